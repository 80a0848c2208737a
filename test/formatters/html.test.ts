import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { PaperRecord } from "../../src/core/record.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { toPlainLine } from "../../src/text/plain-text.ts";
import { CHROMIUM, type Page, withPage } from "./browser.ts";
import { makePaper, makeStyle, print } from "./samples.ts";

const printPage = async (records: readonly PaperRecord[]) => print(FORMATTERS.find("html"), records, makeStyle());

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a page in their order, each with the text in it. */
function readTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag = { name, attributes, text: "" };
      tags.push(tag);
      open.push(tag);
    },
    ontext: (text) => open.forEach((tag) => (tag.text += text)),
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return tags;
}

const data = z.looseObject({
  title: z.string(),
  address: z.url().optional(),
  links: z.array(z.tuple([z.string(), z.url()])).optional(),
  details: z.array(z.string()).optional(),
});

const textsOf = (tags: readonly Tag[], name: string) => tags.filter((tag) => tag.name === name).map(({ text }) => text);
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The list of a page, without what every page has. */
const listOf = (html: string) => html.slice(html.indexOf('<ol role="list">\n') + 17, html.indexOf("</ol>\n<div"));

/** The papers as the page's script reads them. */
function readData(html: string): readonly z.infer<typeof data>[] {
  const [text] = readTags(html).flatMap(({ attributes, text: inside }) => (attributes["id"] === "papers" ? [inside] : []));
  return z.array(data).parse(JSON.parse(text ?? ""));
}

