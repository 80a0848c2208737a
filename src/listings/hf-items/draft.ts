/** An item becomes a draft: its dates become days, its links absolute. */
import type { DraftProblem } from "../../core/listing.ts";
import type { Draft } from "../../core/record.ts";
import type { Part } from "../../core/token.ts";
import { type Capture, placeDate } from "../../parser/capture.ts";
import { toDay } from "../../text/calendar.ts";
import { findIdentifier, type Identifier } from "../../parser/identifiers.ts";
import { collectLinks } from "../../parser/links.ts";
import type { Item } from "./item.ts";

/** Relative links of the page lead here. */
const SITE = "https://huggingface.co";
const DAY = 86_400_000;

/** What turns an item's parts into values: the table of links, the capture, and the day of the daily mail. */
export interface Setting {
  readonly definitions: ReadonlyMap<string, string | null>;
  readonly capture: Capture;
  /** The day of the capture where it is known for sure, so that "3 days ago" is a day. */
  readonly capturedOn: string | null;
  readonly listed: { readonly day: string | null; readonly inferred: boolean } | null;
}

/** The paper of an item: what its foot shows, else where its links lead, once the page's table of links is known. */
export function identifierOf(item: Item, definitions: ReadonlyMap<string, string | null>): Identifier | null {
  return item.identifier ?? ownLinks(item, definitions)[0]?.identifier ?? null;
}

/** The draft of an item. What is doubtful in it is added to `problems`. */
export function draftItem(item: Item, setting: Setting, problems: DraftProblem[]): Draft {
  const { id = null, version = null } = identifierOf(item, setting.definitions) ?? {};
  return {
    id,
    version,
    title: item.title ?? "",
    published: publishedOn(item, setting, problems),
    listed: listedOn(item, setting, problems),
    upvotes: item.upvotes,
    commentCount: item.commentCount,
    links: collectLinks(ownLinks(item, setting.definitions)),
  };
}

function listedOn({ mailed, publishedAt }: Item, { listed, capture }: Setting, problems: DraftProblem[]): string | null {
  if (!mailed || listed === null) return null;
  if (listed.inferred) problems.push({ code: "year-inferred", line: publishedAt.line, detail: capture.rule });
  return listed.day;
}

function publishedOn({ published, publishedAt }: Item, setting: Setting, problems: DraftProblem[]): string | null {
  if (published === null) return null;
  if (published.daysAgo !== null) return setting.capturedOn === null ? null : daysBefore(setting.capturedOn, published.daysAgo);
  if (published.date === null) return null;
  const { day, inferred } = placeDate(published.date, setting.capture);
  const { line } = publishedAt;
  if (day === null) problems.push({ code: "invalid-date", line, detail: publishedAt.text });
  else if (inferred) problems.push({ code: "year-inferred", line, detail: setting.capture.rule });
  return day;
}

function daysBefore(day: string, days: number): string | null {
  const [year = 0, month = 0, date = 0] = new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10).split("-").map(Number);
  return toDay(year, month, date);
}

/** A link to the item's own paper. */
interface OwnLink {
  readonly url: string;
  readonly identifier: Identifier;
}

/** The links to the paper itself; of an item without identifier those to the paper that its first such link leads to. */
function ownLinks({ tokens, identifier, address }: Item, definitions: ReadonlyMap<string, string | null>): OwnLink[] {
  const found: OwnLink[] = [];
  const addresses = tokens.flatMap(({ token }) => token.parts.map((part) => addressOf(part, definitions)));
  for (const href of [...addresses, address]) {
    const url = href === null ? null : toAbsolute(href);
    const leadsTo = url === null ? null : findIdentifier(url);
    const own = identifier ?? found[0]?.identifier ?? leadsTo;
    if (url !== null && leadsTo !== null && leadsTo.id === own?.id) found.push({ url, identifier: leadsTo });
  }
  return found;
}

function addressOf({ href, ref }: Part, definitions: ReadonlyMap<string, string | null>): string | null {
  return href ?? (ref === null ? null : (definitions.get(ref) ?? null));
}

/** An absolute address; null where it is none. */
function toAbsolute(href: string): string | null {
  if (!URL.canParse(href, SITE)) return null;
  return href.startsWith("http") ? href : new URL(href, SITE).href;
}

/** The names under which the page's table of links holds the addresses of an item's links. */
export function referencesOf({ tokens }: Item): string[] {
  return tokens.flatMap(({ token }) => token.parts.flatMap(({ href, ref }) => (href === null && ref !== null ? [ref] : [])));
}
