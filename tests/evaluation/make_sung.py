#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes labelled music with singing, and the same music with a solo instrument in its place.

usage: make_sung.py OUT --voice NAME=FOLDER[:PATTERN]... --music FOLDER... [--soundfont FILE...] [--count 60] [--seed 1]
                    [--ratio -9 6]

Recorded speech is made to sing: its syllables (peaks of the level from 300 to 3400 Hz that are voiced, after de Jong
and Wempe 2009) take the notes of a melody in the key of the music below, with glides, drift and in some voices
vibrato, by PSOLA (Praat); vowels are lengthened, consonants stay. A hall, and sometimes a second voice in unison or a
third above, then a mix (voice against what sounds below it, --ratio) in phrases with breaks, and a codec.
OUT/labels.csv says of each file whether it is sung (1 or 0), by whom (a voice, `choir`, the number of a General MIDI
program, or nobody), over what, and at which ratio. Of four files two are sung, one has a solo instrument instead, one
nothing; every sixteenth has a General MIDI choir, which counts as neither.
Voices are folders of clips as Debian's packages asterisk-core-sounds-*, fillets-ng-data-* and tuxpaint-stamps-default
hold them; PATTERN is a regular expression for paths. Needs praat, fluidsynth, ffmpeg, numpy, scipy.
"""
import argparse
import csv
import os
import random
import re
import subprocess
import tempfile

import numpy as np
from scipy import signal
from scipy.io import wavfile

RATE = 22050  # of all that is computed here; the codecs work at 48 kHz
CLIPS = 80  # of a voice
STEP = 0.01  # s, of what is measured on clips
SUFFIXES = {".ogg", ".wav", ".flac", ".g722", ".mp3", ".opus", ".m4a"}
SOLOISTS = [40, 41, 42, 56, 57, 60, 64, 65, 66, 67, 68, 71, 73, 75, 77, 78, 79, 80, 81, 22, 26, 27, 29, 30]
CHOIRS = [52, 53, 54, 85]
CODECS = [("ogg", ["-c:a", "libvorbis", "-q:a", "4"]), ("mp3", ["-c:a", "libmp3lame", "-b:a", "128k"]),
          ("opus", ["-c:a", "libopus", "-b:a", "80k"]), ("m4a", ["-c:a", "aac", "-b:a", "128k"]),
          ("flac", ["-c:a", "flac"])]
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


def duration_of(path):
    done = subprocess.run(["ffprobe", "-v", "quiet", "-show_entries", "format=duration", "-of", "csv=p=0", path],
                          stdout=subprocess.PIPE, text=True, check=False)
    try:
        return float(done.stdout)
    except ValueError:
        return 0.0


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
