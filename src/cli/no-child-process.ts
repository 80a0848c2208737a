/**
 * Stands for `node:child_process` in the bundle: commander wants it for subcommands that are programs of their own, papersift
 * has none. Loading it would show in the benchmark's row `papersift --version`.
 */
export default {};
