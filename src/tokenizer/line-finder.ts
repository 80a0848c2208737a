/** Finds lines in bytes. */
import type { Line } from "../core/token.ts";

/** Finds the lines in a stretch of bytes, one after another. */
export interface LineFinder {
  /**
   * Finds the end of the line that begins at a place; false where none is in sight.
   *
   * @param last true when no bytes follow, and their end is that of a line
   */
  find(from: number, last: boolean): boolean;
  /** Index after the text of that line, where its line end begins. */
  readonly at: number;
  readonly eol: Line["eol"];
  /** Features of its bytes. */
  readonly features: number;
}
