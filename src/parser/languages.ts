/** Stub, replaced by the table of languages. */
export type PageLabel = "submittedBy" | "upvotes" | "published" | "comments" | "github" | "arxiv" | "project" | "pdf" | "paper";
export function readAuthorCount(text: string): number | null {
  const authors = /^(\d[\d,]{0,6}) authors?$/i.exec(text)?.[1];
  return authors === undefined ? null : Number(authors.replaceAll(",", ""));
}
const LABELS: [PageLabel, RegExp][] = [
  ["submittedBy", /^Submitted by\b:?\s*(\S{0,60})$/i],
  ["submittedBy", /^Submitted by([a-z\d]\S{0,60})$/],
  ["upvotes", /^Upvotes?\s*([\d.,]+\s?[km]?|-)?$/i],
  ["github", /^GitHub\s*([\d.,]+\s?[km]?|-)?$/i],
  ["published", /^Published(?: on)?\b\s*(.{0,40})$/i],
  ["arxiv", /^(?:view )?(?:on )?arxiv(?: page)?()$/i],
  ["project", /^project(?: page)?()$/i],
  ["pdf", /^(?:view )?pdf()$/i],
];
export function readLabel(text: string): { label: PageLabel; rest: string } | null {
  for (const [label, pattern] of LABELS) {
    const m = pattern.exec(text);
    if (m) return { label, rest: (m[1] ?? "").trim() };
  }
  return null;
}
const HEADER =
  /^(?:get trending papers in your email inbox(?: once a day)?!?|(?:daily|weekly|monthly|trending) papers|(?:by.{0,80})?ak\b.{0,80}\band the research community)$/i;
export function isHeaderLine(text: string): boolean {
  return HEADER.test(text);
}
