/** Further notations and places of links, each with what must not be taken for them. */
import { describe, expect, it } from "vitest";
import { expectText, show, tokenize } from "./tokenize.ts";

describe("Org mode", () => {
  it("writes links in double brackets, headings with stars, and drawers", () => {
    expect(
      show(
        "** Daily Papers",
        "  :PROPERTIES:",
        "  :CUSTOM_ID: daily-papers",
        "  :END:",
        "Submitted by [[https://cdn.example.org/a.jpeg]] adaquill",
        "*** [[https://example.org/papers/2601.00001][Slow Lamps [1] for Fast Rivers]]",
        "    :PROPERTIES:",
        "    :CLASS: mb-1",
        "    :END:",
        "[[https://example.org/papers/2601.00001][[[https://cdn.example.org/1.png]]]]",
        "See [[https://example.org/a]] and [[#top][the top]].",
        "- [[/tarn][Tarn]]",
        "*** Moths",
        "[[https://example.org/moths][Moths that read",
        "by night]] · [[https://example.org/12][12]]",
        "*** [[https://example.org/re][[Re] Moths that read",
        "by day]]",
      ),
    ).toEqual([
      "heading Daily Papers",
      "blank",
      "blank",
      "blank",
      "text Submitted by adaquill",
      "heading Slow Lamps [1] for Fast Rivers -> https://example.org/papers/2601.00001",
      "blank",
      "blank",
      "blank",
      "mark -> https://example.org/papers/2601.00001",
      "text See https://example.org/a and the top. -> #top",
      "item Tarn -> /tarn",
      "heading Moths",
      "text Moths that read",
      "text by night · 12 -> https://example.org/moths -> https://example.org/12",
      "heading [[Re] Moths that read",
      "heading by day -> https://example.org/re",
    ]);
  });

  it("is not taken for other brackets, stars and colons", () => {
    expectText(
      "a [[note]] of a wiki",
      "an array [[1, 2], [3, 4]]",
      "*** Important ***",
      "** p < 0.05",
      ":PROPERTIES: of lamps",
      ":CUSTOM_ID: x",
      ":END:",
    );
    expect(show("[[1]](https://example.org/1)[[pdf](https://example.org/p)]")).toEqual([
      "mark pdf -> https://example.org/1 -> https://example.org/p",
    ]);
    expect(show("[[1]](https://example.org/1)", "*** Lamps")).toEqual(["mark -> https://example.org/1", "text *** Lamps"]);
  });
});

describe("a web clipper", () => {
  it("keeps the links of pictures, and glues the marks of lists to texts", () => {
    expect(
      show(
        "[![](https://cdn.example.org/1.png)](https://example.org/papers/2601.00001)",
        "### Slow Lamps for Fast Rivers- [![](https://cdn.example.org/a.svg)](https://example.org/papers/2601.00001)",
        "[- ![](https://cdn.example.org/b.svg)",
        "- ·",
        "\t7 authors](https://example.org/papers/2601.00001)",
        "### Counting Moss by Ear[- ·",
        "\t3 authors](https://example.org/papers/2601.00002)",
        "Lamps- ![](https://cdn.example.org/a.svg)",
      ),
    ).toEqual([
      "mark -> https://example.org/papers/2601.00001",
      "heading Slow Lamps for Fast Rivers -> https://example.org/papers/2601.00001",
      "mark",
      "item ·",
      "text 7 authors -> https://example.org/papers/2601.00001",
      "heading Counting Moss by Ear",
      "text 3 authors -> https://example.org/papers/2601.00002",
      "text Lamps",
    ]);
    expect(tokenize("### Lamps- [![](/a.svg)](/b)")[0]?.parts).toEqual([
      { text: "Lamps", href: null, ref: null },
      { text: "", href: "/b", ref: null },
    ]);
  });

  it("is not taken for a hyphen", () => {
    expect(show("### Slow- and Fast-", "### Slow- [and](/a) fast-", "Two-")).toEqual([
      "heading Slow- and Fast-",
      "heading Slow- and fast- -> /a",
      "text Two-",
    ]);
  });
});

describe("tables of links", () => {
  it("may lead to places of the same site", () => {
    expect(show("[1]: /papers/2601.00001", "[2]: #top", '[3]: /a "Title"', "[tarn]: ../tarn", "[4]: ?date=2026-01-01", "[5]: /")).toEqual([
      "definition -> /papers/2601.00001",
      "definition -> #top",
      "definition -> /a",
      "definition -> ../tarn",
      "definition -> ?date=2026-01-01",
      "definition -> /",
    ]);
  });

  it("are no remarks", () => {
    expectText("[1] /papers and more", "[1]: lamps", "[note]: /a and so on");
  });
});

describe("a printed page", () => {
  it("has a head and a foot, which are no text", () => {
    expect(
      show(
        "11/26/26, 8:50 PM                    Trending Papers - Tarn",
        "https://example.org/papers/trending                        1/6",
        "\f26.11.26, 20:50     Trending Papers - Tarn",
        "2 of 6                       26/11/2026, 20:50",
        "2026/11/26 20:50     Trending Papers - Tarn",
        "11/26/26, 8:50 PM",
      ),
    ).toEqual([
      "mark 11/26/26, 8:50 PM Trending Papers - Tarn",
      "mark https://example.org/papers/trending 1/6",
      "mark 26.11.26, 20:50 Trending Papers - Tarn",
      "mark 2 of 6 26/11/2026, 20:50",
      "mark 2026/11/26 20:50 Trending Papers - Tarn",
      "mark 11/26/26, 8:50 PM",
    ]);
  });

  it("has them on lines of their own where its layout was not kept", () => {
    expect(
      show(
        "the lamps read",
        "https://example.org/papers/trending",
        "1/6",
        "",
        "\f11/26/26, 8:50 PM",
        "",
        "Trending Papers - Tarn",
        "",
        "slowly.",
        "https://example.org/papers/trending 2/6",
        "\f11/26/26, 8:50 PM Trending Papers - Tarn",
        "\fand so on",
        "Trending Papers - Tarn      26/11/2026, 20:50",
        "Page 3 of 6",
      ),
    ).toEqual([
      "text the lamps read",
      "url -> https://example.org/papers/trending",
      "mark 1/6",
      "blank",
      "mark 11/26/26, 8:50 PM",
      "blank",
      "mark Trending Papers - Tarn",
      "blank",
      "text slowly.",
      "mark https://example.org/papers/trending 2/6",
      "mark 11/26/26, 8:50 PM Trending Papers - Tarn",
      "text and so on",
      "mark Trending Papers - Tarn 26/11/2026, 20:50",
      "mark Page 3 of 6",
    ]);
  });

  it("is not taken for dates, addresses and numbers of text", () => {
    expectText("11/26/26, 8:50 PM is the time", "2026-11-26 20:50", "11/26/26", "1/6", "https://example.org/a 1/6 of it", "2 of 6 lamps");
  });
});
