#!/bin/sh
# Intents, out of scope and slots on public data, one line per measurement.
#
#   docs/benchmarks/understanding.sh DATA [encoder|opennlp]
#
# DATA has banking77/ and clinc150/ with train_5.tsv, train_10.tsv, train.tsv and valid.tsv (text, tab, intent), clinc150/ also
# oos_train.tsv and oos_valid.tsv, and snips/ with train_300_per_intent.jsonl and valid_slots.jsonl; docs/benchmarks.md says where
# they come from. What is missing is left out. Needs Node to read the figures.
set -eu

if [ $# -lt 1 ]; then
  echo "usage: $0 DATA [encoder|opennlp]" >&2
  exit 2
fi
data=$1
pipeline=${2:-encoder}
loquat=$(cd "$(dirname "$0")/../.." && pwd)/loquat

measure() { # name, then what evaluate is given
  name=$1
  shift
  "$loquat" evaluate "$@" --pipeline "$pipeline" --json >"$json" 2>"$log" || { cat "$log" >&2; exit 1; }
  node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const figures = ["accuracy", "threshold", "inScopeAccuracy", "oosRecall", "oosAuroc", "ece", "eceInScope", "slotF1",
      "slotF1Mean", "trainSeconds", "peakHeapMb"].filter(key => r[key] !== undefined).map(key => key + "=" + r[key].toFixed(4));
    console.log([process.argv[2].padEnd(20), ...figures, "p50=" + r.latencyMs.p50.toFixed(2), "p99=" + r.latencyMs.p99.toFixed(2)].join(" "));
  ' "$json" "$name"
}

json=$(mktemp)
log=$(mktemp)
trap 'rm -f "$json" "$log"' EXIT

for set in banking77 clinc150; do
  for shots in train_5 train_10 train; do
    train=$data/$set/$shots.tsv
    [ -f "$train" ] || continue
    if [ -f "$data/$set/oos_valid.tsv" ]; then
      measure "$set $shots" intents --train "$train" --test "$data/$set/valid.tsv" \
        --oos-valid "$data/$set/oos_train.tsv" --oos-test "$data/$set/oos_valid.tsv"
    else
      measure "$set $shots" intents --train "$train" --test "$data/$set/valid.tsv"
    fi
  done
done
if [ -f "$data/snips/train_300_per_intent.jsonl" ]; then
  for count in 70 300; do
    measure "snips $count" slots --train "$data/snips/train_300_per_intent.jsonl" --test "$data/snips/valid_slots.jsonl" \
      --per-intent $count
  done
fi
