import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import type { SummaryOptions } from "../../src/summary/summarise.ts";
import { toPlainLine } from "../../src/text/plain-text.ts";
import { composeRecord, NINE_PAPERS, printSummary } from "./composed-records.ts";

const printSvg = async (records: readonly PaperRecord[], options?: SummaryOptions) => printSummary("svg", records, {}, options);
const printHtml = async (records: readonly PaperRecord[], options?: SummaryOptions) => printSummary("html", records, {}, options);

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a document in their order, each with the text in it. In XML each has to be closed by its own tag. */
function readTags(text: string, xmlMode: boolean): readonly Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = { name, attributes, text: "" };
        tags.push(tag);
        open.push(tag);
      },
      ontext: (piece) => open.forEach((tag) => (tag.text += piece)),
      onclosetag: (name) => expect(open.pop()?.name).toBe(name),
    },
    { xmlMode },
  );
  parser.end(text);
  expect(open).toEqual([]);
  return tags;
}

const textsOf = (tags: readonly Tag[], name: string) => tags.filter((tag) => tag.name === name).map(({ text }) => text);
/** A paper a day from a day on. */
const papersFrom = (day: string, days: number) =>
  Array.from({ length: days }, (_, at) =>
    composeRecord({ published: new Date(Date.parse(day) + at * 86_400_000).toISOString().slice(0, 10) }),
  );

describe("svg", () => {
  it("is one picture with a name, a description, and colours in attributes alone", async () => {
    const svg = await printSvg(NINE_PAPERS);
    const tags = readTags(svg, true);
    const [root] = tags;
    expect([root?.name, root?.attributes["xmlns"], root?.attributes["role"]]).toEqual(["svg", "http://www.w3.org/2000/svg", "img"]);
    expect(textsOf(tags, "title")[0]).toBe("Summary of 9 papers");
    expect(textsOf(tags, "desc")[0]).toContain("Papers per month: 2024-05 to 2024-07, most papers in 2024-07: 5.");
    expect(textsOf(tags, "desc")[0]).toContain("Most upvotes: Moonlight Policy: Tides without Rivers 1210, ");
    expect(
      tags.filter(({ name, attributes }) => /^(?:style|script|a|image|use)$/.test(name) || "style" in attributes || "class" in attributes),
    ).toEqual([]);
    expect(svg.endsWith("</svg>\n")).toBe(true);
  });

  it("has a column a period and a bar a name, as long as their numbers", async () => {
    const tags = readTags(await printSvg(NINE_PAPERS), true);
    const boxes = new Map(tags.flatMap((tag) => (tag.name === "rect" && tag.text !== "" ? [[tag.text, tag.attributes] as const] : [])));
    expect(Number(boxes.get("2024-05: 3")?.["height"]) / Number(boxes.get("2024-07: 5")?.["height"])).toBeCloseTo(3 / 5, 2);
    expect(boxes.has("2024-06: 0")).toBe(false);
    expect(Number(boxes.get("cs.DM: 1")?.["width"]) / Number(boxes.get("math.CO: 2")?.["width"])).toBeCloseTo(1 / 2, 2);
    const numbers = tags.filter(({ name, text }) => name === "text" && /^\d+$/.test(text) && text !== "0");
    expect(numbers.filter(({ attributes }) => attributes["text-anchor"] !== "end")).toEqual([]);
  });

  it.each([1, 2, 30, 366, 900])("writes no name of a period into another: %i days", async (days) => {
    const tags = readTags(await printSvg(papersFrom("2023-01-01", days), { by: "day" }), true);
    const names = tags.filter(({ name, text }) => name === "text" && /^\d{4}-\d\d-\d\d$/.test(text));
    const places = names
      .filter(({ attributes }) => attributes["text-anchor"] === "middle")
      .map(({ attributes }) => Number(attributes["x"]));
    expect(places.length).toBeGreaterThan(0);
    // Ten letters of 12 units, of the widest of the usual fonts.
    for (const [at, x] of places.entries()) expect(x - (places[at - 1] ?? -72)).toBeGreaterThan(72);
  });

  it.each([
    [14, 0],
    [15, 15],
    [366, 366],
    [367, 0],
  ])("has a calendar where days fill one: %i days, %i squares", async (days, squares) => {
    const tags = readTags(await printSvg(papersFrom("2024-01-01", days), { by: "year" }), true);
    expect(tags.filter(({ name, text }) => name === "rect" && /^\d{4}-\d\d-\d\d: 1$/.test(text))).toHaveLength(squares);
    expect(textsOf(tags, "text").includes("Calendar")).toBe(squares > 0);
  });

  it("puts the days of a week below one another", async () => {
    const tags = readTags(await printSvg(papersFrom("2024-01-01", 15), { by: "year" }), true);
    const place = (day: string) => tags.find(({ name, text }) => name === "rect" && text === `${day}: 1`)?.attributes;
    expect(place("2024-01-07")?.["x"]).toBe(place("2024-01-01")?.["x"]);
    expect(Number(place("2024-01-08")?.["x"])).toBeGreaterThan(Number(place("2024-01-07")?.["x"]));
    expect(place("2024-01-08")?.["y"]).toBe(place("2024-01-01")?.["y"]);
  });

  it("tells what the shades of a calendar stand for", async () => {
    const days = [...papersFrom("2024-01-01", 15), ...Array.from({ length: 4 }, () => papersFrom("2024-01-08", 1)).flat()];
    const svg = await printSvg(days, { by: "year" });
    const legend = readTags(svg, true).filter(({ name, text }) => name === "text" && /^(?:none|to \d+)$/.test(text));
    expect(legend.map(({ text }) => text).slice(-5)).toEqual(["none", "to 1", "to 2", "to 3", "to 5"]);
    const shadeOf = (after: string) =>
      /^[^>]*fill-opacity="([\d.]+)"/.exec(svg.slice(0, svg.indexOf(after)).split("<rect").at(-1) ?? "")?.[1];
    expect(shadeOf(">2024-01-01: 1<")).toBe(shadeOf(">to 1<"));
    expect([shadeOf(">2024-01-08: 5<"), shadeOf(">to 5<")]).toEqual([undefined, undefined]);
  });

  it("shows a hundred names of a list at most, and says so", async () => {
    const records = [composeRecord({ categories: Array.from({ length: 103 }, (_, at) => `c.${at}`) })];
    expect(textsOf(readTags(await printSvg(records, { by: "category" }), true), "text")).toContain("and 3 more");
    expect(textsOf(readTags(await printHtml(records, { by: "category" }), false), "tr")).toContain("c.1021");
  });

  it("is a picture also of nothing", async () => {
    expect(textsOf(readTags(await printSvg([]), true), "text")).toEqual(["0 papers"]);
    expect(textsOf(readTags(await printSvg([composeRecord()], { by: "category" }), true), "text")).toContain("1 without a category");
  });
});

