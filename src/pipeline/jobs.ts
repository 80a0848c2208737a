/**
 * Many dumps in many threads. A long dump is cut up where listings surely begin, and its parts are read at the same time. The
 * result is the same as if it were read from beginning to end: a part counts only when what stands above it was over where it
 * was cut, and is read again as the rest of that if not.
 */
import type { Input } from "../core/input.ts";
import type { Problem } from "../core/problem.ts";
import { type DumpCounts, judgeDump } from "./parse.ts";
import { cutUp, type Part } from "./parts.ts";
import type { Pace } from "./run.ts";
import type { Task } from "./worker.ts";
import { type Harvest, type PartInput, type PartReader, type PartResult, readPart, toPartInput, type Work } from "./work.ts";

/** Threads beside this one. */
export interface Crew {
  /** How many parts they can be given at once. */
  readonly room: number;
  run(task: Task): Promise<PartResult>;
  dismiss(): Promise<void>;
}

/** How the work is shared out. */
export interface Jobs {
  /** Number of threads, this one among them. */
  readonly count: number;
  /** Gets further threads; called once there is more to read than is read while they start. */
  hire(count: number): Promise<Crew>;
}

/** Parts that this thread reads before it gets help: most inputs are over by then. */
const ALONE = 2;
/** Parts for each thread that may wait for one in front of them. */
const MOST_WAITING = 3;

/** A part on its way; `result` is null where it cannot be read by itself. */
interface Waiting {
  readonly dump: DumpInParts;
  readonly part: Part;
  readonly result: Promise<PartResult> | PartResult | null;
}

/** What comes of the work, in the order of the inputs. */
export interface Delivery {
  harvest(harvest: Harvest): void;
  /** A dump is over. */
  dump(): void;
}

/**
 * Parses inputs in order, in several threads, and adds up their counts.
 *
 * @throws whatever the inputs' chunks throw
 */
export async function parseInJobs(
  inputs: AsyncIterable<Input>,
  work: Work,
  { jobs, delivery, pace }: { jobs: Jobs; delivery: Delivery; pace: Pace },
): Promise<DumpCounts> {
  const total: DumpCounts = { papers: 0, rejected: 0, furniture: 0, lines: 0 };
  const crew = new LazyCrew(jobs);
  const queue: Waiting[] = [];
  /** Takes the part that has waited longest; false when no more is wanted. */
  const settle = async (): Promise<boolean> => {
    const head = queue.shift();
    if (head === undefined) return false;
    head.dump.take(head.part, await head.result);
    if (head.part.last) addCounts(total, head.dump.end());
    await pace.ready?.();
    return pace.wanted?.() ?? true;
  };
  try {
    for await (const input of inputs) {
      const dump = new DumpInParts(input, work, delivery);
      for await (const part of cutUp(input)) {
        const alone = part.begins && (part.ahead !== null || part.last) && !dump.isOpen;
        const task = { recipe: work.recipe, input: dump.input, part };
        const help = alone ? crew.help(task) : null;
        queue.push({ dump, part, result: help ?? (alone ? readPart(work, dump.input, part) : null) });
        // What is there already goes on its way before more is read.
        while (queue.length > 0 && (!(queue[0]?.result instanceof Promise) || queue.length > jobs.count * MOST_WAITING))
          if (!(await settle())) return total;
      }
    }
    while (queue.length > 0) if (!(await settle())) break;
  } finally {
    await crew.dismiss();
  }
  return total;
}

/** Puts the parts of one dump together. */
class DumpInParts {
  readonly counts: DumpCounts = { papers: 0, rejected: 0, furniture: 0, lines: 0 };
  readonly input: PartInput;
  readonly #work: Work;
  readonly #delivery: Delivery;
  /** Reads a part that does not end where it was cut, and on. */
  #reader: PartReader | null = null;
  /** Bytes at the beginning of the next part that the reader has had already. */
  #had = 0;
  #sound = true;

  constructor(input: Input, work: Work, delivery: Delivery) {
    this.input = toPartInput(input);
    this.#work = work;
    this.#delivery = delivery;
  }

  /** Whether what was read last goes on. */
  get isOpen(): boolean {
    return this.#reader !== null;
  }

  /** Takes the next part, and what came of it if it was read by itself. */
  take(part: Part, result: PartResult | null): void {
    if (this.#reader === null && result !== null && result.counts !== null) this.#book(result.counts, result);
    else this.#readOn(part);
  }

  #readOn(part: Part): void {
    this.#reader ??= this.#work.open(this.input, part);
    this.#reader.write(part.bytes.subarray(this.#had));
    const counts = part.last ? this.#reader.end() : part.ahead && this.#reader.endBefore(part.ahead);
    this.#had = counts === null ? (part.ahead?.length ?? 0) : 0;
    this.#book(counts, this.#reader.harvest());
    if (counts !== null) this.#reader = null;
  }

  #book(counts: DumpCounts | null, harvest: Harvest): void {
    if (counts !== null) addCounts(this.counts, counts);
    // A dump tells of its first invalid byte only.
    const problems = harvest.problems.filter(({ code }) => {
      const told = code === "invalid-bytes" && !this.#sound;
      if (code === "invalid-bytes") this.#sound = false;
      return !told;
    });
    this.#delivery.harvest({ ...harvest, problems });
  }

  /** The dump is over. */
  end(): DumpCounts {
    const problems: Problem[] = [];
    judgeDump(this.input.file, this.counts, { problem: (problem) => problems.push(problem) });
    this.#delivery.harvest({ output: [], selected: 0, undated: 0, problems, rejected: [] });
    this.#delivery.dump();
    return this.counts;
  }
}

/** Further threads, from the time on when they are needed. */
class LazyCrew {
  readonly #jobs: Jobs;
  #parts = 0;
  #crew: Promise<Crew> | null = null;
  #hired: Crew | null = null;
  #busy = 0;

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
  }

  /** Gives a part to another thread; null when this one had better read it. */
  help(task: Task): Promise<PartResult> | null {
    if (this.#jobs.count < 2 || ++this.#parts <= ALONE) return null;
    this.#crew ??= this.#jobs.hire(this.#jobs.count - 1).then((crew) => (this.#hired = crew));
    if (this.#hired === null || this.#busy >= this.#hired.room) return null;
    this.#busy++;
    return this.#hired.run(task).finally(() => this.#busy--);
  }

  async dismiss(): Promise<void> {
    await (await this.#crew)?.dismiss();
  }
}

function addCounts(total: DumpCounts, counts: DumpCounts): void {
  total.papers += counts.papers;
  total.rejected += counts.rejected;
  total.furniture += counts.furniture;
  total.lines += counts.lines;
}
