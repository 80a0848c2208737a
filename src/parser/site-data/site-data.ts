/**
 * The data that the Daily Papers page carries beside its cards, as JSON: the items of the site's API `daily_papers`, with the names of all authors and
 * whole abstracts.
 */
import type { ListingContext } from "../../core/listing.ts";
import type { Draft } from "../../core/record.ts";
import type { Token } from "../../core/token.ts";
import type { Identifier } from "../identifiers.ts";
import { draftItem } from "./draft.ts";
import { readDataItems } from "./items.ts";

/** A paper that the data tells of, and the token that holds it. */
interface Told {
  readonly draft: Draft;
  readonly token: Token;
}

/** A block of a page: the cards of a paper, with the identifiers that they lead to. */
interface Shown {
  readonly paper: readonly { readonly own: Identifier | null }[] | null;
}

/** Keeps what the data of a page tells of its papers. */
export class SiteData {
  readonly #papers = new Map<string, Told>();

  /** Takes a token with data. */
  note(token: Token): void {
    for (const item of readDataItems(token.text)) {
      const draft = draftItem(item);
      if (draft.title !== "" && draft.id) this.#papers.set(draft.id, { draft, token });
    }
  }

  /** A draft with all that the data tells of its paper; what the data lacks stays as a card shows it. */
  join(card: Draft): Draft {
    const data = this.#papers.get(card.id ?? "")?.draft;
    return data === undefined ? card : joinDrafts(data, card);
  }

  /**
   * Reports the papers that none of the blocks of the page shows, in order.
   *
   * @param listed the day of the page, if it has one
   */
  reportUnshown(blocks: readonly Shown[], { listed }: { readonly listed: string | null }, context: Pick<ListingContext, "paper">): void {
    // Most pages have no data.
    if (this.#papers.size === 0) return;
    const shown = new Set(blocks.flatMap(({ paper }) => (paper ?? []).map(({ own }) => own?.id)));
    for (const [id, { draft, token }] of this.#papers)
      if (!shown.has(id)) context.paper({ ...draft, listed: listed ?? draft.listed ?? null }, [{ token, role: "title" }], []);
  }
}

function joinDrafts(data: Draft, card: Draft): Draft {
  const urls = new Set(card.links?.map(({ url }) => url));
  const links = [...(card.links ?? []), ...(data.links ?? []).filter(({ url }) => !urls.has(url))];
  const told = Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
  return { ...card, ...told, listed: card.listed ?? data.listed ?? null, links };
}
