import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE64, BODY, composeMail, HEADER, parts, PLAIN, QP, readText, RULE, SHOWN, toBase64, toQuotedPrintable } from "./compose-mail.ts";
import { beginsMail } from "../../src/input/mail-header.ts";
import { createMailUnpacker } from "../../src/input/unpack-mails.ts";
import { readInputs, streamOf } from "./reading.ts";

/** The pages in what an input becomes. */
function pagesOf(text: string, size = text.length): string[] {
  const bytes = Buffer.from(text);
  const mails = createMailUnpacker({ isMail: beginsMail(bytes), encoding: null });
  const made: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size)
    made.push(...mails.write(bytes.subarray(at, at + size)).map((piece) => Buffer.from(piece)));
  const whole = Buffer.concat([...made, ...mails.end()]);
  const edges: number[] = [];
  for (let edge = mails.pageEdges.take(Infinity); edge !== null; edge = mails.pageEdges.take(Infinity)) edges.push(edge);
  expect(mails.pageEdges.found).toBe(edges.length > 0);
  return edges.flatMap((edge, at) => (at % 2 === 0 ? [whole.toString("utf8", edge, edges[at + 1])] : []));
}

describe("a text in HTML", () => {
  const html = "<p>Caf\u00E9</p>\n";

  it("stays where there is no other", async () => {
    const fields = [...HEADER, "Content-Type: text/html; charset=utf-8", QP];
    expect(await readText(composeMail(fields, toQuotedPrintable(html)))).toBe(`${fields.join("\n")}\n\n${html}`);
    const alternative = [...HEADER, "Content-Type: multipart/alternative; boundary=b"];
    const mail = composeMail(alternative, parts("b", `${PLAIN}\n\n \n`, `Content-Type: text/html\n${QP}\n\n${toQuotedPrintable(html)}`));
    expect(await readText(mail)).toContain("<p>Café</p>");
  });

  it("is a page from its first tag to its end, however it is encoded and cut into chunks", () => {
    const page = "<html><pre>a\nb</pre><div>caf\u00E9</div>\n</html>\n";
    const latin = Buffer.from(page, "latin1");
    const mails = [
      composeMail([...HEADER, "Content-Type: text/html; charset=utf-8", QP], toQuotedPrintable(page, { width: 23 })),
      composeMail([...HEADER, "Content-Type: text/html; charset=utf-8", BASE64], toBase64(page)),
      composeMail([...HEADER, "Content-Type: text/html; charset=iso-8859-1", BASE64], toBase64(latin)),
      composeMail([...HEADER, "Content-Type: text/html"], page),
      composeMail(
        [...HEADER, "Content-Type: multipart/alternative; boundary=b"],
        parts("b", `Content-Type: text/html\n${QP}\n\n${toQuotedPrintable(page)}`),
      ),
      composeMail(
        [...HEADER, "Content-Type: multipart/related; boundary=b"],
        parts("b", `Content-Type: text/html\n${QP}\n\n${toQuotedPrintable(page)}`, "Content-Type: text/css\n\np{}"),
      ),
    ];
    for (const mail of mails)
      for (const size of [1, 7, mail.length]) expect(pagesOf(mail, size).map((text) => text.trim())).toEqual([page.trim()]);
  });

  it("is a page in what programs show that fetch one, and in a mail below a text", () => {
    expect(pagesOf(`HTTP/2 200\ncontent-type: text/html; charset=utf-8\ndate: today\n\n${html}`)).toEqual([html]);
    expect(pagesOf(`A text\n\n${composeMail([...HEADER, "Content-Type: text/html", QP], toQuotedPrintable(html))}`)).toEqual([html]);
  });

  it("is over where another dump stands below it", () => {
    const page = `<html>${html}</html>\n`;
    for (const [field, encode] of [
      [QP, toQuotedPrintable],
      [BASE64, toBase64],
    ] as const) {
      const mail = composeMail([...HEADER, "Content-Type: text/html; charset=utf-8", field], encode(page));
      expect(pagesOf(`${mail}\nAnother text,\n<b>that</b> is none.\n`).map((text) => text.trim())).toEqual([page.trim()]);
      expect(pagesOf(`${mail}\nFrom ada@fen.example Tue Mar  4 05:00:00 2025\nSubject: x\n\n${html}`)).toHaveLength(1);
    }
  });

  it.each([
    [
      "a copy",
      composeMail(
        [...HEADER, "Content-Type: multipart/alternative; boundary=b"],
        parts("b", `${PLAIN}\n\nx\n`, `Content-Type: text/html\n\n${html}`),
      ),
    ],
    ["what a program made of it", composeMail([...HEADER, "Content-Type: text/html"], "Café\n\nin <b>lines</b>\n")],
    ["a text about it", "Content-Type: text/html\nis what the header says of it.\n\nSo it is.\n"],
    ["a plain mail", composeMail([...HEADER, PLAIN], html)],
  ])("is no page where it is %s", (_, mail) => {
    expect(pagesOf(mail)).toEqual([]);
  });

  it("stays where it is a page sent along with a text", async () => {
    const mixed = [...HEADER, "Content-Type: multipart/mixed; boundary=b"];
    expect(await readText(composeMail(mixed, parts("b", `${PLAIN}\n\nSee below.\n`, `Content-Type: text/html\n\n${html}`)))).toContain(
      html,
    );
  });

  it("is left out where it is a copy, also in what was pasted without the mail's header", async () => {
    const pasted = parts("b", `${PLAIN}\n${QP}\n\nCaf=C3=A9\n`, `Content-Type: text/html\n${QP}\n\n<p>Caf=C3=A9</p>\n`);
    expect(await readText(pasted)).toBe(`--b\n${PLAIN}\n${QP}\n\nCafé\n\n--b\nContent-Type: text/html\n${QP}\n\n${RULE}\n`);
  });
});

