import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/cli/messages.ts";
import { problemSchema } from "../../src/core/part-schemas.ts";
import { CARDS, cutDump, dumpOf } from "./dumps.ts";
import { runMain } from "./process.ts";

const yearless = (count: number): string =>
  dumpOf(
    CARDS.slice(0, 1).concat(
      Array.from({ length: count }, (_, index) => ({ ...CARDS[1]!, title: `Loaf ${index} of Many Loaves`, date: "Jan 9" })),
    ),
  );

const CODES = problemSchema.shape.code.options;

async function lines(count: number): Promise<string[]> {
  return (await runMain(["-v"], { input: yearless(count) })).stderr.trim().split("\n");
}

describe("problems", () => {
  it("are all worded, in one line, without the detail of others", () => {
    const texts = CODES.map((code) => describeProblem({ code, detail: "x\n\u001B[1m" }));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^[ -~]+$/);
  });

  it("name file, line, severity and code", async () => {
    const { status, stderr } = await runMain([], { input: cutDump() });
    expect([status, stderr]).toEqual([0, "-:1: error[missing-title]: looks like a paper, but has no title\n"]);
  });

  it("of the whole input name no line, and say what was looked for", async () => {
    expect((await runMain([], { input: "" })).stderr).toBe("-: warning[empty-input]: the input is empty\n");
    expect((await runMain([], { input: "Milk, eggs.\n" })).stderr).toMatch(
      /^-: warning\[no-listing\]: no listing recognised; looked for .*daily-papers/,
    );
  });

  it("for information are told under -v only", async () => {
    expect((await runMain([], { input: yearless(1) })).stderr).toBe("");
    expect((await runMain(["-v"], { input: yearless(1) })).stderr).toMatch(
      /^(?:-:\d+: info\[year-inferred\]: .*\n){2}2 papers, 0 rejected, \d+ furniture lines of \d+\n$/,
    );
  });

  it("are counted when many are of one kind", async () => {
    // The day of the page has no year either, which is said once.
    expect(await lines(2)).toHaveLength(4);
    const many = await lines(42);
    expect(many).toHaveLength(2);
    expect(many[0]).toMatch(/^-:\d+: info\[year-inferred\]: .*, and 42 more$/);
  });

  it("that are warnings are dropped by -q, errors are not", async () => {
    expect((await runMain(["-q"], { input: "" })).stderr).toBe("");
    expect((await runMain(["-q"], { input: cutDump() })).stderr).toContain("error[missing-title]");
  });

  it("come one by one as JSON", async () => {
    const { stderr } = await runMain(["-v", "--errors", "json"], { input: yearless(5) });
    const told = stderr
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(told).toHaveLength(7);
    expect(told[0]).toEqual({
      severity: "info",
      code: "year-inferred",
      file: "-",
      line: expect.any(Number),
      detail: expect.any(String),
      message: expect.any(String),
    });
    expect(told.at(-1)).toMatchObject({ severity: "info", code: "counts", file: null, line: null });
  });
});

describe("notes on the run", () => {
  it("say how queries were read and what they matched", async () => {
    const { stderr } = await runMain(["--explain", "-k", "sensor clouds", "-k", "-bread", "--limit", "1"], { input: dumpOf() });
    expect(stderr).toBe("1 of 3 papers match: sensor AND clouds\n2 of 3 papers match: NOT bread\n");
  });

  it("say under -v what was merged", async () => {
    const merged = await runMain(["-v", "--dedupe"], { input: `${dumpOf()}\n${dumpOf(CARDS.slice(1, 2))}` });
    expect(merged.stderr).toContain('Merged "How Bread Forgets: Memory in Sourdough" of -:');
  });

  it("tell programs where a query is wrong", async () => {
    const { stderr } = await runMain(["--errors", "json", "-k", "a (b"], { input: cutDump() });
    expect(JSON.parse(stderr)).toMatchObject({ severity: "error", code: "invalid-query", detail: "a (b", start: 2, end: 3 });
  });

  it("have coloured severities on a terminal, and hold no colours of a dump", async () => {
    const world = { input: cutDump(), tty: { stderr: true } };
    expect((await runMain(["-q"], world)).stderr).toContain(": \u001b[31merror[missing-title]\u001b[39m: ");
    expect((await runMain(["-k", "("], world)).stderr).toMatch(/^\S+papersift:\S+ /);
    for (const plain of [
      await runMain(["-q", "--color", "never"], world),
      await runMain(["-q"], { ...world, env: { NO_COLOR: "1" } }),
      await runMain(["-q"], { input: cutDump() }),
    ])
      expect(plain.stderr).not.toContain("\u001b");
    const named = await runMain(["\u001b[31mred.txt"], world);
    expect(named.stderr).toContain(String.raw`\x1b[31mred.txt`);
  });
});
