/** `papersift help TOPIC`. Loaded only for it. */
import { FIELDS } from "../core/field.ts";
import { RECORD, RECORD_KEYS } from "../core/record.ts";
import { FORMATTERS } from "../formatters/index.ts";
import { suggest } from "../query/suggestion.ts";
import { SUMMARY_FORMATS } from "../summary/format-summary.ts";
import { padText } from "../text/terminal-width.ts";
import { COMMANDS } from "./commands.ts";
import { DATES, QUERIES, STATUSES, TOPIC_NAMES } from "./help.ts";
import { describeUnknownTopic } from "./messages.ts";
import { UsageError } from "./usage-error.ts";

const TEXTS: Readonly<Record<(typeof TOPIC_NAMES)[number], () => string | Promise<string>>> = {
  queries: () => QUERIES,
  dates: () => DATES,
  fields: listFields,
  formats: listFormats,
  "exit-status": () => STATUSES,
};

/**
 * The help on a topic; null for a command, whose help is that of its options.
 *
 * @throws {UsageError} for a word that is neither
 */
export async function helpOn(word: string): Promise<string | null> {
  const commands = [...COMMANDS.map(({ name }) => name), "help"];
  const topic = TOPIC_NAMES.find((name) => name === word);
  if (topic !== undefined) return TEXTS[topic]();
  if (commands.some((name) => name === word)) return null;
  const known = [...TOPIC_NAMES, ...commands];
  throw new UsageError("unknown-topic", describeUnknownTopic(word, known, suggest(word, known)), { detail: word });
}

function listFields(): string {
  const keys = RECORD_KEYS.map((key) => row(key, RECORD[key].meaning));
  const parts = FIELDS.filter(({ part }) => part !== null).map(({ name }) => name);
  return `Fields of --fields and --sort:\n${keys.join("")}\nParts of them: ${parts.join(", ")}\n`;
}

function listFormats(): string {
  const papers = FORMATTERS.items.map(({ aliases, ...format }) => formatRow([format.id, ...aliases].join(", "), format));
  const summaries = SUMMARY_FORMATS.items.map((format) => formatRow(format.id, format));
  return `Formats of -f, and the endings of -o that choose them:\n${papers.join("")}\nFormats of a summary:\n${summaries.join("")}`;
}

function formatRow(name: string, { title, extensions }: { readonly title: string; readonly extensions: readonly string[] }): string {
  return row(name, `${title} (${extensions.map((extension) => `.${extension}`).join(", ")})`);
}

function row(name: string, text: string): string {
  return `  ${padText(name, 14)}  ${text}\n`;
}
