/** A summary in long form: one count a row. */
import type { Summary } from "./summary.ts";
import type { CountRow } from "./tally.ts";

/** The columns of {@link listRows}. */
export const SUMMARY_COLUMNS = ["section", "key", "value"] as const;

/** A row of {@link SUMMARY_COLUMNS}. */
type Row = readonly [section: string, key: string, value: string | number | null];

/**
 * The rows of a summary. What stands alone in it has its name as the section (`authors,median,5`), the rows of a list have what they
 * count (`month,2024-07,12`, `term,models,9`).
 */
export function listRows({ groups, ...summary }: Summary): Row[] {
  const { categories, authorNames, organizations, submitters } = summary;
  const labels: readonly (readonly [section: string, rows: readonly CountRow[]])[] = [
    ["announced", summary.announced],
    ["listing", summary.listings],
    ["category", categories.rows],
    ["author", authorNames.rows],
    ["organization", organizations.rows],
    ["submitter", submitters.rows],
  ];
  return [
    ["papers", "total", summary.papers],
    ["papers", "withdrawn", summary.withdrawn],
    ...(groups.period === null ? [["papers", `without ${groups.by}`, groups.without] as const] : []),
    ...numberRows("published", { ...summary.published }),
    ...numberRows("listed", { ...summary.listed }),
    ...numberRows("authors", { ...summary.authors }),
    ...numberRows("upvotes", { ...summary.upvotes }),
    ...numberRows("comments", { ...summary.comments }),
    ...numberRows("stars", { ...summary.stars }),
    ...numberRows("code", summary.code),
    ...countRows(groups.period ?? groups.by, groups.rows),
    ...labels.filter(([section]) => section !== groups.by).flatMap(([section, rows]) => countRows(section, rows)),
    ...summary.mostUpvoted.map(({ title, upvotes }): Row => ["most upvotes", title, upvotes]),
    ...countRows("term", summary.terms.rows),
  ];
}

function numberRows(section: string, values: Readonly<Record<string, string | number | null>>): Row[] {
  return Object.entries(values).map(([key, value]): Row => [section, key, value]);
}

function countRows(section: string, rows: readonly CountRow[]): Row[] {
  return rows.map(({ key, papers }): Row => [section, key, papers]);
}
