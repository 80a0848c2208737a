/** A part of a text: a half-open range of UTF-16 code units, as `slice` takes it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
