/** Markdown as the Firecrawl service writes it: absolute addresses, line breaks inside a link as two backslashes. */
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

const SITE = "https://huggingface.co";

function escape(text: string): string {
  return text.replace(/[\\[\]_*`]/g, (character) => (character === "\\" ? character : `\\${character}`));
}

function write(listing: Listing): string[] {
  const { layout, captured } = listing;
  return [
    "---",
    `url: ${SITE}/papers${layout === "trending" ? "/trending" : ""}`,
    `retrieved: ${captured}`,
    "statusCode: 200",
    "title: Daily Papers - Hugging Face",
    "---",
    "new",
    "",
    ...PHRASES.invitation.flatMap((line) => [line, ""]),
    `[Subscribe](${SITE}/login?next=%2Fpapers)`,
    "",
    `# ${layout === "trending" ? "Trending" : "Daily"} Papers`,
    "",
    `## by [![](${SITE}/front/assets/papers-by.png)AK](${SITE}/akhaliq) and the research community`,
    "",
    ...PHRASES.periods.map((period) => `- ${period}`),
    "",
    `[Trending Papers](${SITE}/papers/trending)`,
    "",
    ...(layout === "trending" ? [] : [formatDate(captured, captured), ""]),
    ...createCards(listing).flatMap(writeCard),
  ];
}

function writeCard(card: Card): string[] {
  if (card.layout === "search") return searchCard(card);
  return card.layout === "daily" ? dailyCard(card) : [...trendingCard(card, "Published on "), ...trendingCard(card, "")];
}

function titleLine(card: Card): string {
  const lines = card.paper.broken ? wrap(escape(card.title), 76) : [escape(card.title)];
  return `### [${lines.join("\\  ")}](${addressesOf(card).paper})`;
}

function abstractLines(card: Card): string[] {
  const paragraphs = card.paragraphs.map((text) => (card.paper.broken ? wrap(escape(text), 79) : [escape(text)]).join("\\\\\n"));
  return `[${paragraphs.join("\\\\\n\\\\\n")}](${addressesOf(card).paper})`.split("\n");
}

function peopleLines(card: Card): string[] {
  const { organization } = card;
  if (organization !== null) return [organizationLink(organization)];
  const avatars = avatarsOf(card).map((address) => `- ![](${address})\\\\`);
  return `[${[...avatars, `- ${card.people}`].join("\n")}](${addressesOf(card).paper})`.split("\n");
}

function organizationLink({ handle, name }: { handle: string; name: string }): string {
  return `[![${handle}](${pictureOf(handle)})${name}](${SITE}/${handle})`;
}

function searchCard(card: Card): string[] {
  const { login, community } = addressesOf(card);
  const comments = card.comments === null ? "" : `[${card.comments}](${community})`;
  return [
    `[${card.upvotes}](${login})`,
    "",
    titleLine(card),
    "",
    ...abstractLines(card),
    "",
    ...peopleLines(card),
    "",
    "·",
    "",
    `${card.date}${comments}`,
    "",
  ];
}

function thumbnail(card: Card): string {
  return `[![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${card.paper.id}.png)](${addressesOf(card).paper})`;
}

function dailyCard(card: Card): string[] {
  const { paper, login, community } = addressesOf(card);
  const avatars = avatarsOf(card).map((address) => `- ![](${address})\\\\`);
  const authors = `[${[...avatars, "- ·\\\\", "\\\\", `${card.people}`].join("\n")}](${paper})`;
  return [
    thumbnail(card),
    "",
    `Submitted by ![](${pictureOf(card.paper.submittedBy)}) ${card.paper.submittedBy}`,
    "",
    `[${card.upvotes}](${login})`,
    "",
    titleLine(card),
    "",
    ...`${authors}${card.comments === null ? "" : `[${card.comments}](${community})`}`.split("\n"),
    "",
  ];
}

function trendingCard(card: Card, label: string): string[] {
  const { login } = addressesOf(card);
  const { submittedBy, repository, id } = card.paper;
  const date = `· ${label}${card.date}`;
  const people = card.organization === null ? [...peopleLines(card), "", date] : [`${organizationLink(card.organization)} ${date}`];
  return [
    thumbnail(card),
    "",
    "Submitted by",
    "",
    `![](${pictureOf(submittedBy)})`,
    "",
    submittedBy,
    "",
    titleLine(card),
    "",
    ...abstractLines(card),
    "",
    ...people,
    "",
    "[Upvote\\\\",
    "\\\\",
    `${card.upvotes}](${login})`,
    "",
    `[${card.stars}](${repository.url}) [arXiv Page](https://arxiv.org/abs/${id})`,
    "",
  ];
}

/** The surface of the Firecrawl service. */
export const FIRECRAWL_SURFACES: readonly Surface[] = [
  { id: "firecrawl", title: "Markdown of the Firecrawl service", layouts: ["search", "daily", "trending"], hides: () => [], write },
];
