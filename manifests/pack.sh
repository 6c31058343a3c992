#!/usr/bin/env bash
# Packs the extension for the stores:   bash manifests/pack.sh [FOLDER]        (by default build/packages)
#
# Writes tokumei-chromium-<version>.zip and tokumei-firefox-<version>.xpi, and beside each the folder that was packed. Each
# family's manifest loses what only the other reads. The same files give the same bytes, wherever and whenever: names in
# the order of their bytes, the earliest time that a zip can say, one mode, nothing of the machine.
set -euo pipefail
umask 022
export LC_ALL=C TZ=UTC
extension=$(cd "$(dirname "${BASH_SOURCE[0]}")/../extension" && pwd)
out=${1:-$extension/../build/packages}
mkdir -p "$out"
out=$(cd "$out" && pwd)
version=$(jq -r .version "$extension/manifest.json")

# pack NAME FILTER: FILTER is jq's, for the manifest.
pack() {
  local archive=$out/$1 folder=$out/${1%-"$version".*}
  rm -rf "$archive" "$folder"
  cp -R "$extension" "$folder"
  jq "$2" "$extension/manifest.json" >"$folder/manifest.json"
  find "$folder" -type f -exec chmod 644 {} +
  find "$folder" -exec touch -d '1980-01-01 00:00:00' {} +
  (cd "$folder" && find . -type f | sed 's|^\./||' | sort | zip -q -X -9 -D "$archive" -@)
  echo "$archive"
}

pack "tokumei-chromium-$version.zip" 'del(.browser_specific_settings, .background.scripts)'
pack "tokumei-firefox-$version.xpi" 'del(.key, .minimum_chrome_version, .background.service_worker)'