describe("html", () => {
  it("has an item a record", async () => {
    const record = makePaper({ title: "Lamps & <Rivers> of $x < y$", doi: "10.1234/moss.3", comment: "9 pages", announced: "new" });
    expect(listOf(await printPage([record]))).toBe(
      [
        `<li><h2 dir="auto"><a href="https://arxiv.org/abs/2607.00001">Lamps &amp; &lt;Rivers&gt; of $x &lt; y$</a></h2>`,
        `<p class="authors" dir="auto">Ada Quill, Bo Tarn</p>`,
        `<p class="facts" dir="auto">2026-07-01 · cs.LG · stat.ML · arXiv:2607.00001 · 12 upvotes · 0 comments · new</p>`,
        `<p class="links" dir="auto"><a href="https://example.org/papers/1">page</a>\n`,
        `<a href="https://example.org/code?a=1,2">code</a>\n<a href="https://doi.org/10.1234/moss.3">DOI</a></p>`,
        `<details><summary>Abstract, comments</summary><p dir="auto">We light a river.</p><p dir="auto">It stays slow.</p>`,
        `<p dir="auto">9 pages</p></details></li>\n`,
      ].join(""),
    );
  });

  it("writes nothing for what a record does not say", async () => {
    const bare = {
      id: null,
      authors: [],
      authorCount: null,
      published: null,
      listed: null,
      categories: [],
      upvotes: null,
      commentCount: null,
      links: [],
    };
    expect(listOf(await printPage([makePaper({ ...bare, abstract: null })]))).toBe(
      `<li><h2 dir="auto">Lanterns for Slow Rivers</h2></li>\n`,
    );
    expect(listOf(await printPage([]))).toBe("");
  });

  it("shows the first of many authors, and all of them on demand", async () => {
    const authors = Array.from({ length: 13 }, (_, at) => `Ada Quill ${at}`);
    const html = listOf(await printPage([makePaper({ authors, authorCount: 20, abstract: null })]));
    expect(html).toContain(">Ada Quill 0, Ada Quill 1, Ada Quill 2 and 17 others</p>");
    expect(html).toContain(`<summary>All authors</summary><p dir="auto">${authors.join(", ")}</p>`);
  });

  it("lets the browser run its own script and style, and load nothing", async () => {
    const tags = readTags(await printPage([makePaper()]));
    const [[, ...script], style] = [textsOf(tags, "script"), textsOf(tags, "style")];
    const policy = tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes["content"];
    expect([script.length, style.length]).toEqual([1, 1]);
    expect(policy).toBe(
      `default-src 'none'; script-src ${hashOf(script[0] ?? "")}; style-src ${hashOf(style[0] ?? "")}; base-uri 'none'; form-action 'none'`,
    );
    expect(script[0] ?? "").not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|fetch|https?:/);
    expect(style[0] ?? "").not.toMatch(/url\(|@import|https?:/);
    expect(tags.filter(({ name, attributes }) => name === "link" || "src" in attributes || "style" in attributes)).toEqual([]);
  });

  it("labels each control", async () => {
    const html = await printPage([]);
    expect(textsOf(readTags(html), "label").map((label) => label.trim().split(/\s{2,}|\n/)[0])).toHaveLength(5);
    expect(html.match(/<(?:input|select) /g)).toHaveLength(5);
    expect(textsOf(readTags(html), "button")).toEqual(["Show 100 more", "Show all"]);
    expect(html.match(/<label[^>]*>[^<]*(?:<input|<select) /g)).toHaveLength(5);
  });

  it("holds every paper as data, and the first hundred as items", async () => {
    const records = Array.from({ length: 101 }, (_, at) => makePaper({ title: `Moss ${at}` }));
    const html = await printPage(records);
    expect(readData(html)).toHaveLength(101);
    expect(textsOf(readTags(listOf(html)), "h2").at(-1)).toBe("Moss 99");
    expect(textsOf(readTags(html), "noscript")[0]).toContain("These are the first 100 of 101 papers.");
    expect(textsOf(readTags(await printPage(records.slice(1))), "noscript")[0]).not.toContain("first");
    expect(readData(await printPage([]))).toEqual([]);
  });

  it("shows the charts of the summary above the list", async () => {
    const html = await printPage([makePaper({ published: "2026-07-01" }), makePaper({ published: "2026-07-03" })]);
    expect(textsOf(readTags(html), "figcaption")).toEqual([
      "Papers per day",
      "Categories",
      "Authors of several papers",
      "Most upvotes",
      "Title terms",
    ]);
    expect(html.indexOf("</svg>")).toBeLessThan(html.indexOf("<ol"));
    expect(html).toContain('aria-label="Categories: cs.LG 2, stat.ML 2"');
    expect(await printPage([])).not.toContain("<svg");
  });

  it("is inert, and shows titles and names as they are, whatever the records hold", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom(
        "</script><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "<!--<script>",
        "]]>",
        "a\u2028b",
        "</ol></main>",
        "</title></svg></figure>",
        "&lt;",
        "javascript:alert(1)",
      ),
    );
    const paper = fc
      .record({
        title: text,
        abstract: fc.option(text),
        authors: fc.array(text, { maxLength: 2 }),
        categories: fc.array(text, { maxLength: 2 }),
        comment: fc.option(text),
        doi: fc.option(text),
        organization: fc.option(text),
        links: fc.array(fc.record({ kind: fc.constantFrom("paper", "code"), url: fc.oneof(text, fc.webUrl()) })),
        id: fc.option(fc.constant("2607.00001")),
      })
      .map((keys) => makePaper(keys));
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 3 }), async (records) => {
        const html = await printPage(records);
        const tags = readTags(listOf(html));
        const papers = readData(html);
        const titles = records.map(({ title }) => toPlainLine(title));
        expect([textsOf(tags, "h2"), papers.map(({ title }) => title)]).toEqual([titles, titles]);
        expect(html.slice(html.indexOf('id="papers">')).match(/<\/?script|<!--/gi)).toEqual(["</script", "<script", "</script"]);
        const addresses = papers.flatMap(({ address = "https://-", links = [] }) => [address, ...links.map(([, link]) => link)]);
        expect(addresses.filter((address) => !/^https?:\/\/[^\s"<>]+$/i.test(address))).toEqual([]);
        expect(tags.filter(({ name }) => !/^(?:li|h2|p|a|details|summary)$/.test(name))).toEqual([]);
        for (const { name, attributes } of tags) {
          expect(Object.keys(attributes).filter((key) => !/^(?:dir|class|href)$/.test(key))).toEqual([]);
          expect(attributes["href"] ?? (name === "a" ? "" : "https://-")).toMatch(/^https?:\/\/[^\s"<>]+$/i);
        }
      }),
    );
  });
});

