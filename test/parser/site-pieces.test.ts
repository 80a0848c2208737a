import { describe, expect, it } from "vitest";
import { gatherPieces, type Piece, textOf } from "../../src/parser/site-pieces.ts";
import { tokenize } from "./invented-kinds.ts";

/** The page's table of links. */
const TABLE: Readonly<Record<string, string>> = { 5: "/papers/2601.00005", 6: "/papers/2601.00006#community", 7: "/ada" };
const PAPER = "https://huggingface.co/papers/2601.00001";
/** A line that is long enough to be a wrapped one. */
const LINE = "A line of lamps that a tool wrapped at this place";
const SENTENCE = `${LINE} and did not end.`;
const LONG = "Lamps. They read at low tide and do not stop by night, ".repeat(4).trim();
const HEAD = "Lamps at Low Tide and at Noon and in the Harbour by";

/** A piece as `sign "text" first-last`, with the name of its mark where that is no running text. */
function show(piece: Piece): string {
  const { sign, mark, first, last, glued } = piece;
  const text = mark.name === "submitter" ? mark.text : textOf(piece);
  const shown = [mark.name === "text" ? "" : mark.name, "count" in mark ? String(mark.count) : "", text === "" ? "" : JSON.stringify(text)];
  return [sign || "_", ...shown, first === last ? `${first}` : `${first}-${last}`, glued ? "glued" : ""].filter(Boolean).join(" ");
}

/** The pieces of some lines, the numbers of which count from 0. */
function gather(...lines: readonly string[]): string[] {
  return gatherPieces(tokenize(lines.join("\n")), ({ href, ref }) => href ?? TABLE[ref ?? ""] ?? null).map(show);
}

