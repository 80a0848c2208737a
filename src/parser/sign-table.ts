/** Signs: the lines that give a listing away. Those of all kinds stand in one table, so that a line is asked for a few of them only. */
import type { ListingKind, Sign } from "../core/listing.ts";
import type { Token } from "../core/token.ts";
import { codeAt } from "../text/codes.ts";
import { AMPERSAND, ANY } from "../text/features.ts";

/** A sign with its kind. */
interface Row {
  readonly kind: ListingKind;
  readonly sign: Sign;
}

/** Tells whether a listing of the kind may begin where a sign of this strength shows. */
export type Wanted = (kind: ListingKind, strong: boolean) => boolean;

const ASCII = 128;

/** The signs of several kinds, by the first character of the lines that can show them. */
export class SignTable {
  readonly #rows: readonly (readonly Row[])[];
  /** The signs that any character may begin: a line without text, or that begins beyond ASCII, can be no others. */
  readonly #ofAny: readonly Row[];

  constructor(kinds: readonly ListingKind[]) {
    const rows = kinds.flatMap((kind) => kind.signs.map((sign): Row => ({ kind, sign })));
    this.#ofAny = rows.filter(({ sign }) => sign.starts === undefined);
    this.#rows = Array.from({ length: ASCII }, (_, code) => {
      const first = String.fromCharCode(code);
      return rows.filter(({ sign }) => sign.starts?.includes(first) ?? true);
    });
  }

  /**
   * The first wanted kind, in the order of the kinds, that a line is a sign of.
   *
   * @param previous the line with text before it, if any
   */
  find(token: Token, previous: Token | undefined, wanted: Wanted): ListingKind | undefined {
    const { text } = token;
    // A reference to a character may stand for any.
    const features = (token.features & AMPERSAND) === 0 ? token.features : ANY;
    const code = codeAt(text, 0);
    const rows = code < ASCII ? this.#rows[code] : this.#ofAny;
    for (const { kind, sign } of rows ?? this.#ofAny) {
      const possible = text.length <= sign.longest && (features & sign.needs) === sign.needs;
      if (possible && wanted(kind, sign.strong) && sign.shows(token, previous)) return kind;
    }
    return undefined;
  }
}
