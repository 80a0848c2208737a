/** Mails are read as well after they were carried, shown and copied. */
import { describe, expect, it } from "vitest";
import { arxivMailing } from "../../../src/listings/arxiv/mailing/arxiv-mailing.ts";
import { readFixtures } from "../../fixtures.ts";
import { toQuotedPrintable } from "../../input/compose-mail.ts";
import { readDump, withoutPlace } from "../../read-dump.ts";
import { END, entry, FIELDS, oldEntry, only, RULE } from "./compose-entries.ts";

const mails = readFixtures().filter(({ kind }) => kind === "arxiv-mailing");

function fixture(name: string): { text: string; expected: unknown[] } {
  const { bytes, records } = mails.find(({ file }) => file.endsWith(`/${name}.txt`))!;
  return { text: bytes.toString(), expected: withoutPlace(records) };
}

function escapeHtml(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Breaks a line as mail programs do: between words, and a line without any at its width. */
function wrap(line: string, width: number): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(" ", width);
    const at = space > 2 ? space : width;
    lines.push(rest.slice(0, at));
    rest = rest.slice(space > 2 ? at + 1 : at);
  }
  return [...lines, rest].join("\n");
}

const CHANGES: readonly (readonly [string, (line: string) => string])[] = [
  ["a quotation", (line) => `> ${line}`.trimEnd()],
  ["a quotation within one", (line) => `>> ${line}`],
  ["a quotation with bars", (line) => `|  ${line}`],
  ["an indentation", (line) => `    ${line}`],
  ["tabs", (line) => line.replace(/^ +/, "\t").replaceAll(/ {3,}/g, "\t")],
  ["spaces that do not break, before others", (line) => line.replaceAll("  ", "\u00A0 ")],
  ["nothing but spaces that do not break", (line) => line.replaceAll(" ", "\u00A0")],
  ["signs that nobody sees", (line) => line.replace(/^-{40}/, "$&\u200B\u00AD")],
  ["lines of 72", (line) => wrap(line, 72)],
  ["lines of 60", (line) => wrap(line, 60)],
  ["one backslash", (line) => line.replace(/^\\\\/, "\\")],
  ["the escapes of Markdown", (line) => line.replaceAll(/[\\*_[\]#<>]/g, String.raw`\$&`)],
  ["the line ends of Markdown", (line) => `${line.replaceAll(/[\\*_[\]]/g, String.raw`\$&`)}\\`],
  ["addresses and what they lead to", (line) => line.replaceAll(/https?:\/\/[^\s,;)]+/g, "$& <https://safe.example.org/?url=$&>")],
  ["addresses as links of Markdown", (line) => line.replaceAll(/https?:\/\/[^\s,;()]+(?=[\s,;)]|$)/g, "[$&]($&)")],
  ["short rules", (line) => line.replace(/^-{20,}$/, "---")],
  ["rules of stars", (line) => line.replace(/^-{20,}$/, "* * *")],
  ["rules of long dashes", (line) => line.replace(/^-{20,}$/, (rule) => "\u2014".repeat(rule.length / 2))],
  ["line breaks of HTML", (line) => `${escapeHtml(line)}<br>`],
  ["a division of HTML for each line", (line) => `<div>${escapeHtml(line).replaceAll("  ", "&nbsp; ") || "<br>"}</div>`],
];

describe("a mailing in other hands", () => {
  it.each(CHANGES)("is read with %s", (_case, change) => {
    for (const name of ["mail", "fields", "old-listing"]) {
      const { text, expected } = fixture(name);
      const changed = text.split("\n").map(change).join("\n");
      // In HTML, only the division keeps the indentation that begins a paragraph.
      expect(foldParagraphs(withoutPlace(readDump(changed).records))).toEqual(foldParagraphs(expected));
    }
  });

  it("is read with other line ends", () => {
    const { text, expected } = fixture("mail");
    expect(withoutPlace(readDump(text.replaceAll("\n", "\r\n")).records)).toEqual(expected);
  });

  it("is read as preformatted text of a page", () => {
    const { text, expected } = fixture("mail");
    expect(withoutPlace(readDump(`<pre>${escapeHtml(text)}</pre>\n`).records)).toEqual(expected);
  });

  it("keeps what looks like tags and escapes where none are meant", () => {
    const text = String.raw`For $a <b> c$ and &lt; we set \_ and J\'er.`;
    expect(readDump(entry(FIELDS, [`  ${text}`]), { tex: "keep" }).records[0]?.abstract).toBe(text);
  });

  it("is read without its indentation, but for the paragraphs", () => {
    const { text, expected } = fixture("mail");
    expect(foldParagraphs(withoutPlace(readDump(text.replace(/^ +/gm, "")).records))).toEqual(foldParagraphs(expected));
  });

  it("is read when a copy put a blank line below each line", () => {
    const { text, expected } = fixture("authors");
    expect(withoutPlace(readDump(text.replaceAll("\n", "\n\n")).records)).toEqual(expected);
    const subjects = oldEntry("math.AG/0301902", { subjects: "Subj-class: Number Theory" });
    expect(only(subjects.replaceAll("\n", "\n\n")).categories).toEqual(["math.AG", "math.NT"]);
  });

  it.each(["utf-8", "latin1"] as const)("is read in quoted-printable made of %s, also without the header that says so", (encoding) => {
    const text = entry(
      ["Title: A Lamp = A Reader", "Authors: Bo T\u00E4rn", "Categories:\u00A0cs.CL"],
      [`  ${"Lamps read. ".repeat(12).trim()}`],
    );
    const record = only(toQuotedPrintable(Buffer.from(text, encoding)));
    expect(record).toMatchObject({
      title: "A Lamp = A Reader",
      authors: ["Bo Tärn"],
      categories: ["cs.CL"],
      abstract: "Lamps read. ".repeat(12).trim(),
    });
    expect(record.source.lines[1]).toBe(text.trimEnd().split("\n").length);
  });

  it("leaves what stands below a mail in quoted-printable as it is", () => {
    const header = `Date: Tue, 4 Aug 2026 00:21:07 +0000\nContent-Transfer-Encoding: quoted-printable\n\n`;
    const mail = header + toQuotedPrintable(`${entry(FIELDS, ["  We take k=3D lamps."])}${END}\n`);
    const plain = entry(FIELDS, ["  We take n=10 lamps, and k =", "64 more."], "2608.12002");
    expect(readDump(`${mail}\n${plain}`).records.map(({ abstract }) => abstract)).toEqual([
      "We take k=3D lamps.",
      "We take n=10 lamps, and k = 64 more.",
    ]);
  });

  it("is read once where a mail holds it as text and as HTML", () => {
    const header = `Return-Path: <ada@example.org>\nReceived: from here\n\tby there; Tue, 04 Aug 2026 01:00:00 +0000\nDate: Tue, 04 Aug 2026 00:21:07 +0000\n`;
    const type = `Subject: Fwd: cs daily\nContent-Type: multipart/alternative; boundary="moss_7"\n\n`;
    const mail = `${header}${type}${partHead("plain")}${entry()}${END}\n${partHead("html")}<pre>${entry()}${END}\n</pre>\n--moss_7--\n`;
    const { records, rejects } = readDump(mail);
    expect(records.map(({ title, listed }) => [title, listed])).toEqual([["A Lamp That Reads", "2026-08-04"]]);
    expect(rejects).toEqual([]);
    expect(readDump(mail + entry()).records).toHaveLength(2);
  });

  it("ends an entry that a part of the mail cuts off", () => {
    const header = `Subject: cs daily 1 new\nContent-Type: multipart/mixed; boundary=moss\n\n--moss\n\n`;
    const [first, second] = readDump(`${header}${entry().split("\n").slice(0, 6).join("\n")}\n--moss\n\n${entry()}`).records;
    expect(first).toMatchObject({
      title: "A Lamp That Reads",
      authors: [],
      problems: [{ code: "incomplete" }],
      source: { lines: [6, 10] },
    });
    expect(second).toMatchObject({ title: "A Lamp That Reads", problems: [] });
  });

  it("keeps a line that a mailbox marks, lest it look like the head of a mail", () => {
    const abstract = ["  We start below.", ">From the roots we climb.", ">>From here on we guess."];
    expect(only(entry(FIELDS, abstract)).abstract).toBe("We start below. From the roots we climb. From here on we guess.");
  });

  it("leaves out the head and foot of a printed page", () => {
    const { tokens } = readDump(entry(FIELDS, ["  Lamps read", "4/8/26, 10:02 AM Mail", "slowly."]));
    const abstracts: unknown[] = [];
    const reader = arxivMailing.open({
      asOf: null,
      modified: null,
      today: "2026-11-23",
      carried: undefined,
      named: false,
      detailed: false,
      recognised: () => {},
      paper: ({ abstract }) => abstracts.push(abstract),
      reject: () => {},
      furniture: () => {},
      report: () => {},
      settle: () => {},
    });
    for (const token of tokens) reader.read({ ...token, type: token.text.startsWith("4/8/26") ? "mark" : token.type });
    reader.end(false);
    expect(abstracts).toEqual(["Lamps read slowly."]);
  });
});

describe("the day of a mailing", () => {
  it.each([
    "Date: Tue,  4 Aug 26 00:21:07 GMT",
    "Date: Tue, 4 Aug 2026 00:21:07 +0000 (UTC)",
    "Date: August 4, 2026 at 6:01:02 AM GMT+1",
    "> Date: Tue, Aug 4, 2026 at 6:00 AM",
    "Sent: Tuesday, August 4, 2026 6:01 AM",
    "Sent: 04 August 2026 06:01",
    "send mail ONLY to cs <no-reply@example.org>  Tue, Aug 4, 2026 at 10:38 PM",
    "On Tue, Aug 4, 2026 at 10:38 PM send mail ONLY to cs <no-reply@example.org> wrote:",
  ])("is told by its program: %s", (line) => {
    const above = "Date: Mon, 3 Aug 2026 09:00:00 +0200\nSubject: Fwd: cs daily\n\nSee below.\n\n";
    expect(only(`${line}\nSubject: cs daily 1 new\n\n${entry()}`).listed).toBe("2026-08-04");
    expect(only(`${above}${line}\nSubject: cs daily 1 new\n\n${entry()}`).listed).toBe("2026-08-04");
  });

  it("is no day that stands in a text", () => {
    for (const line of ["Written by Ada <ada@example.org> in 2024.", "Updated Tue, 4 Aug 2026 at 10:38", "Date: soon"])
      expect(only(`${line}\n\n${RULE}\n${entry()}`).listed).toBeNull();
  });
});

function partHead(type: string): string {
  return `--moss_7\nContent-Type: text/${type};\n charset=utf-8\nContent-Transfer-Encoding: 7bit\n\n`;
}

function foldParagraphs(records: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(records).replaceAll(String.raw`\n\n`, " "));
}
