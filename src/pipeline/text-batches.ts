/** Output on its way out: text becomes bytes, in batches that are worth a write each. */

/** Bytes of one batch. */
const BATCH = 256 * 1024;
/** A UTF-16 code unit becomes no more bytes of UTF-8. */
const WIDEST = 3;

/** Text is encoded piece by piece: joined first, it would be copied twice more, and one wide character would widen all of it. */
export class TextBatches {
  #full: Uint8Array[] = [];
  #batch: Buffer | null = null;
  #used = 0;

  write(text: string): void {
    const most = text.length * WIDEST;
    if (most > BATCH) {
      this.writeBytes(Buffer.from(text));
      return;
    }
    if (this.#batch !== null && most > this.#batch.length - this.#used) this.#end();
    this.#batch ??= Buffer.allocUnsafeSlow(BATCH);
    this.#used += this.#batch.write(text, this.#used);
  }

  /** Takes text that is encoded already. */
  writeBytes(bytes: Uint8Array): void {
    this.#end();
    this.#full.push(bytes);
  }

  /** Hands out what was written since the last time; each batch has its memory to itself. */
  take(): Uint8Array[] {
    this.#end();
    const batches = this.#full;
    this.#full = [];
    return batches;
  }

  get isEmpty(): boolean {
    return this.#used === 0 && this.#full.length === 0;
  }

  #end(): void {
    if (this.#batch !== null && this.#used > 0) this.#full.push(this.#batch.subarray(0, this.#used));
    this.#batch = null;
    this.#used = 0;
  }
}
