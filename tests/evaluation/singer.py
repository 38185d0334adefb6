# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes recorded speech sing, for make_sung.py: its syllables take the notes of a melody by PSOLA (Praat).

Syllables are peaks of the level from 300 to 3400 Hz that are voiced (after de Jong and Wempe 2009); vowels are
lengthened, consonants stay. Pitch glides, drifts and in some voices wavers.
"""
import os
import re
import subprocess

import numpy as np
from scipy import signal
from scipy.io import wavfile

RATE = 22050  # of all that is computed here; the codecs work at 48 kHz
CLIPS = 80  # of a voice
STEP = 0.01  # s, of what is measured on clips
SUFFIXES = {".ogg", ".wav", ".flac", ".g722", ".mp3", ".opus", ".m4a"}
PRAAT = """form Sing
    sentence list
endform
lines = Read Strings from raw text file: list$
count = Get number of strings
for i to count
    selectObject: lines
    base$ = Get string: i
    sound = Read from file: base$ + ".wav"
    manipulation = To Manipulation: 0.01, 70, 500
    pitch = Read from file: base$ + ".PitchTier"
    plusObject: manipulation
    Replace pitch tier
    duration = Read from file: base$ + ".DurationTier"
    selectObject: manipulation, duration
    Replace duration tier
    selectObject: manipulation
    sung = Get resynthesis (overlap-add)
    Save as WAV file: base$ + ".sung.wav"
    removeObject: sound, manipulation, pitch, duration, sung
