#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh PRESET [NINJA_ARGUMENT...] - configures (when needed) and builds a preset, silently unless it fails.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
preset=${1:?usage: build.sh PRESET [NINJA_ARGUMENT...]}
shift

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! cmake --preset "$preset" > "$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
if ! cmake --build --preset "$preset" -- "$@" > "$log" 2>&1; then
    grep -E -A 12 '(error|Error|FAILED|undefined)' "$log" | head -n 120 >&2 || tail -n 60 "$log" >&2
    echo "Building failed (preset $preset)." >&2
    exit 1
fi
