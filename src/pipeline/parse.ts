/** One dump from bytes to records: lines, tokens, blocks, records, in this order. */
import type { Input } from "../core/input.ts";
import type { ListingKind, LongLines } from "../core/listing.ts";
import { createProblem } from "../core/problem.ts";
import type { Line, Token } from "../core/token.ts";
import { LISTINGS } from "../listings/index.ts";
import { DumpReader } from "../parser/dump-reader.ts";
import type { DumpCounts, DumpObserver } from "../parser/ledger.ts";
import { createLineSplitter, LONGEST_LINE } from "../tokenizer/lines.ts";
import { createLineCutter } from "../tokenizer/long-lines.ts";
import { createTokenizer } from "../tokenizer/tokens.ts";
import { createUnwrapper } from "../tokenizer/wrappers.ts";

export type { DumpCounts, DumpObserver, Rejected } from "../parser/ledger.ts";

/** How dumps are to be read. Days are `YYYY-MM-DD`. */
export interface ParseOptions {
  /** Listing kind, where the detection is to be overridden. */
  readonly listing?: string;
  /** Day of capture, which dates without a year refer to. */
  readonly asOf?: string;
  /** Day of the run; today in UTC when left out. */
  readonly today?: string;
  /**
   * TeX accents, letters and dashes in titles, names and abstracts as the characters that they stand for (`unicode`, when
   * left out), or as shown (`keep`). Mathematics stays as it is.
   */
  readonly tex?: "unicode" | "keep";
}

/** Takes the bytes of one dump in chunks of any size. */
export interface DumpParser {
  write(chunk: Uint8Array): void;
  end(): DumpCounts;
}

/** A dump, or a part of one that begins at a line. */
export interface DumpPart extends Omit<Input, "chunks"> {
  /** Number of lines above; none when left out. */
  readonly line?: number;
}

/** Takes the bytes of a part of a dump. It says nothing of the dump as a whole. */
export interface PartParser extends DumpParser {
  /**
   * Takes the first lines of what follows, blank ones and two more. When a listing begins in the first that is not blank, as it
   * would if nothing stood above these lines, the part can do without them: the counts of what it holds. Else null, and the
   * part does not end there.
   */
  endBefore(lines: Uint8Array): DumpCounts | null;
}

/**
 * Makes a parser for one dump; it tells the observer what it finds as soon as it is certain.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export function createDumpParser(input: Omit<Input, "chunks">, options: ParseOptions, observer: DumpObserver): DumpParser {
  const parser = createPartParser(input, options, observer);
  return {
    write: (chunk) => parser.write(chunk),
    end() {
      const counts = parser.end();
      judgeDump(input.file, counts, observer);
      return counts;
    },
  };
}

/** Adds the counts of a dump, or of a part of one, to a total. */
export function addCounts(total: DumpCounts, counts: DumpCounts): void {
  total.listings += counts.listings;
  total.papers += counts.papers;
  total.rejected += counts.rejected;
  total.furniture += counts.furniture;
  total.lines += counts.lines;
}

/** Reports a dump in which there was nothing to find. */
export function judgeDump(file: string, counts: DumpCounts, { problem }: Pick<DumpObserver, "problem">): void {
  if (counts.lines === 0) problem?.(createProblem("empty-input", file, 0));
  else if (counts.listings + counts.papers + counts.rejected === 0) problem?.(createProblem("no-listing", file, 0, LISTINGS.ids.join(",")));
}

/**
 * Makes a parser for a part of a dump.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export function createPartParser(part: DumpPart, options: ParseOptions, observer: DumpObserver): PartParser {
  const { file, modified, decoder } = part;
  const facts = {
    file,
    modified,
    asOf: options.asOf ?? null,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    tex: options.tex ?? "unicode",
  };
  const kinds = kindsToTry(options.listing);
  const reader = new DumpReader(kinds, facts, observer);
  const tokenizer = createTokenizer((token) => reader.read(token));
  const cutter = createLineCutter(longLinesOf(kinds), decoder, (line) => tokenizer.write(line));
  const unwrapper = createUnwrapper(decoder, cutter);
  let sound = true;
  const onLongLine = ({ line }: Line): void => observer.problem?.(createProblem("line-cut", file, line, String(LONGEST_LINE)));
  const splitter = createLineSplitter({ ...part, onLongLine }, (line) => {
    if (sound && decoder.invalid > 0) {
      sound = false;
      observer.problem?.(createProblem("invalid-bytes", file, line.line, String(line.start)));
    }
    unwrapper.write(line);
  });
  let place = part.offset;
  return {
    write(chunk) {
      place += chunk.length;
      splitter.write(chunk);
    },
    end() {
      splitter.end();
      unwrapper.end();
      tokenizer.end();
      return reader.end();
    },
    endBefore(lines) {
      splitter.write(lines);
      const { opening } = reader;
      if (opening === null || opening.first.start !== place || !unwrapper.idle || !tokenizer.idle) return null;
      return isSameToken(opening.sign, firstToken(lines, decoder, kinds)) ? reader.counts : null;
    },
  };
}

/** What the first line that is not blank is read as when nothing stands above it. */
function firstToken(lines: Uint8Array, decoder: Input["decoder"], kinds: readonly ListingKind[]): Token | undefined {
  let first: Token | undefined;
  const tokenizer = createTokenizer((token) => {
    if (token.type !== "blank") first ??= token;
  });
  const cutter = createLineCutter(longLinesOf(kinds), decoder, (line) => tokenizer.write(line));
  const unwrapper = createUnwrapper(decoder, cutter);
  createLineSplitter({ decoder, offset: 0 }, (line) => unwrapper.write(line)).write(lines);
  return first;
}

function longLinesOf(kinds: readonly ListingKind[]): LongLines[] {
  return kinds.flatMap(({ longLines }) => longLines ?? []);
}

function isSameToken(a: Token, b: Token | undefined): boolean {
  return b !== undefined && a.type === b.type && a.text === b.text && JSON.stringify(a.parts) === JSON.stringify(b.parts);
}

/** All kinds; or the one that the user named, which then takes any text for its own. */
function kindsToTry(id: string | undefined): readonly ListingKind[] {
  if (id === undefined) return LISTINGS.items;
  const kind = LISTINGS.find(id);
  if (kind === undefined) throw new RangeError(`Unknown listing kind "${id}"`);
  return [{ ...kind, sign: (token, previous, strongOnly) => kind.sign(token, previous, strongOnly) ?? "weak" }];
}
