/** The papers of the Daily Papers page as data: the list that the site's API returns, in JSON. */
import type { ListingKind, Sign } from "../../core/listing.ts";
import { DataReader } from "./reader.ts";

const PAPER = /(?:^|\.)paper\.(?:id|title|summary)$/;
const OF_PAPER = /(?:^|\.)(?:summary|authors\[\d+\]\.name)$/;

/** The keys of a paper give the data away. */
const SIGNS: readonly Sign[] = [
  { strong: false, longest: Infinity, needs: 0, shows: ({ field }) => field !== null && (PAPER.test(field) || OF_PAPER.test(field)) },
];

/** The reader of the listing in this form. */
export const inData: Pick<ListingKind, "signs" | "open"> = { signs: SIGNS, open: (context) => new DataReader(context) };
