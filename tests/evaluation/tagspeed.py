#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files a second that get another genre, by `segue tag` and by kid3-cli.

usage: tagspeed.py SEGUE [--files N] [--kid3-files N] [--rounds N] [--folder FOLDER]

N (10 000) MP3 files of a second each; both programs change all of them, in turn, the same number of times (2), or
kid3-cli, which gets slower the more files it is given, only the first --kid3-files of them. Segue
copies, checks, brings to the disk and journals each file; kid3-cli writes in place. Below FOLDER (the usual temporary one). Needs
ffmpeg and kid3-cli.
"""
import argparse
import os
import shutil
import subprocess
import tempfile
import time


def seconds(command):
    start = time.monotonic()
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return time.monotonic() - start, after.children_user + after.children_system - before.children_user - before.children_system


def genre_of(path):
    return subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format_tags=genre", "-of", "csv=p=0", path],
                          stdout=subprocess.PIPE, check=True).stdout.decode().strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segue")
    parser.add_argument("--files", type=int, default=10000)
    parser.add_argument("--kid3-files", type=int)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        model = os.path.join(folder, "model.mp3")
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=d=1", "-c:a", "libmp3lame", "-metadata",
                        "title=A title", "-metadata", "genre=Rock", model], check=True)
        music = os.path.join(folder, "music")
        os.makedirs(music)
        paths = [os.path.join(music, f"{number:05}.mp3") for number in range(arguments.files)]
        for path in paths:
            shutil.copy(model, path)
        segue = [arguments.segue, "--library", os.path.join(folder, "library.db"), "tag", *paths, "--set"]
        others = paths[:arguments.kid3_files]
        times = {"segue": [], "kid3-cli": []}
        for number in range(arguments.rounds):
            times["segue"].append(seconds([*segue, f"genre=Segue {number}"]))
            assert genre_of(paths[-1]) == f"Segue {number}"
            times["kid3-cli"].append(seconds(["kid3-cli", "-c", f"set genre 'Kid {number}'", *others]))
            assert genre_of(others[-1]) == f"Kid {number}", genre_of(others[-1])
        speeds = {}
        for name, found in times.items():
            count = len(paths if name == "segue" else others)
            speeds[name] = count / min(wall for wall, _ in found)
            print(f"{name:9} {speeds[name]:7.0f} files/s ({count} files, best of {len(found)}), "
                  f"{1000 * min(cpu for _, cpu in found) / count:.2f} ms of CPU a file")
        print(f"ratio     {speeds['segue'] / speeds['kid3-cli']:.2f} of kid3-cli's speed")


if __name__ == "__main__":
    main()
