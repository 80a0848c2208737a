/** The sections of a summary: lists of counts, each with a title, which its table and its charts show alike. */
import type { Summary, SummaryGroups, TopList } from "./summary.ts";
import type { CountRow } from "./tally.ts";

/** A list of counts under a title. */
export interface Section {
  readonly title: string;
  readonly rows: readonly CountRow[];
  /** Kind of the keys: days without a gap, other periods in order, names, or titles of papers, which are sentences. */
  readonly keys: "days" | "periods" | "names" | "titles";
  /** The things that the numbers count. */
  readonly unit: "papers" | "upvotes";
  readonly note?: string;
}

/** The sections that have something to say, that of the groups first. */
export function listSections(summary: Summary): Section[] {
  const { groups, listings, categories, authorNames, organizations, submitters, terms } = summary;
  const sections: readonly (readonly [by: SummaryGroups["by"] | null, section: Section])[] = [
    ["listing", { title: "Listings", rows: listings.length > 1 ? listings : [], keys: "names", unit: "papers" }],
    ["category", topSection("Categories", categories)],
    ["author", topSection("Authors of several papers", { ...authorNames, rows: authorNames.rows.filter(({ papers }) => papers > 1) })],
    ["organization", topSection("Organizations", organizations)],
    ["submitter", topSection("Submitters of several papers", { ...submitters, rows: submitters.rows.filter(({ papers }) => papers > 1) })],
    [null, upvoteSection(summary)],
    [null, topSection("Title terms", terms)],
  ];
  return [groupSection(groups), ...sections.filter(([by]) => by !== groups.by).map(([, section]) => section)].filter(
    ({ rows, note }) => rows.length > 0 || note !== undefined,
  );
}

function groupSection({ by, period, rows, complete, without }: SummaryGroups): Section {
  if (period === null) {
    const note = without > 0 ? { note: `${without} without ${articleOf(by)} ${by}` } : {};
    return { title: `Papers per ${by}`, rows, keys: "names", unit: "papers", ...note };
  }
  const what = by === "listed" ? `${period} of listing` : period;
  const title = complete ? `Papers per ${what}` : `Papers per ${what}, empty ${period}s left out`;
  return { title, rows, keys: complete && period === "day" ? "days" : "periods", unit: "papers" };
}

function articleOf(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}

function topSection(name: string, { distinct, rows }: TopList): Section {
  return { title: distinct > rows.length ? `${name}, ${rows.length} of ${distinct}` : name, rows, keys: "names", unit: "papers" };
}

function upvoteSection({ mostUpvoted }: Summary): Section {
  const rows = mostUpvoted.map(({ title, upvotes }) => ({ key: title, papers: upvotes }));
  return { title: "Most upvotes", rows, keys: "titles", unit: "upvotes" };
}
