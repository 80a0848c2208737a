/** What the exit status says. */

/** The exit statuses of SPEC: part of the contract with scripts. */
export const EXIT = {
  /** The run went through, also with no record. */
  ok: 0,
  /** No record came out, and `--exit-status` asked to be told. */
  nothing: 1,
  /** Wrong usage or query, an input that cannot be read, an output that cannot be written. */
  failed: 2,
  /** Blocks were rejected, and `--strict` was given. */
  rejected: 3,
  /** Ended by SIGINT. */
  interrupted: 130,
} as const;
