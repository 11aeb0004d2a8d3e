#!/bin/sh
# Loquat and nlp.js on the same files, one after the other, in one table.
#
#   docs/benchmarks/side-by-side.sh train.tsv test.tsv [train.tsv test.tsv]...
#
# A line of a file is: text, a tab, an intent. Needs Node 20 or newer with npm, which fetches nlp.js the first time. Resident memory
# is the peak that Linux names for the process, models and virtual machine included; elsewhere the column stays empty.
set -eu

if [ $# -lt 2 ] || [ $(($# % 2)) -ne 0 ]; then
  echo "usage: $0 train.tsv test.tsv [train.tsv test.tsv]..." >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
loquat=$here/../../loquat
[ -d "$here/nlpjs/node_modules" ] || (cd "$here/nlpjs" && npm install --no-package-lock >&2)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$loquat" --version >/dev/null # builds when it must, which should not be measured

# run NAME COMMAND...: its output in $work/NAME.json, its peak of resident memory in $work/NAME.kb
run() {
  name=$1
  shift
  "$@" >"$work/$name.json" &
  pid=$!
  : >"$work/$name.kb"
  while kill -0 $pid 2>/dev/null; do
    peak=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$pid/status 2>/dev/null || true)
    [ -z "$peak" ] || echo "$peak" >"$work/$name.kb"
    sleep 0.2
  done
  wait $pid
}

row() {
  node -e '
    const fs = require("fs");
    const [file, kb, name] = process.argv.slice(1);
    const r = JSON.parse(fs.readFileSync(file, "utf8"));
    const memory = Number(fs.readFileSync(kb, "utf8")) / 1024;
    const cells = [name, (100 * r.accuracy).toFixed(1) + " %", r.trainSeconds.toFixed(1) + " s",
      r.latencyMs.p50.toFixed(2) + " ms", r.latencyMs.p99.toFixed(2) + " ms", memory ? memory.toFixed(0) + " MB" : ""];
    console.log("| " + cells.join(" | ") + " |");
  ' "$work/$1.json" "$work/$1.kb" "$2"
}

echo "| | accuracy | training | an utterance, median | 99th percentile | resident memory |"
echo "|---|---|---|---|---|---|"
while [ $# -gt 0 ]; do
  data=$(basename "$(dirname "$1")")/$(basename "$1" .tsv)
  run nlpjs env NODE_NO_WARNINGS=1 node "$here/nlpjs/evaluate.js" --train "$1" --test "$2"
  row nlpjs "nlp.js, $data"
  run loquat "$loquat" evaluate intents --train "$1" --test "$2" --json
  row loquat "Loquat, $data"
  shift 2
done
