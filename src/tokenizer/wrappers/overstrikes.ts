/** Overstriking: programs that write for printers underline a character with `_`, a backspace and the character, and print a bold one twice. */
import type { Line } from "../../core/token.ts";
import { CONTROL, featuresOf } from "../../text/features.ts";

const BACKSPACE = "\b";
/** A character that another one is printed over; an underscore that follows only underlines it. */
const STRUCK = /_[\b]|[^\b][\b](?!_)/gu;
const UNDERLINE = /[\b]_/g;

/** The line as it looks in print. A line without backspaces stays what it is. */
export function withoutOverstrikes(line: Line): Line {
  const { content } = line;
  if ((line.features & CONTROL) === 0 || !content.includes(BACKSPACE)) return line;
  const printed = content.replace(STRUCK, "").replace(UNDERLINE, "");
  return { ...line, content: printed, features: featuresOf(printed) };
}
