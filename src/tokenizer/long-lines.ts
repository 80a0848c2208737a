/** Lines that hold a whole page, or a whole entry of one: some tools leave the page's line ends out. They are cut into lines again. */
import type { Decoder } from "../core/input.ts";
import type { LongLines } from "../core/listing.ts";
import type { Line } from "../core/token.ts";
import { ANY, featuresOf } from "../text/features.ts";
import { lazy } from "../text/lazy.ts";

/** No shorter line holds a head and more. */
const SHORTEST = 24;
/** Least number of characters above a head; fewer are its own, such as marks of a list, but for the end of a sentence. */
const LEAST_ABOVE = 20;
const SENTENCE_END = lazy(() => /\p{L}{2}[.!?)"'”’]\s+$/u);
const NO_CUTS: readonly number[] = [];

/**
 * Makes a step between lines and tokens. A line that shows the head of a paper among other parts of a page is passed on in pieces, each with
 * its place in the input; joined, they are the line. Any other line is passed on as it is.
 *
 * @param kinds how the pages of each listing kind are cut
 */
export function createLineCutter(kinds: readonly LongLines[], decoder: Decoder, onLine: (line: Line) => void): (line: Line) => void {
  const literals = new Literals(kinds);
  return (line) => {
    const cuts = line.content.length < SHORTEST || !literals.areIn(line) ? NO_CUTS : findCuts(line, kinds);
    const pieces = cuts.length === 0 ? null : cutLine(line, cuts, decoder);
    if (pieces === null) onLine(line);
    else for (const piece of pieces) onLine(piece);
  };
}

/** The literals of which a line that is to be cut holds one. */
class Literals {
  readonly #literals: readonly { readonly text: string; readonly features: number }[];
  /** Features that all of them have. */
  readonly #features: number;

  constructor(kinds: readonly LongLines[]) {
    const texts = new Set(kinds.flatMap(({ literals }) => literals));
    this.#literals = Array.from(texts, (text) => ({ text, features: featuresOf(text) }));
    this.#features = this.#literals.reduce((shared, { features }) => shared & features, ANY);
  }

  /** True for a line with one of them. */
  areIn({ content, features }: Line): boolean {
    if ((features & this.#features) !== this.#features) return false;
    for (const literal of this.#literals)
      if ((features & literal.features) === literal.features && content.includes(literal.text)) return true;
    return false;
  }
}

/** Indices to cut a line at, in order, none of them at its start or end. */
function findCuts({ content }: Line, kinds: readonly LongLines[]): readonly number[] {
  const found = new Set<number>();
  for (const { literals, head, before, after } of kinds) {
    if (!literals.some((literal) => content.includes(literal))) continue;
    const heads = [...content.matchAll(head)];
    const [first] = heads;
    if (first === undefined) continue;
    const begins = [...content.matchAll(before)];
    if (isOwn(content.slice(0, first.index)) && !begins.some(({ index }) => index > first.index)) continue;
    for (const { index } of [...heads, ...begins]) found.add(index);
    for (const { index, 0: match } of [...heads, ...content.matchAll(after)]) found.add(index + match.length);
  }
  if (found.size === 0) return NO_CUTS;
  const start = skipSpace(content, 0);
  const cuts = new Set([...found].map((cut) => skipSpace(content, cut)));
  return [...cuts].filter((cut) => cut > start && cut < content.length).toSorted((a, b) => a - b);
}

/** True for what stands before a head as a part of its line. */
function isOwn(above: string): boolean {
  return above.length < LEAST_ABOVE && !SENTENCE_END().test(above);
}

/** Index of the first character from this one on that is no white space: it stays with the piece above. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** The pieces of a line; null where it cannot be told where they stand in the input. */
function cutLine(line: Line, cuts: readonly number[], decoder: Decoder): Line[] | null {
  // A prefix that a program put before every line is part of the first piece; a text that was changed has no places of its own.
  if (!line.raw.endsWith(line.content)) return null;
  const before = line.raw.length - line.content.length;
  const pieces: Line[] = [];
  let { start } = line;
  for (const [index, from] of [0, ...cuts].entries()) {
    const content = line.content.slice(from, cuts[index]);
    const raw = from === 0 ? line.raw.slice(0, before) + content : content;
    const size = decoder.sizeOf(raw);
    if (size === null) return null;
    pieces.push({ ...line, start, end: start + size, raw, eol: "", content });
    start += size;
  }
  const last = pieces.pop();
  if (last === undefined || start + line.eol.length * decoder.unit !== line.end) return null;
  return [...pieces, { ...last, end: line.end, eol: line.eol }];
}
