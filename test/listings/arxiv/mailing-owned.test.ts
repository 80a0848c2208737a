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

const NOTHING = (): void => {};
const CONTEXT: ListingContext = {
  asOf: null,
  modified: null,
  today: "2026-11-23",
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
    ["label", ABOVE],
    ["line of a field", [...ABOVE, "  Lamps"]],
    ["wrapped line of an abstract", [...ABOVE, ...ABSTRACT, "counts them, though the ferns below the quay do."]],
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
    ["begins an abstract", [...ABOVE, ...ABSTRACT]],
    ["stands below the abstract", [...ABOVE, ...ABSTRACT, "", "counts them, though the ferns below the quay do."]],
  ])("may be another listing's where it %s", (_case, lines) => {
    expect(ownsLast(lines)).toBe(false);
  });
});
