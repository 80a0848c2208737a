/** Markdown with anchors and placeholders for pictures; of the trending page both copies of a card, the wide and the narrow one. */
import { addressesOf, avatarsOf, type Card, createCards, formatDate, type Listing, PHRASES, type Surface } from "./page.ts";

const SITE = "https://huggingface.co";
/** The exporter says in its own language that a picture has no description. */
const PICTURE = "[图片：无替代文本]";

/** Gives the next section's anchor. */
type Anchor = () => string[];

function write(listing: Listing): string[] {
  let section = 0;
  const anchor: Anchor = () => ["", "", `<a id="source-section-${section++}"></a>`, ""];
  const search = listing.layout === "search";
  const name = search ? "Daily Papers" : "Trending Papers";
  return [
    `# Saved page: ${name}`,
    "",
    `- Source URL: ${SITE}/papers`,
    "- Extraction: `structured-html` (headings, links and tables)",
    "",
    "## Extracted Text",
    ...anchor(),
    "new",
    "",
    "",
    ...PHRASES.invitation.flatMap((line) => [line, "", ""]),
    `[Subscribe](${SITE}/login?next=%2Fpapers)`,
    ...anchor(),
    `# ${name}`,
    ...anchor(),
    `## by[${PICTURE} AK](${SITE}/akhaliq) and the research community`,
    "",
    "",
    ...(search ? [formatDate(listing.captured, listing.captured), "", ""] : ["-", "", "-", "", "-", "", "", name, "", ""]),
    ...createCards(listing).flatMap((card) => (search ? searchCard(card, anchor) : trendingCards(card, anchor))),
  ];
}

function titleAndText(card: Card, anchor: Anchor): string[] {
  const title = `### [${card.title}](${addressesOf(card).paper})`;
  return [...anchor(), title, "", "", ...card.paragraphs.flatMap((text) => [text, "", ""])];
}

function peopleLines(card: Card): string[] {
  return [...avatarsOf(card).flatMap(() => ["-", ""]), `- ${PICTURE}`, "", `- ${card.people}`];
}

function organizationLink({ handle, name }: { handle: string; name: string }): string {
  return `[[图片：${handle}] ${name}](${SITE}/${handle})`;
}

function searchCard(card: Card, anchor: Anchor): string[] {
  const { login, community } = addressesOf(card);
  return [
    `[${card.upvotes}](${login})`,
    ...titleAndText(card, anchor),
    ...(card.organization === null ? peopleLines(card) : [organizationLink(card.organization)]),
    "",
    "·",
    "",
    `${card.date}${card.comments === null ? "" : ` [${card.comments}](${community})`}`,
    "",
    "",
  ];
}

function trendingCards(card: Card, anchor: Anchor): string[] {
  return [...trendingCard(card, anchor, "Published on "), ...trendingCard(card, anchor, "")];
}

function trendingCard(card: Card, anchor: Anchor, label: string): string[] {
  const { paper, login } = addressesOf(card);
  const date = `· ${label}${card.date}`;
  return [
    `[${PICTURE}](${paper})`,
    "",
    "Submitted by",
    "",
    PICTURE,
    "",
    card.paper.submittedBy,
    ...titleAndText(card, anchor),
    ...(card.organization === null ? [...peopleLines(card), "", date] : [`${organizationLink(card.organization)} ${date}`]),
    "",
    "",
    "[Upvote",
    "",
    `${card.upvotes}](${login})`,
    "",
    ...(label === "" ? [""] : []),
    `[${card.stars}](${card.paper.repository.url}) [arXiv Page](https://arxiv.org/abs/${card.paper.id})`,
    "",
    "",
  ];
}

/** The surface of the exporter with anchors. */
export const STRUCTURED_HTML_SURFACES: readonly Surface[] = [
  {
    id: "structured-html",
    title: "Markdown with anchors, trending cards twice",
    layouts: ["search", "trending"],
    hides: () => [],
    write,
  },
];
