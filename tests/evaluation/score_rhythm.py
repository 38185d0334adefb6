#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores tempo, beats, downbeats and meter of dump_rhythm against labelled songs of constant tempo (standard library).

usage: score_rhythm.py LABELS.csv DUMP.jsonl [--worst]

LABELS.csv has the columns file, bpm, style, beats_per_bar; the first beat of each song lies at 0 s. Names with an odd
number are the half to tune on, even ones the half to check. Beats: F-measure within 70 ms of the grid (one beat counts
once) from 0 to the end of the music (column bars, else the last beat found); downbeats the same against every bar.
"""
import argparse, bisect, csv, json, os, re


def f_measure(found, grid, tolerance=.07):
    hits, used = 0, -1
    for t in found:
        i = bisect.bisect_left(grid, t)
        near = [j for j in (i - 1, i) if used < j < len(grid) and j >= 0 and abs(grid[j] - t) <= tolerance]
        if near:
            used = min(near, key=lambda j: abs(grid[j] - t))
            hits += 1
    return 2 * hits / (len(found) + len(grid)) if found or grid else 0.


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else float("nan")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("labels"); ap.add_argument("dump"); ap.add_argument("--worst", action="store_true")
    a = ap.parse_args()
    songs = {os.path.basename(o["path"]): o for o in map(json.loads, open(a.dump))}
    rows = []
    for r in csv.DictReader(open(a.labels)):
        name = os.path.basename(r["file"])
        if name not in songs:
            continue
        o, bpm, bar = songs[name], float(r["bpm"]), int(r["beats_per_bar"] or 4)
        beats = o["beats_s"]
        end = int(r["bars"]) * bar * 60 / bpm if r.get("bars") else (beats[-1] if beats else 0)
        grid = [i * 60 / bpm for i in range(int(end * bpm / 60 + .5))]
        downs = [beats[i] for i in o["downbeats"]]
        errors = sorted(b - round(b * bpm / 60) * 60 / bpm for b in beats)
        ratio = o["tempo_bpm"] / bpm
        rows.append(dict(name=name, groove=r["groove"], bar=bar, ratio=ratio, half=int(re.findall(r"\d+", os.path.splitext(name)[0])[-1]) % 2,
                         a1=abs(ratio - 1) <= .04, a2=any(abs(ratio / k - 1) <= .04 for k in (1 / 3, .5, 1, 2, 3)),
                         beat=f_measure(beats, grid), down=f_measure(downs, grid[::bar]),
                         meter=o["time_signature"] == bar, bias=errors[len(errors) // 2] if errors else 0,
                         swing=o["swing_ratio"]))
    for half, title in ((1, "tune"), (0, "check")):
        part = [r for r in rows if r["half"] == half]
        exact = sorted(abs(r["ratio"] - 1) for r in part if r["a1"])
        print(f"{title:<6} n={len(part)} acc1 {mean(r['a1'] for r in part):.3f} acc2 {mean(r['a2'] for r in part):.3f} "
              f"tempo error median {exact[len(exact) // 2]:.3%} largest {exact[-1]:.3%} "
              f"beats F {mean(r['beat'] for r in part):.3f} (tempo right: {mean(r['beat'] for r in part if r['a1']):.3f}) "
              f"downbeats F {mean(r['down'] for r in part):.3f} "
              f"3/4 right {mean(r['meter'] for r in part if r['bar'] == 3):.3f} "
              f"4/4 right {mean(r['meter'] for r in part if r['bar'] == 4):.3f} "
              f"bias {1000 * mean(r['bias'] for r in part if r['a1']):.1f} ms")
    if a.worst:
        for r in sorted(rows, key=lambda r: r["beat"])[:25]:
            print(f"  {r['name']:<14} {r['groove']:<14} ratio {r['ratio']:.3f} beats {r['beat']:.2f} downbeats {r['down']:.2f} bias {1000 * r['bias']:.0f} ms swing {r['swing']}")


if __name__ == "__main__":
    main()
