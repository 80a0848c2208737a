/** The ledger of a dump: every token is held until it is known to be in a record, in a reject, or furniture. It alone says what became of each byte. */
import type { DraftProblem } from "../core/listing.ts";
import { createProblem, type Problem } from "../core/problem.ts";
import type { Draft, PaperRecord, Source } from "../core/record.ts";
import type { BookedToken, ReadToken, Role, Token } from "../core/token.ts";
import { completeRecord } from "./complete.ts";

/** What is told while a dump is read. */
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

/** How many papers and lines a dump had, and listings that their headers showed. Lines are in a record, in a reject, or furniture. */
export interface DumpCounts {
  listings: number;
  papers: number;
  rejected: number;
  furniture: number;
  lines: number;
}

/** A token that is held, and what is known of it so far. */
interface Entry {
  readonly token: Token;
  role: Role;
  mark: string | null;
  paper: number;
}

/** Holds the tokens of one dump, and books them: each goes to one record, to one reject, or is furniture. */
export class Ledger {
  readonly counts: DumpCounts = { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 };
  readonly #file: string;
  readonly #observer: DumpObserver;
  #entries: Entry[] = [];
  #held: Token[] = [];
  #characters = 0;
  /** The line that was booked last, and whether none of its tokens went to a paper or a reject. */
  #lastLine = 0;
  #lastIsFurniture = false;

  constructor(file: string, observer: DumpObserver) {
    this.#file = file;
    this.#observer = observer;
  }

  /** The tokens that are not settled yet, in order. */
  get held(): readonly Token[] {
    return this.#held;
  }

  /** Length of the held tokens' text. */
  get characters(): number {
    return this.#characters;
  }

  hold(token: Token): void {
    this.#held.push(token);
    this.#entries.push({ token, role: token.type === "blank" ? "blank" : "furniture", mark: null, paper: 0 });
    this.#characters += token.raw.length;
  }

  /** Books the held tokens up to and including the one with this index; all when it is left out. */
  settle(index = this.#held.at(-1)?.index ?? 0): void {
    const first = this.#held[0]?.index ?? 0;
    const count = Math.min(Math.max(index - first + 1, 0), this.#held.length);
    const settled = count === this.#held.length ? this.#entries : this.#entries.slice(0, count);
    this.#entries = this.#entries.slice(count);
    this.#held = this.#held.slice(count);
    for (const entry of settled) {
      this.#characters -= entry.token.raw.length;
      this.#countLine(entry);
      this.#observer.token?.(entry);
    }
  }

  /** Books tokens as a record; as a reject when the draft is none. */
  paper(listing: string, draft: Draft, tokens: readonly ReadToken[], problems: readonly DraftProblem[]): void {
    const free = tokens.filter(({ token }) => this.#entryOf(token)?.paper === 0);
    const source = this.#sourceOf(free.length > 0 ? free : tokens);
    const found: Problem[] = [];
    for (const { code, line, detail } of problems) found.push(createProblem(code, this.#file, line, detail));
    const completed = completeRecord(draft, { listing, source, problems: found });
    if ("invalid" in completed) {
      this.reject(tokens, { code: "invalid-record", line: source.lines[0], detail: completed.invalid.join(",") });
      return;
    }
    this.counts.papers++;
    this.#book(free, this.counts.papers);
    for (const problem of found) this.#observer.problem?.(problem);
    this.#observer.paper(completed.record);
  }

  /** Books tokens that look like a paper but cannot be a record; their `paper` is negative. */
  reject(tokens: readonly ReadToken[], problem: DraftProblem): void {
    const free = tokens.filter(({ token }) => this.#entryOf(token)?.paper === 0);
    this.counts.rejected++;
    this.#book(free, -this.counts.rejected);
    this.report(problem);
    const reported = createProblem(problem.code, this.#file, problem.line, problem.detail);
    this.#observer.reject?.({ problem: reported, text: free.map(({ token }) => token.raw + token.eol).join("") });
  }

  /** Notes what parts of the page are. */
  furniture(tokens: readonly ReadToken[]): void {
    for (const { token, role, mark } of tokens) {
      const entry = this.#entryOf(token);
      if (entry !== undefined && entry.paper === 0) note(entry, role, mark);
    }
  }

  /** A listing showed itself by its header. */
  recognised(): void {
    this.counts.listings++;
  }

  report({ code, line, detail }: DraftProblem): void {
    this.#observer.problem?.(createProblem(code, this.#file, line, detail));
  }

  #entryOf(token: Token): Entry | undefined {
    return this.#entries[token.index - (this.#held[0]?.index ?? 0)];
  }

  /** Gives tokens to a paper, and what stands between them and went nowhere else. */
  #book(tokens: readonly ReadToken[], paper: number): void {
    const first = tokens[0]?.token.index ?? 0;
    const last = tokens.at(-1)?.token.index ?? -1;
    const base = this.#held[0]?.index ?? 0;
    for (let at = first - base; at <= last - base; at++) {
      const entry = this.#entries[at];
      if (entry !== undefined && entry.paper === 0) entry.paper = paper;
    }
    for (const { token, role, mark } of tokens) {
      const entry = this.#entryOf(token);
      if (entry !== undefined) note(entry, role, mark);
    }
  }

  /** A line counts once, however many tokens it holds, and is furniture when all of them are. */
  #countLine({ token, paper }: Entry): void {
    const { counts } = this;
    if (token.line !== this.#lastLine) {
      this.#lastLine = token.line;
      counts.lines++;
      this.#lastIsFurniture = paper === 0;
      if (paper === 0) counts.furniture++;
    } else if (paper !== 0 && this.#lastIsFurniture) {
      this.#lastIsFurniture = false;
      counts.furniture--;
    }
  }

  #sourceOf(tokens: readonly ReadToken[]): Source {
    const first = tokens[0]?.token;
    const last = tokens.at(-1)?.token;
    if (first === undefined || last === undefined) throw new TypeError("A paper needs at least one token");
    return { file: this.#file, lines: [first.line, last.line], bytes: [first.start, last.end] };
  }
}

function note(entry: Entry, role: Role, mark: string | undefined): void {
  entry.role = role;
  entry.mark = mark ?? null;
}
