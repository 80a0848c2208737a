/** Lines that arXiv's mails are built of, each read by itself. */
import { describe, expect, it } from "vitest";
import { isMailDate, type Mark, mayBeMark, readMark, readSize } from "../../../src/listings/arxiv/mailing/marks.ts";

const URL = "https://arxiv.org/abs/2601.00001";

describe("a line", () => {
  it.each<[string, string | null]>([
    ["-".repeat(78), "rule"],
    ["-".repeat(20), "rule"],
    ["\u2013".repeat(20), "rule"],
    ["\u2014".repeat(39), "rule"],
    ["%%--%%--%%--%%", "rule"],
    ["%%%%%%%", "rule"],
    ["%%%---%%%---%%%", "end"],
    ["%%%---%%%", "end"],
    ["-".repeat(19), null],
    ["%%%---", null],
    [`${"-".repeat(30)} lamps`, null],
    [`%%%---%%% lamps`, null],
    ["\\", "delimiter"],
    ["\\\\", "delimiter"],
    ["\\\\\\\\", "delimiter"],
    ["\\\\\\\\\\", null],
    ["\\lamp", null],
    ["/* lamps */", "block"],
    ["/* lamps", null],
    ["/lamps */", null],
    [`/* ${"lamps ".repeat(10)}*/`, null],
    ["Send any comments regarding submissions to the lamp.", "head"],
    ["Archives at https://arxiv.org", "head"],
    ["To unsubscribe, e-mail the lamp", "head"],
    ["Submissions to:", "head"],
    ["received from Fri, 31 Jul 26", "head"],
    ["received from  Sun 2 Aug 26 18:00:00 GMT", "head"],
    ["Papers received as of Wed", "head"],
    ["(To retrieve abstracts, write to a lamp)", "head"],
    ["get 3 2.abs", "head"],
    ["Submissions to: lamps", null],
    ["received from a friend on Fri 31", null],
    ["We Send any comments regarding submissions", null],
    ["Archives at home", null],
    ["arXiv lamps", null],
    ["Lamps", null],
    ["", null],
    ["-", null],
    ["\u00e9tude", null],
  ])("%j is of the type %s", (text, type) => {
    expect(readMark(text)?.type ?? null).toBe(type);
  });

  it.each<[string, Mark]>([
    [`\\\\ ( ${URL} ,  56kb)`, { type: "close", url: URL }],
    [`\\\\ (${URL})`, { type: "close", url: URL }],
    [`\\ ( <${URL}> , 56kb)`, { type: "close", url: URL }],
    ["\\\\ (math.AG/9901001 , 56kb)", { type: "close", url: null }],
    ["\\\\ (http: , 56kb)", { type: "close", url: null }],
    ["\\\\ (https:// , 56kb)", { type: "close", url: null }],
    ["\\\\ (https:///a , 56kb)", { type: "close", url: null }],
    ["arXiv:2601.00001", { type: "id", identifier: { id: "2601.00001", version: null }, cross: false }],
    ["arXiv: 2601.00001v3", { type: "id", identifier: { id: "2601.00001", version: 3 }, cross: false }],
    ["arXiv:2601.00001 (*cross-listing*)", { type: "id", identifier: { id: "2601.00001", version: null }, cross: true }],
    ["arXiv:2601.00001 (\\*cross-listing\\*)", { type: "id", identifier: { id: "2601.00001", version: null }, cross: true }],
    ["arXiv:2601.00001 (cross-listing)", { type: "id", identifier: { id: "2601.00001", version: null }, cross: true }],
    ["Paper: hep-th/9901001", { type: "id", identifier: { id: "hep-th/9901001", version: null }, cross: false }],
    ["Paper:hep-th/9901001", { type: "id", identifier: { id: "hep-th/9901001", version: null }, cross: false }],
    ["Paper (*cross-listing*): hep-th/9901001", { type: "id", identifier: { id: "hep-th/9901001", version: null }, cross: true }],
  ])("%s tells %j", (text, mark) => {
    expect(readMark(text)).toEqual(mark);
  });

  it.each([
    "\\\\ (see below)",
    "\\\\ (lamps of 56 candles)",
    "arXiv:2601.00001 and more",
    "arXiv:2601.1 (*cross-listing*)",
    "Paper: lamps/and/tides",
    "an arXiv:2601.00001",
    "Paper (cross): hep-th/9901001",
  ])("%s is text", (text) => {
    expect(readMark(text)).toBeNull();
  });
});

