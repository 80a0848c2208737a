/** Cards as tools write them that turn a page into text. */
import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";
import { ABSTRACT, HEADER, lines, pick } from "./pages.ts";

const FOOT = ["", "7 authors", "", "·", "", "Jul 10, 2026", ""];
const BUTTON = ["Upvote", "", "12", ""];

/** A trending paper of which the button is all that is left of its foot. */
function submittedCard(title: string): string {
  return lines("Submitted by", "adaquill", "", title, "", ABSTRACT, "", ...BUTTON);
}

describe("a heading with an anchor", () => {
  it("goes on in the lines below up to the anchor's end", () => {
    const dump = readDump(
      HEADER +
        lines(
          '### <a href="/papers/2607.10001" class="line-clamp-3">Slow Lamps for',
          "Fast Rivers and for All",
          "Other Waters</a>",
          "",
          ABSTRACT,
        ) +
        lines(...FOOT, '### <a href="/papers/2607.10002" class="line-clamp-3">Moths that Read</a>', ABSTRACT, ...FOOT),
    );
    expect(pick(dump, "id")).toEqual({
      "Slow Lamps for Fast Rivers and for All Other Waters": "2607.10001",
      "Moths that Read": "2607.10002",
    });
    expect(dump.records.map(({ abstract }) => abstract)).toEqual([ABSTRACT, ABSTRACT]);
  });
});

describe("a terminal browser", () => {
  it("numbers links and writes no emphasis, so that stars are the title's", () => {
    const body = ["   [1]Do *Boats* Dream?", "", `   [2]${ABSTRACT}`, "", "     * 7 authors", "   ·", "   Jul 10, 2026", ""];
    const rows = ["   1. https://huggingface.co/papers/2607.10001", "   2. https://huggingface.co/papers/2607.10001"];
    expect(pick(readDump(HEADER + lines(...body, "References", "", ...rows)), "id")).toEqual({ "Do *Boats* Dream?": "2607.10001" });
  });

  it("leaves the emphasis of Markdown to Markdown", () => {
    const dump = readDump(HEADER + lines("### [Do *Boats* Dream?](https://huggingface.co/papers/2607.10001)", "", ABSTRACT, ...FOOT));
    expect(pick(dump, "id")).toEqual({ "Do Boats Dream?": "2607.10001" });
  });
});

describe("the button for votes", () => {
  it("below a heading makes no paper of it", () => {
    const page = lines(
      "## Lamps by the Sea",
      "",
      "What we read by the sea.",
      "",
      ...BUTTON,
      "See https://huggingface.co/papers/2607.10001",
      "",
    );
    expect(readDump(page).records).toEqual([]);
  });

  it("is a foot below a card with its submitter", () => {
    expect(pick(readDump(HEADER + submittedCard("Slow Lamps") + submittedCard("Moths that Read")), "upvotes")).toEqual({
      "Slow Lamps": 12,
      "Moths that Read": 12,
    });
  });
});
