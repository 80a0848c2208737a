import { describe, expect, it } from "vitest";
import { BroadLabels } from "../../src/tokenizer/broad-labels.ts";
import { expectText, show } from "./tokenize.ts";

describe("labels in a table of links", () => {
  it("may be a whole list, a picture or a paragraph", () => {
    expect(show("[Lamps]: /papers/1", "[", "", "*   ![](a.png)", "*   3 authors", "", "]: /papers/2", "[7]: /papers/2#talk")).toEqual([
      "definition -> /papers/1",
      "mark",
      "blank",
      "mark",
      "mark",
      "blank",
      "definition -> /papers/2",
      "definition -> /papers/2#talk",
    ]);
    expect(show("[Lamps]: /papers/1", "[Sent by ![](a.svg) ada]: /ada", "[]: /", `[${"Boats dream. ".repeat(40)}]: /papers/1`)).toEqual([
      "definition -> /papers/1",
      "definition -> /ada",
      "definition -> /",
      "definition -> /papers/1",
    ]);
  });

  it("are over where brackets of the text end", () => {
    expect(show("[Lamps]: /papers/1", "[", "94", "](/login)", "Boats", "]: /papers/2").slice(3)).toEqual([
      "mark -> /login",
      "text Boats",
      "text ]: /papers/2",
    ]);
  });

  it("stand on no more than forty lines", () => {
    const tokens = show("[Lamps]: /papers/1", "[", ...Array.from({ length: 50 }, (_, at) => `Boat ${String(at)}`));
    expect(tokens.filter((token) => token === "mark")).toHaveLength(41);
    expect(tokens.at(-1)).toBe("text Boat 49");
  });

  it("stand right below another row only", () => {
    expectText("Lamps", "Boats ]: /papers/2");
    expect(show("[Lamps]: /papers/1", "", "[", "94", "]")).toEqual(["definition -> /papers/1", "blank", "mark", "text 94", "mark"]);
  });
});

describe("a line that is a link by its own text", () => {
  it("is a heading, or a paragraph", () => {
    const long = "Boats dream at anchor. ".repeat(10).trim();
    expect(show("### [Lamps at Sea]", String.raw`### [\[Re\] Lamps]`, `[${long}]`)).toEqual([
      "heading Lamps at Sea -> #Lamps at Sea",
      String.raw`heading \[Re\] Lamps -> #\[Re\] Lamps`,
      `text ${long} -> #${long}`,
    ]);
  });

  it("is none where it is a label or stands for a picture", () => {
    expect(show("[Lamps]", "### [IMG]")).toEqual(["mark Lamps", "mark"]);
  });
});

/** What lines below a row are read as, each alone: `row 12 /a`, `label`, or `-` for a line of the text. */
function read(...lines: string[]): string[] {
  const labels = new BroadLabels();
  labels.note({ type: "definition", text: "", parts: [] });
  return lines.map((line) => {
    const reading = labels.read(line);
    const [part] = reading?.parts ?? [];
    if (reading === null) return "-";
    return part === undefined ? reading.type : `${reading.type} ${part.ref ?? ""} ${part.href ?? ""}`;
  });
}

describe("the end of a broad label", () => {
  it.each(["https://example.org/a", "http:a", "/", "/a", "#a", "?a", "./a", "../a", `/${"x".repeat(2048)}`])("leads to %s", (href) => {
    expect(read("[a", `b]: ${href}`)).toEqual(["mark", `definition  ${href}`]);
    expect(read(`[a]: ${href}`)).toEqual([`definition a ${href}`]);
    expect(read(`[a]:    <${href}>`)).toEqual([`definition a ${href}`]);
  });

  it.each(["a", "ftp://example.org", ".../a", "/a b", "/a<b", `/${"x".repeat(2049)}`])("does not lead to %s", (href) => {
    expect(read(`[a]: ${href}`)).toEqual(["-"]);
    expect(read("[a", `b]: ${href}`, "c")).toEqual(["mark", "mark", "mark"]);
  });

  it.each<[string, string[], string[]]>([
    ["a line without the end of its bracket", ["[a", "b", "c]: /d", "e"], ["mark", "mark", "definition  /d", "-"]],
    ["a line with more brackets opened than closed", ["[a [b] c", "d]: /e"], ["mark", "definition  /e"]],
    ["a line with as many closed", ["[a] b", "c]: /d"], ["-", "-"]],
    ["a line with no bracket", ["a", "b]: /c"], ["-", "-"]],
    ["blank lines", ["[a", "", "b]: /c"], ["mark", "-", "definition  /c"]],
    ["the end of a link", ["[a", "](/b)", "c]: /d"], ["mark", "-", "-"]],
    ["the end of a link by a row", ["[a", "][12]", "c"], ["mark", "-", "-"]],
    ["the end of brackets", ["[a", "]", "c"], ["mark", "-", "-"]],
    ["brackets that end within a line", ["[a", "] b", "c]: /d"], ["mark", "mark", "definition  /d"]],
    ["too many spaces", ["[a]:     /b"], ["-"]],
    ["no space", ["[a]:/b"], ["-"]],
    ["text after its address", ["[a]: /b c"], ["-"]],
  ])("is looked for below %s", (_case, lines, readings) => {
    expect(read(...lines)).toEqual(readings);
  });

  it.each([
    [39, "definition  /d"],
    [40, "-"],
  ])("is looked for below so many lines of it: %i", (count, reading) => {
    const lines = Array.from({ length: count }, () => "b");
    expect(read("[a", ...lines, "c]: /d").at(-1)).toBe(reading);
  });

  it("is not looked for below other lines", () => {
    const labels = new BroadLabels();
    expect(labels.read("[a")).toBeNull();
    labels.note({ type: "definition", text: "", parts: [] });
    labels.note({ type: "blank", text: "", parts: [] });
    expect(labels.read("[a")).toBeNull();
  });
});
