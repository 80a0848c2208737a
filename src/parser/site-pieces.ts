/** Pieces: marks put in order for the layouts, lines of running text gathered into paragraphs. Each piece has one sign. */
import type { Token } from "../core/token.ts";
import { cleanBlanks, foldSpace } from "../text/white-space.ts";
import { leavesRoom } from "./wrapped-text.ts";
import { findIdentifier } from "./identifiers.ts";
import { isHalfLink, unescapeMarkup } from "./text.ts";
import { type Mark, nameCount, readMarks, readText, type Target } from "./site-marks.ts";
import { dropPicture } from "./pictures.ts";
import { endsSentence, isBody, isSentence, isTitle, isUnwrapped, splitLines, textOfLines, type TextLine } from "./paragraphs.ts";

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
  data: "",
};
const NO_LINES: readonly TextLine[] = [];
/** A line that breaks off here goes on below: what stands there is no label of a card. */
const WRAPPED = 40;
/** An address in brackets stands after the text above. */
const BRACKETED = /^\s*[[(]/;
const NUMBER = /^\d{1,5}$/;
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
  for (const [index, token] of tokens.entries()) gatherer.take(token, index);
  gatherer.closeParagraph();
  return gatherer.pieces;
}

class Gatherer {
  readonly pieces: Piece[] = [];
  readonly #tokens: readonly Token[];
  readonly #resolve: Resolve;
  /** Lines of the paragraph that is being read. */
  #lines: TextLine[] = [];

  constructor(tokens: readonly Token[], resolve: Resolve) {
    this.#tokens = tokens;
    this.#resolve = resolve;
  }

  take(token: Token, index: number): void {
    const marks = readMarks(token);
    const first = marks[0];
    const { text, content, type } = token;
    if (type === "blank" || this.#isEmptyItem(token, index)) this.closeParagraph();
    else if (first !== undefined && marks.length === 1 && this.#isLine(type, first)) {
      this.#lines.push({ text: first.name === "text" ? first.text : text, index, width: widthOfLine(token) });
    } else if (type === "url" && !BRACKETED.test(content) && this.#lines.at(-1)?.index === index - 1) {
      // An address right below a line of text goes on with its sentence.
      this.#lines.push({ text: foldSpace(cleanBlanks(content, token.features)).replace(/^[\s>]+/, ""), index, width: content.length });
    } else {
      this.closeParagraph();
      for (const mark of marks) this.#add(mark, index);
    }
  }

  /** Tells a dash right above an item of a list of dashes: it is an item without text, as whoever makes a list of all lines makes of blank ones. */
  #isEmptyItem({ type, text }: Token, index: number): boolean {
    const below = this.#tokens[index + 1];
    return type === "text" && text === "-" && below?.type === "item" && below.content.trimStart().startsWith("- ");
  }

  closeParagraph(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length === 1) {
      this.#addText(lines, false);
      return;
    }
    const above = this.#tokens[(lines[0]?.index ?? 0) - 1]?.type;
    for (const paragraph of splitLines(lines, above === "text" || above === "item")) this.#addText(paragraph.lines, paragraph.glued);
  }

  /** Tells a line of running text; a lone number or a menu's word may be the end of a sentence that was wrapped. */
  #isLine(type: Token["type"], { name }: Mark): boolean {
    if (type !== "text" && type !== "item") return false;
    if (name === "text") return true;
    if (name !== "count" && name !== "menu" && name !== "foot") return false;
    const above = this.#lines.at(-1)?.text ?? "";
    return above.length > WRAPPED && !isUnwrapped(above) && !/[.!?:]$/.test(above);
  }

  #addText(lines: readonly TextLine[], glued: boolean): void {
    const text = textOfLines(lines);
    const first = lines[0]?.index ?? 0;
    const last = lines.at(-1)?.index ?? 0;
    if (this.#nameSubmitter(text, last) || this.#extendTitle(lines, text)) return;
    const marks = lines.length > 1 ? readJoined(text) : [];
    for (const mark of marks) this.#push(mark, first, last);
    if (marks.length === 0) this.pieces.push({ sign: this.#signOf(text, first), mark: { name: "text", text }, first, last, lines, glued });
  }

  /** The line below `Submitted by` is the name. */
  #nameSubmitter(text: string, last: number): boolean {
    const above = this.#lastSigned();
    const name = above?.mark.name === "submitter" && above.mark.text === "" ? dropPicture(text).replace(/^@/, "") : "";
    if (above === undefined || name === "" || name.includes(" ")) return false;
    this.#replace(above, { mark: { name: "submitter", text: unescapeMarkup(name) }, last });
    return true;
  }

  /** A heading or a title goes on with the line right below it where a tool wrapped it. */
  #extendTitle(lines: readonly TextLine[], text: string): boolean {
    const above = this.pieces.at(-1);
    const last = above?.lines.at(-1);
    if (above === undefined || last === undefined || lines[0]?.index !== last.index + 1 || !goesOn(above, last, text)) return false;
    const joined = [...above.lines, ...lines];
    const whole = textOfLines(joined);
    const mark: Mark = above.mark.name === "heading" ? { ...above.mark, text: whole } : { name: "text", text: whole };
    this.#replace(above, { mark, lines: joined, last: joined.at(-1)?.index ?? above.last });
    return true;
  }

  #add(mark: Mark, index: number): void {
    if (mark.name === "text") this.#addText([{ text: mark.text, index, width: 0 }], false);
    else if (mark.name === "heading") this.#addHeading(mark, index);
    else if (mark.name === "count") this.#addCount(mark, index);
    else if (mark.name === "link") this.#addLink(mark, index);
    else if (mark.name === "rule" && this.#underlines(index)) return;
    else if (mark.name !== "blank") this.#push(mark, index, index);
  }

  /** The line of signs below a heading is a part of it where nothing else makes it one. */
  #underlines(index: number): boolean {
    const above = this.#tokens[index - 1];
    return above?.type === "heading" && !/^\s*(?:#|<h)/i.test(above.content);
  }

  #push(mark: Mark, first: number, last: number): void {
    const lines = mark.name === "text" ? [{ text: mark.text, index: first, width: 0 }] : NO_LINES;
    // Among the words of a menu, a label is one of them.
    const menu = "count" in mark && mark.count === null && this.pieces.at(-1)?.mark.name === "menu";
    this.pieces.push({ sign: menu ? "" : signOfMark(mark), mark: menu ? { name: "menu" } : mark, first, last, lines, glued: false });
  }

  #addHeading(mark: Extract<Mark, { name: "heading" }>, index: number): void {
    const token = this.#tokens[index];
    const lines = [{ text: mark.text, index, width: token === undefined ? 0 : widthOfHeading(token) }];
    if (this.#tokens[index - 1]?.type === "heading" && this.#extendTitle(lines, mark.text)) return;
    const href = this.#resolve(mark.target);
    // Where the table of links is cut off, a title's number is all that is left of its link.
    const linked = href === null ? NUMBER.test(mark.target.ref ?? "") : findIdentifier(href) !== null;
    const sign = linked ? "L" : href === null ? String(mark.level) : "X";
    this.pieces.push({ sign, mark, first: index, last: index, lines, glued: false });
  }

  /** A count is the number of the label right above it, or is named by where its link leads. */
  #addCount(mark: Extract<Mark, { name: "count" }>, index: number): void {
    const above = this.#lastSigned();
    if (above !== undefined && (this.#countLabel(above, mark, index) || this.#endDate(above, mark, index))) return;
    this.#push(nameCount({ ...mark, target: { href: this.#resolve(mark.target), ref: mark.target.ref } }), index, index);
  }

  #countLabel(above: Piece, { count }: Extract<Mark, { name: "count" }>, last: number): boolean {
    const label = above.mark;
    if ((label.name !== "votes" && label.name !== "stars") || label.count !== null) return false;
    this.#replace(above, { mark: { ...label, count }, last });
    return true;
  }

  /** A tool may part the day from its month, and the year from both. */
  #endDate(above: Piece, { shown }: Extract<Mark, { name: "count" }>, index: number): boolean {
    const marks = above.mark.name === "text" && above.last === index - 1 ? readJoined(`${above.mark.text} ${shown}`) : [];
    if (marks.length === 0) return false;
    this.pieces.pop();
    for (const mark of marks) this.#push(mark, above.first, index);
    return true;
  }

  /** An address on its line below a count is the count's, below a title it leads to the paper, below an abstract it may be a part of it. */
  #addLink(mark: Extract<Mark, { name: "link" }>, index: number): void {
    const above = this.pieces.at(-1);
    const href = mark.bare ? this.#resolve(mark.target) : null;
    if (above !== undefined && href !== null) {
      if (above.mark.name === "count") {
        const named = nameCount({ ...above.mark, target: { href, ref: null } });
        this.#replace(above, { sign: signOfMark(named), mark: named });
      } else if (above.sign === "t" && findIdentifier(href) !== null) this.#replace(above, { sign: "T" });
      else if ("bBq".includes(above.sign || "-") && !href.includes("huggingface.co/")) {
        this.#addText([{ text: href, index, width: 0 }], false);
        return;
      }
    }
    this.#push(mark, index, index);
  }

  #signOf(text: string, index: number): string {
    if (isBody(text)) return endsSentence(text) ? (isSentence(text) ? "q" : "b") : "B";
    if (!isTitle(text)) return "n";
    const parts = this.#tokens[index]?.parts ?? [];
    return parts.some((part) => part.text !== "" && this.#leadsToPaper(part)) ? "T" : "t";
  }

  #leadsToPaper(target: Target): boolean {
    const href = this.#resolve(target);
    return href !== null && findIdentifier(href) !== null;
  }

  /** The last piece that layouts see. */
  #lastSigned(): Piece | undefined {
    let at = this.pieces.length - 1;
    while (this.pieces[at]?.sign === "") at--;
    return this.pieces[at];
  }

  #replace(old: Piece, change: Partial<Piece>): void {
    this.pieces[this.pieces.lastIndexOf(old)] = { ...old, ...change };
  }
}

