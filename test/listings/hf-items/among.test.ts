/** Compact items around, below and above what other listings have too. */
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../../src/core/record.ts";
import { type ReadDump, readDump } from "../../read-dump.ts";
import { card } from "../daily-papers/pages.ts";

const FOOT = "Paper • 2402.00001 • Published Feb 1, 2024 • 21";

function lines(...parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join("");
}

function titlesOf({ records }: ReadDump): string[] {
  return records.map(({ title }) => title);
}

function only(dump: string): PaperRecord {
  const { records } = readDump(dump);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record === undefined) throw new Error("No record");
  return record;
}

describe("among other listings", () => {
  const linkedTitles = lines(
    "#### [Lamps](/papers/2402.00001)",
    "",
    FOOT,
    "",
    "#### [Moss](/papers/2402.00002)",
    "",
    "Paper • 2402.00002 • Published Feb 2, 2024",
  );

  it.each([
    ["linked headings", linkedTitles],
    ["linked lines", linkedTitles.replaceAll("#### ", "")],
    ["linked headings below a menu", `- [Models](/models)\n- [Daily Papers](/papers)\n\n# Fen\n\n${linkedTitles}`],
  ])("items have their titles in %s", (_case, dump) => {
    const { records, rejects } = readDump(dump);
    expect(records.map(({ listing, title, links }) => [listing, title, links.length])).toEqual([
      ["hf-items", "Lamps", 1],
      ["hf-items", "Moss", 1],
    ]);
    expect(rejects).toEqual([]);
  });

  it("the signature of the mail ends nothing", () => {
    const mail = lines(
      "Here is the selection of papers for today (6 Feb 2023):",
      "",
      "[1]Lamps (140 ▲)",
      "",
      "AK and the research community",
      "",
    );
    const read = readDump(`${mail}References\n\n   Visible links:\n   1. https://huggingface.co/papers/2302.00001\n`);
    expect(read.records.map(({ id, title }) => [id, title])).toEqual([["2302.00001", "Lamps"]]);
    expect(read.kinds).toEqual(["hf-items"]);
  });

  it("several items on one line have no titles of each other", () => {
    const two = `[${FOOT}](<https://huggingface.co/papers/2402.00001>) [${FOOT}](<https://huggingface.co/papers/2402.00002>)`;
    expect(titlesOf(readDump(lines(two, "", "Paper • 2402.00003 • Published Feb 1, 2024", "", `Lamps ${FOOT}`)))).toEqual(["Lamps"]);
  });

  it("an item of a translated page is read with its day", () => {
    expect(only(lines("Lámparas", "", "Artículo • 2402.00001 • Publicado el 1 de febrero de 2024 • 21"))).toMatchObject({
      title: "Lámparas",
      published: "2024-02-01",
      upvotes: 21,
    });
  });

  const items = lines("Lamps", "", FOOT, "", "Moss", "", "Paper • 2402.00002 • Published Feb 2, 2024");

  it("an item is read below a menu that names another", () => {
    const read = readDump(`Models\n\nDaily Papers\n\n${items}`);
    expect(read.records.map(({ listing, title }) => [listing, title])).toEqual([
      ["hf-items", "Lamps"],
      ["hf-items", "Moss"],
    ]);
  });

  it("another listing begins below items without its header", () => {
    const below = card("Tides at Noon", "Jul 26, 2024");
    expect(readDump(items + "\n" + below).records.map(({ listing, title }) => [listing, title])).toEqual([
      ["hf-items", "Lamps"],
      ["hf-items", "Moss"],
      ["daily-papers", "Tides at Noon"],
    ]);
  });
});
