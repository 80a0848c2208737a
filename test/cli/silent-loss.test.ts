/** No paper, column or word of a query is lost without a word. */
import { describe, expect, it } from "vitest";
import { cutDump, dumpOf } from "./dumps.ts";
import { runMain } from "./process.ts";

/** The page of a day, whose papers show no day of their own. */
const UNDATED = `Daily Papers

Nov 13, 2025

Reading Lamps for Machines

We ask what a machine needs to see by, and answer: less than people do, but steadier, and in a colour of its own.

  • 2 authors

Moths Around Large Lamps

We count moths around lamps. They are many and they are small, and none of them has been asked before what it sees there.

  • 3 authors
`;

async function told(...args: string[]): Promise<string[]> {
  return (await runMain(args, { input: UNDATED })).stderr.split("\n").slice(0, -1);
}

describe("papers without a day", () => {
  it("are counted where a selection leaves them out, with the option that reaches them", async () => {
    expect(await told("--since", "2024")).toEqual([
      "2 papers are left out because they show no day of publication; they show the day of the listing: use --listed-since",
    ]);
    expect(await told("-k", "reading", "--since", "2024", "--until", "2026")).toEqual([
      "1 paper is left out because it shows no day of publication; it shows the day of the listing: use --listed-since and --listed-until",
    ]);
    expect((await told("-k", "published:2025")).at(-1)).toBe(
      "2 papers are left out because they show no day of publication; they show the day of the listing: use listed: in the query",
    );
    const unlisted = await runMain(["--listed-since", "1990"], { input: cutDump() });
    expect(unlisted.stderr).toContain(
      "2 papers are left out because they show no day of the listing; they show the day of publication: use --since\n",
    );
  });

  it("are no news where they are selected, or another day of theirs was asked for", async () => {
    expect(await told("--listed-since", "2025")).toEqual([]);
    expect(await told("-k", "moths", "-q", "--since", "2024")).toEqual([]);
  });
});

describe("papers of other days", () => {
  it.each([
    [["--since", "2030"], "No paper selected: 3 papers match but for their day of publication, 2023-07-26 to 2024-03-03\n"],
    [["-k", "bread", "--until", "1990", "-f", "table"], "No paper selected: 1 paper matches but for its day of publication, 2023-07-26\n"],
    [["--since", "2024", "-k", "lamp"], ""],
  ])("are counted where nothing else is selected, with their days: %j", async (args, line) => {
    expect((await runMain(args, { input: dumpOf() })).stderr).toBe(line);
  });
});

describe("a year that nothing on the page tells", () => {
  const yearless = UNDATED.replace(", 2025", "");

  it("is doubted, that of the listing too", async () => {
    const { stderr, stdout } = await runMain(["--fields", "listed"], { input: yearless });
    expect(stdout).toContain('{"listed":"2025-11-13"}');
    expect(stderr).toBe(
      "-:3: warning[year-guessed]: the date is without a year, and only the day of this run tells one; --as-of names the day of the capture\n",
    );
  });

  it("is not doubted where the user or the page tells it", async () => {
    expect((await runMain(["--as-of", "2025-11-14"], { input: yearless })).stderr).toBe("");
    expect((await runMain([], { input: dumpOf() })).stderr).toBe("");
  });
});

describe("a query that matches nothing", () => {
  it.each([
    ["lamps or kelp", "kelp or ferns", "kelp OR ferns"],
    ["lower-case and", "kelp and not moss", "kelp AND NOT moss"],
    ["two bars", "kelp || ferns", "kelp OR ferns"],
    ["a bar", "kelp|ferns", "kelp OR ferns"],
    ["two ampersands", "kelp && ferns", "kelp AND ferns"],
    ["an exclamation mark", "kelp !moss", "kelp -moss"],
    ["a plus", "+kelp", "kelp"],
    ["a star before a word", "*elp", "/elp/i"],
    ["a list", "kelp,ferns", "kelp OR ferns"],
    ["a list with spaces", "kelp, ferns", "kelp OR ferns"],
    ["half a category", "category:LG", "category:*.LG"],
    ["half a comparison", "upvotes", "upvotes>=20"],
    ["an identifier", "2608.00011v2", "id:2608.00011"],
    ["an identifier with its version", "id:2608.00011v2", "id:2608.00011"],
    ["an expression without i", "title:/kelp/", "title:/kelp/i"],
  ])("says how it was read and what was meant: %s", async (_, query, meant) => {
    const [line, ...more] = await told("-k", query);
    expect(line).toMatch(/^No paper selected; the query was read as: /);
    expect(line).toMatch(new RegExp(`\\(did you mean -k '${meant.replaceAll(/[*./]/g, String.raw`\$&`)}'\\?\\)$`));
    expect(more).toEqual([]);
  });

  it.each(['"a or b"', "3,000", "/kelp|ferns/", "kelp", "self-supervised", "category:cs", "id:2608.00011"])(
    "is not mended where it says what it means: %s",
    async (query) => {
      expect((await told("-k", query))[0]).toMatch(/^No paper selected; the query was read as: [^']*$/);
    },
  );

  it("is one line for all queries", async () => {
    expect(await told("-k", "reading", "-k", "moths or kelp")).toEqual([
      "No paper selected; each paper must match all queries, read as: reading; moths AND or AND kelp (did you mean -k 'moths OR kelp'?)",
    ]);
  });

  it("is no news where papers match, the limit is 0 or the input holds none", async () => {
    expect(await told("-k", "lamps OR or")).toEqual([]);
    expect(await told("-k", "kelp", "--limit", "0")).toEqual([]);
    expect(await told("-k", "kelp", "--explain")).toEqual(["0 of 2 papers match: kelp"]);
    expect((await runMain(["-k", "kelp", "-q"], { input: UNDATED })).stderr).toBe("");
  });
});

describe("columns that do not fit", () => {
  it("are named where they were asked for", async () => {
    const fields = ["-f", "table", "--fields", "title,listed,authorCount,abstract", "--width", "40"];
    expect(await told(...fields)).toEqual([
      "Left out for want of room in 40 columns: authorCount, abstract; --no-truncate shows everything",
    ]);
    expect(await told(...fields, "--no-truncate")).toEqual([]);
  });

  it("and cells that are cut are a matter for -v otherwise", async () => {
    expect(await told("-f", "table", "--width", "20")).toEqual([]);
    expect((await told("-v", "-f", "table", "--width", "20")).slice(0, 2)).toEqual([
      "Left out for want of room in 20 columns: listed, authors; --no-truncate shows everything",
      "Cut 2 cells to fit 20 columns; --no-truncate shows everything",
    ]);
  });
});
