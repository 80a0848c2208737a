/** The table of commands: the program, the completion scripts and the help derive from it. */

/** The call of a command. `operands` is written as commander reads it. */
export interface CommandSpec {
  readonly name: string;
  readonly operands: string;
  /** One line on what it does. */
  readonly summary: string;
  /** Values of the operands: inputs, the words of a fixed set, or nothing. */
  readonly takes: "inputs" | readonly string[] | null;
}

/** Shells that have a completion script. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
/** A shell that has a completion script. */
export type Shell = (typeof SHELLS)[number];

/** Every command. The first is what runs when no command is named. */
export const COMMANDS = [
  { name: "parse", operands: "[file...]", summary: "print the records of all papers (what runs without a command)", takes: "inputs" },
  {
    name: "summary",
    operands: "[file...]",
    summary: "count papers by day, week, month, year, category, author and more, with bars",
    takes: "inputs",
  },
  {
    name: "inspect",
    operands: "[file...]",
    summary: "print every line with what it was read as and the paper it went into",
    takes: "inputs",
  },
  { name: "duplicates", operands: "[file...]", summary: "list the papers that stand in the inputs more than once", takes: "inputs" },
  {
    name: "diff",
    operands: "<old> <new>",
    summary: "list the papers that were added, removed or changed between two dumps",
    takes: "inputs",
  },
  { name: "listings", operands: "", summary: "list the kinds of listings and the surfaces that are known", takes: null },
  { name: "schema", operands: "", summary: "print the JSON Schema of a record", takes: null },
  { name: "completion", operands: "<shell>", summary: "print a completion script", takes: SHELLS },
] as const satisfies readonly CommandSpec[];

/** Name of a command. */
export type CommandName = (typeof COMMANDS)[number]["name"];
