/** Horizontal bars of text. */

/** Blocks of one to eight eighths of a column (U+258F to U+2588). */
const EIGHTHS = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"] as const;
const FULL = EIGHTHS[7];

/** The look of a bar. */
export interface BarScale {
  /** The value that fills all columns. */
  readonly largest: number;
  readonly columns: number;
  /** Whole columns of `#` in place of block characters. */
  readonly ascii: boolean;
}

/** The bar of a value from 0 to `largest`: to the next eighth of a column, and for any value above 0 long enough to be seen. */
export function drawBar(value: number, { largest, columns, ascii }: BarScale): string {
  if (value <= 0 || columns < 1) return "";
  const length = (value / largest) * columns;
  if (ascii) return "#".repeat(Math.max(1, Math.round(length)));
  const eighths = Math.max(1, Math.round(length * 8));
  const rest = eighths % 8;
  return FULL.repeat(Math.floor(eighths / 8)) + (rest === 0 ? "" : (EIGHTHS[rest - 1] ?? ""));
}
