#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh TARGET [SECONDS [LIBFUZZER_OPTION...]] - builds a fuzz target with clang and runs it, an hour unless told
# otherwise. What it learns stays in build/fuzz/corpus/TARGET, what it finds in build/fuzz/findings/TARGET.
# TARGET: fuzz_decoder, fuzz_features or fuzz_payload.
set -euo pipefail
target=${1:?usage: run.sh TARGET [SECONDS [LIBFUZZER_OPTION...]]}
seconds=${2:-3600}
shift $(($# < 2 ? $# : 2))
here=$(dirname "$(readlink -f "$0")")
root=$here/../..
mkdir -p "$root/build"
flock "$root/build/fuzz.lock" "$root/packaging/build.sh" fuzz fuzz_targets # so that two may start at once

build=$root/build/fuzz
"$here/seeds.sh" "$build/tests/fuzz/seeds"
corpus=$build/corpus/$target
findings=$build/findings/$target
mkdir -p "$corpus" "$findings"

# Seeds are below 16 KB; a longer input costs time and reaches nothing new.
# A target cancels its own work after two seconds, so 60 is a hang, also where sanitizers and a busy machine slow it.
# FFmpeg may take 256 MB at a time for one file (demuxer.cpp), to which come corpus and shadow memory.
options=(-max_len=16384 -timeout=60 -rss_limit_mb=2048 -malloc_limit_mb=1024)
folder=files
if [ "$target" = fuzz_features ]; then
    # The samples repeat: more than a second of them says nothing new. Its sounds last up to 16 s.
    options=(-max_len=4096 -timeout=60 -rss_limit_mb=2048)
    folder=samples
fi
# Leaks inside FFmpeg's demuxers on broken files are not ours; leaks.txt names them.
export LSAN_OPTIONS="suppressions=$here/leaks.txt:print_suppressions=0"
exec "$build/tests/fuzz/$target" "${options[@]}" -dict="$here/marks.dict" -artifact_prefix="$findings/" \
    -max_total_time="$seconds" -print_final_stats=1 "$@" "$corpus" "$build/tests/fuzz/seeds/$folder"
