/** Forms of labels: what stands before and after a value, such as `enviado por *`. Each is found by its first or last characters. */
import { codeAt, isDigit, lastCode } from "../text/codes.ts";
import { memoizeCode } from "../text/memo.ts";
import { isPrintableAscii } from "../text/terminal-text.ts";

/** A form of a label, in small letters. */
export interface Form<T extends string> {
  readonly label: T;
  /** Text that stands before the value of the label. */
  readonly before: string;
  /** Text that stands after it. */
  readonly after: string;
  /** False for a label that has no value, such as that of a button. */
  readonly open: boolean;
}

/** A label, and what a text says besides it. */
export interface Labelled<T extends string> {
  readonly label: T;
  readonly rest: string;
}

/** Finds the form of a text. */
export type FormFinder<T extends string> = (text: string, read: ValueReader<T>) => Labelled<T> | null;

/** Takes what stands in the place of a form's value. Returns what remains of it, or null where it cannot be one. */
type ValueReader<T extends string> = (form: Form<T>, value: string) => string | null;

/**
 * Makes a finder of forms. They are searched for in the text of the table, once for all texts that begin alike: a page has few
 * such beginnings, and to take the whole table apart would take longer than reading the page.
 *
 * @param table the forms of each label, parted by bars; `*` stands for a value and `#` for one that begins with a digit
 */
export function createFormFinder<T extends string>(table: readonly (readonly [T, string])[]): FormFinder<T> {
  const rows = table.map(([label, forms]) => [label, `|${forms}|`] as const);
  const listHeads = memoizeCode((start) => listForms(rows, `|${textOf(start)}`, ""));
  const listTails = memoizeCode((end) => listForms(rows, `${textOf(end)}|`, "*"));
  const listCounted = memoizeCode((end) => listForms(rows, `${textOf(end)}|`, "#"));
  return (text, read) => {
    if (text === "") return null;
    const end = lastCode(text);
    const heads = isDigit(codeAt(text, 0)) ? listCounted(end) : listHeads(startOf(text));
    const tails = listTails(end);
    return heads.length === 0 && tails.length === 0 ? null : findForm(text, [heads, tails], read);
  };
}

/** Two characters as one number: the first as it is, the second above it. */
const SECOND = 0x1_00_00;

/** The characters that forms are searched by, as a number. Elsewhere than in Latin letters one may be the whole label. */
function startOf(text: string): number {
  const first = text.charCodeAt(0);
  return first > 0x7f || text.length === 1 ? first : first + text.charCodeAt(1) * SECOND;
}

function textOf(code: number): string {
  const second = Math.floor(code / SECOND);
  return String.fromCharCode(...(second === 0 ? [code] : [code % SECOND, second])).toLowerCase();
}

/** Lists the forms that hold a part of the table's text at their head, or at their end when they begin with a mark; longer ones first. */
function listForms<T extends string>(rows: readonly (readonly [T, string])[], part: string, mark: string): readonly Form<T>[] {
  const found: Form<T>[] = [];
  for (const [label, forms] of rows)
    for (let at = forms.indexOf(part); at !== -1; at = forms.indexOf(part, at + 1)) {
      const start = forms.lastIndexOf("|", at) + 1;
      if (forms.startsWith(mark, start)) found.push(toForm(label, forms.slice(start, forms.indexOf("|", start))));
    }
  return found.toSorted((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
}

function toForm<T extends string>(label: T, written: string): Form<T> {
  const [before = "", after] = written.split(/[*#]/);
  return { label, before: before.replace(/[ :]+$/, ""), after: after?.trim() ?? "", open: after !== undefined };
}

function findForm<T extends string>(text: string, found: readonly (readonly Form<T>[])[], read: ValueReader<T>): Labelled<T> | null {
  const shown = isPrintableAscii(text) ? text : text.normalize("NFC").replaceAll("’", "'");
  const lower = shown.toLowerCase();
  // A letter may be two in lower case, as the Turkish capital I with a dot.
  const values = lower.length === shown.length ? shown : lower;
  for (const forms of found)
    for (const form of forms) {
      if (!hasForm(lower, form)) continue;
      const rest = read(form, values.slice(form.before.length, values.length - form.after.length));
      if (rest !== null) return { label: form.label, rest };
    }
  return null;
}

function hasForm(lower: string, { before, after, open }: Form<string>): boolean {
  const room = lower.length - before.length - after.length;
  return room >= 0 && (room === 0 || open) && lower.startsWith(before) && lower.endsWith(after);
}
