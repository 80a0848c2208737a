/** `papersift diff`: which papers were added, removed and changed from one dump to another. */
import { Chalk, type ChalkInstance } from "chalk";
import type { PaperRecord, RecordKey } from "../../core/record.ts";
import { readCell } from "../../formatters/cell.ts";
import { formatCsvRows, formatJsonLines, type RowCell } from "../../text/rows.ts";
import { toSafeJson } from "../../text/safe-json.ts";
import { escapeControls } from "../../text/terminal-text.ts";
import { cutText, textWidth } from "../../text/terminal-width.ts";
import { type ChangedPaper, compareListings, type ListingChanges } from "../../query/compare.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-status.ts";
import { describeChanges, describeCounts, describeOneInputEach } from "../messages.ts";
import { COMPARISON_FORMATS } from "../options.ts";
import { withOutputs } from "../outputs.ts";
import { exitStatusOf, readInputs } from "../reading.ts";
import { type Look, resolveLook, resolveParse, resolveReportFormat } from "../run-options.ts";
import { UsageError } from "../usage-error.ts";

/** Longer values are named, but not shown. */
const LONGEST_VALUE = 40;
/** Columns of a paper's name that are enough to know it by. */
const LEAST_NAME = 24;
const GAP = "  ";

/** Prints the papers that differ between the first operand and the second. */
export async function runDiff(context: Context): Promise<number> {
  const look = resolveLook(context);
  const format = resolveReportFormat(context, COMPARISON_FORMATS);
  const parse = await resolveParse(context);
  return withOutputs(context, { names: context.operands, paged: format === "table" }, async ({ write, reject, ready, wanted }) => {
    const dumps: PaperRecord[][] = [];
    const paper = (record: PaperRecord): void => void dumps.at(-1)?.push(record);
    const opened = (): void => void dumps.push([]);
    const reading = await readInputs(context, { names: context.operands, parse, late: true }, { opened, paper, reject, ready, wanted });
    // Next to a dump that is missing, all papers would seem to have come or gone.
    if (reading.failed > 0) return { reading: { opened: 0, failed: reading.failed }, status: EXIT.failed, close: () => {} };
    const [before, after, ...more] = dumps;
    if (before === undefined || after === undefined || more.length > 0) throw new UsageError("operands", describeOneInputEach());
    const changes = compareListings(before, after);
    write(await formatAs(changes, format, look));
    const close = (): void => context.report.note("info", "counts", describeCounts(reading.counts));
    const isSame = changes.added.length + changes.removed.length + changes.changed.length === 0;
    // No difference is what a script hopes for, so that a difference gives the status of nothing found.
    return { reading, status: exitStatusOf(context, reading, isSame ? 1 : 0), close };
  });
}

/** The changes in a format: a paper a line in NDJSON, a row for each paper that came or went and each changed field in CSV. */
async function formatAs(changes: ListingChanges, format: (typeof COMPARISON_FORMATS)[number], look: Look): Promise<string> {
  if (format === "table") return formatChanges(changes, look);
  if (format === "json") return `${toSafeJson(changes, 2)}\n`;
  const each = listChanges(changes);
  if (format === "ndjson") return formatJsonLines(each);
  return formatCsvRows(["change", "id", "title", "field", "before", "after"], each.flatMap(listRows));
}

/** A paper that differs; `before` is null where it was added, `after` where it was removed. */
interface Change {
  readonly change: "added" | "removed" | "changed";
  readonly fields: readonly RecordKey[];
  readonly before: PaperRecord | null;
  readonly after: PaperRecord | null;
}

function listChanges({ added, removed, changed }: ListingChanges): readonly Change[] {
  return [
    ...added.map((after): Change => ({ change: "added", fields: [], before: null, after })),
    ...removed.map((before): Change => ({ change: "removed", fields: [], before, after: null })),
    ...changed.map(({ before, after, fields }): Change => ({ change: "changed", fields, before, after })),
  ];
}

function listRows({ change, fields, before, after }: Change): RowCell[][] {
  const paper = after ?? before;
  const name = [change, paper?.id ?? null, paper?.title ?? null];
  if (before === null || after === null) return [[...name, null, null, null]];
  return fields.map((key) => [...name, key, ...[before, after].map((record) => readCell(record, { name: key, key, part: null }))]);
}

/** One line a paper, with `+`, `-` or `~` before it, and the counts. */
function formatChanges(changes: ListingChanges, { color, width }: Look): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { added, removed, changed } = changes;
  const line = (pen: ChalkInstance, text: string): string => `${pen(width === null ? text : cutText(text, width))}\n`;
  return [
    ...added.map((record) => line(chalk.green, `+ ${nameOf(record)}`)),
    ...removed.map((record) => line(chalk.red, `- ${nameOf(record)}`)),
    ...changed.map((change) => `${chalk.magenta(layOutChange(`~ ${nameOf(change.after)}`, listFields(change), width))}\n`),
    `${describeChanges(changes)}\n`,
  ].join("");
}

function nameOf({ id, title }: PaperRecord): string {
  return escapeControls(id === null ? title : `${id}  ${title}`);
}

/** A name and what changed, on one line where that leaves enough of the name; only the name is cut. */
function layOutChange(name: string, fields: readonly string[], width: number | null): string {
  const whole = fields.join(", ");
  if (width === null) return `${name}${GAP}${whole}`;
  const room = width - GAP.length - textWidth(whole);
  if (room >= Math.min(LEAST_NAME, textWidth(name))) return `${cutText(name, room)}${GAP}${whole}`;
  return [cutText(name, width), ...fields.map((field) => `${GAP}${GAP}${field}`)].join("\n");
}

/** `upvotes 12 -> 15, abstract`. */
function listFields({ before, after, fields }: ChangedPaper): string[] {
  return fields.map((key) => {
    const [old, current] = [toText(before[key]), toText(after[key])];
    return old === null || current === null ? key : `${key} ${old} -> ${current}`;
  });
}

/** A value that is short enough to be shown, or null. */
function toText(value: unknown): string | null {
  if (value === null) return "none";
  if (typeof value !== "number" && typeof value !== "string") return null;
  const text = escapeControls(String(value));
  return text.length > LONGEST_VALUE ? null : text;
}
