import { describe, expect, it } from "vitest";
import { arxivMailing } from "../../../src/listings/arxiv/mailing/arxiv-mailing.ts";
import { strengthOf } from "../../parser/invented-kinds.ts";
import { readDump } from "../../read-dump.ts";

const RULE = "-".repeat(78);

function signs(text: string): ReturnType<typeof strengthOf>[] {
  const { tokens } = readDump(text);
  return tokens.map((token, index) => strengthOf(arxivMailing, token, tokens[index - 1]));
}

describe("the signs of a mailing", () => {
  it.each([
    "Send any comments regarding submissions directly to submitter.",
    "received from  Fri 31 Jul 26 18:00:00 GMT  to  Mon  3 Aug 26 18:00:00 GMT",
    "received from \u00A0Fri 31 Jul 26 18:00:00 GMT",
    "Papers received as of Wed  1 Jan 97 01:00:12 GMT.",
    "/* Fri, 7 Aug 2026 */",
    "Date: Thu, 7 Nov 2024 02:49:53 GMT   (31214kb,D)",
    "replaced with revised version Wed, 11 Feb 2026 22:17:21 GMT   (9726kb)",
    "arXiv:2303.00763 (*cross-listing*)",
    "Paper: hep-th/9701001",
    String.raw`\\ ( https://arxiv.org/abs/2303.00763 ,  3197kb)`,
    "Subject: cs daily 2 new + 1 crosses received",
  ])("are strong in %s", (line) => {
    expect(signs(line)).toEqual(["strong"]);
    expect(signs(`> ${line}`)).toEqual(["strong"]);
  });

  it.each([
    "arXiv:1706.03762",
    "arXiv:1706.03762), and more",
    "Date: 7 November 2024",
    "Date: Thu, 7 Nov 2024 02:49:53 +0100",
    "Subject: our daily bread",
    "received by the authors",
    "Paper: it is made of wood",
    "See https://arxiv.org/abs/2303.00763",
    String.raw`\\`,
    RULE,
    "Title: A Lamp That Reads",
    "[1] A. Quill, arXiv:1706.03762 (cross-listing)",
  ])("are not in %s", (line) => {
    expect(signs(line)).toEqual([null]);
  });

  it("need a rule above an identifier", () => {
    expect(signs(`${RULE}\narXiv:2303.00763`)).toEqual([null, "strong"]);
    expect(signs("Some text\narXiv:2303.00763")).toEqual([null, null]);
  });
});
