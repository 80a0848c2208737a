import { describe, expect, it } from "vitest";
import { parseCategories } from "../../../../src/listings/arxiv/entries/categories.ts";

describe("parseCategories", () => {
  it.each([
    ["cs.LG stat.ML", ["cs.LG", "stat.ML"]],
    ["math.MP cs.IT math.MP", ["math.MP", "cs.IT"]],
    ["astro-ph, cond-mat.stat-mech; physics.ao-ph", ["astro-ph", "cond-mat.stat-mech", "physics.ao-ph"]],
    ["q-bio.QM econ.GN q-fin.EC eess.SP", ["q-bio.QM", "econ.GN", "q-fin.EC", "eess.SP"]],
    ["acc-phys physics.acc-ph cond-mat.soft", ["acc-phys", "physics.acc-ph", "cond-mat.soft"]],
    ["hep-th", ["hep-th"]],
  ])("reads the codes of %s", (text, categories) => {
    expect(parseCategories(text)).toEqual(categories);
  });

  it.each([
    ["Machine Learning (cs.LG); Networking and Internet Architecture (cs.NI)", ["cs.LG", "cs.NI"]],
    ["High Energy Physics - Theory (hep-th); Mathematical Physics (math-ph)", ["hep-th", "math-ph"]],
    ["Machine Learning (cs.LG); Machine Learning (stat.ML); Machine Learning (cs.LG)", ["cs.LG", "stat.ML"]],
  ])("reads the codes after the names of %s", (text, categories) => {
    expect(parseCategories(text)).toEqual(categories);
  });

  it.each(["", "Astrophysics; Fluid Dynamics", "see math.OA/9701001 and example.org", "Physics (general)"])("finds none in %j", (text) => {
    expect(parseCategories(text)).toEqual([]);
  });
});
