/** The notation of GNU html2text, line by line. */
import { describe, expect, it } from "vitest";
import { featuresOf } from "../../../src/text/features.ts";
import { UnderscoredText } from "../../../src/tokenizer/wrappers/underscored-text.ts";

/** A heading that shows the notation, and one that shows its stars alone. */
const JOINED = "**** Slow_Lamps ****";
const STARS = "**** Lamps ****";
/** Words of a heading that is wrapped, with as many characters as a line has at least, and one less. */
const WIDE = "and Harbours, Lamps for Ducks, for Herons";
const NARROW = "and Harbours, Lamps for Ducks and Moth";

function read(lines: readonly string[], running = false): (string | null)[] {
  const text = new UnderscoredText();
  return lines.map((line) => text.toMarkdown(line, featuresOf(line), running));
}

/** The last of some lines. */
function last(...lines: readonly string[]): string | null | undefined {
  return read(lines).at(-1);
}

describe("a heading", () => {
  it.each([
    ["** Slow_Lamps **", "##### Slow Lamps"],
    ["*** Slow_Lamps ***", "#### Slow Lamps"],
    [JOINED, "### Slow Lamps"],
    ["***** Slow__Lamps *****", "## Slow Lamps"],
    ["****** Slow_Lamps ******", "# Slow Lamps"],
    ["**** L ****", "### L"],
    ["**** The read_lamp Function ****", "### The read_lamp Function"],
    ["**** Slow_Lamps_*_for_Rivers ****", "### Slow Lamps \\* for Rivers"],
    ["**** Slow_Lamps", "### Slow Lamps"],
    ["*** Slow_Lamps", "#### Slow Lamps"],
  ])("%s shows itself: %s", (line, heading) => {
    expect(read([line])).toEqual([heading]);
  });

  it.each([
    "*** Lamps ***",
    "** Lamps **",
    "* Slow_Lamps *",
    "******* Slow_Lamps *******",
    "*** Slow_Lamps ****",
    "a *** Slow_Lamps ***",
    "** Slow_Lamps",
    "**** Slow Lamps",
    "***_Slow_Lamps_***",
    "****Slow_Lamps****",
    "****  ****",
  ])("is none by itself: %s", (line) => {
    expect(read([line])).toEqual([line]);
  });

  it.each([
    ["*** Lamps ***", "#### Lamps"],
    ["** Lamps **", "** Lamps **"],
    ["***_Slow_Lamps_***", "#### Slow Lamps"],
    ["***_Slow_Lamps", "#### Slow Lamps"],
    ["***_Slow Lamps_***", "***_Slow Lamps_***"],
    [`**** ${WIDE}`, `### ${WIDE}`],
    ["**** Slow Lamps", "**** Slow Lamps"],
  ])("%s is read below another as %s", (line, expected) => {
    expect(last(STARS, line)).toBe(expected);
  });

  it.each([
    ["ends with its stars", ["Fast_Rivers ****", "Moths"], ["### Fast Rivers", "Moths"]],
    ["ends with its stars after an underscore", ["Fast_Rivers_****", "Moths"], ["### Fast Rivers", "Moths"]],
    ["ends with words that have spaces between them", ["Fast Rivers ****", "Moths"], ["### Fast Rivers", "Moths"]],
    ["ends with stars by themselves", ["****", "Moths"], [null, "Moths"]],
    ["ends above a line with spaces", ["Moths by night", "Fast"], ["Moths by night", "Fast"]],
    ["ends above stars that are part of a word", ["Moths****", "Fast"], ["Moths****", "Fast"]],
    ["has three further lines without its stars", ["A_b", "C_d", "E_f", "G_h"], ["### A b", "### C d", "### E f", "G h"]],
    ["may end in the fourth further line", ["A_b", "C_d", "E_f", "G_h ****", "I"], ["### A b", "### C d", "### E f", "### G h", "I"]],
    ["holds running text that is joined", ["Tides_of_the_Sea_and_Land"], ["### Tides of the Sea and Land"]],
  ])("that goes on below %s", (_case, below, expected) => {
    expect(read(["**** Slow_Lamps_for", ...below])).toEqual(["### Slow Lamps for", ...expected]);
  });

  it("of words with spaces goes on in lines that are wide", () => {
    const [, wide] = [`**** ${WIDE}`, WIDE];
    expect(read([STARS, `**** ${WIDE}`, wide, "Rivers ****", WIDE])).toEqual([
      "### Lamps",
      `### ${WIDE}`,
      `### ${WIDE}`,
      "### Rivers",
      WIDE,
    ]);
    expect(read([STARS, `**** ${WIDE}`, NARROW, WIDE])).toEqual(["### Lamps", `### ${WIDE}`, NARROW, WIDE]);
  });
});

