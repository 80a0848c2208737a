import { expect, it } from "vitest";
import { saysWithdrawn } from "../../../../src/listings/arxiv/entries/withdrawal.ts";

it.each([
  "This paper has been withdrawn by the authors due to a hole in the lemma",
  "Withdrawn",
  "arXiv admin note: This version withdrawn by arXiv administrators",
  "The article was temporarily withdrawn",
])("%s", (text) => {
  expect(saysWithdrawn([null, text])).toBe(true);
});

it.each(["12 pages", "On withdrawn promises", "Cash is withdrawn from machines", null])("%s says nothing of the kind", (text) => {
  expect(saysWithdrawn([text])).toBe(false);
});
