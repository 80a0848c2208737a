import { describe, expect, it } from "vitest";
import { readFixtures } from "../../fixtures.ts";
import { readDump, withoutPlace } from "../../read-dump.ts";
import { ABSTRACT, FIRST, pageEntry as entry, SECOND } from "./page-entries.ts";

/** A page with one entry, as a terminal browser prints it, its links in a table below. */
function lynxPage(id: string): string {
  const entryLines = ["Title: A Wall of Tides", "", "Authors: [5]Ada Quill", "", "Subjects: Optics", "(physics.optics)"];
  const urls = [`abs/${id}`, `pdf/${id}`, `format/${id}`, "search/?query=Quill"].map(
    (path, index) => `   ${index + 2}. https://arxiv.org/${path}`,
  );
  return [
    `   [1]  [2]arXiv:${id} [[3]pdf, [4]other]`,
    ...entryLines.map((line) => `          ${line}`),
    "",
    "References",
    "",
    ...urls,
    "",
    "",
  ].join("\n");
}

/** A page with one entry, by a tool that writes a sign before those that Markdown gives a meaning. */
function markdownPage(sign: string): string {
  const head = `${sign}[1${sign}] [arXiv:2001.00001](/abs/2001.00001) ${sign}[[pdf](/pdf/2001.00001)${sign}]`;
  return [head, `Title: On $\\${sign}{x\\${sign}}$`, "[Ada Quill](/search/?query=Quill)", "Subjects: Optics (physics.optics)", ""].join(
    "\n\n",
  );
}

describe("announced and listed", () => {
  it.each([
    ["New submissions for Fri, 3 Jan 20", "new", "2020-01-03"],
    ["Cross-lists for Fri, 3 Jan 20", "cross", "2020-01-03"],
    ["Replacements for Fri, 3 Jan 20", "replacement", "2020-01-03"],
    ["New submissions (showing 1 of 1 entries)", "new", null],
    ["Cross submissions (continued, showing last 1 of 9 entries)", "cross", null],
    ["Replacement submissions (showing first 1 of 7 entries )", "replacement", null],
    ["REPLACEMENTS FOR FRI, 3 JAN 20", "replacement", "2020-01-03"],
    ["Fri, 3 Jan 2020 (showing first 1 of 7 entries )", null, "2020-01-03"],
  ])("%s", (heading, announced, listed) => {
    const { records } = readDump(`${heading}\n${FIRST}`);
    expect(records).toMatchObject([{ announced, listed }]);
  });

  it("takes the day of the page where sections have none", () => {
    const { records } = readDump(`Showing new listings for Friday, 3 January 2020\nNew submissions (showing 1 of 1 entries)\n${FIRST}`);
    expect(records).toMatchObject([{ announced: "new", listed: "2020-01-03" }]);
  });

  it("takes the mark of an entry where no section tells, and nothing where neither does", () => {
    expect(readDump(FIRST + SECOND).records).toMatchObject([
      { announced: null, listed: null },
      { announced: "cross", listed: null },
    ]);
  });

  it("knows catch-up pages, which put no heading over new papers", () => {
    const page = `Catchup results for math from Wed, 1 Jan 2020\nThu, 2 Jan 2020\n${FIRST}Replacements\n${SECOND.replace("cross-list from math.CO", "replaced")}`;
    expect(readDump(page).records).toMatchObject([
      { announced: "new", listed: "2020-01-02" },
      { announced: "replacement", listed: "2020-01-02" },
    ]);
  });

  it("does not take the dates of a menu for headings", () => {
    const menu = "*   [Fri, 3 Jan 2020](/list/x?skip=0)\n*   [Thu, 2 Jan 2020](/list/x?skip=9)\n\nTotal of 2 entries\n\n";
    expect(readDump(menu + FIRST).records).toMatchObject([{ listed: null }]);
    expect(readDump(menu.replaceAll(/\(.*\)/g, "") + FIRST).records).toMatchObject([{ listed: null }]);
  });

  it("does not carry a section on to another page", () => {
    const first = `Replacements for Fri, 3 Jan 20\n${entry("[7]  arXiv:2001.00007 (replaced) [pdf]")}Links to: arXiv, form interface\n\n`;
    expect(readDump(first + FIRST).records[1]).toMatchObject({ announced: null, listed: null });
    expect(readDump(`${first}New submissions (showing 1 of 1 entries)\n${FIRST}`).records[1]).toMatchObject({
      announced: "new",
      listed: null,
    });
  });
});

