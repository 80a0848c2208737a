/** Prefixes that a program or a person puts before each line of a text: the sign of a comment or of a change, the time of a log, a number or a name in brackets. */
import { NON_ASCII, SIGN } from "../../text/features.ts";
import { lazy } from "../../text/lazy.ts";
import { FirstSigns } from "./first-sign.ts";
import { type BareMark, holdBlankLine, LEAST_WITH_BARE, type Marking } from "./marked-runs.ts";

/** The beginning of a line. */
interface Prefix extends BareMark {
  /** The prefix with each of its numbers as `0`: what is the same in all lines. */
  readonly form: string;
  readonly length: number;
  /** A blank follows it. */
  readonly spaced: boolean;
}

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?`;
const STAMP = String.raw`(?:\d{4}[-/]\d{2}[-/]\d{2}[T ])?${TIME}(?:Z|[+-]\d{2}:?\d{2})?`;
const LEVEL = String.raw`(?:\s{1,3}(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL):?(?=\s|$))?`;
/** Signs of comments; times of a log; numbers of lines, times and names in brackets. The signs of lists are none of these. */
const PREFIX = lazy(
  () =>
    new RegExp(
      String.raw`^[ \t]{0,10}(?:(?:\/{2,3}!?|--|[;%]{1,3}|│)(?=\s|$)|#|\+|${STAMP}${LEVEL}(?=\s|$)|\[(?:\d{1,6}|${STAMP})\]${LEVEL}(?=\s|$)|\(?\d{1,6}[.)](?=\s|$)|<[@+%~&]?[\w.-]{1,39}>(?=\s|$))`,
    ),
);

/** Prefixes of one form before several lines, one of which holds nothing else. */
export const PREFIXES: Marking<Prefix> = {
  signs: new FirstSigns("/-;%│#+[(<0123456789"),
  features: SIGN | NON_ASCII,
  read(text) {
    const prefix = PREFIX().exec(text)?.[0];
    if (prefix === undefined) return null;
    const { length } = prefix;
    return { form: prefix.replaceAll(/\d+/g, "0"), length, bare: text.trimEnd().length === length, spaced: text.charAt(length) === " " };
  },
  follows: (above, below) => above.form === below.form,
  least: LEAST_WITH_BARE,
  begin(marks) {
    const [first] = marks;
    if (first === undefined || !holdBlankLine(marks)) return null;
    const gap = marks.every(({ bare, spaced }) => bare || spaced) ? 1 : 0;
    return {
      goesOn: ({ form }) => form === first.form,
      strip: (text, { length }) => text.slice(length + gap),
      lapse: 0,
    };
  },
};
