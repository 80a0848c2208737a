/** Markdown as Jina's reader writes it: a header of its own, numbered pictures, lists on one line inside links. */
import { addressesOf, avatarsOf, type Card, createCards, formatDate, type Listing, PHRASES, pictureOf, type Surface } from "./page.ts";

const SITE = "https://huggingface.co";

function write(listing: Listing): string[] {
  const { layout, captured } = listing;
  const name = layout === "trending" ? "Trending Papers" : "Daily Papers";
  return [
    `Title: ${name} - Hugging Face`,
    "",
    `URL Source: ${SITE}/papers${layout === "trending" ? "/trending" : ""}`,
    "",
    `Published Time: ${captured}T06:12:44+00:00`,
    "",
    "Markdown Content:",
    `# ${name} - Hugging Face`,
    "",
    `[![Image 1: Hugging Face's logo](${SITE}/front/assets/huggingface_logo-noborder.svg) Hugging Face](${SITE}/)`,
    "",
    ...PHRASES.menu.map((item) => `*   [${item}](${SITE}/${item.toLowerCase().replaceAll(" ", "")})`),
    "",
    "new",
    "",
    ...PHRASES.invitation.flatMap((line) => [line, ""]),
    `[Subscribe](${SITE}/login?next=%2Fpapers)`,
    "",
    name,
    "-".repeat(name.length),
    "",
    `by [![Image 2](${SITE}/front/assets/papers-by.png) AK](${SITE}/akhaliq) and the research community`,
    "---",
    "",
    ...(layout === "trending" ? [] : [formatDate(captured, captured), ""]),
    ...createCards(listing).flatMap((card, index) => writeCard(card, 3 + index * 8)),
  ];
}

function writeCard(card: Card, image: number): string[] {
  if (card.layout === "search") return searchCard(card, image);
  if (card.layout === "daily") return dailyCard(card, image);
  return [...trendingCard(card, image, "Published on "), ...trendingCard(card, image + 4, "")];
}

function peopleLine(card: Card, image: number): string {
  const { organization } = card;
  if (organization !== null)
    return `[![Image ${image}: ${organization.handle}](${pictureOf(organization.handle)}) ${organization.name}](${SITE}/${organization.handle})`;
  return `[${[...pictures(card, image), `*   ${card.people}`].join(" ")}](${addressesOf(card).paper})`;
}

function pictures(card: Card, image: number): string[] {
  return avatarsOf(card).map((address, index) => `*   ![Image ${image + index}](${address})`);
}

function titleLine(card: Card): string {
  return `### [${card.title}](${addressesOf(card).paper})`;
}

function abstractLines(card: Card): string[] {
  return `[${card.paragraphs.join("\n\n")}](${addressesOf(card).paper})`.split("\n");
}

function searchCard(card: Card, image: number): string[] {
  const { login, community } = addressesOf(card);
  const date = `${card.date}${card.comments === null ? "" : `[${card.comments}](${community})`}`;
  return [
    `[${card.upvotes}](${login})`,
    "",
    titleLine(card),
    "",
    ...abstractLines(card),
    "",
    peopleLine(card, image),
    "",
    "·",
    "",
    date,
    "",
  ];
}

function submitterLine({ paper }: Card, image: number): string {
  return `Submitted by ![Image ${image}](${pictureOf(paper.submittedBy)}) ${paper.submittedBy}`;
}

function dailyCard(card: Card, image: number): string[] {
  const { paper, login, community } = addressesOf(card);
  const comments = card.comments === null ? "" : `[${card.comments}](${community})`;
  return [
    `[![Image ${image}](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${card.paper.id}.png)](${paper})`,
    "",
    submitterLine(card, image + 1),
    "",
    `[${card.upvotes}](${login})`,
    "",
    titleLine(card),
    "",
    `[${[...pictures(card, image + 2), `*   · ${card.people}`].join(" ")}](${paper})${comments}`,
    "",
  ];
}

function trendingCard(card: Card, image: number, label: string): string[] {
  return [
    submitterLine(card, image),
    "",
    titleLine(card),
    "",
    ...abstractLines(card),
    "",
    `${peopleLine(card, image + 1)} · ${label}${card.date}`,
    "",
    `[Upvote ${card.upvotes}](${addressesOf(card).login})`,
    "",
    `[${card.stars}](${card.paper.repository.url})[arXiv Page](https://arxiv.org/abs/${card.paper.id})`,
    "",
  ];
}

/** The surface of Jina's reader. */
export const JINA_SURFACES: readonly Surface[] = [
  { id: "jina", title: "Markdown of Jina's reader", layouts: ["search", "daily", "trending"], hides: () => [], write },
];
