/** The columns of a table: the chosen fields, or what tells most of a paper. */
import type { Field } from "../core/field.ts";
import type { OutputStyle } from "../core/formatter.ts";
import type { PaperRecord, RecordKey } from "../core/record.ts";
import { shortNumber } from "../text/short-number.ts";
import { readCell } from "./cell.ts";
import { splitName } from "./names.ts";
import { addressOf, describeAuthors } from "./paper-facts.ts";

/** One column of a table. */
export interface TableColumn {
  readonly heading: string;
  /** The key whose text it shows, as far as a query can look in it. */
  readonly key?: RecordKey;
  read(record: PaperRecord): string | number | null;
  /** True for one that is left out when no record has a value. */
  readonly optional: boolean;
  /** The heading of a column that it stands in for: it is left out where that one shows a value in each of its rows. */
  readonly standsFor?: string;
  /** Place in the order of being kept when not all columns fit. */
  readonly rank: number;
  /** True for one that is narrowed after the others. */
  readonly spared: boolean;
  readonly align?: "right";
  /** The address that a cell leads to, on a terminal that shows links. */
  address?(record: PaperRecord): string | null;
}

/** The columns when no fields are chosen, from the left. */
const DEFAULT: readonly Omit<TableColumn, "optional" | "spared">[] = [
  { heading: "published", rank: 1, read: ({ published }) => published },
  { heading: "listed", rank: 1, read: ({ listed }) => listed, standsFor: "published" },
  { heading: "title", key: "title", rank: 0, read: ({ title }) => title },
  { heading: "authors", key: "authors", rank: 2, read: shortAuthors },
  { heading: "category", rank: 5, read: ({ categories }) => categories[0] ?? null },
  { heading: "status", rank: 6, read: ({ announced, withdrawn }) => (withdrawn === true ? "withdrawn" : announced) },
  { heading: "votes", rank: 3, read: ({ upvotes }) => shortCount(upvotes), align: "right" },
  { heading: "comm.", rank: 8, read: ({ commentCount }) => shortCount(commentCount), align: "right" },
  { heading: "stars", rank: 7, read: ({ githubStars }) => shortCount(githubStars), align: "right" },
  { heading: "id", rank: 4, read: ({ id }) => id, address: addressOf },
];

/** The columns for a style. Of the chosen fields the last is the first to give way, but the title never does. */
export function tableColumns({ fields, chosen }: OutputStyle): TableColumn[] {
  if (!chosen) return DEFAULT.map((column) => ({ ...column, optional: true, spared: column.heading === "title" }));
  return fields.map((field, at) => createColumn(field, field.key === "title" ? 0 : at + 1));
}

function createColumn(field: Field, rank: number): TableColumn {
  const { name: heading, key } = field;
  return { heading, key, read: (record) => readCell(record, field), optional: false, rank, spared: key === "title" };
}

/** The family name of the first author and the number of the others; without names, the organisation or the number of all. */
function shortAuthors(record: PaperRecord): string | null {
  const { authors, authorCount } = record;
  const [first] = authors;
  if (first === undefined) return describeAuthors(record);
  const name = splitName(first);
  const shown = name === null || "literal" in name ? first : [name.particle, name.family].filter((part) => part !== "").join(" ");
  const others = Math.max(authors.length, authorCount ?? 0) - 1;
  return others === 0 ? shown : `${shown} +${others}`;
}

function shortCount(count: number | null): string | null {
  return count === null ? null : shortNumber(count);
}
