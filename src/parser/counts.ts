/** Counts as pages show them: `7`, `1,204`, `3.29k`, `110k`, `-`, and as pages in other languages do: `3,2 mil`, `1.2万`. */
import { codeAt, isDigit } from "../text/codes.ts";

const COUNT = /^(\d{1,3}(?:,\d{3})+|\d{1,12})$|^(\d{1,6}(?:\.\d{1,3})?)\s?([kKmM])$/;
/** Thousands parted by another sign than a comma. A plain space may as well stand between two counts. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,4}|(?:['’]\d{3}){1,4}|(?:[\u00a0\u202f]\d{3}){1,4})$/;
/** A dot before three digits may as well begin decimals. */
const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/;
/** A comma before three digits may part thousands, so that decimals are one or two. */
const ROUNDED = /^(\d{1,6}(?:[.,]\d{1,2})?)\s?([^\d\s.,]{1,8})(\.?)$/;
const LONGEST = 18;

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };
const LOCAL_FACTORS: ReadonlyMap<string, number> = new Map([
  ...["k", "mil", "tsd", "tys", "bin", "тыс", "тис", "хил", "ألف", "हज़ार", "천", "千"].map((unit) => [unit, 1e3] as const),
  ...["万", "萬", "만"].map((unit) => [unit, 1e4] as const),
  ...["लाख"].map((unit) => [unit, 1e5] as const),
  ...["m", "mln", "mio", "млн", "مليون"].map((unit) => [unit, 1e6] as const),
  ...["億", "亿", "억"].map((unit) => [unit, 1e8] as const),
]);

/** Reads a count; a dash is 0. Null when the text is no count, or could be two of them. */
export function parseCount(text: string): number | null {
  if (text === "-" || text === "–" || text === "—") return 0;
  const match = COUNT.exec(text);
  if (match === null) return parseLocalCount(text);
  const [, whole, decimal, unit] = match;
  if (whole !== undefined) return Number(whole.replaceAll(",", ""));
  return Math.round(Number(decimal) * (FACTORS[(unit ?? "").toLowerCase()] ?? 1));
}

/** Reads a count of what there are no parts of, such as people: a dot in it parts thousands. */
export function parseWholeCount(text: string): number | null {
  return DOTTED.test(text) ? Number(text.replace(".", "")) : parseCount(text);
}

/** Reads a count that is not written as in English. */
function parseLocalCount(text: string): number | null {
  if (!isDigit(codeAt(text, 0)) || text.length > LONGEST) return null;
  if (GROUPED.test(text)) return Number(text.replace(/\D/g, ""));
  const rounded = ROUNDED.exec(text);
  return rounded === null ? null : parseRounded(rounded);
}

function parseRounded([, decimal = "", unit = "", dot = ""]: RegExpExecArray): number | null {
  const name = unit.toLowerCase().normalize("NFC");
  // With a dot `mil` is short for a million in some languages, and a single letter for nothing.
  const isDoubtful = dot !== "" && (name === "mil" || name.length === 1);
  const factor = isDoubtful ? undefined : LOCAL_FACTORS.get(name);
  return factor === undefined ? null : Math.round(Number(decimal.replace(",", ".")) * factor);
}
