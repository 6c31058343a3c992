#!/usr/bin/env bash
# Runs a Windows program under Wine: tests/windows/wine.sh PROGRAM.exe [ARGUMENT...]
#
# What it leaves behind (registry, files of drive C) is in WINEPREFIX, by default build/wine; no menu entry and no file
# type reaches the desktop of who runs it.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export WINEPREFIX=${WINEPREFIX:-$here/../../build/wine}
export WINEDEBUG=-all WINEDLLOVERRIDES='winemenubuilder.exe=d;mscoree=d;mshtml=d'
export LC_ALL=${LC_ALL:-C.UTF-8} # names of files on the Linux side are UTF-8
unset DISPLAY WAYLAND_DISPLAY
mkdir -p "$WINEPREFIX"
exec wine "$@"
