/** Two invented listing kinds, so that the engine is tested without any real one. */
import { expect } from "vitest";
import { SignTable } from "../../src/parser/sign-table.ts";
import type { ListingContext, ListingKind, ListingReader, Sign } from "../../src/core/listing.ts";
import type { Problem } from "../../src/core/problem.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import type { BookedToken, ReadToken, Role, Token } from "../../src/core/token.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { findIsoDay } from "../../src/parser/dates.ts";
import { type DumpFacts, DumpReader } from "../../src/parser/dump-reader.ts";
import type { DumpCounts, DumpObserver, Rejected } from "../../src/parser/ledger.ts";
import { createLineSplitter } from "../../src/tokenizer/lines.ts";
import { createTokenizer } from "../../src/tokenizer/tokens.ts";

/** The look of an invented listing. */
interface Look {
  readonly id: string;
  /** A line that opens it anywhere. */
  readonly head: RegExp;
  /** First line of a paper, with its title; opens a listing outside any other. A blank line ends the paper. */
  readonly entry: RegExp;
  /** A line that is below the listing. */
  readonly below: RegExp;
  /** Tells each paper as soon as it is complete, and holds nothing. */
  readonly prompt: boolean;
  /** Its titles, abstracts and names are written in TeX. */
  readonly tex?: boolean;
}

/** The author of every paper, as TeX spells her. */
const AUTHOR = String.raw`\'Etienne Quill`;

/** Holds its papers until it ends: `ALMANAC`, `* A title`, `see you`. */
export const ALMANAC = inventKind({ id: "almanac", head: /^ALMANAC$/, entry: /^\* (.*)/, below: /^see you$/, prompt: false });
/** Tells its papers at once: `BULLETIN`, `No. 1 A title`, `over`. */
export const BULLETIN = inventKind({ id: "bulletin", head: /^BULLETIN$/, entry: /^No\. \d+ ?(.*)/, below: /^over$/, prompt: true });

/** Makes a listing kind whose papers have titles, abstracts and one author. */
export function inventKind(look: Look): ListingKind {
  const signs = [signLike(look.head, true), signLike(look.entry, false)];
  return { id: look.id, title: look.id, tex: look.tex ?? false, signs, open: (context) => new InventedReader(look, context) };
}

/** Makes the sign that a line of this form is. */
export function signLike(form: RegExp, strong: boolean): Sign {
  return { strong, longest: Infinity, needs: 0, shows: ({ raw }) => form.test(raw) };
}

/** The token of a line. */
export function tokenOf(line: string): Token {
  const [token] = tokenize(line);
  if (token === undefined) throw new Error("No token");
  return token;
}

/** Certainty that a line is a sign of a kind; null where it is none. */
export function strengthOf(kind: ListingKind, token: Token, previous?: Token): "strong" | "weak" | null {
  const table = new SignTable([kind]);
  if (table.find(token, previous, (_, strong) => strong) !== undefined) return "strong";
  return table.find(token, previous, () => true) === undefined ? null : "weak";
}

/** Reads an invented listing; `day` of a tool's header is the day of its papers. A paper named `?` is rejected. */
class InventedReader implements ListingReader {
  readonly #look: Look;
  readonly #context: ListingContext;
  readonly #papers: Token[][] = [];
  #day: string | null;
  #open: Token[] = [];
  #last: Token | undefined;
  underway = false;
  lost = false;

  constructor(look: Look, context: ListingContext) {
    this.#look = look;
    this.#context = context;
    this.#day = typeof context.carried === "string" ? context.carried : null;
  }

