import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Token } from "../../../src/core/token.ts";
import { LISTINGS } from "../../../src/listings/index.ts";
import { readPlainCard } from "../../../src/listings/daily-papers/plain-card.ts";
import { LinesAhead } from "../../../src/tokenizer/lines-ahead.ts";
import { PlainBytes } from "../../../src/tokenizer/plain.ts";
import { readDump } from "../../read-dump.ts";
import { ABSTRACT, card, HEADER, lines } from "./pages.ts";

function read(text: string): readonly Token[] | undefined {
  return readPlainCard(new LinesAhead(new PlainBytes(Buffer.from(text)), { offset: 100, line: 10 }))?.tokens;
}

describe("a plain card", () => {
  it("is read down to the blank line below it, each line with its place", () => {
    const tokens = read(`${card("Lamps at Sea", "Jul 26, 2024")}next`);
    expect(tokens?.map(({ type, text }) => text || type)).toEqual([
      "Lamps at Sea",
      "blank",
      ABSTRACT,
      "blank",
      "7 authors",
      "·",
      "Jul 26, 2024",
      "blank",
    ]);
    expect(tokens?.[2]).toMatchObject({ line: 13, start: 114, end: 114 + ABSTRACT.length + 1, raw: ABSTRACT, eol: "\n", plain: true });
    expect(tokens?.[4]).toMatchObject({ line: 15, raw: "  • 7 authors", plain: false });
  });

  it.each([
    ["is cut off", card("Lamps at Sea", "Jul 26, 2024").slice(0, -1)],
    ["has no abstract", lines("Lamps at Sea", "", "  • 7 authors", "·", "Jul 26, 2024", "")],
    ["has no foot", lines("Lamps at Sea", "", ABSTRACT, "", "")],
    ["has a line of text in its foot", lines("Lamps at Sea", "", ABSTRACT, "", "·", "Mill Street Institute", "Jul 26, 2024", "")],
    ["is wrapped", lines("Lamps at Sea", "", ABSTRACT, ABSTRACT, "", "  • 7 authors", "·", "Jul 26, 2024", "")],
    ["has a link", card("[Lamps at Sea](https://huggingface.co/papers/2601.00001)", "Jul 26, 2024")],
    ["has other line ends", card("Lamps at Sea", "Jul 26, 2024").replaceAll("\n", "\r\n")],
    ["is a menu", lines("Subscribe", "", ABSTRACT, "", "  • 7 authors", "")],
  ])("is none where it %s", (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it("may show an organisation, and have an abstract of several paragraphs and of any characters", () => {
    const wide = `${ABSTRACT} “Wide”, a < b.`;
    const text = lines("Lämps at Sea", "", ABSTRACT, "", wide, "", "Université du Phare", "·", "Jul 26, 2024", "");
    expect(read(text)?.map((token) => token.text)).toEqual([
      "Lämps at Sea",
      "",
      ABSTRACT,
      "",
      wide,
      "",
      "Université du Phare",
      "·",
      "Jul 26, 2024",
      "",
    ]);
  });

  it("has a foot in which no listing begins", () => {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const dates = months.flatMap((month) => [`${month} 1`, `${month} 1, 2024`, `${month} 1 12`, `Published on ${month} 1`]);
    for (const line of ["  • 1 author", "12 authors", "·", ...dates]) {
      const foot = read(lines("Lamps at Sea", "", ABSTRACT, "", "  • 7 authors", line, ""))?.slice(4, -1) ?? [];
      expect(foot).toHaveLength(2);
      for (const token of foot)
        for (const previous of [undefined, ...foot])
          for (const kind of LISTINGS.items) expect(kind.sign(token, previous)).not.toBe("strong");
    }
  });

  const TITLE = fc.constantFrom(
    "Lamps at Sea",
    "Lämps at Sea — a Study",
    "Send any comments regarding submissions directly to submitter",
    "Showing 1–50 of 1,234 results for all: tides",
    "arXiv:2601.00001",
    "cs.LG cs.AI",
    "Title: Lamps",
    "Daily Papers",
    "New submissions for Tue, 3 Mar 2026",
    "Previous",
    "Trailing blank ",
    "Two  blanks at Sea",
    "[Lamps at Sea](https://huggingface.co/papers/2601.00001)",
    "[12]Lamps at Sea",
    "> Lamps at Sea",
    "12",
    "retrieved: 2025-01-02",
  );
  const BODY = fc.constantFrom(
    ABSTRACT,
    `${ABSTRACT} See https://lamps.example/sea and ![x](y.png)`,
    `${ABSTRACT} “Wide” characters, a < b & c > d.`,
    `${ABSTRACT}\n${ABSTRACT}`,
    "A lamp.",
    "Lamps, and what they read",
    ABSTRACT.repeat(4),
  );
  const FOOT = fc.constantFrom(
    ["  • 7 authors", "·", "Jul 26, 2024"],
    ["  • 7 authors", "·", "Jul 26 3"],
    ["·", "Feb 30"],
    ["Jul 26"],
    ["7 authors", "·", "12 authors", "Jul 26", "Jul 27"],
    ["Mill Street Institute", "·", "Jul 26"],
    ["  • 7 authors", "·", "Jul 26", "", "5"],
    ["Submitted by", "adaquill"],
    ["Upvote 12", "", "GitHub", "1.2k"],
    ["---"],
    [],
  );
  const CARD = fc.tuple(TITLE, BODY, FOOT).map(([title, body, foot]) => lines(title, "", body, "", ...foot, ""));
  const DUMP = fc.array(fc.oneof({ weight: 5, arbitrary: CARD }, fc.constantFrom(HEADER, "\n", "12\n\n", "### Lamps\n\n", "\xA0\n")), {
    maxLength: 12,
  });

  it("is what it is when read line by line, as it is where its bytes come one by one", () => {
    fc.assert(
      fc.property(DUMP, (parts) => {
        const text = HEADER + parts.join("");
        expect(readDump(text)).toEqual(readDump(text, { chunks: [1] }));
      }),
      { numRuns: 1000 },
    );
  });
});
