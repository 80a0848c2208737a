/** Small pages, composed card by card. */
import type { PaperRecord } from "../../../src/core/record.ts";
import type { ReadDump } from "../../read-dump.ts";

/** The text that the page writes above its cards. */
export const HEADER = lines("Daily Papers", "", "byAK and the research community", "");

/** An abstract that no other text is taken for. */
export const ABSTRACT =
  "Lamps read slowly at low tide and nobody knows why. We watched forty of them for a month and found that they wait for the moon.";

/** Lines with their ends. */
export function lines(...parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join("");
}

/** One card of the search page as it is copied from a browser. */
export function card(title: string, date: string, { abstract = ABSTRACT, above = [] as readonly string[] } = {}): string {
  return lines(...above, title, "", abstract, "", "  • 7 authors", "·", date, "");
}

/** A card of a day's page: no abstract, no date. */
export function dayCard(title: string, authors: number, ...below: readonly string[]): string {
  return lines(title, "·", `${authors} authors`, ...below);
}

/** A search page's card with its title in a heading that leads to the paper. */
export function linkedCard(title: string, id: string, date: string): string {
  return card(`### [${title}](https://huggingface.co/papers/${id})`, date);
}

/** A value of each record, by title. */
export function pick<K extends keyof PaperRecord>({ records }: ReadDump, key: K): Record<string, PaperRecord[K]> {
  return Object.fromEntries(records.map((record) => [record.title, record[key]]));
}

/** The records' problems as `code detail`. */
export function problemsOf({ records }: ReadDump): string[][] {
  return records.map(({ problems }) => problems.map(({ code, detail }) => (detail === null ? code : `${code} ${detail}`)));
}
