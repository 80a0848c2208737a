/** Lines that surely go on with an entry where they stand, so that no other listing begins there. Each test is cheap; false says nothing. */
import { codeAt } from "../../../text/codes.ts";
import { CONTROL, DIGIT, NON_ASCII } from "../../../text/features.ts";
import type { MailLine } from "./mail-lines.ts";

/** Names a line of an entry that is a date, or part of a field; null for any other. */
export type Above = "date" | "field" | null;

/** arXiv breaks lines before they are longer. */
const LONGEST = 80;
/** A shorter line may be a heading. */
const LEAST_WRAPPED = 40;
/** A line that begins as a heading may is one unless it is longer, and headings as long as that hold a number. */
const LEAST_CAPITAL = 60;
/** The indentation of a line that goes on with a field, or begins an abstract. */
const INDENTATION = 2;
const [SMALL_A, SMALL_Z] = [97, 122];

/** Names a line by the last one above that is not blank. */
export function nameLine({ mark, field, indent }: MailLine, above: Above): Above {
  if (mark !== null) return mark.type === "date" ? "date" : null;
  // The lines of a mail that is indented as a whole look like those of a page.
  return field === null ? (above === "field" && indent > 0 ? "field" : null) : indent === 0 ? "field" : null;
}

/** Tells a delimiter, alone or with the paper's address. */
export function closesPart({ mark }: MailLine): boolean {
  return mark?.type === "delimiter" || mark?.type === "close";
}

/**
 * Tells a date, a label below a date or a field, and a line that goes on with a field.
 *
 * @param last the line right above
 * @param above what the last line is that is not blank. Below others a title is the sign of a page
 */
export function goesOnInFields(line: MailLine, last: MailLine | undefined, above: Above): boolean {
  const { mark, field, indent } = line;
  if (last === undefined || widthOf(line) > LONGEST) return false;
  if (mark !== null) return mark.type === "date";
  if (field !== null && indent === 0) return above !== null || field.name === "from";
  return above === "field" && indent === INDENTATION && hasNoRoom(last, line);
}

/** Tells the first line of an abstract, right below the delimiter. */
export function beginsAbstract(line: MailLine): boolean {
  return line.indent === INDENTATION && isRunning(line) && isNoHeading(line);
}

/** Tells a wrapped line of an abstract, and a short one that ends a sentence, as no heading and no head of an entry does. */
export function goesOnInAbstract(line: MailLine, last: MailLine | undefined): boolean {
  if (last === undefined || last.text.length < LEAST_WRAPPED || !isRunning(line)) return false;
  const { text } = line;
  const first = codeAt(text, 0);
  if (first < SMALL_A || first > SMALL_Z) return isNoHeading(line) && hasNoRoom(last, line);
  return text.length >= LEAST_WRAPPED ? !text.startsWith("arXiv:") : text.endsWith(".");
}

/** Tells a line of a text that may be arXiv's own: plain, and no longer than arXiv breaks lines. */
function isRunning(line: MailLine): boolean {
  return line.mark === null && line.token.type === "text" && (line.features & (NON_ASCII | CONTROL)) === 0 && widthOf(line) <= LONGEST;
}

function isNoHeading({ text, features }: MailLine): boolean {
  return text.length >= LEAST_CAPITAL && (features & DIGIT) === 0;
}

function widthOf({ indent, text }: MailLine): number {
  return indent + text.length;
}

/** True where the first word of a line would have made the line above too long. */
function hasNoRoom(above: MailLine, { text }: MailLine): boolean {
  const end = text.indexOf(" ");
  return widthOf(above) + (end === -1 ? text.length : end) >= LONGEST - 1;
}
