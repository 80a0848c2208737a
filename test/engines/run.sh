#!/usr/bin/env bash
# Runs papersift by the engines that people have for many files, loses a worker where an engine can stand that, and prints a table:
# each has to give the bytes of one process. Debian's packages are installed where they are missing and may be; an engine that cannot be
# had is left out with a word; with INSTALL=no nothing is installed. All of it stays on this machine, and every step has a limit. Exit
# status 1 when the bytes of a row are others.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
root=$PWD
work=$(mktemp -d)
pids=()
finish() {
  [ ${#pids[@]} -eq 0 ] || kill -9 "${pids[@]}" 2> /dev/null
  wait 2> /dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# The result is to be the same at any time, on any machine.
export SOURCE_DATE_EPOCH=1577836800 LC_ALL=C ROOT=$root WORK=$work
mkdir "$work/bin" "$work/dumps"
printf '#!/bin/sh\nexec node "%s/bin/papersift.js" "$@"\n' "$root" > "$work/bin/papersift"
# The same program, of which the first run of all is killed in the middle.
cat > "$work/bin/mortal" << 'END'
#!/usr/bin/env bash
node "$ROOT/bin/papersift.js" "$@" &
run=$!
if mkdir "$WORK/killed" 2> /dev/null; then
  sleep 0.1
  kill -9 "$run"
fi
wait "$run"
END
chmod +x "$work/bin/papersift" "$work/bin/mortal"
PATH=$work/bin:$PATH

for dump in fixtures/*/*.txt; do
  name=${dump#fixtures/}
  cp "$dump" "$work/dumps/${name/\//-}"
done
cd "$work/dumps" || exit 1
files=$(find . -type f | wc -l)
find . -type f -printf '%P\n' | sort > "$work/names"
papersift -q --files-from "$work/names" -f ndjson > "$work/one.ndjson" || exit 1
# Parts of 20 files each, by their number.
split -l 20 -d -a 3 "$work/names" "$work/part-"

failed=0
row() { printf '%-26s %6s %8s %11s %14s\n' "$@"; }
row engine files seconds 'same bytes' 'worker killed'
row 'one process' "$files" - - -
# try NAME KILLED COMMAND...: runs an engine, which writes $work/out, and compares
try() {
  local name=$1 killed=$2 from=$EPOCHREALTIME same=no
  shift 2
  rm -rf "$work/out" "$work/killed" "$work/parts"
  mkdir "$work/parts"
  timeout 200 "$@" > "$work/log" 2>&1 && cmp -s "$work/one.ndjson" "$work/out" && same=yes
  [ "$killed" = no ] || [ -e "$work/killed" ] || killed='not killed'
  row "$name" "$files" "$(awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')" "$same" "$killed"
  [ "$same" = yes ] && return
  failed=1
  tail -n 5 "$work/log" >&2
}
left_out() { row "$1" - - 'left out:' "$2"; }
# has COMMAND PACKAGE: finds a command, or installs it
has() {
  command -v "$1" > /dev/null && return
  [ "${INSTALL:-yes}" = yes ] && [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || return 1
  [ -e "$work/updated" ] || timeout 120 apt-get update -qq > "$work/updated" 2>&1
  DEBIAN_FRONTEND=noninteractive timeout 180 apt-get install -y -qq --no-install-recommends "$2" > /dev/null 2>&1
  command -v "$1" > /dev/null
}

by_xargs() {
  # Each run has an output of its own: what several write into one pipe may mix.
  find "$work" -name 'part-*' -printf '%f\n' | xargs -P 2 -I {} papersift -q --files-from "$work/{}" -f ndjson -o "$work/parts/{}.ndjson" &&
    cat "$work"/parts/*.ndjson > "$work/out"
}
by_parallel() {
  # -k keeps the order of the names, --retries runs a task again that has failed or was killed.
  parallel --will-cite -k -j 2 -N 20 --retries 3 mortal -q -f ndjson < "$work/names" > "$work/out"
}
by_merging() {
  by_xargs && papersift -f ndjson "$work"/parts/*.ndjson > "$work/out"
}
export work
export -f by_xargs by_parallel by_merging
try xargs no bash -c by_xargs
try 'xargs, parts read again' no bash -c by_merging
if has parallel parallel; then try 'GNU parallel' yes bash -c by_parallel; else left_out 'GNU parallel' 'no package'; fi

# A scheduler and two workers on loopback; the first worker is killed when some tasks are done.
dask_run() {
  local port log=$work/dask.log
  port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  dask-scheduler --host 127.0.0.1 --port "$port" --no-dashboard > "$log" 2>&1 &
  helpers=($!)
  for _ in 1 2; do
    dask-worker "tcp://127.0.0.1:$port" --host 127.0.0.1 --no-nanny --nthreads 1 --no-dashboard --local-directory "$work" >> "$log" 2>&1 &
    helpers+=($!)
  done
  trap 'kill -9 "${helpers[@]}" 2> /dev/null; wait' EXIT
  /usr/bin/python3 "$ROOT/test/engines/dask/papersift_dask.py" "$work/dumps" -o "$work/out" --task-mb 0.02 --papersift "$work/bin/papersift" \
    --scheduler "tcp://127.0.0.1:$port" 2>&1 |
    while read -r line; do
      echo "$line"
      case $line in
        '3 of '*) mkdir "$work/killed" && kill -9 "${helpers[1]}" ;;
      esac
    done
}
export -f dask_run
if has dask-scheduler python3-distributed; then try 'Dask, 2 workers' yes bash -c 'set -o pipefail; dask_run'; else left_out Dask 'no package'; fi

# What a database has read is counted and measured, and compared with the records.
node -e '
  const { readFileSync } = require("node:fs");
  const records = readFileSync(process.argv[1], "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const titles = records.reduce((sum, { title }) => sum + [...title].length, 0);
  const authors = records.reduce((sum, { authorCount }) => sum + (authorCount ?? 0), 0);
  console.log([records.length, titles, authors].join("|"));
' "$work/one.ndjson" > "$work/facts"
by_sqlite() {
  papersift -f csv "$work/one.ndjson" -o "$work/papers.csv" &&
    sqlite3 "$work/papers.db" '.mode csv' ".import $work/papers.csv papers" '.mode list' \
      'SELECT count(*), sum(length(title)), CAST(sum(authorCount) AS INTEGER) FROM papers' > "$work/found" &&
    cmp "$work/facts" "$work/found" && cp "$work/one.ndjson" "$work/out"
}
by_duckdb() {
  (cd "$work/duckdb" && node "$ROOT/test/engines/duckdb.mjs" "$work/one.ndjson" "$work/papers.parquet") > "$work/found" &&
    cmp "$work/facts" "$work/found" && cp "$work/one.ndjson" "$work/out"
}
export -f by_sqlite by_duckdb
if has sqlite3 sqlite3; then try 'sqlite3 .import' no bash -c by_sqlite; else left_out sqlite3 'no package'; fi
mkdir "$work/duckdb"
if [ "${INSTALL:-yes}" = yes ] && (cd "$work/duckdb" && timeout 120 npm install --silent --no-audit --no-fund --prefix . @duckdb/node-api) > /dev/null 2>&1; then
  try 'DuckDB to Parquet' no bash -c by_duckdb
else
  left_out DuckDB 'no package'
fi

. "$root/test/engines/slurm.sh"
exit "$failed"
