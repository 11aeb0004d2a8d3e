#!/bin/sh
# How many of 30 phrases that no slot type lists are heard, with and without a vocabulary that has them: 90 utterances in three
# synthetic voices. Needs espeak-ng and sox; further arguments go to `evaluate speech`.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/wav" "$work/with" "$work/without"
phrases="knight riders,sea wolves,loquat,blue whales,hare runners,moose hunters,aspen suite,chatham house,gluten free,sun valley,\
knights inn,wrigley field,pearl harbor,bear creek,flour mill,tyler stout,mersey ferry,bass clarinet,wheaton lodge,kerr street,\
rook takes pawn,quartz counter,stair lift,meteor shower,piers morgan,otter creek,marsh tours,peak performance,sole trader,heron bay"

for bot in with without; do
  printf 'name: %s\n' "$bot" > "$work/$bot/bot.yaml"
  cat > "$work/$bot/en_US.yaml" <<'YAML'
intents:
  JoinClub:
    utterances: ["join [the] {Club}", "i would like to join [the] {Club}", "become a member of [the] {Club}"]
    slots:
      Club: {type: Club, prompt: "Which club?"}
slotTypes:
  Club: {resolution: OriginalValue, values: [chess club, rowing club]}
YAML
done
echo 'vocabulary:' >> "$work/with/en_US.yaml"
echo '{' > "$work/label.json"
number=0
echo "$phrases" | tr ',' '\n' | while read -r phrase; do
  echo "  - {phrase: $phrase}" >> "$work/with/en_US.yaml"
  for voice in en-us+f3 en-us+m3 en-gb; do
    number=$((number + 1))
    espeak-ng -v "$voice" -s 140 -w "$work/spoken.wav" "i would like to join the $phrase"
    sox "$work/spoken.wav" -r 16000 -b 16 -c 1 "$work/wav/$number.wav" pad 0.2 0.3 norm -3
    [ "$number" = 1 ] || echo ',' >> "$work/label.json"
    printf '"%s.wav": {"intent": "JoinClub", "slots": {"Club": "%s"}}' "$number" "$phrase" >> "$work/label.json"
  done
done
echo '}' >> "$work/label.json"

for bot in without with; do
  echo "$bot the vocabulary"
  ./loquat evaluate speech --bots "$work" --bot "$bot" --audio "$work/wav" --labels "$work/label.json" "$@"
done
