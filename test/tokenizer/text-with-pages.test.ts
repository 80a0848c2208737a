/** Mailboxes and saved pages: plain texts and pages in HTML become tokens in turn, with places that count on through all of it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "../../src/pipeline/read.ts";
import { ALL, FIXTURES, readFixtures } from "../fixtures.ts";
import { composeMail, HEADER, PLAIN, QP, toBase64, toQuotedPrintable } from "../input/compose-mail.ts";
import { readDump, unpackMails, withoutPlace } from "../read-dump.ts";

const MAILS = readFixtures(ALL).filter(({ file }) => /\.(?:mhtml|eml)$/.test(file));
const read = (file: string): Buffer => readFileSync(path.join(FIXTURES, file));
const PAGE = read("arxiv-page/page-2018.html");
const CARDS = read("daily-papers/page-2024.html");
const TEXT = read("daily-papers/normal.txt").toString();
const FROM = "\nFrom ada@fen.example Tue Mar  4 05:00:00 2025\n";
const HTML = "Content-Type: text/html; charset=utf-8";

/** A page in a mail, a plain mail, and another page. */
const MAILBOX = [
  composeMail([...HEADER, HTML, QP], toQuotedPrintable(PAGE)),
  composeMail([...HEADER, PLAIN], TEXT),
  composeMail([...HEADER, HTML, "Content-Transfer-Encoding: base64"], toBase64(CARDS)),
].join(FROM);

describe("a mailbox", () => {
  it("gives the papers of its pages and of its texts", () => {
    const { records, problems } = readDump(MAILBOX);
    const alone = [
      ...readDump(PAGE, { file: "page.html" }).records,
      ...readDump(TEXT).records,
      ...readDump(CARDS, { file: "page.html" }).records,
    ];
    expect(withoutPlace(records)).toEqual(withoutPlace(alone));
    expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("is accounted for to the last byte and line, in chunks of any size", () => {
    const whole = readDump(MAILBOX);
    const unpacked = Buffer.concat([...unpackMails(Buffer.from(MAILBOX))]);
    expect(whole.tokens.map(({ start }) => start)).toEqual([0, ...whole.tokens.slice(0, -1).map(({ end }) => end)]);
    expect(whole.tokens.at(-1)?.end).toBe(unpacked.length);
    expect(whole.tokens.map(({ index }) => index)).toEqual(whole.tokens.map((_, at) => at));
    expect(whole.counts.lines).toBe(unpacked.toString().trimEnd().split("\n").length);
    expect(new Set(whole.tokens.map(({ form }) => form))).toEqual(new Set(["text", "page"]));
    assert(
      property(array(integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 20 }), (chunks) => {
        expect(readDump(MAILBOX, { chunks })).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  it("tells where each paper stands in the unpacked text", () => {
    const lines = Buffer.concat([...unpackMails(Buffer.from(MAILBOX))])
      .toString()
      .split("\n");
    const { source } = readDump(MAILBOX).records.find(({ title }) => title === "Moss") ?? {};
    expect(lines[(source?.lines[0] ?? 0) - 1]).toContain("arXiv:1909.01003");
    expect(lines[(source?.lines[1] ?? 0) - 1]).toBe('<p class="mathjax">Moss grows on robots.');
  });

  it("is read by the library at once", () => {
    expect(parseText(MAILBOX).map(({ title }) => title)).toEqual(readDump(MAILBOX).records.map(({ title }) => title));
  });
});

it.each(MAILS.map((fixture) => [fixture.file, fixture] as const))("%s reads the same in chunks of any size", (_name, fixture) => {
  const { file, bytes, options } = fixture;
  const whole = readDump(bytes, { file, ...options });
  assert(
    property(array(integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 }), (chunks) => {
      expect(readDump(bytes, { file, ...options, chunks })).toEqual(whole);
    }),
    { numRuns: 5 },
  );
});

describe("a mail of lines, in HTML", () => {
  const text = read("arxiv-mailing/mail.txt").toString();
  const lines = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").split("\n");
  const { records } = readDump(text);

  it("keeps lines and their indentation where they are preformatted", () => {
    expect(records).toHaveLength(5);
    const mail = composeMail([...HEADER, HTML], `<html><body><pre>${lines.join("\n")}</pre></body></html>`);
    expect(withoutPlace(readDump(mail).records)).toEqual(withoutPlace(records));
  });

  it("keeps lines where each stands in a div, and no indentation, as a browser", () => {
    const body = lines.map((line) => `<div>${line.trim() === "" ? "<br>" : line}</div>`).join("\n");
    const unindented = records.map((record) => ({ ...record, abstract: record.abstract?.replace("\n\n", " ") ?? null }));
    const mail = composeMail([...HEADER, HTML], `<html><body>${body}</body></html>`);
    expect(withoutPlace(readDump(mail).records)).toEqual(withoutPlace(unindented));
  });
});
