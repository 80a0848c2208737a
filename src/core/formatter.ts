/** The contract of an output: how records become text. */
import type { Field } from "./field.ts";
import type { PaperRecord, RecordKey } from "./record.ts";
import type { Span } from "./span.ts";

/** The look of an output; each formatter reads what concerns it. */
export interface OutputStyle {
  /** The fields to print, in order. */
  readonly fields: readonly Field[];
  /** True where `fields` were chosen by the user, not the default of all keys. */
  readonly chosen: boolean;
  /** Column names above the rows. */
  readonly header: boolean;
  /** JSON with indentation. */
  readonly pretty: boolean;
  /** Guard CSV and TSV cells that a spreadsheet would run. */
  readonly csvGuard: boolean;
  readonly color: boolean;
  /** Identifiers of a table lead to their papers, on a terminal that takes links. */
  readonly links?: boolean;
  /** Display columns that a table may take; null is unlimited. */
  readonly width: number | null;
  /** Finds the parts of a text, shown of a key of the record, that a table marks where it has colours. */
  readonly findMatches?: (key: RecordKey, text: string) => readonly Span[];
  /** Called with the number of cells that a table had to cut, and the headings of columns that it had no room for. */
  readonly onCut?: (cells: number, leftOut: readonly string[]) => void;
}

/**
 * Turns records into text, one at a time. The output is `begin`, the records' texts with `separator` between them, and `end`.
 */
export interface Formatter {
  readonly separator: string;
  /** True where the text of a record depends on that record alone, so that threads can write files each by themselves. */
  readonly independent: boolean;
  begin(): string;
  record(record: PaperRecord): string;
  /** @param count how many records there were */
  end(count: number): string;
}

/** One output. `load` reads its module when the output is first asked for. */
export interface FormatterKind {
  /** Name for `--format`. */
  readonly id: string;
  /** Other names for `--format`. */
  readonly aliases: readonly string[];
  /** Endings of `--output` that choose it, without the dot. */
  readonly extensions: readonly string[];
  /** One line on what it prints. */
  readonly title: string;
  load(): Promise<(style: OutputStyle) => Formatter>;
}
