# How many tests a runner says it ran. Sourced by tests/run.sh.
# shellcheck shell=bash disable=SC2034  # the results are read where this is sourced

# Reads a step's output ($1) and its end ($2: passed, failed or skipped). Sets count_passed, count_failed, count_skipped, and
# count_line, the runner's own closing words. Knows ctest and node:test; any other step counts as one. A step that
# failed counts at least one failure, whatever its output says.
count_tests() {
  local log=$1 end=$2 total
  count_passed=0 count_failed=0 count_skipped=0
  count_line=$(grep -E '^[0-9]+% tests passed' "$log" | tail -n 1)
  if [ -n "$count_line" ]; then
    total=${count_line##* }
    count_failed=$(sed -E 's/.* passed, ([0-9]+) tests? failed.*/\1/' <<<"$count_line")
    count_skipped=$(grep -cE '\*\*\*Skipped' "$log")  # which ctest counts as passed
    count_passed=$((total - count_failed - count_skipped))
  elif grep -qE '^(# |ℹ )tests [0-9]+' "$log"; then
    count_passed=$(node_count pass "$log")
    count_failed=$(($(node_count fail "$log") + $(node_count cancelled "$log")))
    count_skipped=$(($(node_count skipped "$log") + $(node_count todo "$log")))
    count_line="tests $(node_count tests "$log"), pass $count_passed, fail $count_failed, skipped $count_skipped"
  else
    count_line=$(tail -n 1 "$log")
    if [ "$end" = passed ]; then count_passed=1; fi
    if [ "$end" = skipped ]; then count_skipped=1; fi
  fi
  if [ "$end" = failed ] && [ "$count_failed" -eq 0 ]; then count_failed=1; fi
}

# Of all runs of node:test whose output the step wrote.
node_count() {
  sed -nE "s/^(# |ℹ )$1 ([0-9]+)\$/\2/p" "$2" | awk '{sum += $1} END {print sum + 0}'
}
