/** Markdown as the turndown library and its descendants write it: relative addresses, links that span lines. */
import { addressesOf, avatarsOf, type Card, createCards, formatDate, type Listing, PHRASES, pictureOf, type Surface } from "./page.ts";

/** The signs that turndown puts a backslash before; the rules are its own (`rules` in turndown's `escape`). */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_[\]`]/g, "\\$&").replace(/^(?:[-#>]|\+ |\d+(?=\. ))/, "\\$&");
}

function write(listing: Listing): string[] {
  const { layout, captured } = listing;
  const date = formatDate(captured, captured);
  return [
    "Daily Papers - Hugging Face",
    "",
    " [![Hugging Face's logo](/front/assets/huggingface_logo-noborder.svg) Hugging Face](/)",
    "",
    ...menu(),
    "",
    "new",
    "",
    ...PHRASES.invitation.flatMap((line) => [line, ""]),
    "[Subscribe](/login?next=%2Fpapers)",
    "",
    "# [Daily Papers](/papers)",
    "",
    "## by [![](/front/assets/papers-by.png)AK](/akhaliq) and the research community",
    "",
    layout === "daily" ? `[](/papers?date=${captured})${date}[](/papers?date=${captured})` : date,
    "",
    ...createCards(listing).flatMap((card) => [...(card.layout === "search" ? searchCard(card) : dailyCard(card)), ""]),
    ...(layout === "daily" ? pageFoot(captured) : []),
  ];
}

function menu(): string[] {
  const items = PHRASES.menu.map((item) => `*   [${item}](/${item.toLowerCase().replaceAll(" ", "")})`);
  return [...items.slice(0, 7), "    ", "*   * * *", "    ", ...items.slice(7)];
}

function pageFoot(captured: string): string[] {
  return [
    `[Previous](/papers?date=${captured}) [Next](/papers?date=${captured})`,
    "",
    "Company",
    "",
    "© Hugging Face",
    "",
    "[TOS](/terms-of-service) [Privacy](/privacy) [About](/huggingface) [Jobs](https://jobs.example.org/huggingface/)[](/)",
  ];
}

function upvoteLines(card: Card): string[] {
  return ["[", "", card.upvotes, "", "", "", `](${addressesOf(card, "").login})`];
}

function titleLine(card: Card): string {
  return `### [${escapeMarkdown(card.title)}](${addressesOf(card, "").paper})`;
}

function searchCard(card: Card): string[] {
  const { paper, community } = addressesOf(card, "");
  const { organization } = card;
  const people =
    organization === null
      ? ["[", "", ...avatarLines(card), `*   ${card.people}`, "", `](${paper})`]
      : [`[![${organization.handle}](${pictureOf(organization.handle)}) ${escapeMarkdown(organization.name)}](/${organization.handle})`];
  return [
    ...upvoteLines(card),
    "",
    titleLine(card),
    "",
    "[",
    "",
    ...card.paragraphs.flatMap((text) => [escapeMarkdown(text), ""]),
    `](${paper})`,
    "",
    ...people,
    "",
    "·",
    "",
    `${card.date}${card.comments === null ? "" : `[${card.comments}](${community})`}`,
  ];
}

function dailyCard(card: Card): string[] {
  const { paper, community } = addressesOf(card, "");
  const { id, submittedBy } = card.paper;
  return [
    `[![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png)](${paper})`,
    "",
    `Submitted by ![](${pictureOf(submittedBy)}) ${escapeMarkdown(submittedBy)}`,
    "",
    ...upvoteLines(card),
    "",
    titleLine(card),
    "",
    "[",
    "",
    ...avatarLines(card),
    "*   ·",
    "    ",
    `    ${card.people}`,
    "    ",
    "",
    `](${paper})${card.comments === null ? "" : `[${card.comments}](${community})`}`,
  ];
}

function avatarLines(card: Card): string[] {
  return avatarsOf(card, "").map((address) => `*   ![](${address})`);
}

/** The surface of turndown. */
export const TURNDOWN_SURFACES: readonly Surface[] = [
  { id: "turndown", title: "Markdown of the turndown library", layouts: ["search", "daily"], hides: () => [], write },
];
