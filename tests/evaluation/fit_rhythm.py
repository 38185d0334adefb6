#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of tempo and meter in analysis/features from labelled songs (numpy).

usage: fit_rhythm.py --train LABELS.csv DUMP.jsonl [--train ...] [--test LABELS.csv DUMP.jsonl ...] [--headers FOLDER]

DUMP.jsonl comes from the program dump_rhythm; LABELS.csv has the columns file, bpm, groove and style,
and may have beats_per_bar and weight. A label with a
number at the end of its name trains when that number is odd and is reported on when it is even; other names train.
A linear score of each candidate tempo, softmax over the candidates, cross-entropy, L2 on standardised values (ridge
regression's relative: one optimum, found by Newton's method). Each song also takes part played up to 15 % slower and
faster (the lags are read at other places: what a change of speed does). Validation leaves whole grooves out.
The meter, 3 or 4 beats, is a logistic regression on songs with that label, both kinds weighing the same.
"""
import argparse, collections, csv, json, os, re
import numpy as np

RATE, BIN = 22050 / 256, 22050 / 256 / 2048
BPM = 50 * 2 ** (np.arange(50) / 24)
LAGS = np.array([.25, 1 / 3, .5, 2 / 3, .75, 1, 4 / 3, 1.5, 2, 3, 4, 6, 8])
SPEEDS = np.array([.25, 1 / 3, .5, 2 / 3, .75, 1, 1.5, 2, 3, 4])
NEAR = np.array([.985, .9925, 1, 1.0075, 1.015])


def read(curve, at):
    """Linear interpolation, 0 beyond the end."""
    i = at.astype(int)
    inside = i + 1 < len(curve)
    i = np.where(inside, i, 0)
    f = at - np.floor(at)
    return np.where(inside, curve[i] * (1 - f) + curve[i + 1] * f, 0)


def values(song, speed=1.):
    """One row of values for each candidate, of the song played `speed` times as fast."""
    columns = []
    lag = 60 * RATE / BPM * speed
    for band in song["bands"]:
        a, s = band["autocorrelation"], band["spectrum"]
        for r in LAGS:
            columns.append(read(a, lag[:, None] * r * NEAR).max(1))
        for r in SPEEDS:
            columns.append(read(s, BPM[:, None] / speed / 60 / BIN * r * NEAR).max(1))
    octaves = np.log2(BPM / 120)
    columns += [octaves, octaves ** 2, octaves ** 3]
    beats = np.clip(np.log2(max(song["onset_rate_hz"] * speed, .2) * 60 / BPM), -2, 4)
    columns += [beats, beats ** 2]
    return np.stack(columns, 1)


def load(labels, dump):
    songs = {}
    for line in open(dump):
        o = json.loads(line)
        for band in o["bands"]:
            band["autocorrelation"] = np.array(band["autocorrelation"])
            band["spectrum"] = np.array(band["spectrum"])
        songs[os.path.splitext(os.path.basename(o["path"]))[0]] = o
    out = []
    for r in csv.DictReader(open(labels)):
        name = os.path.splitext(os.path.basename(r["file"]))[0]
        if name in songs and songs[name]["bands"][0]["autocorrelation"].size:
            m = re.search(r"-(\d+)$", name)
            out.append(dict(songs[name], bpm=float(r["bpm"]), groove=r["groove"], style=r["style"], name=name,
                            weight=float(r.get("weight") or 1),
                            bpb=int(r.get("beats_per_bar") or 0), train=m is None or int(m[1]) % 2 == 1))
    return out


def fit(x, target, l2, weight, iterations=30):
    """x (songs, candidates, values) standardised; target (songs, candidates) sums to 1. Newton."""
    w = np.zeros(x.shape[2])
    total = weight.sum()

    def loss(w):
        z = x @ w
        z = z - z.max(1, keepdims=True)
        return -np.sum(weight[:, None] * target * (z - np.log(np.exp(z).sum(1, keepdims=True)))) / total + l2 / 2 * w @ w

    for _ in range(iterations):
        z = x @ w
        p = np.exp(z - z.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        g = np.einsum("s,sc,scv->v", weight, p - target, x) / total + l2 * w
        mean = np.einsum("sc,scv->sv", p, x)
        px = x * np.sqrt(p * weight[:, None])[:, :, None]
        px = px.reshape(-1, x.shape[2])
        h = (px.T @ px - (mean * weight[:, None]).T @ mean) / total + l2 * np.eye(len(w))
        step, before = np.linalg.solve(h, g), loss(w)
        while loss(w - step) > before and np.abs(step).max() > 1e-7:
            step /= 2
        w = w - step
        if np.abs(step).max() < 1e-5:
            break
    return w


def target_of(bpm):
    d = np.log2(BPM / bpm)
    t = np.exp(-.5 * (d / .02) ** 2)
    return t / t.sum() if t.sum() > 1e-6 else None


def dataset(songs, speeds):
    x, t, g, w = [], [], [], []
    for s in songs:
        for v in speeds:
            target = target_of(s["bpm"] * v)
            if 52 < s["bpm"] * v < 203:
                x.append(values(s, v)); t.append(target); g.append(s["groove"]); w.append(s.get("weight", 1.))
    return np.array(x), np.array(t), np.array(g), np.array(w)


def judge(bpm, truth):
    e = bpm / truth
    a1 = abs(e - 1) <= .04
    kind = next((k for k in (1 / 3, .5, 1, 2, 3) if abs(e / k - 1) <= .04), None)
    return a1, kind


def report(songs, guess, by=None):
    n = collections.Counter()
    for s, b in zip(songs, guess):
        a1, kind = judge(b, s["bpm"])
        for key in ("all", s["style"]) if by else ("all",):
            n[key, "n"] += 1; n[key, "a1"] += a1; n[key, "a2"] += kind is not None; n[key, kind] += 1
    for key in sorted({k for k, _ in n}):
        c = n[key, "n"]
        print(f"  {key:<18} n={c:<4} acc1 {n[key,'a1']/c:.3f} acc2 {n[key,'a2']/c:.3f}  doubled {n[key,2]} halved {n[key,.5]} thirds {n[key,1/3]+n[key,3]} other {n[key,None]}")


def standardise(x):
    """Mean within a song's candidates does not matter; the scale is that of the differences between candidates."""
    return (x - x.mean(1, keepdims=True)).reshape(-1, x.shape[2]).std(0) + 1e-6


