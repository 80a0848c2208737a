import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFixtures } from "../../fixtures.ts";
import { readDump, unpackMails, withoutPlace } from "../../read-dump.ts";
import { END, entry, FIELDS, oldEntry, only, RULE } from "./compose-entries.ts";

const fixtures = readFixtures();
const mails = fixtures.filter(({ kind }) => kind === "arxiv-mailing");
describe("a mailing", () => {
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
    expect(
      only(oldEntry("cs/0301901", { subjects: "Subj-class: Artificial Intelligence; Logic in\n  Computer Science" })).categories,
    ).toEqual(["cs.AI", "cs.LO"]);
    expect(only(oldEntry("math.AG/0301902", { subjects: "Subj-class: Number Theory; Mathematical Physics" })).categories).toEqual([
      "math.AG",
      "math.NT",
      "math.MP",
    ]);
    expect(only(oldEntry("hep-th/0301903", { subjects: "Report-no: FEN-1" })).categories).toEqual(["hep-th"]);
    expect(only(oldEntry("physics/0301904", { subjects: "Subj-class: Optics; Quantum Physics; Moss" })).categories).toEqual([
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

  it("books each line once where fields without a head follow one another", () => {
    const { counts, rejects, tokens } = readDump("Categories: physics\n\nCategories: cs\n--------------------\narXiv:s/9411901");
    expect(counts).toEqual({ listings: 0, papers: 0, rejected: 2, furniture: 3, lines: 5 });
    expect(rejects.map(({ text }) => text)).toEqual(["Categories: physics\n", "Categories: cs\n"]);
    expect(tokens.map(({ paper }) => paper)).toEqual([-1, 0, -2, 0, 0]);
  });

  it("takes its time in proportion to lines that seem to belong to nothing", () => {
    const stray = readDump(`${entry()}${"Categories: cs\n\n".repeat(20_000)}${RULE}\n`);
    expect(stray.counts.papers).toBe(1);
    expect(stray.counts.lines).toBe(40_012);
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
