/** Composes mails for tests: what mail programs do to a text on its way. */
import { expect } from "vitest";
import { readInputs, streamOf } from "./reading.ts";

/** A field a line, a blank line, and the text. */
export function composeMail(fields: readonly string[], text: string, eol = "\n"): string {
  return [...fields, "", text].join(eol);
}

/** Bytes in base64, in lines of 76 characters. */
export function toBase64(bytes: string | Uint8Array, eol = "\n"): string {
  return Buffer.from(bytes)
    .toString("base64")
    .replace(/.{76}(?!$)/g, `$&${eol}`);
}

/** Bytes in quoted-printable, in lines of at most `width` characters. Line ends are LF, and stay so unless told otherwise. */
export function toQuotedPrintable(bytes: string | Uint8Array, { eol = "\n", width = 76 }: { eol?: string; width?: number } = {}): string {
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  return lines.map((line) => breakSoftly(line.match(/[\s\S]/g) ?? [], width, eol)).join(eol);
}

function breakSoftly(characters: readonly string[], width: number, eol: string): string {
  let text = "";
  let used = 0;
  for (const [index, char] of characters.entries()) {
    const last = index === characters.length - 1;
    const piece = /[!-<>-~]/.test(char) || (char === " " && !last) ? char : escape(char);
    if (used + piece.length > (last ? width : width - 1)) {
      text += `=${eol}`;
      used = 0;
    }
    text += piece;
    used += piece.length;
  }
  return text;
}

function escape(char: string): string {
  return `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Fields that tests give their mails, and the same as they are shown. */
export const HEADER = ["Received: from quill.example.org by tarn.example.org", "Date: Tue, 4 Aug 2026 00:21:07 +0000", "Subject: Lanterns"];
export const SHOWN = `${HEADER.join("\n")}\n`;
export const PLAIN = "Content-Type: text/plain; charset=utf-8";
export const QP = "Content-Transfer-Encoding: quoted-printable";
export const BASE64 = "Content-Transfer-Encoding: base64";
export const RULE = "-".repeat(78);
export const BODY = `Lanterns • for naïve rivers\n\n${"One lantern for each bend = two for a mile. ".repeat(5)}\n${RULE}\n  k=3 of 4\n`;

/** Texts with the boundary between them. */
export function parts(boundary: string, ...texts: readonly string[]): string {
  return `${texts.map((text) => `--${boundary}\n${text}`).join("\n")}\n--${boundary}--\n`;
}

/** The text that an input holds once it is unpacked. */
export async function readText(mail: string | Uint8Array, encoding?: string): Promise<string | null | undefined> {
  const [seen] = await readInputs(["-"], { stdin: streamOf(mail), ...(encoding === undefined ? {} : { encoding }) });
  expect(seen).toMatchObject({ offset: 0, error: null });
  return seen?.text;
}
