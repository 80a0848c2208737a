/** Pieces of bytes that a chunk becomes, as few as possible. */
import type { PageEdges } from "../core/input.ts";

const LF = 10;

/** Collects pieces in order. */
export class Pieces {
  #pieces: Uint8Array[] = [];
  /** The last line that was made out of others lacks its end. */
  #open = false;
  #length = 0;
  readonly #edges = new Edges();

  /** The edges of pages in all that was collected. */
  get pageEdges(): PageEdges {
    return this.#edges;
  }

  /** Adds a piece of the chunk; to one that ends where it begins it is joined without a copy. */
  kept(bytes: Uint8Array): void {
    this.breakLine();
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.buffer === bytes.buffer && last.byteOffset + last.length === bytes.byteOffset)
      this.#pieces[this.#pieces.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + bytes.length);
    else this.#pieces.push(bytes);
  }

  /** Adds bytes that stand for others. */
  made(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    this.#pieces.push(bytes);
    this.#open = bytes.at(-1) !== LF;
  }

  /** Ends a line that was made and lacks its end, so that the next one does not go on with it. */
  breakLine(): void {
    if (this.#open) this.made(Buffer.of(LF));
  }

  /** Says in what the bytes from here on stand: in a page or in a text. */
  turn(inPage: boolean): void {
    if (inPage === this.#edges.inPage) return;
    this.breakLine();
    this.#edges.add(this.#length);
  }

  /** Returns what was collected since the last time. */
  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}

class Edges implements PageEdges {
  found = false;
  #waiting: number[] = [];
  #count = 0;

  /** True where the last place is the beginning of a page. */
  get inPage(): boolean {
    return this.#count % 2 === 1;
  }

  add(place: number): void {
    this.found = true;
    this.#waiting.push(place);
    this.#count++;
  }

  take(before: number): number | null {
    const [next] = this.#waiting;
    if (next === undefined || next >= before) return null;
    this.#waiting.shift();
    return next;
  }
}
