/** Labels before the fields of an entry, as arXiv's pages write them. */
import type { Role } from "../../../core/token.ts";
import { codeAt } from "../../../text/codes.ts";
import { isInk } from "../../../text/white-space.ts";

/** A field of an entry; `class` is a classification that no record holds, `submitted` a sentence of dates. */
export type FieldName =
  | "title"
  | "authors"
  | "abstract"
  | "submitted"
  | "comment"
  | "journalRef"
  | "doi"
  | "reportNumber"
  | "categories"
  | "class";

const NAMES: ReadonlyMap<string, FieldName> = new Map([
  ["title", "title"],
  ["authors", "authors"],
  ["author", "authors"],
  ["abstract", "abstract"],
  ["comments", "comment"],
  ["comment", "comment"],
  ["journal-ref", "journalRef"],
  ["journal-reference", "journalRef"],
  ["doi", "doi"],
  ["related-doi", "doi"],
  ["report-no", "reportNumber"],
  ["report-number", "reportNumber"],
  ["subjects", "categories"],
  ["subject", "categories"],
  ["msc-class", "class"],
  ["msc-classes", "class"],
  ["acm-class", "class"],
  ["acm-classes", "class"],
  ["proxy", "class"],
]);
/** The labels as pages show them nearly always: `Title: ...`. */
const CAPITALISED: ReadonlyMap<string, FieldName> = new Map(
  Array.from(NAMES, ([label, name]) => [label.charAt(0).toUpperCase() + label.slice(1), name]),
);
const SPACE = 32;
const LABEL = /^(?::\s+)?\*{0,2}([A-Z][A-Z -]{2,20}?)\s?:\*{0,2}\s*/i;
const LONGEST = 40;
/** First letters of the labels, so that most lines are told by one character. */
const FIRST = "TtAaCcJjDdRrSsMmPp:*";

/** The label at the head of a text, with its length. Null when there is none. */
export function readLabel(text: string): { readonly name: FieldName; readonly length: number } | null {
  if (!FIRST.includes(text.charAt(0))) return null;
  const colon = text.indexOf(":", 1);
  if (colon === -1 || colon >= LONGEST) return null;
  const plain = CAPITALISED.get(text.slice(0, colon));
  if (plain !== undefined && codeAt(text, colon + 1) === SPACE && isInk(codeAt(text, colon + 2))) return { name: plain, length: colon + 2 };
  const match = LABEL.exec(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const name = NAMES.get((match?.[1] ?? "").toLowerCase().replace(" ", "-"));
  return match === null || name === undefined ? null : { name, length: match[0].length };
}

/** A text without the label at its head. */
export function withoutLabel(text: string): string {
  const label = readLabel(text);
  return label === null ? text : text.slice(label.length).trim();
}

/** Tells whether a line is a label and nothing else: its value stands below. */
export function isLabel(text: string): boolean {
  return readLabel(text)?.length === text.length;
}

/** Reads a line of a field. */
export function roleOfField(name: FieldName): Role {
  if (name === "class") return "furniture";
  return name === "submitted" ? "published" : name;
}