describe("a line of running text", () => {
  it.each<[string, string]>([
    ["Lamps at Low Tide", "t"],
    ["lamps at low tide", "n"],
    ["Lamps at Low Tide:", "n"],
    ["arXiv:2601.00001", "n"],
    ["Lamps read.", "n"],
    ["Lamps that read at low tide are few, and tides that read at noon are fewer.", "q"],
    [`${LONG} and end there.`, "b"],
    [LONG.replace(/,$/, " and go on"), "B"],
    ["Lamp ".repeat(90).trim(), "B"],
  ])("%s has the sign %s", (text, sign) => {
    expect(gather(text)).toEqual([`${sign} ${JSON.stringify(text)} 0`]);
  });

  it.each([
    ["[Lamps](/papers/2601.00001)", "T"],
    ["[Lamps](/ada)", "t"],
    ["[Lamps][5]", "T"],
    ["[Lamps][7]", "t"],
    ["[Lamps][8]", "t"],
    ["[![](/papers/2601.00001)](/papers/2601.00001) [Lamps](/ada)", "t"],
  ])("with a link to a paper is a title that leads there: %s", (line, sign) => {
    expect(gather(line).filter((piece) => piece.includes("Lamps"))).toEqual([`${sign} "Lamps" 0`]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["a blank line", ["Lamps", "", "Tides"], ['t "Lamps" 0', 't "Tides" 2']],
    ["another mark", ["Lamps", "7 authors", "Tides"], ['t "Lamps" 0', "a authors 7 1", 't "Tides" 2']],
    ["a sentence that ended", [SENTENCE, "Tides"], [`q "${SENTENCE}" 0`, 't "Tides" 1 glued']],
    ["the end of a long line", [`${LONG} ${LONG}`, "Tides", "Fen"], [`B "${LONG} ${LONG}" 0`, 't "Tides" 1 glued', 't "Fen" 2 glued']],
    ["a dash that stands for a blank line in a list", ["- Lamps", "-", "- Tides"], ['t "Lamps" 0', 't "Tides" 2']],
  ])("is parted from the next by %s", (_case, lines, pieces) => {
    expect(gather(...lines)).toEqual(pieces);
  });

  it.each<[string, readonly string[], string]>([
    ["text", ["Lamps at Low", "tide by night"], 't "Lamps at Low tide by night" 0-1'],
    ["text after dots", ["Lamps · Tides", "and moths"], 't "Lamps · Tides and moths" 0-1'],
    ["an address", [LINE, "https://example.org/a"], `n "${LINE} https://example.org/a" 0-1`],
    ["a number", [LINE, "12"], `t "${LINE} 12" 0-1`],
    ["a number of a list", [LINE, "- 12"], `t "${LINE} 12" 0-1`],
    ["a number after a semicolon", [`${LINE};`, "12"], `t "${LINE}; 12" 0-1`],
    ["a word of the menu", [LINE, "subscribe"], `t "${LINE} subscribe" 0-1`],
    ["a word of the foot", [LINE, "next"], `t "${LINE} next" 0-1`],
    ["a number after 41 characters", [`Lamps that go ${"x".repeat(27)}`, "12"], `t "Lamps that go ${"x".repeat(27)} 12" 0-1`],
  ])("goes on with %s below it", (_case, lines, piece) => {
    expect(gather(...lines)).toEqual([piece]);
  });

  it.each<[string, readonly string[], string]>([
    ["a number after 40 characters", [`Lamps that go ${"x".repeat(26)}`, "12"], "c count 12 1"],
    ["a number after a full stop", [SENTENCE, "12"], "c count 12 1"],
    ["a number after a question", [`${LINE}?`, "12"], "c count 12 1"],
    ["a number after an exclamation", [`${LINE}!`, "12"], "c count 12 1"],
    ["a number after a colon", [`${LINE}:`, "12"], "c count 12 1"],
    ["a number after a line that nothing wrapped", [`${LINE} `.repeat(5).trim(), "12"], "c count 12 1"],
    ["a number below a blank line", [LINE, "", "12"], "c count 12 2"],
    ["a number of authors", [LINE, "7 authors"], "a authors 7 1"],
    ["a heading that is a number", [LINE, "## 12"], '2 heading "12" 1'],
    ["an address in brackets", [LINE, "(https://example.org/a)"], "_ link 1"],
    ["an address below a blank line", [LINE, "", "https://example.org/a"], "_ link 2"],
  ])("does not go on with %s", (_case, lines, piece) => {
    expect(gather(...lines).slice(1)).toEqual([piece]);
  });
});

describe("a label", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["has its name below", ["Submitted by", "ada"], ['u submitter "ada" 0-1']],
    ["has its name below a blank line", ["Submitted by", "", "@ada"], ['u submitter "ada" 0-2']],
    ["has its name below a picture", ["Submitted by", "[![](/a.png)](/ada)", "ada"], ['u submitter "ada" 0-2', "_ link 1"]],
    ["has its name without a picture and escapes", ["Submitted by", String.raw`[ada] ada\_q`], ['u submitter "ada_q" 0-1']],
    ["has no name of two words", ["Submitted by", "Ada Quill"], ["u submitter 0", 't "Ada Quill" 1']],
    ["has no second name", ["Submitted by bo", "Tides"], ['u submitter "bo" 0', 't "Tides" 1']],
    ["has no empty name", ["Submitted by", "@"], ["u submitter 0", 't "@" 1']],
    ["has no name that is a number", ["Submitted by", "12"], ["u submitter 0", "c count 12 1"]],
    ["has its count below", ["Upvote", "41"], ["V votes 41 0-1"]],
    ["has its count below a blank line", ["GitHub", "", "1.2k"], ["s stars 1200 0-2"]],
    ["has its count below a picture", ["Upvote", "[![](/a.png)](/ada)", "41"], ["V votes 41 0-2", "_ link 1"]],
    ["has no count of none", ["Upvote", "-"], ["V votes 0 0-1"]],
    ["has no second count", ["Upvote 5", "41"], ["V votes 5 0", "c count 41 1"]],
    ["of comments has no second count", ["5 comments", "41"], ["k comments 5 0", "c count 41 1"]],
    ["has no count below other text", ["Upvote", "Lamps", "41"], ["V votes null 0", 't "Lamps" 1', "c count 41 2"]],
    ["is a word of the menu among others", ["Subscribe", "Upvote", "41"], ["_ menu 0", "_ menu 1", "c count 41 2"]],
    ["with a count is none of the menu", ["Subscribe", "Upvote 5"], ["_ menu 0", "V votes 5 1"]],
  ])("%s", (_case, lines, pieces) => {
    expect(gather(...lines)).toEqual(pieces);
  });
});

describe("a count", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["alone", ["12"], ["c count 12 0"]],
    ["a dash above other things than a list of dashes", ["-", "* Lamps"], ["c count 0 0", 't "Lamps" 1']],
    ["a dash above a blank line", ["-", "", "- Lamps"], ["c count 0 0", 't "Lamps" 2']],
    ["a dash above text", ["-", "Lamps"], ["c count 0 0", 't "Lamps" 1']],
    ["named by its row of the table", ["[3][6]"], ["k comments 3 0"]],
    ["without a row of the table", ["[3][8]"], ["c count 3 0"]],
    ["named by the address below", ["12", `${PAPER}#community`], ["k comments 12 0", "_ link 1"]],
    ["named by the address below a blank line", ["12", "", "https://github.com/quill/lamps"], ["s stars 12 0", "_ link 2"]],
    ["not named by another address", ["12", "https://example.org/a"], ["c count 12 0", "_ link 1"]],
    ["not named by a link around a picture", ["12", `[![](/a.png)](${PAPER}#community)`], ["c count 12 0", "_ link 1"]],
    ["the day of a month", ["Lamps", "", "Nov", "13"], ['t "Lamps" 0', "d date 2-3"]],
    ["after the day of a month", ["Nov", "13", "3"], ["d date 0-1", "c count 3 2"]],
    ["the year of a date", ["Nov 13,", "2024"], ["d date 0-1"]],
    ["no day below a blank line", ["Nov", "", "13"], ['t "Nov" 0', "c count 13 2"]],
    ["no day below a dot", ["Nov", "·", "13"], ['t "Nov" 0', ". dot 1", "c count 13 2"]],
    ["no day of a title", ["Lamps", "13"], ['t "Lamps" 0', "c count 13 1"]],
  ])("is %s", (_case, lines, pieces) => {
    expect(gather(...lines)).toEqual(pieces);
  });
});