describe("anything else stays as it is", () => {
  it.each([
    ["a plain mail", composeMail([...HEADER, PLAIN], BODY)],
    ["a mail in 8bit", composeMail([...HEADER, PLAIN, "Content-Transfer-Encoding: 8bit"], BODY)],
    ["a mail whose base64 was decoded", composeMail([...HEADER, PLAIN, BASE64], BODY)],
    ["a mail whose quoted-printable was decoded", composeMail([...HEADER, PLAIN, QP], `k = 3\n${BODY}`)],
    ["a mail without its parts", composeMail([...HEADER, "Content-Type: multipart/mixed; boundary=b"], BODY)],
    ["a picture in base64", composeMail([...HEADER, BASE64], toBase64(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x49)))],
    ["a text about quoted-printable", `Mails\n\n    ${QP}\n\nand Content-Transfer-Encoding: quoted-printable =3D\n`],
    ["a text that holds such a line", `${QP}\nis what the header says =3D.\n\nk=3D\n`],
    ["a text with dashes", `${RULE}=\n--------=\n${"-".repeat(75)} =\nk=3D\n`],
    ["a header without an end", `Date: today\nX: ${"y".repeat(100_000)}`],
    ["nothing", ""],
    ["a line without an end", "Content-Transfer-Encoding: quoted-printable"],
    ["a long line", "x=3D ".repeat(100_000)],
  ])("%s", async (_, text) => {
    expect((await readText(text)) === text).toBe(true);
  });

  it("and so does any text that does not look like a mail", async () => {
    const piece = fc.constantFrom(
      "Title: a",
      "From here",
      "=3D",
      "=\n",
      "\n",
      "\r\n",
      "\r",
      "--b",
      `${RULE}\n`,
      "•",
      " ",
      "Content-Type: ",
      "base64",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const text = `A text\n${pieces.join("")}`;
        expect(await readText(text)).toBe(text);
      }),
    );
  });

  it("in another encoding", async () => {
    const [seen] = await readInputs(["-"], { stdin: streamOf(Buffer.from(`Öre\n${QP}\n\nk=3D\n`, "latin1")), encoding: "latin1" });
    expect(seen?.text).toBe(`Öre\n${QP}\n\nk=3D\n`);
    const utf16 = Buffer.from(`\uFEFF${HEADER[1]}\n${QP}\n\nk=3D\n`, "utf16le");
    expect(await readInputs(["-"], { stdin: streamOf(utf16) })).toMatchObject([{ text: `${HEADER[1]}\n${QP}\n\nk=3D\n`, offset: 2 }]);
  });
});

describe("a plain text in a mail", () => {
  it("is read in the encoding that its header names, unless it was turned into UTF-8", async () => {
    const fields = [...HEADER, "Content-Type: text/plain; charset=iso-8859-1"];
    const shown = `${fields.join("\n")}\n\n`;
    expect(await readText(Buffer.from(composeMail(fields, "naïve\nÖre\n"), "latin1"))).toBe(`${shown}naïve\nÖre\n`);
    expect(await readText(Buffer.from(composeMail(fields, "naïve\nÖre\n")))).toBe(`${shown}naïve\nÖre\n`);
  });

  it("is read in the encoding that the user names", async () => {
    expect(await readText(Buffer.from(composeMail(HEADER, "naïve\nÖre"), "latin1"), "latin1")).toBe(`${SHOWN}\nnaïve\nÖre`);
  });
});
