#!/bin/sh
# How long all built-in slot types together read one utterance, and what they allocate (further arguments go to JMH); then how long
# each of them reads hostile text.
set -eu
cd "$(dirname "$0")/../.."
list=$(mktemp)
trap 'rm -f "$list"' EXIT
./mvnw -B -q -ntp test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$list" >&2
java -cp "target/test-classes:target/classes:$(cat "$list")" org.openjdk.jmh.Main BuiltinTypesBenchmark -prof gc "$@"
java -cp "target/classes:$(cat "$list")" docs/benchmarks/HostileTexts.java
