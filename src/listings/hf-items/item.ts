/** One item: what was read of a paper. */
import type { ReadToken, Role, Token, TokenType } from "../../core/token.ts";
import type { Identifier } from "../../parser/identifiers.ts";
import type { Foot } from "./layouts.ts";
import { type Published, readCount, readIdentifier, readPublished } from "./pieces.ts";

/** What was read of one paper. */
export interface Item {
  /** Its tokens in order, with what each was read as. */
  readonly tokens: ReadToken[];
  readonly title: string | null;
  /** What the surface makes of the title's first line; null where it stands on the line of its foot, or nowhere. */
  readonly look: TokenType | null;
  /** What the foot shows, else where the first link to a paper leads. */
  readonly identifier: Identifier | null;
  readonly published: Published | null;
  /** The line that shows when it was published. */
  readonly publishedAt: Token;
  readonly upvotes: number | null;
  readonly commentCount: number | null;
  /** Address of the paper, where it stands in the text of the line. */
  readonly address: string | null;
  /** It stands in the daily mail, whose day is that of the listing. */
  readonly mailed: boolean;
}

/** The values of a foot. */
export function readFoot({ texts }: Foot): Pick<Item, "identifier" | "published" | "upvotes" | "commentCount"> {
  const [id = "", published = "", upvotes = "", comments = ""] = texts;
  return {
    identifier: readIdentifier(id),
    published: readPublished(published),
    upvotes: readCount(upvotes),
    commentCount: readCount(comments),
  };
}

/** A token with its role, and with the name of its mark. */
export function readAs(token: Token, role: Role, mark: string): ReadToken {
  return { token, role, mark };
}

/** Whether two items in a row are copies of one. */
export function isSamePaper(a: Item, b: Item): boolean {
  if (a.identifier !== null || b.identifier !== null) return a.identifier?.id === b.identifier?.id;
  return a.title !== null && a.title.toLowerCase() === b.title?.toLowerCase();
}

/** One item of two copies; what the first does not show is the second's. */
export function mergeCopies(a: Item, b: Item): Item {
  for (const token of b.tokens) a.tokens.push(token);
  return {
    tokens: a.tokens,
    ...(a.title === null ? { title: b.title, look: b.look } : { title: a.title, look: a.look }),
    identifier: a.identifier,
    ...(hasDate(a) || !hasDate(b)
      ? { published: a.published, publishedAt: a.publishedAt }
      : { published: b.published, publishedAt: b.publishedAt }),
    upvotes: a.upvotes ?? b.upvotes,
    commentCount: a.commentCount ?? b.commentCount,
    address: a.address ?? b.address,
    mailed: a.mailed,
  };
}

function hasDate({ published }: Item): boolean {
  return published !== null && (published.date !== null || published.daysAgo !== null);
}
