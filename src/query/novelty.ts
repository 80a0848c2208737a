/** Novelty: which papers a store does not hold, and which it holds in an older version only. */
import type { PaperRecord } from "../core/record.ts";
import { mergeRecords } from "./duplicates.ts";
import { createIdentityIndex, type Entry } from "./identity.ts";

/** A paper is `new` to a store, `revised` where the store holds an older version, else `known`. */
export type Verdict = "new" | "revised" | "known";

/** All that a store knows of one paper. */
interface Held extends Entry {
  /** The highest version; null where none of its records tells one. */
  version: number | null;
  /** The latest day that its records name; empty without one. */
  day: string;
  /** True once one of its records showed a revision. */
  isRevised: boolean;
}

/** Papers that a store holds. */
export interface Holdings {
  /** Makes the store hold a record. */
  readonly hold: (record: PaperRecord) => void;
  /** Tells what a record is to the store. */
  readonly judge: (record: PaperRecord) => Verdict;
}

/** Makes holdings without a paper. What is the same paper is told as `createMerger` tells it. */
export function createHoldings(): Holdings {
  const index = createIdentityIndex<Held>();
  return {
    hold(record) {
      const own = toHeld(record);
      const entry = index.find(record)?.entry ?? own;
      if (entry !== own) absorb(entry, own);
      index.add(entry);
    },
    judge(record) {
      const found = index.find(record);
      if (found === null) return "new";
      return isRevision(record, found.entry) ? "revised" : "known";
    },
  };
}

function toHeld(record: PaperRecord): Held {
  const { version, published, revised, listed, announced } = record;
  return {
    // Neither tells papers apart, and both would take memory.
    record: { ...record, links: [], problems: [] },
    version,
    day: [published, revised, listed].map((day) => day ?? "").reduce(later),
    isRevised: revised !== null || announced === "replacement",
  };
}

/** Adds what another record of a paper tells. */
function absorb(held: Held, other: Held): void {
  const isNewer = (other.version ?? 0) > (held.version ?? 0);
  held.record = isNewer ? mergeRecords(other.record, held.record) : mergeRecords(held.record, other.record);
  if (isNewer) held.version = other.version;
  held.day = later(held.day, other.day);
  held.isRevised ||= other.isRevised;
}

/**
 * True for a higher version. Most listings show no numbers: there a paper is revised when the listing gives a day of revision, or presents
 * it as a replacement on a day, that is later than all days that the store knows of it.
 */
function isRevision({ version, revised, announced, listed }: PaperRecord, held: Held): boolean {
  if (version === 1) return false;
  if (version !== null && held.version !== null) return version > held.version;
  const day = revised ?? (announced === "replacement" ? listed : null);
  if (day !== null) return day > held.day;
  return version !== null && !held.isRevised;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
