/** Labels of the fields of an entry: `Title: ...`. */

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

const LABELS: ReadonlyMap<string, FieldName> = spell([
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
/** Reads a line as the beginning of a field; null when it is none. */
export function readFieldStart(text: string): FieldStart | null {
  const first = text.charCodeAt(0);
  if (!(first >= CAPITAL_A && first <= CAPITAL_Z)) return null;
  const colon = text.indexOf(":");
  if (colon < 3 || colon > LONGEST.label) return null;
  const rest = text.slice(colon + 1);
  const value = rest.trimStart();
  if (value.length === rest.length && rest !== "") return null;
  const name = readLabel(text.slice(0, text.charCodeAt(colon - 1) === SPACE ? colon - 1 : colon));
  return name === null ? null : { name, value };
}

/** The labels in small letters, and with the capital that nearly all have. */
function spell(labels: readonly (readonly [string, FieldName])[]): ReadonlyMap<string, FieldName> {
  return new Map([...labels, ...labels.map(([label, name]) => [label.charAt(0).toUpperCase() + label.slice(1), name] as const)]);
}

function readLabel(label: string): FieldName | null {
  return LABELS.get(label) ?? LABELS.get(label.toLowerCase()) ?? (label.length <= LONGEST.unknown && UNKNOWN.test(label) ? "other" : null);
}
