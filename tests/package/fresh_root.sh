#!/usr/bin/env bash
# Runs a command where nothing it changes in /usr, /etc, /var and /opt is real: `fresh_root.sh COMMAND...`, as root.
# Each of the folders is a layer in memory over the real one, in a mount namespace that ends with the command. So a
# package is installed and purged on this very machine, with its browsers, while other tests run on it undisturbed.
# Exit code 77: this system does not let us (no root, no overlay file system); it says why.
set -uo pipefail

if [ "${TOKUMEI_FRESH_ROOT-}" != inside ]; then
  [ "$(id -u)" -eq 0 ] || { echo "only root may lay folders over /usr"; exit 77; }
  unshare --mount true 2>&1 || exit 77 # its own words say why
  TOKUMEI_FRESH_ROOT=inside exec unshare --mount --propagation private "$0" "$@"
fi

layers=$(mktemp -d)
mount -t tmpfs tokumei-layers "$layers" 2>&1 || exit 77
for folder in usr etc var opt; do
  mkdir -p "$layers/$folder/upper" "$layers/$folder/work"
  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$layers/$folder/upper,workdir=$layers/$folder/work" "/$folder" 2>&1 ||
    exit 77
done
cd "$PWD" || exit 1 # into the layered folder, should it be below one
"$@"
code=$?
umount -l "$layers" && rmdir "$layers"
exit "$code"
