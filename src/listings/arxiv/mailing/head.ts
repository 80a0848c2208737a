/** The head of an entry: its identifier and its dates, above the fields. */
import type { Draft } from "../../../core/record.ts";
import type { Role } from "../../../core/token.ts";
import { findIdentifier } from "../../../parser/identifiers.ts";
import { fieldOf, type MailLine, type Roles } from "./mail-lines.ts";
import { type EntryDate, type Mark, readSize } from "./marks.ts";

/** A date with the line that it stands on. */
export interface LineDate {
  readonly date: EntryDate;
  /** As in the date; or those of a size on the line below. */
  readonly flags: string | null;
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
export function readHead(lines: readonly MailLine[], roles: Roles): Head {
  const fields: MailLine[] = [];
  const dates: LineDate[] = [];
  let id: Head["id"] = null;
  let begun = false;
  for (const line of lines) {
    // Below the first field, what looks like a mark is the rest of a broken line.
    const mark = begun || line.mark?.type === "thin-rule" ? null : line.mark;
    if (mark === null) {
      begun ||= fieldOf(line) !== null;
      if (!takeSize(line, dates)) fields.push(line);
    } else if (mark.type === "id") id = mark;
    else if (mark.type === "date") dates.push({ date: mark.date, flags: mark.date.flags, line: line.token.line });
    roles?.set(line.token, roleOf(mark));
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

/** The values that the head of an entry shows. */
type Events = Required<Pick<Draft, "id" | "version" | "published" | "revised" | "announced">>;

/**
 * Reads what the identifier and the dates tell of a paper.
 *
 * @param address URL of the paper below the entry, which shows the identifier once more
 */
export function readEvents({ id, dates }: Head, address: string): Events {
  const identifier = id?.identifier ?? findIdentifier(address);
  let submitted: EntryDate | null = null;
  let [version, revised]: [number | null, string | null] = [null, null];
  for (const { date } of dates)
    if (date.event === "submitted") submitted ??= date;
    else {
      // They may stand in any order.
      version = laterOf(version, date.version);
      revised = laterOf(revised, date.day);
    }
  return {
    id: identifier?.id ?? null,
    version: identifier?.version ?? version,
    published: submitted?.day ?? null,
    revised,
    announced: announce(id, dates),
  };
}

function laterOf<T extends string | number>(one: T | null, other: T | null): T | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** Each entry says itself how it is announced; the rules between the sections add nothing. */
function announce(id: Head["id"], dates: readonly LineDate[]): "new" | "cross" | "replacement" | null {
  if (dates.some(({ date }) => date.event === "replaced")) return "replacement";
  if (id === null) return null;
  return id.cross ? "cross" : "new";
}
