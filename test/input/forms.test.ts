/** Pages and data through the real command: known by what they hold or by their names, in any encoding. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { papersift, temporaryFolder } from "../cli/process.ts";
import { FIXTURES } from "../fixtures.ts";

const SEARCH = readFileSync(path.join(FIXTURES, "arxiv-search/page.html"));
const TITLES = ["Lanterns over Mud Flats", "Quiet Lanterns"];

async function titles(args: readonly string[], input?: string | Uint8Array): Promise<unknown> {
  const { stdout, stderr, status } = await papersift(["--format", "json", ...args], input === undefined ? {} : { input });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout).map(({ title }: { title: string }) => title);
}

const folder = temporaryFolder({ "page.html.gz": gzipSync(SEARCH), "piece.html": SEARCH.subarray(SEARCH.indexOf("<h1")) });

describe("a page", () => {
  it("is read from standard input, from a file, and packed", async () => {
    expect(await titles([], SEARCH)).toEqual(TITLES);
    expect(await titles([path.join(FIXTURES, "arxiv-search/page.html")])).toEqual(TITLES);
    expect(await titles([folder.path("page.html.gz")])).toEqual(TITLES);
  });

  it("is printed as a table", async () => {
    const { stdout } = await papersift(["--format", "table", path.join(FIXTURES, "arxiv-search/page.html")]);
    for (const title of TITLES) expect(stdout).toContain(title);
  });

  it("is read among texts, and by several threads", async () => {
    const files = ["arxiv-search/page.html", "daily-papers/normal.txt", "daily-papers/page-2024.html"].map((file) =>
      path.join(FIXTURES, file),
    );
    const { stdout } = await papersift(["--format", "ndjson", "--jobs", "2", ...files]);
    expect(stdout).toBe((await papersift(["--format", "ndjson", ...files])).stdout);
  });

  it("may be a piece of one where its name says that it is a page", async () => {
    expect(await titles([folder.path("piece.html")])).toEqual(TITLES);
  });

  it("is known below a comment, as browsers leave one, and in XHTML", async () => {
    expect(await titles([], Buffer.concat([Buffer.from("\n<!-- saved from url=(0026)https://search.example/a-b -->\n"), SEARCH]))).toEqual(
      TITLES,
    );
    expect(await titles([], Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n'), SEARCH]))).toEqual(TITLES);
  });

  it("is decoded as its byte order mark says, else as it says itself, else as UTF-8", async () => {
    const lamp = "Lämp 灯";
    const text = SEARCH.toString().replace("Quiet", lamp);
    const expected = [TITLES[0], `${lamp} Lanterns`];
    expect(await titles([], text)).toEqual(expected);
    expect(await titles([], Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual(expected);
    const japanese = Buffer.concat([
      Buffer.from(SEARCH.toString().replace('charset="utf-8"', 'charset="Shift_JIS"').split("Quiet")[0] ?? ""),
      Buffer.from([0x93, 0x94]),
      Buffer.from(SEARCH.toString().split("Quiet")[1] ?? ""),
    ]);
    expect(await titles([], japanese)).toEqual([TITLES[0], "灯 Lanterns"]);
    const latin = Buffer.from(SEARCH.toString().replace("Quiet", "Lämp"), "latin1");
    expect(await titles(["--input-encoding", "latin1"], latin)).toEqual([TITLES[0], "Lämp Lanterns"]);
  });

  it("is reported where it holds bytes that are no text", async () => {
    const { stderr } = await papersift(["--format", "ndjson"], {
      input: Buffer.from(SEARCH.toString().replace("Quiet", "L\u00e4mp"), "latin1"),
    });
    expect(stderr).toContain("warning[invalid-bytes]");
  });

  it("is shown by inspect line by line", async () => {
    const { stdout } = await papersift(["inspect", path.join(FIXTURES, "arxiv-search/page.html")]);
    expect(stdout).toMatch(/text\s+-\s+title\s+1\s+Lanterns over Mud Flats\n/);
    expect(stdout).not.toMatch(/<\/?[a-z]/);
    expect(stdout).toMatch(/^-- end of arxiv-search, surfaces: html$/m);
    // Markup between two lines has no row of its own, unless whole lines of the page hold nothing else.
    expect(stdout).not.toMatch(/^ +5 +blank/m);
    expect(stdout).toMatch(/^ +6 +blank/m);
  });
});

describe("what is no text", () => {
  it.each([
    ["daily-papers/page-2024.html", "html, data"],
    ["daily-papers/api.data", "data"],
    ["arxiv-feed/rss.xml", "feed"],
  ])("shows the surface that it is: %s", async (file, surfaces) => {
    const { stdout } = await papersift(["inspect", path.join(FIXTURES, file)]);
    expect(stdout.match(/, surfaces: .*/g)).toEqual([`, surfaces: ${surfaces}`]);
  });

  it("is a surface of its own where papersift has printed it", async () => {
    for (const format of ["ndjson", "csv"]) {
      const { stdout } = await papersift(["--format", format, path.join(FIXTURES, "arxiv-feed/rss.xml")]);
      expect((await papersift(["inspect"], { input: stdout })).stdout).toMatch(/^-- end of records, surfaces: records$/m);
    }
  });
});

describe("what only looks like a page", () => {
  it("stays a text", async () => {
    const text = readFileSync(path.join(FIXTURES, "daily-papers/normal.txt"));
    const { stdout } = await papersift(["--format", "ndjson"], {
      input: Buffer.concat([Buffer.from("<3 these papers, see <https://a.example>\n\n"), text]),
    });
    expect(stdout).not.toBe("");
    expect(stdout.split("\n").length).toBe((await papersift(["--format", "ndjson"], { input: text })).stdout.split("\n").length);
  });
});
