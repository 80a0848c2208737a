import { describe, expect, it } from "vitest";
import { readFixtures } from "../../fixtures.ts";
import { readDump, withoutPlace } from "../../read-dump.ts";

const FULL = "Lamps burn down. We measure how far, for three lamps and one night, and find that the third one was never lit.";
const DATED = "Submitted 3 May, 2024; originally announced May 2024.";

/** A result as a browser copies it. */
function result(parts: { head?: string; abstract?: string | null; dated?: string; more?: readonly string[] } = {}): string {
  const {
    head = "arXiv:2405.00001  [pdf, other]  cs.LG stat.ML",
    abstract = `${FULL.slice(0, 60)}… ▽ More`,
    dated = DATED,
    more = [],
  } = parts;
  const lines = [
    head,
    "Three Lamps",
    "",
    "Authors: Ada Quill, Bo Tarn",
    ...(abstract === null ? [] : ["", `Abstract: ${abstract}`]),
    "",
    dated,
  ];
  return `${[...lines, ...more.flatMap((line) => ["", line])].join("\n")}\n\n`;
}

/** The kind and identifier of every record. */
function namesOf(text: string): string[] {
  return readDump(text).records.map(({ listing, id }) => `${listing} ${id}`);
}

const OTHER = result({ head: "arXiv:2405.00002  [pdf, ps, other]  math.CO" });

describe("a result", () => {
  it("shows identifier, categories, title, authors and what stands after the dates", () => {
    const more = [
      "Comments: 3 pages; see https://github.com/quill/lamps.",
      "Report number: HALL-9 MSC Class: 94A99 ACM Class: I.2",
      "Journal ref: Lamps 3 (2024) 1",
    ];
    const { records } = readDump(result({ head: "arXiv:hep-th/9901001v3  [pdf]  hep-th gr-qc doi 10.1234/lamp(3)5", more }));
    expect(records).toMatchObject([
      {
        id: "hep-th/9901001",
        version: 3,
        title: "Three Lamps",
        authors: ["Ada Quill", "Bo Tarn"],
        categories: ["hep-th", "gr-qc"],
        doi: "10.1234/lamp(3)5",
        comment: "3 pages; see https://github.com/quill/lamps.",
        reportNumber: "HALL-9",
        journalRef: "Lamps 3 (2024) 1",
        announced: null,
        listed: null,
        links: [{ kind: "code", url: "https://github.com/quill/lamps" }],
        problems: [],
      },
    ]);
  });

  it.each([
    [DATED, "2024-05-03", null],
    ["Submitted 3 May, 2024; v1 submitted 1 April, 2024; originally announced April 2024.", "2024-04-01", "2024-05-03"],
    ["Submitted 3 May, 2024;\nv1 submitted 1 April, 2024; originally\nannounced April 2024.", "2024-04-01", "2024-05-03"],
    ["Submitted\n3 May, 2024;\noriginally announced\nMay 2024.", "2024-05-03", null],
    [`${DATED} Latest version: 2405.00001.`, "2024-05-03", null],
  ])("is dated: %s", (dated, published, revised) => {
    const { records } = readDump(result({ dated }) + OTHER);
    expect(records.map(({ id }) => id)).toEqual(["2405.00001", "2405.00002"]);
    expect(records[0]).toMatchObject({ published, revised, problems: [] });
  });

  it.each([
    ["the short one as it is shown", `…${FULL.slice(9, 60)}… ▽ More`, `…${FULL.slice(9, 60)}…`],
    ["the full one where both are there", `…${FULL.slice(9, 60)}… ▽ More ${FULL} △ Less`, FULL],
    ["the full one that was opened", `${FULL} △ Less`, FULL],
    ["one of two that are alike", `${FULL} ${FULL} △ Less`, FULL],
    ["one of two that were broken differently", `${FULL} ${FULL.replace("find that", "find\nthat")} △ Less`, FULL],
    ["one that speaks of more and less", "More is less. Less is more.", "More is less. Less is more."],
  ])("gives %s", (_case, abstract, want) => {
    expect(readDump(result({ abstract })).records).toMatchObject([{ abstract: want }]);
  });

  it("may hide its abstract", () => {
    expect(readDump(result({ abstract: null }) + OTHER).records).toMatchObject([
      { abstract: null, published: "2024-05-03" },
      { id: "2405.00002" },
    ]);
  });

  it("counts authors that are not shown", () => {
    const many = result().replace("Bo Tarn", "Bo Tarn, et al. (7 additional authors not shown)");
    expect(readDump(many).records).toMatchObject([{ authors: ["Ada Quill", "Bo Tarn"], authorCount: 9 }]);
  });

  it.each([
    ["   three pages of a first-token", "   rule, and two", "three pages of a first-token rule, and two"],
    ["   three pages.", "   rule, and two", "three pages."],
    ["   three pages", "   Rules and two", "three pages"],
    ["   three pages", "rules and two", "three pages"],
    ["three pages", "next page", "three pages"],
    ["   three pages", "   arXiv and others", "three pages"],
  ])("has a comment that goes on below a blank line only within its sentence and column: %j, %j", (above, below, comment) => {
    const text = result({ more: [above.replace(/(?=\S)/, "Comments: "), below] });
    expect(readDump(text + OTHER).records[0]).toMatchObject({ comment });
  });

  it("has a comment after dates that attributes break over lines", () => {
    const dated = "[Submitted]{.is-bold\n.is-black} 3 May, 2024; [originally\nannounced]{.is-bold\n.is-black\n.is-small} May\n2024.";
    const { records } = readDump(
      result({ head: "[arXiv:2405.00001](https://arxiv.org/abs/2405.00001) [pdf]  cs.LG", dated, more: ["Comments: 3 pages"] }),
    );
    expect(records).toMatchObject([{ comment: "3 pages", published: "2024-05-03" }]);
  });

  it("tells that it was withdrawn", () => {
    expect(readDump(result({ more: ["Comments: This paper has been withdrawn by the author"] })).records).toMatchObject([
      { withdrawn: true },
    ]);
    expect(readDump(result()).records).toMatchObject([{ withdrawn: null }]);
  });
});

