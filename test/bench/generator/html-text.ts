/** A surface between a page and its text: tags and character references left in. */
import { type Card, createCards, formatDate, type Listing, PHRASES, type Surface } from "./page.ts";

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "·": "&middot;",
  é: "&eacute;",
};

function escape(text: string): string {
  return text.replace(/[&<>"'·é]/g, (character) => REFERENCES[character] ?? character);
}

function write(listing: Listing): string[] {
  const date = listing.layout === "search" ? [`<time>${formatDate(listing.captured, listing.captured)}</time>`] : [];
  return [
    "<p>new</p>",
    ...PHRASES.invitation.map((line) => `<p>${line}</p>`),
    "<button>Subscribe</button>",
    "<h1>Daily Papers</h1>",
    "<h2>by <b>AK</b> and the research community</h2>",
    ...date,
    "",
    ...createCards(listing).flatMap((card) => [...(card.layout === "search" ? searchCard(card) : dailyCard(card)), ""]),
  ];
}

function searchCard(card: Card): string[] {
  const { people, organization, comments } = card;
  return [
    `<div>${card.upvotes}</div>`,
    `<h3>${escape(card.title)}</h3>`,
    "",
    ...card.paragraphs.flatMap((text) => [`<p>${escape(text)}</p>`, ""]),
    people === null ? `<span>${escape(organization?.name ?? "")}</span>` : `<li>${people}</li>`,
    "&middot;",
    `<time>${card.date}</time>${comments === null ? "" : `&nbsp;<span>${comments}</span>`}<br/>`,
  ];
}

function dailyCard({ paper, upvotes, title, people, comments }: Card): string[] {
  return [
    `<div>Submitted by&nbsp; ${paper.submittedBy}</div>`,
    `<div>${upvotes}</div>`,
    `<h3>${escape(title)}</h3>`,
    "&middot;",
    `<li>${people}</li>`,
    ...(comments === null ? [] : [`<span>${comments}</span><br>`]),
  ];
}

/** The surface with tags and character references. */
export const HTML_TEXT_SURFACES: readonly Surface[] = [
  { id: "html-tags", title: "Stray tags and character references", layouts: ["search", "daily"], hides: () => ["id", "cardLinks"], write },
];
