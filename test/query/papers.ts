/** Composed papers that the tests of queries, selection and duplicates share. */
import type { PaperRecord } from "../../src/core/record.ts";
import { recordSchema } from "../../src/core/schema.ts";

/** The instant of all tests that count from now: a Friday. */
export const NOW = new Date("2024-07-26T12:00:00Z");

const EMPTY: PaperRecord = {
  listing: "daily-papers",
  id: null,
  version: null,
  title: "Untitled",
  abstract: null,
  authors: [],
  authorCount: null,
  organization: null,
  submittedBy: null,
  published: null,
  revised: null,
  listed: null,
  announced: null,
  withdrawn: null,
  categories: [],
  comment: null,
  journalRef: null,
  doi: null,
  reportNumber: null,
  upvotes: null,
  commentCount: null,
  githubStars: null,
  links: [],
  source: { file: "garden.txt", lines: [1, 2], bytes: [0, 40] },
  problems: [],
};

/** A record that knows nothing but what is given. */
export function createPaper(known: Partial<PaperRecord> = {}): PaperRecord {
  return { ...EMPTY, ...known };
}

/** Papers by nickname. */
export const PAPERS = {
  moss: createPaper({
    id: "2401.00001",
    title: "Diffusion models for moss gardens",
    abstract: "We teach LLMs to water moss. Our self-supervised planner beats the state-of-the-art.",
    authorCount: 7,
    organization: "Fern Institute",
    submittedBy: "pebble-ada",
    published: "2024-01-15",
    listed: "2024-01-16",
    upvotes: 120,
    commentCount: 4,
    githubStars: 1320,
    links: [
      { kind: "paper", url: "https://example.org/papers/2401.00001" },
      { kind: "code", url: "https://example.org/code/moss" },
    ],
  }),
  fern: createPaper({
    listing: "arxiv-mailing",
    id: "2402.00002",
    version: 2,
    title: "Attention over ferns",
    abstract: "Diffuse light and an LLM help ferns to grow.",
    authors: ["Ada Quill", "Bo Tarn"],
    authorCount: 2,
    published: "2024-02-29",
    revised: "2024-07-01",
    announced: "replacement",
    withdrawn: false,
    categories: ["cs.LG", "stat.ML"],
    comment: "12 pages, 3 figures",
    links: [
      { kind: "arxiv", url: "https://example.org/abs/2402.00002" },
      { kind: "pdf", url: "https://example.org/pdf/2402.00002" },
    ],
  }),
  lichen: createPaper({
    listing: "arxiv-mailing",
    id: "math/0601003",
    title: "Größe und Übung: a naïve café study",
    abstract: "Résumé of the coöperative façade, in Œuvres.",
    authors: ["Zoë Ångfjeld", "Łukasz Wrona"],
    authorCount: 2,
    published: "2023-12-31",
    announced: "new",
    withdrawn: true,
    categories: ["math.OA", "math-ph"],
    journalRef: "J. Imag. Bot. 12 (2023) 1-20",
    doi: "10.9999/Imag.12.34",
  }),
  bamboo: createPaper({
    title: "竹林の拡散モデル",
    abstract: "大規模LLMの評価について。解析と評価。",
    listed: "2024-07-26",
    upvotes: 0,
    links: [{ kind: "project", url: "https://example.org/bamboo" }],
  }),
  orchid: createPaper({
    listing: "arxiv-page",
    id: "2407.00005",
    title: "GPT-4o as a gardener: O(n) pruning",
    authors: ["Cy Marl"],
    authorCount: 1,
    published: "2024-07-25",
    listed: "2024-07-26",
    announced: "cross",
    categories: ["cs.CL", "cs.AI"],
    reportNumber: "GRDN-7",
  }),
  cactus: createPaper({
    id: "2407.00006",
    title: "Cacti and language models",
    abstract: "Language models do not drink; a language model can wait. A large-scale drought.",
    published: "2024-07-22",
    listed: "2024-07-23",
    upvotes: 50,
    commentCount: 0,
    categories: ["quant-ph"],
    links: [{ kind: "data", url: "https://example.org/data/drought" }],
  }),
  reed: createPaper({
    id: "2406.00007",
    title: "Reeds in the NOT gate and the OR gate",
    abstract: String.raw`The \alpha decay of reeds, in C++ and x_{reed}. "Quoted" 50% of the time.`,
    authorCount: 3,
    published: "2024-06-30",
    upvotes: 49,
  }),
  kelp: createPaper({
    id: "2407.00008",
    title: "Ｋｅｌｐ and self‑supervised tides — 해조류",
    abstract: "First we grow.\n\nThen Bo\u0308rje’s diffusion stops.",
    authors: ["Ada Tarn", "Bo Quill"],
    authorCount: 2,
    published: "2024-07-29",
    listed: "2024-07-29",
    submittedBy: "sea\u200bweed",
  }),
} as const satisfies Record<string, PaperRecord>;

for (const paper of Object.values(PAPERS)) recordSchema.parse(paper);