  read(token: Token): boolean {
    if (this.#last !== undefined && this.#look.below.test(token.raw)) return false;
    if (token.type === "meta") this.#day = findIsoDay(token.raw);
    const begins = this.#look.entry.test(token.raw);
    if (begins || token.type === "blank") this.#close();
    if (begins || this.#open.length > 0) this.#open.push(token);
    this.underway ||= begins;
    this.lost = this.#open.length === 0;
    this.#last = token;
    if (this.#look.prompt && this.underway && token.type === "blank") this.#tell(token);
    return true;
  }

  end(continues: boolean): unknown {
    if (!continues) this.#close();
    const complete = this.#papers.at(-1)?.at(-1);
    this.#tell(complete);
    return this.#day;
  }

  #close(): void {
    if (this.#open.length > 0) this.#papers.push(this.#open);
    this.#open = [];
  }

  #tell(last: Token | undefined): void {
    for (const tokens of this.#papers.splice(0)) this.#report(tokens);
    if (last !== undefined) this.#context.settle(last);
  }

  #report(tokens: readonly Token[]): void {
    const [first] = tokens;
    const title = this.#look.entry.exec(first?.raw ?? "")?.[1] ?? "";
    const abstract = tokens.slice(1).map((token) => token.raw);
    const line = first?.line ?? 0;
    const read = readAs(tokens);
    if (title === "?") this.#context.reject(read, { code: "missing-title", line, detail: null });
    else
      this.#context.paper(
        { title, authors: [AUTHOR], abstract: abstract.length > 0 ? abstract.join(" ") : null, listed: this.#day },
        read,
        [{ code: "merged-copy", line, detail: title }],
      );
  }
}

/** A token with what became of it. */
type SeenToken = Token & Omit<BookedToken, "token">;

/** Tokens that are read, whatever as. */
export function readAs(tokens: readonly Token[], role: Role = "abstract"): ReadToken[] {
  return tokens.map((token) => ({ token, role }));
}

/** The result of a dump, in the order in which it was told. */
export interface ReadInvented {
  readonly records: PaperRecord[];
  readonly problems: Problem[];
  readonly rejects: Rejected[];
  readonly tokens: SeenToken[];
  readonly listings: { kind: string; line: number }[];
  /** The events, one word each. */
  readonly told: string[];
}

/** An observer that keeps all that it is told. */
export function createWitness(): ReadInvented & { readonly observer: DumpObserver } {
  const seen: ReadInvented = { records: [], problems: [], rejects: [], tokens: [], listings: [], told: [] };
  const keep = <T>(list: T[], word: (item: T) => string) => {
    return (item: T): void => {
      list.push(item);
      seen.told.push(word(item));
    };
  };
  const observer: DumpObserver = {
    paper: keep(seen.records, ({ title }) => title),
    problem: keep(seen.problems, ({ code }) => code),
    reject: keep(seen.rejects, () => "reject"),
    token: ({ token, role, mark, paper }) => keep(seen.tokens, ({ line }) => String(line))({ ...token, role, mark, paper }),
    listing: keep(seen.listings, ({ kind }) => kind),
  };
  return { ...seen, observer };
}

/** Tokens of a text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const tokenizer = createTokenizer((token) => tokens.push(token));
  const splitter = createLineSplitter({ decoder: createDecoder(), offset: 0 }, (line) => tokenizer.write(line));
  splitter.write(Buffer.from(text));
  splitter.end();
  tokenizer.end();
  return tokens;
}

/** The things that the tests know of their dumps. */
export const FACTS: DumpFacts = { file: "dump.txt", modified: null, asOf: null, today: "2026-11-23", named: false, tex: "unicode" };

/** Reads a dump of invented listings. */
export function readInvented(
  text: string,
  kinds: readonly ListingKind[] = [ALMANAC, BULLETIN],
  facts: Partial<DumpFacts> = {},
): ReadInvented & { readonly counts: DumpCounts } {
  const { observer, ...seen } = createWitness();
  const reader = new DumpReader(kinds, { ...FACTS, ...facts }, observer);
  for (const token of tokenize(text)) reader.read(token);
  return { ...seen, counts: reader.end() };
}

/** Lines with their ends. */
export function lines(...parts: string[]): string {
  return parts.map((part) => `${part}\n`).join("");
}

/** The papers as `listing: title`. */
export function papersOf({ records }: ReadInvented): string[] {
  return records.map(({ listing, title }) => `${listing}: ${title}`);
}

/** Sees to it that every line came out once: as a paper's, a reject's or furniture. */
export function expectAccounted(text: string, { tokens, records, rejects, counts }: ReturnType<typeof readInvented>): void {
  expect(tokens.map((token) => token.raw + token.eol).join("")).toBe(text);
  const count = (test: (paper: number) => boolean): number => tokens.filter(({ paper }) => test(paper)).length;
  expect(counts).toEqual({
    listings: 0,
    papers: records.length,
    rejected: rejects.length,
    lines: tokens.length,
    furniture: count((paper) => paper === 0),
  });
  expect(count((paper) => paper > 0)).toBe(records.reduce((sum, { source }) => sum + source.lines[1] - source.lines[0] + 1, 0));
}
