#!/usr/bin/env bash
# Packs tokumei-setup.exe from the programs that were built for Windows, on Debian with its package nsis:
#   bash manifests/windows/setup.sh [PROGRAMS [OUT]]        (by default build/windows/bin, build/packages)
#
# Prints the name of the file. The same programs give the same bytes. TOKUMEI_COMPRESSOR=zlib packs in a tenth of the time,
# into a larger file.
set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
programs=$(cd "${1:-$source/build/windows/bin}" && pwd)
mkdir -p "${2:-$source/build/packages}"
out=$(cd "${2:-$source/build/packages}" && pwd)/tokumei-setup.exe
version=$(jq -r .version "$source/extension/manifest.json")
contents=$(cat "$programs/tokumei.exe" "$programs/tokumei-host.exe" | sha256sum | cut -c -8)

# What is linked in asks for its words to come along: our own libraries', and those of the compiler for Windows.
licenses=$(mktemp)
trap 'rm -f "$licenses"' EXIT
cat "$source/manifests/debian/copyright" /usr/share/doc/mingw-w64-common/copyright >"$licenses"

# SOURCE_DATE_EPOCH stands in the head of the program in place of the time of the build: 1980, as in pack.sh.
SOURCE_DATE_EPOCH=315532800 makensis -V2 -WX "-XTarget amd64-unicode" "-DVERSION=$version" "-DSTAMP=$version-$contents" \
  "-DBIN=$programs" "-DCOMPRESSOR=${TOKUMEI_COMPRESSOR:-lzma}" "-DLICENSES=$licenses" "-DOUT=$out" "$source/manifests/windows/setup.nsi"
echo "$out"
