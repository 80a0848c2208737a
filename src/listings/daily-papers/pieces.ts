/** Pieces: marks put in order for the layouts, lines of running text gathered into paragraphs. Each piece has one sign. */
import type { Token } from "../../core/token.ts";
import { leavesRoom } from "../../parser/wrapped-text.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { unescapeMarkup } from "../../parser/text.ts";
import { type Mark, nameCount, readMarks, type Target } from "./marks.ts";
import { dropPicture } from "../../parser/pictures.ts";
import { endsSentence, isBody, isSentence, isTitle, isUnwrapped, joinTexts, splitLines, type TextLine } from "../../parser/paragraphs.ts";

/**
 * A mark with its place, or a paragraph. `first` and `last` are indices of the listing's tokens. `sign` is the letter that the
 * layouts know it by, and empty for what may stand anywhere.
 */
export interface Piece {
  readonly sign: string;
  readonly mark: Mark;
  readonly first: number;
  readonly last: number;
  /** The lines of a paragraph or a heading; none for other marks. */
  readonly lines: readonly TextLine[];
  /** A paragraph that stands right below another one, without a blank line between. */
  readonly glued: boolean;
}

/** The address of a target, by the listing's table of links where only that tells it. */
export type Resolve = (target: Target) => string | null;

const SIGNS: Readonly<Record<Exclude<Mark["name"], "text" | "heading">, string>> = {
  submitter: "u",
  authors: "a",
  date: "d",
  count: "c",
  votes: "v",
  comments: "k",
  stars: "s",
  button: "l",
  dot: ".",
  rule: "-",
  header: "^",
  foot: "$",
  menu: "",
  blank: "",
  link: "",
  row: "",
  meta: "",
};
const NO_LINES: readonly TextLine[] = [];
/** A line that breaks off here goes on below: what stands there is no label of a card. */
const WRAPPED = 40;
const SMALL = /^\p{Ll}/u;
/** No tool wraps text to fewer characters. */
const NARROWEST = 50;
/** No title is wrapped to more lines. */
const MOST_TITLE_LINES = 8;

/** The text of a paragraph or a heading; empty for other pieces. */
export function textOf({ mark }: Piece): string {
  return mark.name === "text" || mark.name === "heading" ? mark.text : "";
}

/** Gathers the pieces of a listing. */
export function gatherPieces(tokens: readonly Token[], resolve: Resolve): Piece[] {
  const gatherer = new Gatherer(tokens, resolve);
  for (const index of tokens.keys()) gatherer.take(index);
  return gatherer.end();
}

class Gatherer {
  readonly #tokens: readonly Token[];
  readonly #resolve: Resolve;
  readonly #pieces: Piece[] = [];
  /** Lines of the paragraph that is being read. */
  #lines: TextLine[] = [];

  constructor(tokens: readonly Token[], resolve: Resolve) {
    this.#tokens = tokens;
    this.#resolve = resolve;
  }

  take(index: number): void {
    const token = this.#tokens[index];
    if (token === undefined) return;
    const marks = readMarks(token);
    const [first] = marks;
    if (first !== undefined && marks.length === 1 && this.#isLine(token, first)) {
      this.#lines.push({ text: first.name === "text" ? first.text : token.text, index, width: token.content.trimEnd().length });
    } else if (isSentenceUrl(token) && this.#lines.at(-1)?.index === index - 1) {
      // An address right below a line of text goes on with its sentence.
      const text = token.content.replace(/^[\s>]+/, "").trim();
      this.#lines.push({ text, index, width: token.content.length });
    } else {
      this.#closeParagraph();
      for (const mark of marks) this.#add(mark, index);
    }
  }

  end(): Piece[] {
    this.#closeParagraph();
    return this.#pieces;
  }

