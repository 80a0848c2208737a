/** The terminal browser lynx (`-dump`): numbered links, their addresses at the end. */
import { addressesOf, avatarsOf, type Card, createCards, formatDate, type Listing, PHRASES, type Surface, wrap } from "./page.ts";

const SITE = "https://huggingface.co";
const WIDTH = 100;

function write(listing: Listing): string[] {
  const addresses: string[] = [];
  const link = (address: string): string => `[${addresses.push(address)}]`;
  const menu = PHRASES.menu.map((item) => `     * ${link(`${SITE}/${item.toLowerCase().replaceAll(" ", "")}`)}${item}`);
  const page = [
    `   ${link(`${SITE}/`)}Hugging Face's logo Hugging Face`,
    "   ____________________",
    "   (BUTTON)",
    ...menu,
    "",
    "   new",
    "",
    ...PHRASES.invitation.flatMap((line) => [`   ${line}`, ""]),
    `   ${link(`${SITE}/login?next=/papers`)}Subscribe`,
    "",
    `${link(`${SITE}/papers`)}Daily Papers`,
    "",
    `by ${link(`${SITE}/akhaliq`)}AK and the research community`,
    "",
    "   (BUTTON)",
    "   Search by arxiv id or title",
    `   ${formatDate(listing.captured, listing.captured)}`,
    ...createCards(listing).flatMap((card) => writeCard(card, link)),
  ];
  const table = addresses.map((address, index) => `${String(index + 1).padStart(4)}. ${address}`);
  return [...page, "", "References", "", "   Visible links:", ...table];
}

function writeCard(card: Card, link: (address: string) => string): string[] {
  const { paper } = addressesOf(card);
  const submitter = card.layout === "daily" ? [`   Submitted by ${card.paper.submittedBy}`] : [];
  const upvotes = [`   ${link(`${SITE}/login?next=/papers/${card.paper.id}`)}`, "   [ ]", `   ${card.upvotes}`];
  const title = wrap(`${link(paper)}${card.title}`, WIDTH);
  const abstract = card.paragraphs.flatMap((text, index) => [
    ...wrap(`${index === 0 ? link(paper) : ""}${text}`, WIDTH, { indent: "   " }),
    "",
  ]);
  return [...submitter, ...upvotes, "", ...title, "", ...abstract, ...foot(card, link)];
}

function foot(card: Card, link: (address: string) => string): string[] {
  const { organization } = card;
  const pictures = avatarsOf(card).map(() => "     *");
  const bullets = card.layout === "daily" ? ["     * ·", `       ${card.people}`] : [`     * ${card.people}`];
  const people = organization === null ? [...pictures, ...bullets] : [`   ${link(`${SITE}/${organization.handle}`)}${organization.name}`];
  const comments = card.comments === null ? [] : [`${link(addressesOf(card).community)}${card.comments}`];
  const last = card.layout === "daily" ? comments : [[card.date, ...comments].join(" ")];
  return [...people, "", ...(card.layout === "daily" ? [] : ["   ·"]), ...last.map((line) => `   ${line}`)];
}

/** The surface of lynx. */
export const LYNX_SURFACES: readonly Surface[] = [
  {
    id: "lynx",
    title: "Terminal browser lynx, links numbered",
    layouts: ["search", "daily"],
    hides: () => [],
    write,
  },
];
