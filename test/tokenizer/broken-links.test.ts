import { describe, expect, it } from "vitest";
import { featuresOf } from "../../src/text/features.ts";
import { BrokenLinks } from "../../src/tokenizer/broken-links.ts";

function mend(...lines: string[]): string[] {
  const links = new BrokenLinks();
  return lines.map((line) => links.mend(line, featuresOf(line)));
}

describe("links over several lines", () => {
  it("stand where their address ends", () => {
    expect(mend("[ 139](https://example.org/a-", "b/c) and more")).toEqual(["[ 139", "](https://example.org/a-b/c)and more"]);
  });

  it("stand where the title after their address ends", () => {
    expect(mend('[pdf](https://example.org/1 "Download', 'PDF"), [other](/2)')).toEqual([
      "[pdf",
      '](https://example.org/1 "Download PDF"), [other](/2)',
    ]);
    expect(mend("[1] [Lamps](https://example.org/1", '"Abstract") and more')).toEqual([
      "[1] Lamps",
      '](https://example.org/1 "Abstract")and more',
    ]);
    expect(mend("a [b](https://example.org/a-", 'b "Download', 'it") c')).toEqual(["a b", "", '](https://example.org/a-b "Download it")c']);
  });

  it("stand where their label ends", () => {
    expect(mend("[Vote 7](/login) [ Code", "139](/code) [", "8](/talk)")).toEqual([
      "[Vote 7](/login)",
      "[ Code 139](/code)",
      "[ 8](/talk)",
    ]);
  });

  it("stand below where a tag is broken, and attributes", () => {
    expect(mend('Jul 2 <a href="/talk"><img', 'src="a.png" /> 8</a>')).toEqual(["Jul 2", '<a href="/talk"><img src="a.png" /> 8</a>']);
    expect(mend("[Lamps](/papers/1){.line-clamp-3", ".flex}")).toEqual(["[Lamps](/papers/1)", "{.line-clamp-3 .flex}"]);
    expect(mend("Paper [• ]{.px-1} 2601.00001 [• ]{.px-1", ".gray} Published")).toEqual([
      "Paper [• ]{.px-1} 2601.00001",
      "[• ]{.px-1 .gray} Published",
    ]);
  });

  it("leave nothing of a picture", () => {
    expect(mend("![](https://cdn-", "pictures.example.org/p.png)", "adaquill")).toEqual(["", "", "adaquill"]);
    expect(mend("[![](https://cdn-", "pictures.example.org/p.png)](/papers/1)")).toEqual(["[", "](/papers/1)"]);
  });

  it("keep their text where nothing below ends them", () => {
    expect(mend("[Lamps](https://example.org/1", "Tides")).toEqual(["[Lamps", "Tides"]);
  });

  it.each([
    [["f[x](y", "and z)"]],
    [["[", "12", "](/login)"]],
    [["See [a](/b), then [c] of the well-", "known lamps"]],
    [["an open [bracket", "closed] here"]],
    [["the set [0, 1]{x", "in X}"]],
  ])("are not seen in %j", (lines) => {
    expect(mend(...lines)).toEqual(lines);
  });
});
