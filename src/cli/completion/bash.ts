/** The completion script for bash 3.2 and later. */
import { COMMAND_NAMES, type FlagWords, flagsOf, OFFERED } from "./words.ts";

/** Writes the script. */
export function writeBash(): string {
  return `# papersift completion for bash: source <(papersift completion bash)
_papersift() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word flags= values= prefix= free= IFS=$' \\t\\n'
  # bash takes --flag=value apart at the sign.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${COMMAND_NAMES.join("|")}) command=$word; break ;; esac
  done
  case \${command:-parse} in
${OFFERED.map(({ name }) => `    ${name}) flags="${flagsOf(name).flatMap(spellings).join(" ")}" ;;\n`).join("")}  esac
  case \${command:-parse}:$prev in
${COMMAND_NAMES.flatMap((name) => flagsOf(name).map((flag) => valueCase(name, flag))).join("")}${OFFERED.map(({ name, takes }) => (typeof takes === "object" && takes !== null ? `    ${name}:${name}) values="${takes.join(" ")}" ;;\n` : "")).join("")}  esac
  if [[ -n $values ]]; then
    COMPREPLY=($(compgen -P "$prefix" -W "$values" -- "\${cur#"$prefix"}"))
  elif [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$cur"))
  elif [[ -z $command && -z $free ]]; then
    IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(IFS=' '; compgen -W "${COMMAND_NAMES.join(" ")}" -- "$cur"; compgen -f -- "$cur"))
  else
    COMPREPLY=()
  fi
}
complete -o default -F _papersift papersift
`;
}

function spellings({ long, short }: FlagWords): string[] {
  return short === null ? [long] : [short, long];
}

function valueCase(command: string, flag: FlagWords): string {
  if (flag.value === null) return "";
  const patterns = spellings(flag).map((spelling) => `${command}:${spelling}`);
  if (flag.choices.length === 0) return `    ${patterns.join("|")}) free=1 ;;\n`;
  const prefix = flag.isList ? " [[ $cur =~ ^(.*,)?-? ]] && prefix=${BASH_REMATCH[0]};" : "";
  return `    ${patterns.join("|")})${prefix} values="${flag.choices.join(" ")}" ;;\n`;
}
