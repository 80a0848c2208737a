/** Line numbers before each line, as `cat -n`, `nl`, `grep -n`, pagers and editors put them. */
import { DIGIT } from "../../text/features.ts";
import { FirstSigns } from "./first-sign.ts";
import type { Marking } from "./marked-runs.ts";

/** A number at the start of a line, and what stands between it and the text. */
interface LineNumber {
  readonly number: number;
  /** Columns before the number, and up to its end: the one or the other is the same in all lines. */
  readonly indent: number;
  readonly width: number;
  /** `space` is any number of spaces; `none` where nothing follows the number. */
  readonly separator: string;
  /** Spaces right after the separator; null where no text follows. */
  readonly gap: number | null;
  /** The text after the separator. */
  readonly rest: string;
}

const NUMBER = /^( {0,10})(\d{1,7})(?:(\t| ?[|│→]|:)|(?= )|$)/;
/** `1. text` and `1) text` are lists, which this pattern leaves alone. */
const LEAST = 3;
const LEAST_SPACED = 4;
/** A gap in the numbers of a run: lines that were taken out. */
const LARGEST_GAP = 20;

/** Numbers that go up by one, line by line. Where only spaces or a bar part them from the text, an empty line has to be among them, as no table has. */
export const LINE_NUMBERS: Marking<LineNumber> = {
  signs: new FirstSigns("0123456789"),
  features: DIGIT,
  read(text) {
    const match = NUMBER.exec(text);
    if (match === null) return null;
    const { 0: prefix, 1: indent = "", 2: digits = "", 3: separator } = match;
    const rest = text.slice(prefix.length);
    const bare = rest.trimStart();
    return {
      number: Number(digits),
      indent: indent.length,
      width: indent.length + digits.length,
      separator: separator ?? (bare === "" ? "none" : "space"),
      gap: bare === "" ? null : rest.length - bare.length,
      rest,
    };
  },
  follows: (above, below) => below.number === above.number + 1 && isAligned(above, below) && isSame(above.separator, below.separator),
  least: LEAST,
  begin(marks) {
    const first = marks.find(({ separator }) => separator !== "none");
    if (first === undefined || !isRun(marks, first.separator)) return null;
    const { separator } = first;
    const gap =
      separator === "\t" || separator === "→"
        ? 0
        : Math.min(...marks.map((mark) => mark.gap ?? Infinity), separator === "space" ? Infinity : 1);
    return createRun(marks, separator, Number.isFinite(gap) ? gap : 0);
  },
};

function createRun(marks: readonly LineNumber[], separator: string, gap: number): ReturnType<(typeof LINE_NUMBERS)["begin"]> {
  let last = marks.at(-1);
  return {
    goesOn(mark) {
      const step = mark.number - (last?.number ?? 0);
      const fits = step > 0 && step <= LARGEST_GAP && last !== undefined && isAligned(last, mark) && isSame(separator, mark.separator);
      if (fits) last = mark;
      return fits;
    },
    strip(text, mark) {
      if (mark.gap === null) return "";
      const start = mark.width + (separator === "space" ? 0 : separator.length);
      return text.slice(start + Math.min(gap, mark.gap));
    },
    lapse: 2,
  };
}

function isRun(marks: readonly LineNumber[], separator: string): boolean {
  const texts = marks.filter((mark) => mark.gap !== null);
  if (texts.length < 1 || marks.every(isDoubtful)) return false;
  const padded = marks.some(({ indent, gap }) => indent > 0 || (gap ?? 0) > 1);
  if (separator === "space") return padded && texts.length > 1 && texts.length < marks.length && marks.length >= LEAST_SPACED;
  const sure = separator === "\t" ? padded : !separator.startsWith(" ");
  return (sure && !marks.some(isDoubtful)) || texts.length < marks.length;
}

/** True for a text that goes on as the rows of a table do, or with digits as a time does. */
function isDoubtful({ separator, rest }: LineNumber): boolean {
  return / [|│] |\t/.test(rest) || (separator === ":" && /^\d\d/.test(rest));
}

/** Numbers are aligned to the right, or to the left. */
function isAligned(above: LineNumber, below: LineNumber): boolean {
  return above.width === below.width || above.indent === below.indent;
}

function isSame(above: string, below: string): boolean {
  return above === below || above === "none" || below === "none";
}
