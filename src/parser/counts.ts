/** Counts as pages show them: `7`, `1,204`, `3.29k`, `110k`, `-`. */

const COUNT = /^(\d{1,3}(?:,\d{3})+|\d{1,12})$|^(\d{1,6}(?:\.\d{1,3})?)\s?([kKmM])$/;
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** Reads a count; a dash is 0. Null when the text is no count. */
export function parseCount(text: string): number | null {
  if (text === "-" || text === "–" || text === "—") return 0;
  const match = COUNT.exec(text);
  if (!match) return null;
  const [, whole, decimal, unit] = match;
  if (whole !== undefined) return Number(whole.replaceAll(",", ""));
  return Math.round(Number(decimal) * (FACTORS[(unit ?? "").toLowerCase()] ?? 1));
}
