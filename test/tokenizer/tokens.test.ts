import { describe, expect, it } from "vitest";
import type { Line } from "../../src/core/token.ts";
import { findSurfaces } from "../../src/tokenizer/surfaces.ts";
import { createTokenizer } from "../../src/tokenizer/tokens.ts";
import { tokenize } from "./tokenize.ts";

function read(line: string): [string, string] {
  const [token] = tokenize(line);
  return [token?.type ?? "", token?.text ?? ""];
}

function types(text: string): string[] {
  return tokenize(text).map((token) => token.type);
}

describe("what a line is", () => {
  it.each([
    ["", "blank", ""],
    [" \t\u00A0\u200B", "blank", ""],
    ["  A sentence with x_1 and *stars*.", "text", "A sentence with x_1 and *stars*."],
    ["### A Lamp That Reads ###", "heading", "A Lamp That Reads"],
    ["### [A Lamp](https://example.org/a)", "heading", "A Lamp"],
    ["[### A Lamp](https://example.org/a)", "heading", "A Lamp"],
    ["<h3>A Lamp</h3>", "heading", "A Lamp"],
    ["#hashtag in a sentence", "text", "#hashtag in a sentence"],
    ["  • 7 authors", "item", "7 authors"],
    ["- [ ] task", "item", "task"],
    ["- [x] done", "item", "done"],
    [" [-] 12", "text", "12"],
    [" [-] -", "text", "-"],
    ["* * * * * * · 5 authors", "item", "· 5 authors"],
    ["*emphasis* at the head", "text", "*emphasis* at the head"],
    ["-", "text", "-"],
    ["* * *", "rule", ""],
    ["----------", "rule", ""],
    ["%-%-%-%-%-%-%-%-", "rule", ""],
    ["```text", "fence", ""],
    ["~~~", "fence", ""],
    ["https://example.org/a?b=c", "url", ""],
    ["   [12]: https://example.org/a", "definition", ""],
    ["  12. https://example.org/a", "definition", ""],
    ["[", "mark", ""],
    ["](https://example.org/a)", "mark", ""],
    ["*", "mark", ""],
    ["[IMG]", "mark", ""],
    ["[1674929746]", "mark", "1674929746"],
    ["- ![](https://example.org/face.png)", "mark", ""],
    ["[- ![](https://example.org/face.png)\\\\", "mark", ""],
    ['<a id="section-3"></a>', "mark", ""],
    ["[Upvote", "text", "Upvote"],
    ["117](https://example.org/login)", "text", "117"],
    ["a hard break\\\\", "text", "a hard break"],
    ["R&amp;D costs &lt; 5 &#8364;", "text", "R&D costs < 5 €"],
    ["pairs <b, c> with a < b and c > d", "text", "pairs <b, c> with a < b and c > d"],
    ["A <i>very</i> bright lamp<br/>indeed", "text", "A very bright lamp indeed"],
  ])("%j is %s", (line, type, text) => {
    expect(read(line)).toEqual([type, text]);
  });

  it("is told without the blanks that do not break and the signs that nobody sees", () => {
    expect(read("\u00A0Sep\u202F9,\u00A02024\u200B")).toEqual(["text", "Sep 9, 2024"]);
    expect(read("\u200B\uFEFF")).toEqual(["blank", ""]);
  });

  it("is meta in front matter and in headers that tools write, but not in running text", () => {
    expect(types("---\nurl: https://example.org\nretrieved: 2026-01-02\n---\ntext")).toEqual(["rule", "meta", "meta", "rule", "text"]);
    expect(types("# Web source\n\n- Captured (UTC): 2026-01-02T03:04:05Z\n")).toEqual(["heading", "blank", "meta", "blank"]);
    expect(types("**URL:** https://example.org\n**Fetched:** 2026-01-02")).toEqual(["meta", "meta"]);
    expect(types("A sentence that goes on and on until it names its\nsource: cited")).toEqual(["text", "text"]);
    expect(types("----\nSubmissions to:")).toEqual(["rule", "text"]);
  });

  it("is a heading above a line of equals signs, or of as many dashes", () => {
    expect(types("A Lamp\n===\n\nA Lamp\n------")).toEqual(["heading", "rule", "blank", "heading", "rule"]);
    expect(types("A Lamp\n--------------------\n- item\n------")).toEqual(["text", "rule", "item", "rule"]);
  });

  it("keeps the target of a definition and of a lone URL", () => {
    expect(tokenize("   [12]: https://example.org/a")[0]?.parts).toEqual([{ text: "", href: "https://example.org/a", ref: "12" }]);
    expect(tokenize("<https://example.org/b>")[0]?.parts).toEqual([{ text: "", href: "https://example.org/b", ref: null }]);
  });
});

