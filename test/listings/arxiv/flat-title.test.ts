import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";

/** A list page on one line, with one entry. */
function page(title: string): string {
  return `New submissions (showing 1 of 1 entries) [1] arXiv:2702.03001 [pdf, html, other] Title: ${title} Subjects: Sound (cs.SD) We ask whether it is loud.\n`;
}

describe("the border between title and names on a page of one line", () => {
  it.each([
    ["Small words for large trees Ann Lee, Bo Tarn", "Small words for large trees", ["Ann Lee", "Bo Tarn"], false],
    ["Is It Loud? Ann Lee", "Is It Loud?", ["Ann Lee"], false],
    [
      "Is It Loud, Or Not? The LENS Collaboration: A. Quill, B. Tarn",
      "Is It Loud, Or Not?",
      ["The LENS Collaboration", "A. Quill", "B. Tarn"],
      false,
    ],
    ["Is It Loud? Fenlens Team: Ann Quill, Bo Tarn", "Is It Loud?", ["Fenlens Team", "Ann Quill", "Bo Tarn"], false],
    ["Loud Moths Ann Lee", "Loud Moths", ["Ann Lee"], true],
    ["Moths Ann Lee", "Moths Ann Lee", [], true],
    ["Moths Ann Lee, Bo Tarn", "Moths", ["Ann Lee", "Bo Tarn"], true],
    ["Moths", "Moths", [], true],
  ])("%s", (text, title, authors, guessed) => {
    const problems = guessed ? [{ code: "authors-guessed", severity: "warning", line: 1 }] : [];
    expect(readDump(page(text)).records).toMatchObject([{ title, authors, problems, abstract: "We ask whether it is loud." }]);
  });

  it("is no guess where lines, labels or links tell it", () => {
    const [entry] = readDump(page("Moths Ann Lee").replaceAll(/ (?=\[1\]|Title|Ann|Subjects|We)/g, "\n")).records;
    expect(entry).toMatchObject({ title: "Moths", authors: ["Ann Lee"], problems: [] });
    const linked = page("Moths [Ann Lee](https://arxiv.org/a/lee_a_1)").replace("arXiv:2702.03001", "[arXiv:2702.03001](/abs/2702.03001)");
    expect(readDump(linked).records).toMatchObject([{ title: "Moths", authors: ["Ann Lee"], problems: [] }]);
    const labelled = page("Moths Authors: Ann Lee");
    expect(readDump(labelled).records).toMatchObject([{ title: "Moths", authors: ["Ann Lee"], problems: [] }]);
  });
});
