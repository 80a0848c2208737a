/** The completion script for PowerShell 5 and later. */
import { COMMAND_NAMES, type FlagWords, flagsOf, OFFERED } from "./words.ts";

/** Writes the script. Where it offers nothing, PowerShell completes file names. */
export function writePowershell(): string {
  return `# papersift completion for PowerShell: papersift completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName papersift -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${OFFERED.map(({ name, summary }) => `    ${quote(name)} = ${quote(summary)}\n`).join("")}  }
  $flags = @{
${COMMAND_NAMES.map((name) => `    ${quote(name)} = [ordered]@{\n${flagsOf(name).flatMap(flagLines).join("")}    }\n`).join("")}  }
  $values = @{
${COMMAND_NAMES.flatMap((name) => flagsOf(name).flatMap((flag) => valueLines(name, flag))).join("")}${OFFERED.map(({ name, takes }) => (typeof takes === "object" && takes !== null ? `    ${quote(`${name}:${name}`)} = ${list(takes)}\n` : "")).join("")}  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = $words | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  $runs = if ($command) { $command } else { 'parse' }
  $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $allowed = $values["\${runs}:$previous"]
  $offered = if ($allowed) { $allowed | ForEach-Object { [pscustomobject]@{ Word = $_; Tip = $_ } } }
    elseif ($wordToComplete -like '-*') { $flags[$runs].GetEnumerator() | ForEach-Object { [pscustomobject]@{ Word = $_.Key; Tip = $_.Value } } }
    elseif (-not $command) { $commands.GetEnumerator() | ForEach-Object { [pscustomobject]@{ Word = $_.Key; Tip = $_.Value } } }
  $offered | Where-Object { $_.Word -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Word, $_.Word, 'ParameterValue', $_.Tip)
  }
}
`;
}

function flagLines({ long, short, summary }: FlagWords): string[] {
  return [short, long].filter((flag) => flag !== null && flag !== "-V").map((flag) => `      ${quote(flag ?? "")} = ${quote(summary)}\n`);
}

function valueLines(command: string, { long, short, choices }: FlagWords): string[] {
  if (choices.length === 0) return [];
  return [short, long].filter((flag) => flag !== null).map((flag) => `    ${quote(`${command}:${flag}`)} = ${list(choices)}\n`);
}

function list(words: readonly string[]): string {
  return `@(${words.map(quote).join(", ")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
