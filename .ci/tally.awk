# Sums test reports: surefire and failsafe (XML), vitest (JSON).
function number(key) {
  if (!match($0, key "[\"=:]+[0-9]+")) return 0
  found = substr($0, RSTART, RLENGTH)
  sub(/.*[^0-9]/, "", found)
  return found + 0
}
/<testsuite / {
  all += number(" tests")
  failed += number(" failures") + number(" errors")
  skipped += number(" skipped")
}
/"num[A-Z][a-z]+Tests"/ {
  all += number("numTotalTests")
  failed += number("numFailedTests")
  skipped += number("numPendingTests") + number("numTodoTests")
}
END { printf "%d passed, %d failed, %d skipped\n", all - failed - skipped, failed, skipped }
