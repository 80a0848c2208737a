/** Compact items of Hugging Face, as its pages list papers in a line or two, and its daily mail. */
import type { ListingKind, Sign } from "../../core/listing.ts";
import type { Token } from "../../core/token.ts";
import { findIdentifier, mayEndInIdentifier } from "../../parser/identifiers.ts";
import { AMPERSAND, DIGIT, NON_ASCII, ODD, SMALL } from "../../text/features.ts";
import { showsItem } from "./layouts.ts";
import { LONGEST_LINE, readMail, readMarks, signOf } from "./marks.ts";
import { hasIdentifier } from "./pieces.ts";
import { HfItemsReader } from "./reader.ts";

const IDENTIFIER_LONGEST = 24;
/** A line that begins with a piece of an item holds no more than its foot. */
const FOOT_LONGEST = 120;
const ASCII_SIGN = / [*|] /;
const ENDS_IN_IDENTIFIER = /\d{4}\.\d{4,5}(?:v\d{1,3})?\W{0,3}$/;

/** An item is shown by its foot; the mail by its own lines, and by its papers where they have links. */
const SIGNS: readonly Sign[] = [
  { strong: true, longest: LONGEST_LINE, needs: 0, shows: isFoot },
  { strong: true, longest: LONGEST_LINE, needs: SMALL, shows: ({ text }) => readMail(text) !== null },
  { strong: true, longest: LONGEST_LINE, needs: NON_ASCII, shows: isLinkedDigest },
];

/** Tells a foot on one line, or the second of two lines that hold identifier and publication. */
function isFoot(token: Token, above: Token | undefined): boolean {
  const previous = above === undefined || above.text.length > LONGEST_LINE || token.text.length > FOOT_LONGEST ? null : above;
  const mayGoOn = previous !== null && mayEndInIdentifier(previous.text) && ENDS_IN_IDENTIFIER.test(previous.text);
  return (mayGoOn || mayHoldItem(token)) && showsItem(signsOf(token), previous === null ? "" : signsOf(previous));
}

/** Cheap: most lines of most dumps hold no identifier, or none of the signs that part an item's pieces. */
function mayHoldItem({ text, features }: Token): boolean {
  if ((features & (DIGIT | AMPERSAND)) === 0) return false;
  return ((features & (ODD | AMPERSAND)) !== 0 || text.length <= IDENTIFIER_LONGEST || ASCII_SIGN.test(text)) && hasIdentifier(text);
}

function signsOf(token: Token): string {
  return readMarks(token).map(signOf).join("");
}

/** Tells a line of the mail that leads to a paper. */
function isLinkedDigest(token: Token): boolean {
  const [mark] = token.text.endsWith(")") ? readMarks(token) : [];
  if (mark?.name !== "digest") return false;
  return [mark.url, ...token.parts.map(({ href }) => href)].some((href) => href !== null && findIdentifier(href) !== null);
}

/** Title, then `Paper • ID • Published DATE • VOTES • COMMENTS`; in the mail `Title (VOTES ▲)`. */
export const hfItems: ListingKind = {
  id: "hf-items",
  title: "Compact items of Hugging Face: collections, profiles, activity, model, dataset and article pages; its daily mail",
  tex: false,
  signs: SIGNS,
  open: (context) => new HfItemsReader(context),
};
