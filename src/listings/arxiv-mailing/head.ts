/** The head of an entry: its identifier and its dates, above the fields. */
import type { Draft } from "../../core/record.ts";
import type { Role } from "../../core/token.ts";
import { isField } from "./fields.ts";
import type { MailLine } from "./mail-lines.ts";
import { type EntryDate, type Mark, readMark } from "./marks.ts";

/** A date with the line that it stands on. */
export interface LineDate extends EntryDate {
  readonly line: number;
}

/** What stands above the fields, and the lines that are left. */
export interface Head {
  readonly id: Extract<Mark, { type: "id" }> | null;
  readonly dates: readonly LineDate[];
  /** The lines of the fields, `From: ...` among them. */
  readonly fields: readonly MailLine[];
}

/** Takes the identifier and the dates from the lines above an entry's abstract, and sets their roles. */
export function readHead(lines: readonly MailLine[]): Head {
  const first = lines.findIndex(isField);
  const fields: MailLine[] = [];
  const dates: LineDate[] = [];
  let id: Head["id"] = null;
  for (const [index, line] of lines.entries()) {
    // Below the first field, what looks like a mark is the rest of a broken line.
    const mark = first === -1 || index < first ? readMark(line.text) : null;
    if (mark === null) fields.push(line);
    else if (mark.type === "id") id = mark;
    else if (mark.type === "date") dates.push({ ...mark.date, line: line.tokens[0]?.line ?? 0 });
    for (const token of line.tokens) token.role = roleOf(mark);
  }
  return { id, dates, fields };
}

function roleOf(mark: Mark | null): Role {
  if (mark?.type === "date") return mark.date.event === "submitted" ? "published" : "revised";
  return mark?.type === "id" ? "id" : "separator";
}

/** What the identifier and the dates tell of a paper. */
export function readEvents({ id, dates }: Head): Draft {
  const latest = dates.findLast(({ event }) => event !== "submitted");
  return {
    id: id?.identifier.id ?? null,
    version: id?.identifier.version ?? latest?.version ?? null,
    published: dates.find(({ event }) => event === "submitted")?.day ?? null,
    revised: latest?.day ?? null,
    announced: announce({ id, dates }),
  };
}

/** Each entry says itself how it is announced; the rules between the sections add nothing. */
function announce({ id, dates }: Pick<Head, "id" | "dates">): "new" | "cross" | "replacement" {
  if (dates.some(({ event }) => event === "replaced")) return "replacement";
  return id?.cross === true ? "cross" : "new";
}