describe("an item", () => {
  it.each([
    ["*_7_authors", "* 7 authors"],
    ["*_*__Lamps", "* Lamps"],
    ["*_both_ways*", "* both ways*"],
    ["*_emphasis_*", "*_emphasis_*"],
    ["*_7 authors", "*_7 authors"],
    ["*__", "*__"],
    ["*7_authors", "*7_authors"],
    ["a*_7_authors", "a*_7_authors"],
  ])("%s is read as %s", (line, expected) => {
    expect(read([line])).toEqual([expected]);
  });
});

describe("below a heading with its stars alone", () => {
  it.each([
    ["Authors: Ada_Quill, Bo_Tarn", "Authors: Ada Quill, Bo Tarn"],
    ["Ada_Quill", "Ada Quill"],
    ["Ada_van_Quill,", "Ada van Quill,"],
    ["A._O'Quill, Bo", "A. O'Quill, Bo"],
    ["\u00c9va_Tarn-Quill", "\u00c9va Tarn-Quill"],
  ])("%s are names", (line, expected) => {
    expect(last(STARS, line)).toBe(expected);
    expect(last(line)).toBe(line);
  });

  it.each([
    "ada_Quill",
    "Ada_Quill2",
    "Ada, Bo_Tarn",
    "Ada_Quill, bo_tarn",
    "Ada_Quill; Bo_Tarn",
    "By: Ada_Quill",
    "authors: Ada_Quill",
    "Authors:Ada_Quill",
    "and Ada_Quill",
    "GitHub__131",
    "[tarn]_Tarn_Labs",
  ])("%s are none, and stay", (line) => {
    expect(last(STARS, line)).toBe(line);
  });

  it("names show the notation further on", () => {
    const text = Array.from({ length: 30 }, () => "Moths");
    expect(last(STARS, ...text, ...text, "Ada_Quill")).toBe("Ada_Quill");
    expect(last(STARS, ...text, "Bo_Tarn", ...text, "Ada_Quill")).toBe("Ada Quill");
  });
});

