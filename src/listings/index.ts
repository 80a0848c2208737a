/** The list of listing kinds. */
import { createRegistry } from "../core/registry.ts";
import { arxivMailing } from "./arxiv/mailing/arxiv-mailing.ts";
import { arxivPage } from "./arxiv/page/arxiv-page.ts";
import { arxivSearch } from "./arxiv/search/arxiv-search.ts";
import { dailyPapers } from "./daily-papers/daily-papers.ts";
import { hfItems } from "./hf-items/hf-items.ts";

/** Every listing kind, in the order in which their marks are looked for. */
export const LISTINGS = createRegistry([hfItems, dailyPapers, arxivMailing, arxivPage, arxivSearch]);
