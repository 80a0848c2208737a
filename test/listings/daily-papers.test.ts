import { describe, expect, it } from "vitest";
import { readDump } from "../read-dump.ts";
import { ABSTRACT, card, dayCard, HEADER, linkedCard, lines, pick } from "./daily-papers/pages.ts";

const SITE = "https://huggingface.co";
const LAMPS = "Lamps at Low Tide";
const TIDES = "Tides at Noon";
const ALL = [LAMPS, TIDES];

describe("two copies of a card in a row", () => {
  const wide = lines("7", "", `### [${LAMPS}](/papers/2601.00001)`, "", ABSTRACT, "", "  • 7 authors", "·", "Jul 26, 2024", "");
  const narrow = lines(`### [${LAMPS}](/papers/2601.00001)`, "", ABSTRACT.slice(0, 66), "", "  • 7 authors", "·", "Jul 26, 2024 3", "");

  it("are one record, and nothing of either is lost", () => {
    for (const copies of [wide + narrow, narrow + wide]) {
      const read = readDump(HEADER + copies + linkedCard(TIDES, "2601.00002", "Jul 27, 2024"));
      expect(read.records.map(({ title }) => title)).toEqual(ALL);
      expect(read.records[0]).toMatchObject({ id: "2601.00001", abstract: ABSTRACT, upvotes: 7, commentCount: 3, authorCount: 7 });
      expect(read.records[0]?.links).toEqual([{ kind: "paper", url: `${SITE}/papers/2601.00001` }]);
    }
  });

  it("are recognised by their titles where they have no links", () => {
    const read = readDump(HEADER + card(LAMPS, "Jul 26, 2024") + card("Lamps at low tide", "Jul 26, 2024 3") + card(TIDES, "Jul 27, 2024"));
    expect(read.records.map(({ title, commentCount }) => [title, commentCount])).toEqual([
      [LAMPS, 3],
      [TIDES, null],
    ]);
  });

  it("are two papers where their links say so", () => {
    const read = readDump(HEADER + linkedCard(LAMPS, "2601.00001", "Jul 26, 2024") + linkedCard(LAMPS, "2601.00009", "Jul 26, 2024"));
    expect(read.records.map(({ id }) => id)).toEqual(["2601.00001", "2601.00009"]);
  });
});

describe("what only looks like a card", () => {
  const page = HEADER + linkedCard(LAMPS, "2601.00001", "Jul 26, 2024");

  it.each([
    ["a model", lines(`### [fen/lamps-7b](${SITE}/fen/lamps-7b)`, "", "Text Generation • Updated Jul 26, 2024 • 12k • 34", "")],
    ["a data set", lines(`### [fen/tides](${SITE}/datasets/fen/tides)`, "", ABSTRACT, "", "12", "")],
    ["a repository", lines("### [quill/lamps](https://github.com/quill/lamps)", "", ABSTRACT, "", "Python", "", "1.2k", "")],
    ["a menu", lines("Models", "Datasets", "Spaces", "", "- Daily", "- Weekly", "- Monthly", "", "Log In", "Sign Up", "")],
    ["pictures", lines("[![](https://example.org/a.png)](/ada)", "![](https://example.org/b.png)", "[", "]", "")],
    ["a rule", lines("---", "")],
  ])("is furniture: %s", (_case, other) => {
    for (const dump of [
      page + other,
      HEADER + other + page.slice(HEADER.length),
      page + other + linkedCard(TIDES, "2601.00002", "Jul 27, 2024"),
    ]) {
      const read = readDump(dump);
      expect(read.records.map(({ title, abstract }) => [title, abstract])).toEqual(
        (dump.includes(TIDES) ? ALL : [LAMPS]).map((title) => [title, ABSTRACT]),
      );
      expect(read.rejects).toEqual([]);
    }
  });

  it.each([
    ["a banner", `${ABSTRACT} ${ABSTRACT} Read on`],
    ["a sentence", "The lamps of the quay are lit by hand every night of the week."],
    ["a long line", "lamp ".repeat(100)],
  ])("costs the card below it nothing: %s", (_case, stray) => {
    const text = lines(stray, "");
    const read = readDump(HEADER + text + card(LAMPS, "Jul 26, 2024") + text + card(TIDES, "Jul 27, 2024") + text);
    expect(read.records.map(({ title, abstract }) => [title, abstract])).toEqual(ALL.map((title) => [title, ABSTRACT]));
    expect(read.counts).toMatchObject({ papers: 2, rejected: 0, furniture: 12 });
  });

  it("is the foot of the page", () => {
    const read = readDump(
      page + lines("Previous Next", "", "Company", "© Hugging Face", "", "A Last Line That Could Be a Title", "", ABSTRACT),
    );
    expect(read.records.map(({ title }) => title)).toEqual([LAMPS]);
    expect(read.counts.furniture).toBe(HEADER.split("\n").length - 1 + 1 + 8);
  });
});

