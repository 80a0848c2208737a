/**
 * What a paper looks like, piece by piece. A tool may have written the pieces on one line or on several, so that a line's end
 * parts two pieces, stands within one, or both.
 */
import { reachCount, reachIdentifier, reachPublished, type Reach } from "./pieces.ts";
import { afterPublished, type Fragment } from "./words.ts";

/** The compact item: its title, `Paper`, and this foot: `• ID • Published DATE • VOTES • COMMENTS`. */
const FOOT: readonly { readonly piece: "id" | "published" | "upvotes" | "comments"; readonly reach: (text: string) => Reach }[] = [
  { piece: "id", reach: reachIdentifier },
  { piece: "published", reach: reachPublished },
  { piece: "upvotes", reach: reachCount },
  { piece: "comments", reach: reachCount },
];
/** An item may end with this piece; what comes after it may be missing. */
const PROOF = 1;

/** The daily mail's line: `Title (140 ▲)`, with the paper's address after it where the mail became text with its links. */
export const DIGEST_FOOT =
  /\s*\((?:(\d[\d.,]{0,8}[kK]?)\s?[▲△▴⬆↑🔼]|[▲△▴⬆↑🔼]\s?(\d[\d.,]{0,8}[kK]?))\)\s*(?:[<(]?\s?(https?:\/\/\S{1,2048}?)\s?[>)]?)?$/u;

/** A foot as far as it was read: the texts of its pieces, in order. */
export interface Foot {
  readonly texts: readonly string[];
  /** Signs stand between the pieces, so that a number without one is none of them. */
  readonly dotted: boolean;
}

const EMPTY: Foot = { texts: [""], dotted: false };

/** Begins a foot with what stands after the word; null where that is no part of one. */
export function beginFoot(fragments: readonly Fragment[]): Foot | null {
  return extendFoot(EMPTY, fragments);
}

/** A foot with the fragments of another line; null where they do not go on with it. */
export function extendFoot(foot: Foot, fragments: readonly Fragment[]): Foot | null {
  let longer: Foot | null = foot;
  for (const fragment of fragments) if (longer !== null) longer = take(longer, fragment);
  return longer;
}

/** Whether a foot has all that proves an item: the identifier, and the word or the date of its publication. */
export function isWhole({ texts }: Foot): boolean {
  const proof = texts[PROOF];
  return proof !== undefined && proof !== "" && (afterPublished(proof) !== null || reachPublished(proof) === "whole");
}

function take(foot: Foot, fragment: Fragment): Foot | null {
  const { texts } = foot;
  const { text, dot } = fragment;
  const current = texts.at(-1) ?? "";
  if (dot && current !== "") return takeNext(foot, fragment);
  const dotted = foot.dotted || dot;
  // A line that stands there twice adds nothing.
  if (text === current) return { texts, dotted };
  const joined = current === "" ? text : `${current} ${text}`;
  if (reachOf(texts.length - 1, joined) !== "none") return { texts: [...texts.slice(0, -1), joined], dotted };
  return dot ? null : takeNext(foot, fragment);
}

/** The fragment as the next piece, where the current one is whole. */
function takeNext({ texts, dotted }: Foot, { text, dot }: Fragment): Foot | null {
  const at = texts.length;
  if (reachOf(at - 1, texts[at - 1] ?? "") !== "whole" || reachOf(at, text) === "none") return null;
  return !dot && dotted && at > PROOF ? null : { texts: [...texts, text], dotted: dotted || dot };
}

function reachOf(at: number, text: string): Reach {
  return FOOT[at]?.reach(text) ?? "none";
}
