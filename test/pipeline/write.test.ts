import { describe, expect, it } from "vitest";
import { RECORD_KEYS, type PaperRecord } from "../../src/core/record.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import type { FormatOptions } from "../../src/pipeline/printer.ts";
import { format, type Records, select } from "../../src/pipeline/write.ts";
import type { Selection } from "../../src/query/selection.ts";
import { createPaper } from "../query/papers.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const LAMPS = createPaper({
  id: "2611.00001",
  title: "Lamps at Low Tide",
  abstract: "A lamp.",
  published: "2026-11-20",
  listed: "2026-11-21",
  upvotes: 4,
});
const TIDES = createPaper({ id: "2611.00002", title: "Tides at Noon", abstract: "A lamp, too.", published: "2026-10-02", upvotes: 40 });
const QUAYS = createPaper({ title: "Quays at Night", published: "2025-03-04", listed: "2025-03-05", upvotes: 4 });
const COPY = createPaper({ id: "2611.00001", title: "Lamps at Low Tide", commentCount: 3 });
const ALL = [LAMPS, TIDES, QUAYS];

async function titles(records: Records, selection?: Selection): Promise<string[]> {
  const kept: string[] = [];
  for await (const { title } of select(records, selection)) kept.push(title.split(" ")[0] ?? "");
  return kept;
}

async function text(records: Records, options?: FormatOptions): Promise<string> {
  let joined = "";
  for await (const piece of format(records, options)) joined += piece;
  return joined;
}

/** Records of which the source tells when they are asked for, and when it is let go of. */
async function* watched(records: readonly PaperRecord[], seen: string[]): AsyncGenerator<PaperRecord> {
  try {
    for (const record of records) {
      seen.push(record.title);
      yield record;
    }
  } finally {
    seen.push("closed");
  }
}

describe("select", () => {
  it.each<[string, Selection, string[]]>([
    ["nothing asked", {}, ["Lamps", "Tides", "Quays"]],
    ["a query", { keyword: "lamp" }, ["Lamps", "Tides"]],
    ["several queries, all of which must match", { keyword: ["lamp", "upvotes>=10"] }, ["Tides"]],
    ["no query in a list", { keyword: [] }, ["Lamps", "Tides", "Quays"]],
    ["since", { since: "2026-10" }, ["Lamps", "Tides"]],
    ["since, counted from now", { since: "1w", now: NOW }, ["Lamps"]],
    ["until, to the end of a period", { until: "2026-10" }, ["Tides", "Quays"]],
    ["since and until", { since: "2026", until: "2026-10-31" }, ["Tides"]],
    ["listedSince", { listedSince: "2026" }, ["Lamps"]],
    ["listedUntil", { listedUntil: "2025" }, ["Quays"]],
    ["sort", { sort: "upvotes,-published" }, ["Lamps", "Quays", "Tides"]],
    ["limit", { limit: 2 }, ["Lamps", "Tides"]],
    ["sort, then limit", { sort: "-upvotes", limit: 1 }, ["Tides"]],
    ["limit 0", { limit: 0 }, []],
    ["no merging", { dedupe: false, limit: 5 }, ["Lamps", "Tides", "Quays"]],
  ])("%s", async (_case, selection, expected) => {
    expect(await titles(ALL, selection)).toEqual(expected);
  });

  it("takes relative dates in queries from the same now", async () => {
    expect(await titles(ALL, { keyword: "published>=1w", now: NOW })).toEqual(["Lamps"]);
    expect(await titles(ALL, { keyword: "published>=1w", now: new Date("2036-11-23") })).toEqual([]);
  });

  it("merges the same paper", async () => {
    const merged: PaperRecord[] = [];
    for await (const record of select([LAMPS, TIDES, COPY], { dedupe: true })) merged.push(record);
    expect(merged).toMatchObject([{ title: LAMPS.title, upvotes: 4, commentCount: 3 }, { title: TIDES.title }]);
  });

  it("takes records that are still to come, and gives each at once", async () => {
    const seen: string[] = [];
    const selected = select(watched(ALL, seen));
    expect((await selected.next()).value).toBe(LAMPS);
    expect(seen).toEqual([LAMPS.title]);
    await selected.return();
    expect(seen).toEqual([LAMPS.title, "closed"]);
  });

  it("leaves the rest unread when the limit is reached", async () => {
    const seen: string[] = [];
    expect(await titles(watched(ALL, seen), { keyword: "upvotes=40", limit: 1 })).toEqual(["Tides"]);
    expect(seen).toEqual([LAMPS.title, TIDES.title, "closed"]);
  });

  it.each<[Selection, string]>([
    [{ keyword: "(lamp" }, "QueryError"],
    [{ keyword: ["lamp", "colour:red"] }, "QueryError"],
    [{ since: "soon" }, "DateError"],
    [{ until: "2026-13" }, "DateError"],
    [{ listedSince: "2026-02-30" }, "DateError"],
    [{ listedUntil: "" }, "DateError"],
    [{ sort: "-colour" }, "FieldError"],
  ])("refuses %j before it reads anything", async (selection, name) => {
    const seen: string[] = [];
    await expect(titles(watched(ALL, seen), selection)).rejects.toMatchObject({ name });
    expect(seen).toEqual([]);
  });
});

