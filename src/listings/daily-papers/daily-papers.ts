/** The Daily Papers page of Hugging Face: search results, a day's papers, trending papers. */
import type { ListingKind, Sign } from "../../core/listing.ts";
import type { Token } from "../../core/token.ts";
import { isHeaderLine } from "../../parser/languages.ts";
import { readMarks } from "../../parser/site-marks.ts";

import { DailyPapersReader } from "./reader.ts";

const PAPER_LINK = /(?:huggingface\.co|hf\.co|^)\/papers\/\d{4}\.\d{4,5}/;
const LONGEST_MARK = 80;

/** The page's header shows it wherever it stands; links to papers, and lines of a foot, where no other listing is open. */
function sign(token: Token, _previous: Token | undefined, strongOnly: boolean): Sign {
  const { text, parts } = token;
  if (text.length <= LONGEST_MARK && isHeaderLine(text)) return "strong";
  if (strongOnly) return null;
  if (parts.some((part) => part.href !== null && PAPER_LINK.test(part.href))) return "weak";
  if (text.length > LONGEST_MARK) return null;
  return readMarks(token).some(({ name }) => name === "submitter" || name === "authors") ? "weak" : null;
}

/** Cards with title and abstract, authors or organisation, date, votes and comments, in every layout of the page. */
export const dailyPapers: ListingKind = {
  id: "daily-papers",
  title: "Daily Papers of Hugging Face: search results, a day's papers, trending papers",
  tex: false,
  sign,
  open: (context) => new DailyPapersReader(context),
};
