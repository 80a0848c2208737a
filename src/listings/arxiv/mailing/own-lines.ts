/** Lines that surely go on with an entry where they stand, so that no other listing begins there. Each test is cheap; false says nothing. */
import type { Token } from "../../../core/token.ts";
import { readFieldStart } from "./labels.ts";
import type { MailLine } from "./mail-lines.ts";

/** Names a line of an entry that is a date, or part of a field; null for any other. */
export type Above = "date" | "field" | null;

/** arXiv breaks lines before they are longer. */
const LONGEST = 80;
/** A shorter line may be a heading. */
const LEAST_WRAPPED = 40;
/** The indentation of a line that goes on with a field. */
const INDENTATION = 2;
const INDENTED = /^ {2}\S/;
const SPACE = 32;
const BACKSLASH = 92;
const [SMALL_A, SMALL_Z] = [97, 122];

/** Names a line by the last one above that is not blank. */
export function nameLine({ mark, field, indent }: MailLine, above: Above): Above {
  if (mark !== null) return mark.type === "date" ? "date" : null;
  // The lines of a mail that is indented as a whole look like those of a page.
  return field === null ? (above === "field" && indent > 0 ? "field" : null) : indent === 0 ? "field" : null;
}

/** Tells a delimiter, alone or with the paper's address. */
export function closesPart({ content }: Token): boolean {
  return content.charCodeAt(0) === BACKSLASH && (content === "\\\\" || content.startsWith("\\\\ ("));
}

/** Tells a wrapped line in the middle of a sentence: headings of pages, and heads of entries, begin with no small letter. */
export function goesOnInAbstract({ type, content, knownAscii }: Token, last: MailLine | undefined): boolean {
  const first = content.charCodeAt(0);
  if (first < SMALL_A || first > SMALL_Z || !knownAscii || content.length < LEAST_WRAPPED || content.length > LONGEST) return false;
  return type === "text" && last !== undefined && last.text.length >= LEAST_WRAPPED && !content.startsWith("arXiv:");
}

/**
 * Tells a date, a label below a date or a field, and a line that goes on with a field.
 *
 * @param last the line right above
 * @param above what the last line is that is not blank. Below others a title is the sign of a page
 */
export function goesOnInFields({ content }: Token, last: MailLine | undefined, above: Above): boolean {
  if (last === undefined || content.length > LONGEST) return false;
  if (content.startsWith("Date")) return true;
  if (above === null) return false;
  if (content.charCodeAt(0) !== SPACE) return (readFieldStart(content)?.name ?? "other") !== "other";
  return above === "field" && INDENTED.test(content) && hasNoRoom(last, content);
}

/** True where the first word of an indented line would have made the line above too long. */
function hasNoRoom({ token }: MailLine, text: string): boolean {
  const end = text.indexOf(" ", INDENTATION);
  return token.content.length + (end === -1 ? text.length : end) - INDENTATION >= LONGEST - 1;
}
