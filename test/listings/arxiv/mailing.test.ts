import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../../src/core/record.ts";
import { readFixtures } from "../../fixtures.ts";
import { readDump, unpackMails, withoutPlace } from "../../read-dump.ts";

const fixtures = readFixtures();
const mails = fixtures.filter(({ kind }) => kind === "arxiv-mailing");
const RULE = "-".repeat(78);
const END = "%%%---".repeat(13);

/** An entry of a mail, as arXiv writes it; what is not given is left out. */
function entry(lines: readonly string[], abstract: readonly string[] = ["  Lamps read."], id = "2608.12001"): string {
  const close = `\\\\ ( https://arxiv.org/abs/${id} ,  9kb)`;
  return [RULE, "\\\\", `arXiv:${id}`, "Date: Tue, 4 Aug 2026 12:00:00 GMT   (9kb)", "", ...lines, "\\\\", ...abstract, close, ""].join(
    "\n",
  );
}

/** An entry of the files before 2007. */
function oldEntry(id: string, subjects: string): string {
  const head = [RULE, "\\\\", `Paper: ${id}`, "Date: Mon, 6 Jan 2003 12:00:00 GMT   (9kb)", ""];
  return [...head, "Title: A Lamp That Reads", "Authors: Ada Quill", ...subjects.split("\n"), "\\\\", RULE, ""].join("\n");
}

const FIELDS = ["Title: A Lamp That Reads", "Authors: Ada Quill", "Categories: cs.CL"];

function only(text: string): PaperRecord {
  const { records } = readDump(text);
  expect(records).toHaveLength(1);
  return records[0]!;
}