describe("fields", () => {
  it("reads every field that a page may show", () => {
    const fields = [
      "Comments: 9 pages; code at https://github.com/quill/walls.",
      "Report-no: HALL-7",
      "Journal-ref: Walls 1 (2020) 2",
      "DOI: 10.1234/5",
      "MSC-class: 76B15",
    ];
    const { records } = readDump(entry("[1]  arXiv:math.AP/9701001v2 [pdf]", fields));
    expect(records).toMatchObject([
      {
        id: "math.AP/9701001",
        version: 2,
        title: "A Wall of Tides",
        authors: ["Ada Quill", "Bo Tarn"],
        authorCount: 2,
        comment: "9 pages; code at https://github.com/quill/walls.",
        reportNumber: "HALL-7",
        journalRef: "Walls 1 (2020) 2",
        doi: "10.1234/5",
        categories: ["physics.flu-dyn"],
        abstract: ABSTRACT,
        links: [{ kind: "code", url: "https://github.com/quill/walls" }],
        problems: [],
      },
    ]);
  });

  it.each([
    ["names on the line below the title", "Title: A Wall of Tides\nAda Quill, Bo Tarn"],
    ["a blank line between them", "Title: A Wall\nof Tides\n\nAda Quill, Bo\nTarn"],
    ["a label on a line of its own", "Title:\nA Wall of Tides\nAda Quill ,\nBo Tarn"],
  ])("tells a title from names without a label: %s", (_case, lines) => {
    const { records } = readDump(`[1] arXiv:2401.00001 [pdf, html, other]\n${lines}\nSubjects: Optics (physics.optics)\n`);
    expect(records).toMatchObject([{ title: "A Wall of Tides", authors: ["Ada Quill", "Bo Tarn"] }]);
  });

  it("tells a wrapped title from names by what would still have fitted", () => {
    const wrapped = [
      "[1] arXiv:2401.00001 [pdf, html, other]",
      "    Title: A Wall of Tides, Measured from the Sea, from the Shore and, on Calm Days",
      "    Only, from the Wall",
      "    Ada Quill, Bo Tarn",
      "    Subjects: Optics (physics.optics); Instrumentation and Detectors",
      "    (physics.ins-det)",
      "",
      "    Tides keep time, and this line is as long as any other line on the wrapped page.",
    ];
    expect(readDump(wrapped.join("\n")).records).toMatchObject([
      {
        title: "A Wall of Tides, Measured from the Sea, from the Shore and, on Calm Days Only, from the Wall",
        authors: ["Ada Quill", "Bo Tarn"],
        categories: ["physics.optics", "physics.ins-det"],
      },
    ]);
  });

  it("counts authors that are not shown, and takes a page at its word that there is no list", () => {
    const many = FIRST.replace("Bo Tarn", "Bo Tarn, et al. (49 additional authors not shown)");
    expect(readDump(many).records).toMatchObject([{ authors: ["Ada Quill", "Bo Tarn"], authorCount: 51 }]);
    const none = FIRST.replace("Authors: Ada Quill, Bo Tarn", "(author list is unavailable)");
    expect(readDump(none).records).toMatchObject([{ title: "A Wall of Tides", authors: [], authorCount: null }]);
  });

  it.each([
    ["[src]", "A mistake was found", true],
    ["[pdf, other]", "This paper has been withdrawn by the authors", true],
    ["[pdf, other]", "12 pages", null],
  ])("tells withdrawn papers: %s, %s", (formats, comment, withdrawn) => {
    const { records } = readDump(entry(`[1]  arXiv:2001.00001 (replaced) ${formats}`, [`Comments: ${comment}`], null));
    expect(records).toMatchObject([{ withdrawn }]);
  });
});

describe("surfaces", () => {
  it("looks numbered links up in the table of their own page", () => {
    const { records } = readDump(lynxPage("2001.00001") + lynxPage("2001.00002"));
    expect(records.map((record) => record.links)).toEqual(
      ["2001.00001", "2001.00002"].map((id) => [
        { kind: "arxiv", url: `https://arxiv.org/abs/${id}` },
        { kind: "pdf", url: `https://arxiv.org/pdf/${id}` },
      ]),
    );
    expect(records[0]?.authors).toEqual(["Ada Quill"]);
  });

  it("takes back the backslashes of a tool that writes them, and leaves TeX to one that does not", () => {
    for (const sign of ["", "\\"]) {
      expect(readDump(markdownPage(sign)).records).toMatchObject([
        { title: "On $\\{x\\}$", authors: ["Ada Quill"], links: [{ url: "https://arxiv.org/abs/2001.00001" }, { kind: "pdf" }] },
      ]);
    }
  });

  it.each([
    ["a mark broken over lines", "[1] arXiv:2001.00001 (cross-list\nfrom math.CO) [pdf,\nother]"],
    ["blanks within brackets", "[1]\n\n arXiv:2001.00001\n ( cross-list from math.CO )\n [ pdf , html , other ]"],
    ["one thing a line", "[1]\narXiv:2001.00001\n(cross-list from math.CO)\n[\npdf\n,\nother\n]"],
  ])("reads a head with %s", (_case, head) => {
    expect(readDump(entry(head)).records).toMatchObject([{ id: "2001.00001", announced: "cross", title: "A Wall of Tides", problems: [] }]);
  });
});

