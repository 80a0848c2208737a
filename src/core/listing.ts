/** The contract of a listing kind: how a page or mail that lists papers is laid out. */
import type { ProblemCode } from "./vocabulary.ts";
import type { Draft } from "./record.ts";
import type { ReadToken, Token } from "./token.ts";

/** The things that a reader may know of the run and of the dump that its listing stands in, and how it tells what it read. Days are `YYYY-MM-DD`. */
export interface ListingContext {
  /** Capture date that the user gave. */
  readonly asOf: string | null;
  /** Day on which the file was last modified. */
  readonly modified: string | null;
  /** Day of the run. */
  readonly today: string;
  /** The user has named the kind: nothing needs to prove that a text is such a listing. */
  readonly named: boolean;
  /** Somebody looks at what each token was read as. If not, the first and the last token of a paper are enough. */
  readonly detailed: boolean;
  /** The state that the reader before left, when a listing too long to be held goes on in this one. */
  readonly carried: unknown;
  /** Reports the paper that these tokens hold, in line order. Tokens between them that went nowhere else go to it too. */
  paper(draft: Draft, tokens: readonly ReadToken[], problems: readonly DraftProblem[]): void;
  /** Reports tokens that look like a paper but cannot be a record. */
  reject(tokens: readonly ReadToken[], problem: DraftProblem): void;
  /** Says what tokens that belong to no paper are: parts of the page. */
  furniture(tokens: readonly ReadToken[]): void;
  /**
   * The listing showed itself by a header of its own.
   *
   * @param isEmpty it says itself that it lists nothing, so that nothing is amiss where no paper was found
   */
  recognised(isEmpty: boolean): void;
  /** Reports what is doubtful about the listing as a whole. */
  report(problem: DraftProblem): void;
  /**
   * Everything up to and including this token is read: what went into no paper is furniture. A listing that never
   * settles is held until it ends.
   */
  settle(token: Token): void;
}

/** A problem before its place in the file is filled in. */
export interface DraftProblem {
  readonly code: ProblemCode;
  readonly line: number;
  readonly detail: string | null;
}

/** Reads one listing, token by token. It never throws on input. */
export interface ListingReader {
  /** Takes the next token; false when the listing was over before it. */
  read(token: Token): boolean;
  /** True once a paper has begun, so that another opening sign starts another listing. */
  readonly underway: boolean;
  /**
   * True for a line that the listing knows as its own where it stands, so that no other kind is asked. False says nothing.
   *
   * @param previous the line with text before it, if any
   */
  owns?(token: Token, previous: Token | undefined): boolean;
  /** The last line was not recognised; a weak sign of another kind may now end this listing. */
  readonly lost?: boolean;
  /**
   * The listing is over: reports what is still held. With `continues` it is only too long to be held any longer: a
   * paper that is not complete yet stays unsettled, to be read again by the reader that goes on with what is returned.
   */
  end(continues: boolean): unknown;
}

/**
 * A kind of line that gives a listing away. All but `shows` is there to tell most lines without looking at their text, so that it
 * is cheap to have many signs.
 */
export interface Sign {
  /** It opens a listing even inside another one; else only outside any. */
  readonly strong: boolean;
  /** No such line is longer, in characters of its text. */
  readonly longest: number;
  /** Features that the text of each such line has (`text/features.ts`); 0 for none. */
  readonly needs: number;
  /** Characters that such a line's text begins with, all of them ASCII; left out where it may begin with any. */
  readonly starts?: string;
  /** @param previous the line with text before it, if any */
  shows(token: Token, previous: Token | undefined): boolean;
}

/** The cuts that make lines of a page again where a tool put all of it, or all of a paper, on one line. Every pattern is global. */
export interface LongLines {
  /** A line that has a head holds one of these. Each begins with a character that text rarely holds, so that the search is fast. */
  readonly literals: readonly string[];
  /** The head of a paper, so telling that running text never holds one, and a line by itself. */
  readonly head: RegExp;
  /** A line begins before each match: a label, or a part of the page. A line without a head is not cut. */
  readonly before: RegExp;
  /** A line ends after each match. */
  readonly after: RegExp;
}

/** A listing kind. */
export interface ListingKind {
  readonly id: string;
  /** One line on what it is. */
  readonly title: string;
  /** Its titles, names and abstracts are written in TeX, which `--tex unicode` turns into what it stands for. */
  readonly tex: boolean;
  /** Left out where pages of the kind are not looked for within lines. */
  readonly longLines?: LongLines;
  readonly signs: readonly Sign[];
  open(context: ListingContext): ListingReader;
}
