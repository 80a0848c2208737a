/** The head of an entry: its identifier and its dates, above the fields. */
import type { Draft } from "../../../core/record.ts";
import type { Role, Token } from "../../../core/token.ts";
import { findIdentifier } from "../../../parser/identifiers.ts";
import { readField } from "./fields.ts";
import type { MailLine } from "./mail-lines.ts";
import { type EntryDate, type Mark, readMark, readSize } from "./marks.ts";

/** A date with the line that it stands on. */
export interface LineDate extends EntryDate {
  readonly line: number;
}

/** The identifier and the dates above the fields, and the lines that are left. */
export interface Head {
  readonly id: Extract<Mark, { type: "id" }> | null;
  readonly dates: readonly LineDate[];
  /** The lines of the fields, `From: ...` among them. */
  readonly fields: readonly MailLine[];
}

/** Takes the identifier and the dates from the lines above an entry's abstract, and notes what each line is. */
export function readHead(lines: readonly MailLine[], roles: Map<Token, Role>): Head {
  const first = lines.findIndex((line) => readField(line) !== null);
  const fields: MailLine[] = [];
  const dates: LineDate[] = [];
  let id: Head["id"] = null;
  for (const [index, line] of lines.entries()) {
    // Below the first field, what looks like a mark is the rest of a broken line.
    const mark = first === -1 || index < first ? readMark(line.text) : null;
    if (mark === null) {
      if (!takeSize(line, dates)) fields.push(line);
    } else if (mark.type === "id") id = mark;
    else if (mark.type === "date") dates.push({ ...mark.date, line: line.token.line });
    roles.set(line.token, roleOf(mark));
  }
  return { id, dates, fields };
}

/** Gives a size below the last date to that date; false when the line is none. */
function takeSize({ text, token }: MailLine, dates: LineDate[]): boolean {
  const last = dates.at(-1);
  const flags = last?.flags === null && token.line === last.line + 1 ? readSize(text) : null;
  if (last === undefined || flags === null) return false;
  dates[dates.length - 1] = { ...last, flags };
  return true;
}

function roleOf(mark: Mark | null): Role {
  if (mark?.type === "date") return mark.date.event === "submitted" ? "published" : "revised";
  return mark?.type === "id" ? "id" : "separator";
}

/**
 * What the identifier and the dates tell of a paper.
 *
 * @param address URL of the paper below the entry, which shows the identifier once more
 */
export function readEvents({ id, dates }: Head, address: string): Draft {
  const identifier = id?.identifier ?? findIdentifier(address);
  const submitted = dates.find(({ event }) => event === "submitted");
  const revisions = dates.filter(({ event }) => event !== "submitted");
  return {
    ...(identifier === null ? {} : { id: identifier.id }),
    version: identifier?.version ?? latestOf(revisions.map(({ version }) => version)),
    ...(submitted === undefined ? {} : { published: submitted.day }),
    // They may stand in any order.
    revised: latestOf(revisions.map(({ day }) => day)),
    announced: announce(id, dates),
  };
}

function latestOf<T extends string | number>(values: readonly (T | null)[]): T | null {
  return values.reduce((latest, value) => (latest === null || (value !== null && value > latest) ? value : latest), null);
}

/** Each entry says itself how it is announced; the rules between the sections add nothing. */
function announce(id: Head["id"], dates: readonly LineDate[]): "new" | "cross" | "replacement" | null {
  if (dates.some(({ event }) => event === "replaced")) return "replacement";
  if (id === null) return null;
  return id.cross ? "cross" : "new";
}
