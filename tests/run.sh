#!/usr/bin/env bash
# Every check of Tokumei, from nothing, on Debian 12.
#   bash tests/run.sh               all steps
#   bash tests/run.sh --only STEP   one step (again and again: several)
#   bash tests/run.sh --list        their names
#
# A failing step does not hide the ones after it. Each step's whole output is in build/test-logs/STEP.log. The last line
# counts tests where a step counts them, and a step without a count as one: "N passed, N failed, N skipped".
# Exit codes: 0 nothing failed; 1 something did; 2 wrong arguments.
set -uo pipefail
exec </dev/null
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
# shellcheck source=host/debian.sh
source host/debian.sh
# shellcheck source=tests/support/counting.sh
source tests/support/counting.sh

export CI=true DEBIAN_FRONTEND=noninteractive CTEST_PARALLEL_LEVEL=2 NO_COLOR=1
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
jobs=$(nproc)
logs=build/test-logs
bin=tests/extension/node_modules/.bin
clang_build=build/asan-clang # apart from build/asan, where a developer may use g++
windows_build=build/windows-quick # apart from build/windows, which is optimised
corpus=${TOKUMEI_CORPUS:-../shared/corpus} # beside the project, where there is one

# --- The steps. Each is a function; its comment is what --list prints. ---

step_packages() { # install what Debian must bring
  local node
  mapfile -t node < <(node_packages)
  install_missing "${build_packages[@]}" "${show_packages[@]}" "${test_packages[@]}" "${node[@]}" || return
  install_missing "${windows_packages[@]}" || echo "Without these, the step windows is skipped."
}

step_npm() { # install what the browser tests need
  install_node_modules tests/extension
}

step_build() { # g++, optimised, warnings are errors
  configure --preset release && cmake --build --preset release -j "$jobs"
}

step_ctest() { # unit, process and architecture tests
  ctest --preset release --timeout 300 -LE 'score|browser'
}

step_score() { # the detector against the development corpus
  ctest --preset release --timeout 300 -L score -V --no-tests=error
}

step_browsers() { # real browsers with the real extension and the real host
  local all together outcome=0
  # What compares times, and what sets a policy for the whole machine, runs by itself.
  local alone=(tests/extension/browsers/{cost,policies}.test.mjs)
  mapfile -t all < <(find tests/extension/browsers -name '*.test.mjs' | sort)
  mapfile -t together < <(printf '%s\n' "${all[@]}" | grep -vxF "$(printf '%s\n' "${alone[@]}")")
  compile_ahead >"$logs/ahead.log" 2>&1 &
  # Three at a time, for they mostly wait.
  timeout -k 10 900 node --test --test-concurrency=3 "${together[@]}" || outcome=$?
  timeout -k 10 300 node --test --test-concurrency=1 "${alone[@]}" || outcome=$?
  wait
  return "$outcome"
}

step_clang() { # clang, address and undefined behaviour sanitizers, warnings are errors
  compile_clang
}

step_asan() { # the unit and process tests under the sanitizers
  ctest --test-dir "$clang_build" --output-on-failure --timeout 600 -LE 'score|browser|architecture'
}

step_format() { # clang-format on every C++ file
  local sources
  mapfile -t sources < <(cxx_files)
  clang-format --dry-run --Werror "${sources[@]}" && echo "${#sources[@]} files are formatted"
}

step_shell() { # every script through shellcheck
  shellcheck -x -P SCRIPTDIR host/*.sh manifests/*.sh manifests/windows/*.sh tests/*.sh tests/support/*.sh tests/package/*.sh tests/windows/*.sh .ci/run && echo "all scripts are clean"
}

step_eslint() { # ESLint on every JavaScript file
  "$bin/eslint" --max-warnings 0 --config tests/extension/eslint.config.mjs extension tests && echo "clean"
}

step_prettier() { # Prettier on every JavaScript, CSS and HTML file
  "$bin/prettier" --check --log-level warn 'extension/**/*.{js,css,html}' 'tests/**/*.mjs' && echo "all are formatted"
}

