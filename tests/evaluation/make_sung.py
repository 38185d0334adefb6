#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes labelled music with singing, and the same music with a solo instrument in its place.

usage: make_sung.py OUT --voice NAME=FOLDER[:PATTERN]... --music FOLDER... [--soundfont FILE...] [--count 60] [--seed 1]
                    [--ratio -9 6]

Recorded speech is made to sing (singer.py) a melody in the key of the music below. A hall, and sometimes a second and
a third voice, in unison or at an interval; then a mix in phrases with breaks (--ratio: voice against what sounds below
it, in dB) and a codec.
OUT/labels-SEED.csv says of each file whether it is sung (1 or 0), by whom (a voice, `choir`, the number of a General MIDI
program, or nobody), over what, and at which ratio. Of four files two are sung, one has a solo instrument instead, one
nothing; every sixteenth has a General MIDI choir, which counts as neither.
Voices are folders of clips as Debian's packages asterisk-core-sounds-*, fillets-ng-data-* and tuxpaint-stamps-default
hold them; PATTERN is a regular expression for paths. Needs praat, fluidsynth, ffmpeg, numpy, scipy.
"""
import argparse
import csv
import os
import random
import subprocess
import tempfile

import numpy as np
from scipy import signal
from scipy.io import wavfile

from singer import PRAAT, RATE, Voice, contour, decode, files_below, manner_of, sing, write_tiers, write_wav

SOLOISTS = [40, 41, 42, 56, 57, 60, 64, 65, 66, 67, 68, 71, 73, 75, 77, 78, 79, 80, 81, 22, 26, 27, 29, 30]
CHOIRS = [52, 53, 54, 85]
CODECS = [("ogg", ["-c:a", "libvorbis", "-q:a", "4"]), ("mp3", ["-c:a", "libmp3lame", "-b:a", "128k"]),
          ("opus", ["-c:a", "libopus", "-b:a", "80k"]), ("m4a", ["-c:a", "aac", "-b:a", "128k"]),
          ("flac", ["-c:a", "flac"])]


def duration_of(path):
    done = subprocess.run(["ffprobe", "-v", "quiet", "-show_entries", "format=duration", "-of", "csv=p=0", path],
                          stdout=subprocess.PIPE, text=True, check=False)
    try:
        return float(done.stdout)
    except ValueError:
        return 0.0


def key_of(samples, rate):
    """The major scale that fits best, as a pitch class."""
    _, _, z = signal.stft(samples, rate, nperseg=8192, noverlap=0)
    hz = np.arange(z.shape[0]) * rate / 8192
    use = (hz > 80) & (hz < 1500)
    chroma = np.zeros(12)
    np.add.at(chroma, np.round(12 * np.log2(hz[use] / 440) + 69).astype(int) % 12, np.sqrt(np.abs(z[use])).sum(1))
    scale = np.isin(np.arange(12), [0, 2, 4, 5, 7, 9, 11])
    return int(np.argmax([chroma[np.roll(scale, k)].sum() for k in range(12)]))


def melody(rng, seconds, key, lowest, highest, beat):
    """Phrases of notes (start, duration, MIDI pitch), with breaks between phrases."""
    scale = [p for p in range(int(lowest), int(highest) + 1) if (p - key) % 12 in (0, 2, 4, 5, 7, 9, 11)]
    phrases, at = [], rng.uniform(0, 5)
    place = len(scale) // 2
    while at < seconds - 3:
        notes, end = [], min(at + rng.uniform(2, 6), seconds - 1)
        while at < end:
            length = beat * rng.choice([.5, .5, .5, 1, 1, 1, 1, 1.5, 2, 3])
            length = min(max(length, .14), 2.5)
            place = min(max(place + rng.choice([-3, -2, -1, -1, -1, 0, 0, 1, 1, 1, 2, 4]), 0), len(scale) - 1)
            notes.append((at, length, scale[place]))
            at += length
        start, length, pitch = notes[-1]
        notes[-1] = (start, max(length, rng.uniform(.5, 1.8)), pitch)
        phrases.append(notes)
        at = start + notes[-1][1] + rng.choice([.3, .6, 1, 2, 4, 7])
    return phrases


def hall(samples, rng, rate=RATE):
    """Adds an echo of noise that dies away."""
    seconds, gain = rng.uniform(.4, 2.2), 10 ** (rng.uniform(-26, -9) / 20)
    noise = np.random.default_rng(rng.getrandbits(32)).standard_normal(int(seconds * rate))
    echo = noise * np.exp(-6.9 * np.arange(len(noise)) / len(noise))
    echo = np.concatenate([np.zeros(int(.015 * rate)), echo / np.sqrt((echo ** 2).sum())])
    wet = signal.fftconvolve(samples, echo)
    wet[:len(samples)] = gain * 3 * wet[:len(samples)] + samples
    wet[len(samples):] *= gain * 3
    return wet[:len(samples) + rate // 2]


def colour(samples, rng):
    """A microphone and an equaliser: a low cut and a shelf; then a compressor."""
    samples = signal.sosfilt(signal.butter(2, rng.uniform(60, 160), "high", fs=RATE, output="sos"), samples)
    bright = signal.sosfilt(signal.butter(1, rng.uniform(1500, 4000), "high", fs=RATE, output="sos"), samples)
    samples = samples + rng.uniform(-.3, 1.2) * bright
    level = np.sqrt(signal.fftconvolve(samples ** 2, np.hanning(2205) / np.hanning(2205).sum(), "same").clip(0)) + 1e-4
    return samples * (level / level.max()) ** -rng.uniform(0, .5)


def sung_track(rng, voice, phrases_of, seconds, folder, script):
    """The voice alone, and where it sounds."""
    warp = rng.uniform(.92, 1.1)
    _, _, spoken = voice.syllables(4, warp)
    middle = 69 + 12 * np.log2(max(spoken, 80) / 440) + rng.uniform(1, 7)
    phrases = phrases_of(middle - 6, middle + 7)
    manner, jobs = manner_of(rng), []
    copies = rng.choice([1, 1, 1, 2, 3])
    third = rng.choice([0, 0, 3, 4, -5])
    for p, notes in enumerate(phrases):
        # Now and then a syllable is drawn over several notes.
        held = [n for k, n in enumerate(notes) if k == 0 or rng.random() > .12]
        starts = [n[0] for n in held] + [notes[-1][0] + notes[-1][1]]
        held = [(n[0], starts[k + 1] - n[0], n[2]) for k, n in enumerate(held)]
        sound, places, _ = voice.syllables(len(held), warp)
        for copy in range(copies):
            base = os.path.join(folder, f"{p}-{copy}")
            write_wav(base + ".wav", sound, RATE)
            times, pitch = contour(rng, notes, manner)
            lead = write_tiers(base, places, held, times, pitch + (third if copy == 2 else 0), len(sound) / RATE)
            jobs.append((base, notes[0][0] - lead + rng.uniform(-.02, .02)))
    sing([base for base, _ in jobs], folder, script)
    track = np.zeros(int((seconds + 4) * RATE))
    for base, start in jobs:
        samples = wavfile.read(base + ".sung.wav")[1] / 32768
        start = max(int(start * RATE), 0)
        samples = samples[:len(track) - start]
        gain = 1 if base.endswith("-0") else rng.uniform(.3, .8)
        track[start:start + len(samples)] += gain * samples
    return colour(track, rng), phrases


def midi_of(phrases, program, rng):
    """A type 0 file of one channel: notes, and the same glides and vibrato as bends of 2 semitones."""
    events = [(0.0, bytes([0xC0, program]))]
    manner = manner_of(rng)
    bends = program not in (71, 22) and rng.random() < .8
    for notes in phrases:
        for at, length, midi in notes:
            times, pitch = contour(rng, [(0.0, length, midi)], manner, .01)
            for t, p in zip(times, pitch) if bends else []:
                value = int(np.clip(8192 + (p - midi) / 2 * 8192, 0, 16383))
                events.append((at + t, bytes([0xE0, value & 127, value >> 7])))
            events.append((at + 1e-4, bytes([0x90, midi, rng.randint(80, 115)])))
            events.append((at + length * rng.uniform(.8, 1), bytes([0x80, midi, 0])))
    events.sort(key=lambda event: event[0])
    out, last = b"\0\xff\x51\x03\x07\xa1\x20", 0  # 120 BPM of 500 ticks: a tick is 1 ms
    for at, data in events:
        tick = int(at * 1000)
        delta, size = tick - last, b""
        while True:
            size = bytes([delta & 127 | (128 if size else 0)]) + size
            delta >>= 7
            if not delta:
                break
        out += size + data
        last = tick
    out += b"\x87\x68\xff\x2f\0"
    return b"MThd\0\0\0\6\0\0\0\1\1\xf4MTrk" + len(out).to_bytes(4, "big") + out


def played_track(rng, program, phrases_of, seconds, folder, soundfonts):
    lowest = {42: 45, 57: 48, 60: 48, 66: 48, 67: 45}.get(program, 57)
    phrases = phrases_of(lowest + rng.randint(0, 4), lowest + 16 + rng.randint(0, 6))
    with open(os.path.join(folder, "solo.mid"), "wb") as file:
        file.write(midi_of(phrases, program, rng))
    wav = os.path.join(folder, "solo.wav")
    subprocess.run(["fluidsynth", "-ni", "-q", "-g", ".6", "-R", "0", "-C", "0", "-r", str(RATE), "-O", "s16", "-T", "wav", "-F", wav,
                    rng.choice(soundfonts), os.path.join(folder, "solo.mid")], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    samples = wavfile.read(wav)[1].mean(1) / 32768
    track = np.zeros(int((seconds + 4) * RATE))
    samples = samples[:len(track)]
    track[:len(samples)] = samples
    return colour(track, rng), phrases


def mix(music, solo, phrases, ratio_db):
    inside = np.zeros(len(music), bool)
    for notes in phrases:
        inside[int(notes[0][0] * RATE):int((notes[-1][0] + notes[-1][1]) * RATE)] = True
    solo = np.pad(solo, (0, max(0, len(music) - len(solo))))[:len(music)]
    level = np.sqrt((music[inside] ** 2).mean()) / (np.sqrt((solo[inside] ** 2).mean()) + 1e-9)
    return music + solo * level * 10 ** (ratio_db / 20)


def make(number, out, arguments, voices, music, script):
    rng = random.Random(arguments.seed * 100003 + number)
    kind = ("sung", "solo", "sung", "none")[number % 4] if number % 16 != 15 else "choir"
    path = rng.choice(music)
    length = duration_of(path)
    seconds = min(arguments.seconds, length - 1)
    below = decode(path, RATE, rng.uniform(0, max(length - seconds - 1, .01)), seconds)
    if len(below) < 20 * RATE or np.sqrt((below ** 2).mean()) < .003:
        return None
    seconds = len(below) / RATE
    below = below * .1 / np.sqrt((below ** 2).mean())
    key, beat = key_of(below, RATE), rng.uniform(.38, .8)
    phrases_of = lambda low, high: melody(rng, seconds, key, low, high, beat)
    row = {"sung": int(kind == "sung"), "voice": "", "music": path, "ratio_db": "", "phrases": ""}
    with tempfile.TemporaryDirectory() as folder:
        if kind == "sung":
            voice = rng.choice(voices)
            row["voice"] = voice.name
            solo, phrases = sung_track(rng, voice, phrases_of, seconds, folder, script)
        elif kind != "none":
            program = rng.choice(SOLOISTS if kind == "solo" else CHOIRS)
            row["voice"] = str(program) if kind == "solo" else "choir"
            solo, phrases = played_track(rng, program, phrases_of, seconds, folder, arguments.soundfont)
        if kind != "none":
            row["ratio_db"] = round(rng.uniform(*arguments.ratio), 1)
            below = mix(below, hall(solo, rng), phrases, row["ratio_db"])
            row["phrases"] = " ".join(f"{notes[0][0]:.2f}-{notes[-1][0] + notes[-1][1]:.2f}" for notes in phrases)
        below *= 10 ** (rng.uniform(-8, -.3) / 20) / np.abs(below).max()
        suffix, codec = CODECS[number % len(CODECS)]
        row["file"] = f"audio/s{arguments.seed}-{number:04d}.{suffix}"
        write_wav(os.path.join(folder, "mix.wav"), below, RATE)
        subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", "-i", os.path.join(folder, "mix.wav"), "-ar", "48000",
                        *codec,
                        os.path.join(out, row["file"])], check=True)
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--voice", action="append", required=True, metavar="NAME=FOLDER[:PATTERN]")
    parser.add_argument("--music", action="append", required=True, metavar="FOLDER", help="or a list of files")
    parser.add_argument("--soundfont", action="append", default=None, metavar="FILE")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--ratio", type=float, nargs=2, default=(-9., 6.), metavar="DB")
    parser.add_argument("--seconds", type=float, default=45.0)
    arguments = parser.parse_args()
    arguments.soundfont = arguments.soundfont or ["/usr/share/sounds/sf2/FluidR3_GM.sf2"]
    rng = random.Random(arguments.seed)
    voices = []
    for text in arguments.voice:
        name, _, rest = text.partition("=")
        folder, _, pattern = rest.partition(":")
        voices.append(Voice(name, folder, pattern, rng))
    music = []
    for name in arguments.music:
        music += files_below(name) if os.path.isdir(name) else open(name).read().splitlines()
    os.makedirs(os.path.join(arguments.out, "audio"), exist_ok=True)
    script = os.path.join(arguments.out, "sing.praat")
    with open(script, "w") as file:
        file.write(PRAAT)
    with open(os.path.join(arguments.out, f"labels-{arguments.seed}.csv"), "w", newline="") as file:
        table = csv.DictWriter(file, ["file", "sung", "voice", "music", "ratio_db", "phrases"])
        table.writeheader()
        for number in range(arguments.count):
            row = make(number, arguments.out, arguments, voices, music, script)
            if row:
                table.writerow(row)
                file.flush()


if __name__ == "__main__":
    main()
