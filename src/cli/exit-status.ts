/** The meaning of the exit status. */

/** The exit statuses of SPEC: part of the contract with scripts. */
export const EXIT = {
  /** The run went through, also with no record. */
  ok: 0,
  /** No record came out, or two dumps differ, and `--exit-status` asked to be told. */
  nothing: 1,
  /** Wrong usage or query, an input that cannot be read, an output that cannot be written. */
  failed: 2,
  /** Blocks were rejected, and `--strict` was given. */
  rejected: 3,
} as const;

/** The exit status after a signal, as shells count it: 130 for SIGINT. */
export function statusOfSignal(signal: number): number {
  return 128 + signal;
}
