import { describe, expect, it } from "vitest";
import { findMailDay } from "../../../src/listings/arxiv/mailing/mail-days.ts";
import { entry, FIELDS, oldEntry, only } from "./compose-entries.ts";

describe("findMailDay", () => {
  it.each([
    ["Thu, 2 JAN 92 12:17 N", "1992-01-02"],
    ["Tue Dec 31 23:54:17 MET 1991 +0100", "1991-12-31"],
    ["Tue Jan 7 07:55:11 1992", "1992-01-07"],
    ["Sat Apr  4 02:55:44 METDST 1992", "1992-04-04"],
    ["06 Jan 92 17:16:14+0100", "1992-01-06"],
    ["9-JAN-1992 12:33:21.28", "1992-01-09"],
    ["13 January 1992 15:19:46 CST", "1992-01-13"],
    ["Thu, 16 Jan 1992 11:24 -0200(C)", "1992-01-16"],
    ["March 3, 2025 at 6:01:02 AM GMT+1", "2025-03-03"],
    ["2025-03-04T05:00:00Z", "2025-03-04"],
    ["Thu, 31 Feb 2026 12:00:00 GMT", null],
    ["Feb 31 12:00:00 2026", null],
    ["May we meet in 2024?", null],
    ["soon", null],
  ])("reads %s", (shown, day) => {
    expect(findMailDay(shown)).toBe(day);
  });
});

describe("the dates of an entry", () => {
  it("may be those of any machine", () => {
    for (const date of ["Thu, 2 JAN 92 12:17 N", "Thu Jan  2 12:17:00 MET 1992 +0100"])
      expect(only(oldEntry("hep-th/9201001", { dates: `Date: ${date}   (6kb)` }))).toMatchObject({ published: "1992-01-02", problems: [] });
  });

  it("give the latest revision, in whatever order they stand", () => {
    const dates = [
      "Date: Mon, 9 Jan 1995 11:42:47 GMT   (23kb)",
      "Date (revised v3): Fri, 13 Jan 1995 14:56:36 GMT   (24kb)",
      "Date (revised v2): Thu, 12 Jan 1995 11:43:52 GMT   (24kb)",
    ];
    expect(only(oldEntry("hep-th/9501003", { dates: dates.join("\n") }))).toMatchObject({
      published: "1995-01-09",
      revised: "1995-01-13",
      version: 3,
    });
  });

  it.each(["replaced with revised version", "figures added", "part added"])("announce a replacement: %s", (words) => {
    expect(only(entry().replace("Date:", words))).toMatchObject({ announced: "replacement", published: null, revised: "2026-08-04" });
    expect(only(entry(FIELDS, ["  Lamps, with new", `${words} in spring, read.`])).announced).toBe("new");
  });

  it("may have their size on the line below", () => {
    const broken = entry().replace("   (9kb)\n", "\n(9kb,I)\n");
    expect(only(broken)).toMatchObject({ published: "2026-08-04", withdrawn: true });
    expect(only(entry(["(9kb,I)", ...FIELDS])).withdrawn).toBe(false);
  });
});

describe("the fields of an entry", () => {
  it("are read once where a label stands right below the same one", () => {
    const lines = [
      "Title: A Lamp That Reads",
      "Authors: Ada Quill and",
      "  Bo Tarn",
      "Authors: 14p",
      "Comments: 5 pages",
      "Comments: 6 pages",
    ];
    expect(only(entry(lines))).toMatchObject({ authors: ["Ada Quill", "Bo Tarn"], comment: "5 pages" });
  });

  it.each([
    ["Ada Quill <ada@example.org>", "Ada Quill"],
    ['"A. Quill" <ada@example.org>', "A. Quill"],
    ["ada@example.org (Ada Quill)", "Ada Quill"],
    ["Ada  Quill", "Ada Quill"],
    ["ada@example.org", "ada@example.org"],
    ["<ada@example.org>", null],
  ])("name who submitted it: %s", (from, name) => {
    const dates = `From: ${from}\nDate: Mon, 6 Jan 2003 12:00:00 GMT   (9kb)`;
    expect(only(oldEntry("hep-th/0301901", { dates })).submittedBy).toBe(name);
  });
});
