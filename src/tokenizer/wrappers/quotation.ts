/** Text quoted in a mail: `> ` or `| ` before each line. */
import { BAR, GREATER } from "../../text/features.ts";
import { FirstSigns } from "./first-sign.ts";
import type { Marking } from "./marked-runs.ts";

/** The marks of a line, and the sign that they are made of. */
interface Quote {
  readonly sign: string;
  readonly length: number;
  /** The line also ends with the sign, as a row of a table does, or holds nothing else. */
  readonly closed: boolean;
}

const MARKS = /^(?:\s{0,3}(?:>\s?){1,9}|(?:\|(?:\s|$)){1,9})/;
/** Fewer lines with a bar may be anything. */
const LEAST_BARS = 3;

/** Marks of quotation. A line by itself that begins with one is none, and neither is the row of a table. */
export const QUOTATION: Marking<Quote> = {
  signs: new FirstSigns(">|"),
  features: BAR | GREATER,
  read(text) {
    const marks = MARKS.exec(text)?.[0];
    if (marks === undefined) return null;
    const sign = marks.trimStart().charAt(0);
    const rest = text.slice(marks.length).trimEnd();
    return { sign, length: marks.length, closed: sign === "|" && rest.endsWith("|") };
  },
  follows: (above, below) => above.sign === below.sign,
  least: 2,
  begin(marks) {
    const [first] = marks;
    if (first === undefined || (first.sign === "|" && marks.length < LEAST_BARS)) return null;
    if (marks.some(({ closed }) => closed)) return null;
    return {
      goesOn: ({ sign }) => sign === first.sign,
      strip: (text, { length }) => text.slice(length),
      lapse: first.sign === ">" ? 1 : 0,
    };
  },
};
