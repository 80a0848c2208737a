/**
 * Many dumps in many threads. A long dump is cut up where listings surely begin, and its parts are read at the same time. The
 * result is the same as if it were read from beginning to end: a part counts only when what stands above it was over where it
 * was cut, and is read again as the rest of that if not.
 */
import type { Input } from "../core/input.ts";
import type { Problem } from "../core/problem.ts";
import { addCounts, type DumpCounts, judgeDump } from "./parse.ts";
import { cutUp, type Part, PartMemory } from "./parts.ts";
import type { Pace } from "./run.ts";
import type { Task } from "./worker.ts";
import { type Harvest, type PartInput, type PartReader, type PartResult, readPart, toPartInput, type Work } from "./work.ts";

/** Other threads, which take any number of tasks. */
export interface Crew {
  run(task: Task): Promise<PartResult>;
  dismiss(): Promise<void>;
}

/** How the work is shared out. */
export interface Jobs {
  /** Number of threads that read; with one, this thread reads. */
  readonly count: number;
  /** Gets them; called once there is more to read than this thread reads while they start. */
  hire(count: number): Promise<Crew>;
}

/** Parts that this thread reads before it gets help: most inputs are over by then. */
const ALONE = 2;
/** Parts for each thread that may wait for one in front of them. */
const MOST_WAITING = 2;

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
  const crew = new LazyCrew(jobs);
  const queue = new Queue(crew, delivery, pace);
  try {
    for await (const input of inputs) {
      const dump = new DumpInParts(input, work, delivery);
      for await (const part of cutUp(input, queue.memory)) {
        queue.join(dump, part, work);
        if (!(await queue.moveOn(jobs.count * MOST_WAITING))) return queue.total;
      }
    }
    await queue.moveOn(0);
  } finally {
    await crew.dismiss();
  }
  return queue.total;
}

/** The parts on their way, in the order of the inputs. */
class Queue {
  readonly total: DumpCounts = { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 };
  readonly memory = new PartMemory();
  readonly #crew: LazyCrew;
  readonly #delivery: Delivery;
  readonly #pace: Pace;
  readonly #waiting: Waiting[] = [];

  constructor(crew: LazyCrew, delivery: Delivery, pace: Pace) {
    this.#crew = crew;
    this.#delivery = delivery;
    this.#pace = pace;
  }

  /** Has a part read, by itself where it can be. */
  join(dump: DumpInParts, part: Part, work: Work): void {
    const alone = part.begins && (part.ahead !== null || part.last) && !dump.isOpen;
    const help = alone ? this.#crew.help({ recipe: work.recipe, input: dump.input, part }) : null;
    // What goes wrong is told when the part's turn comes; until then nobody waits for it.
    help?.catch(() => {});
    this.#waiting.push({ dump, part, result: help ?? (alone ? readPart(work, dump.input, part) : null) });
  }

  /** Takes the parts that are read, and waits for more while more than so many wait; false when no more is wanted. */
  async moveOn(most: number): Promise<boolean> {
    for (let head = this.#waiting[0]; head !== undefined; head = this.#waiting[0]) {
      if (head.result instanceof Promise && this.#waiting.length <= most) break;
      this.#waiting.shift();
      head.dump.take(head.part, await head.result);
      if (head.part.last) {
        addCounts(this.total, head.dump.counts);
        head.dump.end();
        this.#delivery.dump();
      }
      await this.#pace.ready?.();
      this.memory.giveBack(head.part);
      if (this.#pace.wanted?.() === false) return false;
    }
    return true;
  }
}

/** Puts the parts of one dump together. */
class DumpInParts {
  readonly counts: DumpCounts = { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 };
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
  end(): void {
    const problems: Problem[] = [];
    judgeDump(this.input.file, this.counts, { problem: (problem) => problems.push(problem) });
    this.#delivery.harvest({ output: [], selected: 0, undated: 0, problems, rejected: [] });
  }
}

/** Other threads, from the time on when they are needed. */
class LazyCrew {
  readonly #jobs: Jobs;
  #parts = 0;
  #crew: Promise<Crew> | null = null;

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
  }

  /** Gives a part to another thread; null while this one had better read it. */
  help(task: Task): Promise<PartResult> | null {
    if (this.#jobs.count < 2 || ++this.#parts <= ALONE) return null;
    this.#crew ??= this.#jobs.hire(this.#jobs.count);
    return this.#crew.then(async (crew) => crew.run(task));
  }

  async dismiss(): Promise<void> {
    await (await this.#crew)?.dismiss();
  }
}
