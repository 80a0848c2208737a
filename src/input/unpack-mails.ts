/** Finds mails in an input, and unpacks them while it is read. */
import type { PageEdges } from "../core/input.ts";
import { MailLine } from "./mail-text.ts";
import { MailReader } from "./mail.ts";
import { MailSearch } from "./mail-search.ts";
import { Pieces } from "./pieces.ts";

/** Facts about an input. */
export interface MailOptions {
  /** It begins as a mail does. */
  readonly isMail: boolean;
  /** The encoding that the user named; null for UTF-8. */
  readonly encoding: string | null;
}

/** Takes the bytes of one input in chunks of any size. The unpacked bytes may lie in the memory of the chunk. */
export interface MailUnpacker {
  /** The edges of pages in the unpacked bytes. */
  readonly pageEdges: PageEdges;
  write(chunk: Uint8Array): readonly Uint8Array[];
  end(): readonly Uint8Array[];
}

/** A longer line is read in pieces. */
const LONGEST_LINE = 65_536;
const LF = 10;

/** The chunks with the mails in them unpacked. */
export async function* unpackMails(chunks: AsyncIterable<Uint8Array>, unpacker: MailUnpacker): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) yield* unpacker.write(chunk);
  } catch (error) {
    yield* unpacker.end();
    throw error;
  }
  yield* unpacker.end();
}

/**
 * Makes an unpacker. In an input that does not begin as a mail, nothing is looked for but a line of a mail's header or of one of
 * its texts; up to there the bytes pass as they are.
 */
export function createMailUnpacker({ isMail, encoding }: MailOptions): MailUnpacker {
  const pieces = new Pieces();
  const search = new MailSearch();
  const lines = new LineCutter();
  let reader = isMail ? new MailReader(pieces, { begun: "header", encoding }) : null;
  return {
    pageEdges: pieces.pageEdges,
    write(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const found = reader === null ? search.find(bytes, pieces) : { begun: "header" as const, bytes };
      if (found !== null) {
        reader ??= new MailReader(pieces, { begun: found.begun, encoding });
        for (const line of lines.cut(found.bytes)) reader.take(line);
      }
      return pieces.take();
    },
    end() {
      const last = lines.end();
      if (last !== null) reader?.take(last);
      if (reader === null) search.end(pieces);
      else reader.end();
      return pieces.take();
    },
  };
}

/** Cuts chunks into lines, at the same places wherever a chunk ends. */
class LineCutter {
  /** Copies of the bytes of a line whose end has not been seen yet. */
  #pending: Buffer[] = [];
  #length = 0;

  *cut(chunk: Buffer): Generator<MailLine> {
    for (let at = 0; at < chunk.length;) {
      const lineEnd = chunk.indexOf(LF, at);
      const next = lineEnd === -1 ? chunk.length : lineEnd + 1;
      const end = Math.min(next, at + LONGEST_LINE - this.#length);
      const bytes = chunk.subarray(at, end);
      at = end;
      if (chunk[end - 1] === LF || this.#length + bytes.length === LONGEST_LINE) yield this.#finish(bytes);
      else {
        this.#pending.push(Buffer.from(bytes));
        this.#length += bytes.length;
      }
    }
  }

  /** The line that the input ends in; null when there is none. */
  end(): MailLine | null {
    return this.#length === 0 ? null : this.#finish(Buffer.alloc(0));
  }

  #finish(bytes: Buffer): MailLine {
    const whole = this.#length === 0 ? bytes : Buffer.concat([...this.#pending, bytes]);
    this.#pending = [];
    this.#length = 0;
    return new MailLine(whole);
  }
}
