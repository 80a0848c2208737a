/** Pages as GNU html2text writes them, with what must not be taken for its notation. */
import { describe, expect, it } from "vitest";
import { expectText, show } from "./tokenize.ts";

describe("overstriking", () => {
  it("underlines and prints twice, in either order", () => {
    const underlined = Array.from("Ada x_1", (sign) => `_\b${sign}`).join("");
    const bold = Array.from("Ada x_1 é", (sign) => `${sign}\b${sign}`).join("");
    const both = Array.from("**** Slow Lamps ****", (sign) => `_\b${sign}\b${sign}`).join("");
    expect(show(underlined, bold, both, "A\b_d\b_a\b_ 漢\b漢_\b😀")).toEqual([
      "text Ada x_1",
      "text Ada x_1 é",
      "heading Slow Lamps",
      "text Ada 漢😀",
    ]);
  });

  it("leaves underscores alone where nothing is printed over them", () => {
    expect(show(`_\bA of snake_case and _x_`)).toEqual(["text A of snake_case and _x_"]);
    expectText("snake_case and _x_", "x__y");
  });
});

describe("GNU html2text", () => {
  it("writes headings between stars, and underscores for spaces", () => {
    expect(
      show(
        "****** Trending_Papers ******",
        "Trending_Papers",
        "Submitted by",
        "ada_quill",
        "**** Slow_Lamps_for_Fast_Rivers:_a_Study_of_x_and_y ****",
        "The function slow_lamp reads a file of lamps, and river_of waits for it to be done; then",
        "it calls end_of.",
        "    *_7_authors",
        "[tarn]_Tarn_Labs · Published on Oct 4, 2026",
        "⁰__Upvote",
        "20",
        "GitHub__131 arXiv_Page",
      ),
    ).toEqual([
      "heading Trending Papers",
      "text Trending Papers",
      "text Submitted by",
      "text ada_quill",
      "heading Slow Lamps for Fast Rivers: a Study of x and y",
      "text The function slow_lamp reads a file of lamps, and river_of waits for it to be done; then",
      "text it calls end_of.",
      "item 7 authors",
      "text Tarn Labs · Published on Oct 4, 2026",
      "text Upvote",
      "text 20",
      "text GitHub 131 arXiv Page",
    ]);
  });

  it("breaks headings over lines", () => {
    expect(show("**** Slow_Lamps_for_Fast_Rivers", "****", "Text")).toEqual(["heading Slow Lamps for Fast Rivers", "blank", "text Text"]);
    expect(show("**** Slow_Lamps_for", "Fast Rivers ****", "Text")).toEqual(["heading Slow Lamps for", "heading Fast Rivers", "text Text"]);
    expect(show("**** Slow_Lamps_for", "Fast_and_Slow", "Rivers ****")).toEqual([
      "heading Slow Lamps for",
      "heading Fast and Slow",
      "heading Rivers",
    ]);
    expect(show("**** Slow_Lamps_for", "and no end of it", "GitHub__131")).toEqual([
      "heading Slow Lamps for",
      "text and no end of it",
      "text GitHub 131",
    ]);
  });

  it("breaks headings of words with spaces, and has underscores within the stars of those that are links", () => {
    const above = "****** Trending Papers ******";
    const wide = "**** Slow Lamps for Fast Rivers, Shallow Harbours and";
    expect(show(above, wide, "Every Other Water ****", "Text")).toEqual([
      "heading Trending Papers",
      "heading Slow Lamps for Fast Rivers, Shallow Harbours and",
      "heading Every Other Water",
      "text Text",
    ]);
    expect(show(above, "***_Slow_Lamps_***", "***_Slow_Lamps", "for_Rivers_***")).toEqual([
      "heading Trending Papers",
      "heading Slow Lamps",
      "heading Slow Lamps",
      "heading for Rivers",
    ]);
    expectText(wide, "Every Other Water", "***_Slow_Lamps", "***_Slow_Lamps_*** of lamps");
    expect(show(above, "**** Slow Lamps", "Text ****").slice(1)).toEqual(["text **** Slow Lamps", "text Text ****"]);
  });

  it("writes a paragraph that is a link with underscores, below a heading of its own", () => {
    const paragraph = ["We_hang_lamps_over_mud,_and_read_the_tide_off_them_(see_[1]),_which_is", "slow_work."];
    expect(show("**** Slow_Lamps ****", ...paragraph, "⁰_Upvote", "Use read_lamp and lamp_of_x, as in a_b.")).toEqual([
      "heading Slow Lamps",
      "text We hang lamps over mud, and read the tide off them (see [1]), which is",
      "text slow work.",
      "text Upvote",
      "text Use read_lamp and lamp_of_x, as in a_b.",
    ]);
  });

  it("writes titles and paragraphs without stars, which their joined words show", () => {
    expect(
      show(
        "⁰",
        "Slow_Lamps_for_the_Fast:_Rivers",
        "We_hang_lamps_over_mud,_and_read_the_tide_off_them_(see_[1]),_which_is",
        "slow_work.",
        "*_7_authors",
        "_tarn__Tarn_Labs",
        "[tarn]Tarn_Labs",
        "2_Lamps",
      ),
    ).toEqual([
      "mark",
      "text Slow Lamps for the Fast: Rivers",
      "text We hang lamps over mud, and read the tide off them (see [1]), which is",
      "text slow work.",
      "item 7 authors",
      "text Tarn Labs",
      "text Tarn Labs",
      "text 2 Lamps",
    ]);
  });

  it("keeps the underscores of an address that ends in a slash", () => {
    expect(show("See_the_Lamps_of_https://example.org/slow_lamps/_and_the_Rivers")).toEqual([
      "text See_the_Lamps_of_https://example.org/slow_lamps/_and_the_Rivers",
    ]);
    expect(show("Slow_Lamps_for_the_Fast", "See_the_Lamps_of_https://example.org/slow_lamps/_and_the_Rivers")[1]).toBe(
      "text See the Lamps of https://example.org/slow_lamps/ and the Rivers",
    );
  });

  it("is not taken for names in programs, of files and of places", () => {
    expectText(
      "test_that_a_lamp_is_read_by_the_tide",
      "TEST_OF_A_LAMP_BY_THE_SEA",
      "Report_of_the_Lamps_in_the_Harbour.pdf",
      "lamps/Report_of_the_Lamps_in_the_Harbour",
      "Lamps_and_Rivers",
      "Slow_Lamps_for_the_Fast and_the_Slow_by_the_Sea",
    );
  });

  it("is told by its own marks alone", () => {
    expectText(
      "snake_case and x_1",
      "Trending_Papers",
      "GitHub__131 arXiv_Page",
      "[tarn]_Tarn_Labs",
      "*_emphasis_* of a word",
      "*_both_*",
      "** p < 0.05",
      "**bold_word** here",
    );
    expect(show("* * *", "****", "*** ***")).toEqual(["rule", "rule", "rule"]);
    expect(show("**** Slow_Lamps ****", ...Array.from({ length: 150 }, () => "Text of another page."), "Log_In").at(-1)).toBe(
      "text Log_In",
    );
  });
});
