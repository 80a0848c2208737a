/** Promises of any record: the schema, the record's page in the README, and the order. */
import type { PaperRecord } from "../../src/core/record.ts";
import { recordSchema } from "../../src/core/schema.ts";
import type { FuzzReading } from "./read.ts";

/** Tells of a fault in the records of an input; null when there is none. */
export function checkRecords({ records, form }: FuzzReading): string | null {
  if (form === "records" || form === "rows") return checkPrinted(records);
  let before = -1;
  for (const [index, record] of records.entries()) {
    const wrong = checkRecord(record);
    if (wrong !== null) return `record ${index + 1}: ${wrong}`;
    const [start] = record.source.bytes;
    if (start < before) return `record ${index + 1} begins at byte ${start}, the one before it at ${before}`;
    before = start;
  }
  return null;
}

/** Records that papersift has printed are taken as they are, and in its own order, as long as the schema allows it. */
function checkPrinted(records: FuzzReading["records"]): string | null {
  for (const [index, record] of records.entries()) {
    const parsed = recordSchema.safeParse(record);
    if (!parsed.success) return `record ${index + 1} is not valid: ${parsed.error.issues.map(({ path }) => path.join(".")).join()}`;
    if (Object.keys(record).join() !== Object.keys(recordSchema.shape).join()) return `record ${index + 1} has its keys in another order`;
  }
  return null;
}

/** Keys that hold text on one line. */
const ONE_LINE = ["id", "title", "organization", "submittedBy", "comment", "journalRef", "doi", "reportNumber"] as const;
const DAYS = ["published", "revised", "listed"] as const;

function checkRecord(record: PaperRecord): string | null {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) return `not valid: ${parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`;
  if (Object.keys(record).join() !== Object.keys(recordSchema.shape).join()) return "keys in another order";
  for (const key of ONE_LINE) {
    const value = record[key];
    if (value !== null && !isFolded(value)) return `${key} is empty, or its white space is not folded: ${JSON.stringify(value)}`;
  }
  return checkAbstract(record.abstract) ?? checkDays(record) ?? checkLists(record) ?? checkProblems(record);
}

function checkAbstract(abstract: string | null): string | null {
  return abstract?.split("\n\n").every(isFolded) === false
    ? `abstract is empty, or its white space is not folded: ${JSON.stringify(abstract.slice(0, 200))}`
    : null;
}

function checkDays(record: PaperRecord): string | null {
  for (const key of DAYS) {
    const day = record[key];
    if (day !== null && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return `${key} is no day: "${day}"`;
  }
  return null;
}

function checkLists({ authors, categories, links, authorCount }: PaperRecord): string | null {
  const odd = [...authors, ...categories].find((item) => !isFolded(item));
  if (odd !== undefined) return `an item is empty, or its white space is not folded: ${JSON.stringify(odd)}`;
  if (new Set(categories).size !== categories.length) return `a category stands twice: ${categories.join(" ")}`;
  if (new Set(links.map(({ url }) => url)).size !== links.length) return "a URL stands twice";
  const bad = links.find(({ url }) => /\s/.test(url) || !/^[a-z][a-z\d+.-]*:./i.test(url));
  if (bad !== undefined) return `no absolute URL: ${JSON.stringify(bad.url)}`;
  return authors.length > 0 && authorCount === null ? "authors, but no count of them" : null;
}

/** The problems of a record stand in its own lines, or concern the whole input. */
function checkProblems({ problems, source }: PaperRecord): string | null {
  const far = problems.find(({ file }) => file !== source.file);
  return far === undefined ? null : `a problem of another file: ${far.file}`;
}

function isFolded(text: string): boolean {
  return text !== "" && text === text.replace(/\s+/g, " ").trim() && !/\p{Surrogate}/u.test(text);
}
