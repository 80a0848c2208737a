import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import { type DumpSetting, type ReadDump, readDump } from "../read-dump.ts";
import { addressOf, PAPERS, type Shown, SURFACES } from "./hf-items/pages.ts";

const FOOT = "Paper • 2402.00001 • Published Feb 1, 2024 • 21";

function lines(...parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join("");
}

function titlesOf({ records }: ReadDump): string[] {
  return records.map(({ title }) => title);
}

function only(dump: string, setting?: DumpSetting): PaperRecord {
  const { records } = readDump(dump, setting);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record === undefined) throw new Error("No record");
  return record;
}

function expected({ title, id, published, upvotes, commentCount }: Shown): Partial<PaperRecord> {
  return { listing: "hf-items", title, id, published, upvotes, commentCount, listed: null };
}

describe.each(SURFACES.map((surface) => [surface.name, surface] as const))("%s", (_name, { write, linked }) => {
  const dump = write(PAPERS);
  const whole = readDump(dump);

  it("gives every paper", () => {
    expect(whole.records).toMatchObject(PAPERS.map(expected));
    expect(whole.records.map(({ links }) => links)).toEqual(
      PAPERS.map((shown) => (linked ? [{ kind: "paper", url: addressOf(shown) }] : [])),
    );
    expect([whole.kinds, whole.rejects]).toEqual([["hf-items"], []]);
  });

  it.each(["without", "with twice"] as const)("loses no neighbour %s any one line", (edit) => {
    const some = write(PAPERS.slice(0, 5));
    const { records } = readDump(some);
    const pieces = some.split(/(?<=\n)/);
    // A link to a paper alone, which is left of the first item, may be the beginning of another listing.
    const from = linked ? (records[0]?.source.lines[1] ?? 0) : 0;
    for (const [at, line] of pieces.entries()) {
      if (at < from) continue;
      const edited = edit === "without" ? pieces.toSpliced(at, 1) : pieces.toSpliced(at, 0, line);
      const have = new Set(readDump(edited.join("")).records.map(values));
      // Where no blank line parts two items, the title above one whose foot is gone may be the beginning of its title.
      const below = edit === "without" && !some.includes("\n\n", some.indexOf(PAPERS[0]?.id ?? "")) ? 1 : 0;
      const lost = records.filter((record) => !have.has(values(record)) && !isAt(record, at + 1));
      expect(lost.length, `${edit} line ${at + 1}: ${line}`).toBeLessThanOrEqual(below);
    }
  });
});

/** Values of a record, but for its links: a table of links may be what an edit damages. */
function values({ id, title, published, upvotes, commentCount }: PaperRecord): string {
  return JSON.stringify([id, title, published, upvotes, commentCount]);
}

function isAt(
  {
    source: {
      lines: [first, last],
    },
  }: PaperRecord,
  line: number,
): boolean {
  return line >= first && line <= last;
}