endfor
"""


def files_below(folder, pattern=""):
    return sorted(os.path.join(place, name) for place, _, names in os.walk(folder, followlinks=True)
                  for name in names if os.path.splitext(name)[1].lower() in SUFFIXES
                  and re.search(pattern, os.path.join(place, name)))


def decode(path, rate, start=None, seconds=None):
    cut = (["-ss", f"{start:.2f}"] if start else []) + (["-t", f"{seconds:.2f}"] if seconds else [])
    done = subprocess.run(["ffmpeg", "-v", "quiet", "-nostdin", *cut, "-i", path, "-map", "0:a:0", "-ac", "1", "-ar",
                           str(rate), "-f", "f32le", "-"], stdout=subprocess.PIPE, check=False)
    return np.frombuffer(done.stdout, dtype="<f4").astype(float)


def write_wav(path, samples, rate):
    wavfile.write(path, rate, (np.clip(samples, -1, 1) * 32767).astype("<i2"))


def syllables_of(samples):
    """(begin, nucleus begin, nucleus end, end) of each in s, and the median pitch in Hz."""
    hop, size = int(RATE * STEP), 1024
    if len(samples) < 4 * size:
        return [], 0.0
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(samples, size // 2), size)[::hop] * np.hanning(size)
    spectra = np.abs(np.fft.rfft(frames, 2 * size)) ** 2
    band = spectra[:, int(300 * 2 * size / RATE):int(3400 * 2 * size / RATE)].sum(1)
    level = signal.convolve(10 * np.log10(band + 1e-9), np.hanning(7) / np.hanning(7).sum(), "same")
    correlation = np.fft.irfft(spectra)[:, :size]
    low, high = RATE // 400, RATE // 70
    window = np.fft.irfft(np.abs(np.fft.rfft(np.hanning(size), 2 * size)) ** 2)[:size]
    normal = correlation[:, low:high] / (correlation[:, :1] + 1e-12) * (window[0] / window[low:high])
    voiced = (normal.max(1) > .55) & (level > level.max() - 28)
    pitch = RATE / (low + normal.argmax(1))
    peaks, _ = signal.find_peaks(level, prominence=2, distance=7)
    peaks = [p for p in peaks if voiced[p]]
    out = []
    for n, p in enumerate(peaks):
        begin = p - 12 if n == 0 else peaks[n - 1] + int(np.argmin(level[peaks[n - 1]:p]))
        end = p + 16 if n + 1 == len(peaks) else p + int(np.argmin(level[p:peaks[n + 1]]))
        begin, end = max(begin, 0, p - 20), min(end, len(level) - 1, p + 25)
        first = last = p
        while first - 1 > begin and voiced[first - 1] and level[first - 1] > level[p] - 5:
            first -= 1
        while last + 1 < end and voiced[last + 1] and level[last + 1] > level[p] - 5:
            last += 1
        if last - first >= 4:
            out.append((begin * STEP, first * STEP, last * STEP, end * STEP))
    return out, float(np.median(pitch[voiced])) if voiced.any() else 0.0


class Voice:
    """Clips of one speaker, or of one folder of speakers."""

    def __init__(self, name, folder, pattern, rng):
        self.name, self.rng = name, rng
        self.paths = files_below(folder, pattern)
        rng.shuffle(self.paths)
        self.paths = self.paths[:CLIPS]
        self.decoded = {}
        self.next = 0

    def clip(self, warp):
        while True:
            path = self.paths[self.next % len(self.paths)]
            self.next += 1
            if path not in self.decoded:
                self.decoded[path] = decode(path, RATE)
            samples = self.decoded[path]
            if len(samples) < .5 * RATE or len(samples) > 20 * RATE or np.abs(samples).max() < .02:
                continue
            peak = np.abs(samples).max()
            samples = np.interp(np.arange(0, len(samples) - 1, warp), np.arange(len(samples)), samples) * .5 / peak
            found, pitch = syllables_of(samples)
            if found:
                return samples, found, pitch

    def syllables(self, count, warp):
        """Sound of `count` syllables in a row, their places, and the pitch they were spoken at."""
        sound, places, pitches, at = [], [], [], .05
        sound.append(np.zeros(int(.05 * RATE)))
        while len(places) < count:
            samples, found, pitch = self.clip(warp)
            pitches.append(pitch)
            for begin, first, last, end in found[:count - len(places)]:
                piece = samples[int(begin * RATE):int(end * RATE)].copy()
                fade = min(60, len(piece) // 4)
                piece[:fade] *= np.linspace(0, 1, fade)
                piece[-fade:] *= np.linspace(1, 0, fade)
                places.append((at, at + first - begin, at + last - begin, at + len(piece) / RATE))
                at += len(piece) / RATE
                sound.append(piece)
        return np.concatenate(sound + [np.zeros(int(.05 * RATE))]), places, float(np.median(pitches))


def contour(rng, notes, manner, step=.005):
    """Pitch (MIDI) every `step` s from the first note on: glides, scoops, overshoot, drift, vibrato."""
    start, total = notes[0][0], notes[-1][0] + notes[-1][1] - notes[0][0]
    times = np.arange(0, total, step)
    pitch = np.zeros(len(times))
    for at, length, midi in notes:
        inside = (times >= at - start) & (times < at - start + length)
        pitch[inside] = midi
    glide = max(int(rng.uniform(.04, .13) * manner["glide"] / step), 3)
    pitch = signal.convolve(np.pad(pitch, glide, "edge"), np.hanning(glide + 2) / np.hanning(glide + 2).sum(), "same")
    pitch = pitch[glide:-glide]
    for n, (at, length, _) in enumerate(notes):
        since = times - (at - start)
        if rng.random() < (.5 if n == 0 else .12):
            scoop = rng.uniform(.5, 2.5)
            pitch -= scoop * np.where((since >= 0) & (since < length), np.exp(-since / rng.uniform(.03, .09)), 0)
        if length > .45 and rng.random() < manner["vibrato"]:
            onset = np.clip((since - rng.uniform(.1, .35)) / .3, 0, 1) * (since < length)
            rate = manner["rate"] * rng.uniform(.95, 1.05)
            pitch += onset * manner["depth"] * rng.uniform(.6, 1.2) * np.sin(2 * np.pi * rate * since)
    noise = np.random.default_rng(rng.getrandbits(32)).standard_normal(len(times) + 400)
    drift = signal.lfilter([1], [1, -.97], noise)[400:]
    return times, pitch + manner["drift"] * drift / 4


def manner_of(rng):
    """How a singer, or a player, holds and joins notes."""
    return {"glide": rng.uniform(.6, 1.6), "vibrato": rng.choice([0, .3, .8, 1]), "rate": rng.uniform(4.8, 7),
            "depth": rng.uniform(.2, .9), "drift": rng.uniform(.05, .22)}


def write_tiers(base, places, notes, times, pitch, end):
    """Pitch and duration of the notes, over the time of the clip."""
    spans, clip_times, sung_times = [], [0.0], [0.0]

    def span(until, factor):
        begin = clip_times[-1]
        if until - begin > 1e-4:
            spans.append((begin, until, factor))
            clip_times.append(until)
            sung_times.append(sung_times[-1] + (until - begin) * factor)

    span(places[0][0], 1)
    for (begin, first, last, close), (_, length, _) in zip(places, notes):
        rest = (first - begin) + (close - last)
        shrink = min(1.0, .6 * length / rest) if rest > 0 else 1.0
        span(first, shrink)
        span(last, float(np.clip((length - rest * shrink) / (last - first), .35, 16)))
        span(close, shrink)
    span(end, 1)
    with open(base + ".DurationTier", "w") as file:
        file.write(f'File type = "ooTextFile"\nObject class = "DurationTier"\n\n0\n{end}\n{2 * len(spans)}\n')
        for begin, until, factor in spans:
            file.write(f"{begin + 1e-6}\n{factor}\n{until - 1e-6}\n{factor}\n")
    lead = sung_times[1]
    at = np.interp(times + lead, sung_times, clip_times)
    keep = np.concatenate([[True], np.diff(at) > 1e-7])
    with open(base + ".PitchTier", "w") as file:
        file.write(f'File type = "ooTextFile"\nObject class = "PitchTier"\n\n0\n{end}\n{keep.sum()}\n')
        for t, p in zip(at[keep], pitch[keep]):
            file.write(f"{t:.7f}\n{440 * 2 ** ((p - 69) / 12):.3f}\n")
    return lead


def sing(jobs, folder, script):
    """Runs Praat over `jobs`: base names of wav and tiers."""
    with open(os.path.join(folder, "list"), "w") as file:
        file.write("\n".join(jobs) + "\n")
    subprocess.run(["praat", "--run", script, os.path.join(folder, "list")], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
