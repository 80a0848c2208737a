/** The month that an arXiv identifier holds. */

/** Month in which an identifier was given out, `YYYY-MM`; arXiv began in 1991. */
export function monthOfIdentifier(id: string): string {
  const digits = /(\d{2})(\d{2})/.exec(id.slice(id.indexOf("/") + 1));
  const year = Number(digits?.[1] ?? 0);
  return `${year > 90 ? 1900 + year : 2000 + year}-${digits?.[2] ?? "01"}`;
}
