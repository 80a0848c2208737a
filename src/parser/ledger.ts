/** The ledger of a dump: every line is held until it is known to be in a record, in a reject, or furniture. */
import type { DraftProblem } from "../core/listing.ts";
import { createProblem, type Problem } from "../core/problem.ts";
import type { Draft, PaperRecord, Source } from "../core/record.ts";
import type { Token } from "../core/token.ts";
import { completeRecord } from "./complete.ts";

/** What is told while a dump is read. */
export interface DumpObserver {
  paper(record: PaperRecord): void;
  problem?(problem: Problem): void;
  /** Every line, in order, once it is known what it was read as. */
  token?(token: Token): void;
  reject?(rejected: Rejected): void;
  /** A listing was recognised at this line. */
  listing?(seen: { kind: string; line: number }): void;
}

/** Lines that look like a paper but cannot be a record. */
export interface Rejected {
  readonly problem: Problem;
  /** The lines as they stood, with their line ends. */
  readonly text: string;
}

/** How many papers and lines a dump had. Lines are in a record, in a reject, or furniture. */
export interface DumpCounts {
  papers: number;
  rejected: number;
  furniture: number;
  lines: number;
}

/** Holds the lines of one dump, and books them. */
export class Ledger {
  readonly counts: DumpCounts = { papers: 0, rejected: 0, furniture: 0, lines: 0 };
  readonly #file: string;
  readonly #observer: DumpObserver;
  #held: Token[] = [];
  #characters = 0;

  constructor(file: string, observer: DumpObserver) {
    this.#file = file;
    this.#observer = observer;
  }

  /** The lines that are not settled yet, in order. */
  get held(): readonly Token[] {
    return this.#held;
  }

  /** Length of the held lines' text. */
  get characters(): number {
    return this.#characters;
  }

  hold(token: Token): void {
    this.#held.push(token);
    this.#characters += token.raw.length;
  }

  /** Books the held lines up to and including this one; all when it is left out. */
  settle(line = this.#held.at(-1)?.line ?? 0): void {
    const first = this.#held[0]?.line ?? 1;
    const count = Math.min(Math.max(line - first + 1, 0), this.#held.length);
    const settled = count === this.#held.length ? this.#held : this.#held.slice(0, count);
    this.#held = this.#held.slice(count);
    for (const token of settled) {
      this.#characters -= token.raw.length;
      this.counts.lines++;
      if (token.paper === 0) this.counts.furniture++;
      this.#observer.token?.(token);
    }
  }

  /** Books lines as a record; as a reject when the draft is none. */
  paper(listing: string, draft: Draft, tokens: readonly Token[], problems: readonly DraftProblem[]): void {
    const source = this.#sourceOf(tokens);
    const found: Problem[] = [];
    for (const { code, line, detail } of problems) found.push(createProblem(code, this.#file, line, detail));
    const completed = completeRecord(draft, { listing, source, problems: found });
    if ("invalid" in completed) {
      this.reject(tokens, { code: "invalid-record", line: source.lines[0], detail: completed.invalid.join(",") });
      return;
    }
    this.counts.papers++;
    for (const token of tokens) token.paper = this.counts.papers;
    for (const problem of found) this.#observer.problem?.(problem);
    this.#observer.paper(completed.record);
  }

  /** Books lines that look like a paper but cannot be a record; their `paper` is negative. */
  reject(tokens: readonly Token[], problem: DraftProblem): void {
    this.counts.rejected++;
    for (const token of tokens) token.paper = -this.counts.rejected;
    this.report(problem);
    const reported = createProblem(problem.code, this.#file, problem.line, problem.detail);
    this.#observer.reject?.({ problem: reported, text: tokens.map((token) => token.raw + token.eol).join("") });
  }

  report({ code, line, detail }: DraftProblem): void {
    this.#observer.problem?.(createProblem(code, this.#file, line, detail));
  }

  #sourceOf(tokens: readonly Token[]): Source {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) throw new TypeError("A paper needs at least one token");
    return { file: this.#file, lines: [first.line, last.line], bytes: [first.start, last.end] };
  }
}
