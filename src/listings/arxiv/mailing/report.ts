/** Entries become records, rejects, or nothing. */
import type { DraftProblem, ListingContext } from "../../../core/listing.ts";
import type { Draft } from "../../../core/record.ts";
import type { ReadToken, Role, Token } from "../../../core/token.ts";
import { type Entry, type ReadEntry, readEntry, type Setting } from "./entry.ts";
import type { MailLine } from "./mail-lines.ts";

/** Reports an entry, and returns what it tells; null when it only looked like one. */
export function reportEntry(entry: Entry, setting: Setting, context: ListingContext): Draft | null {
  const { fields, abstract, closing } = entry;
  const first = fields[0]?.token;
  const last = (closing ?? abstract.at(-1) ?? fields.at(-1))?.token;
  if (first === undefined || last === undefined) return null;
  const read = readEntry(entry, setting, context.detailed);
  if (!isEntry(read, closing !== null)) return null;
  const { draft, roles } = read;
  // Without roles, the first and the last token are enough.
  const tokens = roles === null ? [first, last] : tokensOf([...fields, ...abstract, ...(closing === null ? [] : [closing])]);
  const lines = tokens.map((token): ReadToken => ({ token, role: roles?.get(token) ?? "furniture" }));
  if (!read.titled) context.reject(lines, { code: "missing-title", line: first.line, detail: draft.id ?? null });
  else context.paper(draft, lines, findProblems(read, { first, last, cut: closing === null }));
  context.settle(last);
  return draft;
}

/** Reports the end of an entry whose beginning is missing. */
export function rejectTail(lines: readonly MailLine[], context: ListingContext): void {
  const tokens = tokensOf(lines);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return;
  const role: Role = "abstract";
  context.reject(
    tokens.map((token) => ({ token, role })),
    { code: "missing-title", line: first.line, detail: null },
  );
  context.settle(last);
}

/** An identifier, or fields that only arXiv's entries have, or have before a delimiter. */
function isEntry({ headed, titled, draft }: ReadEntry, complete: boolean): boolean {
  return headed || (draft.categories ?? []).length > 0 || (complete && titled && (draft.authors ?? []).length > 0);
}

function findProblems({ headed, invalid }: ReadEntry, place: { first: Token; last: Token; cut: boolean }): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (place.cut || !headed) problems.push({ code: "incomplete", line: place.cut ? place.last.line : place.first.line, detail: null });
  if (invalid !== null) problems.push({ code: "invalid-date", line: invalid.line, detail: invalid.date.shown });
  return problems;
}

function tokensOf(lines: readonly MailLine[]): Token[] {
  return lines.map(({ token }) => token);
}
