/** A notebook program's export: front matter, and each URL on a line of its own below its text. */
import { addressesOf, type Card, createCards, formatDate, type Listing, PHRASES, type Surface } from "./page.ts";

const SITE = "https://huggingface.co";

function write(listing: Listing): string[] {
  const { captured } = listing;
  const lines = [
    "Daily Papers - Hugging Face",
    ...PHRASES.menu.flatMap((item) => [item, `${SITE}/${item.toLowerCase().replaceAll(" ", "")}`]),
    "new",
    ...PHRASES.invitation,
    "Subscribe",
    `${SITE}/login?next=%2Fpapers`,
    "Daily Papers",
    "by ",
    "AK",
    `${SITE}/akhaliq`,
    " and the research community",
    ...PHRASES.periods,
    `${SITE}/papers/trending`,
    " ",
    `${SITE}/papers/date/${captured}`,
    formatDate(captured, captured),
    ...createCards(listing).flatMap(writeCard),
  ];
  return [...frontMatter(captured), ...lines.flatMap((line) => [line, ""])];
}

function frontMatter(captured: string): string[] {
  return [
    "---",
    'source_id: "5f0c1d2e-0000-4000-8000-00000000abcd"',
    'title: "Daily Papers - Hugging Face"',
    `url: ${SITE}/papers`,
    "type: web_page",
    `exported: ${captured}`,
    "---",
    "",
    "# Daily Papers - Hugging Face",
  ];
}

function writeCard(card: Card): string[] {
  const { paper, login, community } = addressesOf(card);
  const submitter = card.layout === "daily" ? ["Submitted by", card.paper.submittedBy] : [];
  const comments = card.comments === null ? [] : [card.comments, community];
  const head = [...submitter, ` [-] ${card.upvotes}`, login, card.title, paper];
  if (card.layout === "daily") return [...head, "[", "·", `${card.people}](${paper})`, ...comments];
  const people =
    card.organization === null
      ? ["[", `${card.people}](${paper})`]
      : [" ", paper, ` ${card.organization.name}`, `${SITE}/${card.organization.handle}`];
  return [...head, ...card.paragraphs, paper, ...people, "·", `${card.date}${comments.length === 0 ? "" : " "}`, ...comments];
}

/** The surface of the notebook export. */
export const NOTEBOOK_SURFACES: readonly Surface[] = [
  { id: "notebook", title: "Notebook export, each URL on its own line", layouts: ["search", "daily"], hides: () => [], write },
];
