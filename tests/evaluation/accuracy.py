#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Analyses labelled songs with `segue analyze` and prints how often it is right, as tables.

usage: accuracy.py SEGUE LABELS.csv... [--depth fast|standard|full] [--without-end SECONDS]
                   [--split tune|check] [--by COLUMN] [--jobs N] [--keep ANALYSES.jsonl] [--check]

SEGUE       the executable
LABELS.csv  columns file (beside the labels), bpm and any of tonic, mode, style, beats_per_bar, bars;
            chords/NAME.lab beside it may hold the chords. An empty column is not scored.

Songs with an odd number at the end of their name are the half that weights and constants were chosen on
(tune), those with an even one the half to report (check). Standard library only.

tempo   acc1: within 4 %; acc2: within 4 % of 1/3, 1/2, 1, 2 or 3 times the label (Gouyon et al. 2006);
        then how many were doubled, halved, taken for a third or three times, and otherwise wrong
key     exact, and weighted as MIREX does: a fifth off .5, the relative .3, the parallel .2
beats   F-measure within 70 ms of the label's grid, whose first beat lies at 0 s; downbeats the same for the bars
meter   share of the songs in 3/4 and in 4/4 that are told so
chords  share of the time in which 24 triads and none are right (depth full)

--without-end analyses copies that lack their last seconds: songs like to end on the tonic.
--check ends with an error when a figure misses the project's bar.
"""
import argparse
import collections
import concurrent.futures
import csv
import json
import os
import subprocess
import sys
import tempfile

from score_chords import PITCHES, agreement, estimated, half, labelled
from score_rhythm import f_measure

BARS = {  # of depth standard and full; fast may lose .03
    "acc1": .90, "acc2": .985, "exact": .86, "weighted": .91, "beats": .85, "chords": .75}
BARS_WITHOUT_END = {"acc1": .85, "weighted": .88}
FAST_ALLOWANCE = .03
OCTAVES = {"doubled": 2, "halved": .5, "third": 1 / 3, "threefold": 3}


def stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def weighted_key(tonic, mode, other_tonic, other_mode):
    if other_tonic is None:
        return 0.0
    distance = (other_tonic - tonic) % 12
    if distance == 0:
        return 1.0 if mode == other_mode else .2
    if mode == other_mode:
        return .5 if distance in (5, 7) else 0.0
    return .3 if distance == (9 if mode == "major" else 3) else 0.0


def songs_of(path, split):
    """Rows of a label file, each with the path of its audio."""
    folder = os.path.dirname(os.path.abspath(path))
    rows = []
    with open(path, encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if split and half(stem(row["file"])) != split:
                continue
            places = [os.path.join(folder, row["file"]), os.path.join(folder, os.path.basename(row["file"]))]
            row["path"] = next((place for place in places if os.path.exists(place)), places[0])
            row["chords"] = os.path.join(folder, "chords", stem(row["file"]) + ".lab")
            rows.append(row)
    return rows


def cut(path, seconds, folder):
    """A copy without the last seconds; the same name, so that it is found again."""
    probe = subprocess.run(
        ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path],
        capture_output=True, text=True, check=True)
    copy = os.path.join(folder, stem(path) + ".flac")
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", path, "-map", "0:a:0", "-t",
                    str(float(probe.stdout) - seconds), copy], check=True)
    return copy


def analyse(segue, paths, depth):
    arrays = ["--beats"] + (["--curves"] if depth == "full" else [])
    done = subprocess.run([segue, "analyze", "--json", "--depth", depth, *arrays, *paths],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def analyses_of(songs, arguments):
    """By stem. In batches, a process each."""
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        paths = [song["path"] for song in songs if os.path.exists(song["path"])]
        if arguments.without_end:
            paths = list(pool.map(lambda path: cut(path, arguments.without_end, folder), paths))
        batches = [paths[i::arguments.jobs * 4] for i in range(arguments.jobs * 4)]
        found = pool.map(lambda batch: analyse(arguments.segue, batch, arguments.depth),
                         [batch for batch in batches if batch])
        return {stem(one["path"]): one for batch in found for one in batch}


def score_tempo(song, found):
    ratio = (found.get("tempo_bpm") or 0.0) / float(song["bpm"])
    kinds = {name: float(abs(ratio / factor - 1) <= .04) for name, factor in OCTAVES.items()}
    right = float(abs(ratio - 1) <= .04)
    scores = {"acc1": right, "acc2": float(right or any(kinds.values())), **kinds}
    scores["other"] = 1.0 - scores["acc2"]
    return scores


def score_beats(song, found, without_end):
    beats = found.get("beats_s")
    if beats is None or not song.get("bars"):
        return {}
    step = 60.0 / float(song["bpm"])
    end = int(song["bars"]) * int(song.get("beats_per_bar") or 4) * step
    if without_end:
        end = min(end, float(found["duration_s"]))
    grid = [i * step for i in range(int(end / step + .5))]
    bars = grid[::int(song.get("beats_per_bar") or 4)]
    return {"beats": f_measure(beats, grid), "downbeats": f_measure(found.get("downbeats_s") or [], bars)}


def score(song, found, arguments):
    scores = {}
    if song.get("bpm"):
        scores.update(score_tempo(song, found))
        scores.update(score_beats(song, found, arguments.without_end))
    if song.get("tonic"):
        key = PITCHES.get(found.get("key"))
        scores["weighted"] = weighted_key(PITCHES[song["tonic"]], song["mode"], key, found.get("mode"))
        scores["exact"] = float(scores["weighted"] == 1.0)
    if song.get("beats_per_bar") in ("3", "4"):
        name = "meter " + song["beats_per_bar"]
        scores[name] = float(str(found.get("time_signature")) == song["beats_per_bar"])
    if arguments.depth == "full" and os.path.exists(song["chords"]):
        end = found.get("duration_s") or 0.0
        labels = labelled(song["chords"])
        if arguments.without_end:
            labels = [(start, min(stop, end), chord) for start, stop, chord in labels if start < end]
        scores["chord seconds"] = agreement(labels, estimated(found))
    return scores


def summary(rows):
    """Mean of each score, over the songs that have it; chords weigh by their time."""
    means = {}
    for name in {name for row in rows for name in row if name != "chord seconds"}:
        values = [row[name] for row in rows if name in row]
        means[name] = sum(values) / len(values)
    seconds = [row["chord seconds"] for row in rows if "chord seconds" in row]
    if seconds:
        means["chords"] = sum(right for right, _ in seconds) / sum(whole for _, whole in seconds)
    for name in [*OCTAVES, "other"]:
        if name in means:
            means[name] = sum(row.get(name, 0.0) for row in rows)  # a count
    return means


COLUMNS = ["acc1", "acc2", *OCTAVES, "other", "exact", "weighted", "beats", "downbeats", "meter 3", "meter 4", "chords"]


def print_table(title, groups):
    columns = [name for name in COLUMNS if any(name in summary(rows) for rows in groups.values())]
    print(f"| {title} | songs | " + " | ".join(columns) + " |")
    print("| --- |" + " --- |" * (len(columns) + 1))
    for group, rows in groups.items():
        means = summary(rows)
        cells = []
        for name in columns:
            value = means.get(name)
            is_count = name in OCTAVES or name == "other"
            cells.append("" if value is None else f"{value:.0f}" if is_count else f"{value:.3f}")
        print(f"| {group} | {len(rows)} | " + " | ".join(cells) + " |")
    print()


def missed_bars(rows, arguments):
    bars = BARS_WITHOUT_END if arguments.without_end else BARS
    allowance = FAST_ALLOWANCE if arguments.depth == "fast" else 0.0
    means = summary(rows)
    return [f"{name} {means[name]:.3f} < {bar - allowance:.3f}"
            for name, bar in bars.items() if name in means and means[name] < bar - allowance]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segue")
    parser.add_argument("labels", nargs="+")
    parser.add_argument("--depth", choices=["fast", "standard", "full"], default="standard")
    parser.add_argument("--without-end", type=float, default=0.0, metavar="SECONDS")
    parser.add_argument("--split", choices=["tune", "check"])
    parser.add_argument("--by", default="style")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", metavar="ANALYSES.jsonl")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    whole = collections.defaultdict(list)
    styles = collections.defaultdict(list)
    for path in arguments.labels:
        songs = songs_of(path, arguments.split)
        analyses = analyses_of(songs, arguments)
        if arguments.keep:
            with open(arguments.keep, "a", encoding="utf-8") as file:
                file.writelines(json.dumps(one) + "\n" for one in analyses.values())
        for song in songs:
            row = score(song, analyses.get(stem(song["file"]), {}), arguments)
            whole[path].append(row)
            styles[song.get(arguments.by) or "-"].append(row)
    everything = [row for rows in whole.values() for row in rows]
    if not everything:
        sys.exit("No songs.")
    cut_off = f", without the last {arguments.without_end:g} s" if arguments.without_end else ""
    print_table(f"depth {arguments.depth}{cut_off}",
                {**whole, **({"all" : everything} if len(whole) > 1 else {})})
    print_table(arguments.by, dict(sorted(styles.items())))
    missed = missed_bars(everything, arguments)
    print("Every bar is met." if not missed else "Missed: " + ", ".join(missed))
    sys.exit(1 if arguments.check and missed else 0)


if __name__ == "__main__":
    main()
