/** Records out of damaged or odd listings: every byte is accounted for, and nothing passes from one mail into the next listing. */
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../src/core/record.ts";
import type { BookedToken } from "../../src/core/token.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { parseText } from "../../src/index.ts";
import { createDumpParser, type DumpCounts, type Rejected } from "../../src/pipeline/parse.ts";

const RULE = "-".repeat(78);

function entry(number: number, { title, categories = "cs.LG", body }: { title: string; categories?: string; body: string }): string {
  return `${RULE}\n\\\\\narXiv:2601.0000${number}\nDate: Thu, 7 Nov 2024 02:49:53 GMT   (31kb)\n\nTitle: ${title}\nAuthors: Ada Quill\nCategories: ${categories}\n\\\\\n  ${body}\n\\\\ ( https://arxiv.org/abs/2601.0000${number} ,  56kb)\n`;
}

/** Inputs made of what listings are made of, with the rest missing. */
const SCRAPS = [
  `Categories: physics\n\nCategories: cs\n${RULE}\narXiv:s/9411901`,
  "### 9\n1 author 4 author\nSubmitted by\n### C",
  "0D[9](git.m/)D\n://)](/papers/2501.6918)",
  "arXiv:2404.1010 nlin.CD nlin.CD\nt\nSubmitted",
  "Submitted by n\n.](arxiv.org/abs/2506.3377)[[pdf]()",
  entry(1, { title: "First Lamps", body: "We read." }).repeat(2),
];

function read(text: string): { records: PaperRecord[]; tokens: BookedToken[]; rejects: Rejected[]; counts: DumpCounts } {
  const [records, tokens, rejects]: [PaperRecord[], BookedToken[], Rejected[]] = [[], [], []];
  const parser = createDumpParser(
    { file: "f", modified: null, offset: 0, decoder: createDecoder() },
    { today: "2026-11-27" },
    { paper: (record) => records.push(record), token: (token) => tokens.push(token), reject: (reject) => rejects.push(reject) },
  );
  parser.write(Buffer.from(text));
  return { records, tokens, rejects, counts: parser.end() };
}

describe("every byte", () => {
  it.each([...SCRAPS, SCRAPS.join("\n"), SCRAPS.toReversed().join("\n")])(
    "of %j is in one record, in one reject or in the furniture",
    (text) => {
      const { records, tokens, rejects, counts } = read(text);
      expect(tokens.map(({ token }) => token.raw + token.eol).join("")).toBe(text);
      const textOf = (paper: number): string =>
        tokens
          .filter((booked) => booked.paper === paper)
          .map(({ token }) => token.raw + token.eol)
          .join("");
      expect(records.map(({ source }) => Buffer.from(text).toString("utf8", ...source.bytes))).toEqual(
        records.map((_, at) => textOf(at + 1)),
      );
      expect(rejects.map((reject) => reject.text)).toEqual(rejects.map((_, at) => textOf(-at - 1)));
      expect(records.every(({ source }, at) => source.bytes[0] >= (records[at - 1]?.source.bytes[1] ?? 0))).toBe(true);
      const owned = new Set(tokens.filter(({ paper }) => paper !== 0).map(({ token }) => token.line));
      expect(owned.size + counts.furniture).toBe(counts.lines);
    },
  );
});

describe("a record", () => {
  it("has white space folded also where TeX stands for it, and each category once", () => {
    const dump = entry(1, {
      title: String.raw`Stars at 740\ \ Mpc, or 5 \ km`,
      categories: "cs.LG cs.AI cs.LG",
      body: String.raw`\ In this paper $x$ is \, y.`,
    });
    expect(parseText(dump)).toMatchObject([
      { title: "Stars at 740 Mpc, or 5 km", abstract: "In this paper $x$ is y.", categories: ["cs.LG", "cs.AI"] },
    ]);
  });
});

describe("a mail in quoted-printable", () => {
  const mail = `From: no-reply@example.org
Date: Thu, 7 Nov 2024 04:00:00 GMT
Subject: cs daily Subj-class mailing 1
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${entry(1, { title: "First Lamps", body: "We read lamps with k=3D64 experts." })}${RULE}\n`;
  const next = entry(2, { title: "Second Lamps with k=64 Experts", body: "We set n=10 and p=05 for k=64 experts, as in =2E." });

  it("ends where the next listing begins, with or without a header", () => {
    const alone = parseText(next).map(({ title, abstract }) => ({ title, abstract }));
    expect(alone).toMatchObject([{ title: "Second Lamps with k=64 Experts" }]);
    expect(parseText(mail + next)).toMatchObject([{ title: "First Lamps", abstract: "We read lamps with k=64 experts." }, ...alone]);
    expect(parseText(`${mail}\n${mail}${next}`).at(-1)).toMatchObject(alone[0] ?? {});
  });
});
