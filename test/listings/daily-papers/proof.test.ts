import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";
import { ABSTRACT, card, HEADER, lines, pick } from "./pages.ts";

const SITE = "https://huggingface.co";
const CODE = "[Code](https://github.com/quill/lamps)";
const PAPER = `[HF](${SITE}/papers/2601.00001)`;
/** A card whose foot any page of publications may have. */
const PLAIN = lines("### Lamps at Low Tide", "", ABSTRACT, "", "*Fen Institute* · Jul 26, 2024", "");
const LAMPS = { title: "Lamps at Low Tide", organization: "Fen Institute", published: "2024-07-26" };

function linked(title: string, id: string, below: string): string {
  return lines(`### [${title}](${SITE}/papers/${id})`, "", below, "");
}

describe("a heading with a date and links below it is no paper", () => {
  it.each([
    ["on a personal page", lines("### Lamps at Low Tide", "A. Quill, **B. Tarn**", "", `*FEN 2025* · ${CODE} · ${PAPER}`)],
    [
      "among a project's news",
      lines("### 2026.01.03", `- The paper is out! ${PAPER} · Jan 3, 2026`, "", "### 2026.01.01", `- Code: ${CODE}`),
    ],
    ["in a list of papers", lines("#### Lamps at Low Tide", "", `*Ada Quill, et al.* · Aug 22, 2023 · ${CODE} · ${PAPER}`)],
    [
      "with the stars of its code",
      lines("### Lamps", "* **Lamps**", "  *Ada Quill*", `  FEN 2020. [${PAPER}] [[Github](https://github.com/a/b)]`),
    ],
    ["with comments, as below an article", lines("### Lamps", ABSTRACT, "", "Ada Quill · Jul 26, 2024 · 3 comments", "", PAPER)],
    ["with a button for votes of something else", lines("### Lamps", ABSTRACT, "", "· Jul 26, 2024", "", "Upvote", "12", "", PAPER)],
  ])("%s", (_case, text) => {
    expect(readDump(lines("# Ada Quill", "") + text).records).toEqual([]);
  });

  it.each([
    ["below the page's header", HEADER + PLAIN],
    ["below a header, with another page pasted between", HEADER + PLAIN + linked("Tides at Noon", "2601.00002", ABSTRACT)],
    ["beside a card with authors", PLAIN + lines("### Tides", "", ABSTRACT, "", "- 7 authors", "", "· Jul 27, 2024")],
    ["beside a card with who submitted it", PLAIN + lines("Submitted by ada", "", "### Tides", "", ABSTRACT, "", "· Jul 27, 2024")],
    ["beside a card with comments after its date", PLAIN + lines("### Tides", "", ABSTRACT, "", "Fen", "·", "Jul 27, 2024 3", "", PAPER)],
    [
      "beside a card with a linked count after its date",
      PLAIN + lines("### Tides", "", ABSTRACT, "", "Fen", "·", "Jul 27, 2024 [ 3][5]", "", PAPER),
    ],
    ["with votes for the paper", `[7](${SITE}/login?next=%2Fpapers%2F2601.00001)\n\n${PLAIN}${PAPER}\n`],
  ])("but is one %s", (_case, page) => {
    expect(readDump(page).records).toContainEqual(expect.objectContaining(LAMPS));
  });
});

describe("headings that lead to papers, with nothing else of the page,", () => {
  it("are papers, and a list of names or a place below them is neither abstract nor organisation", () => {
    const read = readDump(
      linked("Lamps at Low Tide", "2601.00001", `*Ada Quill, Bo Tarn* · Oct 6, 2022 · ${CODE}`) +
        linked("Tides at Noon", "2601.00002", `Ada Quill, Cy Marrow\n\n*FEN 2024* · ${CODE}`) +
        linked("Moths at Dusk", "2601.00003", ABSTRACT),
    );
    expect(pick(read, "abstract")).toEqual({ "Lamps at Low Tide": null, "Tides at Noon": null, "Moths at Dusk": ABSTRACT });
    expect(read.records.map(({ organization }) => organization)).toEqual([null, null, null]);
    expect(read.tokens.filter(({ role }) => role === "organization")).toEqual([]);
  });

  it("need another one", () => {
    expect(readDump(linked("Lamps at Low Tide", "2601.00001", ABSTRACT)).records).toEqual([]);
  });
});

function titles(...page: readonly string[]): string[] {
  return readDump(page.join("")).records.map(({ title }) => title);
}

describe("a title and text without a foot, below a paper,", () => {
  const LONG = `${ABSTRACT} ${ABSTRACT} ${ABSTRACT}`;
  const [above, below] = [HEADER + card("Lamps at Low Tide", "Jul 26, 2024"), card("Moths at Dusk", "Jul 27, 2024")];

  it.each([
    ["with an abstract as long as most", lines("Tides at Noon", "", LONG, ""), ""],
    ["with a shorter abstract that breaks off", lines("Tides at Noon", "", `${ABSTRACT} And then`, ""), ""],
    ["with a shorter abstract before another paper", lines("Tides at Noon", "", ABSTRACT, ""), below],
    ["with two paragraphs", lines("Tides at Noon", "", LONG, "", LONG, ""), ""],
    ["with a few words, at the end of the dump", lines("Tides at Noon and the Boats", "", "Lamps read"), ""],
  ])("%s, are one", (_case, text, after) => {
    expect(titles(above, text, after)).toContain(text.split("\n")[0]);
  });

  it.each([
    ["with a shorter abstract", lines("Tides at Noon", "", ABSTRACT, ""), ""],
    ["with one sentence, before another paper", lines("Tides at Noon", "", "Lamps read slowly at low tide.", ""), below],
    ["with as many paragraphs as an article", lines("Tides at Noon", "", LONG, "", LONG, "", LONG, "", LONG, ""), ""],
    ["with a title that is a sentence", lines("Tides are lamps.", "", LONG, ""), ""],
    ["with a few words that could be anything", lines("Tides at Noon", "", "Lamps read"), ""],
  ])("%s, are none", (_case, text, after) => {
    expect(titles(above, text, after)).not.toContain(text.split("\n")[0]);
  });

  it("are none elsewhere", () => {
    const text = lines("Tides at Noon", "", LONG, "");
    expect(titles(text, lines("---", "", "Read by ear, and by candle.", ""), above)).toEqual(["Lamps at Low Tide"]);
  });
});
