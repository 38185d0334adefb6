#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of VoiceMeter from music made by make_sung.py and from music that is known to be instrumental.

usage: fit_voice.py --fit LABELS.csv... --fit-dump DUMP.jsonl... [--test LABELS.csv... --test-dump DUMP.jsonl...]
                    [--header FOLDER] [--l2 .003]

DUMP.jsonl comes from the program dump_voice; a file that no LABELS.csv knows counts as instrumental. A stretch of 3 s is
sung when more than half of it lies in phrases of a voice, and not when next to nothing does; logistic regression with a
ridge on standardised values, both kinds weighing the same. The track's likelihood is a logistic function of the upper
quartile of its stretches, fitted to tracks whose voice, or music, took no part in the fit of the stretches (five folds),
so that .5 means as often as not for a track that is as likely sung as not. General MIDI choirs take no part.
Prints what share of each kind is taken for sung from which likelihood on. Needs numpy.
"""
import argparse
import csv
import json
import os
import zlib

import numpy as np

STRETCH_S = 128 * 512 / 22050
QUANTILE, LOWEST, STEP, BINS = .75, -8., .125, 128  # as in voicemeter.cpp
FOLDS = 5


def load(label_files, dumps):
    """One dict for each track: kind, voice, ratio, rows of values, share of each stretch that is sung or played."""
    labels = {}
    for path in label_files:
        for row in csv.DictReader(open(path)):
            labels[os.path.basename(row["file"])] = row
    tracks = []
    for path in dumps:
        for line in open(path):
            track = json.loads(line)
            if not track["stretches"]:
                continue
            rows = np.array(track["stretches"], float)
            row = labels.get(os.path.basename(track["path"]))
            kind, cover = "real", np.zeros(len(rows))
            if row:
                kind = ("sung" if row["sung"] == "1" else "choir" if row["voice"] == "choir"
                        else "solo" if row["voice"] else "none")
                phrases = [tuple(map(float, phrase.split("-"))) for phrase in row["phrases"].split()]
                cover = np.array([sum(max(0., min(b, t + STRETCH_S) - max(a, t)) for a, b in phrases) / STRETCH_S
                                  for t in rows[:, 0]])
            group = row["voice"] if kind == "sung" else row["music"] if row else track["path"]
            tracks.append(dict(name=track["path"], kind=kind, ratio=float(row["ratio_db"] or 0) if row else 0.,
                               voice=row["voice"] if row else "", x=rows[:, 1:], cover=cover,
                               fold=zlib.crc32(group.encode()) % FOLDS))
    return tracks


def stretches(tracks):
    """Values, whether sung, and weights."""
    x, y, w = [], [], []

    def add(rows, sung, weight):
        x.append(rows)
        y.append(np.full(len(rows), float(sung)))
        w.append(np.full(len(rows), weight))

    for track in tracks:
        if track["kind"] == "sung":
            add(track["x"][track["cover"] > .5], True, 1.)
            add(track["x"][track["cover"] < .05], False, .5)
        elif track["kind"] == "solo":
            add(track["x"][track["cover"] > .3], False, 1.5)
        elif track["kind"] == "none":
            add(track["x"], False, 1.)
        elif track["kind"] == "real":  # each track weighs the same
            add(track["x"], False, 12. / len(track["x"]))
    x, y, w = map(np.concatenate, (x, y, w))
    w[y > 0] *= w[y == 0].sum() / w[y > 0].sum()
    return x, y, w


def regress(x, y, w, l2):
    """Weights on the values as they are, and the constant, last."""
    mean, scale = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / scale, np.ones(len(x))]
    b, w = np.zeros(z.shape[1]), w / w.sum()
    ridge = l2 * np.eye(len(b))
    ridge[-1, -1] = 1e-9
    for _ in range(40):
        p = 1 / (1 + np.exp(-z @ b))
        step = np.linalg.solve((z * (w * p * (1 - p) + 1e-12)[:, None]).T @ z + ridge, z.T @ (w * (p - y)) + ridge @ b)
        b -= step
        if np.abs(step).max() < 1e-7:
            break
    return np.append(b[:-1] / scale, b[-1] - (b[:-1] / scale) @ mean)


def score(track, weights):
    """As VoiceMeter::likelihood() reads its histogram."""
    places = np.clip((track["x"] @ weights[:-1] + weights[-1] - LOWEST) / STEP, 0, BINS - 1).astype(int)
    counts = np.bincount(places, minlength=BINS)
    wanted, below, place = QUANTILE * len(places), 0, 0
    while place + 1 < BINS and below + counts[place] < wanted:
        below += counts[place]
        place += 1
    return LOWEST + STEP * (place + (wanted - below) / max(counts[place], 1))


def fit(tracks, l2):
    held = []
    for fold in range(FOLDS):
        weights = regress(*stretches([t for t in tracks if t["fold"] != fold]), l2)
        held += [(score(t, weights), t["kind"]) for t in tracks if t["fold"] == fold and t["kind"] != "choir"]
    scores, kinds = np.array([s for s, _ in held]), np.array([k for _, k in held])
    # Half of what counts is sung; of the rest, real music two thirds, as solo instruments are rarer than they are here.
    share = {"sung": .5, "real": 1 / 3, "solo": 1 / 9, "none": 1 / 18}
    w = np.array([share[k] / (kinds == k).sum() for k in kinds])
    track_weights = regress(scores[:, None], (kinds == "sung") * 1., w, 1e-6)
    return regress(*stretches(tracks), l2), track_weights


def area(sung, other):
    """Area under the ROC: how often a sung track scores higher than another."""
    return np.mean([np.mean(s > other) + .5 * np.mean(s == other) for s in sung])


def report(name, tracks, weights, track_weights, worst):
    p = {id(t): 1 / (1 + np.exp(-track_weights[0] * score(t, weights) - track_weights[1])) for t in tracks}
    steps = ((-9, -4), (-4, 1), (1, 7), (7, 40))
    groups = [("sung, from %+d dB" % low, [t for t in tracks if t["kind"] == "sung" and low <= t["ratio"] < high])
              for low, high in steps]
    groups += [("sung by " + voice, [t for t in tracks if t["kind"] == "sung" and t["voice"] == voice])
               for voice in sorted({t["voice"] for t in tracks if t["kind"] == "sung"})]
    groups += [(kind, [t for t in tracks if t["kind"] == kind]) for kind in ("sung", "real", "none", "solo", "choir")]
    sung = np.array([p[id(t)] for t in tracks if t["kind"] == "sung"])
    limits = (.2, .5, .75, .9)
    print(f"{name}\n| kind | tracks | area | " + " | ".join(f"from {limit}" for limit in limits) + " |")
    for kind, part in groups:
        values = np.array([p[id(t)] for t in part])
        if len(values):
            roc = "" if kind.startswith("sung") else f"{area(sung, values):.3f}"
            print(f"| {kind} | {len(values)} | {roc} | " + " | ".join(str((values >= l).sum()) for l in limits) + " |")
    if worst:
        for t in sorted((t for t in tracks if t["kind"] == "real"), key=lambda t: -p[id(t)])[:worst]:
            print(f"  {p[id(t)]:.3f} {t['name']}")


def rows_of(values):
    return ",\n    ".join(", ".join(f"{v:.6g}" for v in values[i:i + 8]) for i in range(0, len(values), 8))


def write_header(folder, weights, track_weights, tracks):
    count = {kind: sum(t["kind"] == kind for t in tracks) for kind in ("sung", "solo", "none", "real")}
    open(os.path.join(folder, "voiceweights.h"), "w").write(f"""// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace analysis {{