step_types() { # tsc on the types in JSDoc
  "$bin/tsc" --project tests/extension/tsconfig.json && echo "all types agree"
}

step_node() { # unit tests of the extension
  local tests
  mapfile -t tests < <(node_tests)
  node --test "${tests[@]}"
}

step_package() { # the Debian package: built twice to the same bytes, lintian, what is inside; its host in a Flatpak
  begin_tidy
  compile_package && cmake --build --preset package -j "$jobs" --target packages &&
    in_package_build node --test tests/package/package.test.mjs tests/package/reproducible.test.mjs tests/package/flatpak.test.mjs
}

step_installed() { # the package on a machine of its own, with both browsers, and purged again
  in_package_build tests/package/fresh_root.sh node --test tests/package/installed.test.mjs
}

step_webext() { # web-ext lint on the package for Firefox: no error and no warning
  bash manifests/pack.sh build/packages &&
    "$bin/web-ext" lint --source-dir build/packages/tokumei-firefox --no-config-discovery --warnings-as-errors
}

step_windows() { # cross-built, under Wine: framing, the detector, installing and removing, the setup program
  local tests
  mapfile -t tests < <(find tests/windows -name '*.test.mjs' | sort)
  compile_windows &&
    TOKUMEI_WINDOWS_BIN=$PWD/$windows_build/bin timeout -k 10 600 node --test --test-concurrency=1 "${tests[@]}"
}

step_tidy() { # clang-tidy on every C++ file of the host, of scoring, training and measuring
  if [ -z "$tidy_ahead" ]; then
    run_tidy
    return
  fi
  local outcome=0
  wait "$tidy_ahead" || outcome=$?
  cat "$logs/tidy-ahead.log"
  return "$outcome"
}

# --- Parts of steps. ---

configure() {
  cmake -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_UNITY_BUILD=ON -DTOKUMEI_TESTS=ON \
    -DTOKUMEI_CORPUS="$(realpath -m "$corpus")" --log-level=WARNING "$@"
}

compile_clang() {
  configure --preset asan -B "$clang_build" -DCMAKE_CXX_COMPILER=clang++ \
    -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1 -DNDEBUG" &&
    cmake --build "$clang_build" -j "$jobs"
}

compile_package() {
  cmake --preset package -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --log-level=WARNING &&
    cmake --build --preset package -j "$jobs"
}

# Compiling is most of what the step costs: -O1 takes two thirds of what the preset's -O3 does.
compile_windows() {
  configure --preset windows -B "$windows_build" -DCMAKE_CXX_FLAGS_RELEASE="-O1 -DNDEBUG" &&
    cmake --build "$windows_build" -j "$jobs"
}

run_tidy() {
  local sources
  mapfile -t sources < <(cxx_files | grep -E '^(host|tests/(corpus|bench|mutation))/.*\.cpp$')
  configure --preset release -B build/tidy -DCMAKE_UNITY_BUILD=OFF || return # each file by its own command
  node tests/support/tidy.mjs build/tidy "$jobs" "${sources[@]}"
}

# Packages and Wine mostly wait too: clang-tidy reads meanwhile, and its own step tells what it found.
tidy_ahead=''
begin_tidy() {
  if [[ " ${chosen[*]} " != *" tidy "* ]]; then return; fi
  {
    chrt --idle --pid 0 "$BASHPID"
    run_tidy
  } >"$logs/tidy-ahead.log" 2>&1 &
  tidy_ahead=$!
}

# What the chosen steps after the browsers compile, on the time of the processors that nobody else wants: the tests in
# browsers mostly wait. What does not compile here is compiled, and told, by its own step.
compile_ahead() {
  local name
  chrt --idle --pid 0 "$BASHPID"
  for name in clang package windows; do
    if [[ " ${chosen[*]} " == *" $name "* && -z $(reason_to_skip "$name") ]]; then "compile_$name"; fi
  done
}

# With the names of the package and of the folder it was built in.
in_package_build() {
  local package
  package=$(find "$PWD/build/package" -maxdepth 1 -name '*.deb' | sort | tail -n 1)
  TOKUMEI_PACKAGE=$package TOKUMEI_PACKAGE_BUILD=$PWD/build/package TOKUMEI_BIN=$PWD/build/package/bin "$@"
}

