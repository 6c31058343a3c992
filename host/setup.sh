#!/usr/bin/env bash
# Tokumei on a fresh Debian 12 machine, in one command: builds the host, installs it for this user's browsers and shows
# a real warning in a real Chromium.   bash host/setup.sh [--help]
#
# Exit codes: 0 all done; 2 wrong arguments; 3 a package could not be installed; 4 the build failed; 5 the host could
# not be installed; 6 the page showed no warning. Run it again whenever you like: what is done is not done twice.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 4
# shellcheck source=host/debian.sh
source host/debian.sh

usage() { sed -n '2,6s/^# \{0,1\}//p' host/setup.sh; }
case ${1-} in
  '') ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

step() { printf '\n== %s\n' "$*"; }
give_up() {
  local code=$1
  shift
  printf '\n%s\n' "$*" >&2
  exit "$code"
}

link=$HOME/.local/bin/tokumei
program=$PWD/build/release/bin/tokumei

# The command that popup and doctor name. Only a link of ours is ever replaced.
link_program() {
  if [ -e "$link" ] || [ -L "$link" ]; then
    case $(readlink "$link") in
      */build/release/bin/tokumei) ;;
      *) echo "$link is something else and stays as it is; the command is $program."; return ;;
    esac
  fi
  if ! { mkdir -p "${link%/*}" && ln -sfn "$program" "$link"; }; then
    echo "$link could not be made; the command is $program."
    return
  fi
  echo "$link leads to $program now; rm $link takes that back."
}

cat <<'TEXT'
Tokumei: setting up. Four steps:
  1. install what is missing: compiler and libraries with apt (as root or with sudo), a browser driver with npm
  2. build the two programs, tokumei-host and tokumei, in build/release
  3. tell this user's browsers where tokumei-host is (a small file per browser; `tokumei uninstall` removes it), and
     make `tokumei` a command of this user's: a link in ~/.local/bin
  4. open a sample message page in Chromium, with a throw-away profile, and print the warnings that it shows
Nothing else on this machine is changed.
TEXT

step "1/4 Packages"
mapfile -t node < <(node_packages)
install_missing "${build_packages[@]}" "${show_packages[@]}" "${node[@]}" ||
  give_up 3 "A Debian package could not be installed; apt says above which. Mend that and run this again."
install_node_modules tests/extension ||
  give_up 3 "The browser driver could not be installed; npm says above why. Is there a network? Then run this again."

step "2/4 Build"
{ cmake --preset release -DTOKUMEI_TESTS=OFF -DCMAKE_UNITY_BUILD=ON --log-level=WARNING && cmake --build --preset release; } ||
  give_up 4 "The build failed; the compiler says above where."

step "3/4 Install for your browsers"
build/release/bin/tokumei install
installed=$?
case $installed in
  0) ;;
  10 | 11)
    cat <<'TEXT'
No browser of this user has been started yet, so there is nothing to tell. Start your browser once, close it, and run:
  build/release/bin/tokumei install
The next step brings its own profile and works without.
TEXT
    ;;
  *) give_up 5 "The host could not be installed (tokumei install: $installed); it says above why and what helps." ;;
esac

link_program

step "4/4 A warning, on a real page"
node tests/extension/show_warnings.mjs </dev/null ||
  give_up 6 "The page showed no warning. What is wrong here says: build/release/bin/tokumei doctor"

cat <<'TEXT'

Done. To use Tokumei in your own browser, load the folder extension/ into it:
  Chromium, Chrome, Edge, Brave, Vivaldi   open chrome://extensions, switch on "Developer mode", "Load unpacked"
  Firefox                                  open about:debugging, "This Firefox", "Load Temporary Add-on"
README.md says it in more words. If something does not work: build/release/bin/tokumei doctor
TEXT
case ":$PATH:" in
  *":${link%/*}:"*) ;;
  *) echo "${link%/*} is not on your PATH yet (a new login puts it there on Debian); until then tokumei is $program." ;;
esac