def choose(songs, w):
    return [BPM[np.argmax(values(s) @ w)] for s in songs]


METER_LAGS = np.array([1, 1.5, 2, 3, 4, 6, 8])
METER_SPEEDS = np.array([1 / 4, 1 / 3, 1 / 2, 2 / 3, .75])


def meter_values(song):
    """What the meter is told from, at the labelled tempo; the last one is 1."""
    out = []
    for band in song["bands"]:
        out.append(read(band["autocorrelation"], 60 * RATE / song["bpm"] * METER_LAGS[:, None] * NEAR).max(1))
        out.append(read(band["spectrum"], song["bpm"] / 60 / BIN * METER_SPEEDS[:, None] * NEAR).max(1))
    return np.concatenate(out + [[np.log2(song["bpm"] / 120), 1]])


def fit_meter(x, y, l2):
    """Weights for x (songs, values), whose last column is 1; y is 1 for three beats."""
    scale = np.append(x[:, :-1].std(0) + 1e-6, 1)
    x = x / scale
    w, weight = np.zeros(x.shape[1]), np.where(y > 0, .5 / y.mean(), .5 / (1 - y.mean())) / len(y)
    ridge = l2 * np.eye(len(w))
    ridge[-1, -1] = 1e-4
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (weight * (p - y)) + ridge @ w)
    return w / scale


