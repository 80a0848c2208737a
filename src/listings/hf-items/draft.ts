/** Drafts: an item as typed values. */
import type { DraftProblem } from "../../core/listing.ts";
import type { Draft } from "../../core/record.ts";
import { type Capture, placeDate, yearProblem } from "../../parser/capture.ts";
import { collectSiteLinks } from "../../parser/site-links.ts";
import { addDays } from "../../text/calendar.ts";
import type { Item } from "./item.ts";
import type { Line } from "./marks.ts";

/** The facts that turn an item's parts into values: the page's lines, the capture, its day where that is known for sure, and the day of the daily mail. */
export interface Setting {
  readonly lines: readonly Line[];
  readonly capture: Capture;
  readonly capturedOn: string | null;
  readonly listed: { readonly day: string | null; readonly inferred: boolean } | null;
}

/** The draft of an item with a title. What is doubtful in it is added to `problems`. */
export function draftItem(item: Item, title: string, setting: Setting, problems: DraftProblem[]): Draft {
  const { identifier, upvotes, commentCount, links } = item;
  return {
    id: identifier?.id ?? null,
    version: identifier?.version ?? null,
    title,
    published: publishedOn(item, setting, problems),
    listed: listedOn(item, setting, problems),
    upvotes,
    commentCount,
    links: collectSiteLinks(links),
  };
}

function listedOn({ mailed, whenAt }: Item, { listed, capture, lines }: Setting, problems: DraftProblem[]): string | null {
  if (!mailed || listed === null) return null;
  if (listed.inferred) problems.push(yearProblem(capture, lines[whenAt]?.token.line ?? 0));
  return listed.day;
}

function publishedOn({ when, whenAt }: Item, { capture, capturedOn, lines }: Setting, problems: DraftProblem[]): string | null {
  if (when === null) return null;
  if (when.date === null) return when.daysAgo === null || capturedOn === null ? null : addDays(capturedOn, -when.daysAgo);
  const { day, inferred } = placeDate(when.date, capture);
  const line = lines[whenAt]?.token.line ?? 0;
  if (day === null) problems.push({ code: "invalid-date", line, detail: lines[whenAt]?.token.text ?? null });
  else if (inferred) problems.push(yearProblem(capture, line));
  return day;
}
