/**
 * The day on which a page was captured: dates without a year are of that year, since the page leaves out the current
 * one. The evidence is taken in the order of the rules below; all of a listing's dates use one capture.
 */
import type { DraftProblem, ListingContext } from "../core/listing.ts";
import type { Token } from "../core/token.ts";
import { toDay, yearOf } from "../text/calendar.ts";
import { findIsoDay, type ShownDate } from "./dates.ts";
import { monthOfIdentifier } from "../text/identifier-month.ts";

/** The rule that told the year of the capture. */
type CaptureRule = "as-of" | "dump-date" | "identifiers" | "explicit-years" | "modified" | "today";

/** The capture's year, its day where the evidence told one, and the rule that told it. */
export interface Capture {
  readonly year: number;
  readonly day: string | null;
  readonly rule: CaptureRule;
}

const CAPTURE_KEY =
  /^\W{0,4}[\w ]{0,20}(?:captur|retriev|export|fetch|saved|access|crawl|scrap|download|archiv|created|date|time)[\w ]{0,20}(?:\([^()]{0,20}\))?\W{0,4}:/i;
const DATE_LINK = /\/papers(?:\/date\/|\?(?:[\w=%&-]*&)?date=)(\d{4}-\d{2}-\d{2})/;

/** The date in a page's header, and its line. */
export type HeaderDate = ShownDate & { readonly line: number };

/** The evidence in a listing for the day of its capture. */
export class CaptureEvidence {
  header: HeaderDate | null = null;
  #written: string | null = null;
  #linked: string | null = null;
  #latestIdentifier = "";
  #latestYear = 0;

  /** The day that a header says the page was got on. */
  get written(): string | null {
    return this.#written;
  }

  /** Looks at a header that a tool wrote, and at links to the page's neighbours. */
  note(token: Token): void {
    if (token.type === "meta") {
      if (CAPTURE_KEY.test(token.text)) this.#written ??= findIsoDay(token.text);
      return;
    }
    for (const part of token.parts) this.noteUrl(part.href);
  }

  /** A link to the listing of another day. */
  noteUrl(url: string | null): void {
    if (url !== null && this.#linked === null && url.includes("/papers")) this.#linked = DATE_LINK.exec(url)?.[1] ?? null;
  }

  noteIdentifier(id: string): void {
    const month = monthOfIdentifier(id);
    if (month > this.#latestIdentifier) this.#latestIdentifier = month;
  }

  noteDate(date: ShownDate): void {
    if (date.year !== null && date.year > this.#latestYear) this.#latestYear = date.year;
  }

  /** Works the capture out. */
  resolve(context: ListingContext): Capture {
    if (context.asOf !== null) return onDay(context.asOf, "as-of");
    const written = this.#written ?? this.#nearestHeader();
    if (written !== null) return onDay(written, "dump-date");
    const known = yearOf(context.modified ?? context.today);
    // An explicit year is never the current one, so the capture is at least one year later.
    const afterExplicit = this.#latestYear === 0 ? 0 : this.#latestYear + 1;
    const ofIdentifiers = this.#latestIdentifier === "" ? 0 : yearOf(this.#latestIdentifier);
    if (ofIdentifiers > 0 && ofIdentifiers >= afterExplicit) return { year: ofIdentifiers, day: null, rule: "identifiers" };
    if (afterExplicit > 0) return { year: Math.min(afterExplicit, Math.max(known, this.#latestYear)), day: null, rule: "explicit-years" };
    return context.modified === null ? onDay(context.today, "today") : onDay(context.modified, "modified");
  }

  /** The header's date in the year that brings it nearest to the linked neighbour. */
  #nearestHeader(): string | null {
    if (this.#linked === null || this.header === null) return this.#linked;
    const { month, day } = this.header;
    const linked = Date.parse(this.#linked);
    const distance = (candidate: string): number => Math.abs(Date.parse(candidate) - linked);
    const candidates = [-1, 0, 1].flatMap((years) => toDay(yearOf(this.#linked ?? "") + years, month, day) ?? []);
    return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? this.#linked;
  }
}

function onDay(day: string, rule: CaptureRule): Capture {
  return { year: yearOf(day), day, rule };
}

/** The day of a date that a listing shows, and whether its year had to be worked out. */
export function placeDate(date: ShownDate, capture: Capture): { day: string | null; inferred: boolean } {
  return { day: toDay(date.year ?? capture.year, date.month, date.day), inferred: date.year === null };
}

/** Rules that look at no page: another copy of the same file, or another day, gives another year. */
const GUESSES: ReadonlySet<CaptureRule> = new Set<CaptureRule>(["modified", "today"]);

/** Tells whether nothing on the page says in which year it was captured. */
function isGuess({ rule }: Capture): boolean {
  return GUESSES.has(rule);
}

/** The problem of a date whose year had to be worked out. */
export function yearProblem(capture: Capture, line: number): DraftProblem {
  return { code: isGuess(capture) ? "year-guessed" : "year-inferred", line, detail: capture.rule };
}

/** The day of the listing itself: never after the capture. */
export function placeHeader(date: ShownDate, capture: Capture): string | null {
  const { day } = placeDate(date, capture);
  const late = date.year === null && day !== null && capture.day !== null && day > capture.day;
  return late ? toDay(capture.year - 1, date.month, date.day) : day;
}
