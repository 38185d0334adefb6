#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encodes tracks anew and prints how far their analyses move.

usage: robustness.py SEGUE FOLDER [--count N] [--jobs N] [--check]

N (20) files, evenly spread below FOLDER, become FLAC; copies of that as WAV and ALAC have to give the same numbers
(1e-4 of their size, the duration aside), copies as 128 kbit/s MP3, AAC and Opus the same key, the tempo within .5 %
and each mean MFCC within 2 % of its range, the span from the smallest to the largest over the files. --check ends
with an error when fewer than 95 % of the lossy copies hold one of these, or a lossless copy differs. Needs ffmpeg.
"""
import argparse
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile

LOSSLESS = {"wav": ["-c:a", "pcm_s16le"], "m4a": ["-c:a", "alac"]}
LOSSY = {"mp3": ["-c:a", "libmp3lame", "-b:a", "128k"], "aac.m4a": ["-c:a", "aac", "-b:a", "128k"],
         "opus": ["-c:a", "libopus", "-b:a", "128k"]}
OF_THE_FILE = {"path", "codec", "bit_rate_bps", "digest", "duration_s"}


def files_below(folder):
    found = [os.path.join(place, name) for place, _, names in os.walk(folder, followlinks=True) for name in names]
    return sorted(found)


def encode(source, target, options):
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", source, "-map", "0:a:0", "-map_metadata", "-1",
                    *options, target], check=True)


def analyse(segue, paths):
    done = subprocess.run([segue, "analyze", "--json", *paths], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def measure(segue, path):
    """The analyses of a file in all its forms, by form; None when it has no sound."""
    with tempfile.TemporaryDirectory() as folder:
        original = os.path.join(folder, "original.flac")
        try:
            encode(path, original, ["-c:a", "flac", "-sample_fmt", "s16"])
        except subprocess.CalledProcessError:
            return None
        forms = {"flac": original}
        for form, options in {**LOSSLESS, **LOSSY}.items():
            forms[form] = os.path.join(folder, "copy." + form)
            encode(original, forms[form], options)
        return dict(zip(forms, analyse(segue, list(forms.values()))))


def different(left, right):
    """Keys of two analyses whose values differ by more than 1e-4 of them."""
    def same(a, b):
        if isinstance(a, list) and isinstance(b, list):
            return len(a) == len(b) and all(map(same, a, b))
        if isinstance(a, (int, float)) and isinstance(b, (int, float)):
            return abs(a - b) <= 1e-4 * max(1.0, abs(a), abs(b))
        return a == b
    return sorted(key for key in left if key not in OF_THE_FILE and not same(left[key], right[key]))


def tempo_holds(left, right):
    a, b = left["tempo_bpm"], right["tempo_bpm"]
    return a == b or bool(a and b and abs(b / a - 1) <= .005)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segue")
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    files = files_below(arguments.folder)
    sample = [files[i * len(files) // arguments.count] for i in range(min(arguments.count, len(files)))]
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        tracks = [track for track in pool.map(lambda path: measure(arguments.segue, path), sample) if track]
    if not tracks:
        sys.exit("No track could be encoded.")
    failed = False
    for form in LOSSLESS:
        keys = sorted({key for track in tracks for key in different(track["flac"], track[form])})
        failed |= bool(keys)
        print(f"{form}: {len(tracks)} tracks, " + ("the same numbers" if not keys else "differs in " + ", ".join(keys)))
    means = [track["flac"]["mfcc_mean"] for track in tracks]
    ranges = [max(column) - min(column) for column in zip(*means)]
    print("| copy | tempo within .5 % | same key | MFCC within 2 % of range |")
    print("| --- | --- | --- | --- |")
    for form in LOSSY:
        pairs = [(track["flac"], track[form]) for track in tracks]
        held = [[tempo_holds(*pair) for pair in pairs],
                [(a["key"], a["mode"]) == (b["key"], b["mode"]) for a, b in pairs],
                [all(abs(x - y) <= .02 * span for x, y, span in zip(a["mfcc_mean"], b["mfcc_mean"], ranges))
                 for a, b in pairs]]
        shares = [sum(column) / len(column) for column in held]
        failed |= min(shares) < .95
        print(f"| {form} | " + " | ".join(f"{share:.2f}" for share in shares) + " |")
    sys.exit(1 if arguments.check and failed else 0)


if __name__ == "__main__":
    main()
