#!/bin/sh
# Intents, out of scope and slots on public data, one line per measurement.
#
#   docs/benchmarks/understanding.sh DATA [encoder|opennlp]
#
# DATA has banking77/ and clinc150/ with train_5.tsv, train_10.tsv, train.tsv and valid.tsv (text, tab, intent), clinc150/ also
# oos_train.tsv and oos_valid.tsv, and snips/ with train_300_per_intent.jsonl and valid_slots.jsonl; docs/benchmarks.md says where
# they come from. What is missing is left out.
set -eu

if [ $# -lt 1 ]; then
  echo "usage: $0 DATA [encoder|opennlp]" >&2
  exit 2
fi
data=$1
pipeline=${2:-encoder}
loquat=$(cd "$(dirname "$0")/../.." && pwd)/loquat

# key NAME: a number of the one JSON object on standard input
key() {
  sed -n "s/.*\"$1\":\([0-9.eE-]*\).*/\1/p" "$json" | head -n 1
}

measure() { # name, then what evaluate is given
  name=$1
  shift
  json=$(mktemp)
  "$loquat" evaluate "$@" --pipeline "$pipeline" --json >"$json" 2>/dev/null
  printf '%-24s' "$name"
  for figure in accuracy inScopeAccuracy oosRecall oosAuroc ece slotF1 slotF1Mean trainSeconds p50 p99 peakHeapMb; do
    value=$(key $figure)
    [ -z "$value" ] || printf ' %s=%.4g' $figure "$value"
  done
  echo
  rm -f "$json"
}

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
