import { describe, expect, it } from "vitest";
import { readDump } from "../../read-dump.ts";
import { END, entry, FIELDS, RULE } from "./compose-entries.ts";

const HEAD = `${RULE}\n${RULE}\nSend any comments regarding submissions directly to submitter.\n${RULE}\n`;

function mail(subject: string, ...entries: readonly string[]): string {
  return `Date: Tue,  4 Aug 26 00:21:07 GMT\nSubject: ${subject}\n\n${HEAD}${entries.join("")}${END}\n\n`;
}

function mismatches(dump: string): unknown[] {
  return readDump(dump)
    .problems.filter(({ code }) => code === "count-differs")
    .map(({ line, detail }) => [line, detail]);
}

const replaced = entry().replace("Date: Tue", "replaced with revised version Tue");
const cross = entry().replace("2608.12001\n", "2608.12001 (*cross-listing*)\n");

describe("a mail that says how many papers it holds", () => {
  it.each([
    ["cs daily 1 new", [entry()]],
    ["cs daily 2 new + 1 crosses received", [entry(), entry(), cross, replaced]],
    ["Fwd: cs daily 1 new +  crosses received", [entry(), replaced]],
    ["cs daily Subj-class mailing 12 1", [entry()]],
    ["The daily 5 o'clock news", [entry()]],
  ])("is complete: %s", (subject, entries) => {
    expect(mismatches(mail(subject, ...entries))).toEqual([]);
  });

  it("tells where another number was read", () => {
    expect(mismatches(mail("cs daily 3 new + 1 crosses received", entry(), cross, replaced))).toEqual([[2, "4,2"]]);
    expect(mismatches(mail("cs daily 1 new", entry(), entry()) + mail("cs daily 1 new", entry()))).toEqual([[2, "1,2"]]);
  });

  it("counts a paper that was rejected", () => {
    expect(mismatches(mail("cs daily 2 new", entry(), entry(FIELDS.slice(1))))).toEqual([]);
  });

  it("tells it once where the mail breaks off", () => {
    const broken = mail("cs daily 2 new", entry()).replace(END, "");
    expect(mismatches(broken)).toEqual([[2, "2,1"]]);
    expect(mismatches(broken + mail("cs daily 1 new", entry()))).toEqual([[2, "2,1"]]);
  });
});

describe("a mail that lists nothing", () => {
  it("is recognised by its head", () => {
    const { kinds, records } = readDump(mail("cs daily Subj-class mailing"));
    expect([kinds, records]).toEqual([["arxiv-mailing"], []]);
    expect(readDump(HEAD).kinds).toEqual(["arxiv-mailing"]);
  });
});
