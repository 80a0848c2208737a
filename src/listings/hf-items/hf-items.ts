/** Compact items of Hugging Face, as its pages list papers in a line or two, and its daily mail. */
import type { ListingKind, Sign } from "../../core/listing.ts";
import type { Token } from "../../core/token.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { beginFoot, isWhole } from "./layouts.ts";
import { LONGEST_LINE, readDigest, readItem, readMail } from "./marks.ts";
import { readIdentifier } from "./pieces.ts";
import { HfItemsReader } from "./reader.ts";
import { afterPublished, endsWithPaper, isDot, splitFragments } from "./words.ts";

const IDENTIFIER_LIKE = /\d{4}\.\d{4,5}/;
const IDENTIFIER_LONGEST = 24;
const ASCII_SIGN = / [*|] /;
/** A line that begins with a piece of an item holds no more than its foot. */
const FOOT_LONGEST = 120;

/** An item is shown by its foot: on one line, or by the two lines that hold identifier and publication. */
function sign(token: Token, previous: Token | undefined): Sign {
  const { text, knownAscii } = token;
  if (text.length > LONGEST_LINE) return null;
  if (mayHoldItem(token) && isItem(text, previous)) return "strong";
  if (afterPublished(text) !== null) return previous !== undefined && endsWithIdentifier(previous.text) ? "strong" : null;
  if (readMail(text) !== null) return "strong";
  const digest = knownAscii || !text.endsWith(")") ? null : readDigest(text);
  return digest !== null && [digest.url, ...token.parts.map(({ href }) => href)].some(isPaper) ? "strong" : null;
}

/** Cheap: most lines of most dumps hold no identifier, or none of the signs that part an item's pieces. */
function mayHoldItem({ text, knownAscii }: Token): boolean {
  return (!knownAscii || text.length <= IDENTIFIER_LONGEST || ASCII_SIGN.test(text)) && IDENTIFIER_LIKE.test(text);
}

/** Whether a line holds an item's foot, or goes on with one after the word for a paper. */
function isItem(text: string, previous: Token | undefined): boolean {
  const item = readItem(text);
  if (item !== null) return isWhole(item.foot);
  if (previous === undefined || text.length > FOOT_LONGEST) return false;
  const foot = beginFoot(splitFragments(text));
  if (foot === null) return false;
  return isWhole(foot) ? endsWithPaper(previous.text) : isDot(previous.text) && readIdentifier(text) !== null;
}

function endsWithIdentifier(text: string): boolean {
  if (text.length > LONGEST_LINE || !IDENTIFIER_LIKE.test(text)) return false;
  const last = splitFragments(text).findLast((fragment) => fragment.text !== "");
  return last !== undefined && readIdentifier(last.text) !== null;
}

function isPaper(href: string | null): boolean {
  return href !== null && findIdentifier(href) !== null;
}

/** Title, then `Paper • ID • Published DATE • VOTES • COMMENTS`; in the mail `Title (VOTES ▲)`. */
export const hfItems: ListingKind = {
  id: "hf-items",
  title: "Compact items of Hugging Face: collections, profiles, activity, model, dataset and article pages; its daily mail",
  tex: false,
  sign,
  open: (context) => new HfItemsReader(context),
};
