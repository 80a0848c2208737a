import { describe, expect, it } from "vitest";
import type { LinkKind } from "../../src/core/vocabulary.ts";
import { collectSiteLinks, findPaper, linksInText } from "../../src/parser/site-links.ts";

const SITE = "https://huggingface.co";

/** The addresses of the links of a record that a page leads to by these. */
function collect(...hrefs: string[]): string[] {
  return collectSiteLinks(hrefs.map((href) => ({ href, kind: null }))).map(({ url }) => url);
}

describe("the links of a record", () => {
  it.each<[string, LinkKind | null, string, LinkKind]>([
    ["/papers/2601.00001", null, `${SITE}/papers/2601.00001`, "paper"],
    ["papers/2601.00001", null, `${SITE}/papers/2601.00001`, "paper"],
    ["file:///papers/2601.00001", null, `${SITE}/papers/2601.00001`, "paper"],
    ["/papers/2601.00001?tab=2&a=%20#top", null, `${SITE}/papers/2601.00001?tab=2&a=%20#top`, "paper"],
    ["/papers/2601.00001#low tide", null, `${SITE}/papers/2601.00001#low%20tide`, "paper"],
    ["/papers/2601.00001?a=b c", null, `${SITE}/papers/2601.00001?a=b%20c`, "paper"],
    ["/datasets/quill/lamps/", null, `${SITE}/datasets/quill/lamps/`, "data"],
    ["/datasets/quill/low tide", null, `${SITE}/datasets/quill/low%20tide`, "data"],
    ["/datasets/quill/l\u00e4mp", null, `${SITE}/datasets/quill/l%C3%A4mp`, "data"],
    ["/papers/../spaces/quill/lamps", null, `${SITE}/spaces/quill/lamps`, "code"],
    ["/papers/./2601.00001", null, `${SITE}/papers/2601.00001`, "paper"],
    ["//example.org/lamps", null, "https://example.org/lamps", "other"],
    ["https://example.org/lamps", null, "https://example.org/lamps", "other"],
    ["https://example.org/../lamps", null, "https://example.org/../lamps", "other"],
    ["https://example.org/l\u00e4mp", null, "https://example.org/l\u00e4mp", "other"],
    ["HTTP://Example.org/Lamps", null, "HTTP://Example.org/Lamps", "other"],
    ["https://huggingface.community/lamps", null, "https://huggingface.community/lamps", "other"],
    ["https://github.com/quill/lamps", "project", "https://github.com/quill/lamps", "project"],
    ["/quill/lamps", "project", `${SITE}/quill/lamps`, "project"],
    [`${SITE}/quill/lamps`, "other", `${SITE}/quill/lamps`, "other"],
  ])("hold %s, taken for %s, as %s, which is %s", (href, known, url, kind) => {
    expect(collectSiteLinks([{ href, kind: known }])).toEqual([{ kind, url }]);
  });

  it.each([
    "/papers/2601.00001#community",
    `${SITE}/papers/2601.00001#community`,
    "/login?next=%2Fpapers%2F2601.00001",
    "/ada-quill",
    "/",
    "#top",
    "",
    `${SITE}/quill/lamps`,
    "https://[example.org",
    "mailto:ada@example.org",
    "javascript:void(0)",
    "data:text/plain,lamps",
    "http://",
    "https://example.org:lamps/",
  ])("do not hold %j", (href) => {
    expect(collect(href)).toEqual([]);
  });

  it("hold each address once, in their order, whatever stands between them", () => {
    expect(collect("/papers/2601.00001", "/ada", "https://example.org/a", "/papers/2601.00001")).toEqual([
      `${SITE}/papers/2601.00001`,
      "https://example.org/a",
    ]);
    expect(collect()).toEqual([]);
  });

  it("hold whatever a text names, also places of the site", () => {
    const links = linksInText(`At https://github.com/quill/lamps, ${SITE}/quill/lamps and https://example.org/a.`);
    expect(links).toEqual([
      { href: "https://github.com/quill/lamps", kind: "code" },
      { href: `${SITE}/quill/lamps`, kind: "other" },
      { href: "https://example.org/a", kind: "other" },
    ]);
    expect(collectSiteLinks(links).map(({ url }) => url)).toEqual(links.map(({ href }) => href));
    expect(linksInText("Lamps read at low tide.")).toEqual([]);
  });
});

describe("the paper of a card", () => {
  it.each([
    [["/papers/2601.00001"], "2601.00001"],
    [["/ada", "https://arxiv.org/abs/2601.00002v2", "/papers/2601.00001"], "2601.00002"],
    [["/login?next=%2Fpapers%2F2601.00001"], "2601.00001"],
    [["/login?next=%2fpapers%2f2601.00001%23lamps"], "2601.00001"],
    [["/share?of=%2Fpapers%2F2601.00001"], null],
    [["/ada", "https://example.org/2601.00001"], null],
    [[], null],
  ])("of the links %j is %s", (hrefs, id) => {
    expect(findPaper(hrefs.map((href) => ({ href, kind: null })))?.id ?? null).toBe(id);
  });
});
