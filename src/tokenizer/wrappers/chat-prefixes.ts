/** A chat program's time and name before each line: `[10:30 AM] Ada: text`, `2026-01-02, 10:30 - Ada: text`, `10:30 <ada> text`. */
import { COLON, GREATER } from "../../text/features.ts";
import { lazy } from "../../text/lazy.ts";
import { FirstSigns } from "./first-sign.ts";
import type { Marking } from "./marked-runs.ts";

/** The beginning of a line. */
interface ChatPrefix {
  /** Names the parts that it has, and their form. */
  readonly form: string;
  readonly name: string;
  readonly length: number;
}

const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?<half>\s?[AaPp]\.?[Mm]\.?)?`;
const STAMP = String.raw`(?<date>${DATE},?\s{1,2})?${TIME}`;
const NAME = String.raw`[\p{L}@~+][^:<>[\]]{0,39}`;
const PREFIX = lazy(
  () =>
    new RegExp(
      String.raw`^[\s\u200E]{0,4}(?:(?<bracket>\[)${STAMP}\]|${STAMP.replaceAll("?<", "?<bare_")}(?:\s[-–—|])?)\s{1,2}(?:<(?<nick>[@+%~&]?${NAME})>|(?<name>${NAME}):)(?:\s|$)`,
      "u",
    ),
);
/** The beginning of a date or a time of day. */
const MAY_BEGIN = /^[\s\u200E]{0,4}\[?\d{1,4}[:./-]\d/;
const LEAST = 3;
/** Pasted text may hold a line end of its own. */
const LAPSE = 4;

/** Prefixes of a chat's lines: of one form throughout. Without brackets a line may be a row of a timetable, so a name has to come again. */
export const CHAT_PREFIXES: Marking<ChatPrefix> = {
  signs: new FirstSigns("[0123456789"),
  features: COLON | GREATER,
  read(text) {
    const { 0: prefix = "", groups } = MAY_BEGIN.test(text) ? (PREFIX().exec(text) ?? { groups: undefined }) : { groups: undefined };
    if (groups === undefined) return null;
    const { bracket, date = groups["bare_date"], half = groups["bare_half"], nick, name = "" } = groups;
    const form = [bracket, date && "date", half && "half", nick && "nick"].map((part) => part ?? "").join(",");
    return { form, name: nick ?? name, length: prefix.length };
  },
  follows: (above, below) => above.form === below.form,
  least: LEAST,
  begin(marks) {
    const [first] = marks;
    if (first === undefined) return null;
    const repeats = new Set(marks.map(({ name }) => name)).size < marks.length;
    if (!first.form.startsWith("[") && !repeats) return null;
    return { goesOn: ({ form }) => form === first.form, strip: (text, { length }) => text.slice(length), lapse: LAPSE };
  },
};