describe("a heading", () => {
  it.each([
    ["# Lamps", "1"],
    ["###### Lamps", "6"],
    ["### [Lamps](/papers/2601.00001)", "L"],
    ["### [Lamps](/ada)", "X"],
    ["### [Lamps][5]", "L"],
    ["### [Lamps][7]", "X"],
    ["### [Lamps][9]", "L"],
    ["### [Lamps][12345]", "L"],
    ["### [Lamps][123456]", "3"],
    ["### [Lamps][5x]", "3"],
    ["### [Lamps][x5]", "3"],
  ])("%s has the sign %s", (line, sign) => {
    expect(gather(line)).toEqual([`${sign} heading "Lamps" 0`]);
  });

  it.each<[string, readonly string[], string]>([
    ["a line that did not fit", [`## ${HEAD}`, "Night and Day"], `2 heading "${HEAD} Night and Day" 0-1`],
    ["another heading that did not fit", [`# ${HEAD}`, "# Night"], `1 heading "${HEAD} Night" 0-1`],
    ["the rest of its link", ["### [Lamps at", "Low Tide](/papers/2601.00001)"], '3 heading "Lamps at Low Tide" 0-1'],
    ["the rest of its anchor", ['### <a href="/papers/2601.00001">Lamps at', "Low Tide</a>"], 'L heading "Lamps at Low Tide" 0-1'],
    ["a line of signs below it", ["Lamps", "-----"], '1 heading "Lamps" 0'],
  ])("goes on with %s", (_case, lines, piece) => {
    expect(gather(...lines)).toEqual([piece]);
  });

  it.each<[string, readonly string[], string]>([
    ["a line that would have fitted", ["## Lamps", "Night"], 't "Night" 1'],
    ["a line below a blank one", [`## ${HEAD}`, "", "Night"], 't "Night" 2'],
    ["a heading that would have fitted", ["## Lamps", "## Night"], '2 heading "Night" 1'],
    ["a heading after a whole link", [`### [${HEAD}](/ada)`, "### Night"], '3 heading "Night" 1'],
    ["an abstract", [`## ${HEAD}`, SENTENCE], `q "${SENTENCE}" 1`],
    ["an address", ["## Lamps", "https://example.org/a"], "_ link 1"],
    ["dashes below its own mark", ["## Lamps", "-----"], "- rule 1"],
    ["dashes below its tag", ["<h2>Lamps</h2>", "-----"], "- rule 1"],
    ["dashes below a blank line", ["Lamps", "", "-----"], "- rule 2"],
  ])("does not go on with %s", (_case, lines, piece) => {
    expect(gather(...lines).slice(1)).toEqual([piece]);
  });
});

describe("an address on its line", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["to a paper makes a title of the text above", ["Lamps", "", PAPER], ['T "Lamps" 0', "_ link 2"]],
    ["elsewhere makes none", ["Lamps", "", "https://example.org"], ['t "Lamps" 0', "_ link 2"]],
    [
      "below a sentence is a part of the abstract",
      [SENTENCE, "", "https://example.org/a"],
      [`q "${SENTENCE}" 0`, 'b "https://example.org/a" 2'],
    ],
    ["of the site below a sentence is none", [SENTENCE, "", "https://huggingface.co/ada"], [`q "${SENTENCE}" 0`, "_ link 2"]],
    ["by itself is a link", ["https://example.org/a"], ["_ link 0"]],
    ["below a number of authors is a link", ["7 authors", "https://example.org/a"], ["a authors 7 0", "_ link 1"]],
    ["below a word of the menu is a link", ["Subscribe", "https://example.org/a"], ["_ menu 0", "_ link 1"]],
  ])("%s", (_case, lines, pieces) => {
    expect(gather(...lines)).toEqual(pieces);
  });
});

describe("a line of several marks", () => {
  it.each<[string, readonly string[]]>([
    ["7 authors · Nov 13, 2024 3", ["a authors 7 0", ". dot 0", "d date 0", "c count 3 0"]],
    ["12 Lamps at Low Tide ·", ["v votes 12 0", 't "Lamps at Low Tide" 0', ". dot 0"]],
    ["[PDF](/a.pdf) [GitHub 8](https://github.com/quill/lamps)", ["l button 0", "s stars 8 0"]],
    ["Daily Papers", ["^ header 0"]],
    ["Previous Next", ["$ foot 0"]],
    ["-----", ["- rule 0"]],
    ["[1]: /ada", ["_ row 0"]],
    ["* * *", []],
    ["", []],
  ])("is a piece for each: %s", (line, pieces) => {
    expect(gather(line)).toEqual(pieces);
  });
});
