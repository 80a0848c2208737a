/** The output `jsonfeed`: a feed for feed readers (https://www.jsonfeed.org/version/1.1/). */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import type { PaperRecord } from "../core/record.ts";
import { toPlainLine, toPlainParagraphs } from "../text/plain-text.ts";
import { withoutEmpty, writeItem } from "./json-items.ts";
import { addressOf, describeAuthors, latestDayOf, tagOf, toInstant } from "./paper-facts.ts";

const HEAD = '{"version":"https://jsonfeed.org/version/1.1","title":"Papers","items":[';

/** Writes an item a line. */
export function createJsonFeedFormatter({ pretty }: OutputStyle): Formatter {
  return {
    separator: ",",
    independent: true,
    begin: () => HEAD,
    record: (record) => writeItem(toItem(record), pretty),
    end: (count) => (count === 0 ? "]}\n" : "\n]}\n"),
  };
}

function toItem(record: PaperRecord): object {
  const { title, abstract, authors, published, categories } = record;
  const address = addressOf(record);
  const day = latestDayOf(record);
  const names = authors.length > 0 ? authors : [describeAuthors(record) ?? ""];
  return withoutEmpty({
    id: address ?? tagOf(title),
    url: address,
    title: toPlainLine(title),
    content_text: toPlainParagraphs(abstract ?? "") || toPlainLine(title) || "-",
    date_published: published === null ? null : toInstant(published),
    date_modified: day === null ? null : toInstant(day),
    authors: names
      .map(toPlainLine)
      .filter((name) => name !== "")
      .map((name) => ({ name })),
    tags: categories.map(toPlainLine).filter((tag) => tag !== ""),
  });
}
