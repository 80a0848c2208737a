import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hfItems } from "../../../src/listings/hf-items/hf-items.ts";
import { type Mark, readMarks, signOf as letterOf } from "../../../src/listings/hf-items/marks.ts";
import { readFixtures } from "../../fixtures.ts";
import { strengthOf, tokenize } from "../../parser/invented-kinds.ts";
import { readDump } from "../../read-dump.ts";

function read(line: string): readonly Mark[] {
  const [token] = tokenize(line);
  return token === undefined ? [] : readMarks(token);
}

function lettersOf(line: string): string {
  return read(line).map(letterOf).join("");
}

function signOf(line: string, previous?: string): string | null {
  const [token] = tokenize(line);
  const [above] = previous === undefined ? [] : tokenize(previous);
  if (token === undefined) throw new Error("No token");
  return strengthOf(hfItems, token, above);
}

describe("a line", () => {
  it.each([
    ["Lamps Paper • 2402.00001 • Published Feb 1, 2024 • 21", "paper"],
    ["Paper", "paper"],
    ["Lamps Paper •", "paper"],
    ["A Title That Ends in Paper", "paper"],
    ["[**Lamps** Paper • 2402.00001 • Published](/papers/2402.00001)", "paper"],
    ["Lamps (140 ▲)", "digest"],
    ["(▲ 1.2k)", "digest"],
    ["Here is the selection of papers for today (6 Feb):", "mail"],
    ["To view more checkout today's Daily Paper page.", "mail"],
    ["System theme", "page"],
    ["Hugging Face's logo Hugging Face", "page"],
    ["upvoted 2 papers over 1 year ago", "own"],
    ["updated May 22, 2024", "own"],
    ["52 followers", "around"],
    ["Collections mentioned in this article 5", "own"],
    ["4 items • Updated about 1 month ago • 85", "own"],
    ["[boand](/boand)", "around"],
    ["[Paper • 2402.00001 • Published](/papers/2402.00001) [Paper • 2402.00002 • Published](/papers/2402.00002)", "other"],
    ["A Long Time Ago", "title"],
    ["•", "dot"],
    ["·", "dot"],
    ["https://huggingface.co/papers/2402.00001", "link"],
    ["Slow Lamps for Fast Rivers", "title"],
    ["[#### Slow Lamps for Fast Rivers", "title"],
    ["[Models](/models) [Datasets](/datasets)", "other"],
    ["You said:", "other"],
    ["---", "other"],
    ["Paper (2402.00001) • Published", "title"],
    [`Lamps ${"slowly ".repeat(100)} Paper • 2402.00001 • Published Feb 1, 2024`, "other"],
  ])("%s is named by itself", (line, name) => {
    expect(read(line)[0]?.name).toBe(name);
  });

  it("with an item is parted into title and pieces", () => {
    const dot = { name: "dot" };
    const when = { date: { year: 2024, month: 2, day: 1 }, daysAgo: null };
    expect(read("Lamps • Rivers Paper • arXiv:2402.00001v2 • Published Feb 1, 2024 • 21 • ▲ 3")).toEqual([
      { name: "paper", before: "Lamps • Rivers" },
      dot,
      { name: "id", identifier: { id: "2402.00001", version: 2 } },
      dot,
      { name: "published", text: "Published Feb 1, 2024", when },
      dot,
      { name: "count", count: 21 },
      dot,
      { name: "count", count: 3 },
    ]);
  });

  it.each([
    ["Paper•2402.00001•PublishedFeb 1, 2024•21", "w.i.p.c"],
    ["2402.00001 •", "i."],
    ["• Published Feb 1, 2024 •", ".p."],
    ["Paper • 2402.00001 • Feb 1, 2024", "w.i.d"],
    ["Paper • 2402.00001 • Published about", "w.i.p"],
    ["Artículo • 2402.00001 • Publicado el 1 de febrero de 2024 • 21", "w.i.p.c"],
    ["Lamps 論文 • 2402.00001 • 2024年2月1日 公開 • 21", "w.i.p.c"],
    ["Paper • 2402.00001 • Updated Feb 1, 2024", "x"],
    ["Paper • 2402.00001 • Published Feb 1, 2024 • 21 or so", "x"],
    ["• Published by the authors", "x"],
    ["Lamps", "x"],
  ])("%s has the signs %s", (line, signs) => {
    expect(lettersOf(line)).toBe(signs);
  });

  it("of the mail is parted into title, votes and address", () => {
    const url = "https://huggingface.co/papers/2402.00001";
    expect(read(`Lamps (and Rivers) (1.2k ▲) (${url})`)).toEqual([{ name: "digest", before: "Lamps (and Rivers)", votes: 1200, url }]);
  });

  it.each([
    ["Here is the selection of papers for today (6 Feb):", "head", { year: null, month: 2, day: 6 }],
    ["Here is the selection of papers for today:", "head", null],
    ["Here is the selection of papers for today (on a boat)", "head", null],
    ["To view more, check out today’s Daily Papers page", "foot", null],
    ["To view more check out Daily Paper page.", "foot", null],
  ])("of the mail alone, %s, is its %s", (line, part, date) => {
    expect(read(line)).toEqual([{ name: "mail", part, date }]);
  });

  it.each([
    "Papers for today",
    "Ask us how to view more, check out today's Daily Papers page",
    `${"A very long title ".repeat(8)} and the selection of papers for today`,
  ])("%s is none of the mail", (line) => {
    expect(read(line)[0]?.name).not.toBe("mail");
  });

  it.each([
    "[Hugging Face’s logo] Hugging Face",
    "Hugging Face's logo",
    "TOS",
    "Company TOS",
    "System theme Company TOS Privacy About Careers",
    "System theme TOS",
    "© Hugging Face 2026",
  ])("%s is the foot of any page of the site", (line) => {
    expect(read(line)).toEqual([{ name: "page" }]);
  });

  it.each([
    "My system theme",
    "System theme for lamps",
    "Company TOSca",
    "Lamps © Hugging Face",
    "TOS of lamps",
    `TOS Privacy ${"x".repeat(80)}`,
  ])("%s is no foot of a page", (line) => {
    expect(read(line)[0]?.name).not.toBe("page");
  });

  it("with a sign and a dash has no votes", () => {
    const [dot, none] = [{ name: "dot" }, { name: "count", count: 0 }];
    expect(read("• -")).toEqual([dot, none]);
    expect(read("  •  ")).toEqual([dot]);
    expect(read("[")).toEqual([{ name: "link" }]);
  });

  it("with a bullet before pieces has a sign before them, but not before the word for a paper", () => {
    expect(lettersOf("• 2402.00001 • Published Feb 1, 2024")).toBe(".i.p");
    expect(lettersOf("- 2402.00001 • Published Feb 1, 2024")).toBe("i.p");
    expect(lettersOf("• Paper • 2402.00001")).toBe("w.i");
  });

  it.each([
    ["[boand][1] [lamps][2]", "other"],
    ["[boand]()", "title"],
    ["[boand](/boand) lights a lamp", "title"],
    ["[Slow Lamps](/papers/2402.00001)", "title"],
  ])("%s with links is a title or not: %s", (line, name) => {
    expect(read(line)).toEqual([{ name }]);
  });

  it.each([
    [" ", "blank", ""],
    ["[1]: https://huggingface.co/papers/2402.00001", "row", "x"],
    ["```", "other", "x"],
    ["retrieved: 2024-02-01", "other", "x"],
  ])("%j is known by its surface alone", (line, name, letter) => {
    expect([read(line), lettersOf(line)]).toEqual([[{ name }], letter]);
  });

  it("is named whatever it holds", () => {
    const piece = fc.constantFrom(
      "Paper",
      " • ",
      "2402.00001",
      "Published",
      " Feb 1",
      "(7 ▲)",
      "[",
      "](",
      "/papers/",
      "\\",
      "**",
      "#",
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 20 }), (pieces) => {
        for (const token of tokenize(pieces.join(""))) for (const { name } of readMarks(token)) expect(typeof name).toBe("string");
      }),
    );
  });
});

