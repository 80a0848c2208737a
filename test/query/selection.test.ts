/** A selection as people write it means the same for the command line and the library. */
import { describe, expect, it } from "vitest";
import { DateError } from "../../src/query/dates.ts";
import { FieldError } from "../../src/query/fields.ts";
import { QueryError } from "../../src/query/query-error.ts";
import { resolvePeriod, resolveSelection } from "../../src/query/selection.ts";
import { NOW, PAPERS } from "./papers.ts";

describe("resolveSelection", () => {
  it("selects everything where nothing is asked for", async () => {
    const selection = await resolveSelection({});
    expect(selection).toEqual({ queries: [] });
  });

  it("takes the first day of one date and the last of the other", async () => {
    const selection = await resolveSelection({ since: "2024-02", until: "2024-03", listedSince: "2023", listedUntil: "2024-W30" });
    expect(selection).toMatchObject({ since: "2024-02-01", until: "2024-03-31", listedSince: "2023-01-01", listedUntil: "2024-07-28" });
  });

  it("counts days back from now, in dates and in queries", async () => {
    const selection = await resolveSelection({ since: "3d", keyword: "published>=3d", now: NOW });
    expect(selection.since).toBe("2024-07-23");
    expect(selection.queries?.map((query) => [query.matches(PAPERS.orchid), query.matches(PAPERS.cactus)])).toEqual([[true, false]]);
  });

  it("counts days back from the present where no other is told", async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { since } = await resolveSelection({ since: "today" });
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(since);
  });

  it("takes one query or several", async () => {
    const [one, several] = [await resolveSelection({ keyword: "cacti" }), await resolveSelection({ keyword: ["cacti", "reeds"] })];
    expect(one.queries?.map((query) => query.matches(PAPERS.cactus))).toEqual([true]);
    expect(several.queries?.map((query) => query.matches(PAPERS.cactus))).toEqual([true, false]);
  });

  it("hands on keys to sort by, the limit and whether duplicates are left out", async () => {
    const { sort, limit, dedupe } = await resolveSelection({ sort: "-published,title", limit: 3, dedupe: true });
    expect(sort?.map(({ field, descending }) => [field.name, descending])).toEqual([
      ["published", true],
      ["title", false],
    ]);
    expect([limit, dedupe]).toEqual([3, true]);
  });

  it.each([
    [{ keyword: "title:" }, QueryError],
    [{ since: "2024-13" }, DateError],
    [{ listedUntil: "soon" }, DateError],
    [{ sort: "lamp" }, FieldError],
  ])("refuses %j", async (selection, error) => {
    await expect(resolveSelection(selection)).rejects.toBeInstanceOf(error);
  });
});

describe("resolvePeriod", () => {
  it("gives both days of a date, and nothing for none", async () => {
    expect(await resolvePeriod("2024-02", NOW)).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(await resolvePeriod(undefined, NOW)).toBeUndefined();
  });
});
