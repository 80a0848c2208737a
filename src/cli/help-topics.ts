/** `papersift help TOPIC`. Loaded only for it. */
import { FIELDS } from "../core/field.ts";
import { RECORD_KEYS } from "../core/record.ts";
import { FORMATTERS } from "../formatters/index.ts";
import { suggest } from "../query/suggestion.ts";
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

async function listFields(): Promise<string> {
  const { recordSchema } = await import("../core/schema.ts");
  const keys = RECORD_KEYS.map((key) => row(key, recordSchema.shape[key].description ?? ""));
  const parts = FIELDS.filter(({ part }) => part !== null).map(({ name }) => name);
  return `Fields of --fields and --sort:\n${keys.join("")}\nParts of them: ${parts.join(", ")}\n`;
}

function listFormats(): string {
  const rows = FORMATTERS.items.map(({ id, aliases, extensions, title }) =>
    row([id, ...aliases].join(", "), `${title} (${extensions.map((extension) => `.${extension}`).join(", ")})`),
  );
  return `Formats of -f, and the endings of -o that choose them:\n${rows.join("")}`;
}

function row(name: string, text: string): string {
  return `  ${padText(name, 14)}  ${text}\n`;
}
