/** Sparklines: a row of values as one line of text. */

/** Blocks of one to eight eighths of a line's height (U+2581 to U+2588), and signs of ASCII that stand as high. */
const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const SIGNS = ["_", ".", "-", "=", "+", "*", "%", "#"] as const;

/** Draws values from 0 on, one a column; where they are more than the columns, each column is the sum of as many as the next. */
export function drawSparkline(values: readonly number[], { columns, ascii }: { columns: number; ascii: boolean }): string {
  const each = Math.ceil(values.length / Math.max(columns, 1));
  const sums = Array.from({ length: Math.ceil(values.length / each) }, (_, at) =>
    values.slice(at * each, (at + 1) * each).reduce((sum, value) => sum + value, 0),
  );
  const largest = Math.max(...sums);
  const heights = ascii ? SIGNS : BLOCKS;
  return sums.map((sum) => (sum === 0 ? " " : heights[Math.ceil((sum / largest) * heights.length) - 1])).join("");
}
