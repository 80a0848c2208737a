/** Each line in quotation marks of its own: a list of JSON (`"text",`), or a column of CSV, where a quotation mark within is doubled. */
import { QUOTE } from "../../text/features.ts";
import { FirstSigns } from "./first-sign.ts";
import { unescape } from "./json-strings.ts";
import { type BareMark, holdBlankLine, LEAST_WITH_BARE, type Marking } from "./marked-runs.ts";

/** A line in quotation marks. */
interface QuotedLine extends BareMark {
  /** A comma follows, as between the values of a list. */
  readonly listed: boolean;
}

const LINE = /^\s{0,16}"(.*)"(,?)\s*$/;

/** Lines in quotation marks, one of which holds nothing. */
export const QUOTED_LINES: Marking<QuotedLine> = {
  signs: new FirstSigns('"'),
  features: QUOTE,
  read(text) {
    const match = LINE.exec(text);
    return match === null ? null : { listed: match[2] === ",", bare: match[1] === "" };
  },
  follows: () => true,
  least: LEAST_WITH_BARE,
  begin(marks) {
    if (!holdBlankLine(marks)) return null;
    const listed = marks.filter((mark) => mark.listed).length > 1;
    return {
      goesOn: () => true,
      strip(text) {
        const inner = LINE.exec(text)?.[1] ?? "";
        return listed ? unescape(inner) : inner.replaceAll('""', '"');
      },
      lapse: 0,
    };
  },
};
