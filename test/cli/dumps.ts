/** Small listings to run on. */

/** A paper as the page of a day shows it. */
export interface Card {
  readonly title: string;
  readonly abstract: string;
  readonly authors: number;
  readonly date: string;
}

export const CARDS: readonly Card[] = [
  {
    title: "Lantern: Diffusion Models for Lighthouse Keeping",
    abstract:
      "We train a diffusion model on nine years of a lighthouse keeper's log and let it tend the lamp for a week. Ships did not notice.",
    authors: 3,
    date: "Mar 3, 2024",
  },
  {
    title: "How Bread Forgets: Memory in Sourdough",
    abstract: "Sourdough remembers the flour it was fed. We measure for how many feedings it does so, with and without salt in the jar.",
    authors: 1,
    date: "Jul 26, 2023",
  },
  {
    title: "Counting Clouds with Blind Sensors",
    abstract:
      "A sensor that cannot see still feels the warmth that a cloud takes away. We count clouds by it, and are wrong by two on most days.",
    authors: 12,
    date: "Jan 9, 2024",
  },
];

/** A page of results, as it is copied from a browser. */
export function dumpOf(cards: readonly Card[] = CARDS): string {
  const body = cards
    .map(({ title, abstract, authors, date }) => `${title}\n\n${abstract}\n\n  • ${authors} authors\n·\n${date}\n`)
    .join("\n");
  return `new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nby AK and the research community\n\nMar 24\n\n${body}`;
}

/** A copy that begins within the abstract of its first paper, which so has no title; two papers follow. */
export function cutDump(): string {
  const rest = CARDS.slice(0, 2).map(
    ({ title, abstract, authors, date }) => `${title}\n\n${abstract}\n\n  • ${authors} authors\n·\n${date}\n`,
  );
  return `ters agree in all nine jars, while the feeding takes half as long. A second winter gave the same result.\n\n  • 5 authors\n·\nMar 14, 2023\n\n${rest.join("\n")}`;
}
