import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ColumnDemand, fitColumns } from "../../src/formatters/table-layout.ts";

const column = (natural: number, settings: Partial<ColumnDemand> = {}): ColumnDemand => ({
  natural,
  least: Math.min(natural, 10),
  rank: 1,
  spared: false,
  ...settings,
});
const spared = { spared: true, rank: 0 };

describe("fitColumns", () => {
  it("gives all they ask for where there is room", () => {
    expect(fitColumns([column(30), column(10)], 42, 2)).toEqual([30, 10]);
  });

  it("narrows the widest first, down to a common width", () => {
    expect(fitColumns([column(60), column(12), column(40)], 56, 2)).toEqual([20, 12, 20]);
  });

  it("narrows a spared column only when the others are at their least", () => {
    expect(fitColumns([column(30, spared), column(30)], 47, 2)).toEqual([30, 15]);
    expect(fitColumns([column(30, spared), column(30)], 40, 2)).toEqual([28, 10]);
  });

  it("leaves out the highest ranks until the others have their least", () => {
    const columns = [column(30, { rank: 2 }), column(30, spared), column(30, { rank: 1 })];
    expect(fitColumns(columns, 34, 2)).toEqual([10, 10, 10]);
    expect(fitColumns(columns, 33, 2)).toEqual([0, 21, 10]);
    expect(fitColumns(columns, 15, 2)).toEqual([0, 15, 0]);
  });

  it("narrows the last column as far as it must", () => {
    expect(fitColumns([column(30), column(20, spared)], 4, 2)).toEqual([0, 4]);
  });

  it("never takes more than the width, and never less than it could use", () => {
    const demand = fc.record({ natural: fc.integer({ min: 1, max: 60 }), part: fc.nat(20), rank: fc.nat(9), spared: fc.boolean() });
    const columns = fc
      .array(demand, { minLength: 1 })
      .map((demands) => demands.map((d) => column(d.natural, { ...d, least: Math.min(d.natural, d.part) })));
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 200 }), (demands, width) => {
        const widths = fitColumns(demands, width, 2);
        const shown = widths.filter((w) => w > 0);
        expect(shown.reduce((total, w) => total + w, 2 * Math.max(0, shown.length - 1))).toBeLessThanOrEqual(width);
        for (const [at, w] of widths.entries()) expect(w).toBeLessThanOrEqual(demands[at]?.natural ?? 0);
        const fits = demands.reduce((total, d) => total + d.natural + 2, -2) <= width;
        expect(widths.every((w, at) => w === demands[at]?.natural)).toBe(fits);
      }),
    );
  });
});
