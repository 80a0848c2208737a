/** Marks: what each token of the page shows by itself, without a look at its neighbours. A token holds one mark or several. */
import type { LinkKind } from "../core/vocabulary.ts";
import type { Part, Token } from "../core/token.ts";
import { parseCount } from "./counts.ts";
import { readShownDate, readUnclearDate, type ShownDate } from "./dates.ts";
import { findIdentifier } from "./identifiers.ts";
import { readAuthorCount, readLabel } from "./languages.ts";
import { linkKind } from "./links.ts";
import { dropPicture } from "./pictures.ts";
import { unescapeMarkup } from "./text.ts";
import { memoize } from "../text/memo.ts";
import { type PagePart, findPagePart } from "./site-words.ts";

/** The target of a link, or the row of the table of links that tells it. */
export type Target = Pick<Part, "href" | "ref">;

/** One thing that a token shows, named as the layouts and `inspect` name it. */
export type Mark =
  /** Running text, which may be a title, a part of an abstract, or a name. */
  | { readonly name: "text"; readonly text: string }
  /** A heading; `level` is 1 to 6. */
  | { readonly name: "heading"; readonly text: string; readonly level: number; readonly target: Target }
  /** `Submitted by NAME`; the name is empty where it stands on the next line. */
  | { readonly name: "submitter"; readonly text: string }
  | { readonly name: "authors"; readonly count: number; readonly target: Target }
  | { readonly name: "date"; readonly date: ShownDate }
  /** A number or a dash by itself: its link, its label or its place tells what it counts. */
  | { readonly name: "count"; readonly count: number; readonly shown: string; readonly target: Target }
  /** Counts that show what they count; null where the number stands on the next line. */
  | { readonly name: "votes" | "comments" | "stars"; readonly count: number | null; readonly labelled: boolean; readonly target: Target }
  /** A button that leads elsewhere. */
  | { readonly name: "button"; readonly kind: LinkKind; readonly target: Target }
  | { readonly name: "dot" | "rule" | "blank" }
  /** A link without a text of its own: around a picture, or an address on its line. */
  | { readonly name: "link"; readonly target: Target; readonly bare: boolean }
  /** Rows of the table of links, and what a tool wrote above the page. */
  | { readonly name: "row" | "meta" | "data" }
  | { readonly name: PagePart };

