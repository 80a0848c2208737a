/**
 * The data that the Daily Papers page carries beside its cards, as JSON: the items of the site's API `daily_papers`, with the names of all authors and
 * whole abstracts.
 */
import type { Draft } from "../../core/record.ts";
import type { Token } from "../../core/token.ts";
import type { Identifier } from "../identifiers.ts";
import { draftItem } from "./draft.ts";
import { readDataItems } from "./items.ts";

/** A paper that the data tells of. `first` and `last` are both the index of the token that holds it. */
export interface Told {
  readonly first: number;
  readonly last: number;
  /** It has no cards. */
  readonly paper: null;
  readonly draft: Draft;
}

/** A block of a page: the cards of a paper, with the identifiers that they lead to. */
interface Shown {
  readonly first: number;
  readonly paper: readonly { readonly own: Identifier | null }[] | null;
}

/** Keeps what the data of a page tells of its papers. */
export class SiteData {
  readonly #papers = new Map<string, Told>();

  /** Takes a token with data, and its index. */
  note(token: Token, index: number): void {
    for (const item of readDataItems(token.text)) {
      const draft = draftItem(item);
      if (draft.title === "" || !draft.id) continue;
      const first = this.#papers.get(draft.id)?.first ?? index;
      this.#papers.set(draft.id, { first, last: first, paper: null, draft });
    }
  }

  /** A draft with all that the data tells of its paper; what the data lacks stays as a card shows it. */
  join(card: Draft): Draft {
    const data = this.#papers.get(card.id ?? "")?.draft;
    return data === undefined ? card : joinDrafts(data, card);
  }

  /** The blocks of a page, and among them the papers that only its data tells, as they stand there. */
  among<Block extends Shown>(blocks: readonly Block[]): readonly (Block | Told)[] {
    // Most pages have no data.
    if (this.#papers.size === 0) return blocks;
    const shown = new Set(blocks.flatMap(({ paper }) => (paper ?? []).map(({ own }) => own?.id)));
    const unshown = [...this.#papers].flatMap(([id, told]) => (shown.has(id) ? [] : [told]));
    const all: (Block | Told)[] = [];
    let next = 0;
    for (const block of blocks) {
      for (let told = unshown[next]; told !== undefined && told.first < block.first; told = unshown[++next]) all.push(told);
      all.push(block);
    }
    return [...all, ...unshown.slice(next)];
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
