import { describe, expect, it } from "vitest";
import { expectText, show } from "./tokenize.ts";

describe("labels in a table of links", () => {
  it("may be a whole list, a picture or a paragraph", () => {
    expect(show("[Lamps]: /papers/1", "[", "", "*   ![](a.png)", "*   3 authors", "", "]: /papers/2", "[7]: /papers/2#talk")).toEqual([
      "definition -> /papers/1",
      "mark",
      "blank",
      "mark",
      "mark",
      "blank",
      "definition -> /papers/2",
      "definition -> /papers/2#talk",
    ]);
    expect(show("[Lamps]: /papers/1", "[Sent by ![](a.svg) ada]: /ada", "[]: /", `[${"Boats dream. ".repeat(40)}]: /papers/1`)).toEqual([
      "definition -> /papers/1",
      "definition -> /ada",
      "definition -> /",
      "definition -> /papers/1",
    ]);
  });

  it("are over where brackets of the text end", () => {
    expect(show("[Lamps]: /papers/1", "[", "94", "](/login)", "Boats", "]: /papers/2").slice(3)).toEqual([
      "mark -> /login",
      "text Boats",
      "text ]: /papers/2",
    ]);
  });

  it("stand on no more than forty lines", () => {
    const tokens = show("[Lamps]: /papers/1", "[", ...Array.from({ length: 50 }, (_, at) => `Boat ${String(at)}`));
    expect(tokens.filter((token) => token === "mark")).toHaveLength(41);
    expect(tokens.at(-1)).toBe("text Boat 49");
  });

  it("stand right below another row only", () => {
    expectText("Lamps", "Boats ]: /papers/2");
    expect(show("[Lamps]: /papers/1", "", "[", "94", "]")).toEqual(["definition -> /papers/1", "blank", "mark", "text 94", "mark"]);
  });
});

describe("a line that is a link by its own text", () => {
  it("is a heading, or a paragraph", () => {
    const long = "Boats dream at anchor. ".repeat(10).trim();
    expect(show("### [Lamps at Sea]", String.raw`### [\[Re\] Lamps]`, `[${long}]`)).toEqual([
      "heading Lamps at Sea -> #Lamps at Sea",
      String.raw`heading \[Re\] Lamps -> #\[Re\] Lamps`,
      `text ${long} -> #${long}`,
    ]);
  });

  it("is none where it is a label or stands for a picture", () => {
    expect(show("[Lamps]", "### [IMG]")).toEqual(["mark Lamps", "mark"]);
  });
});
