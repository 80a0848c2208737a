import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/parser/ledger.ts";
import { createWitness, readAs, tokenize } from "./invented-kinds.ts";

/** A ledger that holds the lines of a text. */
function hold(text: string) {
  const { observer, ...seen } = createWitness();
  const ledger = new Ledger("quay/lamps.txt", observer);
  const tokens = tokenize(text);
  for (const token of tokens) ledger.hold(token);
  return { ledger, tokens, seen };
}

/** Books two papers and a reject that share lines, by all of their tokens or by the first and the last. */
function bookFeet(detailed: boolean) {
  const { ledger, tokens, seen } = hold("foot, Lamps\nread\nend, Tides\nslowly\n");
  const between = (from: number, to: number) =>
    readAs(detailed ? tokens.slice(from, to + 1) : [from, to].flatMap((at) => tokens[at] ?? []));
  ledger.paper("almanac", { title: "Foot" }, between(0, 0), []);
  ledger.paper("almanac", { title: "Lamps" }, between(0, 2), []);
  ledger.reject(between(2, 3), { code: "missing-title", line: 3, detail: null });
  ledger.settle(Infinity);
  return { ...seen, tokens: seen.tokens.map(({ paper }) => paper), counts: ledger.counts };
}

describe("the ledger", () => {
  it("holds lines until they are settled, and tells each once, in order", () => {
    const { ledger, tokens, seen } = hold("one\ntwo\n\nfour");
    expect(ledger.held).toEqual(tokens);
    expect(ledger.weight).toBe(10);
    ledger.settle(1);
    expect(seen.tokens).toMatchObject(tokens.slice(0, 2));
    expect(ledger.held).toEqual(tokens.slice(2));
    expect(ledger.weight).toBe(4);
    ledger.settle(1);
    ledger.settle(Infinity);
    expect(seen.tokens).toMatchObject(tokens);
    expect([ledger.held, ledger.weight]).toEqual([[], 0]);
    expect(ledger.counts).toEqual({ listings: 0, papers: 0, rejected: 0, furniture: 4, lines: 4 });
  });

  it("books a paper: its lines and bytes, its number, its problems before it", () => {
    const { ledger, tokens, seen } = hold("Köln\nLamps\nread\nend\n");
    ledger.paper("almanac", { title: "Lamps" }, readAs(tokens.slice(1, 3)), [{ code: "year-inferred", line: 2, detail: "today" }]);
    ledger.paper("almanac", { title: "End" }, readAs(tokens.slice(3)), []);
    ledger.settle(Infinity);
    const problem = { code: "year-inferred", severity: "info", file: "quay/lamps.txt", line: 2, detail: "today" };
    expect(seen.records).toMatchObject([
      { listing: "almanac", title: "Lamps", source: { file: "quay/lamps.txt", lines: [2, 3], bytes: [6, 17] }, problems: [problem] },
      { listing: "almanac", title: "End", source: { file: "quay/lamps.txt", lines: [4, 4], bytes: [17, 21] }, problems: [] },
    ]);
    expect(seen.problems).toEqual([problem]);
    expect(seen.told.slice(0, 3)).toEqual(["year-inferred", "Lamps", "End"]);
    expect(seen.tokens.map((token) => token.paper)).toEqual([0, 1, 1, 2]);
    expect(ledger.counts).toEqual({ listings: 0, papers: 2, rejected: 0, furniture: 1, lines: 4 });
  });

  it("makes a reject of a draft that is no record, and names its keys", () => {
    const { ledger, tokens, seen } = hold("Lamps\r\nread\rend\n");
    ledger.paper("almanac", { title: "", upvotes: -1 }, readAs(tokens.slice(0, 2)), [{ code: "incomplete", line: 2, detail: null }]);
    ledger.settle(Infinity);
    const problem = { code: "invalid-record", severity: "error", file: "quay/lamps.txt", line: 1, detail: "title,upvotes" };
    expect(seen.rejects).toEqual([{ problem, text: "Lamps\r\nread\r" }]);
    expect(seen.problems).toEqual([problem]);
    expect(seen.records).toEqual([]);
    expect(ledger.counts).toEqual({ listings: 0, papers: 0, rejected: 1, furniture: 1, lines: 3 });
  });

  it("books rejects with the lines as they stood, under numbers of their own", () => {
    const { ledger, tokens, seen } = hold("  * \nLamps\n ??");
    ledger.reject(readAs(tokens.slice(0, 1)), { code: "missing-title", line: 1, detail: null });
    ledger.paper("almanac", { title: "Lamps" }, readAs(tokens.slice(1, 2)), []);
    ledger.reject(readAs(tokens.slice(2)), { code: "missing-title", line: 3, detail: "??" });
    ledger.settle(Infinity);
    expect(seen.rejects.map(({ text, problem }) => [text, problem.line, problem.detail])).toEqual([
      ["  * \n", 1, null],
      [" ??", 3, "??"],
    ]);
    expect(seen.tokens.map((token) => token.paper)).toEqual([-1, 1, -2]);
    expect(ledger.counts).toEqual({ listings: 0, papers: 1, rejected: 2, furniture: 0, lines: 3 });
  });

  it("gives a paper what stands between its first and last token, also where one of the two went elsewhere", () => {
    expect(bookFeet(false)).toEqual(bookFeet(true));
    expect(bookFeet(false).records.map(({ source }) => source.lines)).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(bookFeet(false)).toMatchObject({ rejects: [{ text: "slowly\n" }], counts: { papers: 2, rejected: 1, furniture: 0, lines: 4 } });
  });

  it("reports a problem, and no reject, where all of its tokens went elsewhere", () => {
    const { ledger, tokens, seen } = hold("Lamps\n");
    ledger.paper("almanac", { title: "Lamps" }, readAs(tokens), []);
    ledger.reject(readAs(tokens), { code: "missing-title", line: 1, detail: null });
    ledger.settle(Infinity);
    expect(seen.rejects).toEqual([]);
    expect(seen.problems.map(({ code }) => code)).toEqual(["missing-title"]);
    expect(ledger.counts).toEqual({ listings: 0, papers: 1, rejected: 0, furniture: 0, lines: 1 });
  });

  it("reports problems of the dump under its file", () => {
    const { ledger, seen } = hold("");
    ledger.report({ code: "held-limit", line: 9, detail: "almanac" });
    expect(seen.problems).toEqual([{ code: "held-limit", severity: "warning", file: "quay/lamps.txt", line: 9, detail: "almanac" }]);
  });

  it("works for an observer that wants nothing but papers", () => {
    const titles: string[] = [];
    const ledger = new Ledger("-", { paper: ({ title }) => titles.push(title) });
    const tokens = tokenize("Lamps\nTides\nQuays\n");
    for (const token of tokens) ledger.hold(token);
    ledger.paper("almanac", { title: "Lamps" }, readAs(tokens.slice(0, 1)), [{ code: "incomplete", line: 1, detail: null }]);
    ledger.reject(readAs(tokens.slice(1, 2)), { code: "missing-title", line: 2, detail: null });
    ledger.settle(Infinity);
    expect(titles).toEqual(["Lamps"]);
    expect(ledger.counts).toEqual({ listings: 0, papers: 1, rejected: 1, furniture: 1, lines: 3 });
  });

  it("refuses a paper without lines, which only a mistake in a listing kind can bring about", () => {
    const { ledger } = hold("Lamps\n");
    expect(() => ledger.paper("almanac", { title: "Lamps" }, [], [])).toThrow(TypeError);
  });

  it.each<[string, readonly boolean[], "paper" | "reject" | null, string[]]>([
    ["nothing was recognised", [], null, []],
    ["a listing held nothing", [false], null, ["no-papers"]],
    ["several listings held nothing", [false, false], null, ["no-papers"]],
    ["a listing said that it is empty", [true], null, []],
    ["one of several said so", [true, false], null, []],
    ["a paper was found", [false], "paper", []],
    ["a reject was found", [false], "reject", ["missing-title"]],
  ])("tells at the end whether papers should have been found: %s", (_case, listings, found, problems) => {
    const { ledger, tokens, seen } = hold("Lamps\n");
    for (const isEmpty of listings) ledger.recognised(isEmpty);
    if (found === "paper") ledger.paper("almanac", { title: "Lamps" }, readAs(tokens), []);
    if (found === "reject") ledger.reject(readAs(tokens), { code: "missing-title", line: 1, detail: null });
    ledger.settle();
    ledger.end();
    expect(seen.problems.map(({ code }) => code)).toEqual(problems);
    expect(ledger.counts).toMatchObject({ listings: listings.length, lines: 1 });
  });

  it("tells what each token was read as: that of its paper, and for others what they are", () => {
    const { ledger, tokens, seen } = hold("Almanac\nLamps\n\nfoot\nrest");
    const [head, title, , foot] = tokens.map((token) => ({ token, mark: token.text }));
    if (head === undefined || title === undefined || foot === undefined) throw new Error("No lines");
    ledger.furniture([{ ...head, role: "header" }]);
    ledger.paper("almanac", { title: "Lamps" }, [{ ...title, role: "title" }], []);
    ledger.furniture([
      { ...title, role: "separator" },
      { ...foot, role: "separator" },
    ]);
    ledger.settle();
    expect(seen.tokens.map(({ role, mark, paper }) => [role, mark, paper])).toEqual([
      ["header", "Almanac", 0],
      ["title", "Lamps", 1],
      ["blank", null, 0],
      ["separator", "foot", 0],
      ["furniture", null, 0],
    ]);
  });

  it("weighs links with the lines that hold them", () => {
    const { ledger, tokens } = hold("[Lamps](/a)\nLamps read here\n");
    const linked = ledger.weight - "Lamps read here".length;
    expect(linked).toBeGreaterThan("[Lamps](/a)".length);
    ledger.settle(tokens[0]?.index);
    expect(ledger.weight).toBe("Lamps read here".length);
    ledger.settle();
    expect(ledger.weight).toBe(0);
  });
});
