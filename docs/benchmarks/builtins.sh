#!/bin/sh
# How long all built-in slot types together read one utterance, how long one reads hostile text, and what they allocate; further arguments go to JMH.
set -eu
cd "$(dirname "$0")/../.."
list=$(mktemp)
trap 'rm -f "$list"' EXIT
./mvnw -B -q -ntp test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$list" >&2
java -cp "target/test-classes:target/classes:$(cat "$list")" org.openjdk.jmh.Main "BuiltinTypesBenchmark|HostileTextBenchmark" -prof gc "$@"
