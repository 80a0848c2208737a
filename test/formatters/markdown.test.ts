import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { choose, makePaper, makeStyle, print } from "./samples.ts";

const markdown = FORMATTERS.find("markdown");
const write = async (record: PaperRecord, ...fields: string[]) =>
  print(markdown, [record], makeStyle(fields.length === 0 ? {} : choose(...fields)));
const titleOf = async (title: string) => (await write(makePaper({ title }), "title")).split("\n")[2]?.slice(2, -2);

describe("markdown", () => {
  it("is a list of links", async () => {
    expect(await write(makePaper({ upvotes: 1 }))).toBe(
      "- [Lanterns for Slow Rivers](<https://arxiv.org/abs/2607.00001>) · Ada Quill, Bo Tarn · 2026-07-01 · cs.LG, stat.ML · 1 upvote\n",
    );
    const bare = makePaper({ id: null, links: [], authors: [], authorCount: 7, published: null, categories: [], upvotes: null });
    expect(await write(bare)).toBe("- Lanterns for Slow Rivers · 7 authors · 2026-07-02\n");
  });

  it("names the first of many authors and counts the others", async () => {
    const authors = ["Ada Quill", "Bo Tarn", "Cy Dell", "Di Fen", "Ed Moss", "Flo Reed"];
    expect(await write(makePaper({ authors, authorCount: 6 }))).toContain(" · Ada Quill, Bo Tarn, Cy Dell and 3 others · ");
    expect(await write(makePaper({ authorCount: 3 }))).toContain(" · Ada Quill, Bo Tarn and 1 other · ");
  });

  it("keeps addresses from being taken for something else", async () => {
    const links = [{ kind: "paper" as const, url: "https://example.org/a b?(c)&copy=<1>|2" }];
    expect(await write(makePaper({ id: null, links }))).toContain(
      "[Lanterns for Slow Rivers](<https://example.org/a%20b?(c)&amp;copy=%3C1%3E%7C2>)",
    );
    const script = [{ kind: "paper" as const, url: "javascript:alert(1)" }];
    expect(await write(makePaper({ id: null, links: script }))).toMatch(/^- Lanterns/);
  });

  it("is a table of chosen fields", async () => {
    expect(await write(makePaper({ title: "a|b" }), "title", "upvotes", "doi", "links")).toBe(
      "| title | upvotes | doi | links |\n| --- | --- | --- | --- |\n" +
        String.raw`| a\|b | 12 |  | [paper](<https://example.org/papers/1>) [code](<https://example.org/code?a=1,2>) |` +
        "\n",
    );
    expect(await print(markdown, [], makeStyle({ ...choose("title", "id"), header: false }))).toBe("|  |  |\n| --- | --- |\n");
  });

  it.each([
    ["*a* _b_ `c` [d] <e> #f &amp; !g ~h $i", String.raw`\*a\* \_b\_ \`c\` \[d\] \<e\> \#f \&amp; \!g \~h \$i`],
    ["- a", String.raw`\- a`],
    ["1. a", String.raw`1\. a`],
    ["a - b + 1. c", "a - b + 1. c"],
    ["see https://example.org/a_b", String.raw`see https\://example.org/a\_b`],
    ["$|x|$ and \\( a[b]*c \\)", String.raw`$\vert x\vert $ and $a\lbrack b\rbrack \ast c$`],
    ["$5 and $10", String.raw`\$5 and \$10`],
  ])("escapes %j outside of mathematics", async (title, written) => {
    expect(await titleOf(title)).toBe(written);
  });

  it("is a line a record with as many cells as fields, whatever the records hold", async () => {
    const text = fc
      .array(fc.constantFrom("|", "\\", "\\|", "$", "$x$", "\n", "\r", "\u2028", "[", "]", "`", "*", "a", "深", "\ud800", "\u0000"), {
        minLength: 1,
      })
      .map((pieces) => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(text, text, async (title, comment) => {
        const lines = (await write(makePaper({ title, comment }), "title", "comment")).split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines.length).toBe(4);
        expect(lines[2]?.replaceAll(/\\[^A-Za-z]/g, "").split("|").length).toBe(4);
        const list = await write(makePaper({ title, comment }));
        expect(list.split(/[\n\r\u0085\u2028\u2029]/).length).toBe(2);
        expect(list).toMatch(/^- \[.*\]\(<https:\/\/arxiv\.org\/abs\/2607\.00001>\) · Ada/);
      }),
    );
  });
});
