/** The fuzzer's checks see what is wrong with a reading. */
import { describe, expect, it } from "vitest";
import { readFixtures } from "../fixtures.ts";
import { checkAgain, READ_AGAIN } from "./check-again.ts";
import { checkBytes } from "./check-bytes.ts";
import { checkOutputs } from "./check-outputs.ts";
import { checkRecords } from "./check-records.ts";
import { type FuzzReading, readInput } from "./read.ts";

const fixture = readFixtures().find(({ file }) => file === "arxiv-mailing/mail.txt");
const bytes = fixture?.bytes ?? Buffer.alloc(0);
const reading = await readInput({ bytes, options: {}, chunks: [1] }, [7], true);
const { tokens, counts, records } = reading;
const [first, second] = records;

/** The reading with its first record changed. */
function withRecord(keys: Partial<(typeof records)[number]>): FuzzReading {
  return { ...reading, records: records.with(0, { ...readRecord(), ...keys }) };
}

/** The tokens with the last one of a paper as furniture. */
function withoutLast(paper: number): FuzzReading["tokens"] {
  const last = tokens?.findLastIndex((row) => row.paper === paper);
  return tokens?.map((row, at) => (at === last ? { ...row, paper: 0 } : row)) ?? null;
}

function readRecord(): (typeof records)[number] {
  if (first === undefined || second === undefined) throw new Error("The fixture has two papers or more");
  return first;
}

describe("a reading as it is", () => {
  it("breaks no promise", async () => {
    expect([checkBytes(reading), checkRecords(reading), await checkOutputs(records)]).toEqual([null, null, null]);
  });
});

describe("checkBytes", () => {
  it.each([
    ["a token is lost", { tokens: tokens?.toSpliced(3, 1) ?? [] }],
    ["the last token is lost", { tokens: tokens?.slice(0, -1) ?? [] }],
    [
      "a token shows other text",
      { tokens: tokens?.map((row, at) => (at === 4 ? { ...row, token: { ...row.token, raw: "?" } } : row)) ?? [] },
    ],
    ["a paper's last token is furniture", { tokens: withoutLast(1) }],
    ["a line is not counted", { counts: counts === null ? null : { ...counts, lines: counts.lines - 1 } }],
    ["a record has no tokens", { records: [...records, ...records.slice(-1)] }],
    [
      "a reject has no tokens",
      { rejects: [{ problem: { code: "missing-title", severity: "error", file: "-", line: 1, detail: null }, text: "" }] },
    ],
  ] satisfies [string, Partial<FuzzReading>][])("sees that %s", (_case, changes) => {
    expect(checkBytes({ ...reading, ...changes })).not.toBeNull();
  });
});

describe("checkRecords", () => {
  it.each([
    ["empty text", { doi: "" }],
    ["white space that is not folded", { title: "Lamps  at sea" }],
    ["a line end in an abstract", { abstract: "Lamps\nat sea" }],
    ["a day that is none", { published: "2024-02-30" }],
    ["half a character", { comment: "\ud83d" }],
    ["a category twice", { categories: ["cs.LG", "cs.LG"] }],
    ["an address twice", { links: [{ kind: "other", url: "https://a.b" } as const, { kind: "code", url: "https://a.b" } as const] }],
    ["an address without a scheme", { links: [{ kind: "other", url: "a.b" } as const] }],
    ["what the schema does not allow", { upvotes: -1 }],
    [
      "a record that begins after the next one",
      { source: { file: "-", lines: [1, 1] as [number, number], bytes: [99_999, 100_000] as [number, number] } },
    ],
  ] satisfies [string, Partial<(typeof records)[number]>][])("sees %s", (_case, keys) => {
    expect(checkRecords(withRecord(keys))).not.toBeNull();
  });
});

describe("checkAgain", () => {
  it.each(READ_AGAIN)("sees a record that %s does not print the same once it was read", async (format) => {
    expect(await checkAgain(records, format)).toBeNull();
    expect(await checkAgain([{ ...readRecord(), upvotes: -1 }], format)).toContain("not the same again");
  });
});

describe("printed records", () => {
  it("are in the order in which they were printed, and valid", () => {
    const printed: FuzzReading = { ...reading, form: "records", records: records.toReversed() };
    expect(checkRecords(printed)).toBeNull();
    expect(checkRecords({ ...printed, records: [{ ...readRecord(), upvotes: -1 }] })).not.toBeNull();
  });
});
