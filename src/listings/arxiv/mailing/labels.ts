/** Labels of the fields of an entry: `Title: ...`. */
import { codeAt } from "../../../text/codes.ts";
import { isSpace } from "../../../text/white-space.ts";

/** Names of the fields. `other` ends the field before it and is not kept. */
export type FieldName =
  | "from"
  | "title"
  | "authors"
  | "categories"
  | "comment"
  | "journalRef"
  | "reportNumber"
  | "doi"
  | "subjects"
  | "other";

/** A line that begins a field. */
export interface FieldStart {
  readonly name: FieldName;
  readonly value: string;
}

/** A label as it stands in a mail. */
interface SpelledLabel {
  readonly label: string;
  readonly name: FieldName;
}

const LABELS: ReadonlyMap<string, FieldName> = new Map([
  ["from", "from"],
  ["title", "title"],
  ["author", "authors"],
  ["authors", "authors"],
  ["author(s)", "authors"],
  ["categories", "categories"],
  ["comment", "comment"],
  ["comments", "comment"],
  ["journal-ref", "journalRef"],
  ["report-no", "reportNumber"],
  ["doi", "doi"],
  ["subj-class", "subjects"],
  ["msc-class", "other"],
  ["acm-class", "other"],
  ["proxy", "other"],
  ["license", "other"],
]);
/** Most characters of a label that is not known, and of any label with the space before its colon. */
const LONGEST = { unknown: 13, label: 17 };
const SPACE = 32;
const [CAPITAL_A, CAPITAL_Z] = [65, 90];
/** A label that arXiv may yet add, in the spelling of the others: `Funding-info`. */
const UNKNOWN = /^[A-Z][A-Za-z]{1,9}-[a-z]{2,6}$/;
/** The labels with the capital that nearly all have. First letter and length tell them apart, see {@link shapeOf}. */
const SPELLED: ReadonlyMap<number, SpelledLabel> = spell();

/** Reads a line as the beginning of a field; null when it is none. */
export function readFieldStart(text: string): FieldStart | null {
  const first = codeAt(text, 0);
  if (!(first >= CAPITAL_A && first <= CAPITAL_Z)) return null;
  const colon = text.indexOf(":");
  if (colon < 3 || colon > LONGEST.label) return null;
  const end = colon + 1;
  if (end < text.length && !isSpace(text.charCodeAt(end))) return null;
  const name = findName(text, first, colon) ?? readLabel(text.slice(0, text.charCodeAt(colon - 1) === SPACE ? colon - 1 : colon));
  return name === null ? null : { name, value: text.slice(end + 1).trimStart() };
}

function findName(text: string, first: number, length: number): FieldName | null {
  const spelled = SPELLED.get(shapeOf(first, length));
  return spelled !== undefined && text.startsWith(spelled.label) ? spelled.name : null;
}

function shapeOf(first: number, length: number): number {
  return (first - CAPITAL_A) * (LONGEST.label + 1) + length;
}

function spell(): ReadonlyMap<number, SpelledLabel> {
  const spelled = new Map<number, SpelledLabel>();
  for (const [small, name] of LABELS) {
    const label = small.charAt(0).toUpperCase() + small.slice(1);
    spelled.set(shapeOf(label.charCodeAt(0), label.length), { label, name });
  }
  return spelled;
}

function readLabel(label: string): FieldName | null {
  return LABELS.get(label.toLowerCase()) ?? (label.length <= LONGEST.unknown && UNKNOWN.test(label) ? "other" : null);
}
