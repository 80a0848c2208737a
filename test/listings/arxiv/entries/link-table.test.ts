import { describe, expect, it } from "vitest";
import type { Part } from "../../../../src/core/token.ts";
import { headUrls, LinkTable, urlsOf } from "../../../../src/listings/arxiv/entries/link-table.ts";
import { readDump } from "../../../read-dump.ts";

const table = new LinkTable("https://arxiv.org");
for (const token of readDump("  14. https://arxiv.org/abs/2405.01234\n[x]: /pdf/2405.01234\n").tokens) table.define(token);

function link(text: string, target: Partial<Part>): Part {
  return { text, href: null, ref: null, ...target };
}

describe("links of a page", () => {
  it("lead where their row of the table says", () => {
    expect(table.resolve(link("arXiv:2405.01234", { ref: "14" }))).toBe("https://arxiv.org/abs/2405.01234");
    expect(table.resolve(link("pdf", { ref: "15" }))).toBeNull();
  });

  it.each([
    ["/abs/2405.01234", "https://arxiv.org/abs/2405.01234"],
    ["http://example.org/a", "http://example.org/a"],
    ["//example.org/a", null],
    ["#item1", null],
    ["javascript:void(0)", null],
    ["file:///abs/2405.01234", null],
  ])("%s", (href, url) => {
    expect(table.resolve(link("", { href }))).toBe(url);
  });

  it("are collected from a text in order, written out or not", () => {
    const parts = [link("code at https://example.org/code, and", {}), link("this https URL", { href: "https://example.org/data" })];
    expect(urlsOf({ text: "", parts }, table)).toEqual([{ url: "https://example.org/code" }, { url: "https://example.org/data" }]);
    expect(urlsOf({ text: "see https://example.org/code.", parts: [] }, table)).toEqual([{ url: "https://example.org/code" }]);
  });

  it("are the paper's own in a head: abstract and PDF, not formats and other papers", () => {
    const text = "[arXiv:2405.01234](/abs/2405.01234) [[pdf](/pdf/2405.01234v2), [html](/html/2405.01234), [x](/abs/2405.09999)]";
    expect(headUrls(readDump(text).tokens, "2405.01234", table)).toEqual([
      { url: "https://arxiv.org/abs/2405.01234" },
      { url: "https://arxiv.org/pdf/2405.01234v2" },
    ]);
  });
});
