# For those who change Ops-Center: tests, reloading, benchmarks. Read by ./ops.

reports() {
  find "$here" -name node_modules -prune -o \( -path '*/target/*-reports/TEST-*.xml' -o -path '*/target/vitest-*.json' \) "$@"
}

java_tests() { want_faketime && patiently mvn -B -f "$here" -fae verify "$@"; }
ui_tests() { (cd "$here/ui" && node scripts/ensure-deps.mjs && npm run check); }

# The browser's tests, against a demo of their own.
browser_tests() {
  need_chromium
  data=$(mktemp -d) port=$(($$ % 20000 + 20000))
  trap 'end "$child" 30; rm -rf "$data"' EXIT
  trap 'exit 1' INT TERM
  OPSCENTER_QUICK_STARTS=false OPSCENTER_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 "$here/ops" up --data "$data" --port "$port" &
  child=$!
  wait_for "$data/credentials.json" "$child" "The demo" "$data/logs/app.out" 900
  result=0
  (
    cd "$here/ui"
    LAB=$(control)
    export LAB BASE="http://localhost:$port" CHROME_PATH="$chrome"
    OPS_USER=$(users '\1' admin) OPS_PASSWORD=$(users '\2' admin) npm run e2e
  ) || result=1
  end "$child" 30
  return "$result"
}

tests() {
  need_build_tools
  reports -exec rm -f {} +
  bad=0
  case ${1:-all} in
    all)
      # Side by side: a module waits for those it needs only.
      java_tests -T 2 -Dui.script=check || bad=1
      browser_tests || bad=1
      ;;
    long) java_tests -Dopscenter.long=true || bad=1 ;;
    java) java_tests || bad=1 ;;
    ui) ui_tests || bad=1 ;;
    browser) browser_tests || bad=1 ;;
    *) die "There are no tests called $1; see ./ops help" ;;
  esac
  [ "$bad" = 0 ] || say "Some checks failed."
  reports -exec awk '{ print }' {} + | awk -f "$here/.ci/tally.awk"
  return "$bad"
}

# The UI reloads by itself (Vite, in front of the application); the backend is rebuilt and started
# again when its sources change.
dev() {
  options "$@"
  need_build_tools
  vite=''
  trap 'end "$child" 30; end "$vite" 5' EXIT
  trap 'exit 0' INT TERM
  (cd "$here/ui" && node scripts/ensure-deps.mjs)
  (cd "$here/ui" && BACKEND="http://localhost:$port" exec node node_modules/vite/bin/vite.js) &
  vite=$!
  while :; do
    seen=$(backend_stamp)
    OPSCENTER_QUICK_STARTS=false "$here/ops" up "$@" --public-url http://localhost:5173 &
    child=$!
    while [ "$(backend_stamp)" = "$seen" ]; do
      alive "$vite" || die "The server of the UI ended by itself."
      sleep 2
    done
    end "$child" 30
  done
}

bench() {
  [ -d "$here/bench/src" ] || die "This version has no benchmarks."
  need_build_tools
  patiently mvn -B -q -f "$here" -pl bench -am verify -Pbench -DskipTests -Dui.skip=true -Dbench.arguments="$*"
}
