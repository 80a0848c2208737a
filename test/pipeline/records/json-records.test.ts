import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../src/pipeline/read.ts";
import { recordSchema } from "../../../src/core/schema.ts";
import { readDump } from "../../read-dump.ts";

const paper = (title: string, more: object = {}): object => ({ listing: "daily-papers", title, ...more });
const [A, B, C] = [paper("A"), paper("B"), paper("C")].map((record) => JSON.stringify(record));

describe("records in JSON", () => {
  it.each([
    ["one array on a line", `[${A},${B},${C}]`],
    ["an array over lines", `[\n${A},\n${B},\n${C}\n]\n`],
    ["an indented array", JSON.stringify([paper("A"), paper("B"), paper("C")], null, 2)],
    ["a line each", `${A}\n${B}\r\n${C}`],
    ["objects without line ends between", `${A}${B} ${C}`],
    ["indented objects one after another", ["A", "B", "C"].map((title) => JSON.stringify(paper(title), null, "\t")).join("\n")],
    ["several arrays", `[${A}]\n[]\n[${B},${C}]\n`],
    ["lone carriage returns", `${A}\r${B}\r${C}\r`],
  ])("are found in %s", (_case, text) => {
    const { records, counts, problems } = readDump(text);
    expect(records.map(({ title }) => title)).toEqual(["A", "B", "C"]);
    expect([counts.papers, counts.rejected, problems]).toEqual([3, 0, []]);
  });

  it("are the same wherever the chunks end", () => {
    const text = JSON.stringify([
      paper('quo"te {[\\'),
      paper("Łamps – é"),
      paper("C", { links: [{ kind: "pdf", url: "https://example.org/{" }] }),
    ]);
    const whole = readDump(text);
    expect(whole.records).toHaveLength(3);
    for (const size of [1, 2, 3, 7, 31]) expect(readDump(text, { chunks: [size] })).toEqual(whole);
  });

  it.each([
    ["cut in a string", `${A?.slice(0, -4)}\n${B}\n${C}\n`],
    ["cut after a comma", `{"listing":"x",\n${B}\n${C}\n`],
    ["cut in a list", `{"listing":"x","links":[\n${B}\n${C}\n`],
    ["closed by another bracket", `{"listing":"x","links":[}\n${B}\n${C}\n`],
    ["no JSON", `{"listing":x}\n${B}\n${C}\n`],
    ["beside the point", `null ${B},\n${C}\n`],
    ["in the middle", `${B}\nthree words here\n${C}`],
    ["at the end", `${B}\n${C}\n{"listing":"x"`],
  ])("lose only what is damaged: %s", (_case, text) => {
    const { records, counts, rejects } = readDump(text.startsWith("null") ? `[\n${A},${text}` : text);
    expect(records.map(({ title }) => title).filter((title) => title !== "A")).toEqual(["B", "C"]);
    expect([counts.rejected, rejects.length]).toEqual([1, 1]);
    expect(rejects[0]?.problem.code).toBe("malformed-record");
  });

  it("count every line once", () => {
    const { counts, tokens } = readDump(`[\n\n${A},${B},\n{"listing":\n"x"},\n${C}\n]\n`);
    expect(counts).toEqual({ listings: 1, papers: 3, rejected: 1, furniture: 3, lines: 7 });
    expect(tokens.map(({ line, paper: number }) => [line, number])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, -1],
      [5, -1],
      [6, 3],
      [7, 0],
    ]);
  });

  it("get what they lack: no value, and their own place", () => {
    const [record] = readDump('\n{"title":"A","authors":["Ada Quill"]}\n', { file: "few.ndjson" }).records;
    expect(record).toMatchObject({ listing: "records", id: null, authorCount: 1, links: [], problems: [] });
    expect(record?.source).toEqual({ file: "few.ndjson", lines: [2, 2], bytes: [1, 39] });
    expect(readDump('{"title":"A","source.file":"x"}').records[0]?.source).toEqual({ file: "x", lines: [1, 1], bytes: [0, 0] });
  });

  it("name the keys that are wrong, and all that are unknown once", () => {
    const wrong = {
      authors: "Ada",
      links: [{ kind: "pdf" }],
      published: "2024",
      withdrawn: "no",
      source: {},
      problems: [1],
      upvotes: -1,
      id: 3,
    };
    const { problems } = readDump(`${JSON.stringify({ ...paper("A", wrong), x: 1 })}\n${JSON.stringify({ ...paper("B"), x: 1, y: 2 })}\n`);
    expect(problems.map(({ code, line, detail }) => [code, line, detail])).toEqual([
      ["invalid-record", 1, "id,authors,published,withdrawn,upvotes,links,source,problems"],
      ["unknown-keys", 0, "x,y"],
    ]);
  });

  it("do not report again what they hold", () => {
    const problems = [{ code: "incomplete", severity: "warning", file: "a.txt", line: 3, detail: null }];
    const read = readDump(JSON.stringify(paper("A", { problems })));
    expect([read.problems, read.records[0]?.problems]).toEqual([[], problems]);
  });

  it("are what the schema allows, and all of that", () => {
    const day = fc.constantFrom("2024-01-31", "1999-12-01");
    const members = fc.record(
      {
        listing: fc.string({ minLength: 1 }),
        title: fc.oneof(fc.string(), fc.integer()),
        version: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constant(null)),
        published: fc.oneof(day, fc.string()),
        announced: fc.constantFrom("new", "cross", "old", null),
        authors: fc.array(fc.oneof({ weight: 9, arbitrary: fc.string({ minLength: 1 }) }, fc.integer())),
        withdrawn: fc.constantFrom(true, false, null, "true"),
        upvotes: fc.oneof(fc.nat(), fc.double()),
        links: fc.array(fc.record({ kind: fc.constantFrom("pdf", "code", "pfd"), url: fc.webUrl() })),
      },
      { requiredKeys: ["listing", "title"] },
    );
    const [empty] = parseText(JSON.stringify(paper("A")));
    fc.assert(
      fc.property(members, (given) => {
        const { authorCount: _, ...whole } = { ...empty, ...given };
        const text = JSON.stringify(whole);
        const allowed = recordSchema.safeParse({ ...JSON.parse(text), authorCount: null }).success;
        const read = readDump(text);
        expect(JSON.parse(JSON.stringify(read.records))).toMatchObject(allowed ? [JSON.parse(text)] : []);
        expect(read.rejects).toHaveLength(allowed ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });

  it("of any damage end in records or rejects", () => {
    const text = `[\n${A},\n${B},\n${C}\n]\n`;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(9), fc.string(), (at, length, inserted) => {
        const { counts, tokens } = readDump(`{"listing":"x","title":"Z"}\n${text.slice(0, at)}${inserted}${text.slice(at + length)}`);
        expect(counts.papers).toBeGreaterThan(0);
        expect(tokens.at(-1)?.line).toBe(counts.lines);
      }),
    );
  });

  it("are no longer than memory allows", () => {
    const endless = `${A}\n{"listing":"x","title":"${"long ".repeat(4_000_000)}`;
    const { counts, records } = readDump(endless);
    expect(records).toHaveLength(1);
    expect(counts.rejected).toBeGreaterThan(0);
  });

  it("of other programs are left to the listing kinds", () => {
    for (const text of [
      '{"title":"A page","url":"https://example.org","markdown":"..."}',
      '{"id":"2401.00001","submitter":"Ada","authors":"Ada Quill","title":"A"}',
      '[{"paper":{"id":"2401.00001","title":"A"}}]',
      '{"papers":[{"listing":"x"}]}',
    ])
      expect(readDump(text).kinds).not.toContain("records");
  });
});
