#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns the axes of analysis/similarity/soundcode.cpp and prints analysis/similarity/soundcodeaxes.inc.

usage: train_soundcode.py PATTERNS.tsv... > analysis/similarity/soundcodeaxes.inc

PATTERNS.tsv  as tests/evaluation/patterns.cpp prints it, of tuning music only: no file that figures are reported on.

Each part is centred and projected on its principal components; a part's steps are 99.9 % of its values over 127.
Then random pairs are drawn, to say what a step is worth and how the distances are spread. Needs numpy.
"""
import sys

import numpy as np

SIZES = {"timbre": 64, "rhythm": 32, "contrast": 16, "harmony": 8, "range": 8}
PAIRS, SEED = 20000, 1
SPANS = {"rhythm": (624, 1216), "contrast": (1216, 1316), "harmony": (1316, 1394), "range": (1394, 1466)}


def read(files):
    rows = [line.split("\t")[1] for name in files for line in open(name, encoding="utf-8", errors="surrogateescape")]
    return np.array([np.frombuffer(bytes.fromhex(row), np.uint8) for row in rows])


def gaussians(data, scale):
    """Means (n, 32) and covariances (n, 32, 32), in units of `scale`."""
    mean = data[:, :64].copy().view("<f2").astype(float) / scale
    deviation = data[:, 64:128].copy().view("<f2").astype(float) / scale
    r = np.zeros((len(data), 32, 32))
    r[:, *np.tril_indices(32, -1)] = data[:, 128:624].copy().view(np.int8) / 127 * 0.98
    return mean, (r + r.transpose(0, 2, 1) + np.eye(32)) * deviation[:, :, None] * deviation[:, None, :]


def timbre_inputs(mean, covariance):
    """Means, then the upper triangle of the matrix logarithm of the covariance."""
    upper = np.triu_indices(32)
    weight = np.where(upper[0] == upper[1], 1.0, np.sqrt(2.0))
    value, vector = np.linalg.eigh(covariance)
    log = (vector * np.log(np.maximum(value, 1e-6))[:, None, :]) @ vector.transpose(0, 2, 1)
    return np.concatenate([mean, log[:, *upper] * weight], 1)


def axes(x, count):
    """Centre, components (count, dimensions), values a step."""
    centre = x.mean(0)
    components = np.linalg.svd(x - centre, full_matrices=False)[2][:count]
    step = np.percentile(np.abs((x - centre) @ components.T), 99.9) / 127
    code = np.round(np.clip((x - centre) @ components.T / step, -127, 127))
    return centre, components, step, code


def numbers(values, form):
    lines, line = [], "   "
    for value in values:
        text = " " + form(value) + ","
        if len(line) + len(text) > 118:
            lines.append(line)
            line = "   "
        line += text
    return "\n".join(lines + [line])


def real(value):
    text = f"{value:.5g}"
    return text + ("" if "." in text or "e" in text else ".0") + "F"


def print_part(name, centre, components, step):
    """Components as steps of 1/127 of each one's largest entry, with that entry over 127 and `step` as its factor."""
    peak = np.abs(components).max(1)
    steps = np.round(components / peak[:, None] * 127).astype(int)
    print(f"const std::array<float, {len(centre)}> k{name}Centre = {{\n{numbers(centre, real)}\n}};\n")
    print(f"const std::array<float, {len(peak)}> k{name}Factors = {{\n{numbers(peak / 127 / step, real)}\n}};\n")
    print(f"const std::array<std::int8_t, {steps.size}> k{name}Axes = {{\n{numbers(steps.ravel(), str)}\n}};\n")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    data = read(sys.argv[1:])
    scale = np.sqrt((data[:, 64:128].copy().view("<f2").astype(float) ** 2).mean(0))
    mean, covariance = gaussians(data, scale)
    a, b = np.random.default_rng(SEED).integers(0, len(data), (2, PAIRS))
    a, b = a[a != b], b[a != b]
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Printed by tests/evaluation/train_soundcode.py; not to be edited.")
    print(f"const std::array<float, 32> kTimbreScale = {{\n{numbers(scale, real)}\n}};\n")
    code_distances = []
    for part, count in SIZES.items():
        values = data[:, slice(*SPANS.get(part, (0, 0)))].astype(float)
        centre, components, step, code = axes(timbre_inputs(mean, covariance) if part == "timbre" else values, count)
        print_part(part.capitalize(), centre, components, step)
        code_distances.append(np.sqrt(((code[a] - code[b]) ** 2).sum(1)))
    unit = np.array([1 / d.std() for d in code_distances])
    for name, values in (("CodeUnits", unit), ("CodeMeans", [u * d.mean() for u, d in zip(unit, code_distances)])):
        print(f"const PartValues k{name} = {{\n{numbers(values, real)}\n}};\n")


if __name__ == "__main__":
    main()