/** Tells whether a heading or a title was wrapped, and goes on with a text. */
function goesOn({ mark, sign, lines }: Piece, last: TextLine, text: string): boolean {
  if (lines.length >= MOST_TITLE_LINES || isBody(text)) return false;
  return mark.name === "heading" ? !leavesRoom(last.width, text, NARROWEST) : (sign === "t" || sign === "T") && SMALL.test(text);
}

function signOfMark(mark: Mark): string {
  if (mark.name === "text") return "t";
  if (mark.name === "heading") return String(mark.level);
  return mark.name === "votes" && mark.labelled ? "V" : SIGNS[mark.name];
}

/** The marks of lines that a tool wrapped, where they are no running text: of the page's own, or of a foot with a date. */
function readJoined(text: string): readonly Mark[] {
  const marks = readText(text);
  return marks.some(({ name }) => name === "date" || name === "header" || name === "foot") ? marks : [];
}

/** Length of a line as the tool wrote it, without what a program put around it: links that were put into Markdown make it longer. */
function widthOfLine({ content, raw }: Token): number {
  const { length } = content.trimEnd();
  return length > raw.length ? raw.trimEnd().length : length;
}

/** Length of a heading's line: one with the opening half of a link, or of an anchor, goes on below, one with a whole link does not. */
function widthOfHeading({ content, parts }: Token): number {
  const text = content.replace(/^[\s#>]+/, "");
  if (isHalfLink(text) || content.lastIndexOf("<a ") > content.lastIndexOf("</a>")) return Infinity;
  return parts.length > 0 ? 0 : content.length;
}
