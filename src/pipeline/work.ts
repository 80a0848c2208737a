/** What one job does: a part of a dump goes in, the text of the selected papers comes out. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import type { Input } from "../core/input.ts";
import { PROBLEM_SEVERITIES, type Problem, type Severity } from "../core/problem.ts";
import { FORMATTERS } from "../formatters/index.ts";
import { createDecoder } from "../input/decoder.ts";
import { compileQuery } from "../query/query.ts";
import { createSelector, type Selector, type SelectOptions } from "../query/select.ts";
import { createPartParser, type DumpCounts, type DumpPart, type ParseOptions, type PartParser, type Rejected } from "./parse.ts";
import type { Part } from "./parts.ts";
import { TextBatches } from "./text-batches.ts";

/** What to do with every part: plain data, so that it can be handed to another thread. */
export interface Recipe {
  readonly parse: ParseOptions;
  readonly select: Omit<SelectOptions, "queries" | "onMerge" | "sort" | "limit" | "dedupe">;
  /** Queries as they are written, and what relative dates in them count from. */
  readonly queries: readonly string[];
  readonly now: Date;
  /** Name of an output that is not whole, and its style. */
  readonly format: string;
  readonly style: Omit<OutputStyle, "onCut">;
  /** Problems that nobody wants to hear of are not told. */
  readonly severities: readonly Severity[];
}

/** The recipe, ready to be followed. */
export interface Work {
  readonly recipe: Recipe;
  /** @param room memory for the output, of which more is taken where it is too small */
  open(input: PartInput, part: Pick<Part, "offset" | "line">, room?: Uint8Array): PartReader;
}

/** What is known of the dump that a part is of: plain data. */
export interface PartInput {
  readonly file: string;
  readonly modified: string | null;
  readonly encoding: string;
}

/** What was found since the last harvest: plain data. */
export interface Harvest {
  /** Text of the selected papers, in UTF-8. It may lie in the memory of the part. */
  readonly output: readonly Uint8Array[];
  readonly selected: number;
  readonly undated: number;
  readonly problems: readonly Problem[];
  readonly rejected: readonly Rejected[];
}

/** Reads one part, and those that turn out to go on with it. */
export interface PartReader extends Pick<PartParser, "write" | "end" | "endBefore"> {
  harvest(): Harvest;
}

/** What became of a part: `counts` is null where it does not end where it was cut. */
export interface PartResult extends Harvest {
  readonly counts: DumpCounts | null;
}

/** Gets a recipe ready. */
export async function prepareWork(recipe: Recipe): Promise<Work> {
  const queries = await Promise.all(recipe.queries.map((query) => compileQuery(query, recipe.now)));
  const create = await FORMATTERS.find(recipe.format)?.load();
  if (create === undefined) throw new RangeError(`Unknown format "${recipe.format}"`);
  const formatter = create(recipe.style);
  return {
    recipe,
    open: ({ encoding, ...input }, { offset, line }, room) => {
      const yields = new Yields(formatter, new TextBatches(room), recipe, (take) => createSelector({ ...recipe.select, queries }, take));
      const parser = createPartParser(
        { ...input, offset, line, decoder: createDecoder(encoding) } satisfies DumpPart,
        recipe.parse,
        yields,
      );
      return {
        write: (chunk) => parser.write(chunk),
        end: () => parser.end(),
        endBefore: (lines) => parser.endBefore(lines),
        harvest: () => yields.take(),
      };
    },
  };
}

/** The part of an {@link Input} that can be handed to another thread. */
export function toPartInput({ file, modified, decoder }: Input): PartInput {
  return { file, modified, encoding: decoder.encoding };
}

/** Reads a part that surely begins where it does. */
export function readPart(work: Work, input: PartInput, part: Part): PartResult {
  const reader = work.open(input, part, part.room);
  reader.write(part.bytes);
  const counts = part.last ? reader.end() : part.ahead && reader.endBefore(part.ahead);
  return { counts, ...reader.harvest() };
}

/** Collects what a parser finds. */
class Yields {
  readonly #formatter: Formatter;
  readonly #severities: ReadonlySet<Severity>;
  readonly #selector: Selector;
  readonly #batches: TextBatches;
  #problems: Problem[] = [];
  #rejected: Rejected[] = [];
  /** What the selector had counted at the last harvest. */
  #told = { selected: 0, undated: 0 };

  constructor(
    formatter: Formatter,
    batches: TextBatches,
    { severities }: Recipe,
    select: (take: Parameters<typeof createSelector>[1]) => Selector,
  ) {
    this.#formatter = formatter;
    this.#batches = batches;
    this.#severities = new Set(severities);
    this.#selector = select((record) => {
      const text = this.#formatter.record(record);
      this.#batches.write(this.#batches.isEmpty ? text : this.#formatter.separator + text);
    });
  }

  paper(record: Parameters<Selector["push"]>[0]): void {
    this.#selector.push(record);
  }

  problem(problem: Problem): void {
    if (this.#severities.has(PROBLEM_SEVERITIES[problem.code])) this.#problems.push(problem);
  }

  reject(rejected: Rejected): void {
    this.#rejected.push(rejected);
  }

  take(): Harvest {
    const { selected, undated } = this.#selector.counts;
    const harvest = {
      output: this.#batches.take(),
      selected: selected - this.#told.selected,
      undated: undated - this.#told.undated,
      problems: this.#problems,
      rejected: this.#rejected,
    };
    this.#told = { selected, undated };
    this.#problems = [];
    this.#rejected = [];
    return harvest;
  }
}
