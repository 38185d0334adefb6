#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Score chords against labels, weighted by time.

usage: score_chords.py CHORDS_FOLDER ANALYSES.jsonl [--split tune|check] [--worst N]

CHORDS_FOLDER   one NAME.lab for each song: start, end and chord ("G:min7", "N") a line
ANALYSES.jsonl  what `segue analyze --json --depth full --curves` prints for the songs

Chords are compared as major, minor or none (MIREX 'MajMin'): 7 and maj7 count as major, min7 and hdim7
as minor. Songs are matched by the base name. `tune` takes the songs with an odd number at the end of
their name, `check` those with an even one. A song without an analysis counts as wrong.
"""
import argparse
import json
import os
import re

PITCHES = {name: number for number, names in enumerate(
    ["C B#", "C# Db", "D", "D# Eb", "E Fb", "F E#", "F# Gb", "G", "G# Ab", "A", "A# Bb", "B Cb"])
    for name in names.split()}
MINOR = {"min", "min7", "hdim7", "dim", "dim7", "min6", "min9"}


def labelled(path):
    """(start, end, (root, is_minor) or None) of each line."""
    spans = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                continue
            start, end, chord = line.split()
            if chord == "N":
                spans.append((float(start), float(end), None))
                continue
            root, _, quality = chord.partition(":")
            is_minor = quality.split("/")[0] in MINOR
            spans.append((float(start), float(end), (PITCHES[root.split("/")[0]], is_minor)))
    return spans


def estimated(analysis):
    chords = analysis.get("chords") or []
    ends = [chord["start_s"] for chord in chords[1:]] + [float("inf")]
    spans = []
    for chord, end in zip(chords, ends):
        name = chord["chord"]
        value = None if name == "N" else (PITCHES[name.rstrip("m")], name.endswith("m"))
        spans.append((chord["start_s"], end, value))
    return spans


def agreement(labels, estimates):
    """Seconds that agree, seconds in all."""
    right = 0.0
    for start, end, value in labels:
        for other_start, other_end, other in estimates:
            if other == value:
                right += max(0.0, min(end, other_end) - max(start, other_start))
    return right, sum(end - start for start, end, _ in labels)


def half(name):
    numbers = re.findall(r"\d+", name)
    return "tune" if numbers and int(numbers[-1]) % 2 else "check"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chords")
    parser.add_argument("analyses")
    parser.add_argument("--split", choices=["tune", "check"])
    parser.add_argument("--worst", type=int, default=0)
    arguments = parser.parse_args()
    analyses = {}
    with open(arguments.analyses, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                analysis = json.loads(line)
                analyses[os.path.splitext(os.path.basename(analysis["path"]))[0]] = analysis
    scores = []
    for file in sorted(os.listdir(arguments.chords)):
        name, suffix = os.path.splitext(file)
        if suffix != ".lab" or (arguments.split and half(name) != arguments.split):
            continue
        labels = labelled(os.path.join(arguments.chords, file))
        scores.append((name, *agreement(labels, estimated(analyses.get(name, {})))))
    if not scores:
        raise SystemExit("No labels found.")
    total = sum(seconds for _, _, seconds in scores)
    print(f"{len(scores)} songs, {total / 60.0:.1f} min: right for "
          f"{sum(right for _, right, _ in scores) / total:.3f} of the time")
    for name, right, seconds in sorted(scores, key=lambda s: s[1] / s[2])[:arguments.worst]:
        print(f"  {name} {right / seconds:.3f}")


if __name__ == "__main__":
    main()