describe("a title", () => {
  it.each([
    ["is no activity", ["boand upvoted a paper 2 days ago"]],
    ["is no activity of somebody with a long name", ["Ada van Quill liked 2 papers over 1 year ago"]],
    ["is no count", ["12"]],
    ["is no heading of a section", ["Papers for moss/lamp-7b"]],
    ["is no other item", ["Text Generation • 21B • Updated Aug 26, 2024 • 6.95M • 4.96k"]],
    ["is nothing that announces one", ["You said:"]],
    ["is no button", ["View all activity"]],
    ["is no part of another item", ["Moss Paper • 2402.00009"]],
    ["leads nowhere else", ["[boand](/boand)"]],
    ["is no text after the item above", ["Ferns", "Paper • 2402.00009 • Published Feb 9, 2024 • 1"]],
  ])("%s", (_case, above) => {
    const read = readDump(lines(...above, "", FOOT));
    expect(titlesOf(read)).toEqual(above.length > 1 ? ["Ferns"] : []);
    expect(read.rejects.map(({ problem, text }) => [problem.code, problem.detail, text])).toEqual([
      ["missing-title", "2402.00001", `${FOOT}\n`],
    ]);
  });

  it.each([
    "Papers with Feet: A Survey",
    "Datasets for Lamps",
    "How Lamps Get Published",
    "Updated Lamps for Old Rivers",
    "3 Lamps",
    "What Ada's Lamps Saw",
    "Lamps · Rivers • Moss",
    "What Is a Paper",
    "[MASK] or Not",
    "$\\alpha$-Lamps",
  ])("is %s", (title) => {
    expect(only(lines(title, "", FOOT)).title).toBe(title);
    expect(only(lines(`${title} ${FOOT}`)).title).toBe(title);
  });

  it("is a heading over several lines only where the notation marks the ends of headings", () => {
    const wide = "Slow Lamps for Fast Rivers, Shallow Harbours and Every";
    const above = ["****** Lamps and Rivers ******", "An upvoted list"];
    expect(only(lines(...above, `**** ${wide}`, "Other Water ****", FOOT)).title).toBe(`${wide} Other Water`);
    expect(only(lines(`## ${wide}`, "## Other Water", FOOT)).title).toBe("Other Water");
  });

  it("looks like the others of its page", () => {
    const bullet = (title: string, id: string): string => lines(`  • ${title}`, "", `    Paper • ${id} • Published Feb 1, 2024`, "");
    const damaged = lines("Rivers", "", "    Paper • 2402.00002 • Published Feb 1, 2024", "");
    expect(titlesOf(readDump(bullet("Lamps", "2402.00001") + damaged + bullet("Moss", "2402.00003")))).toEqual(["Lamps", "Moss"]);
  });

  it("does not begin with the note to the paper above", () => {
    const first = item("Lamps that Wait for the Moon: A General Agent with Many Tools", "2402.00001", " • 57");
    const note = "Note A very good paper about lamps and all of their tools";
    const titles = ["Lamps that Wait for the Moon: A General Agent with Many Tools", "Every Activation Boosted"];
    for (const above of [`${note}\n`, `${note}\n\n`, `\n${note}\n`, `**Note** A very good paper about lamps and all their tools\n`])
      expect(titlesOf(readDump(first + above + item("Every Activation Boosted", "2402.00002")))).toEqual(titles);
  });

  it.each([
    "Note on Lamps",
    "Notes on the Lamps that Wait for the Moon with Many Tools",
    "Note That Lamps Wait: A Longer Title about the Moon",
  ])("can begin as a note does: %s", (title) => {
    const [above, below] = [item("Lamps", "2402.00001", " • 57"), item(title, "2402.00002")];
    expect(titlesOf(readDump(above + below))).toEqual(["Lamps", title]);
    expect(titlesOf(readDump(`${above}\n${below}`))).toEqual(["Lamps", title]);
  });

  it("that a tool wrapped can begin as a note does, at the head of the page", () => {
    const wrapped = item("Note on Lamps that Wait for the Moon with Many Tools\nand of the Boats that Wait for Lamps", "2402.00001");
    expect(titlesOf(readDump(wrapped))).toEqual([
      "Note on Lamps that Wait for the Moon with Many Tools and of the Boats that Wait for Lamps",
    ]);
  });

  it("is looked for in the copy of an item too", () => {
    const record = only(lines(FOOT, "", "Lamps", FOOT));
    expect([record.title, record.source.lines]).toEqual(["Lamps", [1, 4]]);
  });
});

/** Title and foot on two lines. */
function item(title: string, id: string, counts = ""): string {
  return `${title}\nPaper • ${id} • Published Feb 1, 2024${counts}\n`;
}

/** The day that is read of a date. */
function on(date: string, setting?: DumpSetting, above = ""): string | null {
  return only(`${above}Lamps\nPaper • 2402.00001 • Published ${date} • 4\n`, setting).published;
}

describe("the same paper", () => {
  it("twice in a row is one record with all values", () => {
    const record = only(item("Lamps", "2402.00001", " • 4") + "liked a paper 2 days ago\n" + item("Lamps", "2402.00001", " • 4 • 2"));
    expect([record.upvotes, record.commentCount, record.source.lines]).toEqual([4, 2, [1, 5]]);
  });

  it("in two places is two", () => {
    const read = readDump(item("Lamps", "2402.00001") + item("Moss", "2402.00002") + item("Lamps", "2402.00001"));
    expect(titlesOf(read)).toEqual(["Lamps", "Moss", "Lamps"]);
  });
});

