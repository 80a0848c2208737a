/** Records as text, in any of the outputs. */
import { KEY_FIELDS } from "../core/field.ts";
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import type { PaperRecord } from "../core/record.ts";
import { FORMATTERS } from "../formatters/index.ts";

/** The way to write records; see the options of the command line with the same names. */
export interface FormatOptions {
  /** The name of an output, such as `csv` or `bibtex`; `json` when left out. */
  readonly format?: string | undefined;
  /** Fields in order, `title,published,source.file`; all keys when left out. */
  readonly fields?: string | undefined;
  readonly header?: boolean | undefined;
  readonly pretty?: boolean | undefined;
  readonly csvGuard?: boolean | undefined;
  readonly color?: boolean | undefined;
  /** Identifiers of a table lead to their papers, by an escape sequence of terminals. */
  readonly links?: boolean | undefined;
  /** Columns that a table may take; unlimited when left out or null. */
  readonly width?: number | null | undefined;
}

/** The parts of a style that are no plain data. */
export type StyleCalls = Pick<OutputStyle, "onCut" | "findMatches">;

/**
 * Makes the formatter that the options describe.
 *
 * @throws {RangeError} for an unknown format
 * @throws {FieldError} for an unknown field
 */
export async function createFormatter(options: FormatOptions, calls: StyleCalls = {}): Promise<Formatter> {
  const { format = "json", fields, header = true, pretty = false, csvGuard = true, color = false, links = false, width = null } = options;
  const kind = FORMATTERS.find(format);
  if (kind === undefined) throw new RangeError(`Unknown format "${format}"`);
  const chosen = fields !== undefined;
  const columns = chosen ? (await import("../query/fields.ts")).parseFields(fields) : KEY_FIELDS;
  const create = await kind.load();
  return create({ fields: columns, chosen, header, pretty, csvGuard, color, links, width, ...calls });
}

/** Puts the texts of records together, with what stands before, between and after them. */
export class Printer {
  readonly #formatter: Formatter;
  readonly #write: (text: string) => void;
  #count = 0;

  constructor(formatter: Formatter, write: (text: string) => void) {
    this.#formatter = formatter;
    this.#write = write;
  }

  /** Records so far. */
  get count(): number {
    return this.#count;
  }

  begin(): void {
    this.#write(this.#formatter.begin());
  }

  record(record: PaperRecord): void {
    const text = this.#formatter.record(record);
    this.#write(this.#count === 0 ? text : this.#formatter.separator + text);
    this.#count++;
  }

  /** Goes on after records that are text already, which the caller writes next. */
  skip(count: number): void {
    if (this.#count > 0 && count > 0) this.#write(this.#formatter.separator);
    this.#count += count;
  }

  end(): void {
    this.#write(this.#formatter.end(this.#count));
  }
}
