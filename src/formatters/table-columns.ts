/** The columns of a table: the chosen fields, or what tells most of a paper. */
import type { Field } from "../core/field.ts";
import type { OutputStyle } from "../core/formatter.ts";
import type { PaperRecord, RecordKey } from "../core/record.ts";
import { readCell } from "./cell.ts";
import { describeAuthors } from "./paper-facts.ts";

/** One column of a table. */
export interface TableColumn {
  readonly heading: string;
  read(record: PaperRecord): string | number | null;
  /** Whether it is left out when no record has a value. */
  readonly optional: boolean;
  /** Place in the order of being kept when not all columns fit. */
  readonly rank: number;
  /** Whether other columns are narrowed before it. */
  readonly spared: boolean;
}

const DEFAULT_KEYS: readonly RecordKey[] = ["published", "title", "authors", "upvotes", "commentCount", "id"];
/** The same keys, the most telling first. */
const BY_WEIGHT: readonly RecordKey[] = ["title", "published", "authors", "upvotes", "id", "commentCount"];

/** The columns for a style. Of the chosen fields the last is the first to give way, but the title never does. */
export function tableColumns({ fields, chosen }: OutputStyle): TableColumn[] {
  return chosen
    ? fields.map((field, at) => createColumn(field, { optional: false, rank: field.key === "title" ? 0 : at + 1 }))
    : DEFAULT_KEYS.map(createDefaultColumn);
}

function createColumn(field: Field, { optional, rank }: Pick<TableColumn, "optional" | "rank">): TableColumn {
  return { heading: field.name, read: (record) => readCell(record, field), optional, rank, spared: field.key === "title" };
}

function createDefaultColumn(key: RecordKey): TableColumn {
  const column = createColumn({ name: key, key, part: null }, { optional: true, rank: BY_WEIGHT.indexOf(key) });
  return key === "authors" ? { ...column, read: (record) => column.read(record) || describeAuthors(record) } : column;
}
