#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how many pieces are taken for speech: those of a folder of spoken clips, or whole files of music.

usage: score_speech.py SEGUE [--speech FOLDER]... [--music FOLDER]... [--seconds 40] [--pieces 20]

A folder of speech is searched for clips (ogg, wav, flac, g722, mp3) of a word and more, of which pieces of 40 s are
joined, at most 20 a folder: as Debian's packages asterisk-core-sounds-*, fillets-ng-data-*, tuxpaint-stamps-default
hold them. A folder of music is sampled evenly. Needs ffmpeg.
"""
import argparse
import json
import os
import random
import subprocess
import tempfile

SUFFIXES = {".ogg", ".wav", ".flac", ".g722", ".mp3"}
RATE_HZ = 22050
SHORTEST_CLIP_S = 0.8


def files_below(folder):
    return sorted(os.path.join(place, name)
                  for place, _, names in os.walk(folder, followlinks=True) for name in names)


def samples_of(path):
    return subprocess.run(["ffmpeg", "-v", "quiet", "-i", path, "-map", "0:a:0", "-ac", "1", "-ar", str(RATE_HZ),
                           "-f", "s16le", "-"], stdout=subprocess.PIPE, check=False).stdout


def write_piece(samples, path):
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "s16le", "-ar", str(RATE_HZ), "-ac", "1", "-i", "-", path],
                   input=samples, check=True)


def pieces_of(folder, seconds, count, target):
    """Files of joined clips."""
    clips = [path for path in files_below(folder) if os.path.splitext(path)[1] in SUFFIXES]
    random.Random(1).shuffle(clips)
    pieces, piece = [], b""
    for clip in clips:
        if len(pieces) == count:
            break
        samples = samples_of(clip)
        if len(samples) >= 2 * RATE_HZ * SHORTEST_CLIP_S:
            piece += samples
        if len(piece) >= 2 * RATE_HZ * seconds:
            pieces.append(os.path.join(target, f"{len(pieces)}.flac"))
            write_piece(piece, pieces[-1])
            piece = b""
    return pieces


def likelihoods(segue, paths):
    if not paths:
        return []
    done = subprocess.run([segue, "analyze", "--json", *paths], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False)
    values = [json.loads(line)["speech_likelihood"] for line in done.stdout.splitlines()]
    return [value for value in values if value is not None]


def report(name, values):
    if not values:
        print(f"| {name} | 0 | | | |")
        return
    values.sort()
    shares = [sum(value >= limit for value in values) for limit in (.5, .8)]
    print(f"| {name} | {len(values)} | {values[len(values) // 2]:.3f} | {shares[0]} | {shares[1]} |")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segue")
    parser.add_argument("--speech", action="append", default=[], metavar="FOLDER")
    parser.add_argument("--music", action="append", default=[], metavar="FOLDER")
    parser.add_argument("--seconds", type=float, default=40.0)
    parser.add_argument("--pieces", type=int, default=20)
    arguments = parser.parse_args()
    print("| folder | pieces | median | from .5 on | from .8 on |\n| --- | --- | --- | --- | --- |")
    for folder in arguments.speech:
        with tempfile.TemporaryDirectory() as target:
            pieces = pieces_of(folder, arguments.seconds, arguments.pieces, target)
            report("speech: " + folder, likelihoods(arguments.segue, pieces))
    for folder in arguments.music:
        files = files_below(folder)
        count = min(arguments.pieces, len(files))
        report("music: " + folder, likelihoods(
            arguments.segue, [files[i * len(files) // count] for i in range(count)]))


if __name__ == "__main__":
    main()
