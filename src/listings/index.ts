/** The list of listing kinds. */
import type { InputForm } from "../core/input.ts";
import type { ListingKind } from "../core/listing.ts";
import { createRegistry } from "../core/registry.ts";
import { arxivFeed } from "./arxiv/feed/arxiv-feed.ts";
import { arxivMailing } from "./arxiv/mailing/arxiv-mailing.ts";
import { arxivPage } from "./arxiv/page/arxiv-page.ts";
import { arxivSearch } from "./arxiv/search/arxiv-search.ts";
import { inData } from "./daily-papers-data/daily-papers-data.ts";
import { dailyPapers } from "./daily-papers/daily-papers.ts";
import { hfItems } from "./hf-items/hf-items.ts";

/** Kinds that read lines, in the order in which their marks are looked for. */
const OF_LINES: readonly ListingKind[] = [hfItems, dailyPapers, arxivMailing, arxivPage, arxivSearch];

/** Every listing kind. */
export const LISTINGS = createRegistry([...OF_LINES, arxivFeed]);

/** The kinds that read inputs of a form. A feed and data tell their fields by name, which the others know nothing of. */
export function kindsOf(form: InputForm): readonly ListingKind[] {
  if (form === "feed") return [arxivFeed];
  return form === "data" ? [{ ...dailyPapers, ...inData }] : OF_LINES;
}
