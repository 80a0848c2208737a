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
  const epoch = io.env["SOURCE_DATE_EPOCH"] ?? "";
  if (epoch === "") return io.now();
  const now = new Date(Number(epoch) * 1000);
  if (/^\d+$/.test(epoch) && !Number.isNaN(now.getTime())) return now;
  throw new UsageError("invalid-date", describeValue("$SOURCE_DATE_EPOCH", epoch, "seconds since 1970"), { detail: epoch });
}
