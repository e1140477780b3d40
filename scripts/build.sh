# From sources to what can be started: $run. Read by ./ops.

# Checksum of what a build reads: content, so that neither git nor clocks matter.
stamp() {
  (cd "$here" && find . \( -name target -o -name node_modules -o -name dist -o -name .git \) -prune -o \
    -type f \( "$@" \) -exec cksum {} + | sort | cksum | tr -d ' ')
}
ui_stamp() { stamp -path './ui/*'; }
backend_stamp() { stamp -path '*/src/main/*' -o -name pom.xml; }
all_stamp() { stamp -path '*/src/main/*' -o -path './ui/*' -o -path './.mvn/*' -o -name pom.xml -o -name jvm.options; }

# What is stale; one build at a time in a checkout.
build() {
  need_jdk
  mkdir -p "$here/target"
  exec 8>>"$here/target/build.lock"
  flock -n 8 || { say "Waiting for another build ..." && flock 8; }
  wanted=$(all_stamp)
  [ "$(cat "$run/stamp" 2>/dev/null)" = "$wanted" ] || compile
  exec 8>&-
}

compile() {
  need_build_tools
  ui=$(ui_stamp) skip=false
  [ "$(cat "$run/ui" 2>/dev/null)" = "$ui" ] && [ -f "$here/ui/dist/index.html" ] && skip=true
  say "Building (the first time takes a few minutes) ..."
  # Warnings are errors of the compiler, so they belong to why a build fails.
  patiently mvn -B -ntp -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
    -f "$here" -pl app,lab -am package -DskipTests -Dmaven.test.skip=true \
    -Dspotless.check.skip=true \
    -Dui.skip="$skip" >"$here/target/build.log" 2>&1 || {
    grep -vE '^ +at |^$' "$here/target/build.log" | tail -n 40 >&2
    die "The build failed; its log: $here/target/build.log"
  }
  rm -rf "$run"
  mkdir -p "$run/lab"
  "$java" -Djarmode=tools -jar "$here"/app/target/app-*-exec.jar extract --destination "$run/app" >/dev/null
  mv "$run"/app/app-*.jar "$run/app/app.jar"
  cp "$here"/lab/target/lab-*.jar "$run/lab/lab.jar"
  cp -R "$here/lab/target/lib" "$run/lab/lib"
  say "$ui" >"$run/ui"
  say "$wanted" >"$run/stamp"
}

# Later starts take half the time: what one start loads and links is kept in $cache for exactly this
# JDK and these jars. The JVM ignores one that does not fit, and without one it is only slower.
trained() { cmp -s "$JAVA_HOME/release" "$run/trained"; }

# A start on a directory of its own, with nothing of the caller's settings, recorded by the JVM,
# which writes the cache when it ends. `up` lets it run aside, as a process that ends with it.
train() {
  need_jdk
  exec 8>>"$here/target/training.lock"
  flock -n 8 || return 0
  for name in $(env | sed -n 's/^\(OPSCENTER_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
  data=$here/target/training port=$(($$ % 20000 + 20000)) demo=true
  url=http://localhost:$port
  trap end_trial EXIT
  trap 'exit 1' INT TERM HUP
  built=$(cat "$run/stamp")
  stop_postgres
  rm -rf "$data"
  mkdir -p "$data/logs"
  start_lab
  start_app -XX:AOTCacheOutput="$cache.new"
  kill -TERM "$app"
  wait "$app" || [ -s "$cache.new" ]
  [ "$(cat "$run/stamp")" = "$built" ] || die "Another build came meanwhile."
  mv "$cache.new" "$cache"
  cp "$JAVA_HOME/release" "$run/trained"
}

end_trial() {
  kill -KILL $app $lab 2>/dev/null || true
  stop_postgres
  cp "$data/logs/app.out" "$here/target/training.log" 2>/dev/null || true
  rm -f "$cache".new*
  rm -rf "$data"
}
