import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE64, BODY, composeMail, HEADER, parts, PLAIN, QP, readText, RULE, SHOWN, toBase64, toQuotedPrintable } from "./compose-mail.ts";
import { readInputs, streamOf } from "./reading.ts";

describe("a text in HTML", () => {
  const html = "<p>Caf\u00E9</p>\n";

  it("stays where there is no other", async () => {
    const fields = [...HEADER, "Content-Type: text/html; charset=utf-8", QP];
    expect(await readText(composeMail(fields, toQuotedPrintable(html)))).toBe(`${fields.join("\n")}\n\n${html}`);
    const alternative = [...HEADER, "Content-Type: multipart/alternative; boundary=b"];
    const mail = composeMail(alternative, parts("b", `${PLAIN}\n\n \n`, `Content-Type: text/html\n${QP}\n\n${toQuotedPrintable(html)}`));
    expect(await readText(mail)).toContain("<p>Café</p>");
  });

  it("ends its lines where its reader sees them end", async () => {
    const text = "Lanterns for slow rivers and other waters";
    const page = `<html><pre>a\nb</pre><div>${text}</div><div>${text}<br />${text}<br>\r\n<b>${text}</b></div></html>`;
    const ended = `<html><pre>a\nb</pre>\n<div>${text}</div>\n<div>${text}<br />\n${text}<br>\r\n<b>${text}</b></div>\n</html>\n`;
    for (const [field, encode] of [
      [QP, (bytes: string) => toQuotedPrintable(bytes, { width: 23 })],
      [BASE64, toBase64],
    ] as const) {
      const fields = [...HEADER, "Content-Type: text/html; charset=utf-8", field];
      expect(await readText(composeMail(fields, encode(`${page}\n`)))).toBe(`${fields.join("\n")}\n\n${ended}`);
    }
    const plain = [...HEADER, "Content-Type: text/html"];
    expect(await readText(composeMail(plain, page))).toBe(`${plain.join("\n")}\n\n${ended.slice(0, -1)}`);
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
