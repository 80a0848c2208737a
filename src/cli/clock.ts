/** The run's only look at the clock. */
import type { Io } from "./io.ts";
import { describeValue } from "./messages.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The run's "now": the clock, or `SOURCE_DATE_EPOCH` (reproducible-builds.org: seconds since 1970).
 *
 * @throws {UsageError} when `SOURCE_DATE_EPOCH` is no number of seconds
 */
export function resolveNow(io: Io): Date {
  const epoch = readEpoch(io);
  if (epoch === "") return io.now();
  const now = new Date(Number(epoch) * 1000);
  if (/^\d+$/.test(epoch) && !Number.isNaN(now.getTime())) return now;
  throw new UsageError("invalid-date", describeValue("$SOURCE_DATE_EPOCH", epoch, "seconds since 1970"), { detail: epoch });
}

/** True where the result is to be the same at any time and on any machine: then the times of files say nothing either. */
export function hasFixedClock(io: Pick<Io, "env">): boolean {
  return readEpoch(io) !== "";
}

function readEpoch({ env }: Pick<Io, "env">): string {
  return env["SOURCE_DATE_EPOCH"] ?? "";
}