describe("a sign", () => {
  it.each([
    ["Lamps Paper • 2402.00001 • Published Feb 1, 2024 • 21", undefined],
    ["Paper • 2402.00001 • Published • 21", undefined],
    ["Published", "2402.00001"],
    ["Published Feb 1, 2024 • 21", "Lamps Paper • 2402.00001 •"],
    ["• 2402.00001 • Published Feb 1, 2024", "Lamps Paper"],
    ["2402.00001", "·"],
    ["- [Lamps (140 ▲)](https://huggingface.co/papers/2402.00001)", undefined],
    ["Here is the selection of papers for today (6 Feb):", undefined],
  ])("is %s", (line, previous) => {
    expect(signOf(line, previous)).toBe("strong");
  });

  it.each([
    ["Lamps Paper • 2402.00001", undefined],
    ["Published", "Lamps"],
    ["Published", undefined],
    ["2402.00001", "Paper"],
    ["• 2402.00001 • Published Feb 1, 2024", "Lamps"],
    ["Lamps (140 ▲)", undefined],
    ["[Lamps (140 ▲)](https://example.org/lamps)", undefined],
    ["Paper • 2402.00001 • Updated Feb 1, 2024", undefined],
  ])("is not %s", (line, previous) => {
    expect(signOf(line, previous)).toBeNull();
  });

  it("stands in every fixture, and in no fixture of another kind", () => {
    for (const { kind, bytes, records } of readFixtures()) {
      const telling = readDump(bytes).tokens.filter(({ type }) => type !== "blank" && type !== "mark");
      const shown = telling.some((token, index) => strengthOf(hfItems, token, telling[index - 1]) === "strong");
      expect(shown).toBe(kind === "hf-items" && records.length > 0);
    }
  });
});

describe("inspect", () => {
  it("shows the mark of each line of an item", () => {
    const { tokens } = readDump("Lamps\n\nPaper • 2402.00001\n• Published Feb 1, 2024\n• 4\nhttps://huggingface.co/papers/2402.00001\n");
    expect(tokens.map(({ mark, role }) => [mark, role])).toEqual([
      ["title", "title"],
      [null, "blank"],
      ["paper", "id"],
      ["dot", "published"],
      ["dot", "upvotes"],
      ["link", "links"],
    ]);
  });
});