describe("the day of publication", () => {
  it.each([
    ["Feb 1, 2023", "2023-02-01"],
    ["February 1, 2023", "2023-02-01"],
    ["1 Feb 2023", "2023-02-01"],
    ["2023-02-01", "2023-02-01"],
    ["1.2.2023", "2023-02-01"],
    ["on Feb 1, 2023", "2023-02-01"],
    ["about 1 month ago", null],
    ["", null],
  ])("is read from %s", (date, day) => {
    expect(on(date)).toBe(day);
  });

  it.each(["Feb 30, 2023", "Tuesday", "1/2/2023"])("makes no item of %s", (date) => {
    expect(readDump(`Lamps\nPaper • 2402.00001 • Published ${date} • 4\n`).records).toEqual([]);
  });

  it("is of the year of the capture where it shows none, and says so", () => {
    const record = only(lines("Lamps", "Paper • 2402.00001 • Published Feb 2 • 4"));
    expect([record.published, record.problems.map(({ code, detail }) => `${code} ${detail}`)]).toEqual([
      "2024-02-02",
      ["year-inferred identifiers"],
    ]);
    expect(on("Feb 2", { asOf: "2025-03-01" })).toBe("2025-02-02");
    expect(on("Feb 2", {}, "retrieved: 2026-03-01\n\n")).toBe("2026-02-02");
  });

  it("is of one year for all items of a page", () => {
    const read = readDump(
      lines("Lamps", "Paper • 2402.00001 • Published Feb 2", "Moss", "Paper • 2501.00001 • Published Jan 2", "System theme", "") +
        lines("Ferns", "Paper • 2301.00001 • Published Jan 3"),
    );
    expect(read.records.map(({ published }) => published)).toEqual(["2025-02-02", "2025-01-02", "2023-01-03"]);
  });

  it.each([
    ["10 days ago", "2024-03-01"],
    ["1 day ago", "2024-03-10"],
    ["5 hours ago", "2024-03-11"],
    ["about 5 hours ago", null],
    ["2 months ago", null],
    ["an hour ago", null],
  ])("%s counts from a capture that is known", (date, day) => {
    expect(on(date)).toBeNull();
    expect(on(date, { asOf: "2024-03-11" })).toBe(day);
    expect(on(date, {}, "retrieved: 2024-03-11\n\n")).toBe(day);
  });
});

describe("the daily mail", () => {
  const HEAD = lines("Here is the selection of papers for today (6 Feb 2023):", "");
  const BELOW = lines("", "To view more checkout today's Daily Paper page.");
  const SITE = "https://huggingface.co/papers";

  it.each([
    ["plain text", "Lamps (140 ▲)", 0],
    ["a bullet", "  * Lamps (140 ▲)", 0],
    ["a link", `- [Lamps (140 ▲)](${SITE}/2302.00001?utm_source=digest-papers)`, 1],
    ["a link before the votes", `**[Lamps](${SITE}/2302.00001)** (140 ▲)`, 1],
    ["an address after", `Lamps (140 ▲) <${SITE}/2302.00001>`, 1],
    ["an address in brackets", `Lamps (140 ▲) (${SITE}/2302.00001)`, 1],
    ["an address below", `Lamps (140 ▲)\n${SITE}/2302.00001`, 1],
  ])("is read as %s", (_case, line, links) => {
    for (const dump of [HEAD + lines(line) + BELOW, `Daily Papers\n\n${HEAD}${line}\n`]) {
      const record = only(dump);
      expect(record).toMatchObject({ listing: "hf-items", title: "Lamps", upvotes: 140, listed: "2023-02-06", published: null });
      expect([record.id, record.links.length]).toEqual([links === 0 ? null : "2302.00001", links]);
    }
  });

  it("is proven by its last line where its head is cut off", () => {
    expect(titlesOf(readDump(lines("Lamps (140 ▲)", "Moss (1.2k ▲)") + BELOW))).toEqual(["Lamps", "Moss"]);
  });

  it("is two listings where there are two", () => {
    const read = readDump(HEAD + lines("Lamps (140 ▲)", "") + HEAD.replace("6 Feb", "7 Feb") + lines("Moss (2 ▲)"));
    expect(read.records.map(({ title, listed }) => [title, listed])).toEqual([
      ["Lamps", "2023-02-06"],
      ["Moss", "2023-02-07"],
    ]);
  });
});

describe("text that lists nothing", () => {
  it.each([
    ["the words in a sentence", "See Paper 2101.00001, published Jan 4, 2021, for the proof."],
    ["an item in a sentence", `We read Ferns ${FOOT} and liked it.`],
    ["an item in code", `item = "Ferns ${FOOT}".split("•")`],
    ["other things with dots", "Position Paper • not reviewed • Published by the authors\nPaper • 250 sheets • Published here since 1951"],
    ["an identifier alone", "Ferns\nPaper • 2402.00001\nMoss\nPaper • 2402.00002 •"],
    ["a table of identifiers", "Paper\n2402.00001\n2402.00002\nPublished\nJan 4, 2021"],
    ["a table", "| Paper | Published |\n| --- | --- |\n| 2402.00001 | Jan 1, 2024 |"],
    ["other items", "Lamps\nCollection • 4 items • Updated Jan 4, 2024 • 7\nMoss\nViewer • Updated Jan 4, 2024 • 45.3k"],
    ["charts", "Lanterns on the Water (3 ▲)\nWalking Home in June (1 ▼)\nNine Small Boats (12 ▲)"],
  ])("gives no paper: %s", (_case, text) => {
    const { records, rejects } = readDump(`${text}\n`);
    expect([records, rejects]).toEqual([[], []]);
  });
});
