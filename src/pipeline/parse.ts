/** One dump from bytes to records: lines, tokens, blocks, records, in this order. */
import type { Input, InputForm } from "../core/input.ts";
import type { ListingKind, LongLines } from "../core/listing.ts";
import { createProblem } from "../core/problem.ts";
import { findNotation, NOTATION_LENGTH, textOfHead } from "../input/forms.ts";
import { kindsOf, LISTINGS } from "../listings/index.ts";
import { DumpReader } from "../parser/dump-reader.ts";
import type { DumpCounts, DumpObserver } from "../parser/ledger.ts";
import { LONGEST_LINE } from "../tokenizer/lines.ts";
import { type CreateTokens, createTextTokens } from "../tokenizer/text.ts";

export type { DumpCounts, DumpObserver, Rejected } from "../parser/ledger.ts";

/** The way to read dumps. Days are `YYYY-MM-DD`. */
export interface ParseOptions {
  /** Listing kind, where the detection is to be overridden. */
  readonly listing?: string | undefined;
  /** Day of capture, which dates without a year refer to. */
  readonly asOf?: string | undefined;
  /** Day of the run; today in UTC when left out. */
  readonly today?: string | undefined;
  /** True where the times of files are not to be looked at, which copying them may change. */
  readonly ignoreModified?: boolean | undefined;
  /**
   * TeX accents, letters and dashes in titles, names and abstracts as the characters that they stand for (`unicode`, when
   * left out), or as shown (`keep`). Mathematics stays as it is.
   */
  readonly tex?: "unicode" | "keep" | undefined;
}

/** Takes the bytes of one dump in chunks of any size. */
export interface DumpParser {
  /** Loads what the next chunk takes; to be awaited before that is written. Left out where nothing is loaded on the way. */
  prepare?(): Promise<void>;
  write(chunk: Uint8Array): void;
  end(): DumpCounts;
}

/** Facts of an input that reading it takes. */
export type DumpInput = Pick<Input, "file" | "modified" | "decoder" | "offset"> & Partial<Pick<Input, "form" | "pageEdges">>;

/**
 * Makes a parser for one dump; it tells the observer what it finds as soon as it is certain.
 *
 * @param createTokens how the dump's bytes become tokens: as a text when left out
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export function createDumpParser(
  input: DumpInput,
  options: ParseOptions,
  observer: DumpObserver,
  createTokens: CreateTokens = createTextTokens,
): DumpParser {
  const { file, modified } = input;
  const facts = {
    file,
    modified: options.ignoreModified === true ? null : modified,
    asOf: options.asOf ?? null,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    named: options.listing !== undefined,
    tex: options.tex ?? "unicode",
  };
  const kinds = kindsToTry(options.listing, input.form ?? "text");
  const reader = new DumpReader(kinds, facts, observer);
  const tokens = createTokens(input, longLinesOf(kinds), {
    token: (token) => reader.read(token),
    longLine: ({ line }) => observer.problem?.(createProblem("line-cut", file, line, String(LONGEST_LINE))),
    invalid: ({ line, start }) => observer.problem?.(createProblem("invalid-bytes", file, line, String(start))),
  });
  let head: Uint8Array | null = null;
  return {
    write(chunk) {
      head ??= chunk.slice(0, NOTATION_LENGTH);
      tokens.write(chunk);
    },
    end() {
      tokens.end();
      const counts = reader.end();
      judgeDump(file, counts, { head, looked: options.listing ?? LISTINGS.ids.join(",") }, observer);
      return counts;
    },
  };
}

/** Adds the counts of a dump to a total. */
export function addCounts(total: DumpCounts, counts: DumpCounts): void {
  total.listings += counts.listings;
  total.papers += counts.papers;
  total.rejected += counts.rejected;
  total.furniture += counts.furniture;
  total.lines += counts.lines;
}

/** Reports a dump in which there was nothing to find. */
function judgeDump(
  file: string,
  counts: DumpCounts,
  { head, looked }: { readonly head: Uint8Array | null; readonly looked: string },
  { problem }: Pick<DumpObserver, "problem">,
): void {
  if (counts.lines === 0) problem?.(createProblem("empty-input", file, 0));
  else if (counts.listings + counts.papers + counts.rejected === 0)
    problem?.(createProblem("no-listing", file, 0, (head && findNotation(textOfHead(head))) ?? looked));
}

function longLinesOf(kinds: readonly ListingKind[]): LongLines[] {
  return kinds.flatMap(({ longLines }) => longLines ?? []);
}

/** All kinds that read inputs of a form; or the one that the user named, which then takes any text for its own. */
function kindsToTry(id: string | undefined, form: InputForm): readonly ListingKind[] {
  const kinds = kindsOf(form);
  if (id === undefined) return kinds;
  const kind = kinds.find((own) => own.id === id) ?? LISTINGS.find(id);
  if (kind === undefined) throw new RangeError(`Unknown listing kind "${id}"`);
  return [{ ...kind, signs: [...kind.signs, { strong: false, longest: Infinity, needs: 0, shows: () => true }] }];
}