describe("a card", () => {
  it("names an organisation instead of its authors", () => {
    const read = readDump(HEADER + lines(LAMPS, "", ABSTRACT, "", "Fen Institute", "·", "Jul 26, 2024", "") + card(TIDES, "Jul 27, 2024"));
    expect(read.records[0]).toMatchObject({ organization: "Fen Institute", abstract: ABSTRACT, authors: [], authorCount: null });
    expect(pick(read, "organization")[TIDES]).toBeNull();
    expect(pick(read, "authorCount")[TIDES]).toBe(7);
  });

  it.each(["Withdrawn by the authors.", "Sheep are counted.", "We review 2023."])("has an abstract as short as %s", (abstract) => {
    const read = readDump(HEADER + card(LAMPS, "Jul 26, 2024") + card(TIDES, "Jul 27, 2024", { abstract }));
    expect(pick(read, "abstract")).toEqual({ [LAMPS]: ABSTRACT, [TIDES]: abstract });
    const named = lines(TIDES, "", abstract, "", "Fen Institute", "·", "Jul 27, 2024");
    expect(readDump(HEADER + card(LAMPS, "Jul 26, 2024") + named).records[1]).toMatchObject({ title: TIDES, abstract });
  });

  it("has no abstract that is the name of an organisation, or a line that breaks off", () => {
    const day = readDump(
      HEADER + lines("Submitted by", "ada", "12", LAMPS, "Fen Labs Inc.", "Submitted by", "bo", "3") + dayCard(TIDES, 3),
    );
    expect(day.records[0]).toMatchObject({ title: LAMPS, abstract: null, organization: "Fen Labs Inc." });
    const read = readDump(HEADER + card(LAMPS, "Jul 26, 2024") + card(TIDES, "Jul 27, 2024", { abstract: "and what it means," }));
    expect(read.records.map(({ abstract }) => abstract)).not.toContain("and what it means,");
  });

  it("has an abstract of paragraphs, with its links in order, each once", () => {
    const abstract = [
      ABSTRACT,
      "The second paragraph says that the code is at https://github.com/quill/lamps.",
      `${ABSTRACT} See https://fen.github.io/lamps, and again https://github.com/quill/lamps`,
    ];
    const read = readDump(HEADER + card(LAMPS, "Jul 26, 2024", { abstract: abstract.join("\n\n") }) + card(TIDES, "Jul 27, 2024"));
    expect(read.records.map((record) => record.abstract)).toEqual([abstract.join("\n\n"), ABSTRACT]);
    expect(read.records[0]?.links).toEqual([
      { kind: "code", url: "https://github.com/quill/lamps" },
      { kind: "project", url: "https://fen.github.io/lamps" },
    ]);
  });

  it("is found in a table of links at the page's end", () => {
    const table = lines("Previous Next", "", `[1]: ${SITE}/papers/2601.00001`, `[2]: ${SITE}/papers/2601.00002v3`);
    const read = readDump(HEADER + card(`### [${LAMPS}][1]`, "Jul 26, 2024") + card(`### [${TIDES}][2]`, "Jul 27, 2024") + table);
    expect(read.records.map(({ id, version, links }) => [id, version, links[0]?.kind])).toEqual([
      ["2601.00001", null, "paper"],
      ["2601.00002", 3, "paper"],
    ]);
  });

  it("has a clean title", () => {
    const read = readDump(
      HEADER + linkedCard(String.raw`**Lamps** at *Low* Tide\_2`, "2601.00001", "Jul 26, 2024") + card(TIDES, "Jul 27, 2024"),
    );
    expect(read.records[0]?.title).toBe("Lamps at Low Tide_2");
  });
});

describe("titles", () => {
  const titles = ["Lamps at Low Tide", "Moths at Noon", "Ferns at Dusk"];

  it.each([
    ["numbered", (title: string, index: number) => `${index + 1}. ${title}`],
    ["numbered in brackets", (title: string, index: number) => `[${index + 1}] ${title}`],
    ["bold", (title: string) => `**${title}**`],
    ["emphasised", (title: string) => `_${title}_`],
    ["underlined", (title: string) => `${title}\n${"-".repeat(title.length)}`],
  ])("are %s", (_case, mark) => {
    const page = HEADER + titles.map((title, index) => card(mark(title, index), "Jul 26, 2024")).join("");
    expect(readDump(page).records.map(({ title, published }) => [title, published])).toEqual(titles.map((title) => [title, "2024-07-26"]));
  });

  it("keep a number that none of the others goes on from", () => {
    const page = HEADER + card("3. Lamps at Low Tide", "Jul 26, 2024") + card("Moths at Noon", "Jul 27, 2024");
    expect(readDump(page).records.map(({ title }) => title)).toEqual(["3. Lamps at Low Tide", "Moths at Noon"]);
  });
});

/** One card of a day's page. */
function submittedCard(title: string, votes: number): string {
  return lines("Submitted by", "ada", "", String(votes), "", title, "", "·7 authors", "3");
}

describe("a page below another", () => {
  it("has its own form where it has no header of its own", () => {
    const results = ["Lamps at Low Tide", "Tides at Noon", "Herons at Dawn"].map((title) => card(title, "Jul 26, 2024"));
    const page = HEADER + results.join("") + submittedCard("Moths at Noon", 5) + submittedCard("Ferns at Dusk", 6);
    expect(readDump(page).records.map(({ title, upvotes, submittedBy }) => [title, upvotes, submittedBy])).toEqual([
      ["Lamps at Low Tide", null, null],
      ["Tides at Noon", null, null],
      ["Herons at Dawn", null, null],
      ["Moths at Noon", 5, "ada"],
      ["Ferns at Dusk", 6, "ada"],
    ]);
  });
});
