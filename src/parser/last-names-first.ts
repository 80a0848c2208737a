/** Lists of authors that put the last name first, with a comma before the given names: `Quill, A., Tarn, B. C.`, `Quill, Ada; Tarn, Bo`. */
import { lazy } from "../text/lazy.ts";

/** Nothing but initials, which are no name by themselves. */
const INITIALS = lazy(() => /^(?:\p{Lu}\p{Ll}{0,2}\.[-~\s]?)+$/u);
const INITIALS_LONGEST = 16;
const HOLDS_INITIAL = lazy(() => /(?:^|[\s.-])\p{Lu}\./u);
/** A last name of one word, after its particles, and given names; a generation may follow. */
const INVERTED = lazy(
  () =>
    /^(?:\p{Ll}[\p{L}'’]{0,4}\s){0,3}(?:\p{Lu}|[A-Za-z]['’]\p{Lu}|[\\{])[^\s,.]+,\s?[\p{Lu}\\{][^,:]{0,40}(?:,\s?(?:Jr|Sr|II|III|IV)\.?)?$/u,
);

/** The word before the last name of a list. */
const LEAD = /^and\s+/;

/** Joins each last name with the initials after it where names and initials take turns from the first to the last; else the list as it is. */
export function joinInitials(names: string[]): string[] {
  const [, second = ""] = names;
  if (names.length % 2 === 1 || !areInitials(second)) return names;
  if (!names.every((name, index) => (index % 2 === 1 ? areInitials(name) : !HOLDS_INITIAL().test(name)))) return names;
  return names.flatMap((name, index) => (index % 2 === 1 ? [] : [`${name}, ${names[index + 1] ?? ""}`]));
}

function areInitials(text: string): boolean {
  return text.endsWith(".") && text.length <= INITIALS_LONGEST && INITIALS().test(text);
}

/** The names of a list that semicolons part, where each has a comma after the last name; null for any other list. */
export function splitInverted(text: string): string[] | null {
  if (!text.includes(";") || !text.includes(",")) return null;
  const items = text
    .split(";")
    .map((item) => cutComma(item.trim()).replace(LEAD, ""))
    .filter((item) => item !== "");
  return items.length > 1 && items.every((item) => INVERTED().test(item)) ? items : null;
}

/** A name without the comma that stands for an affiliation after it. */
function cutComma(name: string): string {
  return name.endsWith(",") ? name.slice(0, -1).trimEnd() : name;
}
