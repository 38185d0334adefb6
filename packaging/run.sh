#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [MUSIC_FOLDER] - installs what is missing, builds Segue and opens it on a folder of music (default:
# the desktop's music folder). Without a display it scans the folder, prints a summary and writes
# playlist.m3u8, seeded by the first track, into the current folder.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")

case ${1-} in
    -h | --help)
        sed -n '3,5s/^# //p' "$0"
        exit 0
        ;;
esac
if [ $# -gt 1 ]; then
    echo "usage: run.sh [MUSIC_FOLDER]" >&2
    exit 2
fi

music_folder() {
    local config="${XDG_CONFIG_HOME:-$HOME/.config}/user-dirs.dirs" XDG_MUSIC_DIR=
    if [ -f "$config" ]; then
        # shellcheck disable=SC1090
        . "$config"
    fi
    echo "${XDG_MUSIC_DIR:-$HOME/Music}"
}
folder=${1-$(music_folder)}
if [ ! -d "$folder" ]; then
    echo "There is no folder $folder. Give the folder that holds your music: run.sh MUSIC_FOLDER" >&2
    exit 1
fi

if [ -z "${SEGUE_SKIP_DEPENDENCIES-}" ]; then
    "$here/install-dependencies.sh" build run
fi
"$here/build.sh" release segue
segue="$here/../build/release/app/segue"

if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    exec "$segue" "$folder"
fi
echo "No display: scanning $folder, then writing playlist.m3u8." >&2
"$segue" scan "$folder"
first=$("$segue" list is:analysed sort:path limit:1 --columns id --csv | tail -n +2)
if [ -z "$first" ]; then
    echo "No track of $folder could be analysed, so there is no playlist. See: $segue problems" >&2
    exit 1
fi
"$segue" playlist --seed "$first" -o playlist.m3u8
