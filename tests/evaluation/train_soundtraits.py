#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns the axes of analysis/similarity/soundtraits.cpp and prints analysis/similarity/soundtraitaxes.inc.

usage: train_soundtraits.py TRACKS.tsv PIECES.tsv... > analysis/similarity/soundtraitaxes.inc

TRACKS.tsv  as tests/evaluation/patterns.cpp prints it, of whole tuning tracks: how far random ones are apart.
PIECES.tsv  the same of pieces of tuning music named <track>__<n>, as make_pieces.py makes them.

Linear discriminant analysis (Fisher 1936; Rao 1948) in each part: axes along which pieces of one track differ little and
tracks differ much, with the covariance within tracks drawn towards a multiple of the identity (Friedman 1989) on the
principal components. What is compared is the direction of a track from the centre (length normalisation: Garcia-Romero and
Espy-Wilson, Interspeech 2011). Needs numpy.
"""
import os
import sys

import numpy as np

from train_soundcode import PAIRS, SEED, SPANS, gaussians, numbers, read, real, timbre_inputs

SIZES = {"timbre": 96, "rhythm": 64, "contrast": 32, "harmony": 32, "range": 32}
COMPONENTS, RIDGE, SPREAD_POWER = 300, 0.3, 0.25
# As in analysis/similarity/soundmodel.cpp.
SPREADS = {"timbre": 0.266, "rhythm": 4699.0, "contrast": 974.6, "harmony": 768.6, "range": 699.0}
# What a deviation of the traits counts beside a deviation (SPREADS) of the patterns.
SHARES = {"timbre": 0.14, "rhythm": 0.5, "contrast": 0.125, "harmony": 0.5, "range": 0.5}


def timbre_distances(mean, covariance, a, b):
    entropy = 0.5 * np.linalg.slogdet(covariance)[1]
    apart = mean[a] - mean[b]
    merged = (covariance[a] + covariance[b]) / 2 + apart[:, :, None] * apart[:, None, :] / 4
    return np.sqrt(np.maximum(0, 0.5 * np.linalg.slogdet(merged)[1] - (entropy[a] + entropy[b]) / 2))


def discriminants(x, track, count):
    """Centre, and axes (count, dimensions), the best first, each as long as it is good at telling tracks apart."""
    centre = x.mean(0)
    components = np.linalg.svd(x - centre, full_matrices=False)[2][:COMPONENTS]
    y = (x - centre) @ components.T
    _, of, pieces = np.unique(track, return_inverse=True, return_counts=True)
    means = np.array([y[of == i].mean(0) for i in range(len(pieces))])
    within = (y - means[of]).T @ (y - means[of]) / (len(y) - len(pieces))
    between = np.cov(means.T) - within * (1 / pieces).mean()
    within += RIDGE * np.trace(within) / len(within) * np.eye(len(within))
    value, vector = np.linalg.eigh(within)
    whitened = vector / np.sqrt(value)
    value, vector = np.linalg.eigh(whitened.T @ between @ whitened)
    best = np.argsort(-value)[:count]
    ratio = np.maximum(value[best], 1e-9)
    return centre, (components.T @ (whitened @ vector[:, best]) * (ratio / (ratio + 1)) ** SPREAD_POWER).T


def in_steps(axes):
    """Axes as integers up to 127, and what each one's are to be multiplied by."""
    factor = np.abs(axes).max(1) / 127
    return np.round(axes / factor[:, None]).astype(int), factor


def traits(x, centre, axes, step):
    """Directions from the centre as they are kept (tracks, axes); `step` None = unrounded unit vectors."""
    y = (x - centre) @ axes.T
    y /= np.maximum(np.linalg.norm(y, axis=1, keepdims=True), 1e-9)
    return y if step is None else np.round(np.clip(y / step, -127, 127))


def print_part(name, centre, axes, factor, step):
    print(f"const std::array<float, {len(centre)}> k{name}Centre = {{\n{numbers(centre, real)}\n}};\n")
    print(f"const std::array<float, {len(factor)}> k{name}Factors = {{\n{numbers(factor, real)}\n}};\n")
    print(f"const float k{name}Step = {real(step)};\n")
    print(f"const std::array<std::int8_t, {axes.size}> k{name}Axes = {{\n{numbers(axes.ravel(), str)}\n}};\n")


def part_values(data, scale):
    """By part: what its axes are laid through (tracks, dimensions)."""
    values = {part: data[:, slice(*span)].astype(float) for part, span in SPANS.items()}
    return {"timbre": timbre_inputs(*gaussians(data, scale)), **values}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    whole, data = read(sys.argv[1:2]), read(sys.argv[2:])
    names = [os.path.basename(line.split("\t")[0]) for name in sys.argv[2:]
             for line in open(name, encoding="utf-8", errors="surrogateescape")]
    track = np.array([name.rsplit("__", 1)[0] for name in names])
    scale = np.sqrt((data[:, 64:128].copy().view("<f2").astype(float) ** 2).mean(0))
    mean, covariance = gaussians(whole, scale)
    a, b = np.random.default_rng(SEED).integers(0, len(whole), (2, PAIRS))
    a, b = a[a != b], b[a != b]
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Printed by tests/evaluation/train_soundtraits.py; not to be edited.")
    print(f"const std::array<float, 32> kTimbreScale = {{\n{numbers(scale, real)}\n}};\n")
    pieces, tracks = part_values(data, scale), part_values(whole, scale)
    units, mixed = [], []
    for part, count in SIZES.items():
        centre, axes = discriminants(pieces[part], track, count)
        steps, factor = in_steps(axes)
        axes = steps * factor[:, None]
        step = np.percentile(np.abs(traits(pieces[part], centre, axes, None)), 99.9) / 127
        print_part(part.capitalize(), centre, steps, factor, step)
        code = traits(tracks[part], centre, axes, step)
        apart = np.sqrt(((code[a] - code[b]) ** 2).sum(1))
        patterns = (timbre_distances(mean, covariance, a, b) if part == "timbre"
                    else np.abs(tracks[part][a] - tracks[part][b]).sum(1)) / SPREADS[part]
        units.append(SHARES[part] / apart.std())
        mixed.append(patterns + units[-1] * apart)
    for name, values in (("TraitUnits", units), ("MixedDeviations", [d.std() for d in mixed]),
                         ("PartMeans", [d.mean() / d.std() for d in mixed])):
        print(f"const PartValues k{name} = {{\n{numbers(values, real)}\n}};\n")


if __name__ == "__main__":
    main()
