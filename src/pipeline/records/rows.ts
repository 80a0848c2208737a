/** Records as rows of cells: CSV and TSV with papersift's own columns, or some of them. */
import { parse } from "csv-parse/sync";
import type { Line } from "../../core/token.ts";
import { findDelimiter } from "../../input/own-records.ts";
import type { DumpObserver, DumpParser } from "../parse.ts";
import { RecordBook } from "./book.ts";
import { readCells } from "./cells.ts";
import { createRecordLines, type RecordInput } from "./lines.ts";

/** Characters of the longest row; a quote that is never closed ends there. */
const LONGEST = 16 * 1024 * 1024;
/** Characters of rows that the library reads at once: it takes its time to get ready. */
const BATCH = 32 * 1024;

/** A row as it stood, with its lines. */
interface Row {
  readonly lines: readonly Line[];
  readonly text: string;
}

/** Makes the parser of rows. */
export function createRowsParser(input: RecordInput, observer: DumpObserver): DumpParser {
  const book = new RecordBook(input.file, observer);
  const table = new Table(book);
  const rows = new Rows((row) => table.write(row));
  const flush = (): void => table.flush();
  const lines = createRecordLines(input, observer, (line) => rows.write(line), flush);
  return {
    write(chunk) {
      lines.write(chunk);
      table.flush();
    },
    end() {
      lines.end();
      rows.end();
      table.flush();
      return book.end();
    },
  };
}

/** Puts lines together to rows: in CSV a quoted cell may hold line ends. */
class Rows {
  readonly #onRow: (row: Row) => void;
  #delimiter: "," | "\t" | null = null;
  #lines: Line[] = [];
  #text = "";
  #inQuotes = false;

  constructor(onRow: (row: Row) => void) {
    this.#onRow = onRow;
  }

  write(line: Line): void {
    this.#delimiter ??= findDelimiter(line.raw);
    this.#lines.push(line);
    this.#text += line.raw + line.eol;
    // In TSV a quote stands for itself within a cell, and a row is always a line.
    if (this.#delimiter === ",") this.#inQuotes = endsInQuotes(line.raw, this.#inQuotes);
    if ((line.eol !== "" && !this.#inQuotes) || this.#text.length > LONGEST) this.end();
  }

  end(): void {
    if (this.#lines.length > 0) this.#onRow({ lines: this.#lines, text: this.#text });
    this.#lines = [];
    this.#text = "";
    this.#inQuotes = false;
  }
}

/** True where a quoted cell goes on below the line. A quote opens a cell at its beginning only, or right after it seemed to close one: doubled. */
function endsInQuotes(text: string, within: boolean): boolean {
  let inQuotes = within;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1))
    inQuotes = !inQuotes && (at === 0 || text[at - 1] === "," || text[at - 1] === '"');
  return inQuotes;
}

/** Reads rows under the names of their columns. */
class Table {
  readonly #book: RecordBook;
  #names: readonly string[] | null = null;
  #delimiter: "," | "\t" = ",";
  #rows: Row[] = [];
  #size = 0;

  constructor(book: RecordBook) {
    this.#book = book;
  }

  write(row: Row): void {
    if (this.#names === null) {
      this.#delimiter = findDelimiter(row.text) ?? ",";
      this.#names = this.#parse([row])[0] ?? [];
      this.#hold(row);
      this.#book.settle();
      return;
    }
    this.#rows.push(row);
    this.#size += row.text.length;
    if (this.#size > BATCH) this.flush();
  }

  /** Reads the rows that wait. Where one of them is damaged, they are read one by one. */
  flush(): void {
    const rows = this.#rows;
    this.#rows = [];
    this.#size = 0;
    const read = this.#parse(rows);
    const isWhole = read.length === rows.length;
    for (const [at, row] of rows.entries()) {
      this.#hold(row);
      this.#bookRow(row, isWhole ? read[at] : this.#parse([row])[0]);
      this.#book.settle();
    }
  }

  #hold({ lines }: Row): void {
    for (const line of lines) this.#book.hold(line);
  }

  #bookRow({ text }: Row, cells: readonly string[] | undefined): void {
    const names = this.#names ?? [];
    if (isBlank(text) || isSame(cells, names)) return;
    if (cells?.length === names.length) this.#book.record(readCells(names, cells), text);
    else this.#book.reject("malformed-record", "row", text);
  }

  /** The cells of rows; fewer rows where one is damaged. */
  #parse(rows: readonly Row[]): string[][] {
    try {
      const text = rows.map((row) => row.text.replace(/\r\n?$|\n$/, "\n")).join("");
      return parse(text, {
        delimiter: this.#delimiter,
        record_delimiter: "\n",
        relax_column_count: true,
        relax_quotes: this.#delimiter === "\t",
      });
    } catch {
      return [];
    }
  }
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** True for the names of the columns again, as where several tables were joined. */
function isSame(cells: readonly string[] | undefined, names: readonly string[]): boolean {
  return cells !== undefined && cells.length === names.length && cells.every((cell, at) => cell === names[at]);
}
