/** The facts above the sections of a summary: what is said of all papers, a line each. */
import { counted } from "../text/counted.ts";
import type { Summary, SummaryDays, SummaryNumbers } from "./summary.ts";

/** A fact about all papers, in pieces that go on one line where they fit. */
export type Fact = readonly [label: string, pieces: readonly string[]];

/** The facts that the papers show. */
export function listFacts(summary: Summary): Fact[] {
  const { papers, published, listed, authors, announced, withdrawn, code } = summary;
  if (papers === 0) return [];
  const share = `${((code.share ?? 0) * 100).toFixed(1)}%`;
  const facts: readonly (Fact | null)[] = [
    ["Published", describeSpan(published)],
    listed.first === null ? null : ["Listed", describeSpan(listed)],
    announced.length === 0 ? null : ["Announced", announced.map((row) => `${row.papers} ${row.key}`)],
    withdrawn === 0 ? null : ["Withdrawn", [countPapers(withdrawn)]],
    authors.known === 0 ? null : ["Authors", describeAuthors(authors, papers)],
    ["Upvotes", describeNumbers(summary.upvotes)],
    ["Comments", describeNumbers(summary.comments)],
    ["Stars", describeNumbers(summary.stars)],
    ["Code", code.papers === 0 ? ["none"] : [countPapers(code.papers), share]],
  ];
  return facts.filter((fact) => fact !== null).filter(([, pieces]) => pieces.length > 0);
}

/** A number of papers in words. */
export function countPapers(papers: number): string {
  return counted(papers, "paper");
}

function describeSpan({ first, last, undated }: SummaryDays): string[] {
  const span = first === last ? first : `${first} to ${last}`;
  return [...(span === null ? [] : [span]), ...(undated === 0 ? [] : [`${undated} undated`])];
}

function describeAuthors({ known, min, median, max }: SummaryNumbers, papers: number): string[] {
  const range = min === max ? [`${min} each`] : [`${min} to ${max}`, `median ${median}`];
  return known === papers ? range : [...range, `known for ${countPapers(known)}`];
}

/** Nothing where no paper shows the number. */
function describeNumbers({ known, papers, total, median, max }: SummaryNumbers): string[] {
  if (known === 0) return [];
  if (total === 0) return ["none"];
  const sum = `${total} on ${countPapers(papers)}`;
  return known === 1 ? [sum] : [sum, `median ${median}`, `most ${max}`];
}
