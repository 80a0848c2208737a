/** The fields of an entry: `Title: ...` and the lines that go on with it. */
import type { Role, Token } from "../../../core/token.ts";
import type { MailLine } from "./mail-lines.ts";

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
const LABEL = /^([A-Z][A-Za-z-]{2,12}(?:\(s\))?) ?:(?:\s+|$)/;
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
  const [all, label] = LABEL.exec(text) ?? [];
  if (label === undefined) return null;
  const name = LABELS.get(label.toLowerCase()) ?? (UNKNOWN.test(label) ? "other" : null);
  return name === null ? null : { name, value: text.slice(all?.length) };
}

/** The field below an entry's dates that a line begins; null where it begins none. */
export function readField({ text }: MailLine): FieldName | null {
  const name = readFieldStart(text)?.name ?? "from";
  return name === "from" ? null : name;
}

/**
 * Reads the fields in an entry's lines, and puts the role of each line into `roles`. arXiv breaks a long value at spaces and
 * indents the lines that follow, so lines are joined with one space; an indented line begins no field, nor does a label for the
 * second time. A label right below the same one is a slip, and its line is left out.
 *
 * @param base indentation of the entry as a whole
 */
export function readFields(lines: readonly MailLine[], base: number, roles: Map<Token, Role>): Fields {
  const fields = new Map<FieldName, string>();
  let current: FieldName | null = null;
  for (const { text, indent, token } of lines) {
    const start: FieldStart | null = indent > base && current !== null ? null : readFieldStart(text);
    const again: boolean = start !== null && fields.has(start.name) && start.name !== "other";
    const slip: boolean = again && start?.name === current;
    if (start !== null && !again) {
      current = start.name;
      fields.set(start.name, start.value);
    } else if (!slip) goOn(fields, current, text);
    roles.set(token, slip ? "furniture" : roleOf(text, current));
  }
  return fields;
}

function goOn(fields: Map<FieldName, string>, current: FieldName | null, text: string): void {
  if (current !== null) fields.set(current, `${fields.get(current) ?? ""} ${text}`);
}

function roleOf(text: string, current: FieldName | null): Role {
  if (text === "") return "blank";
  return current === null ? "furniture" : ROLES[current];
}