cxx_files() {
  find host tests \( -name '*.cpp' -o -name '*.h' \) -not -path '*/node_modules/*' | sort
}

node_tests() {
  find tests/extension -name '*.test.mjs' -not -path '*/node_modules/*' -not -path '*/browsers/*' | sort
}

# What a step stands on: without it, it could only fail again for the same reason.
needs() {
  case $1 in
    ctest | score | browsers) echo build ;;
    asan) echo clang ;;
    installed) echo package ;;
  esac
}

first_missing() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "there is no $program on this machine"; return; }
  done
}

# What is shown of a step that went well.
closing_lines() {
  case $1 in
    score) sed -nE 's/^[0-9]+: (.* records .*)/\1/p' "$2" ;;
  esac
  tail -n 3 "$2"
}

# What is shown of a step that failed: each failing test of node:test with what it says, wherever it stands, then the end.
failing_lines() {
  grep -A 40 -E '^ *not ok ' "$1" | head -n 200
  tail -n 80 "$1"
}

# Why a step cannot run here; nothing when it can.
reason_to_skip() {
  case $1 in
    installed) tests/package/fresh_root.sh true || true ;;
    score) [ -d "$corpus" ] || echo "there is no corpus at $corpus (TOKUMEI_CORPUS names another place)" ;;
    windows) first_missing x86_64-w64-mingw32-g++-posix makensis wine wineserver ;;
    webext) [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || echo "web-ext needs node 20 or later" ;;
  esac
}

# --- Running them. ---

mapfile -t steps < <(sed -n 's/^step_\([a-z]*\)() {.*/\1/p' "${BASH_SOURCE[0]}")
list() { sed -n 's/^step_\([a-z]*\)() { # \(.*\)/\1\t\2/p' "${BASH_SOURCE[0]}" | expand -t 12; }

chosen=()
while [ $# -gt 0 ]; do
  case $1 in
    --list) list; exit 0 ;;
    --only)
      if [[ " ${steps[*]} " != *" ${2-} "* ]]; then
        printf 'No step "%s". The steps:\n' "${2-}" >&2
        list >&2
        exit 2
      fi
      chosen+=("$2")
      shift ;;
    -h | --help) sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "Unknown argument: $1 (see --help)" >&2; exit 2 ;;
  esac
  shift
done
[ "${#chosen[@]}" -gt 0 ] || chosen=("${steps[@]}")

mkdir -p "$logs"
declare -A result
summary=()
passed=0 failed=0 skipped=0

run_step() {
  local name=$1 log=$logs/$1.log base reason started seconds=0
  printf '\n== %s: %s\n' "$name" "$(list | sed -n "s/^$name  *//p")"
  base=$(needs "$name") reason=$(reason_to_skip "$name")
  if [ -n "$reason" ]; then
    echo "Skipped: $reason." >"$log"
    result[$name]=skipped
  elif [ -n "$base" ] && [ "${result[$base]-passed}" != passed ]; then
    echo "Not run, because the step $base failed." >"$log"
    result[$name]=failed
  else
    started=$SECONDS
    if "step_$name" >"$log" 2>&1; then result[$name]=passed; else result[$name]=failed; fi
    seconds=$((SECONDS - started))
  fi
  if [ "${result[$name]}" != failed ]; then closing_lines "$name" "$log"; else failing_lines "$log"; fi
  count_tests "$log" "${result[$name]}"
  passed=$((passed + count_passed)) failed=$((failed + count_failed)) skipped=$((skipped + count_skipped))
  summary+=("$(printf '%-7s %-9s %5s s   %s' "${result[$name]}" "$name" "$seconds" "$count_line")")
  printf '%s %s after %s s\n' "$name" "${result[$name]}" "$seconds"
}

for name in "${chosen[@]}"; do run_step "$name"; done

printf '\n== summary, after %s s; whole outputs in %s/\n' "$SECONDS" "$logs"
printf '%s\n' "${summary[@]}"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
