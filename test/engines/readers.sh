#!/usr/bin/env bash
# Lets independent programs read what papersift writes of papers with traps (readers/traps.ndjson), and prints a table: each has to find all
# of them and no fault. Debian's packages are installed where they are missing and may be; a reader that cannot be had is left out with a
# word; with INSTALL=no nothing is installed. Every step has a limit. Exit status 1 when a row says no.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
root=$PWD
readers=$root/test/engines/readers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
export SOURCE_DATE_EPOCH=1577836800 LC_ALL=C.UTF-8

for format in ndjson bibtex ris csl-json atom; do
  node bin/papersift.js -q -f "$format" "$readers/traps.ndjson" > "$work/papers.$format" || exit 1
done
node bin/papersift.js -q summary -f svg --by day "$readers/traps.ndjson" > "$work/summary.svg" || exit 1
node bin/papersift.js -q -f markdown --notes "$work/notes" "$readers/traps.ndjson" > "$work/names" || exit 1
cd "$work" || exit 1
papers=$(wc -l < papers.ndjson)

failed=0
row() { printf '%-28s %8s %7s  %s\n' "$@"; }
row reader records faults 'all and no fault'
# report NAME RECORDS FAULTS [EXPECTED]: a row; what the reader said follows where it has found less, or a fault
report() {
  local good=no
  [ "$2" = "${4:-$papers}" ] && [ "$3" = 0 ] && good=yes
  row "$1" "$2" "$3" "$good"
  [ "$good" = yes ] && return
  failed=1
  tail -n 10 log >&2
}
left_out() { row "$1" - - "left out: $2"; }
# has COMMAND PACKAGE...: finds a command, or installs it
has() {
  local command=$1
  shift
  command -v "$command" > /dev/null && return
  install_packages "$@"
  command -v "$command" > /dev/null
}
install_packages() {
  [ "${INSTALL:-yes}" = yes ] && [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || return 1
  [ -e updated ] || timeout 120 apt-get update -qq > updated 2>&1
  DEBIAN_FRONTEND=noninteractive timeout 240 apt-get install -y -qq --no-install-recommends "$@" > /dev/null 2>&1
}
# compare NAME: a row for a reader that has written the titles that it found into `found`
compare() {
  report "$1" "$(wc -l < found)" "$(node "$readers/compare.mjs" papers.ndjson found 2> log)"
}

if has bibtex texlive-binaries && { kpsewhich plain.bst > log 2>&1 || { install_packages texlive-base && kpsewhich plain.bst > log 2>&1; }; }; then
  cp papers.bibtex papers.bib
  printf '%s\n' '\relax' '\citation{*}' '\bibstyle{plain}' '\bibdata{papers}' > papers.aux
  timeout 60 bibtex papers > log 2>&1
  report 'BibTeX, plain.bst' "$(grep -c '^\\bibitem' papers.bbl)" "$(grep -ciE '^(warning|i found|i was|.*---line)' log)"
else
  left_out 'BibTeX, plain.bst' 'no package'
fi

if has biber biber; then
  timeout 120 biber --tool --output-file found.bib papers.bibtex > log 2>&1
  report biber "$(grep -c '^@' found.bib)" "$(grep -cE '(WARN|ERROR) -' log)"
else
  left_out biber 'no package'
fi

if has pandoc pandoc; then
  printf -- '---\nnocite: "@*"\n---\n' > all.md
  cp papers.csl-json papers.json
  cp papers.bibtex papers.bib
  for from in json bib; do
    timeout 120 pandoc --citeproc --bibliography "papers.$from" -t html all.md > found.html 2> log
    report "pandoc --citeproc, $from" "$(grep -c 'class="csl-entry"' found.html)" "$(wc -l < log)"
  done
else
  left_out 'pandoc --citeproc' 'no package'
fi

if has ris2xml bibutils; then
  timeout 60 ris2xml papers.ris 2> log > found.xml
  node "$readers/titles-of-mods.mjs" found.xml > found
  compare 'bibutils, RIS'
else
  left_out 'bibutils, RIS' 'no package'
fi

if has xmllint libxml2-utils; then
  timeout 60 xmllint --noout papers.atom 2> log
  report 'xmllint, Atom' "$(xmllint --xpath 'count(//*[local-name()="entry"])' papers.atom)" "$(wc -l < log)"
  timeout 60 xmllint --noout summary.svg 2> log
  report 'xmllint, SVG of a summary' "$(xmllint --xpath 'count(/*[local-name()="svg"])' summary.svg)" "$(wc -l < log)" 1
else
  left_out xmllint 'no package'
fi
if has rsvg-convert librsvg2-bin; then
  timeout 60 rsvg-convert summary.svg -o summary.png 2> log
  report 'librsvg, SVG of a summary' "$(find . -name summary.png -size +1k | wc -l)" "$(wc -l < log)" 1
else
  left_out 'librsvg, SVG of a summary' 'no package'
fi

has_python_yaml() { /usr/bin/python3 -c 'import yaml' 2> /dev/null; }
if has_python_yaml || { install_packages python3-yaml && has_python_yaml; }; then
  timeout 60 /usr/bin/python3 "$readers/front_matter.py" names > found 2> log
  compare 'PyYAML, notes'
else
  left_out 'PyYAML, notes' 'no package'
fi
mkdir npm
if [ "${INSTALL:-yes}" = yes ] && (cd npm && timeout 120 npm install --silent --no-audit --no-fund --prefix . yaml) > /dev/null 2>&1; then
  (cd npm && timeout 60 node "$readers/front-matter.mjs" ../names) > found 2> log
  compare 'yaml of npm, notes'
else
  left_out 'yaml of npm, notes' 'no package'
fi
exit "$failed"
