/**
 * The data that the Daily Papers page carries beside its cards, as JSON: the items of the site's API `daily_papers`, with the names of all authors and
 * whole abstracts.
 */
import type { Draft } from "../core/record.ts";
import type { Token } from "../core/token.ts";
import { draftItem } from "./site-items/draft.ts";
import { readDataItems } from "./site-items/items.ts";

/** A paper that the data tells of, and the token that holds it. */
interface Told {
  readonly draft: Draft;
  readonly token: Token;
}

/** Keeps what the data of a page tells of its papers. */
export class SiteData {
  readonly #papers = new Map<string, Told>();

  /** Takes a token with data. */
  note(token: Token): void {
    for (const item of readDataItems(token.text)) {
      const draft = draftItem(item);
      if (draft.title !== "") this.#papers.set(draft.id ?? "", { draft, token });
    }
  }

  /** A draft with all that the data tells of its paper; what the data lacks stays as a card shows it. */
  join(card: Draft): Draft {
    const data = this.#papers.get(card.id ?? "")?.draft;
    return data === undefined ? card : joinDrafts(data, card);
  }

  /** The papers that no card shows, in order. */
  unshown(shown: ReadonlySet<string | undefined>): readonly Told[] {
    return [...this.#papers.values()].filter(({ draft }) => !shown.has(draft.id ?? ""));
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
