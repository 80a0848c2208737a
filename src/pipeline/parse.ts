/** One dump from bytes to records: lines, tokens, blocks, records, in this order. */
import type { Input } from "../core/input.ts";
import type { ListingKind } from "../core/listing.ts";
import { createProblem } from "../core/problem.ts";
import { LISTINGS } from "../listings/index.ts";
import { DumpReader } from "../parser/dump-reader.ts";
import type { DumpCounts, DumpObserver } from "../parser/ledger.ts";
import { createLineSplitter } from "../tokenizer/lines.ts";
import { createTokenizer } from "../tokenizer/tokens.ts";

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

/**
 * Makes a parser for one dump; it tells the observer what it finds as soon as it is certain.
 *
 * @throws {RangeError} when `options.listing` is no listing kind
 */
export function createDumpParser(input: Omit<Input, "chunks">, options: ParseOptions, observer: DumpObserver): DumpParser {
  const { file, modified, decoder } = input;
  const facts = {
    file,
    modified,
    asOf: options.asOf ?? null,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    tex: options.tex ?? "unicode",
  };
  const reader = new DumpReader(kindsToTry(options.listing), facts, observer);
  const tokenizer = createTokenizer((token) => reader.read(token));
  let sound = true;
  const splitter = createLineSplitter(input, (line) => {
    if (sound && decoder.invalid > 0) {
      sound = false;
      observer.problem?.(createProblem("invalid-bytes", file, line.line, String(line.start)));
    }
    tokenizer.write(line);
  });
  return {
    write: (chunk) => splitter.write(chunk),
    end: () => {
      splitter.end();
      tokenizer.end();
      const counts = reader.end();
      if (counts.lines === 0) observer.problem?.(createProblem("empty-input", file, 0));
      else if (counts.papers + counts.rejected === 0) observer.problem?.(createProblem("no-listing", file, 0, LISTINGS.ids.join(",")));
      return counts;
    },
  };
}

/** All kinds; or the one that the user named, which then takes any text for its own. */
function kindsToTry(id: string | undefined): readonly ListingKind[] {
  if (id === undefined) return LISTINGS.items;
  const kind = LISTINGS.find(id);
  if (kind === undefined) throw new RangeError(`Unknown listing kind "${id}"`);
  return [{ ...kind, sign: (token, previous) => kind.sign(token, previous) ?? "weak" }];
}
