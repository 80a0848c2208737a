/** The Daily Papers page of Hugging Face: search results, a day's papers, trending papers. */
import type { ListingKind, Sign } from "../../core/listing.ts";
import type { Token } from "../../core/token.ts";
import { BRACE } from "../../text/features.ts";
import { isHeaderLine } from "../../parser/languages.ts";
import { readMarks } from "../../parser/site-marks.ts";
import { DailyPapersReader, PARTS } from "./reader.ts";

const PAPER_LINK = /(?:huggingface\.co|hf\.co|^)\/papers\/\d{4}\.\d{4,5}/;
const LONGEST_MARK = 80;

/** The page's header shows it wherever it stands; links to papers, and lines of a foot, where no other listing is open. */
const SIGNS: readonly Sign[] = [
  { strong: true, longest: Infinity, needs: BRACE, shows: ({ type }) => type === "data" },
  { strong: true, longest: LONGEST_MARK, needs: 0, shows: ({ text }) => isHeaderLine(text) },
  { strong: false, longest: Infinity, needs: 0, shows: leadsToPaper },
  { strong: false, longest: LONGEST_MARK, needs: 0, shows: (token) => readMarks(token).some(({ name }) => PARTS.has(name)) },
];

function leadsToPaper({ parts }: Token): boolean {
  return parts.some(({ href }) => href !== null && PAPER_LINK.test(href));
}

/** Cards with title and abstract, authors or organisation, date, votes and comments, in every layout of the page. */
export const dailyPapers: ListingKind = {
  id: "daily-papers",
  title: "Daily Papers of Hugging Face: search results, a day's papers, trending papers",
  tex: false,
  signs: SIGNS,
  open: (context) => new DailyPapersReader(context),
};
