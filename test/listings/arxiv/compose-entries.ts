/** Composes entries of arXiv's mails for tests. */
import { expect } from "vitest";
import type { PaperRecord } from "../../../src/core/record.ts";
import { readDump } from "../../read-dump.ts";

export const RULE = "-".repeat(78);
export const END = "%%%---".repeat(13);
export const FIELDS = ["Title: A Lamp That Reads", "Authors: Ada Quill", "Categories: cs.CL"];

/** An entry of a mail, as arXiv writes it; what is not given is left out. */
export function entry(lines: readonly string[] = FIELDS, abstract: readonly string[] = ["  Lamps read."], id = "2608.12001"): string {
  const close = `\\\\ ( https://arxiv.org/abs/${id} ,  9kb)`;
  return [RULE, "\\\\", `arXiv:${id}`, "Date: Tue, 4 Aug 2026 12:00:00 GMT   (9kb)", "", ...lines, "\\\\", ...abstract, close, ""].join(
    "\n",
  );
}

/** An entry of the files before 2007. */
export function oldEntry(
  id: string,
  { subjects = "Report-no: FEN-1", dates = "Date: Mon, 6 Jan 2003 12:00:00 GMT   (9kb)" }: { subjects?: string; dates?: string } = {},
): string {
  const head = [RULE, "\\\\", `Paper: ${id}`, ...dates.split("\n"), ""];
  return [...head, "Title: A Lamp That Reads", "Authors: Ada Quill", ...subjects.split("\n"), "\\\\", RULE, ""].join("\n");
}

/** The only paper of a dump. */
export function only(text: string): PaperRecord {
  const { records } = readDump(text);
  expect(records).toHaveLength(1);
  return records[0]!;
}