describe("format", () => {
  it.each(FORMATTERS.items.map(({ id }) => id))("writes %s, of records at hand or still to come", async (id) => {
    const output = await text(ALL, { format: id });
    for (const { title } of ALL) expect(output).toContain(title);
    expect(output.endsWith("\n")).toBe(true);
    expect(await text(watched(ALL, []), { format: id })).toBe(output);
  });

  it("writes JSON with all keys where nothing else is asked for", async () => {
    expect(JSON.parse(await text(ALL))).toEqual(ALL);
    expect(await text(ALL)).toBe(await text(ALL, { format: "json" }));
    expect((await text(ALL)).split("\n")).toHaveLength(ALL.length + 3);
    expect(JSON.parse(await text([]))).toEqual([]);
  });

  it("knows the outputs by their other names", async () => {
    expect(await text(ALL, { format: "jsonl" })).toBe(await text(ALL, { format: "ndjson" }));
  });

  it.each<[FormatOptions, string]>([
    [{ format: "ndjson", fields: "title,source.lines" }, '{"title":"Lamps at Low Tide","source.lines":[1,2]}\n'],
    [{ format: "csv", fields: "upvotes,title" }, "upvotes,title\r\n4,Lamps at Low Tide\r\n"],
    [{ format: "csv", fields: "upvotes,title", header: false }, "4,Lamps at Low Tide\r\n"],
    [{ format: "tsv", fields: "id,listed" }, "id\tlisted\n2611.00001\t2026-11-21\n"],
    [{ format: "json", fields: "id", pretty: true }, '[\n  {\n    "id": "2611.00001"\n  }\n]\n'],
    [{ format: "table", fields: "title", header: false, width: 12 }, "Lamps at Lo…\n"],
  ])("writes as it is told: %j", async (options, output) => {
    expect(await text([LAMPS], options)).toBe(output);
  });

  it("guards cells that a spreadsheet would run, unless it is told not to", async () => {
    const risky = [createPaper({ title: "=1+1" })];
    expect(await text(risky, { format: "csv", fields: "title", header: false })).toBe("'=1+1\r\n");
    expect(await text(risky, { format: "csv", fields: "title", header: false, csvGuard: false })).toBe("=1+1\r\n");
  });

  it("colours tables only when it is told to", async () => {
    const options = { format: "table", fields: "title" };
    expect(await text(ALL, options)).not.toContain("\u001b");
    expect(await text(ALL, { ...options, color: true })).toContain("\u001b[");
  });

  it("lets go of its source when its reader has enough", async () => {
    const seen: string[] = [];
    for await (const piece of format(watched(ALL, seen), { format: "ndjson" })) if (piece.includes("Tides")) break;
    expect(seen).toEqual([LAMPS.title, TIDES.title, "closed"]);
  });

  it("refuses unknown outputs and fields before it reads anything", async () => {
    const seen: string[] = [];
    await expect(text(watched(ALL, seen), { format: "xml" })).rejects.toThrow(RangeError);
    await expect(text(watched(ALL, seen), { fields: "title,colour" })).rejects.toMatchObject({ name: "FieldError", value: "colour" });
    expect(seen).toEqual([]);
  });

  it("gives all keys of the record as columns", async () => {
    expect((await text([], { format: "csv" })).trim().split(",")).toEqual(RECORD_KEYS);
  });
});
