/** The fields of an entry: `Title: ...` and the lines that go on with it. */
import type { Role } from "../../../core/token.ts";
import { foldSpace } from "../../../text/white-space.ts";
import { foldLine, isFolded, type MailLine, type Roles } from "./mail-lines.ts";

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

/** Values of the fields that an entry has, lines joined. */
export type Fields = ReadonlyMap<FieldName, string>;

/** A line that begins a field. */
export interface FieldStart {
  readonly name: FieldName;
  readonly value: string;
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
const ROLES: Readonly<Record<FieldName, Role>> = {
  from: "submittedBy",
  title: "title",
  authors: "authors",
  categories: "categories",
  comment: "comment",
  journalRef: "journalRef",
  reportNumber: "reportNumber",
  doi: "doi",
  subjects: "categories",
  other: "furniture",
};

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

function readLabel(label: string): FieldName | null {
  return LABELS.get(label.toLowerCase()) ?? (label.length <= LONGEST.unknown && UNKNOWN.test(label) ? "other" : null);
}

/** The field below an entry's dates that a line begins; null where it begins none. */
export function readField({ text }: MailLine): FieldName | null {
  const name = readFieldStart(text)?.name ?? "from";
  return name === "from" ? null : name;
}

/**
 * Reads the fields in an entry's lines, with white space folded, and puts the role of each line into `roles`. arXiv breaks a long value at spaces and
 * indents the lines that follow, so lines are joined with one space; an indented line begins no field, nor does a label for the
 * second time. A label right below the same one is a slip, and its line is left out.
 *
 * @param base indentation of the entry as a whole
 */
export function readFields(lines: readonly MailLine[], base: number, roles: Roles): Fields {
  const fields = new Map<FieldName, string>();
  let current: FieldName | null = null;
  for (const line of lines) {
    const start: FieldStart | null = line.indent > base && current !== null ? null : readFieldStart(line.text);
    const again: boolean = start !== null && fields.has(start.name) && start.name !== "other";
    const slip: boolean = again && start?.name === current;
    if (start !== null && !again) {
      current = start.name;
      fields.set(start.name, isFolded(line) ? start.value : foldSpace(start.value));
    } else if (!slip) goOn(fields, current, foldLine(line));
    roles?.set(line.token, slip ? "furniture" : roleOf(line.text, current));
  }
  return fields;
}

function goOn(fields: Map<FieldName, string>, current: FieldName | null, text: string): void {
  const value = current === null ? undefined : fields.get(current);
  if (current !== null && text !== "") fields.set(current, value === undefined || value === "" ? text : `${value} ${text}`);
}

function roleOf(text: string, current: FieldName | null): Role {
  if (text === "") return "blank";
  return current === null ? "furniture" : ROLES[current];
}
