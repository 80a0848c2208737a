/** Markdown as pandoc writes it from HTML (`-t commonmark`): wrapped at 72 columns, in links too. */
import {
  addressesOf,
  avatarsOf,
  type Card,
  createCards,
  formatDate,
  type Listing,
  PHRASES,
  pictureOf,
  type Surface,
  wrap,
} from "./page.ts";

function escape(text: string): string {
  return text.replace(/[\\*_[\]`<>]/g, "\\$&").replace(/^[-#+]/, "\\$&");
}

/** Text in lines of pandoc's width; the addresses of links stay whole. */
function fill(text: string): string[] {
  return wrap(text, 72);
}

function write(listing: Listing): string[] {
  return [
    ...PHRASES.menu.map((item) => `- [${item}](/${item.toLowerCase().replaceAll(" ", "")})`),
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
    formatDate(listing.captured, listing.captured),
    "",
    ...createCards(listing).flatMap((card) => [...(card.layout === "search" ? searchCard(card) : dailyCard(card)), ""]),
  ];
}

function titleLine(card: Card): string {
  return `### [${escape(card.title)}](${addressesOf(card, "").paper})`;
}

function searchCard(card: Card): string[] {
  const { paper, login, community } = addressesOf(card, "");
  const { organization } = card;
  const last = card.paragraphs.length - 1;
  const abstract = card.paragraphs.flatMap((text, index) => [
    ...fill(`${index === 0 ? "[" : ""}${escape(text)}${index === last ? `](${paper})` : ""}`),
    "",
  ]);
  const people =
    organization === null
      ? listOf(card, card.people ?? "")
      : fill(`[![${organization.handle}](${pictureOf(organization.handle)}) ${organization.name}](/${organization.handle})`);
  return [
    `[${card.upvotes}](${login})`,
    "",
    titleLine(card),
    "",
    ...abstract,
    ...people,
    "",
    "·",
    "",
    `${card.date}${card.comments === null ? "" : ` [${card.comments}](${community})`}`,
  ];
}

function dailyCard(card: Card): string[] {
  const { paper, login, community } = addressesOf(card, "");
  const { id, submittedBy } = card.paper;
  return [
    `[![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png)](${paper})`,
    "",
    ...fill(`Submitted by ![](${pictureOf(submittedBy)}) ${escape(submittedBy)}`),
    "",
    `[${card.upvotes}](${login})`,
    "",
    titleLine(card),
    "",
    ...listOf(card, `· ${card.people}`),
    ...(card.comments === null ? [] : ["", `[${card.comments}](${community})`]),
  ];
}

function listOf(card: Card, last: string): string[] {
  const { paper } = addressesOf(card, "");
  return [...avatarsOf(card, "").map((address) => `- [![](${address})](${paper})`), `- [${last}](${paper})`];
}

/** The surface of pandoc. */
export const PANDOC_SURFACES: readonly Surface[] = [
  { id: "pandoc", title: "Markdown of pandoc", layouts: ["search", "daily"], hides: () => [], write },
];
