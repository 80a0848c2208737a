/** Words that GNU html2text has joined with underscores: lines that are a link as a whole. */
import { describe, expect, it } from "vitest";
import { featuresOf } from "../../../src/text/features.ts";
import { isJoinedText, UnderscoredText } from "../../../src/tokenizer/wrappers/underscored-text.ts";

describe("joined words", () => {
  it.each([
    "Slow_Lamps_for_the_Fast",
    "Slow_Lamps_for_the_Fast.",
    "Slow__Lamps_for_Fast__Rivers_now",
    "slow_lamps_for_the_Fast",
    '"Slow_lamps_for_the_fast',
    "slow_lamps_for_(The_fast)",
    "[Slow_lamps_for_the_fast]",
    "'Slow_lamps_for_the_fast",
    "Lamps,_and_tides:_a_study",
    "Slow_Lamps_for_the_Fast.lanterns",
    ..."a an and by for from in is of on that the to via we with".split(" ").map((word) => `Slow_Lamps_${word}_Fast_Rivers`),
  ])("are running text: %s", (text) => {
    expect(isJoinedText(text, featuresOf(text))).toBe(true);
    expect(new UnderscoredText().toMarkdown(text, featuresOf(text), false)).toBe(text.replaceAll(/_+/g, " "));
  });

  it.each([
    ["fewer than five words", "Slow_Lamps_for_Rivers"],
    ["no capital", "slow_lamps_for_the_fast"],
    ["no capital at the beginning of a word", "slOw_laMps_for_thE_fast"],
    ["no small word", "Slow_Lamps_over_Fast_Rivers"],
    ["a small word as the beginning of another", "Slow_Lamps_there_Fast_Rivers"],
    ["a small word at the end alone", "Slow_Lamps_Fast_Rivers_the"],
    ["spaces", "Slow_Lamps_for_the_Fast Rivers"],
    ["a star", "*Slow_Lamps_for_the_Fast"],
    ["a slash", "lamps/Slow_Lamps_for_the_Fast"],
    ["the ending of a file", "Slow_Lamps_for_the_Fast.pdf"],
    ["a longer ending of a file", "Slow_Lamps_for_the_Fast.html5"],
    ["nothing", ""],
  ])("are a name with %s: %s", (_case, text) => {
    expect(isJoinedText(text, featuresOf(text))).toBe(false);
    expect(new UnderscoredText().toMarkdown(text, featuresOf(text), false)).toBe(text);
  });
});
