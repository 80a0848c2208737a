/** Markdown with numbered references, as two programs named html2text write it, with a table of links at the end. */
import { addressesOf, type Card, createCards, formatDate, type Hidden, type Listing, PHRASES, type Surface, wrap } from "./page.ts";

const SITE = "https://huggingface.co";

/** The differences between one html2text and the other. */
interface Dialect {
  readonly width: number;
  /** `compact`: the one in Rust, brackets on lines of their own, a number for each link; `airy`: the one in Python, a blank line between all, a number for each address. */
  readonly manner: "compact" | "airy";
  /** True where the table of links is there; an export may end before it. */
  readonly table: boolean;
  readonly fenced: boolean;
}

/** Numbers addresses in order. */
class References {
  readonly #addresses: string[] = [];
  readonly #shared: boolean;

  constructor(shared: boolean) {
    this.#shared = shared;
  }

  add(address: string): string {
    const known = this.#shared ? this.#addresses.indexOf(address) : -1;
    return `[${known === -1 ? this.#addresses.push(address) : known + 1}]`;
  }

  table(airy: boolean): string[] {
    return this.#addresses.flatMap((address, index) => (airy ? ["", `   [${index + 1}]: ${address}`] : [`[${index + 1}]: ${address}`]));
  }
}

function write(dialect: Dialect, listing: Listing): string[] {
  const airy = dialect.manner === "airy";
  const references = new References(airy);
  const body = [
    ...pageHead(references, airy, listing),
    ...createCards(listing).flatMap((card) => (airy ? airyCard : compactCard)(card, references, dialect.width)),
  ];
  const page = dialect.table ? [...body, "", ...references.table(airy)] : [...body, "", "[Content truncated]"];
  return dialect.fenced ? [...exportHead(listing), "```text", ...page, "```"] : page;
}

function exportHead({ captured }: Listing): string[] {
  return ["# Web source", "", `- URL: ${SITE}/papers`, "- Title: Daily Papers", `- Captured (UTC): ${captured}T09:41:07.512Z`, ""];
}

function pageHead(references: References, airy: boolean, { captured }: Listing): string[] {
  const bullet = airy ? "  * [ " : "* [ ";
  const items = PHRASES.menu.map((item) => `${bullet}${item} ]${references.add(`${SITE}/${item.toLowerCase().replaceAll(" ", "")}`)}`);
  const menu = airy ? items.slice(0, 7) : items;
  const invitation = PHRASES.invitation.flatMap((line) => [line, ""]);
  const subscribe = `[Subscribe]${references.add(`${SITE}/login?next=%2Fpapers`)}`;
  const by = `## by [AK]${references.add(`${SITE}/akhaliq`)} and the research community`;
  const periods = airy ? [] : PHRASES.periods.map((period) => `* ${period}`);
  return [
    ...menu,
    "new",
    "",
    ...invitation,
    subscribe,
    "",
    "# Daily Papers",
    "",
    by,
    ...periods,
    "",
    formatDate(captured, captured),
    ...(airy ? [""] : []),
  ];
}

function compactCard(card: Card, references: References, width: number): string[] {
  const { paper, login } = addressesOf(card);
  const submitter = card.layout === "daily" ? ["[", `]${references.add(paper)}`, `Submitted by ${card.paper.submittedBy}`] : [];
  const upvotes = ["[", card.upvotes, `]${references.add(login)}`];
  return [...submitter, ...upvotes, "", ...titleLines(card, references, width), "", ...compactFoot(card, references, width)];
}

function compactFoot(card: Card, references: References, width: number): string[] {
  const { paper } = addressesOf(card);
  if (card.layout === "daily") return ["[", "* ·", `  ${card.people}`, `]${references.add(paper)}${commentsOf(card, references)}`];
  return [
    "[",
    "",
    ...card.paragraphs.flatMap((text) => [...wrap(text, width), ""]),
    `]${references.add(paper)}`,
    ...compactPeople(card, references),
    "·",
    `${card.date}${commentsOf(card, references)}`,
  ];
}

function compactPeople({ organization, people, ...card }: Card, references: References): string[] {
  if (organization !== null) return [`[[${organization.handle}] ${organization.name}]${references.add(`${SITE}/${organization.handle}`)}`];
  return ["[", `* ${people}`, `]${references.add(`${SITE}/papers/${card.paper.id}`)}`];
}

function commentsOf(card: Card, references: References): string {
  return card.comments === null ? "" : ` [ ${card.comments}]${references.add(addressesOf(card).community)}`;
}

function titleLines(card: Card, references: References, width: number): string[] {
  return wrap(`### [${card.title}]${references.add(addressesOf(card).paper)}`, width);
}

function airyCard(card: Card, references: References, width: number): string[] {
  const { paper, login } = addressesOf(card);
  const submitter = card.layout === "daily" ? [`[ ]${references.add(paper)}`, "", `Submitted by  ${card.paper.submittedBy}`, ""] : [];
  const upvotes = `[ ${card.upvotes}]${references.add(login)}`;
  return [...submitter, upvotes, "", ...titleLines(card, references, width), "", ...airyFoot(card, references, width), ""];
}

function airyFoot(card: Card, references: References, width: number): string[] {
  const paper = references.add(addressesOf(card).paper);
  const pictures = card.paper.authorCount > 3 ? "  *   *   * " : "  * ";
  if (card.layout === "daily") return ["[", "", `${pictures}· ${card.people} `, "", `]${paper}${commentsOf(card, references)}`];
  const abstract = ["[", "", ...card.paragraphs.flatMap((text) => [...wrap(text, width), ""]), `]${paper}`, ""];
  const people =
    card.organization === null
      ? ["[", "", `${pictures}${card.people} `, "", `]${paper}`]
      : [`[ ${card.organization.name}]${references.add(`${SITE}/${card.organization.handle}`)}`];
  return [...abstract, ...people, "", "·", "", `${card.date}${commentsOf(card, references)}`];
}

function surface(id: string, title: string, dialect: Dialect): Surface {
  const hides: readonly Hidden[] = dialect.table ? [] : ["id", "cardLinks"];
  return { id, title, layouts: ["search", "daily"], hides: () => hides, write: (listing) => write(dialect, listing) };
}

const COMPACT: Dialect = { width: 120, manner: "compact", table: true, fenced: false };

/** The surfaces with numbered references. */
export const REFERENCE_SURFACES: readonly Surface[] = [
  surface("html2text-120", "html2text, wrapped at 120 columns", COMPACT),
  surface("html2text-80", "html2text, wrapped at 80 columns, a blank line between all", { ...COMPACT, width: 80, manner: "airy" }),
  surface("html2text-cut", "html2text, cut off before its table of links", { ...COMPACT, table: false }),
  surface("html2text-fenced", "html2text in a fenced block with the time of capture", { ...COMPACT, fenced: true }),
];
