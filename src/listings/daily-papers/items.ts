/** Lines of a card, taken for what they are without regard to their neighbours. */
import { memoize } from "../../text/memo.ts";
import type { LinkKind } from "../../core/record.ts";
import type { Part, Token } from "../../core/token.ts";
import { parseCount } from "../../parser/counts.ts";
import { readShownDate, type ShownDate } from "../../parser/dates.ts";
import { linkKind } from "../../parser/links.ts";
import { unescapeMarkup } from "../../parser/text.ts";
import { findFurniture } from "./furniture.ts";

/** Where a link leads, or the row of the table of links that tells it. */
export type Target = Pick<Part, "href" | "ref">;

/** What the page shows as a bare number. */
export type Counted = "upvotes" | "comments" | "stars";

/** One thing that a card shows; a line holds one or several. */
export type Item =
  /** `Submitted by NAME`; the name is empty where it stands on the next line. */
  | { readonly type: "submitted"; readonly name: string }
  | { readonly type: "authors"; readonly count: number }
  | { readonly type: "dot" }
  | { readonly type: "date"; readonly date: ShownDate; readonly comments: number | null }
  /** A number or a dash by itself; its link may tell what it counts. */
  | { readonly type: "count"; readonly count: number; readonly counts: Counted | null; readonly shown: string; readonly target: Target }
  /** A label with the count behind it, or on the next line. */
  | { readonly type: "upvotes" | "stars"; readonly count: number | null; readonly target: Target }
  | { readonly type: "link"; readonly kind: LinkKind; readonly target: Target }
  | { readonly type: "furniture"; readonly part: "header" | "chrome" | "foot" }
  | { readonly type: "text"; readonly text: string };

const NOWHERE: Target = { href: null, ref: null };
const DOT: Item = { type: "dot" };
/** No line of a card but its title and abstract is longer. */
const LONGEST = 160;
/** Nothing that a card shows in one piece is longer, but for running text. */
const PIECE_LONGEST = 80;
const DOTS = /[·•∙⋅]/;
const SEPARATOR = /\s*[·•∙⋅]\s*/;
const SUBMITTED = /^Submitted by\b:?\s*@?(\S{0,60})$/i;
const AUTHORS = /^(\d[\d,]{0,6}) authors?$/i;
/** One of the things that stand side by side in a foot, where no mark parts them. */
const FOOT_PIECE =
  /\s*((?:Upvotes?|GitHub)(?:\s+(?:[\d.,]+(?:\s?[km])?|-))?|arXiv(?: page)?|project(?: page)?|pdf|\d[\d,]* authors?|(?:Published (?:on )?)?[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?|[·•]|[\d.,]+(?:\s?[km])?)(?=\s|$)/iy;
/** Votes, title and the dot before the authors on one line, as they stand where tags were cut out. */
const HEAD = /^(?:(\d[\d.,]*[kKmM]?|-)\s+)?(\S.{7,}?)\s+[·•]$/;
const LABELLED = /^(Upvotes?|GitHub)(?:\s+([\d.,]+\s?[kKmM]?|-))?$/i;
const BUTTONS: readonly (readonly [LinkKind, RegExp])[] = [
  ["arxiv", /^(?:view )?(?:on )?arxiv(?: page)?$/i],
  ["project", /^project(?: page)?$/i],
  ["pdf", /^(?:view )?pdf$/i],
];

/** Takes a line with text apart. */
export function readItems({ type, text, parts }: Token): readonly Item[] {
  if (text.length > LONGEST || type === "heading") return [{ type: "text", text }];
  if (parts.length === 0) return readPlainLine(text);
  const furniture = findFurniture(text);
  if (furniture !== null) return [{ type: "furniture", part: furniture }];
  return wholeUnlessKnown(
    parts.flatMap((part) => readPieces(part.text, part)),
    text,
  );
}

const readPlainLine = memoize((text): readonly Item[] => {
  const furniture = findFurniture(text);
  if (furniture !== null) return [{ type: "furniture", part: furniture }];
  const head = text.endsWith("·") || text.endsWith("•") ? HEAD.exec(text) : null;
  return head === null ? wholeUnlessKnown(readPieces(text, NOWHERE), text) : readHead(head[1], head[2] ?? "");
});

/** A middle dot or a link inside a title or a sentence parts nothing. */
function wholeUnlessKnown(items: readonly Item[], text: string): readonly Item[] {
  const known = items.some((item) => item.type !== "text" && item.type !== "dot");
  return known || items.every((item) => item.type === "dot") ? items : [{ type: "text", text }];
}

function readHead(votes: string | undefined, title: string): readonly Item[] {
  const count = parseCount(votes ?? "");
  const text: Item = { type: "text", text: title };
  if (count === null) return [text, DOT];
  return [{ type: "count", count, counts: "upvotes", shown: votes ?? "", target: NOWHERE }, text, DOT];
}

/** Where the first link of a line leads. */
export function targetOf(token: Token): Target {
  return token.parts.find((part) => part.href !== null || part.ref !== null) ?? NOWHERE;
}

function readPieces(text: string, target: Target): Item[] {
  if (text === "") return [];
  const whole = text.length > PIECE_LONGEST ? null : readPiece(text, target);
  if (whole !== null && whole.type !== "text") return [whole];
  const foot = splitFoot(text).map((piece) => readPiece(piece, target));
  if (foot.length > 0 && foot.every((item) => item.type !== "text")) return foot;
  if (!DOTS.test(text)) return [{ type: "text", text }];
  return text
    .split(SEPARATOR)
    .flatMap((piece, index) => [...(index > 0 ? [DOT] : []), ...(piece === "" ? [] : [readPiece(piece, target)])]);
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

function readPiece(text: string, target: Target): Item {
  if (text === "·" || text === "•") return DOT;
  const plain = unescapeMarkup(text);
  return readCount(plain, target) ?? readDate(plain) ?? readLabel(plain, target) ?? { type: "text", text };
}

function readCount(text: string, target: Target): Item | null {
  const authors = AUTHORS.exec(text)?.[1];
  if (authors !== undefined) return { type: "authors", count: Number(authors.replaceAll(",", "")) };
  if (text.length > 12) return null;
  const count = parseCount(text);
  return count === null ? null : { type: "count", count, counts: countedBy(target.href), shown: text, target };
}

/** The link of a count tells what it counts: voting asks for a login, comments stand at the paper's page, stars at the code's. */
export function countedBy(href: string | null): Counted | null {
  if (href === null) return null;
  if (href.endsWith("#community")) return "comments";
  if (href.includes("/login?")) return "upvotes";
  return linkKind(href) === "code" ? "stars" : null;
}

function readDate(text: string): Item | null {
  const shown = readShownDate(text.replace(/^Published (?:on )?/i, ""));
  if (shown === null) return null;
  if (shown.rest === "") return { type: "date", date: shown.date, comments: null };
  // The page shows the number of comments right behind the date.
  const comments = parseCount(shown.rest);
  return comments === null || shown.rest === "-" ? null : { type: "date", date: shown.date, comments };
}

function readLabel(text: string, target: Target): Item | null {
  const name = SUBMITTED.exec(text)?.[1];
  if (name !== undefined) return { type: "submitted", name };
  const [, label, count] = LABELLED.exec(text) ?? [];
  if (label !== undefined)
    return { type: /^u/i.test(label) ? "upvotes" : "stars", count: count === undefined ? null : parseCount(count), target };
  const button = BUTTONS.find(([, pattern]) => pattern.test(text));
  return button === undefined ? null : { type: "link", kind: button[0], target };
}