describe("a header of a tool", () => {
  it.each([
    ["below a rule", "---\nlamp: x", "rule meta"],
    ["without a value", "---\nlamp:", "rule meta"],
    ["with all signs of a key", "---\nL1_a.b-c: x", "rule meta"],
    ["with a long key", `---\nl${"x".repeat(40)}: x`, "rule meta"],
    ["below another one", "URL: x\nlamp: x\ntide: y", "meta meta meta"],
    ["of any words below others", "lamp: x\nURL: y", "text meta"],
    ["below a short line", `${"x".repeat(39)}\nURL: x`, "text meta"],
    ["below a very long line", `${"x".repeat(201)}\nURL: x`, "text meta"],
    ["below a long heading", `# ${"x".repeat(60)}\nURL: x`, "heading meta"],
    ["below a blank line", `${"x".repeat(60)}\n\nURL: x`, "text blank meta"],
  ])("may stand %s", (_case, text, expected) => {
    expect(types(text).join(" ")).toBe(expected);
  });

  it.each([
    ["of any words below a rule of other signs", "***\nlamp: x", "rule text"],
    ["of any words below text", "tides\nlamp: x", "text text"],
    ["of any words below a blank line", "URL: x\n\nlamp: x", "meta blank text"],
    ["with a digit first", "---\n1lamp: x", "rule text"],
    ["without a space after its colon", "---\nlamp:x", "rule text"],
    ["of two words", "---\nslow lamp: x", "rule text"],
    ["after a sign", "---\n(lamp: x", "rule text"],
    ["with too long a key", `---\nl${"x".repeat(41)}: x`, "rule text"],
    ["as long as text", `---\nlamp: ${"x".repeat(395)}`, "rule text"],
    ["without a colon", "---\nlamp x", "rule text"],
    ["below text that goes on", `${"x".repeat(40)}\nURL: x`, "text text"],
    ["below long text that goes on", `${"x".repeat(200)}\nURL: x`, "text text"],
    ["below an item that goes on", `- ${"x".repeat(60)}\nURL: x`, "item text"],
  ])("does not stand %s", (_case, text, expected) => {
    expect(types(text).join(" ")).toBe(expected);
  });
});

describe("a line below another one", () => {
  it.each([
    ["of equals signs makes it a heading", "Lamps\n===", "heading rule"],
    ["of as many dashes makes it a heading", "Lamps\n-----", "heading rule"],
    ["of as many dashes within blanks makes it a heading", "  Lamps \n -----  ", "heading rule"],
    ["of fewer dashes does not", "Lamps\n----", "text rule"],
    ["of more dashes does not", "Lamps\n------", "text rule"],
    ["of other signs does not", "Lamps\n*****", "text rule"],
    ["of spaced signs does not", "Lamps\n= = =", "text rule"],
    ["does not below a blank one", "Lamps\n\n=====", "text blank rule"],
    ["does not make a heading of an item", "- Lamps\n=======", "item rule"],
    ["does not make a heading of a rule", "***\n---", "rule rule"],
    ["is a title below the head of a sheet", "\f1/2/2026, 10:30\nLamps\nTides", "mark mark text"],
    ["is the number of a sheet below an address", "https://example.org/a\n1/12\n1/12", "url mark text"],
    ["is text below text", "Lamps\n1/12", "text text"],
  ])("%s", (_case, text, expected) => {
    expect(types(text).join(" ")).toBe(expected);
  });

  it("has its name with what stands before it where the line above goes on", () => {
    const above = "x".repeat(40);
    expect(tokenize(`Lamps\n[ada] ada\n${above}\n[ada] ada`).map(({ text }) => text)).toEqual(["Lamps", "ada", above, "[ada] ada"]);
  });
});

describe("a tokenizer", () => {
  it("passes tokens on in order, each once, and counts them from a number on", () => {
    const passed: string[] = [];
    const tokenizer = createTokenizer(({ index, type, text }) => passed.push(`${index} ${type} ${text}`.trim()), 5);
    const lines: Line[] = tokenize("Lamps\n\nTides\n=====\n\n\u200Bend");
    for (const line of lines) tokenizer.write(line);
    const told = ["5 text Lamps", "6 blank", "7 heading Tides", "8 rule", "9 blank"];
    expect(passed).toEqual(told);
    expect(tokenizer.end()).toBe(11);
    expect(passed).toEqual([...told, "10 text end"]);
    expect(tokenizer.end()).toBe(11);
    expect(passed).toHaveLength(6);
  });

  it("keeps a line as it stood, and takes signs that nobody sees out of its content", () => {
    expect(tokenize("La\u200Bmps &amp; tides")[0]).toMatchObject({
      raw: "La\u200Bmps &amp; tides",
      content: "Lamps &amp; tides",
      text: "Lamps & tides",
      line: 1,
      lastLine: 1,
      start: 0,
      field: null,
      form: "text",
    });
  });

  it("shortens pictures that stand in the line itself, in the text only", () => {
    const raw = `[![](data:image/png;base64,${"A".repeat(3000)})](/a) Lamps`;
    expect(tokenize(raw)[0]).toMatchObject({ raw, text: "Lamps", type: "text" });
  });
});

describe("surfaces", () => {
  it.each([
    ["A plain line", ["plain"]],
    ["[A](https://example.org)", ["markdown"]],
    ["[A][1]\n\n[1]: https://example.org", ["reference-links"]],
    ["[1]A lamp\n\n1. https://example.org", ["numbered-links"]],
    ["A lamp\n\nhttps://example.org/a", ["url-lines"]],
    ["[LINK: Code](https://example.org)", ["markdown", "link-tags"]],
    ["---\nurl: https://example.org\n---", ["front-matter"]],
    ["```text\nA\n```", ["fenced"]],
    ["a &lt; b", ["html"]],
    ["Tarn [/tarn] and more [https://example.org/a]", ["addresses-after"]],
    ["Tarn <https://example.org/a>", ["addresses-after"]],
    ["[2407]\nSubmitted by [1674929746] ada", ["file-names"]],
    ["**** Slow_Lamps ****", ["underscores"]],
    ["[[https://example.org][Tarn]]", ["org"]],
    ["by [https://example.org/a]Tarn", ["addresses-before"]],
    ["https://example.org/a        1/6", ["print"]],
    ["     1\tLamps\n     2\t\n     3\tTides", ["line-numbers"]],
    ["[10:30] Ada: Lamps\n[10:30] Ada: Tides\n[10:31] Ada: Moths", ["chat"]],
    ["> Lamps\n> Tides", ["quoted"]],
    ['{"text":"a\\nb\\nc\\nd\\ne\\nf\\ng"}', ["json-string"]],
  ])("%j shows %j", (text, surfaces) => {
    expect(findSurfaces(tokenize(text))).toEqual(surfaces);
  });
});
