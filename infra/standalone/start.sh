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

# A newer build makes what was unpacked and learnt worthless.
if [ ! -e "$unpacked/complete" ] || [ "$packed" -nt "$unpacked/complete" ]; then
  rm -rf "$unpacked"
  "$java" -Djarmode=tools -jar "$packed" extract --destination "$unpacked"
  touch "$unpacked/complete"
fi

learnt=$unpacked/hoso.aot
if [ -s "$learnt" ]; then
  cache=-XX:AOTCache=$learnt
else
  cache=-XX:AOTCacheOutput=$learnt
  say "Later starts will be quicker: stopping this one once (Ctrl-C) writes down what it learnt, which takes half a minute."
fi
exec "$java" "$cache" -Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -jar "$unpacked/$(basename "$packed")" "$@"
