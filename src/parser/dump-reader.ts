/**
 * The engine that finds listings in a dump: it asks each listing kind for its marks, opens a reader where one shows,
 * and hands it the tokens. It knows no listing kind by name.
 */
import type { ListingContext, ListingKind, ListingReader } from "../core/listing.ts";
import type { Draft } from "../core/record.ts";
import type { Token } from "../core/token.ts";
import { type DumpCounts, type DumpObserver, Ledger } from "./ledger.ts";
import { SignTable, type Wanted } from "./sign-table.ts";
import { texToUnicode } from "./tex.ts";

/** The facts known of the dump and the run; see {@link ListingContext}. */
export interface DumpFacts {
  readonly file: string;
  readonly modified: string | null;
  readonly asOf: string | null;
  readonly today: string;
  /** True where the user has named the kind of the listing. */
  readonly named: boolean;
  /** True where TeX is turned into the characters that it stands for. */
  readonly tex: "unicode" | "keep";
}

/**
 * A listing's lines wait until its reader settles them, so that what stands at its end can explain what stood at its
 * head; past this many lines, or characters, the listing is closed and goes on as a new one.
 */
const MOST_HELD = { lines: 65_536, weight: 16_000_000 };
/** The same while no listing is recognised: its first mark may stand some way below its head. */
const MOST_UNKNOWN = { lines: 2_048, weight: 2_000_000 };
/** Consecutive listings that reported nothing before the held lines are released (keeps time linear). */
const MAX_FRUITLESS = 8;

/** A listing that is being read. */
interface OpenListing {
  readonly kind: ListingKind;
  readonly reader: ListingReader;
  /** The first line that was held when it was recognised, and the line that gave it away. */
  readonly first: Token | undefined;
  readonly sign: Token | undefined;
}

/** Reads one dump, token by token. */
export class DumpReader {
  readonly #signs: SignTable;
  readonly #facts: DumpFacts;
  readonly #observer: DumpObserver;
  readonly #ledger: Ledger;
  #open: OpenListing | null = null;
  #fruitless = 0;
  #previous: Token | undefined;

  constructor(kinds: readonly ListingKind[], facts: DumpFacts, observer: DumpObserver) {
    this.#signs = new SignTable(kinds);
    this.#facts = facts;
    this.#observer = observer;
    this.#ledger = new Ledger(facts.file, observer);
  }

  /** Tells whether a sign begins a listing where it stands: inside another one only a strong sign does, and not one of that listing's own. */
  readonly #mayBegin: Wanted = (kind, strong) => {
    const open = this.#open;
    return open === null || (strong && (kind !== open.kind || open.reader.underway));
  };

  read(token: Token): void {
    const telling = isTelling(token);
    const asked = telling && this.#open?.reader.owns?.(token, this.#previous) !== true;
    const opening = asked ? this.#signs.find(token, this.#previous, this.#mayBegin) : undefined;
    // A header that a tool wrote belongs to the page below it, not to the one above.
    if (opening !== undefined || (token.type === "meta" && this.#open?.reader.underway === true)) this.#stop();
    this.#ledger.hold(token);
    if (opening !== undefined) this.#start(opening, undefined);
    else this.#pass(token);
    if (telling) this.#previous = token;
    if (this.#isFull()) this.#relieve();
  }

  end(): DumpCounts {
    this.#stop();
    this.#ledger.settle();
    this.#ledger.end();
    return this.#ledger.counts;
  }

  /** Hands a token to the open reader; where that has no use for it, another listing may begin. */
  #pass(token: Token): void {
    const open = this.#open;
    if (open === null) return;
    if (!open.reader.read(token)) {
      this.#stop();
      const next = isTelling(token) ? this.#signs.find(token, this.#previous, this.#mayBegin) : undefined;
      if (next !== undefined) this.#start(next, undefined);
    } else if (open.reader.lost === true && isTelling(token)) {
      const other = this.#signs.find(token, this.#previous, (kind) => kind !== open.kind);
      if (other === undefined) return;
      this.#stop();
      this.#start(other, undefined);
    }
  }

  /** Opens a reader and hands it all that is held; where it says that its listing was over, the next one takes over. */
  #start(kind: ListingKind, carried: unknown): void {
    const waiting = this.#ledger.held;
    const [first] = waiting;
    this.#open = { kind, reader: kind.open(this.#contextFor(kind, carried)), first, sign: waiting.at(-1) };
    this.#observer.listing?.({ kind: kind.id, line: first?.line ?? 0 });
    for (const [index, token] of waiting.entries()) {
      if (this.#open.reader.read(token)) continue;
      this.#open.reader.end(false);
      this.#ledger.settle(waiting[index - 1]?.index ?? -1);
      this.#open = { kind, reader: kind.open(this.#contextFor(kind, undefined)), first: token, sign: waiting.at(-1) };
      this.#open.reader.read(token);
    }
  }

  #contextFor(kind: ListingKind, carried: unknown): ListingContext {
    const ledger = this.#ledger;
    const { asOf, modified, today, named, tex } = this.#facts;
    const written = kind.tex && tex === "unicode" ? toUnicode : (draft: Draft): Draft => draft;
    return {
      asOf,
      modified,
      today,
      named,
      detailed: this.#observer.token !== undefined,
      carried,
      paper: (draft, tokens, problems) => ledger.paper(kind.id, written(draft), tokens, problems),
      reject: (tokens, problem) => ledger.reject(tokens, problem),
      furniture: (tokens) => ledger.furniture(tokens),
      recognised: (isEmpty) => ledger.recognised(isEmpty),
      report: (problem) => ledger.report(problem),
      settle: (token) => ledger.settle(token.index),
    };
  }

  #stop(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    open.reader.end(false);
    this.#fruitless = open.first === this.#ledger.held[0] ? this.#fruitless + 1 : 0;
    // To hand the same lines to every reader that follows would be quadratic.
    if (this.#fruitless > MAX_FRUITLESS && open.sign !== undefined) this.#ledger.settle(open.sign.index - 1);
  }

  #isFull(): boolean {
    const most = this.#open === null ? MOST_UNKNOWN : MOST_HELD;
    return this.#ledger.held.length > most.lines || this.#ledger.weight > most.weight;
  }

  /** Too much is held: what is complete is reported, and the listing goes on. */
  #relieve(): void {
    const ledger = this.#ledger;
    const { length } = ledger.held;
    if (this.#open === null) {
      ledger.settle(ledger.held[length >> 1]?.index);
      return;
    }
    const { kind, reader } = this.#open;
    const carried = reader.end(true);
    if (ledger.held.length > length / 2) ledger.settle();
    ledger.report({ code: "held-limit", line: ledger.counts.lines + 1, detail: kind.id });
    this.#start(kind, carried);
  }
}

/** A draft with the characters that TeX stands for in its running text and names. */
function toUnicode(draft: Draft): Draft {
  const { title, abstract, authors } = draft;
  return {
    ...draft,
    ...(title === undefined ? {} : { title: texToUnicode(title) }),
    ...(abstract === undefined || abstract === null ? {} : { abstract: texToUnicode(abstract) }),
    ...(authors === undefined ? {} : { authors: authors.map(texToUnicode) }),
  };
}

/** Tells whether a line can show what kind of listing it stands in. */
function isTelling(token: Token): boolean {
  return token.type !== "blank" && token.type !== "mark";
}
