/** Names in links that touch each other. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Part } from "../../../../src/core/token.ts";
import { separateNames } from "../../../../src/listings/arxiv/entries/author-links.ts";
import { FIXTURES } from "../../../fixtures.ts";
import { readDump } from "../../../read-dump.ts";

const PAGE = readFileSync(path.join(FIXTURES, "arxiv-page/page-2018.html"), "utf8");
const COMMA = /Ada Quill<\/a>, \n/;

function link(text: string, href: string | null): Part {
  return { text, href, ref: null };
}

describe("names in links to the papers of authors", () => {
  it.each(["", " ", "\n"])("are separate names where %j stands between them", (between) => {
    const { records } = readDump(PAGE.replace(COMMA, `Ada Quill</a>${between}`), { file: "page.html" });
    expect(records.map(({ authors }) => authors)).toEqual(readDump(PAGE, { file: "page.html" }).records.map(({ authors }) => authors));
  });

  it("are left as they are where the links lead elsewhere, or something stands between them", () => {
    const search = "/search/cs?searchtype=author&query=X";
    expect(separateNames({ text: "Ada Quill", parts: [link("Ada", "/x"), link("Quill", search)] })).toBe("Ada Quill");
    const parts = [link("Authors:", null), link("Ada Quill", search), link("and", null), link("Bo", search)];
    expect(separateNames({ text: "Ada Quill and Bo", parts })).toBe("Ada Quill and Bo");
  });
});
