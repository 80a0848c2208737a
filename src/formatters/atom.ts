/** The output `atom`: a feed for feed readers (RFC 4287). */
import type { Formatter } from "../core/formatter.ts";
import type { Link, PaperRecord } from "../core/record.ts";
import { toPlainLine, toPlainParagraphs } from "../text/plain-text.ts";
import { addressOf, describeAuthors, latestDayOf, tagOf, toAddress, toInstant } from "./paper-facts.ts";
import { escapeXml } from "../text/xml-text.ts";

/** Atom asks for a day even where none is known. No paper of these listings is as old as this one. */
const NO_DAY = "1970-01-01";
/** Feed readers know no other names for what a paper is accompanied by. */
const RELATED: ReadonlySet<Link["kind"]> = new Set(["pdf", "code", "data", "project"]);

/**
 * Writes an entry a record. The feed's own day is that of its latest entry, so that it stands after them: the standard asks for no
 * order, and the entries need not be kept.
 */
export function createAtomFormatter(): Formatter {
  let latest = NO_DAY;
  return {
    separator: "",
    independent: false,
    begin: () =>
      `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n` +
      `${element("title", "Papers")}${element("id", tagOf("papers"))}${element("generator", "papersift")}\n`,
    record(record) {
      const day = latestDayOf(record) ?? NO_DAY;
      if (day > latest) latest = day;
      return `<entry>${entryOf(record, day)}</entry>\n`;
    },
    end: () => `${element("updated", toInstant(latest))}\n</feed>\n`,
  };
}

function entryOf(record: PaperRecord, day: string): string {
  const { title, abstract, authors, published, categories, links } = record;
  const address = addressOf(record);
  const names = authors.map(toPlainLine).filter((name) => name !== "");
  const people = names.length > 0 ? names : [toPlainLine(describeAuthors(record) ?? "") || "unknown"];
  const summary = toPlainParagraphs(abstract ?? "");
  return [
    element("title", toPlainLine(title)),
    element("id", address ?? tagOf(title)),
    ...(address === null ? [] : [`<link rel="alternate" href="${escapeXml(address)}"/>`]),
    ...links.filter(({ kind }) => RELATED.has(kind)).map(relatedLink),
    ...(published === null ? [] : [element("published", toInstant(published))]),
    element("updated", toInstant(day)),
    ...people.map((name) => `<author>${element("name", name)}</author>`),
    ...categories.map(toPlainLine).map((term) => (term === "" ? "" : `<category term="${escapeXml(term)}"/>`)),
    // An entry without an address has to hold its content.
    address === null ? element("content", summary || toPlainLine(title)) : summary === "" ? "" : element("summary", summary),
  ].join("");
}

function relatedLink({ kind, url }: Link): string {
  const address = toAddress(url);
  return address === null ? "" : `<link rel="related" title="${kind}" href="${escapeXml(address)}"/>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
