/** The mistakes that end a run before or while it reads: wrong usage, and outputs that cannot be written. */

/** Offsets in a text, in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Ends the run with exit status 2 and one message; `message` is worded by `messages.ts`. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The kind of mistake, for `--errors json`: `unknown-option`, `invalid-date`, ... */
  readonly code: string;
  /** The value concerned, as the user wrote it. */
  readonly detail: string | null;
  /** Lines that show the place, for people: the query with a caret. */
  readonly excerpt: string | null;
  /** The place of the mistake in `detail`, for programs; the end is the offset after it. */
  readonly place: Place | null;

  constructor(code: string, message: string, about: { detail?: string; excerpt?: string; place?: Place } = {}) {
    super(message);
    this.code = code;
    this.detail = about.detail ?? null;
    this.excerpt = about.excerpt ?? null;
    this.place = about.place ?? null;
  }
}
