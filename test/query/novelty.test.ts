import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDuplicates } from "../../src/query/duplicates.ts";
import { createHoldings, type Verdict } from "../../src/query/novelty.ts";
import type { PaperRecord } from "../../src/core/record.ts";
import { createPaper, PAPERS } from "./papers.ts";

function judge(held: readonly Partial<PaperRecord>[], record: Partial<PaperRecord>): Verdict {
  const holdings = createHoldings();
  for (const each of held) holdings.hold(createPaper({ id: "2401.00001", title: "Moss", ...each }));
  return holdings.judge(createPaper({ id: "2401.00001", title: "Moss", ...record }));
}

describe("a paper that a store does not hold", () => {
  it("is new", () => {
    expect(judge([], {})).toBe("new");
    expect(judge([{}], { id: "2401.00002" })).toBe("new");
    expect(judge([{}], { id: null, title: "Ferns" })).toBe("new");
  });

  it("is told from others as duplicates are", () => {
    const some = Object.values(PAPERS);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...some)), fc.constantFrom(...some), (held, record) => {
        const holdings = createHoldings();
        for (const each of held) holdings.hold(each);
        const papers = [...new Set(held)];
        const isDuplicate = findDuplicates([...papers, record]).length > findDuplicates(papers).length;
        expect(holdings.judge(record) === "new").toBe(!papers.includes(record) && !isDuplicate);
      }),
    );
  });

  it("is known by its title where one of them lacks an identifier, and nothing speaks against it", () => {
    expect(judge([{ id: null, authors: ["Ada Quill"] }], { authors: ["A. Quill"] })).toBe("known");
    expect(judge([{ id: null, authors: ["Ada Quill"] }], { authors: ["Bo Tarn"] })).toBe("new");
    expect(judge([{ id: null }, {}], { id: "2401.00001", title: "Moss, Revisited" })).toBe("known");
  });
});

describe("a paper that a store holds", () => {
  const cases: readonly [string, readonly Partial<PaperRecord>[], Partial<PaperRecord>, Verdict][] = [
    ["a higher version", [{ version: 1 }], { version: 2 }, "revised"],
    ["the same version", [{ version: 2 }], { version: 2, revised: "2030-01-01", announced: "replacement" }, "known"],
    ["a lower version", [{ version: 3 }], { version: 2 }, "known"],
    ["a version between others", [{ version: 3 }, { version: 1 }], { version: 2 }, "known"],
    ["a first version after one without a number", [{}], { version: 1 }, "known"],
    ["a second version after one without a number", [{}], { version: 2 }, "revised"],
    ["a second version after a revision without a number", [{ revised: "2024-02-01" }], { version: 2 }, "known"],
    ["no number, no day", [{ version: 1 }], {}, "known"],
    ["a day of revision after the day of its listing", [{ listed: "2024-01-16" }], { revised: "2024-02-01" }, "revised"],
    ["a day of revision before it was listed", [{ listed: "2024-01-16" }], { revised: "2024-01-10" }, "known"],
    ["the same day of revision", [{ revised: "2024-02-01" }], { revised: "2024-02-01" }, "known"],
    ["a second version after a replacement", [{ listed: "2024-01-16", announced: "replacement" }], { version: 2 }, "known"],
    ["a second version after a cross-listing", [{ listed: "2024-01-16", announced: "cross" }], { version: 2 }, "revised"],
    ["a second version after a revision and a listing", [{ revised: "2024-02-01" }, {}], { version: 2 }, "known"],
    ["a second version after a listing and a revision", [{}, { revised: "2024-02-01" }], { version: 2 }, "known"],
    ["a replacement listed later", [{ listed: "2024-01-16" }], { announced: "replacement", listed: "2024-02-02" }, "revised"],
    ["a replacement listed that day", [{ listed: "2024-02-02" }], { announced: "replacement", listed: "2024-02-02" }, "known"],
    ["a replacement without a day", [{ listed: "2024-02-02" }], { announced: "replacement" }, "known"],
    ["a listing of a later day", [{ listed: "2024-02-02" }], { listed: "2024-02-03", announced: "cross" }, "known"],
    ["a replacement after its revision", [{ listed: "2024-01-16" }, { revised: "2024-02-01" }], { revised: "2024-01-20" }, "known"],
  ];
  it.each(cases)("and shows %s: %#", (_name, held, record, verdict) => {
    expect(judge(held, record)).toBe(verdict);
  });

  it("is known as soon as a revision is held", () => {
    const [first, second] = [createPaper({ id: "2401.00001", version: 1 }), createPaper({ id: "2401.00001", version: 2 })];
    const holdings = createHoldings();
    const verdicts = [first, first, second, second, first].map((record) => {
      const verdict = holdings.judge(record);
      holdings.hold(record);
      return verdict;
    });
    expect(verdicts).toEqual(["new", "known", "revised", "known", "known"]);
  });
});
