/** The ledger of a dump: every token is held until it is known to be in a record, in a reject, or furniture. It alone says what became of each byte. */
import type { DraftProblem } from "../core/listing.ts";
import { createProblem, type Problem } from "../core/problem.ts";
import type { Draft, PaperRecord, Source } from "../core/record.ts";
import type { BookedToken, ReadToken, Token } from "../core/token.ts";
import { completeRecord } from "./complete.ts";
import { LineCounts } from "./line-counts.ts";

/** Is told of what is found while a dump is read. */
export interface DumpObserver {
  paper(record: PaperRecord): void;
  problem?(problem: Problem): void;
  /** Every token, in order, once it is known what became of it. */
  token?(booked: BookedToken): void;
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

/** The numbers of papers and lines of a dump, and of listings that their headers showed. Lines are in a record, in a reject, or furniture. */
export interface DumpCounts {
  listings: number;
  papers: number;
  rejected: number;
  furniture: number;
  lines: number;
}

/** A run of the held tokens, by their places; `to` is after the last. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Holds the tokens of one dump, and books them: each goes to one record, to one reject, or is furniture. */
export class Ledger {
  readonly counts: DumpCounts = { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 };
  readonly #file: string;
  readonly #observer: DumpObserver;
  #held: Token[] = [];
  /** For each held token the number of its paper, as in {@link BookedToken}. */
  #papers: number[] = [];
  /** The readings of tokens, by their index; kept where somebody looks at it. */
  readonly #read = new Map<number, ReadToken>();
  #weight = 0;
  /** A listing has said that it lists nothing. */
  #isEmpty = false;
  readonly #lines = new LineCounts(this.counts);

  constructor(file: string, observer: DumpObserver) {
    this.#file = file;
    this.#observer = observer;
  }

  /** The tokens that are not settled yet, in order. */
  get held(): readonly Token[] {
    return this.#held;
  }

  /** Memory that the held tokens take, in characters. */
  get weight(): number {
    return this.#weight;
  }

  hold(token: Token): void {
    this.#held.push(token);
    this.#papers.push(0);
    this.#weight += weightOf(token);
  }

  /** Books the held tokens up to and including the one with this index; all when it is left out. */
  settle(index = this.#held.at(-1)?.index ?? 0): void {
    const count = Math.min(Math.max(index - this.#first + 1, 0), this.#held.length);
    for (let at = 0; at < count; at++) {
      const token = this.#held[at];
      if (token !== undefined) this.#bookToken(token, this.#papers[at] ?? 0);
    }
    const all = count === this.#held.length;
    this.#held = all ? [] : this.#held.slice(count);
    this.#papers = all ? [] : this.#papers.slice(count);
  }

  /** Books tokens as a record, with what stands between them and went nowhere else; as a reject when the draft is none. */
  paper(listing: string, draft: Draft, tokens: readonly ReadToken[], problems: readonly DraftProblem[]): void {
    const free = this.#findFree(tokens);
    const source =
      free === null
        ? this.#sourceOf(tokens[0]?.token, tokens.at(-1)?.token)
        : this.#sourceOf(this.#held[free.from], this.#held[free.to - 1]);
    const found: Problem[] = [];
    for (const { code, line, detail } of problems) found.push(createProblem(code, this.#file, line, detail));
    const completed = completeRecord(draft, { listing, source, problems: found });
    if ("invalid" in completed) {
      this.reject(tokens, { code: "invalid-record", line: source.lines[0], detail: completed.invalid.join(",") });
      return;
    }
    this.counts.papers++;
    this.#book(free, tokens, this.counts.papers);
    for (const problem of found) this.#observer.problem?.(problem);
    this.#observer.paper(completed.record);
  }

  /**
   * Books tokens that look like a paper but cannot be a record; their `paper` is negative. Where all of them went to papers or other
   * rejects, nothing is lost with them: there is a problem then, and no reject.
   */
  reject(tokens: readonly ReadToken[], problem: DraftProblem): void {
    this.report(problem);
    const free = this.#findFree(tokens);
    if (free === null) return;
    const lines = this.#held.slice(free.from, free.to).filter((_, at) => this.#papers[free.from + at] === 0);
    this.counts.rejected++;
    this.#book(free, tokens, -this.counts.rejected);
    const reported = createProblem(problem.code, this.#file, problem.line, problem.detail);
    this.#observer.reject?.({ problem: reported, text: lines.map(({ raw, eol }) => raw + eol).join("") });
  }

  /** Notes what parts of the page are. */
  furniture(tokens: readonly ReadToken[]): void {
    if (this.#observer.token === undefined) return;
    for (const read of tokens) if (this.#papers[read.token.index - this.#first] === 0) this.#read.set(read.token.index, read);
  }

  /** A listing showed itself by its header. */
  recognised(isEmpty: boolean): void {
    this.counts.listings++;
    this.#isEmpty ||= isEmpty;
  }

  /** All is booked: where a listing was recognised that does not say that it is empty, something should have been found. */
  end(): void {
    const { listings, papers, rejected } = this.counts;
    if (listings > 0 && papers + rejected === 0 && !this.#isEmpty) this.report({ code: "no-papers", line: 0, detail: null });
  }

  report({ code, line, detail }: DraftProblem): void {
    this.#observer.problem?.(createProblem(code, this.#file, line, detail));
  }

  /** Index of the first token that is held. */
  get #first(): number {
    return this.#held[0]?.index ?? 0;
  }

  /**
   * The held tokens of a paper without those at its ends that went elsewhere; null when all of them did. What stands between the
   * first and the last token is looked at, since a kind may hand over no more than these two.
   */
  #findFree(tokens: readonly ReadToken[]): Range | null {
    const first = this.#first;
    let from = (tokens[0]?.token.index ?? 0) - first;
    let to = (tokens.at(-1)?.token.index ?? -1) - first + 1;
    while (from < to && this.#papers[from] !== 0) from++;
    while (from < to && this.#papers[to - 1] !== 0) to--;
    return from < to ? { from, to } : null;
  }

  #book(free: Range | null, tokens: readonly ReadToken[], paper: number): void {
    this.furniture(tokens);
    if (free === null) return;
    for (let at = free.from; at < free.to; at++) if (this.#papers[at] === 0) this.#papers[at] = paper;
  }

  #bookToken(token: Token, paper: number): void {
    this.#weight -= weightOf(token);
    this.#lines.book(token, paper);
    if (this.#observer.token === undefined) return;
    const read = this.#read.get(token.index);
    this.#read.delete(token.index);
    const role = read?.role ?? (token.type === "blank" ? "blank" : "furniture");
    this.#observer.token({ token, role, mark: read?.mark ?? null, paper });
  }

  #sourceOf(first: Token | undefined, last: Token | undefined): Source {
    if (first === undefined || last === undefined) throw new TypeError("A paper needs at least one token");
    return { file: this.#file, lines: [first.line, last.lastLine], bytes: [first.start, last.end] };
  }
}

/** A part of a line with links takes the memory of so many characters. */
const PART_WEIGHT = 64;

function weightOf({ raw, parts }: Token): number {
  return raw.length + parts.length * PART_WEIGHT;
}
