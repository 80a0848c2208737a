/** Feeds of papers: arXiv's API in Atom, its RSS and Atom of every year, and feeds of other sites whose items are papers. */
import type { ListingKind, Sign } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
import { FeedReader } from "./reader.ts";
import { isOfArxiv, isProof } from "./proof.ts";

/** A feed is shown by its own head, or by an item that is surely a paper. */
const SIGNS: readonly Sign[] = [{ strong: false, longest: Infinity, needs: 0, shows: showsFeed }];

function showsFeed({ field, content }: Token): boolean {
  return field !== null && (isOfArxiv(field, content) || isProof(field, content));
}

/** Entries with fields by name. Titles, names and abstracts are in TeX, as authors hand them in. */
export const arxivFeed: ListingKind = {
  id: "arxiv-feed",
  title: "Feeds of papers: arXiv's API, RSS and Atom, and those of other sites",
  tex: true,
  signs: SIGNS,
  open: (context) => new FeedReader(context),
};
