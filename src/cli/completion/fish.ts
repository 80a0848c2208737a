/** The completion script for fish. */
import { COMMANDS } from "../commands.ts";
import { COMMAND_NAMES, FLAGS, type FlagWords } from "./words.ts";

/** Writes the script. */
export function writeFish(): string {
  return `# papersift completion for fish: papersift completion fish > ~/.config/fish/completions/papersift.fish
function __papersift_command
    for word in (commandline -opc)[2..]
        contains -- $word ${COMMAND_NAMES.join(" ")}; and echo $word; and return
    end
    return 1
end
function __papersift_runs
    set -l command (__papersift_command; or echo parse)
    contains -- $command $argv
end
${COMMANDS.map(({ name, summary }) => `complete -c papersift -n 'not __papersift_command >/dev/null' -a ${name} -d ${quote(summary)}\n`).join("")}${COMMANDS.map(({ name, takes }) => (typeof takes === "object" ? `complete -c papersift -n '__papersift_runs ${name}' -f${takes === null ? "" : ` -a ${quote(takes.join(" "))}`}\n` : "")).join("")}${FLAGS.map(lineOf).join("")}`;
}

function lineOf({ long, short, summary, commands, value, choices, isFile }: FlagWords): string {
  const shortPart = short === null ? "" : ` -s ${short.slice(1)}`;
  const choicePart = choices.length > 0 ? ` -a ${quote(choices.join(" "))}` : "";
  const valuePart = value === null ? "" : ` ${isFile ? "-r -F" : "-x"}${choicePart}`;
  return `complete -c papersift -n '__papersift_runs ${commands.join(" ")}'${shortPart} -l ${long.slice(2)}${valuePart} -d ${quote(summary)}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