  /** Tells a line of running text; a lone number or a menu's word may be the end of a sentence that was wrapped. */
  #isLine({ type }: Token, { name }: Mark): boolean {
    if (type !== "text" && type !== "item") return false;
    if (name === "text") return true;
    if (name !== "count" && name !== "menu" && name !== "foot") return false;
    const above = this.#lines.at(-1)?.text ?? "";
    return above.length > WRAPPED && !isUnwrapped(above) && !/[.!?:]$/.test(above);
  }

  #closeParagraph(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    const above = this.#tokens[(lines[0]?.index ?? 0) - 1]?.type;
    for (const { lines: own, glued } of splitLines(lines, above === "text" || above === "item")) this.#addText(own, glued);
  }

  #addText(lines: readonly TextLine[], glued: boolean): void {
    const text = joinTexts(lines.map((line) => line.text));
    const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0];
    if (this.#nameSubmitter(text, last) || this.#extendTitle(lines, text)) return;
    const marks = lines.length > 1 ? this.#readJoined(text, first) : [];
    if (marks.length > 0) for (const mark of marks) this.#addMark(mark, first, last);
    else this.#pieces.push({ sign: this.#signOfText(lines, text), mark: { name: "text", text }, first, last, lines, glued });
  }

  /** The line below `Submitted by` is the name. */
  #nameSubmitter(text: string, last: number): boolean {
    const above = this.#pieces.findLast(({ sign }) => sign !== "");
    if (above?.mark.name !== "submitter" || above.mark.text !== "") return false;
    const name = dropPicture(text).replace(/^@/, "");
    if (name === "" || name.includes(" ")) return false;
    this.#replace(above, { ...above, mark: { name: "submitter", text: unescapeMarkup(name) }, last });
    return true;
  }

  /** A heading or a title goes on with the line right below it where a tool wrapped it. */
  #extendTitle(lines: readonly TextLine[], text: string): boolean {
    const above = this.#pieces.at(-1);
    const [line] = lines;
    const last = above?.lines.at(-1);
    if (above === undefined || last === undefined || line?.index !== last.index + 1 || above.lines.length >= MOST_TITLE_LINES) return false;
    const headed = above.mark.name === "heading";
    const wrapped = headed ? !leavesRoom(last.width, line.text, NARROWEST) : SMALL.test(text) && "tT".includes(above.sign);
    if (!wrapped || isBody(text)) return false;
    if (above.mark.name !== "heading" && above.mark.name !== "text") return false;
    const joined = [...above.lines, ...lines];
    const mark: Mark = { ...above.mark, text: joinTexts(joined.map((part) => part.text)) };
    this.#replace(above, { ...above, mark, lines: joined, last: lines.at(-1)?.index ?? above.last });
    return true;
  }

  #replace(old: Piece, piece: Piece): void {
    this.#pieces[this.#pieces.lastIndexOf(old)] = piece;
  }

  #tokenAt(index: number): Token {
    const token = this.#tokens[index];
    if (token === undefined) throw new RangeError("No such token");
    return token;
  }

  #add(mark: Mark, index: number): void {
    if (mark.name === "text") this.#addText([{ text: mark.text, index, width: 0 }], false);
    else if (mark.name === "heading") this.#addHeading(mark, index);
    else if (mark.name === "count") this.#addCount(mark, index);
    else if (mark.name === "link") this.#addLink(mark, index);
    else if (mark.name !== "blank") this.#push(mark, index, index);
  }

  #push(mark: Exclude<Mark, { name: "text" | "heading" }>, first: number, last: number): void {
    // Among the words of a menu, a label is one of them.
    if ("count" in mark && mark.count === null && this.#pieces.at(-1)?.mark.name === "menu") {
      this.#push({ name: "menu" }, first, last);
      return;
    }
    const sign = mark.name === "votes" && mark.labelled ? "V" : SIGNS[mark.name];
    this.#pieces.push({ sign, mark, first, last, lines: NO_LINES, glued: false });
  }

  #addHeading(mark: Extract<Mark, { name: "heading" }>, index: number): void {
    const href = this.#resolve(mark.target);
    const own = href !== null && findIdentifier(href) !== null;
    const sign = own ? "L" : href === null && mark.target.ref === null ? String(mark.level) : href === null ? "L" : "X";
    const lines = [{ text: mark.text, index, width: widthOfHeading(this.#tokenAt(index)) }];
    if (this.#tokens[index - 1]?.type === "heading" && this.#extendTitle(lines, mark.text)) return;
    this.#pieces.push({ sign, mark, first: index, last: index, lines, glued: false });
  }

  /** The marks of lines that a tool wrapped, where they are no running text: of the page's own, or of a foot with a date. */
  #readJoined(text: string, index: number): readonly Mark[] {
    const marks = readMarks({ ...this.#tokenAt(index), type: "text", text, parts: [] });
    return marks.some(({ name }) => name === "date" || name === "header" || name === "foot") ? marks : [];
  }

  #addMark(mark: Mark, first: number, last: number): void {
    if (mark.name === "text")
      this.#pieces.push({ sign: "t", mark, first, last, lines: [{ text: mark.text, index: first, width: 0 }], glued: false });
    else if (mark.name !== "heading") this.#push(mark, first, last);
  }

  /** A count is the number of the label right above it, or is named by where its link leads. */
  #addCount(mark: Extract<Mark, { name: "count" }>, index: number): void {
    const above = this.#pieces.findLast(({ sign }) => sign !== "");
    const label = above?.mark;
    if (above !== undefined && (label?.name === "votes" || label?.name === "stars") && label.count === null) {
      this.#replace(above, { ...above, mark: { ...label, count: mark.count }, last: index });
      return;
    }
    // A tool may part the day from its month, and the year from both.
    const marks = label?.name === "text" && above?.last === index - 1 ? this.#readJoined(`${label.text} ${mark.shown}`, index) : [];
    if (above !== undefined && marks.length > 0) {
      this.#pieces.pop();
      for (const joined of marks) this.#addMark(joined, above.first, index);
      return;
    }
    const named = nameCount({ ...mark, target: { href: this.#resolve(mark.target), ref: mark.target.ref } });
    if (named.name === "count" || named.name === "votes" || named.name === "comments" || named.name === "stars")
      this.#push(named, index, index);
  }

  /** An address on its line below a count is the count's; below a title it leads to the paper. */
  #addLink(mark: Extract<Mark, { name: "link" }>, index: number): void {
    const above = this.#pieces.at(-1);
    const href = this.#resolve(mark.target);
    if (above !== undefined && href !== null && mark.bare) {
      if (above.mark.name === "count") {
        const named = nameCount({ ...above.mark, target: { href, ref: null } });
        if (named.name !== "count" && named.name !== "text" && named.name !== "heading")
          this.#replace(above, { ...above, sign: SIGNS[named.name], mark: named });
      } else if (above.sign === "t" && findIdentifier(href) !== null) this.#replace(above, { ...above, sign: "T" });
    }
    this.#push(mark, index, index);
  }

  #signOfText(lines: readonly TextLine[], text: string): string {
    if (isBody(text)) return endsSentence(text) ? (isSentence(text) ? "q" : "b") : "B";
    if (!isTitle(text)) return "n";
    return lines.some(({ index }) => this.#isLinked(index)) ? "T" : "t";
  }

  /** The text of a line leads to a paper. */
  #isLinked(index: number): boolean {
    return this.#tokenAt(index).parts.some((part) => {
      const href = part.text === "" ? null : this.#resolve(part);
      return href !== null && findIdentifier(href) !== null;
    });
  }
}

/** Length of a heading's line: one with the opening half of a link goes on below, one with a whole link does not. */
function widthOfHeading({ content, parts }: Token): number {
  const text = content.replace(/^[\s#>]+/, "");
  if (text.startsWith("[") && text.split("[").length > text.split("]").length) return Infinity;
  return parts.length > 0 ? 0 : content.length;
}

/** Tells an address without brackets around it. */
function isSentenceUrl({ type, content }: Token): boolean {
  return type === "url" && !/^\s*[[(]/.test(content);
}