describe("surfaces", () => {
  it.each([
    ["a number before the head", "  1. arXiv:2405.00001  [pdf, other]\ncs.LG stat.ML\n"],
    ["a number on a line of its own", "1.\narXiv:2405.00001 [pdf, other]\ncs.LG stat.ML"],
    ["one thing a line", "arXiv:2405.00001\n[\npdf\n,\nother\n]\ncs.LG\nstat.ML"],
    ["character references", "arXiv:2405.00001\n&nbsp;[ pdf ,  other ]&nbsp;\n\ncs.LG\n\nstat.ML\n"],
  ])("reads a head with %s", (_case, head) => {
    expect(readDump(result({ head }) + OTHER).records).toMatchObject([
      { id: "2405.00001", title: "Three Lamps", categories: ["cs.LG", "stat.ML"], problems: [] },
      { id: "2405.00002", title: "Three Lamps", categories: ["math.CO"] },
    ]);
  });

  it("takes the paper's own links, not those of its authors and formats", () => {
    const head =
      "1.  [arXiv:2405.00001](https://arxiv.org/abs/2405.00001) \\[[pdf](/pdf/2405.00001), [other](/format/2405.00001)\\] \n\ncs.LG";
    const text = result({ head, abstract: FULL, more: ["Comments: [this page](https://quill-lamps.github.io)"] });
    const [record] = readDump(text.replace("Ada Quill", "[Ada Quill](/search/?query=Quill)")).records;
    expect(record?.authors).toEqual(["Ada Quill", "Bo Tarn"]);
    expect(record?.links).toEqual([
      { kind: "arxiv", url: "https://arxiv.org/abs/2405.00001" },
      { kind: "pdf", url: "https://arxiv.org/pdf/2405.00001" },
      { kind: "project", url: "https://quill-lamps.github.io" },
    ]);
  });
});

describe("what a dump holds beside whole results", () => {
  it("gives a record for a result that lost its head", () => {
    const { records } = readDump(result().slice(result().indexOf("Three")) + OTHER);
    expect(records).toMatchObject([
      { id: null, title: "Three Lamps", problems: [{ code: "incomplete" }] },
      { id: "2405.00002", problems: [] },
    ]);
  });

  it("gives a record for a result that breaks off after its authors", () => {
    const { records } = readDump(OTHER + result().slice(0, result().indexOf("Abstract")));
    expect(records).toMatchObject([{ problems: [] }, { id: "2405.00001", published: null, problems: [{ code: "incomplete" }] }]);
  });

  it.each([
    ["notes", "I read arXiv:2405.00001 [cs.LG] in June.\n\nAuthors: who knows.\n\nSubmitted on a Friday.\n"],
    ["a sentence of dates", `${DATED}\n`],
    ["buttons", "Previous Next\n1\n2\n…\n"],
    ["a list of identifiers", "1. arXiv:2405.00001\n2. arXiv:2405.00002\n"],
  ])("finds no paper in %s, also next to results", (_case, text) => {
    expect(readDump(text).records).toEqual([]);
    expect(readDump(`${OTHER}${text}`).records.map(({ id }) => id)).toEqual(["2405.00002"]);
    expect(readDump(`${text}\n${OTHER}`).records.map(({ id }) => id)).toEqual(["2405.00002"]);
  });

  it("stands next to a list page without either taking the other's papers", () => {
    const page = "[1] arXiv:2001.00001 [pdf, other]\nTitle: A Wall of Tides\nAuthors: Jo Brim\nSubjects: Optics (physics.optics)\n\n";
    const both = ["arxiv-page 2001.00001", "arxiv-search 2405.00002"];
    expect(namesOf(page + OTHER)).toEqual(both);
    expect(namesOf(OTHER + page)).toEqual(both.toReversed());
  });
});

describe("the fixtures", () => {
  const fixtures = readFixtures().filter((fixture) => fixture.kind === "arxiv-search");

  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    "%s gives the same records with other line ends",
    (_file, { bytes }) => {
      const text = bytes.toString();
      expect(withoutPlace(readDump(text.replaceAll("\n", "\r\n")).records)).toEqual(withoutPlace(readDump(text).records));
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
        expect([...head.records, ...tail.records].every((record) => record.id === null || ids.has(record.id))).toBe(true);
      }
    },
  );
});
