/** Lines that an open mail knows as its own, so that no other kind is asked for signs in them. */
import { describe, expect, it } from "vitest";
import type { ListingContext } from "../../../src/core/listing.ts";
import { arxivMailing } from "../../../src/listings/arxiv/mailing/arxiv-mailing.ts";
import { readDump } from "../../read-dump.ts";

const RULE = "-".repeat(78);
const ABOVE = [
  RULE,
  String.raw`\\`,
  "arXiv:2608.01101",
  "Date: Tue, 4 Aug 2026 08:10:59 GMT   (18kb)",
  "",
  "Title: How to Light a Quay by Hand, Every Night of the Week, and Keep Count",
];
const ABSTRACT = ["Categories: econ.GN", String.raw`\\`, "  The lamps of the quay are lit by hand every night of the week, and nobody"];
const FULL = [...ABSTRACT, "counts them, though the ferns below the quay do, and count them with great care"];

const NOTHING = (): void => {};
const CONTEXT: ListingContext = {
  asOf: null,
  modified: null,
  today: "2026-11-23",
  named: false,
  detailed: false,
  carried: undefined,
  paper: NOTHING,
  reject: NOTHING,
  furniture: NOTHING,
  recognised: NOTHING,
  report: NOTHING,
  settle: NOTHING,
};

/** The last of these lines is the mail's own. */
function ownsLast(lines: readonly string[]): boolean | undefined {
  const { tokens } = readDump(lines.join("\n"));
  const reader = arxivMailing.open(CONTEXT);
  for (const token of tokens.slice(0, -1)) reader.read(token);
  const last = tokens.at(-1);
  return last === undefined ? undefined : reader.owns?.(last, tokens.at(-2));
}

describe("a line of a mail", () => {
  it.each<[string, readonly string[]]>([
    ["rule", [RULE]],
    ["identifier", ABOVE.slice(0, 3)],
    ["date", ABOVE.slice(0, 4)],
    ["date of a replacement", [...ABOVE.slice(0, 4), "replaced with revised version Wed, 5 Aug 2026 09:11:02 GMT   (19kb)"]],
    ["sender", [...ABOVE.slice(0, 3), "From: Ada Quill <ada@example.org>"]],
    ["label", ABOVE],
    ["line of a field", [...ABOVE, "  Lamps"]],
    ["wrapped line of an abstract", [...ABOVE, ...ABSTRACT, "counts them, though the ferns below the quay do."]],
    ["first line of an abstract", [...ABOVE, ...ABSTRACT]],
    [
      "line that begins with a capital where the one above is full",
      [...ABOVE, ...FULL, "Moss is as much at home below the quay, and nobody has counted it yet"],
    ],
    ["short last line", [...ABOVE, ...FULL, "ferns do."]],
    ["end", [...ABOVE, ...ABSTRACT, String.raw`\\ ( https://arxiv.org/abs/2608.01101 ,  18kb)`]],
  ])("is its own when it is a %s", (_case, lines) => {
    expect(ownsLast(lines)).toBe(true);
  });

  it.each<[string, readonly string[]]>([
    ["stands below a title with room for it", [...ABOVE.slice(0, 5), "Title: Lamps", "  Daily Papers"]],
    ["stands below a blank line", [...ABOVE, "", "  Lamps"]],
    ["is a title below an identifier alone", [...ABOVE.slice(0, 3), "Title: Lamps"]],
    ["begins as a heading does", [...ABOVE, ...ABSTRACT, "Showing new listings for Monday, 3 August 2026"]],
    ["is short", [...ABOVE, ...ABSTRACT, "by AK and the research community"]],
    [
      "begins as a heading does, below a full line",
      [...ABOVE, ...FULL, "New submissions for Mon, 3 Aug 26 (showing the first 25 of 40 entries)"],
    ],
    [
      "begins with a capital below a line with room for it",
      [...ABOVE, ...ABSTRACT, "Ash is counted by those who light them, and by nobody else at all"],
    ],
    ["stands below a delimiter without the indentation of an abstract", [...ABOVE, ...ABSTRACT.slice(0, 2), ABSTRACT[2]?.trim() ?? ""]],
    ["stands below the abstract", [...ABOVE, ...ABSTRACT, "", "counts them, though the ferns below the quay do."]],
  ])("may be another listing's where it %s", (_case, lines) => {
    expect(ownsLast(lines)).toBe(false);
  });
});