/** A hundred papers: every second one is of 2025, every third has code, every fifth is about moss and has votes. */
const HUNDRED = Array.from({ length: 100 }, (_, at) =>
  makePaper({
    id: null,
    title: `${at % 5 === 0 ? "Moss" : "Kelp"} ${at} </script><img src=x onerror=alert(1)>`,
    authors: [at === 7 ? "Zoë Żak" : "Ada Quill"],
    published: at % 2 === 0 ? "2025-03-04" : "2026-03-04",
    categories: at % 4 === 0 ? ["cs.LG", "math.CO"] : ["cs.LG"],
    upvotes: at % 5 === 0 ? at : null,
    links: at % 3 === 0 ? [{ kind: "code", url: "https://example.org/code" }] : [],
  }),
);

const SHOWN = `[...document.querySelectorAll("li h2")].map((title) => title.textContent.split(" ")[1])`;

async function type(page: Page, text: string): Promise<void> {
  await page.evaluate(`document.querySelector("[name=query]").focus(); document.querySelector("[name=query]").select()`);
  await page.call("Input.dispatchKeyEvent", { type: "keyDown", key: "Delete", code: "Delete", windowsVirtualKeyCode: 46 });
  await page.call("Input.insertText", { text });
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  const events = `for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));`;
  await page.evaluate(`{ const control = document.querySelector("[name=${name}]"); control.value = ${JSON.stringify(value)}; ${events} }`);
}

describe.skipIf(CHROMIUM === null)("html in Chromium (skipped where there is none)", () => {
  it("searches, filters and sorts, and neither runs nor loads anything else", async () => {
    await withPage(await printPage(HUNDRED), async (page) => {
      const count = async () => page.evaluate(`document.querySelector("output").textContent`);
      expect(await count()).toBe("100 of 100 papers");
      for (const [query, expected] of [
        ["moss", 20],
        ["MOSS river 2025", 10],
        ["zoe zak", 1],
        ['"light a river"', 100],
        ['"river a light"', 0],
        ["code", 0],
        ["", 100],
      ] as const) {
        await type(page, query);
        expect([query, await count()]).toEqual([query, `${expected} of 100 papers`]);
      }
      await choose(page, "year", "2025");
      await choose(page, "category", "math.CO");
      expect(await count()).toBe("25 of 100 papers");
      await page.evaluate(`document.querySelector("[name=code]").click()`);
      expect(await count()).toBe("9 of 100 papers");
      await choose(page, "order", "votes");
      expect(await page.evaluate(SHOWN)).toEqual(["60", "0", "12", "24", "36", "48", "72", "84", "96"]);
      await choose(page, "order", "listed");
      expect(await page.evaluate(SHOWN)).toEqual(["0", "12", "24", "36", "48", "60", "72", "84", "96"]);
      expect(await page.evaluate(`document.title + document.images.length + document.scripts.length`)).toBe("Papers02");
      expect(page.complaints).toEqual([]);
    });
  });

  it("shows more on demand, and draws papers as the page holds them", async () => {
    const records = Array.from({ length: 350 }, (_, at) =>
      makePaper({ title: `Moss ${at}`, authors: at === 0 ? [] : Array.from({ length: 14 }, () => "Ada Quill"), doi: "10.1234/moss.3" }),
    );
    await withPage(await printPage(records), async (page) => {
      const held = await page.evaluate(`document.querySelector("ol").innerHTML.replaceAll("</li>\\n", "</li>").trim()`);
      await type(page, "moss");
      expect(await page.evaluate(`document.querySelector("ol").innerHTML`)).toBe(held);
      const shown = async () =>
        page.evaluate(`document.querySelectorAll("li").length + document.querySelector("#rest output").textContent`);
      expect(await shown()).toBe("100100 of 350 shown");
      await page.evaluate(`document.querySelector("#rest button").click()`);
      expect(await shown()).toBe("200200 of 350 shown");
      expect(await page.evaluate(`document.activeElement.textContent`)).toBe("Moss 100");
      await page.evaluate(`document.querySelectorAll("#rest button")[1].click()`);
      expect(await shown()).toBe("350350 of 350 shown");
      expect(await page.evaluate(`document.querySelector("#rest").hidden`)).toBe(true);
    });
  });

  it("takes away choices among nothing", async () => {
    const bare = { categories: [], upvotes: null, links: [], published: null, listed: null, id: null };
    await withPage(await printPage([makePaper(bare)]), async (page) => {
      expect(await page.evaluate(`[...document.querySelectorAll("label")].filter(({ hidden }) => hidden).length`)).toBe(3);
      expect(await page.evaluate(`document.querySelector("output").textContent`)).toBe("1 of 1 paper");
    });
  });
});