describe("below a heading of joined words", () => {
  it.each<readonly [string, string]>([
    ["\u2070_Upvote", "Upvote"],
    ["\u2070__Up_vote", "Up vote"],
    ["[tarn]_Tarn_Labs", "Tarn Labs"],
    ["[tarn]_tarn_labs", "tarn labs"],
    ["[tarn]Tarn_Labs", "Tarn Labs"],
    ["[tarn]tarn_labs", "[tarn]tarn_labs"],
    ["_tarn__Tarn_Labs", "Tarn Labs"],
    ["_the_tarn__Tarn_Labs", "Tarn Labs"],
    ["[tarn]_Tarn_Labs_Fast_Sea_Now", "Tarn Labs Fast Sea Now"],
    ["\u25a2__Search", "Search"],
    ["\u25a2_Search", "\u25a2 Search"],
    ["GitHub__131", "GitHub 131"],
    ["lamps__131 tide_pool", "lamps 131 tide pool"],
    ["Log_In2", "Log In2"],
    ["7_authors", "7 authors"],
    ["tide_pool Log_In", "tide_pool Log In"],
    ["_Tarn Labs_x", "_Tarn Labs x"],
    ["Tarn_ Labs_x", "Tarn_ Labs x"],
    ["tide_pool", "tide_pool"],
    ["Lamps", "Lamps"],
    ...Array.from(".!?,;:", (sign) => [`See Log_In2${sign}`, `See Log_In2${sign}`] as const),
    [`Log_In ${"lamps ".repeat(8)}tides`, `Log In ${"lamps ".repeat(8)}tides`],
    [`Log_In ${"lamps ".repeat(8)}tides!`, `Log_In ${"lamps ".repeat(8)}tides!`],
    [`${"lamps ".repeat(9)}a__b_c`, `${"lamps ".repeat(9)}a b c`],
    [`${"lamps ".repeat(9)}a__b_cd`, `${"lamps ".repeat(9)}a__b_cd`],
  ])("%s is read as %s", (line, expected) => {
    expect(last(JOINED, line)).toBe(expected);
  });

  it.each([
    ["lamps__131 tide_pool", "lamps__131 tide_pool"],
    ["lamps__131", "lamps 131"],
    ["Log_In2", "Log_In2"],
    ["[tarn]_Tarn_Labs", "Tarn Labs"],
  ])("%s is read right below running text as %s", (line, expected) => {
    expect(read([JOINED, line], true)[1]).toBe(expected);
  });

  it.each([
    [
      ["We_hang_lamps_over_mud and", "slow_work."],
      ["We hang lamps over mud and", "slow work."],
    ],
    [
      ["We_hang_lamps_over_mud and", "slow_work of ours."],
      ["We hang lamps over mud and", "slow_work of ours."],
    ],
    [
      ["We_hang_lamps_over_mud and", "Moths", "slow_work."],
      ["We hang lamps over mud and", "Moths", "slow_work."],
    ],
    [
      ["We_hang_lamps_over mud.", "slow_work."],
      ["We_hang_lamps_over mud.", "slow_work."],
    ],
    [["as a_b c_d e_f g_h."], ["as a_b c_d e_f g_h."]],
    [["as_a_b c_d e_f g_h."], ["as a b c d e f g h."]],
    [["see https://example.org/a_b_c_d_e."], ["see https://example.org/a_b_c_d_e."]],
    [["Code: https://example.org/Lamp_Reader"], ["Code: https://example.org/Lamp_Reader"]],
    [["Lamp_Reader: https://example.org/a_1"], ["Lamp Reader: https://example.org/a_1"]],
  ])("%j are read as %j", (lines, expected) => {
    expect(read([JOINED, ...lines]).slice(1)).toEqual(expected);
  });

  it.each(["# Lamps", "###### Lamps", "see [moths](/a)", "a\\_b of lamps"])("Markdown such as %s shows another notation", (line) => {
    expect(read([JOINED, line, "GitHub__131"]).slice(1)).toEqual([line, "GitHub__131"]);
  });

  it.each(["####### Lamps", "#Lamps", "see # Lamps", "[moths] (a)", ""])("%j shows no other notation", (line) => {
    expect(last(JOINED, line, "GitHub__131")).toBe("GitHub 131");
  });

  it("its notation holds below further headings, but not far from one", () => {
    expect(last(JOINED, STARS, "GitHub__131")).toBe("GitHub 131");
    const far = [JOINED, ...Array.from({ length: 60 }, () => "Moths")];
    expect(last(...far, "GitHub__131")).toBe("GitHub__131");
    expect(last(...far, STARS, "GitHub__131")).toBe("GitHub__131");
  });
});

describe("the notation", () => {
  it("matters to further lines from the first one that shows it on", () => {
    const text = new UnderscoredText();
    const idle = (line: string): boolean => {
      text.toMarkdown(line, featuresOf(line), false);
      return text.idle;
    };
    expect(["", "Moths", "*_7_authors", JOINED, "", "Moths", "# Lamps"].map(idle)).toEqual([true, true, true, false, false, false, true]);
    expect(idle("Slow_Lamps_for_the_Fast")).toBe(false);
  });
});
