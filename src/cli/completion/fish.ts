/** The completion script for fish. */
import { COMMAND_NAMES, FLAGS, type FlagWords, OFFERED } from "./words.ts";

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
function __papersift_list
    # A list goes on after what stands there already. fish asks for nothing after a minus sign, so that names are offered with it too.
    set -l token (commandline -ct | string replace -r '^--[a-z-]+=' '')
    set -l before (string match -r '^(?:.*,)?' -- "$token")
    printf '%s\\n' $before$argv $before-$argv
end
${OFFERED.map(({ name, summary }) => `complete -c papersift -n 'not __papersift_command >/dev/null' -a ${name} -d ${quote(summary)}\n`).join("")}${OFFERED.map(({ name, takes }) => (typeof takes === "object" ? `complete -c papersift -n '__papersift_runs ${name}' -f${takes === null ? "" : ` -a ${quote(takes.join(" "))}`}\n` : "")).join("")}${FLAGS.map(lineOf).join("")}`;
}

function lineOf({ long, short, summary, commands, value, choices, isList, isFile }: FlagWords): string {
  const shortPart = short === null ? "" : ` -s ${short.slice(1)}`;
  const words = choices.join(" ");
  const choicePart = choices.length > 0 ? ` -a ${quote(isList ? `(__papersift_list ${words})` : words)}` : "";
  const valuePart = value === null ? "" : ` ${isFile ? "-r -F" : "-x"}${choicePart}`;
  return `complete -c papersift -n '__papersift_runs ${commands.join(" ")}'${shortPart} -l ${long.slice(2)}${valuePart} -d ${quote(summary)}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
