/** A paper as a note in Markdown with front matter in YAML, as Obsidian and Logseq keep them. */
import type { PaperRecord } from "../core/record.ts";
import { toPlainLine, toPlainParagraphs } from "../text/plain-text.ts";
import { toMarkdown } from "./markdown-text.ts";
import { writeLinks } from "./markdown.ts";
import { addressOf } from "./paper-facts.ts";

const ARXIV_CATEGORY = /^[a-z-]+(?:\.[A-Za-z-]+)?$/;

/** Writes the whole note of a record. Every value of the front matter is JSON, which YAML reads as it stands, but for a bare day. */
export function writeNote(record: PaperRecord): string {
  const values = valuesOf(record).filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0));
  const lines = values.map(([key, value]) => `${key}: ${key === "published" ? String(value) : JSON.stringify(value)}`);
  const paragraphs = toPlainParagraphs(record.abstract ?? "").split("\n\n");
  const body = [`# ${toMarkdown(record.title)}`, ...paragraphs.map(toMarkdown), writeLinks(record)].filter((text) => text !== "");
  return `---\n${lines.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}

function valuesOf(record: PaperRecord): [key: string, value: string | readonly string[] | null][] {
  const { id, title, authors, published, categories, doi } = record;
  const [names, terms] = [authors, categories].map((texts) => texts.map(toPlainLine).filter((text) => text !== ""));
  return [
    ["title", toPlainLine(title)],
    ["aliases", id === null ? [] : [`arXiv:${id}`]],
    ["authors", names ?? []],
    ["published", published],
    ["categories", terms ?? []],
    ["tags", ["paper", ...(terms ?? []).filter((term) => ARXIV_CATEGORY.test(term)).map((term) => `arxiv/${term.replace(".", "/")}`)]],
    ["id", id],
    ["url", addressOf(record)],
    ["doi", toPlainLine(doi ?? "")],
  ];
}
