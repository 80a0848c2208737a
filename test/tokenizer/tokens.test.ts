import { describe, expect, it } from "vitest";
import { findSurfaces } from "../../src/tokenizer/surfaces.ts";
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
