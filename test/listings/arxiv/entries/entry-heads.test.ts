import { describe, expect, it } from "vitest";
import { NO_HEAD, readHead, startsHead } from "../../../../src/listings/arxiv/entries/entry-heads.ts";

describe("the head of an entry", () => {
  it.each([
    ["[12] arXiv:2405.01234 [pdf, html, other]", { index: 12, id: "2405.01234", formats: ["pdf", "html", "other"] }],
    [
      "arXiv:astro-ph/0204513 (replaced) [pdf, ps, other]",
      { id: "astro-ph/0204513", announced: "replacement", formats: ["pdf", "ps", "other"] },
    ],
    ["[3]  arXiv:2405.01234 (cross-list from math.CO) [src]", { index: 3, id: "2405.01234", announced: "cross", formats: ["src"] }],
    [
      "[3] arXiv:2405.01234 ( cross-list from math.CO ) [ pdf , other ]",
      { index: 3, id: "2405.01234", announced: "cross", formats: ["pdf", "other"] },
    ],
    ["7. arXiv:2405.01234 [pdf] cs.LG stat.ML cs.LG", { id: "2405.01234", formats: ["pdf"], categories: ["cs.LG", "stat.ML"] }],
    ["7. arXiv:2405.01234v2 [pdf] cs.LG stat.ML", { id: "2405.01234", version: 2, formats: ["pdf"], categories: ["cs.LG", "stat.ML"] }],
    [
      "arXiv:2405.01234 [pdf] q-bio.PE doi 10.1016/0370-1573(95)00042-T",
      { id: "2405.01234", formats: ["pdf"], categories: ["q-bio.PE"], doi: "10.1016/0370-1573(95)00042-T" },
    ],
    ["arXiv:2405.01234 [/abs/2405.01234] [pdf [/pdf/2405.01234]]", { id: "2405.01234", formats: ["pdf"] }],
    ["arXiv:2405.01234 (cross-", { id: "2405.01234", announced: "cross" }],
    ["[1] [6] arXiv:2405.01234 [pdf]", { index: 1, id: "2405.01234", formats: ["pdf"] }],
    ["[arXiv:2405.01234] [[pdf], [other]]", { id: "2405.01234", formats: ["pdf", "other"] }],
    ["[1] [arXiv:2405.01234] [[pdf], [other]]", { index: 1, id: "2405.01234", formats: ["pdf", "other"] }],
    ["[1] [6] arXiv:2405.01234 [[7]pdf, [8] other]", { index: 1, id: "2405.01234", formats: ["pdf", "other"] }],
    ["[1] arXiv:2405.01234 (cross-list from cond-", { index: 1, id: "2405.01234", announced: "cross" }],
    ["[1] arXiv:2405.01234_[pdf, other]", { index: 1, id: "2405.01234", formats: ["pdf", "other"] }],
    ["[4]", { index: 4 }],
  ])("%s", (text, shown) => {
    expect(readHead(text)).toMatchObject({ ...NO_HEAD, ...shown });
  });

  it.each([
    "arXiv:2405.01234 [cs.LG]",
    "arXiv:2405.01234 (cs)",
    "arXiv:2405.01234 (cond-",
    "arXiv:2405.01234 [pdf] [12]",
    "arXiv:2405.01234 [pdf], see there",
    "arXiv:2405.01234, and others",
    "arXiv:9999.99999 [pdf]",
    "arXiv:2405.01234_and others",
    "[1] [2] [3] arXiv:2405.01234",
    "[1] [[arXiv:2405.01234]",
    "arXiv:2405.01234 arXiv:2405.01235",
    "pdf",
    "",
    `arXiv:2405.01234 ${"[pdf] ".repeat(1000)}`,
  ])("is not: %s", (text) => {
    expect(readHead(text)?.id ?? null).toBeNull();
  });

  it("is told by its first characters", () => {
    expect(["arXiv:", "[12] arXiv:1", "12. arXiv:1", "[12]", "12."].every(startsHead)).toBe(true);
    expect(["see arXiv:1", "[a] arXiv:1", "12.5 arXiv:1", "(12)"].some(startsHead)).toBe(false);
  });
});
