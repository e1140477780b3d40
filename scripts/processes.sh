# Starting, watching and ending processes. Read by ./ops.

app='' lab='' child='' # process ids

# Runs a long command so that a signal can end it at once. It does not hold the data directory.
patiently() {
  "$@" 9>&- &
  child=$! code=0
  wait "$child" || code=$?
  child=''
  return "$code"
}

# Child processes end with this script, whatever ends it, where the system can do that.
java_child() {
  log=$1
  shift
  if setpriv --pdeathsig TERM true 2>/dev/null; then set -- setpriv --pdeathsig TERM "$@"; fi
  "$@" >"$log" 2>&1 </dev/null &
}

alive() { [ -n "$1" ] && kill -0 "$1" 2>/dev/null; }

# end PID SECONDS: asks, waits, insists.
end() {
  alive "$1" || return 0
  kill -TERM "$1" 2>/dev/null || true
  left=$2
  while alive "$1" && [ "$left" -gt 0 ]; do
    sleep 1
    left=$((left - 1))
  done
  kill -KILL "$1" 2>/dev/null || true
}

# Ends a PostgreSQL that outlived a kill -9 of the application.
stop_postgres() {
  pid=$(head -n 1 "$data/database/postmaster.pid" 2>/dev/null) || return 0
  tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$data/database" || return 0
  kill -INT "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
}

stop_all() {
  trap '' INT TERM HUP
  end "$child" 5
  [ -z "$child" ] || (data=$here/target/training && stop_postgres)
  end "$app" 22
  end "$lab" 2
  stop_postgres
}

# wait_for FILE PID NAME LOG SECONDS
wait_for() {
  left=$(($5 * 5))
  until [ -f "$1" ]; do
    if ! alive "$2"; then
      grep -v '^$' "$4" | tail -n 15 >&2
      die "$3 ended before it was ready; its log: $4"
    fi
    [ "$left" -gt 0 ] || die "$3 was not ready after $5 s; its log: $4"
    left=$((left - 1))
    sleep 0.2
  done
}

start_lab() {
  rm -f "$data/lab/lab.json"
  java_child "$data/logs/lab.log" "$java" -XX:+UseSerialGC -Xmx128m -jar "$run/lab/lab.jar" --data "$data/lab"
  lab=$!
  wait_for "$data/lab/lab.json" "$lab" "The lab" "$data/logs/lab.log" 120
}

# start_app [JVM OPTION]...
start_app() {
  rm -f "$data/credentials.json"
  # OPSCENTER_JAVA_OPTIONS is several words.
  # shellcheck disable=SC2086
  java_child "$data/logs/app.out" "$java" "@$here/app/jvm.options" ${OPSCENTER_JAVA_OPTIONS:-} "$@" \
    -jar "$run/app/app.jar" \
    --opscenter.data="$data" --opscenter.demo="$demo" --opscenter.public-url="$url" \
    --server.address="$bind" --server.port="$port" \
    --logging.file.name="$data/logs/app.log" --logging.threshold.console=ERROR \
    ${lab:+"--opscenter.lab-file=$data/lab/lab.json"}
  app=$!
  wait_for "$data/credentials.json" "$app" "Ops-Center" "$data/logs/app.out" 600
}

# Where the lab's devices can be broken and mended.
control() { sed -n 's/.*"control" *: *"\([^"]*\)".*/\1/p' "$data/lab/lab.json"; }

# users FORM ROLE: the demo users of that role; in the form, \1 is the name, \2 the password, \3 the role.
users() {
  tr -d ' \n' <"$data/credentials.json" | tr '{' '\n' |
    sed -n 's/.*"username":"\([^"]*\)","password":"\([^"]*\)","role":"\('"$2"'\)".*/'"$1"'/p'
}
