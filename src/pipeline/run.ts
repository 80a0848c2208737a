/** Many dumps, one after another. */
import type { Input } from "../core/input.ts";
import { addCounts, createDumpParser, type DumpCounts, type DumpObserver, type ParseOptions } from "./parse.ts";

/** What happens between two chunks of input; a promise is waited for, so that a slow reader of the output slows the input. */
export interface Pace {
  /** False when no further record can be wanted: the rest of the input is left unread. */
  wanted?(): boolean;
  /** Resolves when more output can be taken. */
  ready?(): Promise<void> | undefined;
}

/**
 * Parses inputs in order and adds up their counts.
 *
 * @throws whatever the inputs' chunks throw
 */
export async function parseInputs(
  inputs: AsyncIterable<Input>,
  options: ParseOptions,
  observer: DumpObserver,
  pace: Pace = {},
): Promise<DumpCounts> {
  const total: DumpCounts = { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 };
  for await (const input of inputs) {
    const parser = createDumpParser(input, options, observer);
    let wanted = true;
    for await (const chunk of input.chunks) {
      parser.write(chunk);
      await pace.ready?.();
      wanted = pace.wanted?.() ?? true;
      if (!wanted) break;
    }
    if (!wanted) break;
    addCounts(total, parser.end());
  }
  return total;
}
