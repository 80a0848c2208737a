/** arXiv categories: `cs.LG`, `math.OA`, `astro-ph` (https://arxiv.org/category_taxonomy). */
import { memoize } from "../../../text/memo.ts";

/** Archives, those that were closed too; a category is an archive or one of its subject classes. */
const ARCHIVES =
  "astro-ph|cond-mat|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nlin|nucl-ex|nucl-th|physics|quant-ph|math|cs|q-bio|q-fin|stat|eess|econ|" +
  "acc-phys|adap-org|alg-geom|ao-sci|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga|funct-an|mtrl-th|patt-sol|plasm-ph|q-alg|solv-int|supr-con";
/** Pattern of a category's code. Classes of two capitals are known by their shape, so that one of a future archive is read too. */
export const CATEGORY_CODE = `[a-z]{1,8}(?:-[a-z]{2,4})?\\.[A-Z]{2}|(?:${ARCHIVES})(?:\\.[a-z]{2,8}(?:-[a-z]{2,7})?)?`;
const IN_PARENTHESES = new RegExp(`\\((${CATEGORY_CODE})\\)`, "g");
const WHOLE = new RegExp(`^(?:${CATEGORY_CODE})$`);

/**
 * The categories that a text names by their codes, in order and each once: `cs.LG stat.ML`, or the codes in parentheses
 * after names, `Machine Learning (cs.LG); Networking (cs.NI)`. The first is the primary one.
 */
export function parseCategories(text: string): string[] {
  return [...findCodes(text)];
}

/** The papers of a field follow each other, and have few lists of categories between them. */
const findCodes = memoize((text): readonly string[] => {
  const codes = text.includes("(")
    ? Array.from(text.matchAll(IN_PARENTHESES), ([, code]) => code ?? "")
    : text.split(/[\s,;]+/).filter(isCode);
  return codes.length > 1 ? [...new Set(codes)] : codes;
});
const isCode = memoize((word) => WHOLE.test(word));
