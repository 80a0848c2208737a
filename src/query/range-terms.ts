/** Terms about numbers and days: equal, less, more, and ranges. */
import type { Span } from "../core/span.ts";
import { DATE_FORMS, DateError, parsePeriod } from "./dates.ts";
import { type Predicate, type QueryContext, refuse } from "./predicate.ts";
import type { ValueField } from "./query-fields.ts";
import type { Operator, Term } from "./syntax-tree.ts";

const UNITS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** First and last value, both within. */
interface Range<T> {
  readonly first: T;
  readonly last: T;
}

/** Reads the values of one kind of field, and knows the bounds before and after them all. */
interface Scale<T> extends Range<T> {
  read(text: string, place: Span, context: QueryContext): Range<T>;
}

const COUNTS: Scale<number> = {
  first: 0,
  last: Number.MAX_SAFE_INTEGER,
  read(text, place, context) {
    const expected = "a whole number such as 50 or 1.5k";
    const plain = text.replace(/[,_]/g, "");
    const count = readCount(text) ?? refuse(context, place, { expected, suggestion: readCount(plain) === null ? null : plain });
    return { first: count, last: count };
  },
};

const DAYS: Scale<string> = {
  first: "0000-01-01",
  last: "9999-12-31",
  read(text, place, context) {
    try {
      return parsePeriod(text, context.now);
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      return refuse(context, place, {
        expected: error.suggestion === null ? `a date such as ${DATE_FORMS.join(", ")}` : "a date",
        suggestion: error.suggestion,
      });
    }
  },
};

/** Compares a number or a day with that of the term. A period is before, within or after another as a whole. */
export function compileRange(field: ValueField, term: Term, context: QueryContext): Predicate {
  const { key } = field;
  if (field.kind === "number") {
    const isWanted = createComparison(term, COUNTS, context);
    return ({ record }) => typeof record[key] === "number" && isWanted(record[key]);
  }
  const isWanted = createComparison(term, DAYS, context);
  const supposed = context.supposed === true;
  return ({ record }) => (typeof record[key] === "string" ? isWanted(record[key]) : supposed);
}

function createComparison<T extends number | string>(term: Term, scale: Scale<T>, context: QueryContext): (value: T) => boolean {
  const { first, last } = readRange(term, scale, context);
  if (first > last) refuse(context, term.value, { expected: "a range that does not end before it begins" });
  const comparisons: Record<Operator, (value: T) => boolean> = {
    ":": (value) => value >= first && value <= last,
    "<": (value) => value < first,
    "<=": (value) => value <= last,
    ">": (value) => value > last,
    ">=": (value) => value >= first,
  };
  return comparisons[term.operator];
}

/** Reads one value or, after `:`, two of them with `..` between; either may be left out. */
function readRange<T>(term: Term, scale: Scale<T>, context: QueryContext): Range<T> {
  const { operator, value } = term;
  const gap = value.type === "regex" ? -1 : value.text.indexOf("..");
  if (gap < 0 || operator !== ":" || value.text === "..")
    return scale.read(value.type === "regex" ? `/${value.text}/` : value.text, value, context);
  const readPart = (from: number, to: number): Range<T> => {
    // Quotes and escapes shift what is in them, so a phrase is shown as a whole.
    const place = value.type === "word" ? { start: value.start + from, end: value.start + to } : value;
    return scale.read(value.text.slice(from, to), place, context);
  };
  const first = gap === 0 ? scale : readPart(0, gap);
  const last = gap + 2 === value.text.length ? scale : readPart(gap + 2, value.text.length);
  return { first: first.first, last: last.last };
}

/** A whole number such as `50`, `1.5k` or `2M`, or null. */
function readCount(text: string): number | null {
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(text) ?? [];
  if (digits === undefined) return null;
  // Rounded, because 1.001 * 1000 is not quite 1001.
  const count = Number((Number(digits) * (UNITS[unit.toLowerCase()] ?? 1)).toFixed(3));
  return Number.isSafeInteger(count) ? count : null;
}