describe("html", () => {
  it("has each section as a chart and as a table", async () => {
    const tags = readTags(await printHtml(NINE_PAPERS), false);
    const titles = ["Papers per month", "Calendar", "Listings", "Categories", "Organizations", "Most upvotes", "Title terms"];
    expect(textsOf(tags, "h2")).toEqual(titles);
    const labels = tags
      .filter(({ name }) => name === "svg")
      .map(({ attributes }) => [attributes["role"], attributes["aria-label"]?.split(":")[0]]);
    expect(labels).toEqual(titles.map((title) => ["img", title]));
    expect(textsOf(tags, "table")[2]).toBe("\nnamepapers\n\ndaily-papers6\narxiv-mailing3\n\n");
    expect(textsOf(tags, "dd")[0]).toBe("2024-05-03 to 2024-07-30, 1 undated");
  });

  it("loads nothing and runs nothing", async () => {
    const tags = readTags(await printHtml(NINE_PAPERS), false);
    const policy = tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes["content"];
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    expect(
      tags.filter(({ name, attributes }) => name === "script" || name === "link" || "src" in attributes || "href" in attributes),
    ).toEqual([]);
    expect(textsOf(tags, "style")[0]).not.toMatch(/url\(|@import/);
  });
});

describe("both", () => {
  it("show names as they are and hold nothing that XML forbids, whatever the records hold", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("</title></svg><script>", "]]>", "<!--", "&lt;", '"', "\ud800\ufffe", "אור", "深水研究所"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }), async (names) => {
        const records = names.map(([organization, title], at) => composeRecord({ organization, title, upvotes: at + 1 }));
        const svg = await printSvg(records);
        // oxlint-disable-next-line no-control-regex -- XML forbids them
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|&(?!(?:amp|lt|gt|quot);)/u);
        const tips = textsOf(readTags(svg, true), "title");
        for (const { title, upvotes } of records) expect(tips).toContain(toPlainLine(`${title}: ${upvotes}`));
        const cells = textsOf(readTags(await printHtml(records), false), "th");
        for (const { title } of records) expect(cells).toContain(toPlainLine(title));
      }),
    );
  });
});
