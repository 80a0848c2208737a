/** The way from a file that holds no text to one that does, in a command line that can be pasted. */
import { escapeControls } from "../text/terminal-text.ts";
import type { ForeignFormat } from "../input/foreign.ts";

/** A format in words, and the program that makes text of it; without one, what to do. */
interface Help {
  readonly name: string;
  readonly command?: (file: string) => string;
  readonly advice?: string;
}

const picture = (name: string): Help => ({ name, command: (file) => `tesseract ${file} - | papersift` });
const archive = (name: string, command: string): Help => ({ name, command: (file) => `${command} ${file} | papersift` });

const HELP: Readonly<Record<ForeignFormat, Help>> = {
  PDF: { name: "a PDF", command: (file) => `pdftotext ${file} - | papersift` },
  PNG: picture("a PNG picture"),
  JPEG: picture("a JPEG picture"),
  GIF: { name: "a GIF picture", advice: "papersift reads text" },
  WebP: picture("a WebP picture"),
  Word: { name: "a Word document", command: (file) => `pandoc -f docx -t plain ${file} | papersift` },
  Excel: { name: "an Excel workbook", advice: "save the sheet as CSV or as text first" },
  PowerPoint: { name: "a PowerPoint presentation", advice: "save its outline as text first" },
  OpenDocument: { name: "an OpenDocument file", command: (file) => `pandoc -f odt -t plain ${file} | papersift` },
  EPUB: { name: "an EPUB book", command: (file) => `pandoc -f epub -t plain ${file} | papersift` },
  Office: { name: "a document of Word, Excel or PowerPoint", advice: "save it as text first" },
  zip: archive("a zip archive", "unzip -p"),
  xz: archive("packed with xz", "xz -dc"),
  bzip2: archive("packed with bzip2", "bzip2 -dc"),
  "7z": archive("a 7z archive", "7z x -so"),
  tar: archive("a tar archive", "tar -xOf"),
  SQLite: { name: "an SQLite database", advice: "print its text first, with sqlite3" },
  Parquet: { name: "a Parquet file", advice: "print it as JSON or CSV first, with DuckDB for example" },
};

/** Says what a file is, and what would help. `-`, standard input, is the file that was given there. */
export function describeForeign(format: string, file: string): string {
  const help = Object.entries(HELP).find(([name]) => name === format)?.[1];
  if (help === undefined) return `it is no text but ${format}`;
  return `it is ${help.name}: ${help.command?.(file === "-" ? "FILE" : quoteWord(file)) ?? help.advice ?? ""}`;
}

/** A word as a shell takes it, harmless to show. */
export function quoteWord(word: string): string {
  const shown = escapeControls(word);
  const safe = shown.startsWith("-") ? `./${shown}` : shown;
  return /^[\w./:@%+,=~-]+$/.test(safe) ? safe : quoteText(safe);
}

/** A text between quotes, as a shell takes it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
