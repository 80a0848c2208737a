/** The widths of a table's columns. */

/** The demand of a column, in display columns. */
export interface ColumnDemand {
  /** Width at which nothing is cut. */
  readonly natural: number;
  /** Width below which it is better left out; at most `natural`. */
  readonly least: number;
  /** Place in the order of being kept: the column with the highest rank is left out first, the lowest never. */
  readonly rank: number;
  /** True for one that keeps its width until the others are at their least. */
  readonly spared: boolean;
}

/**
 * Widths that fit a screen of `width` with `gap` between each two columns; 0 for a column that is left out. Columns are left
 * out until all others can have their least. Those share the room: the widest are narrowed first, spared ones last.
 */
export function fitColumns(columns: readonly ColumnDemand[], width: number, gap: number): number[] {
  const kept = keepColumns(columns, width, gap);
  const room = Math.max(1, width - gap * (kept.length - 1));
  const spared = kept.filter((column) => column.spared);
  const others = kept.filter((column) => !column.spared);
  const otherCap = findCap(others, room - sum(spared, (column) => column.natural));
  const sparedCap = findCap(spared, room - sum(others, (column) => capped(column, otherCap)));
  return columns.map((column) => {
    if (!kept.includes(column)) return 0;
    return Math.min(room, capped(column, column.spared ? sparedCap : otherCap));
  });
}

function keepColumns(columns: readonly ColumnDemand[], width: number, gap: number): readonly ColumnDemand[] {
  const kept = columns.toSorted((a, b) => a.rank - b.rank);
  while (kept.length > 1 && sum(kept, (column) => column.least + gap) - gap > width) kept.pop();
  return kept;
}

/** The highest width to cap columns at, so that together they take no more than the room, if they can. */
function findCap(columns: readonly ColumnDemand[], room: number): number {
  const widest = columns.reduce((width, { natural }) => Math.max(width, natural), 0);
  let cap = Math.max(0, Math.min(widest, room));
  while (cap > 0 && sum(columns, (column) => capped(column, cap)) > room) cap -= 1;
  return cap;
}

function capped({ natural, least }: ColumnDemand, cap: number): number {
  return Math.max(least, Math.min(natural, cap));
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
