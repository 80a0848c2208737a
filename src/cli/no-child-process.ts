/**
 * Stands for `node:child_process` in the bundle: commander wants it for subcommands that are programs of their own, papersift
 * has none, and loading it takes as long as reading the command line.
 */
export default {};
