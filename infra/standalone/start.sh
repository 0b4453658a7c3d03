#!/bin/sh
# Starts the packaged Hoso the quick way: unpacked, and from the second start on with what the JVM learnt in the first
# (its AOT cache, written when the first one is stopped). Settings go along: infra/standalone/start.sh --port=8081
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
unpacked=$here/target/hoso

say() { echo "$1" >&2; }

packed=$(ls -t "$here"/target/standalone-*-exec.jar 2>/dev/null | head -1)
if [ -z "$packed" ]; then
  say "There is nothing to start yet; run ./mvnw package -DskipTests first."
  exit 1
fi
if ! "$java" -version 2>&1 | grep -q 'version "25'; then
  say "Java 25 is needed; set JAVA_HOME to one."
  exit 1
fi

# Another build makes what was unpacked and learnt worthless. Jars carry no time of their building, so contents tell.
build=$(cksum < "$packed")
if [ "$(cat "$unpacked/complete" 2>/dev/null)" != "$build" ]; then
  rm -rf "$unpacked"
  "$java" -Djarmode=tools -jar "$packed" extract --destination "$unpacked"
  echo "$build" > "$unpacked/complete"
fi

# A start that failed taught the JVM next to nothing, which would be kept for good: the launcher says when it ran.
learnt=$unpacked/hoso.aot
ran=$unpacked/ran
if [ -s "$learnt" ] && [ -e "$ran" ]; then
  cache=-XX:AOTCache=$learnt
else
  rm -f "$learnt" "$ran"
  cache=-XX:AOTCacheOutput=$learnt
  say "Later starts will be quicker: stopping this one once (Ctrl-C) writes down what it learnt, which takes half a minute."
fi
exec "$java" "$cache" "-Dhoso.ran=$ran" -Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -jar "$unpacked/$(basename "$packed")" "$@"
