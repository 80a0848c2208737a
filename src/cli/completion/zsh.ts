/** The completion script for zsh. */
import { COMMANDS } from "../commands.ts";
import { COMMAND_NAMES, type FlagWords, flagsOf } from "./words.ts";

/** Writes the script; it works as a file in `$fpath` and when it is sourced. */
export function writeZsh(): string {
  return `#compdef papersift
# papersift completion for zsh: papersift completion zsh > a folder of $fpath/_papersift
_papersift_operand() {
  if [[ -z $papersift_command ]]; then
    local -a commands=(
${COMMANDS.map(({ name, summary }) => `      ${quote(`${name}:${summary.replaceAll(":", String.raw`\:`)}`)}\n`).join("")}    )
    _describe command commands
  fi
  case $papersift_command in
${COMMANDS.map(({ name, takes }) => (typeof takes === "object" ? `    ${name}) ${takes === null ? "_message 'no operands'" : `compadd ${takes.join(" ")}`} ;;\n` : "")).join("")}    *) _files ;;
  esac
}
_papersift() {
  local papersift_command= word
  local -a flags
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in (${COMMAND_NAMES.join("|")}) papersift_command=$word; break ;; esac
  done
  case \${papersift_command:-parse} in
${COMMANDS.map(({ name }) => `    ${name}) flags=(\n${flagsOf(name).flatMap(specsOf).join("")}    ) ;;\n`).join("")}  esac
  _arguments -s $flags '*: :_papersift_operand'
}
if [[ $funcstack[1] == _papersift ]]; then _papersift "$@"; else compdef _papersift papersift; fi
`;
}

function specsOf({ long, short, summary, value, choices, isList, isFile, repeat }: FlagWords): string[] {
  const spellings = short === null ? [long] : [short, long];
  const once = repeat ? "*" : `(${spellings.join(" ")})`;
  const text = summary.replaceAll(/[[\]:\\]/g, String.raw`\$&`);
  return spellings.map((spelling) => `      ${quote(`${once}${spelling}[${text}]${valueSpec()}`)}\n`);

  function valueSpec(): string {
    if (value === null) return "";
    if (isFile) return `:${value}:_files`;
    if (isList) return `:${value}:_values -s , ${value} ${choices.join(" ")}`;
    return choices.length > 0 ? `:${value}:(${choices.join(" ")})` : `:${value}: `;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
