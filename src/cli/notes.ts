/** The notes of `--notes`: a file a paper. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Formatter } from "../core/formatter.ts";
import { createKeyMaker } from "../formatters/cite-keys.ts";
import { writeNote } from "../formatters/note.ts";
import { describeKeptNotes } from "./messages.ts";
import { writeFailure } from "./output.ts";
import type { Reporter } from "./reporter.ts";

/** An output that writes a note for each record and prints the name of its file. */
export interface NotesFormatter extends Formatter {
  /** Says how many notes were there already. */
  close(report: Reporter): void;
}

/**
 * Makes the output for a folder, which is created where it is missing. Names come from the key that a bibliography gives the paper, so
 * that no title can name a file. A note that is there stays as it is, since somebody may have written in it.
 *
 * @param force replaces notes that are there
 */
export function createNotesFormatter(folder: string, force: boolean): NotesFormatter {
  const makeKey = createKeyMaker();
  let kept = 0;
  return {
    separator: "",
    independent: false,
    begin() {
      attempt(folder, () => mkdirSync(folder, { recursive: true }));
      return "";
    },
    record(record) {
      const file = path.join(folder, `${makeKey(record)}.md`);
      const isWritten = attempt(file, () => placeNote(file, writeNote(record), force));
      if (!isWritten) kept++;
      return isWritten ? `${file}\n` : "";
    },
    end: () => "",
    close(report) {
      if (kept > 0) report.note("warning", "notes-kept", describeKeptNotes(kept));
    },
  };
}

/** Writes a note, whole or not at all. Gives false where there is one that may not be replaced. */
function placeNote(file: string, text: string, force: boolean): boolean {
  const target = force ? path.join(path.dirname(file), `.${path.basename(file)}.${crypto.randomUUID().slice(-12)}.tmp`) : file;
  try {
    writeFileSync(target, text, { flag: "wx" });
  } catch (error) {
    if (!force && error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    rmSync(target, { force: true });
    throw error;
  }
  if (!force) return true;
  try {
    renameSync(target, file);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
  return true;
}

function attempt<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeFailure(name, error);
  }
}
