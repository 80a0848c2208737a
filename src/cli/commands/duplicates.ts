/** `papersift duplicates`: which papers stand in the inputs more than once. Nothing is changed. */
import { Chalk } from "chalk";
import { escapeControls } from "../../text/terminal-text.ts";
import { cutText, padText, textWidth } from "../../text/terminal-width.ts";
import type { PaperRecord } from "../../core/record.ts";
import { formatCsvRows, formatJsonLines, type RowCell } from "../../text/rows.ts";
import { toSafeJson } from "../../text/safe-json.ts";
import { type DuplicateGroup, findDuplicates } from "../../query/duplicates.ts";
import type { Context } from "../context.ts";
import { describeCounts, describeIdentity, describePlace } from "../messages.ts";
import { COMPARISON_FORMATS } from "../options.ts";
import { withOutputs } from "../outputs.ts";
import { exitStatusOf, readInputs, resolveNames } from "../reading.ts";
import { type Look, resolveLook, resolveParse, resolveReportFormat } from "../run-options.ts";

/** Prints the groups of records that are the same paper. */
export async function runDuplicates(context: Context): Promise<number> {
  const look = resolveLook(context);
  const format = resolveReportFormat(context, COMPARISON_FORMATS);
  const parse = await resolveParse(context);
  const names = await resolveNames(context);
  return withOutputs(context, { names, paged: format === "table" }, async ({ write, reject, ready, wanted }) => {
    const records: PaperRecord[] = [];
    const paper = (record: PaperRecord): void => void records.push(record);
    const reading = await readInputs(context, { names, parse, late: true }, { paper, reject, ready, wanted });
    const groups = findDuplicates(records);
    write(await formatGroups(groups, format, look));
    const close = (): void => {
      if (format === "table" && groups.length === 0) context.report.note("warning", "no-duplicates", "No paper stands more than once");
      context.report.note("info", "counts", describeCounts(reading.counts));
    };
    return { reading, status: exitStatusOf(context, reading, groups.length), close };
  });
}

/** Groups in a format: a group a line in NDJSON, a row for each record of a group in CSV. */
async function formatGroups(groups: readonly DuplicateGroup[], format: (typeof COMPARISON_FORMATS)[number], look: Look): Promise<string> {
  if (format === "json") return `${toSafeJson(groups, 2)}\n`;
  if (format === "ndjson") return formatJsonLines(groups);
  if (format === "csv") return formatCsvRows(["group", "id", "title", "source.file", "source.lines", "reason"], groups.flatMap(listRows));
  return groups.map((group) => formatGroup(group, look)).join("\n");
}

/** The records of a group, with its number; the first has no reason to be the same as another. */
function listRows({ first, duplicates }: DuplicateGroup, at: number): RowCell[][] {
  return [{ record: first, reason: null }, ...duplicates].map(({ record: { id, title, source }, reason }) => [
    at + 1,
    id,
    title,
    source.file,
    source.lines.join("-"),
    reason,
  ]);
}

/** The paper, and below it the places where it stands. */
function formatGroup({ kept, first, duplicates }: DuplicateGroup, { color, width }: Look): string {
  const places = [{ record: first, reason: null }, ...duplicates].map(({ record, reason }) => ({ place: describePlace(record), reason }));
  const widest = Math.max(...places.map(({ place }) => textWidth(place)));
  const fit = (line: string): string => (width === null ? line : cutText(line, width));
  const title = new Chalk({ level: color ? 1 : 0 }).bold(fit(escapeControls(kept.id === null ? kept.title : `${kept.id}  ${kept.title}`)));
  const rows = places.map(({ place, reason }) =>
    fit(reason === null ? `  ${place}` : `  ${padText(place, widest)}  ${describeIdentity(reason)}`),
  );
  return [title, ...rows, ""].join("\n");
}
