import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FIXTURES } from "../../fixtures.ts";
import { readDump, withoutPlace } from "../../read-dump.ts";

const read = (name: string): string => readFileSync(join(FIXTURES, "arxiv-feed", name), "utf8");
const FEEDS = ["api.xml", "rss.xml", "atom-daily.xml", "rdf-2018.xml"];

function rss(...items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>New work</title><link>https://journal.example/</link>${items
    .map((item) => `<item>${item}</item>`)
    .join("")}</channel></rss>`;
}

describe("a feed", () => {
  it.each(FEEDS)("gives the same in chunks of any size: %s", (name) => {
    const whole = readDump(read(name));
    for (const chunks of [[1], [2, 3, 1], [7], [64, 1]]) expect(readDump(read(name), { chunks })).toEqual(whole);
  });

  it.each(FEEDS)("gives the same on one line, and between any white space: %s", (name) => {
    const { records } = readDump(read(name));
    const line = read(name).replaceAll(/>\s+</g, "><");
    expect(withoutPlace(readDump(line).records)).toEqual(withoutPlace(records));
    expect(withoutPlace(readDump(line.replaceAll("><", ">\r\n\t<")).records)).toEqual(withoutPlace(records));
  });

  it.each(FEEDS)("has each record where its source says: %s", (name) => {
    const bytes = Buffer.from(read(name));
    for (const { source } of readDump(bytes).records) {
      const [own] = [bytes.subarray(...source.bytes).toString()];
      expect(own).toMatch(/^<(entry|item)[\s>][^]*<\/\1>$/);
      expect(bytes.subarray(0, source.bytes[0]).toString().split("\n")).toHaveLength(source.lines[0]);
      expect(bytes.subarray(0, source.bytes[1]).toString().split("\n")).toHaveLength(source.lines[1]);
    }
  });

  it("gives exact records up to where it breaks off, wherever that is", () => {
    const text = read("rss.xml");
    const { records } = readDump(text);
    for (let end = text.indexOf("<item>"); end < text.length; end += 37) {
      const cut = readDump(text.slice(0, end));
      const ended = records.filter(({ source }) => source.bytes[1] <= end);
      expect(cut.records.slice(0, ended.length)).toEqual(ended);
      const rest = cut.records.slice(ended.length);
      expect(rest.length).toBeLessThanOrEqual(1);
      for (const { problems } of rest) expect(problems.map(({ code }) => code)).toEqual(["incomplete"]);
    }
  });

  it("of a blog gives nothing and says so", () => {
    const post = "<title>A post</title><link>https://blog.example/1</link><description>On https://arxiv.org/abs/2402.11873</description>";
    const { records, problems } = readDump(rss(post));
    expect([records, problems.map(({ code }) => code)]).toEqual([[], ["no-listing"]]);
  });

  it("of a journal gives the items with a DOI", () => {
    const paper =
      "<title>Peat</title><link>https://journal.example/doi/10.5555/peat.1?af=R</link><description>On &lt;i&gt;peat&lt;/i&gt;.</description>";
    const news = "<title>We move</title><link>https://journal.example/news</link>";
    const { records } = readDump(
      rss(paper, `${paper.replace("10.5555/peat.1", "10.5555/peat.2")}<pubDate>Tue, 3 Mar 2026 00:00:00 GMT</pubDate>`, news),
    );
    expect(records.map(({ title, doi, abstract, published }) => [title, doi, abstract, published])).toEqual([
      ["Peat", "10.5555/peat.1", "On peat.", null],
      ["Peat", "10.5555/peat.2", "On peat.", "2026-03-03"],
    ]);
  });

  it("of arXiv that lists nothing is no unknown input", () => {
    const { records, problems } = readDump(read("rss.xml").replaceAll(/<item>[^]*<\/item>/g, ""));
    expect([records, problems]).toEqual([[], []]);
  });

  it("ends an entry that is never closed where the next one begins", () => {
    const { records } = readDump(read("rss.xml").replace("</description>", "").replace("</item>", ""));
    expect(records.map(({ id, problems }) => [id, problems.map(({ code }) => code)])).toEqual([
      ["2607.30001", ["incomplete"]],
      ["2607.30002", []],
      ["2607.30003", []],
    ]);
  });

  it("rejects a paper without a title", () => {
    const { records, rejects } = readDump(rss("<link>https://arxiv.org/abs/2402.11873</link><description>Moss.</description>"));
    expect([records.length, rejects.map(({ problem }) => problem.code)]).toEqual([0, ["missing-title"]]);
  });
});

describe("a hostile feed", () => {
  const entry = "<entry><id>http://arxiv.org/abs/2402.11873v1</id><title>Moss &b; bark</title></entry>";
  const many = 100_000;

  it.each([
    ["elements that are nested deeply", `<feed>${"<a>".repeat(many)}${"</a>".repeat(many)}${entry}</feed>`],
    ["elements that are never closed", `<feed>${entry}<entry>${"<b>".repeat(many)}${"</c>".repeat(many)}`],
    ["entities that stand for others", `<!DOCTYPE f [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><feed>${entry}</feed>`],
    ["a comment without an end", `<feed>${entry}<!--${"-".repeat(many)}`],
    ["text without an end", `<feed>${entry}<![CDATA[${"]]x".repeat(many)}`],
    ["brackets", `<feed>${entry}${"<".repeat(many)}`],
  ])("with %s is read, and nothing expanded", (_name, text) => {
    const { records, tokens } = readDump(text, { chunks: [65_536] });
    expect(records.map(({ id, title }) => [id, title])).toEqual([["2402.11873", "Moss &b; bark"]]);
    expect(tokens.at(-1)?.end).toBe(Buffer.byteLength(text));
  });
});
