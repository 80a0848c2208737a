/** The completion script for zsh. */
import { COMMAND_NAMES, type FlagWords, flagsOf, OFFERED } from "./words.ts";

/** Writes the script; it works as a file in `$fpath` and when it is sourced. */
export function writeZsh(): string {
  return `#compdef papersift
# papersift completion for zsh: papersift completion zsh > a folder of $fpath/_papersift
_papersift_operand() {
  if [[ -z $papersift_command ]]; then
    local -a commands=(
${OFFERED.map(({ name, summary }) => `      ${quote(`${name}:${summary.replaceAll(":", String.raw`\:`)}`)}\n`).join("")}    )
    _describe command commands
  fi
  case $papersift_command in
${OFFERED.map(({ name, takes }) => (typeof takes === "object" ? `    ${name}) ${takes === null ? "_message 'no operands'" : `compadd ${takes.join(" ")}`} ;;\n` : "")).join("")}    *) _files ;;
  esac
}
_papersift_list() {
  compset -P '*,'
  compset -P '[-]'
  compadd -S '' -- "$@"
}
_papersift() {
  local papersift_command= word
  local -a flags
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in (${COMMAND_NAMES.join("|")}) papersift_command=$word; break ;; esac
  done
  case \${papersift_command:-parse} in
${OFFERED.map(({ name }) => `    ${name}) flags=(\n${flagsOf(name).flatMap(specsOf).join("")}    ) ;;\n`).join("")}  esac
  _arguments -s $flags '*: :_papersift_operand'
}
if [[ $funcstack[1] == _papersift ]]; then _papersift "$@"; else compdef _papersift papersift; fi
`;
}

function specsOf({ long, short, summary, value, choices, isList, isFile, repeat }: FlagWords): string[] {
  const spellings = short === null ? [long] : [short, long];
  const once = repeat ? "*" : `(${spellings.join(" ")})`;
  const text = summary.replaceAll(/[[\]:\\]/g, String.raw`\$&`);
  // The value may stand after the flag or, with a sign of equality, in it.
  const sign = (spelling: string): string => (value === null ? "" : spelling.startsWith("--") ? "=" : "+");
  return spellings.map((spelling) => `      ${quote(`${once}${spelling}${sign(spelling)}[${text}]${valueSpec()}`)}\n`);

  function valueSpec(): string {
    if (value === null) return "";
    if (isFile) return `:${value}:_files`;
    if (isList) return `:${value}: _papersift_list ${choices.join(" ")}`;
    return choices.length > 0 ? `:${value}:(${choices.join(" ")})` : `:${value}: `;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