def meter(sets, l2=.03):
    """Prints how the meter fares with grooves left out and on the check halves; returns the weights."""
    songs = [s for _, part in sets for s in part if s["train"] and s["bpb"] in (3, 4)]
    x, y = np.array([meter_values(s) for s in songs]), np.array([s["bpb"] == 3 for s in songs]) * 1.
    names = np.array([s["groove"] for s in songs])
    threes, fours = (sorted(set(names[y == v])) for v in (1, 0))
    right = np.zeros(len(y), bool)
    for f in range(len(threes)):
        out = np.isin(names, threes[f::len(threes)] + fours[f::len(threes)])
        right[out] = (x[out] @ fit_meter(x[~out], y[~out], l2) > 0) == (y[out] > 0)
    print(f"meter, grooves left out: 3/4 {right[y > 0].mean():.3f} of {int(y.sum())}, 4/4 {right[y == 0].mean():.3f}")
    w = fit_meter(x, y, l2)
    for name, part in sets:
        held = [s for s in part if not s["train"] and s["bpb"] in (3, 4)]
        for beats in (3, 4):
            hits = [(meter_values(s) @ w > 0) == (beats == 3) for s in held if s["bpb"] == beats]
            if hits:
                print(f"  {name} check, {beats}/4: {np.mean(hits):.3f} of {len(hits)}")
    return w, len(songs), len(threes) + len(fours)


def write_header(path, name, weights, doc):
    rows = [", ".join(f"{w:.6g}" for w in weights[i:i + 8]) for i in range(0, len(weights), 8)]
    open(path, "w").write(f"""// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace analysis {{

{doc}
/// Fitted by tests/evaluation/fit_rhythm.py; not edited by hand.
// clang-format off
inline constexpr std::array<double, {len(weights)}> {name}{{
    {("," + chr(10) + "    ").join(rows)}}};
// clang-format on

}} // namespace analysis
""")


TEMPO_DOC = """/// Weights of the values from which tempoOf() scores a candidate, in its order: for each OnsetBand
/// the autocorrelation at %d lags and the spectrum at %d speeds, then five of tempo and onset rate.
/// From %d songs in %d grooves, L2 %g."""
METER_DOC = """/// Weights of the values from which meterOf() tells three beats from four, in its order: for each
/// OnsetBand the autocorrelation at %d lags and the spectrum at %d speeds, then the tempo and 1.
/// From %d songs in %d grooves."""


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--train", nargs=2, action="append", required=True, metavar=("LABELS", "DUMP"))
    ap.add_argument("--test", nargs=2, action="append", default=[], metavar=("LABELS", "DUMP"))
    ap.add_argument("--headers", metavar="FOLDER", help="write tempoweights.h and meterweights.h there")
    ap.add_argument("--l2", type=float, nargs="+", default=[.03])
    ap.add_argument("--folds", type=int, default=8)
    ap.add_argument("--worst", action="store_true")
    a = ap.parse_args()
    sets = [(os.path.basename(d), load(l, d)) for l, d in a.train]
    train = [s for _, songs in sets for s in songs if s["train"]]
    x, t, g, w = dataset(train, (.87, .94, 1, 1.06, 1.14))
    scale = standardise(x)
    x = x / scale
    grooves = sorted(set(g))
    print(f"{len(train)} songs, {len(x)} with their copies, {len(grooves)} grooves, {x.shape[2]} values")
    for l2 in a.l2:
        guess = {}
        for f in range(a.folds):
            out = set(grooves[f::a.folds])
            inside = np.array([v not in out for v in g])
            wf = fit(x[inside], t[inside], l2, w[inside]) / scale
            held = [s for s in train if s["groove"] in out]
            guess.update({id(s): b for s, b in zip(held, choose(held, wf))})
        print(f"l2 {l2}: grooves left out")
        report(train, [guess[id(s)] for s in train])
    weights = fit(x, t, a.l2[0], w) / scale
    meter_weights, songs, kinds = meter(sets)
    if a.headers:
        write_header(f"{a.headers}/tempoweights.h", "kTempoWeights", weights,
                     TEMPO_DOC % (len(LAGS), len(SPEEDS), len(train), len(grooves), a.l2[0]))
        write_header(f"{a.headers}/meterweights.h", "kMeterWeights", meter_weights,
                     METER_DOC % (len(METER_LAGS), len(METER_SPEEDS), songs, kinds))
    for name, songs in sets + [(os.path.basename(d), load(l, d)) for l, d in a.test]:
        for half in (True, False):
            part = [s for s in songs if s["train"] == half]
            if part:
                print(name, "tune" if half else "check")
                report(part, choose(part, weights), by=not half)
                if a.worst:
                    for s, b in zip(part, choose(part, weights)):
                        if not judge(b, s["bpm"])[0]:
                            print("    ", s["name"], s["groove"], s["bpm"], "->", round(b, 1))


if __name__ == "__main__":
    main()