const NOWHERE: Target = { href: null, ref: null };
/** The keys that labels count. */
const COUNTED = { upvotes: "votes", comments: "comments", github: "stars" } as const;
const BLANK: readonly Mark[] = [{ name: "blank" }];
const DOT: Mark = { name: "dot" };
/** No line of a card but its title and abstract is longer. */
const LONGEST = 160;
/** Nothing that a card shows in one piece is longer, but for running text. */
const PIECE_LONGEST = 80;
/** Nearly all lines that show a part of a foot are no longer. */
const LONGEST_IN_FOOT = 32;
const FOOT: ReadonlySet<Mark["name"]> = new Set<Mark["name"]>(["authors", "date", "dot", "count", "votes", "comments", "stars"]);
const DOTS = /[·•∙⋅]/;
const SEPARATOR = /\s*[·•∙⋅]\s*/;
/** One of the things that stand side by side in a foot, where no sign parts them; the buttons without a space where nothing but style sheets did. */
const FOOT_PIECE =
  /\s*((?:Upvotes?|GitHub)(?:\s+(?:[\d.,]+(?:\s?[km])?|-))?|arXiv(?: page)?|project(?: page)?|pdf|\d[\d,]* authors?|(?:Published (?:on )?)?[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?|[·•]|[\d.,]+(?:\s?[km])?)(?=\s|$|arXiv page|project page)/iy;
/** Votes, title and the dot before the authors on one line, as they stand where tags were cut out. */
const HEAD = /^(?:(\d[\d.,]*[kKmM]?|-)\s+)?(\S.{7,}?)\s+[·•]$/;
/** A line of dashes parts what stands around it; a row of bullets is what is left of pictures. */
const RULE = /^\s*[-=_─—]{3,}\s*$/;

/** Names what a token shows. */
export function readMarks(token: Token): readonly Mark[] {
  return READERS[token.type](token);
}

function readLine(token: Token): readonly Mark[] {
  return token.parts.length === 0 ? readText(token.text) : readLinked(token);
}

/** A line without text of its own: what is left are its links, and words that a tool left of the page. */
function readSurface({ type, text, parts }: Token): readonly Mark[] {
  const part = findPagePart(text);
  if (part !== null) return [{ name: part }];
  return parts.map((target) => ({ name: "link", target, bare: type === "url" }));
}

function readHeading({ text, content, parts }: Token): Mark {
  const part = findPagePart(text);
  if (part !== null) return { name: part };
  const shown = /#+|(?<=<h)[1-6]/i.exec(content)?.[0] ?? "#";
  const level = shown.startsWith("#") ? Math.min(shown.length, 6) : Number(shown);
  const target = parts.find(({ text: label, href, ref }) => label !== "" && (href !== null || ref !== null));
  return { name: "heading", text, level, target: target ?? parts.find(leads) ?? NOWHERE };
}

function leads({ href }: Part): boolean {
  return href !== null && findIdentifier(href) !== null;
}

function readLinked({ text, parts }: Token): readonly Mark[] {
  if (text.length > LONGEST) return [{ name: "text", text }];
  const part = findPagePart(text);
  if (part !== null) return [{ name: part }];
  const marks: Mark[] = [];
  for (const piece of parts) {
    if (piece.text === "") marks.push({ name: "link", target: piece, bare: false });
    else readPieces(piece.text, piece, marks);
  }
  return wholeUnlessKnown(marks, text);
}

/** Names what a line without links shows. */
export const readText = memoize((text): readonly Mark[] => {
  if (text.length > LONGEST) return [{ name: "text", text }];
  const part = findPagePart(text);
  if (part !== null) return [{ name: part }];
  const [head, votes = "", title = ""] = (text.endsWith("·") || text.endsWith("•") ? HEAD.exec(text) : null) ?? [];
  // Below a title, such a line begins the foot.
  if (head !== undefined && readPiece(head.slice(0, -1).trimEnd(), NOWHERE) === null) return readHead(votes, title);
  const marks: Mark[] = [];
  readPieces(text, NOWHERE, marks);
  return wholeUnlessKnown(marks, text);
});

/** True for a short line without links that shows nothing but parts of a foot. */
export function isPartOfFoot({ type, text, parts }: Token): boolean {
  return text.length <= LONGEST_IN_FOOT && parts.length === 0 && (type === "text" || type === "item") && showsFoot(text);
}

const showsFoot = memoize((text) => readText(text).every(({ name }) => FOOT.has(name)));

/** A dot or a link inside a title or a sentence parts nothing; a dot at the end, or a label in its place, awaits the next line. */
function wholeUnlessKnown(marks: readonly Mark[], text: string): readonly Mark[] {
  const known = marks.at(-1)?.name === "dot" || marks.some(({ name }) => name !== "text" && name !== "dot" && name !== "link");
  if (known || marks.every(({ name }) => name !== "text")) return marks;
  return [...marks.filter(({ name }) => name === "link"), { name: "text", text }];
}

function readHead(votes: string, title: string): readonly Mark[] {
  const count = parseCount(votes);
  const text: Mark = { name: "text", text: title };
  return count === null ? [text, DOT] : [{ name: "votes", count, labelled: false, target: NOWHERE }, text, DOT];
}

/** Adds the marks of a piece of a line to those before it. */
function readPieces(text: string, target: Target, marks: Mark[]): void {
  const whole = text.length > PIECE_LONGEST ? null : readPiece(text, target);
  if (whole !== null) {
    marks.push(...whole);
    return;
  }
  const foot = splitFoot(text).map((piece) => readPiece(piece, target));
  if (foot.length > 0 && !foot.includes(null)) marks.push(...foot.flatMap((piece) => piece ?? []));
  else if (!DOTS.test(text)) marks.push({ name: "text", text });
  else
    for (const [index, piece] of text.split(SEPARATOR).entries()) {
      if (index > 0) marks.push(DOT);
      if (piece !== "") marks.push(...(readPiece(piece, target) ?? [{ name: "text", text: piece } as const]));
    }
}

/** The pieces of a line that is made of nothing else than what a foot shows; none where it is not. */
function splitFoot(text: string): string[] {
  const pieces: string[] = [];
  FOOT_PIECE.lastIndex = 0;
  while (FOOT_PIECE.lastIndex < text.length) {
    const piece = FOOT_PIECE.exec(text)?.[1];
    if (piece === undefined) return [];
    pieces.push(piece);
  }
  return pieces;
}

/** Reads a piece that shows one thing, or a date with the number of comments after it; null for text. */
function readPiece(text: string, target: Target): readonly Mark[] | null {
  if (text === "·" || text === "•") return [DOT];
  const plain = unescapeMarkup(text);
  const count = plain.length > 12 ? null : parseCount(plain);
  if (count !== null) return [nameCount({ count, shown: plain, target })];
  const authors = readAuthorCount(plain);
  if (authors !== null) return [{ name: "authors", count: authors, target }];
  return readDate(plain, target) ?? readLabelled(plain, target);
}

/** The link of a count tells what it counts: voting asks for a login, comments stand at the paper's page, stars at the code's. */
export function nameCount({ count, shown, target }: { count: number; shown: string; target: Target }): Mark {
  const { href } = target;
  if (href?.endsWith("#community") === true) return { name: "comments", count, labelled: false, target };
  if (href?.includes("/login?") === true) return { name: "votes", count, labelled: false, target };
  if (href !== null && linkKind(href) === "code") return { name: "stars", count, labelled: false, target };
  return { name: "count", count, shown, target };
}

function readDate(text: string, target: Target): readonly Mark[] | null {
  const shown = readShownDate(text) ?? readUnclearDate(text);
  if (shown === null) return null;
  if (shown.rest === "") return [{ name: "date", date: shown.date }];
  // The page shows the number of comments right after the date.
  const comments = shown.rest === "-" ? null : parseCount(shown.rest);
  return comments === null
    ? null
    : [
        { name: "date", date: shown.date },
        { name: "comments", count: comments, labelled: false, target },
      ];
}

function readLabelled(text: string, target: Target): readonly Mark[] | null {
  const labelled = readLabel(text);
  if (labelled === null) return null;
  const { label, rest } = labelled;
  if (label === "submittedBy") {
    const name = dropPicture(rest).replace(/^@/, "");
    return /\s/.test(name) ? null : [{ name: "submitter", text: name }];
  }
  if (label === "published") return rest === "" ? [DOT] : readDate(rest, target);
  if (label === "upvotes" || label === "comments" || label === "github") return readCounted(COUNTED[label], rest, target);
  return label === "paper" || rest !== "" ? null : [{ name: "button", kind: label, target }];
}

/** A label with its count, or without one where that stands on the next line. */
function readCounted(name: "votes" | "comments" | "stars", shown: string, target: Target): readonly Mark[] | null {
  const count = shown === "" ? null : parseCount(shown);
  return shown !== "" && count === null ? null : [{ name, count, labelled: true, target }];
}

const READERS: Readonly<Record<Token["type"], (token: Token) => readonly Mark[]>> = {
  blank: () => BLANK,
  text: readLine,
  item: readLine,
  heading: (token) => [readHeading(token)],
  rule: ({ content }) => (RULE.test(content) ? [{ name: "rule" }] : BLANK),
  definition: () => [{ name: "row" }],
  meta: () => [{ name: "meta" }],
  data: () => [{ name: "data" }],
  url: readSurface,
  mark: readSurface,
  fence: readSurface,
};
