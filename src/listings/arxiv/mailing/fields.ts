/** The fields of an entry: lines with labels, and those that go on with them. */
import type { Role } from "../../../core/token.ts";
import type { FieldName, FieldStart } from "./labels.ts";
import { foldIn, type MailLine, type Roles } from "./mail-lines.ts";

/** Values of the fields that an entry has, lines joined. */
export type Fields = ReadonlyMap<FieldName, string>;

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

/**
 * Reads the fields in an entry's lines, with white space folded, and puts the role of each line into `roles`. arXiv breaks a long
 * value at spaces and indents the lines that follow, so lines are joined with one space; an indented line begins no field, nor does
 * a label for the second time. A label right below the same one is a slip, and its line is left out.
 *
 * @param base indentation of the entry as a whole
 */
export function readFields(lines: readonly MailLine[], base: number, roles: Roles): Fields {
  const fields = new Map<FieldName, string>();
  let current: FieldName | null = null;
  for (const line of lines) {
    const start: FieldStart | null = line.indent > base && current !== null ? null : line.field;
    const slip = start !== null && start.name === current && start.name !== "other";
    if (slip) {
      roles?.set(line.token, "furniture");
      continue;
    }
    if (begins(start, fields)) {
      current = start.name;
      fields.set(current, foldIn(line, start.value));
    } else if (current !== null) fields.set(current, goOn(fields.get(current), line));
    roles?.set(line.token, roleOf(line.text, current));
  }
  return fields;
}

function begins(start: FieldStart | null, fields: Fields): start is FieldStart {
  return start !== null && (start.name === "other" || !fields.has(start.name));
}

function goOn(value: string | undefined, line: MailLine): string {
  if (value === undefined || value === "") return foldIn(line, line.text);
  return line.text === "" ? value : `${value} ${foldIn(line, line.text)}`;
}

function roleOf(text: string, current: FieldName | null): Role {
  if (text === "") return "blank";
  return current === null ? "furniture" : ROLES[current];
}
