#!/bin/sh
# What a function in a process of its own costs: warm calls beside a Node process over a pipe, and cold starts.
set -eu
cd "$(dirname "$0")/../.."
list=$(mktemp)
trap 'rm -f "$list"' EXIT
./mvnw -B -q -ntp test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$list" >&2
java -cp "target/test-classes:target/classes:$(cat "$list")" dev.loquat.fulfillment.process.FunctionLatency "$@"
