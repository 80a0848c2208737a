import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";
import { ABSTRACT, card, dayCard, HEADER, linkedCard, lines, pick, problemsOf } from "./pages.ts";

const SITE = "https://huggingface.co";
const LAMPS = "Lamps at Low Tide";
const TIDES = "Tides at Noon";

/** A card of a day's page with who submitted it. */
function submitted(votes: string, title: string, ...below: readonly string[]): string {
  return lines("Submitted by", "ada", votes, title, ...below);
}

/** Votes, stars and comments of the second paper of a day's page, with these counts below its title. */
function countsBelow(...shown: string[]): (number | null)[] {
  const first = ["Submitted by", "ada", "4", "Lamps by the Harbour", "·", "3 authors", "2", ""];
  const second = ["Submitted by", "bo", "7", "Tides for Machines", "·", "5 authors", ...shown, ""];
  const third = ["Submitted by", "cy", "9", "Slow Pruning of Hedges", "·", "2 authors", "1"];
  const dump = ["Daily Papers", "", "Nov 13", "", ...first, ...second, ...third].join("\n");
  const paper = readDump(dump).records[1];
  return paper === undefined ? [] : [paper.upvotes, paper.githubStars, paper.commentCount];
}

describe("votes and comments", () => {
  it("are told apart where votes stand above the titles, and comments after the dates", () => {
    const read = readDump(
      HEADER + card(LAMPS, "Jul 26, 2024 3", { above: ["64", ""] }) + card(TIDES, "Jul 27, 2024", { above: ["-", ""] }),
    );
    expect(pick(read, "upvotes")).toEqual({ [LAMPS]: 64, [TIDES]: 0 });
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: 3, [TIDES]: null });
    expect(read.records[1]?.source.lines[0]).toBe(15);
  });

  it("are told apart where votes are not shown at all", () => {
    const read = readDump(HEADER + card(LAMPS, "Jul 26, 2024") + card(TIDES, "Jul 27, 2024 12"));
    expect(pick(read, "upvotes")).toEqual({ [LAMPS]: null, [TIDES]: null });
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: null, [TIDES]: 12 });
  });

  it("are told apart where two counts stand in a row", () => {
    const read = readDump(HEADER + lines("12") + dayCard(LAMPS, 3, "2", "31") + dayCard(TIDES, 4, "5", "Previous Next"));
    expect(pick(read, "upvotes")).toEqual({ [LAMPS]: 12, [TIDES]: 31 });
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: 2, [TIDES]: 5 });
  });

  it("are told apart where a paper has no comments", () => {
    const read = readDump(HEADER + lines("12") + dayCard(LAMPS, 3, "31") + dayCard(TIDES, 4, "Previous Next"));
    expect(pick(read, "upvotes")).toEqual({ [LAMPS]: 12, [TIDES]: 31 });
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: null, [TIDES]: null });
  });

  it("are told apart by the name of who submitted the paper", () => {
    const read = readDump(
      HEADER +
        lines("Submitted by", "adaquill", "12") +
        dayCard(LAMPS, 3, "2", "Submitted by  @bo_tarn", "-") +
        dayCard(TIDES, 1, "Previous Next"),
    );
    expect(pick(read, "submittedBy")).toEqual({ [LAMPS]: "adaquill", [TIDES]: "bo_tarn" });
    expect(pick(read, "upvotes")).toEqual({ [LAMPS]: 12, [TIDES]: 0 });
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: 2, [TIDES]: null });
  });

  it("are told apart by what they link to", () => {
    const vote = (count: string, id: string) => `[${count}](${SITE}/login?next=%2Fpapers%2F${id})`;
    const read = readDump(
      HEADER +
        lines(vote("7", "2601.00001"), "") +
        linkedCard(LAMPS, "2601.00001", "Jan 2, 2024") +
        lines(`[2](${SITE}/papers/2601.00001#community)`, "", vote("1.2k", "2601.00002"), "") +
        linkedCard(TIDES, "2601.00002", "Jan 3, 2024"),
    );
    expect(pick(read, "upvotes")).toEqual({ [LAMPS]: 7, [TIDES]: 1200 });
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: 2, [TIDES]: null });
    expect(read.records.map(({ links }) => links)).toEqual([
      [{ kind: "paper", url: `${SITE}/papers/2601.00001` }],
      [{ kind: "paper", url: `${SITE}/papers/2601.00002` }],
    ]);
  });

  it("are left out where a page shows stars and a single number tells not what it counts", () => {
    const votes = lines("Submitted by", "ada", "12");
    const read = (above: readonly string[], below: readonly string[]) =>
      readDump(HEADER + votes + dayCard(LAMPS, 3, ...above) + votes + dayCard(TIDES, 4, ...below) + lines("Previous Next"));
    const unclear = read(["317"], ["46", "8"]);
    expect(unclear.records.map(({ commentCount, githubStars }) => [commentCount, githubStars])).toEqual([
      [null, null],
      [8, 46],
    ]);
    expect(problemsOf(unclear)).toEqual([["unclear-count 317"], []]);
    for (const [above, below, comments, stars] of [
      [["317"], ["8"], 317, null],
      [["1.2k"], ["46", "8"], null, 1200],
      [[`[317](${SITE}/papers/2601.00001#community)`], ["46", "8"], 317, null],
      [["[317](https://github.com/quill/lamps)"], ["46", "8"], null, 317],
    ] as const) {
      const { records, problems } = read(above, below);
      expect([records[0]?.commentCount, records[0]?.githubStars, problems]).toEqual([comments, stars, []]);
    }
  });

  it("are of comments on a page without stars, also where one of its cards has a count twice", () => {
    const titles = ["Lamps at Low Tide", "Tides at Noon", "Moths at Dusk", "Ferns at Dawn", "Herons at Night", "Boats at Rest"];
    const cards = titles.map((title, index) => submitted("4", title, "·", "3 authors", ...(index === 2 ? ["5", "5"] : ["5"])));
    const read = readDump(HEADER + cards.join("") + lines("Next"));
    expect(pick(read, "commentCount")).toEqual(Object.fromEntries(titles.map((title) => [title, 5])));
  });

  it.each([
    ["on lines of their own", ["Fen Institute", "·", "317", "·", "3"], ["Quay Labs", "·", "1.2k", "·", "2"]],
    ["in one line", ["Fen Institute · 317 · 3"], ["Quay Labs · 1.2k · 2"]],
    ["not at all", ["Fen Institute", "317", "3"], ["Quay Labs", "1.2k", "2"]],
  ])("are told apart where dots stand between them, %s", (_case, fen, quay) => {
    const read = readDump(
      HEADER +
        submitted("112", LAMPS, ...fen) +
        submitted("41", TIDES, ...quay) +
        submitted("4", "Moths", "·", "7 authors") +
        lines("Next"),
    );
    expect(read.records.map((record) => [record.upvotes, record.organization, record.githubStars, record.commentCount])).toEqual([
      [112, "Fen Institute", 317, 3],
      [41, "Quay Labs", 1200, 2],
      [4, null, null, null],
    ]);
  });

  it("are those below the one who submitted the paper, rather than above", () => {
    const damaged = lines("Submitted by", "ada", "41", "Quay Labs", "·", "9");
    const whole = submitted("4", LAMPS, "·", "3 authors") + submitted("5", TIDES, "·", "3 authors");
    expect(pick(readDump(HEADER + damaged + whole), "upvotes")).toMatchObject({ [LAMPS]: 4, [TIDES]: 5 });
    const above = lines("12", "Submitted by", "ada") + dayCard(LAMPS, 3) + lines("13", "Submitted by", "bo") + dayCard(TIDES, 3);
    expect(pick(readDump(HEADER + above), "upvotes")).toMatchObject({ [LAMPS]: 12 });
  });

  it("are told from blank lines that a list of all lines has made dashes of", () => {
    const page = HEADER + card(LAMPS, "Jul 26, 2024 3", { above: ["57", ""] }) + card(TIDES, "Jul 27, 2024", { above: ["-", ""] });
    const list = page.replaceAll(/^[^\S\n]*(?:• )?(.*)$/gm, (_line, text: string) => `- ${text}`.trimEnd());
    const read = readDump(list);
    expect(pick(read, "upvotes")).toMatchObject({ [LAMPS]: 57 });
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: 3, [TIDES]: null });
    expect(pick(read, "abstract")).toEqual({ [LAMPS]: ABSTRACT, [TIDES]: ABSTRACT });
  });

  it("stand after a date whose day and month could be the other way round, which is a problem", () => {
    const read = readDump(HEADER + card(LAMPS, "07/08/2021 3") + card(TIDES, "Published on 07/08/2021"));
    expect(pick(read, "commentCount")).toEqual({ [LAMPS]: 3, [TIDES]: null });
    expect(pick(read, "published")).toEqual({ [LAMPS]: null, [TIDES]: null });
    expect(problemsOf(read)).toEqual([["invalid-date 07/08/2021 3"], ["invalid-date Published on 07/08/2021"]]);
    expect(pick(readDump(HEADER + card(LAMPS, "15/08/2021 3")), "published")).toEqual({ [LAMPS]: "2021-08-15" });
  });

  it("are told by their labels, with the stars of the code", () => {
    const buttons = ["Upvote", "41", "", "[GitHub 1.32k](https://github.com/quill/lamps) [arXiv Page](https://arxiv.org/abs/2601.00001)"];
    const read = readDump(
      HEADER +
        lines(`### [${LAMPS}](/papers/2601.00001)`, "", ABSTRACT, "", "- 7 authors", "", "· Published on Jan 2, 2024", "", ...buttons, "") +
        lines(`### [${TIDES}](/papers/2601.00002)`, "", ABSTRACT, "", "- 1 author", "", "· Published on Jan 3, 2024", "", "Upvote 5", ""),
    );
    expect(pick(read, "upvotes")).toEqual({ [LAMPS]: 41, [TIDES]: 5 });
    expect(pick(read, "githubStars")).toEqual({ [LAMPS]: 1320, [TIDES]: null });
    expect(pick(read, "authorCount")).toEqual({ [LAMPS]: 7, [TIDES]: 1 });
    expect(pick(read, "links")[LAMPS]).toEqual([
      { kind: "paper", url: `${SITE}/papers/2601.00001` },
      { kind: "code", url: "https://github.com/quill/lamps" },
      { kind: "arxiv", url: "https://arxiv.org/abs/2601.00001" },
    ]);
  });
});

describe("counts below a title", () => {
  it.each([
    [["12"], [7, null, 12]],
    [
      ["150", "12"],
      [7, 150, 12],
    ],
    [["1.2k"], [7, 1200, null]],
    [
      ["1.2K", "12"],
      [7, 1200, 12],
    ],
    [[], [7, null, null]],
  ])("%j are stars and comments", (shown, counts) => {
    expect(countsBelow(...shown)).toEqual(counts);
  });
});