/// Weights of VoiceMeter::Descriptors, in their order, and a constant, for how likely a stretch is
/// sung. From {count["sung"]} songs, {count["solo"]} with a solo instrument in the place of the voice, {count["none"]} with neither,
/// and {count["real"]} tracks of game music.
/// Fitted by tests/evaluation/fit_voice.py; not edited by hand.
// clang-format off
inline constexpr std::array<double, {len(weights)}> kVoiceWeights{{
    {rows_of(weights)}}};

/// Weight of the upper quartile of those scores, and a constant, for how likely the track is.
inline constexpr std::array<double, 2> kVoiceTrackWeights{{{track_weights[0]:.6g}, {track_weights[1]:.6g}}};
// clang-format on

}} // namespace analysis
""")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", nargs="+", required=True, metavar="LABELS")
    parser.add_argument("--fit-dump", nargs="+", required=True, metavar="DUMP")
    parser.add_argument("--test", nargs="+", default=[], metavar="LABELS")
    parser.add_argument("--test-dump", nargs="+", default=[], metavar="DUMP")
    parser.add_argument("--header", metavar="FOLDER", help="write voiceweights.h there")
    parser.add_argument("--l2", type=float, default=.003)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N real tracks most like song")
    arguments = parser.parse_args()
    tracks = load(arguments.fit, arguments.fit_dump)
    weights, track_weights = fit(tracks, arguments.l2)
    report("fitted to", tracks, weights, track_weights, arguments.worst)
    if arguments.test_dump:
        report("not seen", load(arguments.test, arguments.test_dump), weights, track_weights, arguments.worst)
    if arguments.header:
        write_header(arguments.header, weights, track_weights, tracks)


if __name__ == "__main__":
    main()
