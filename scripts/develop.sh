# For those who change Ops-Center: tests, reloading, benchmarks. Read by ./ops.

reports() {
  find "$here" -name node_modules -prune -o \( -path '*/target/*-reports/TEST-*.xml' -o -path '*/target/vitest-*.json' \) "$@"
}

java_tests() { want_faketime && patiently mvn -B -f "$here" -fae verify "$@"; }
ui_tests() { (cd "$here/ui" && node scripts/ensure-deps.mjs && npm run check); }

# The browser's tests, against a demo of their own.
browser_tests() {
  need_chromium
  data=$(mktemp -d) port=$(($$ % 20000 + 20000)) served=''
  trap 'end "$child" 5; end "$served" 30; rm -rf "$data"' EXIT
  trap 'exit 1' INT TERM HUP
  OPSCENTER_QUICK_STARTS=false OPSCENTER_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 "$here/ops" up --data "$data" --port "$port" &
  served=$!
  wait_for "$data/credentials.json" "$served" "The demo" "$data/logs/app.out" 900
  LAB=$(control)
  export LAB BASE="http://localhost:$port" CHROME_PATH="$chrome"
  OPS_USER=$(users '\1' admin) OPS_PASSWORD=$(users '\2' admin)
  export OPS_USER OPS_PASSWORD
  result=0
  patiently npm --prefix "$here/ui" run e2e || result=1
  end "$served" 30
  return "$result"
}

# Only the rigs, once what they need was tested; none at all is no success.
rigs() {
  java_tests -pl bench -am -Dui.skip=true -Dkeycloak.skip=true \
    -Dtest='com/opscenter/bench/**/*Test' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test='com/opscenter/bench/**/*IT' -Dfailsafe.failIfNoSpecifiedTests=false &&
    ls "$here"/bench/target/failsafe-reports/TEST-*.xml >/dev/null
}

# Rigs wait for processes most of the time, so the browser works meanwhile; what it says comes last.
rigs_beside_browser() {
  wanted=$(all_stamp)
  (browser_tests) >"$here/target/browser.out" 2>&1 &
  aside=$!
  # The demo is built first: two Mavens in one checkout would write the same files.
  until [ "$(cat "$run/stamp" 2>/dev/null)" = "$wanted" ] || ! alive "$aside"; do sleep 1; done
  rigs || failed "the rigs of bench"
  say "Waiting for the browser's tests ..."
  wait "$aside" || failed "the browser's tests"
  aside=''
  cat "$here/target/browser.out"
}

failed() { bad="${bad:+$bad, }$1"; }

tests() {
  need_build_tools
  mkdir -p "$here/target"
  reports -exec rm -f {} +
  bad='' aside=''
  # What runs in the background hears no Ctrl-C.
  trap 'end "$child" 10; end "$aside" 60' EXIT
  trap 'exit 130' INT TERM HUP
  case ${1:-all} in
    all)
      # Side by side: a module waits for those it needs only.
      if java_tests -T 2 -Dui.script=check -pl '!bench'; then
        mkdir -p "$run" && ui_stamp >"$run/ui" # built, and need not be again
      else
        failed "Java or the UI"
      fi
      rigs_beside_browser
      ;;
    long) java_tests -Dopscenter.long=true || failed "Java" ;;
    java) java_tests || failed "Java" ;;
    ui) ui_tests || failed "the UI" ;;
    browser)
      (browser_tests) &
      aside=$!
      wait "$aside" || failed "the browser's tests"
      aside=''
      ;;
    *) die "There are no tests called $1; see ./ops help" ;;
  esac
  [ -z "$bad" ] || say "Some checks failed: $bad"
  reports -exec awk '{ print }' {} + | awk -f "$here/.ci/tally.awk"
  [ -z "$bad" ]
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
