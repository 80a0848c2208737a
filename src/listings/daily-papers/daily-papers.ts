/** The Daily Papers page of Hugging Face: search results, a day's papers, trending papers. */
import type { ListingKind, Sign } from "../../core/listing.ts";
import type { Token } from "../../core/token.ts";
import { findFurniture } from "./furniture.ts";
import { DailyPapersReader } from "./reader.ts";

const PAPER_LINK = /(?:huggingface\.co|hf\.co|^)\/papers\/\d{4}\.\d{4,5}/;
const AUTHORS = /^(?:[·•]\s*)?\d[\d,]{0,6} authors?$/i;
const SUBMITTED = /^Submitted by\b/i;
const LONGEST_MARK = 80;

function sign(token: Token, previous: Token | undefined): Sign {
  const { text, parts } = token;
  if (parts.some((part) => part.href !== null && PAPER_LINK.test(part.href))) return "weak";
  if (text.length > LONGEST_MARK) return null;
  if (findFurniture(text) === "header") return "strong";
  if (AUTHORS.test(text) && (text.startsWith("·") || previous?.text === "·")) return "weak";
  if (text === "·" && previous !== undefined && AUTHORS.test(previous.text)) return "weak";
  return SUBMITTED.test(text) ? "weak" : null;
}

/** Cards with title and abstract, authors or organisation, date, votes and comments, in every layout of the page. */
export const dailyPapers: ListingKind = {
  id: "daily-papers",
  title: "Daily Papers of Hugging Face: search results, a day's papers, trending papers",
  tex: false,
  sign,
  open: (context) => new DailyPapersReader(context),
};
