import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FIXTURES } from "../fixtures.ts";
import { bash, papersift, temporaryFolder, titlesOf } from "./process.ts";

const RSS = readFileSync(join(FIXTURES, "arxiv-feed/rss.xml"), "utf8");
const folder = temporaryFolder({
  "feed.xml": RSS,
  "latin.xml": Buffer.from(RSS.replace("UTF-8", "ISO-8859-1").replace("A Kettle", "A Kétle"), "latin1"),
  "wide.xml": Buffer.from(`\uFEFF${RSS}`, "utf16le"),
  "marked.xml": `\uFEFF${RSS}`,
});
const here = (): { cwd: string } => ({ cwd: folder.path(".") });

describe("feeds", () => {
  it("are read from a pipe and from files, whatever their names", async () => {
    const { stdout, stderr, status } = await bash("cat feed.xml | papersift -f ndjson", here());
    expect([status, stderr, stdout.trim().split("\n").length]).toEqual([0, "", 3]);
    const named = await papersift(["feed.xml", "-f", "ndjson"], here());
    expect(named.stdout.replaceAll('"file":"feed.xml"', '"file":"-"')).toBe(stdout);
  });

  it("are read in the encoding that they declare, or that their byte order mark tells", async () => {
    const titles = titlesOf((await papersift(["feed.xml"], here())).stdout);
    expect(titlesOf((await papersift(["latin.xml"], here())).stdout)).toEqual(["A Kétle that Learns", ...titles.slice(1)]);
    for (const name of ["wide.xml", "marked.xml"]) expect(titlesOf((await papersift([name], here())).stdout)).toEqual(titles);
  });

  it("show their fields by name in inspect", async () => {
    const { stdout } = await papersift(["inspect", "feed.xml"], here());
    expect(stdout).toContain("-- arxiv-feed from line");
    expect(stdout).toMatch(/text +item\/title +title +1 +A Kettle that Learns\n/);
    expect(stdout).toMatch(/text +item\/arxiv:announce_type +announced +3 +cross\n/);
  });

  it("are read with a listing kind that is named", async () => {
    expect(titlesOf((await papersift(["--listing", "arxiv-feed", "feed.xml"], here())).stdout)).toHaveLength(3);
  });
});
