# What Debian 12 must bring, and how it is installed. Sourced by host/setup.sh and tests/run.sh.
# shellcheck shell=bash disable=SC2034  # the lists are used where this is sourced

# To build the two programs.
build_packages=(build-essential cmake ninja-build nlohmann-json3-dev libboost-dev libspdlog-dev libutf8proc-dev
  libcli11-dev libseccomp-dev)
# To see a warning in a browser, in Japanese: Chromium's other languages and the fonts are packages of their own.
show_packages=(chromium chromium-l10n fonts-noto-cjk ca-certificates)
# To pack: the manifests of the extension, its archives, and what CPack reads of a program.
package_packages=(jq zip file)
# To test: unit tests and their oracle, second compiler, linters, browsers, other systems' formats.
test_packages=(libgtest-dev libgmock-dev libbenchmark-dev libicu-dev clang clang-tidy clang-format libclang-rt-dev
  ccache shellcheck git xvfb firefox-esr
  firefox-esr-l10n-ja openssl unzip
  zsh fish mandoc man-db lintian dpkg-dev flatpak "${package_packages[@]}")

# To build for Windows, to pack the setup program, and to run what was built. Debian has utf8proc for its own systems only:
# the build fetches its source.
windows_packages=(g++-mingw-w64-x86-64-posix googletest jq nsis wine wine64)

# Node runs the browser tests. Another source's node (18 and later) is as good as Debian's: only a missing one counts.
node_packages() {
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "This needs root, and there is no sudo: run it as root, or let root run: $*" >&2
    return 1
  fi
}

# Installs those of the named packages that are missing, and says which. Asks nothing.
install_missing() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  if [ "${#missing[@]}" -eq 0 ]; then
    echo "Nothing to install with apt: all ${#} packages are there."
    return 0
  fi
  echo "Installing with apt: ${missing[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0)
  local install=("${apt[@]}" install --no-install-recommends "${missing[@]}")
  # Package lists that are older than the archive name files that are gone: then fetch the lists and try once more.
  as_root "${install[@]}" </dev/null || { as_root "${apt[@]}" update </dev/null && as_root "${install[@]}" </dev/null; }
}

# npm ci for the browser tests, unless what the lock file names is installed already.
install_node_modules() {
  local folder=$1
  if cmp -s "$folder/package-lock.json" "$folder/node_modules/.package-lock.installed.json"; then
    echo "Nothing to install with npm: $folder/node_modules is what the lock file says."
    return 0
  fi
  echo "Installing with npm what $folder/package-lock.json names"
  npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error </dev/null &&
    cp "$folder/package-lock.json" "$folder/node_modules/.package-lock.installed.json"
}