describe("a date", () => {
  const SHOWN = "Thu, 7 Nov 2024 02:49:53 GMT";
  const DAY = "2024-11-07";

  it.each([
    [`Date: ${SHOWN}   (56kb,D)`, { event: "submitted", version: null, shown: SHOWN, day: DAY, flags: "D" }],
    [`Date: ${SHOWN}   (56kb)`, { event: "submitted", version: null, shown: SHOWN, day: DAY, flags: "" }],
    [`Date: ${SHOWN} ( 56 kb,ADS)`, { event: "submitted", version: null, shown: SHOWN, day: DAY, flags: "ADS" }],
    [`Date: ${SHOWN}`, { event: "submitted", version: null, shown: SHOWN, day: DAY, flags: null }],
    [`Date: ${SHOWN} (late)`, { event: "submitted", version: null, shown: `${SHOWN} (late)`, day: DAY, flags: null }],
    [`kDate: ${SHOWN}`, { event: "submitted", version: null, shown: SHOWN, day: DAY, flags: null }],
    [`Sent: ${SHOWN}`, { event: "submitted", version: null, shown: SHOWN, day: DAY, flags: null }],
    [`Date (revised): ${SHOWN}`, { event: "revised", version: null, shown: SHOWN, day: DAY, flags: null }],
    [`Date (revised v12): ${SHOWN}   (1kb)`, { event: "revised", version: 12, shown: SHOWN, day: DAY, flags: "" }],
    [`replaced with revised version ${SHOWN}   (31kb)`, { event: "replaced", version: null, shown: SHOWN, day: DAY, flags: "" }],
    [`figures added ${SHOWN}`, { event: "replaced", version: null, shown: SHOWN, day: DAY, flags: null }],
    [`part added ${SHOWN}`, { event: "replaced", version: null, shown: SHOWN, day: DAY, flags: null }],
    ["Date: soon", { event: "submitted", version: null, shown: "soon", day: null, flags: null }],
    [
      "Date: Sat, 31 Feb 2024 02:49:53 GMT",
      { event: "submitted", version: null, shown: "Sat, 31 Feb 2024 02:49:53 GMT", day: null, flags: null },
    ],
  ])("in %s is read", (text, date) => {
    expect(readMark(text)).toEqual({ type: "date", date });
  });

  it.each([
    "Dates: soon",
    "My Date: soon",
    "figures added by hand",
    "part added by hand",
    "Date (revised lately): soon",
    "replaced by a lamp",
    `Date: ${"soon ".repeat(20)}`,
  ])("is not in %s", (text) => {
    expect(readMark(text)).toBeNull();
  });

  it.each([
    [`Date: ${SHOWN}`, true],
    ["Sent: Thursday, November 7, 2024 2:49 AM", true],
    [`Date: ${SHOWN} (56kb)`, false],
    [`Date (revised): ${SHOWN}`, false],
    [`replaced with revised version ${SHOWN}`, false],
    ["Date: Thu, 7 Nov 2024", false],
    ["Date: at 2:49", false],
  ])("in %s is a mail's: %s", (text, expected) => {
    const mark = readMark(text);
    expect(mark?.type === "date" && isMailDate(mark.date)).toBe(expected);
  });

  it.each([
    ["/* Thu, 7 Nov 2024 */", DAY],
    ["/* nothing new */", null],
  ])("of a block in %s is %s", (text, day) => {
    expect(readMark(text)).toEqual({ type: "block", day });
  });
});

describe("a size by itself", () => {
  it.each([
    ["(56kb)", ""],
    ["(56kb,D)", "D"],
    ["( 56 kb,AD)", "AD"],
    ["(56kb) x", null],
    ["x (56kb)", null],
    ["56kb", null],
    ["(56 lamps)", null],
  ])("%s has the letters %j", (text, letters) => {
    expect(readSize(text)).toBe(letters);
  });
});

describe("the first characters of a line", () => {
  it.each([
    ["\\", true],
    ["-", false],
    ["ar", true],
    ["at", false],
    ["Pa", true],
    ["Pe", false],
    ["kD", true],
    ["ge", true],
    ["Ar", true],
    ["To", true],
    ["The", false],
    ["(", false],
    ["((", true],
    ["%x", true],
    ["\u2013x", true],
  ])("%j tell that it may be a mark: %s", (text, expected) => {
    expect(mayBeMark(text)).toBe(expected);
  });
});
