/** Mailboxes and saved pages: plain texts and pages in HTML become tokens in turn, with places that count on through all of it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageEdges } from "../../src/core/input.ts";
import type { Token } from "../../src/core/token.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { parseText } from "../../src/pipeline/read.ts";
import type { CreateTokens, Passed } from "../../src/tokenizer/text.ts";
import { createTokensOfBoth } from "../../src/tokenizer/text-with-pages.ts";
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

/** Edges at these places. */
function edgesAt(...places: number[]): PageEdges {
  const left = [...places];
  return { found: places.length > 0, take: (before) => ((left[0] ?? Infinity) < before ? (left.shift() ?? null) : null) };
}

/** Lines of texts, and whole pages, with their offset, line and number: `text 100 1 0: Lamps`. A page counts as ten lines and twenty tokens. */
function cutAt(places: readonly number[], chunks: readonly string[]): { parts: string[]; passed: Passed; told: number } {
  const parts: string[] = [];
  let told = 0;
  const line = { line: 1, start: 0, end: 0, raw: "", eol: "", content: "", features: 0 } as const;
  const pageTokens: CreateTokens = ({ offset, above = { lines: 0, tokens: 0 } }, _longLines, sink) => {
    const at = parts.push(`page ${offset} ${above.lines} ${above.tokens}: `) - 1;
    return {
      write(chunk) {
        parts[at] += Buffer.from(chunk).toString();
        sink.invalid(line);
      },
      end: () => ({ lines: above.lines + 10, tokens: above.tokens + 20 }),
    };
  };
  const sink = {
    token: ({ start, line: number, index, raw }: Token) => parts.push(`text ${start} ${number} ${index}: ${raw}`),
    longLine: () => {},
    invalid: () => told++,
  };
  const tokens = createTokensOfBoth(edgesAt(...places), () => pageTokens)({ decoder: createDecoder(), offset: 100 }, [], sink);
  for (const chunk of chunks) tokens.write(Buffer.from(chunk));
  return { passed: tokens.end(), parts, told };
}

describe("a text with the edges of pages", () => {
  it.each([
    ["Lamps\n<p>tides</p>Moths\n<b>end</b>"],
    ["Lam", "ps\n<p>", "tides</p>", "Moths\n<b>end</b>"],
    "Lamps\n<p>tides</p>Moths\n<b>end</b>".split(""),
  ])("is parted there, and counts on, in chunks of any size (%#)", (...chunks) => {
    expect(cutAt([6, 18, 24], chunks)).toEqual({
      parts: ["text 100 1 0: Lamps", "page 106 1 1: <p>tides</p>", "text 118 12 21: Moths", "page 124 12 22: <b>end</b>"],
      passed: { lines: 22, tokens: 42 },
      told: 1,
    });
  });

  it("is one text without them, and may begin and end with a page", () => {
    expect(cutAt([], ["Lamps"])).toEqual({ parts: ["text 100 1 0: Lamps"], passed: { lines: 1, tokens: 1 }, told: 0 });
    expect(cutAt([0], ["<p>"]).parts).toEqual(["page 100 0 0: <p>"]);
    expect(cutAt([0, 3], ["<p>Lamps"]).parts).toEqual(["page 100 0 0: <p>", "text 103 11 20: Lamps"]);
    expect(cutAt([], []).parts).toEqual([]);
  });
});
