/** Looks for a mail, or a part of one, somewhere in an input. */
import type { Pieces } from "./pieces.ts";

/** A mail that was found: what its first line belongs to, and the bytes from there to the end of the chunk. */
export interface FoundMail {
  readonly begun: "header" | "quoted-printable";
  readonly bytes: Buffer;
}

const LF = 10;
/** No line that is looked for is longer. */
const LONGEST_LINE = 128;

/**
 * Lines that show a mail, each with the bytes in it to look for: few, so that `indexOf` leaps from one first byte to the next, and the first
 * a rare one, also among rules of dashes.
 */
const SIGNS = [
  { begun: "header", part: Buffer.from("Encodi"), line: /^Content-[Tt]ransfer-Encoding: {1,4}[\w-]+\s*$/ },
  // The header of a page, as programs that fetch one show it too.
  { begun: "header", part: Buffer.from(": text"), line: /^content-type: text\/html(?![\w-])/i },
  { begun: "header", part: Buffer.from(": multi"), line: /^content-type: multipart\/[\w-]/i },
  // A rule of 78 dashes is longer than quoted-printable allows.
  { begun: "quoted-printable", part: Buffer.from("=\n"), line: /^-{40,75}=$/ },
  { begun: "quoted-printable", part: Buffer.from("=\r\n"), line: /^-{40,75}=\r$/ },
] as const;

/** Searches chunk by chunk; the line that a chunk ends in waits for the next one. */
export class MailSearch {
  #pending: Buffer = Buffer.alloc(0);
  /** The line that goes on is too long to be of interest. */
  #inLongLine = false;

  /** Passes on what stands above a mail; all that is known to hold none where there is none, and then it returns null. */
  find(chunk: Buffer, pieces: Pieces): FoundMail | null {
    const firstEnd = chunk.indexOf(LF) + 1;
    if (firstEnd === 0) {
      this.#hold(chunk, pieces);
      return null;
    }
    const first = Buffer.concat([this.#pending, chunk.subarray(0, firstEnd)]);
    const begun = this.#inLongLine ? null : readSign(first);
    if (begun !== null) return { begun, bytes: Buffer.concat([this.#pending, chunk]) };
    pieces.kept(first);
    this.#pending = Buffer.alloc(0);
    this.#inLongLine = false;
    return this.#findBelow(chunk.subarray(firstEnd), pieces);
  }

  /** The input is over. */
  end(pieces: Pieces): void {
    pieces.kept(this.#pending);
  }

  #findBelow(chunk: Buffer, pieces: Pieces): FoundMail | null {
    const end = chunk.lastIndexOf(LF) + 1;
    const found = findSign(chunk.subarray(0, end));
    pieces.kept(chunk.subarray(0, found?.at ?? end));
    if (found !== null) return { begun: found.begun, bytes: chunk.subarray(found.at) };
    this.#hold(chunk.subarray(end), pieces);
    return null;
  }

  #hold(bytes: Buffer, pieces: Pieces): void {
    this.#inLongLine ||= this.#pending.length + bytes.length > LONGEST_LINE;
    this.#pending = Buffer.concat([this.#pending, bytes]);
    if (!this.#inLongLine) return;
    pieces.kept(this.#pending);
    this.#pending = Buffer.alloc(0);
  }
}

/** The first line in whole lines that shows a mail. */
function findSign(lines: Buffer): { begun: FoundMail["begun"]; at: number } | null {
  let first: { begun: FoundMail["begun"]; at: number } | null = null;
  for (const { begun, part, line } of SIGNS) {
    const end = first?.at ?? lines.length;
    for (let hit = lines.indexOf(part); hit !== -1 && hit < end;) {
      const at = lines.lastIndexOf(LF, hit) + 1;
      const next = lines.indexOf(LF, hit) + 1;
      if (next - at <= LONGEST_LINE && line.test(lines.toString("latin1", at, next - 1))) {
        first = { begun, at };
        break;
      }
      hit = lines.indexOf(part, next);
    }
  }
  return first;
}

function readSign(line: Buffer): FoundMail["begun"] | null {
  return line.length > LONGEST_LINE ? null : (findSign(line)?.begun ?? null);
}
