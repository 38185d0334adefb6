#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `segue tag` and fills its disk at random moments of a batch; nothing may be lost.

usage: tagkills.py SEGUE [--kills N] [--disks N] [--files N] [--seed N]

A batch changes the titles and artists of N (500) short files of six formats. It is killed (SIGKILL) at N (300) random
moments, and N (300) times other data fills its file system at a random moment: a tmpfs for the music alone, so that
the journal has room. After each: every file is byte for byte as before, or decodes to the same sound with all of its
new tags; no copy is left once Segue has written again; and `segue tag --undo` brings all files back to
their old fields. The last state of the files is taken from a reference batch that nobody disturbed. Needs root (for
tmpfs) and ffmpeg. The environment may say SEGUE_KILLS, SEGUE_DISKS, SEGUE_FILES and SEGUE_SEED instead.
"""
import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ENCODERS = {"mp3": ["-c:a", "libmp3lame"], "flac": ["-c:a", "flac"], "ogg": ["-c:a", "libvorbis"],
            "opus": ["-c:a", "libopus"], "m4a": ["-c:a", "aac"], "wav": ["-c:a", "pcm_s16le"]}
CHANGE = ["--set", "title=A new title that is longer than the old one", "--set", "artist=Somebody else"]
OLD, NEW, BAD = "old", "new", "bad"


def run(*arguments, **options):
    return subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **options)


def make_music(folder, count):
    """Files of all formats, all different: each has the number in its title."""
    os.makedirs(folder)
    models = {}
    for suffix, options in ENCODERS.items():
        models[suffix] = os.path.join(folder, "model." + suffix)
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "anoisesrc=d=0.5:c=pink:seed=3", "-metadata",
                        "title=Before", "-metadata", "genre=Rock", *options, models[suffix]], check=True)
    names = []
    for number in range(count):
        suffix = list(ENCODERS)[number % len(ENCODERS)]
        names.append(f"{number:04}.{suffix}")
        shutil.copy(models[suffix], os.path.join(folder, names[-1]))
    for path in models.values():
        os.remove(path)
    return names


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Batch:
    def __init__(self, segue, folder, count, disk_mb):
        self.segue = segue
        self.folder = folder
        self.pristine = os.path.join(folder, "pristine")
        self.names = make_music(self.pristine, count)
        self.music = os.path.join(folder, "music")
        os.makedirs(self.music)
        self.disk_mb = disk_mb
        self.library = os.path.join(folder, "library.db")
        self.old = {name: digest(os.path.join(self.pristine, name)) for name in self.names}
        self.mount()
        self.new = {}
        self.seconds = 0.0

    def mount(self):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.disk_mb}m", "tmpfs", self.music], check=True)

    def unmount(self):
        subprocess.run(["umount", self.music], check=False)

    def reset(self):
        for name in os.listdir(self.music):
            os.remove(os.path.join(self.music, name))
        for name in self.names:
            shutil.copy(os.path.join(self.pristine, name), self.music)
        for suffix in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(self.library + suffix):
                os.remove(self.library + suffix)

    def paths(self):
        return [os.path.join(self.music, name) for name in self.names]

    def command(self, *arguments):
        return [self.segue, "--library", self.library, "tag", "--json", *arguments]

    def start(self):
        return subprocess.Popen(self.command(*self.paths(), *CHANGE), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def reference(self):
        """An undisturbed batch: what each file is afterwards, that it sounds as before, and how long it takes."""
        self.reset()
        start = time.monotonic()
        assert self.start().wait() == 0
        self.seconds = time.monotonic() - start
        for name in self.names:
            path = os.path.join(self.music, name)
            self.new[name] = digest(path)
            assert self.new[name] != self.old[name]
        for name in self.names[:len(ENCODERS)]:
            sounds = [run("ffmpeg", "-v", "error", "-i", os.path.join(place, name), "-f", "md5", "-").stdout
                      for place in (self.music, self.pristine)]
            assert sounds[0] == sounds[1] and sounds[0], name

    def states(self):
        found = {}
        for name in self.names:
            path = os.path.join(self.music, name)
            now = digest(path) if os.path.exists(path) else ""
            found[name] = OLD if now == self.old[name] else NEW if now == self.new[name] else BAD
        return found

    def leftovers(self):
        return [name for name in os.listdir(self.music) if name.startswith(".segue")]

    def judge(self, actions):
        """How many files were changed, and what is wrong; the latest actions are undone."""
        states = self.states()
        count = sum(state == NEW for state in states.values())
        troubles = [f"{name} is neither old nor new" for name, state in states.items() if state == BAD]
        for _ in range(actions):
            undone = run(*self.command("--undo", "1"))
            if undone.returncode != 0 and b"nothing left" not in undone.stderr:
                troubles.append("undo failed: " + undone.stderr.decode()[-200:])
        shown = run(*self.command(*self.paths())).stdout.splitlines()
        for line in shown:
            fields = json.loads(line)["fields"]
            if fields.get("title") != ["Before"] or "artist" in fields:
                troubles.append("not brought back: " + line.decode()[:200])
        if len(shown) != len(self.names):
            troubles.append("files that cannot be read")
        if self.leftovers():
            troubles.append(f"left behind: {self.leftovers()}")
        return count, troubles


def kill(batch, chance):
    batch.reset()
    process = batch.start()
    delay = chance.uniform(0.02, batch.seconds)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    count, troubles = batch.judge(1)
    return count, [f"killed after {delay:.3f} s: {trouble}" for trouble in troubles]


def fill(batch, chance):
    batch.reset()
    process = batch.start()
    delay = chance.uniform(0.02, batch.seconds)
    time.sleep(delay)
    rest = os.path.join(batch.music, "rest")
    with open(rest, "wb") as file:
        try:
            while True:
                os.write(file.fileno(), b"x" * 65536)
        except OSError:
            pass
    process.wait()
    left = batch.leftovers()
    bad = [name for name, state in batch.states().items() if state == BAD]
    os.remove(rest)
    count, troubles = batch.judge(1)
    troubles += [f"{name} is neither old nor new" for name in bad] + [f"left behind on the full disk: {left}"] * bool(left)
    return count, [f"disk full after {delay:.3f} s: {trouble}" for trouble in troubles]


def repeat(what, times, batch, chance):
    troubles, counts = [], []
    start = time.monotonic()
    for number in range(times):
        count, found = what(batch, chance)
        counts.append(count)
        troubles += found
        if sys.stderr.isatty():
            print(f"\r{what.__name__} {number + 1} of {times}, {len(troubles)} troubles", end="", file=sys.stderr)
    inside = sum(0 < count < len(batch.names) for count in counts)
    print(f"{what.__name__}: {times} times, {inside} of them inside the batch, {len(troubles)} troubles, "
          f"{time.monotonic() - start:.0f} s")
    for trouble in troubles[:20]:
        print("  " + trouble)
    return not troubles


def main():
    number = lambda name, usual: int(os.environ.get(name, usual))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segue")
    parser.add_argument("--kills", type=int, default=number("SEGUE_KILLS", 300))
    parser.add_argument("--disks", type=int, default=number("SEGUE_DISKS", 300))
    parser.add_argument("--files", type=int, default=number("SEGUE_FILES", 500))
    parser.add_argument("--seed", type=int, default=number("SEGUE_SEED", 1))
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        batch = Batch(os.path.abspath(arguments.segue), folder, arguments.files, 16 + arguments.files // 10)
        try:
            batch.reference()
            print(f"{arguments.files} files, seed {arguments.seed}, {batch.seconds:.2f} s undisturbed")
            is_good = repeat(kill, arguments.kills, batch, chance)
            is_good = repeat(fill, arguments.disks, batch, chance) and is_good
        finally:
            batch.unmount()
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
