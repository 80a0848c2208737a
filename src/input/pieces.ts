/** Pieces of bytes that a chunk becomes, as few as possible. */

const LF = 10;

/** Collects pieces in order. */
export class Pieces {
  #pieces: Uint8Array[] = [];
  /** The last line that was made out of others lacks its end. */
  #open = false;

  /** Adds a piece of the chunk; to one that ends where it begins it is joined without a copy. */
  kept(bytes: Uint8Array): void {
    this.breakLine();
    if (bytes.length === 0) return;
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.buffer === bytes.buffer && last.byteOffset + last.length === bytes.byteOffset)
      this.#pieces[this.#pieces.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + bytes.length);
    else this.#pieces.push(bytes);
  }

  /** Adds bytes that stand for others. */
  made(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.#open = bytes.at(-1) !== LF;
  }

  /** Ends a line that was made and lacks its end, so that the next one does not go on with it. */
  breakLine(): void {
    if (this.#open) this.made(Buffer.of(LF));
  }

  /** Returns what was collected since the last time. */
  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}
