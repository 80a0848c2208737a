/** The options about a store. What handles it is loaded only where one is named. */
import type { Context } from "./context.ts";
import { describeOptionUse } from "./messages.ts";
import type { CliOptions } from "./options.ts";
import type { Store } from "./store/store.ts";
import { UsageError } from "./usage-error.ts";

/** Options that say what to do with a store. */
const STORE_OPTIONS = [
  { key: "newOnly", flag: "--new-only" },
  { key: "updateStore", flag: "--update-store" },
] as const;

/**
 * Does work with the store that the options name, which is let go of afterwards; null where they name none.
 *
 * @throws {UsageError} when the store cannot be read or updated
 */
export async function withStore<T>(context: Context, work: (store: Store | null) => Promise<T>): Promise<T> {
  const name = context.typed.newSince;
  if (name === undefined) return work(null);
  const { openStore } = await import("./store/store.ts");
  const store = await openStore(context, name);
  try {
    return await work(store);
  } finally {
    store.release();
  }
}

/** Sees to it that there is a store where an option says what to do with it. */
export function checkStoreOptions(typed: CliOptions): void {
  if (typed.newSince !== undefined) return;
  const lone = STORE_OPTIONS.find(({ key }) => typed[key] === true);
  if (lone !== undefined) throw new UsageError("usage", describeOptionUse.incomplete(lone.flag, "--new-since"), { detail: lone.flag });
}