describe("what a dump holds beside whole entries", () => {
  it("gives a record for an entry that lost its head at the beginning of the dump", () => {
    const text = FIRST.slice(FIRST.indexOf("Title"));
    const { records } = readDump(text + SECOND);
    expect(records).toMatchObject([
      { id: null, title: "A Wall of Tides", problems: [{ code: "incomplete" }] },
      { id: "2001.00002", problems: [] },
    ]);
  });

  it("rejects what is left of one that lost its title too", () => {
    const { records, rejects } = readDump(FIRST.slice(FIRST.indexOf("Authors")) + SECOND);
    expect(records.map((record) => record.id)).toEqual(["2001.00002"]);
    expect(rejects).toMatchObject([{ problem: { code: "missing-title", line: 1 } }]);
  });

  it("gives a record for an entry that breaks off after its title, and rejects a head by itself", () => {
    const cut = readDump(`${FIRST}[2]  arXiv:2001.00002 [pdf]\nTitle: Half a Ti`);
    expect(cut.records[1]).toMatchObject({ id: "2001.00002", title: "Half a Ti", problems: [{ code: "incomplete" }] });
    const bare = readDump(`${FIRST}[2]  arXiv:2001.00002 [pdf]\n[3]  arXiv:2001.00003 [pdf]\n`);
    expect(bare.records).toHaveLength(1);
    expect(bare.rejects.map(({ problem }) => problem.line)).toEqual([8, 9]);
  });

  it.each([
    ["a reference list", "[1] arXiv:2001.00001 [physics.flu-dyn]\n[2] arXiv:2001.00002 [pdf]\n[3] arXiv:2001.00003\nTitle: as published\n"],
    [
      "the page of one paper",
      "arXiv:2001.00001 (physics)\n[Submitted on 1 Jan 2020]\nTitle:A Wall of Tides\nAuthors:Ada Quill\nAbstract:Tides keep time.\nSubjects: Optics (physics.optics)\nCite as: arXiv:2001.00001 [physics.optics]\n",
    ],
    ["an entry of some other list", "arXiv:2001.00001\nTitle: A Wall of Tides\nAuthors: Ada Quill\nCategories: physics.optics\n"],
    ["a heading without entries", "Replacements for Fri, 3 Jan 20\n\nNo updates today.\n"],
  ])("finds no paper in %s, also next to a page", (_case, text) => {
    expect(readDump(text).records).toEqual([]);
    expect(readDump(`${FIRST}\n${text}`).records.map((record) => record.id)).toEqual(["2001.00001"]);
    expect(readDump(`${text}\n${FIRST}`).records.map((record) => record.id)).toEqual(["2001.00001"]);
  });
});

describe("the fixtures", () => {
  const fixtures = readFixtures().filter((fixture) => fixture.kind === "arxiv-page");

  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    "%s gives the same records with other line ends",
    (_file, { bytes }) => {
      const text = bytes.toString().replaceAll("\r\n", "\n");
      const records = withoutPlace(readDump(text).records);
      expect(withoutPlace(readDump(text.replaceAll("\n", "\r\n")).records)).toEqual(records);
    },
  );

  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    "%s, cut at any line, accounts for every line",
    (_file, { bytes, records }) => {
      const lines = bytes.toString().split(/(?<=\n)/);
      const ids = new Set(records.map((record) => record.id));
      for (let at = 1; at < lines.length; at++) {
        const head = readDump(lines.slice(0, at).join(""));
        const tail = readDump(lines.slice(at).join(""));
        expect(head.counts.lines + tail.counts.lines).toBe(lines.length);
        expect(head.records.every((record) => ids.has(record.id))).toBe(true);
        expect(tail.records.every((record) => record.id === null || ids.has(record.id))).toBe(true);
      }
    },
  );
});
