/** The book of an input that holds records: each of its lines goes to a record, to a reject, or is furniture. */
import { createProblem } from "../../core/problem.ts";
import type { ProblemCode } from "../../core/vocabulary.ts";
import type { Source } from "../../core/record.ts";
import type { Line } from "../../core/token.ts";
import { LineCounts } from "../../parser/line-counts.ts";
import type { DumpCounts, DumpObserver } from "../parse.ts";
import { type Members, readMembers } from "./members.ts";

/** Unknown keys that are named. */
const MAX_NAMED = 10;
/** Characters of such a key that are shown. */
const LONGEST_NAME = 40;

/** A line that waits for what becomes of it: the number of its paper, below 0 that of a reject. */
interface Waiting {
  readonly line: Line;
  paper: number;
}

/** Books the lines of one input, and passes its records on as they are. What their first reading doubted is in them, and not reported again. */
export class RecordBook {
  readonly counts: DumpCounts = { listings: 1, papers: 0, rejected: 0, furniture: 0, lines: 0 };
  readonly #file: string;
  readonly #observer: DumpObserver;
  readonly #unknown = new Set<string>();
  #waiting: Waiting[] = [];
  #index = 0;
  readonly #lines = new LineCounts(this.counts);

  constructor(file: string, observer: DumpObserver) {
    this.#file = file;
    this.#observer = observer;
  }

  /** Takes the next line, or the next piece of a long one. */
  hold(line: Line): void {
    if (this.#index === 0 && this.#waiting.length === 0) this.#observer.listing?.({ kind: "records", line: line.line });
    this.#waiting.push({ line, paper: 0 });
  }

  /** Books the lines that wait as a record; as a reject where its members are none. */
  record(members: Members, text: string): void {
    const { record, invalid, unknown } = readMembers(members, this.#place);
    for (const key of unknown) if (this.#unknown.size < MAX_NAMED) this.#unknown.add(key.slice(0, LONGEST_NAME));
    if (record === null) {
      this.reject("invalid-record", invalid.join(","), text);
      return;
    }
    this.counts.papers++;
    this.#book(this.counts.papers);
    this.#observer.paper(record);
  }

  /** Books the lines that wait as none of a record. */
  reject(code: ProblemCode, detail: string, text: string): void {
    const problem = createProblem(code, this.#file, this.#place.lines[0], detail);
    this.counts.rejected++;
    this.#book(-this.counts.rejected);
    this.#observer.problem?.(problem);
    this.#observer.reject?.({ problem, text: /[\r\n]$/.test(text) ? text : `${text}\n` });
  }

  /** Settles the lines that wait. The last one stays where the next record may begin in it. */
  settle(keepLast = false): void {
    const waiting = this.#waiting;
    this.#waiting = keepLast ? waiting.splice(-1) : [];
    for (const { line, paper } of waiting) this.#count(line, paper);
  }

  /** The input is over. */
  end(): DumpCounts {
    this.settle();
    if (this.#unknown.size > 0) this.#observer.problem?.(createProblem("unknown-keys", this.#file, 0, [...this.#unknown].join(",")));
    return this.counts;
  }

  /** The lines that wait, as the place of a record that does not tell its own. */
  get #place(): Source {
    const [first, last] = [this.#waiting[0]?.line, this.#waiting.at(-1)?.line];
    return { file: this.#file, lines: [first?.line ?? 1, last?.line ?? 1], bytes: [first?.start ?? 0, last?.end ?? 0] };
  }

  #book(paper: number): void {
    for (const entry of this.#waiting) if (entry.paper === 0) entry.paper = paper;
  }

  #count(line: Line, paper: number): void {
    const place = { ...line, lastLine: line.line };
    this.#lines.book(place, paper);
    const index = this.#index++;
    if (this.#observer.token === undefined) return;
    const isBlank = line.raw.trim() === "";
    const token = {
      ...place,
      index,
      type: isBlank ? ("blank" as const) : ("text" as const),
      text: line.raw,
      parts: [],
      form: "records" as const,
      field: null,
    };
    const role = paper === 0 ? (isBlank ? "blank" : "furniture") : "title";
    this.#observer.token({ token, role, mark: paper === 0 ? null : "record", paper });
  }
}
