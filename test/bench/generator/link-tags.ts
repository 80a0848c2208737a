/** A crawler's text of the trending page: links off the site as `[LINK: ...]`, the others dropped, each card twice. */
import { type Card, createCards, type Listing, PHRASES, type Surface, wrap } from "./page.ts";

function write(listing: Listing): string[] {
  const rule = "-".repeat(20);
  return [
    "# Trending papers",
    "**URL:** https://huggingface.co/papers/trending",
    "**Page Title:** Trending Papers - Hugging Face",
    rule,
    "",
    ...PHRASES.invitation,
    "",
    "## Trending Papers",
    "",
    "## by AK and the research community",
    "",
    ...createCards(listing).flatMap((card) => [...writeCard(card), ...writeCard(card)]),
    rule,
  ];
}

function writeCard(card: Card): string[] {
  const { broken, repository } = card.paper;
  return [
    ...(broken ? wrap(`### ${card.title}`, 76, { hanging: "  " }) : [`### ${card.title}`]),
    "",
    ...card.paragraphs.flatMap((text, index) => [...(index === 0 ? [] : [""]), ...(broken ? wrap(text, 79) : [text])]),
    ...(card.people === null ? [] : [`- ${card.people}`]),
    `[LINK: ${card.stars}](${repository.url})`,
    "",
  ];
}

/** The surface of the crawler. */
export const LINK_TAG_SURFACES: readonly Surface[] = [
  {
    id: "link-tags",
    title: "Crawler's text with [LINK: ...] tags, each card twice",
    layouts: ["trending"],
    hides: () => ["id", "organization", "submittedBy", "published", "upvotes", "paperLinks"],
    write,
  },
];
