/** Pages with compact items, composed paper by paper in every surface. */

/** A paper as a page shows it, and its values. */
export interface Shown {
  readonly title: string;
  readonly id: string;
  /** As it stands after "Published". */
  readonly date: string;
  readonly published: string | null;
  /** Votes and comments as they stand there, and read. */
  readonly counts: readonly string[];
  readonly upvotes: number | null;
  readonly commentCount: number | null;
}

function paper(title: string, id: string, date: string, published: string | null, ...counts: readonly string[]): Shown {
  const [upvotes = null, commentCount = null] = counts.map((count) => (count === "-" ? 0 : count === "1.32k" ? 1320 : Number(count)));
  return { title, id, date, published, counts, upvotes, commentCount };
}

/** Papers that tools have trouble with: long titles and short ones, the word itself, brackets, no votes, a date that is none. */
export const PAPERS: readonly Shown[] = [
  paper("Slow Lamps for Fast Rivers", "2402.00001", "Feb 1, 2024", "2024-02-01", "21"),
  paper(
    "MossNet: Counting Cushions by Ear with Cheap Microphones and a Decoupled Consistency Objective",
    "2402.10002",
    "Feb 12, 2024",
    "2024-02-12",
    "7",
    "3",
  ),
  paper("Ferns That Read Pressure", "2303.00003", "Mar 2, 2023", "2023-03-02"),
  paper("Do Ponds Look Different without Ducks, or Is It Only the Season?", "2311.12044", "Nov 20, 2023", "2023-11-20", "1.32k", "12"),
  paper("Rock, Scissors, Paper", "2208.00311", "Aug 1, 2022", "2022-08-01", "2"),
  paper("Lantern-2: Ultra-Slow Photographs of Night with [MASK] Tokens and Long Walks Home", "2312.04567", "3 days ago", null, "-"),
  paper("Pixel 12B", "2310.06825", "Oct 10, 2023", "2023-10-10", "47"),
];

/** The site's address of a paper. */
export function addressOf({ id }: Shown): string {
  return `https://huggingface.co/papers/${id}`;
}

/** The line below a title. */
function footOf({ id, date, counts }: Shown, dot = " • "): string {
  return ["Paper", id, `Published ${date}`, ...counts].join(dot);
}

function nodesOf({ title, id, date, counts }: Shown, dot: string): string[] {
  return [title, "Paper", dot, id, dot, "Published", date, ...counts.flatMap((count) => [dot, count])];
}

function escaped(title: string): string {
  return title.replaceAll(/[[\]]/g, String.raw`\$&`);
}

/** Text in lines of so many characters. */
function wrap(text: string, width: number, indentation = ""): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    const longer = line.trim() === "" ? `${indentation}${word}` : `${line} ${word}`;
    if (longer.length <= width || line === "") lines[lines.length - 1] = longer;
    else lines.push(`${indentation}${word}`);
  }
  return lines.join("\n");
}

/** The way in which a tool writes a page. */
export interface Surface {
  readonly name: string;
  readonly write: (papers: readonly Shown[]) => string;
  /** It shows links. */
  readonly linked: boolean;
}

const HEAD = "boand's Collections\n\nupdated May 22, 2024\n\n";

function each(
  name: string,
  write: (paper: Shown, index: number) => string,
  between = "\n\n",
  below?: (paper: Shown, index: number) => string,
): Surface {
  const linked = below !== undefined || write(PAPERS[0] ?? paper("", "", "", null), 0).includes("/papers/");
  const table = (papers: readonly Shown[]): string => (below === undefined ? "" : `\n${papers.map(below).join("\n")}\n`);
  return { name, linked, write: (papers) => `${HEAD}${papers.map(write).join(between)}\n${table(papers)}` };
}

/** Every surface. */
export const SURFACES: readonly Surface[] = [
  each("plain copy", (shown) => `${shown.title}\n\n${footOf(shown)}`),
  each("plain copy without blank lines", (shown) => `${shown.title}\n${footOf(shown)}`, "\n"),
  each("bullets", (shown) => `  • ${shown.title}\n\n    ${footOf(shown)}`),
  each("a node a line", (shown) => nodesOf(shown, "•").join("\n"), "\n"),
  each("a node a line, other dots", (shown) => nodesOf(shown, "·").join("\n"), "\n"),
  each("a node a line, with activity", (shown) => ["upvoted", "a paper", "2 days ago", ...nodesOf(shown, "•")].join("\n"), "\n"),
  each("a node a paragraph", (shown) => nodesOf(shown, "•").join("\n\n")),
  each("dots as bullets", (shown) => `${shown.title}\n${footOf(shown, "\n• ")}`, "\n"),
  each("dots at the ends of lines", (shown) => `${shown.title}\n${footOf(shown, " •\n")}`, "\n"),
  each("no dots", ({ title, id, date, counts }) => [title, "Paper", id, `Published ${date}`, ...counts].join("\n"), "\n"),
  each("one line", (shown) => `${shown.title} ${footOf(shown)}`, "\n"),
  each("one line with activity", (shown) => `boand upvoted a paper about 2 hours ago ${shown.title} ${footOf(shown)}`, "\n"),
  each("text content", ({ title, id, date, counts }) => `${title}${["Paper", id, `Published${date}`, ...counts].join("•")}`),
  each("middle dots", (shown) => `${shown.title}\n\n${footOf(shown, " · ")}`),
  each("asterisks", (shown) => `${shown.title}\n\n${footOf(shown, " * ")}`),
  each("links over a heading and its foot", (shown) => `[#### ${escaped(shown.title)}\n\n${footOf(shown)}](/papers/${shown.id})`),
  each("links on one line", (shown) => `- [${escaped(shown.title)} ${footOf(shown)}](${addressOf(shown)})`, "\n"),
  each("links with emphasis", (shown) => `[**${escaped(shown.title)}** ${footOf(shown)}](${addressOf(shown)})`),
  each("wrapped links", (shown) => wrap(`[ #### ${escaped(shown.title)} ${footOf(shown)} ](/papers/${shown.id})`, 78)),
  each("addresses below feet", (shown) => `${shown.title}\n\n${footOf(shown)}\n${addressOf(shown)}`),
  each("addresses after feet", (shown) => `${shown.title}\n\n${footOf(shown)} [/papers/${shown.id}]`),
  each(
    "reference links",
    (shown, index) => `[${escaped(shown.title)} ${footOf(shown)}][${index + 1}]`,
    "\n\n",
    (shown, index) => `[${index + 1}]: ${addressOf(shown)}`,
  ),
  each(
    "numbered links",
    (shown, index) => `${wrap(`[${index + 1}]${shown.title}`, 60, "   ")}\n   ${footOf(shown)}`,
    "\n\n",
    (shown, index) => `  ${index + 1}. ${addressOf(shown)}`,
  ),
  each("wrapped at 72", (shown) => wrap(`${shown.title} ${footOf(shown)}`, 72), "\n"),
  each("wrapped at 60", (shown) => wrap(`${shown.title} ${footOf(shown)}`, 60)),
  each("wrapped titles", (shown) => `${wrap(shown.title, 70)}\n\n${footOf(shown)}`),
  each("wrapped bullets", (shown) => `${wrap(shown.title, 70, "    ").replace("    ", "  • ")}\n\n    ${footOf(shown)}`),
  { ...each("a quotation", () => ""), write: (papers) => (SURFACES[0]?.write(papers) ?? "").replaceAll(/^/gm, "> ") },
];
