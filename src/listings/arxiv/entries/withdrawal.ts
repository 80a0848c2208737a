/** Withdrawals, as authors and arXiv announce them in a comment or in place of an abstract. */

const WITHDRAWN =
  /^withdrawn\b|\bwithdrawn by (?:the )?(?:authors?|submitter|arxiv)\b|\b(?:paper|article|manuscript|submission|preprint|version) (?:(?:has been|is being|was|is|had been) (?:\w+ )?)?withdrawn\b(?! from (?!arxiv))/i;

/** Tells whether one of the texts says that the paper was withdrawn. */
export function saysWithdrawn(texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text?.includes("ithdrawn") === true && WITHDRAWN.test(text));
}
