/** The rows of a page's table of links. */
import type { Part, Token } from "../core/token.ts";

/** Looks up where the links lead that a table explains. A label that two rows give to different addresses tells nothing. */
export class LinkRows {
  readonly #rows = new Map<string, string | null>();

  /** Takes a row of the table. */
  define({ parts }: Token): void {
    for (const { ref, href } of parts) {
      if (ref === null || href === null) continue;
      const known = this.#rows.get(ref);
      this.#rows.set(ref, known === undefined || known === href ? href : null);
    }
  }

  /** The address of a link; null where it has none, or no row tells it. */
  resolve({ href, ref }: Pick<Part, "href" | "ref">): string | null {
    return href ?? (ref === null ? null : (this.#rows.get(ref) ?? null));
  }
}
