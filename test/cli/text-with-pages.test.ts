/** Mailboxes and saved pages go through the command, which loads the reader of pages on the way. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FIXTURES } from "../fixtures.ts";
import { composeMail, HEADER, PLAIN, QP, toBase64, toQuotedPrintable } from "../input/compose-mail.ts";
import { readDump } from "../read-dump.ts";
import { bash, papersift, temporaryFolder, titlesOf } from "./process.ts";

const read = (file: string): Buffer => readFileSync(path.join(FIXTURES, file));
const PAGE = read("arxiv-page/page-2018.html");
const CARDS = read("daily-papers/page-2024.html");
const TEXT = read("daily-papers/normal.txt").toString();
const HTML = "Content-Type: text/html; charset=utf-8";

/** A page in a mail, a plain mail, and another page. */
const MAILBOX = [
  composeMail([...HEADER, HTML, QP], toQuotedPrintable(PAGE)),
  composeMail([...HEADER, PLAIN], TEXT),
  composeMail([...HEADER, HTML, "Content-Transfer-Encoding: base64"], toBase64(CARDS)),
].join("\nFrom ada@fen.example Tue Mar  4 05:00:00 2025\n");

const folder = temporaryFolder({ "page.mhtml": read("daily-papers/saved.mhtml"), "box.mbox": MAILBOX, "plain.txt": TEXT });

describe("a mailbox", () => {
  it("is read from a file, and below a text from a pipe", async () => {
    const expected = readDump(MAILBOX).records.map(({ title }) => title);
    expect(titlesOf((await papersift(["box.mbox", "-f", "json"], { cwd: folder.path(".") })).stdout)).toEqual(expected);
    expect(titlesOf((await bash("cat plain.txt box.mbox | papersift -f json", { cwd: folder.path(".") })).stdout)).toEqual([
      ...readDump(TEXT).records.map(({ title }) => title),
      ...expected,
    ]);
  });
});

describe("a page that a browser saved as MHTML", () => {
  it("is read through a pipe", async () => {
    const { stdout, stderr, status } = await bash("cat page.mhtml | papersift -f json", { cwd: folder.path(".") });
    expect([status, stderr]).toEqual([0, ""]);
    expect(titlesOf(stdout)).toEqual(readDump(CARDS, { file: "page.html" }).records.map(({ title }) => title));
  });

  it("shows itself as a page in inspect", async () => {
    const { stdout } = await papersift(["inspect", "page.mhtml"], { cwd: folder.path(".") });
    expect(stdout).toMatch(/^-- end of daily-papers, surfaces: html, data$/m);
  });
});