describe("a mailing", () => {
  it("survives what mail programs do to it", () => {
    const changes: readonly ((line: string) => string)[] = [
      (line) => `> ${line}`.trimEnd(),
      (line) => `    ${line}`,
      (line) => line.replaceAll("  ", "\u00A0 "),
      (line) => line.replace(/^\\\\/, "\\"),
      (line) => line.replace(/^\\\\/, String.raw`\\\\`),
    ];
    const whole = mails.find(({ file }) => file.endsWith("/mail.txt"))!;
    const text = whole.bytes.toString();
    const expected = withoutPlace(whole.records);
    for (const change of changes) expect(withoutPlace(readDump(text.split("\n").map(change).join("\n")).records)).toEqual(expected);
    expect(withoutPlace(readDump(text.replaceAll("\n", "\r\n")).records)).toEqual(expected);
  });

  it("is read without its indentation, but for the paragraphs", () => {
    const whole = mails.find(({ file }) => file.endsWith("/mail.txt"))!;
    const text = whole.bytes.toString().replace(/^ +/gm, "");
    expect(readDump(text).records.map(({ title, abstract }) => [title, abstract])).toEqual(
      whole.records.map(({ title, abstract }) => [title, abstract?.replace("\n\n", " ") ?? null]),
    );
  });

  it("is read when a copy put a blank line below each line", () => {
    const whole = mails.find(({ file }) => file.endsWith("/authors.txt"))!;
    const doubled = readDump(whole.bytes.toString().replaceAll("\n", "\n\n"));
    expect(withoutPlace(doubled.records)).toEqual(withoutPlace(whole.records));
  });

  it.each(["utf-8", "latin1"] as const)("is read in quoted-printable made of %s, also without the header that says so", (encoding) => {
    const text = entry(
      ["Title: A Lamp = A Reader", "Authors: Bo T\u00E4rn", "Categories:\u00A0cs.CL"],
      [`  ${"Lamps read. ".repeat(12).trim()}`],
    );
    const encoded = text
      .split("\n")
      .map((line) =>
        Array.from(Buffer.from(line, encoding), toEscape)
          .join("")
          .replace(/.{60}(?=.)(?!=|[^=]?[A-F\d]{1,2}$)/g, softly),
      )
      .join("\n");
    expect(encoded).toMatch(/=\n/);
    const record = only(encoded);
    expect(record).toMatchObject({
      title: "A Lamp = A Reader",
      authors: ["Bo Tärn"],
      categories: ["cs.CL"],
      abstract: "Lamps read. ".repeat(12).trim(),
    });
    expect(record.source.lines[1]).toBe(text.trimEnd().split("\n").length);
  });

  it("is read once where a mail holds it as text and as HTML", () => {
    const header = `Return-Path: <ada@example.org>\nReceived: from here\n\tby there; Tue, 04 Aug 2026 01:00:00 +0000\nDate: Tue, 04 Aug 2026 00:21:07 +0000\n`;
    const type = `Subject: Fwd: cs daily\nContent-Type: multipart/alternative; boundary="moss_7"\n\n`;
    const mail = `${header}${type}${partHead("plain")}${entry(FIELDS)}${END}\n${partHead("html")}<pre>${entry(FIELDS)}${END}\n</pre>\n--moss_7--\n`;
    const { records, rejects } = readDump(mail);
    expect(records.map(({ title, listed }) => [title, listed])).toEqual([["A Lamp That Reads", "2026-08-04"]]);
    expect(rejects).toEqual([]);
    expect(readDump(mail + entry(FIELDS)).records).toHaveLength(2);
  });

  it("ends an entry that a part of the mail cuts off", () => {
    const header = `Subject: cs daily 1 new\nContent-Type: multipart/mixed; boundary=moss\n\n--moss\n\n`;
    const [first, second] = readDump(`${header}${entry(FIELDS).split("\n").slice(0, 6).join("\n")}\n--moss\n\n${entry(FIELDS)}`).records;
    expect(first).toMatchObject({
      title: "A Lamp That Reads",
      authors: [],
      problems: [{ code: "incomplete" }],
      source: { lines: [6, 10] },
    });
    expect(second).toMatchObject({ title: "A Lamp That Reads", problems: [] });
  });

  it("tells each paper as soon as it is complete", () => {
    const { tokens, records } = readDump(entry(FIELDS).repeat(3));
    expect(records.map(({ source }) => source.lines)).toEqual([
      [2, 11],
      [13, 22],
      [24, 33],
    ]);
    expect(tokens.filter(({ raw }) => raw === RULE).map(({ paper, role }) => [paper, role])).toEqual(
      ["", "", ""].map(() => [0, "separator"]),
    );
  });

  it("names what each line was read as", () => {
    const { tokens } = readDump(
      `${entry([...FIELDS, "Comments: 3", "  pages", "MSC-class: 00A00"])}${END}\nFor subscribe options, see below\n`,
    );
    expect(tokens.map(({ role }) => role)).toEqual(
      ["separator", "separator", "id", "published", "blank", "title", "authors", "categories", "comment", "comment", "furniture"].concat([
        "separator",
        "abstract",
        "links",
        "separator",
        "furniture",
      ]),
    );
  });

  it("knows an entry by its own lines, in whatever section a copy begins", () => {
    const cross = entry(FIELDS).replace("2608.12001\n", "2608.12001 (*cross-listing*)\n");
    const replaced = entry(FIELDS).replace("Date: Tue", "replaced with revised version Tue");
    expect(readDump(replaced + cross + entry(FIELDS)).records.map(({ announced }) => announced)).toEqual(["replacement", "cross", "new"]);
  });

  it("does not give the day of one mail to the entries of the next", () => {
    const mail = `Date: Tue,  4 Aug 26 00:21:07 GMT\nSubject: cs daily 1 new\n${entry(FIELDS)}`;
    expect(readDump(`${mail}${END}\n${entry(FIELDS)}`).records.map(({ listed }) => listed)).toEqual(["2026-08-04", null]);
    const replaced = mail.replace("Date: Tue, 4", "replaced with revised version Tue, 4");
    expect(readDump(replaced + entry(FIELDS)).records.map(({ listed }) => listed)).toEqual(["2026-08-04", null]);
  });

  it("says when a date is none", () => {
    const record = only(entry(FIELDS).replace("4 Aug 2026", "31 Feb 2026"));
    expect(record).toMatchObject({
      published: null,
      problems: [{ code: "invalid-date", line: 4, detail: "Tue, 31 Feb 2026 12:00:00 GMT" }],
    });
  });

  it("works categories out where an old file names them by words", () => {
    expect(only(oldEntry("cs/0301901", "Subj-class: Artificial Intelligence; Logic in\n  Computer Science")).categories).toEqual([
      "cs.AI",
      "cs.LO",
    ]);
    expect(only(oldEntry("math.AG/0301902", "Subj-class: Number Theory; Mathematical Physics")).categories).toEqual([
      "math.AG",
      "math.NT",
      "math.MP",
    ]);
    expect(only(oldEntry("hep-th/0301903", "Report-no: FEN-1")).categories).toEqual(["hep-th"]);
    expect(only(oldEntry("physics/0301904", "Subj-class: Optics; Quantum Physics; Moss")).categories).toEqual([
      "physics.optics",
      "quant-ph",
    ]);
  });

  it("rejects an entry of which only the number was copied", () => {
    const { records, rejects } = readDump(`${entry(FIELDS)}${RULE}\n\\\\\narXiv:2608.12002\nDate: Tue, 4 Aug 2026 12:00:00 GMT   (9kb)\n`);
    expect(records).toHaveLength(1);
    expect(rejects).toMatchObject([{ problem: { code: "missing-title", line: 13, detail: "2608.12002" } }]);
    expect(rejects[0]?.text).toMatch(/^\\\\\narXiv:2608\.12002\n/);
  });

  it.each(mails.map((fixture) => [fixture.file, fixture] as const))("%s can break off at any line", (_file, { bytes, options }) => {
    const lines = linesOf(bytes);
    const whole = readDump(bytes, options).records;
    for (let at = 0; at <= lines.length; at++) {
      const complete = withoutPlace(whole.filter(({ source }) => source.lines[1] <= at));
      const { records } = readDump(lines.slice(0, at).join(""), options);
      expect(withoutPlace(records).slice(0, complete.length), `above line ${at}`).toEqual(complete);
    }
  });

  it.each(mails.map((fixture) => [fixture.file, fixture] as const))("%s can begin at any line", (_file, { bytes, options }) => {
    const lines = linesOf(bytes);
    const whole = readDump(bytes, options).records;
    for (let at = 0; at <= lines.length; at++) {
      const complete = whole.filter(({ source }) => source.lines[0] > at).map(({ title }) => title);
      const titles = readDump(lines.slice(at).join(""), options).records.map(({ title }) => title);
      expect(titles.slice(titles.length - complete.length), `below line ${at}`).toEqual(complete);
    }
  });

  it("reads the entries around any other text", () => {
    const text = fc.array(
      fc.constantFrom(
        "",
        "  ",
        "a word",
        "Title: none",
        "arXiv:2401.00001",
        "\\\\",
        RULE,
        "Subject: lamps",
        "> quoted",
        "Comments: 3",
        END,
      ),
    );
    fc.assert(
      fc.property(text, text, (above, below) => {
        const { records } = readDump([...above, entry(FIELDS), ...below].join("\n"));
        expect(records.map(({ title, abstract }) => [title, abstract])).toContainEqual(["A Lamp That Reads", "Lamps read."]);
      }),
    );
  });
});

function linesOf(mail: Uint8Array): string[] {
  return Buffer.concat([...unpackMails(mail)])
    .toString()
    .split(/(?<=\n)/);
}

function partHead(type: string): string {
  return `--moss_7\nContent-Type: text/${type};\n charset=utf-8\nContent-Transfer-Encoding: 7bit\n\n`;
}

function toEscape(byte: number): string {
  const plain = byte >= 32 && byte < 127 && byte !== 61;
  return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

function softly(part: string): string {
  // A soft line break must not part an escaped byte.
  return /=[\dA-F]?$/.test(part) ? part : `${part}=\n`;
}
