/** Pages as text browsers and the like show them, each with what must not be taken for their marks. */
import { describe, expect, it } from "vitest";
import { expectText, show } from "./tokenize.ts";

describe("elinks", () => {
  it("puts numbers before links, pictures and parts of forms", () => {
    expect(
      show(
        "   [1]Tarn's logo [2]Tarn [3]_________________",
        "                         [4]Trending Papers",
        "by [5][IMG][6] Tarn and others",
        "   [7][IMG]",
        "   Submitted by",
        "  [8]Slow Lamps for Fast Rivers",
        "   [9]tarn [10]Tarn Labs · Published on Oct 4, 2026",
        "   [11][ ] [12]Upvote",
        "   [13]GitHub 131 [14]arXiv Page",
        "",
        "   Visible links",
        "   1. https://example.org/",
        " 11. https://example.org/b",
      ),
    ).toEqual([
      "text Tarn's logo Tarn -> #1 -> #2",
      "text Trending Papers -> #4",
      "text by Tarn and others -> #5 -> #6",
      "mark -> #7",
      "text Submitted by",
      "text Slow Lamps for Fast Rivers -> #8",
      "text tarn Tarn Labs · Published on Oct 4, 2026 -> #9 -> #10",
      "text Upvote -> #12",
      "text GitHub 131 arXiv Page -> #13 -> #14",
      "blank",
      "text Visible links",
      "definition -> https://example.org/",
      "definition -> https://example.org/b",
    ]);
  });

  it("is not taken for citations and fields", () => {
    expectText("as [12] and [13] show, lamps read", "[12] arXiv:2601.00001", "a form [3] of x_1", "x[3]_2 and y[4]_3");
  });
});

describe("w3m", () => {
  it("shows pictures without a description by the names of their files", () => {
    expect(
      show(
        "Tarn [                    ]",
        "[2407]",
        "Submitted by [1674929746] adaquill",
        " [ ]",
        "20",
        "  • [be9c948ecf]",
        "  • ·",
        "[p-MIAnIIp8] Tarn Labs",
        "Submitted by [ada-quill] ada-quill",
        "[19] Aug 1 [20] ",
      ),
    ).toEqual([
      "text Tarn",
      "mark 2407",
      "text Submitted by adaquill",
      "mark",
      "text 20",
      "mark be9c948ecf",
      "item ·",
      "text Tarn Labs",
      "text Submitted by ada-quill",
      "text Aug 1 -> #19 -> #20",
    ]);
  });

  it("is not taken for citations, and no words are taken for names of files", () => {
    expectText(
      "see [Smith2020a] for more",
      "[12] arXiv:2601.00001",
      "[Re] A Study of Lamps",
      "an [interesting] lamp",
      "[Lamp2Vec] Reading by Light",
      "[Lamp] lamp",
      "[12] 12 lamps",
      "[12] Lamps [14]",
    );
    const running = "The lamps read slowly at low tide, and nobody who ever looked at them";
    expectText(running, "knows [be9c948ecf] why");
  });
});

describe("html-to-text", () => {
  it("writes addresses after the text of links, and those of pictures where these stood", () => {
    expect(
      show(
        "[/front/logo.svg] Tarn",
        "[/]",
        "BY [/front/by.png] ADA [/ada] AND OTHERS",
        "[https://cdn.example.org/2601.00001.png]",
        "/papers/2601.00001",
        "SLOW LAMPS FOR FAST",
        "RIVERS [/papers/2601.00001]",
        "tarn [https://cdn.example.org/x.png] Tarn Labs",
        "[/Tarn] · Published on Oct 4, 2026",
        "[/login?next=%2Fpapers%2F2601.00001]",
        "GitHub 131 [https://example.org/code] arXiv Page",
        "[https://example.org/abs/2601.00001]",
        " * Models [/models]",
      ),
    ).toEqual([
      "text Tarn",
      "url -> /",
      "text BY ADA AND OTHERS -> /ada",
      "mark",
      "url -> /papers/2601.00001",
      "text SLOW LAMPS FOR FAST",
      "text RIVERS -> /papers/2601.00001",
      "text tarn Tarn Labs",
      "text · Published on Oct 4, 2026 -> /Tarn",
      "url -> /login?next=%2Fpapers%2F2601.00001",
      "text GitHub 131 arXiv Page -> https://example.org/code",
      "url -> https://example.org/abs/2601.00001",
      "item Models -> /models",
    ]);
  });

  it("is not taken for brackets of running text", () => {
    expectText("an interval [0, 1) and a choice [a/b]", "the ratio [ducks]/[rivers]");
  });
});

describe("lynx with addresses in their place", () => {
  it("writes each before the text of its link, over two lines where it does not fit", () => {
    expect(
      show(
        "[https://example.org/lamps]Slow Lamps",
        "   [https://example.org/a]",
        "   [1] [https://example.org/abs/1]arXiv:2405.01234 [[https://example.org/pdf/1]pdf,",
        "   [file://localhost/format/1]other]",
        "   [https://example.org/search?q=Ada+Qu",
        "   ill]Ada Quill, [https://example.org/b]Bo Tarn",
        "   [https://example.org/search/of/the/whole/archive?searchtype=author&query=Cy+Dell]C",
        "   y Dell",
        "   [https://example.org/search?searchtype=author&query=Di+El]Di",
        "   Elm",
      ),
    ).toEqual([
      "text Slow Lamps -> https://example.org/lamps",
      "mark -> https://example.org/a",
      "text [1] arXiv:2405.01234 [pdf, -> https://example.org/abs/1 -> https://example.org/pdf/1",
      "text other] -> file://localhost/format/1",
      "mark",
      "text Ada Quill, Bo Tarn -> https://example.org/search?q=Ada+Quill -> https://example.org/b",
      "mark",
      "text Cy Dell -> https://example.org/search/of/the/whole/archive?searchtype=author&query=Cy+Dell",
      "text Di -> https://example.org/search?searchtype=author&query=Di+El",
      "text Elm",
    ]);
  });

  it("is not taken for addresses that stand after a text, or for text in brackets", () => {
    expect(show("Slow Lamps [https://example.org/a], [https://example.org/b]")).toEqual([
      "text Slow Lamps, -> https://example.org/a -> https://example.org/b",
    ]);
    expect(show("[https://example.org/a](https://example.org/b)")).toEqual(["text https://example.org/a -> https://example.org/b"]);
    expect(show("see [https://example.org/a")).toEqual(["text see [https://example.org/a"]);
  });
});
