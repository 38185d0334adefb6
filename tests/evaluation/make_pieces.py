#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts tracks into spoilt pieces: to learn what stays the same throughout a track, and to see whether it does.

usage: make_pieces.py FOLDER OUT [--prefix t] [--check] [--jobs 2]

Every other track below FOLDER, in order of path (those of 120 s and more apart from shorter ones), is cut into 3 to 7 pieces of
at most 30 s from all over it, each with a codec, level and band of its own, drawn at random. With --check the tracks between
them are, if 120 s long, cut into three: Opus at 64 kbit/s 6 dB softer, MP3 at 128 kbit/s from 100 Hz to 9 kHz, and 32 kHz. The
pieces of one track are OUT/<prefix><number>__<n>. For tests/evaluation/patterns.cpp and train_soundtraits.py. Needs ffmpeg.
"""
import argparse
import os
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor

EXTENSIONS = (".ogg", ".oga", ".mp3", ".opus", ".flac", ".m4a", ".wav")
SEED, SHORTEST_S, LONG_S, PIECE_S = 4, 45, 120, 30
CODECS = (("-c:a libopus -b:a 64k", "opus"), ("-c:a libopus -b:a 96k", "opus"), ("-c:a libmp3lame -b:a 128k", "mp3"),
          ("-c:a libmp3lame -b:a 96k", "mp3"), ("-c:a flac", "flac"), ("-ar 32000 -c:a flac", "flac"),
          ("-ar 44100 -c:a libvorbis -b:a 80k", "ogg"))
CHECKED = ((.15, ["volume=-6dB"], CODECS[0]), (.42, ["highpass=f=100", "lowpass=f=9000"], CODECS[2]), (.7, [], CODECS[5]))


def audio_files(folder):
    return sorted((os.path.join(where, name) for where, _, names in os.walk(folder, followlinks=True) for name in names
                   if name.lower().endswith(EXTENSIONS)), key=os.fsencode)


def seconds(path):
    asked = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path],
                           capture_output=True, text=True)
    try:
        return float(asked.stdout.split()[0])
    except (IndexError, ValueError):
        return 0.0


def random_filters(chance):
    filters = []
    if chance.random() < .5:
        filters.append(f"volume={chance.choice((-9, -6, -3, 2))}dB")
    band = chance.random()
    if band < .4:
        filters += [f"highpass=f={chance.choice((60, 100, 140))}", f"lowpass=f={chance.choice((7000, 9000, 11000))}"]
    elif band < .55:
        filters.append(f"lowpass=f={chance.choice((6000, 8000))}")
    return filters


def random_pieces(length, chance):
    """(start, seconds, filters, codec), one after the other with as much between them."""
    count = max(3, min(7, int(length / 25)))
    piece = min(PIECE_S, length / count - 1)
    return [(i * length / count + chance.random() * (length / count - piece), piece, random_filters(chance),
             chance.choice(CODECS)) for i in range(count)]


def cut(path, piece, out):
    start, length, filters, (codec, extension) = piece
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", "-ss", f"{start:.2f}", "-t", f"{length:.2f}", "-i", path, "-vn",
                    "-map_metadata", "-1", *(["-af", ",".join(filters)] if filters else []), *codec.split(),
                    f"{out}.{extension}"], check=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--prefix", default="t")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    chance = random.Random(SEED)
    count = {True: 0, False: 0}
    with ThreadPoolExecutor(options.jobs) as pool:
        for path in audio_files(options.folder):
            length = seconds(path)
            if length < SHORTEST_S:
                continue
            is_long = length >= LONG_S
            count[is_long] += 1
            if (count[is_long] % 2 == 0) != options.check or (options.check and not is_long):
                continue
            pieces = ([(length * share, PIECE_S, filters, codec) for share, filters, codec in CHECKED] if options.check
                      else random_pieces(length, chance))
            name = f"{options.prefix}{count[is_long]:04d}{'' if is_long else 's'}"
            for i, piece in enumerate(pieces):
                pool.submit(cut, path, piece, os.path.join(options.out, f"{name}__{i}"))


if __name__ == "__main__":
    main()
