#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds Segue against independent programs, on sound whose truth is known: who is right how often.

usage: crosscheck.py SEGUE

Tempo: aubio (package aubio-tools) and essentia.js (npm install essentia.js, found through NODE_PATH); key: essentia.js;
loudness: FFmpeg's ebur128 filter. What is missing is named and left out. The sound is synthesised here, and taken from the
folder SEGUE_LABELLED (labels.csv: file, bpm, tonic, mode), of which SEGUE_CROSSCHECK_COUNT songs (24) are used, evenly spread.
Exit 1 when Segue is wrong about a synthesised signal, 77 when no other program is there to compare with.
"""
import array, csv, json, math, os, random, shutil, statistics, subprocess, sys, tempfile, wave

RATE = 44100
NAMES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
FLATS = {"Db": "C#", "Eb": "D#", "Gb": "F#", "Ab": "G#", "Bb": "A#"}


# ---- sound of known truth

def write_wave(path, samples):
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array.array("h", (round(32767 * s) for s in samples)).tobytes())


def clicks(bpm, seconds=24.):
    """Short decaying noise on each beat, every fourth louder."""
    noise = random.Random(1)
    samples = [0.] * round(seconds * RATE)
    beat = 0
    while (start := round(beat * 60 / bpm * RATE)) < len(samples):
        level = .8 if beat % 4 == 0 else .5
        for i in range(min(2000, len(samples) - start)):
            samples[start + i] = level * math.exp(-i / 300) * noise.uniform(-1, 1)
        beat += 1
    return samples


def cadence(tonic, mode, bpm=96., bars=10):
    """I IV V I in major, i iv V i in minor: triads with the third in the middle, a chord a bar, struck each beat."""
    third = 4 if mode == "major" else 3
    chords = [(0, third), (5, third), (7, 4), (0, third)]
    beat = round(60 / bpm * RATE)
    struck = {}
    for root, its_third in set(chords):
        pitches = [48 + tonic + root + step for step in (0, its_third, 7, 12)]
        tones = [(440 * 2 ** ((p - 69) / 12) * h, .6 ** h) for p in pitches for h in (1, 2, 3)]
        struck[root, its_third] = [
            .12 * math.exp(-3 * i / RATE) * sum(a * math.sin(2 * math.pi * f * i / RATE) for f, a in tones)
            for i in range(beat)]
    return [s for bar in range(bars) for _ in range(4) for s in struck[chords[bar % 4]]]


def synthesised(folder):
    songs = []
    for bpm in (66., 84., 100., 120., 138., 174.):
        path = os.path.join(folder, f"clicks-{bpm:.0f}.wav")
        write_wave(path, clicks(bpm))
        songs.append({"path": path, "bpm": bpm, "key": None})
    for tonic, mode in ((0, "major"), (9, "minor"), (6, "major"), (3, "minor")):
        path = os.path.join(folder, f"cadence-{NAMES[tonic]}-{mode}.wav")
        write_wave(path, cadence(tonic, mode))
        songs.append({"path": path, "bpm": None, "key": (tonic, mode)})
    return songs


def labelled():
    folder = os.environ.get("SEGUE_LABELLED")
    if not folder:
        print("SEGUE_LABELLED names no folder: synthesised sound only.")
        return []
    with open(os.path.join(folder, "labels.csv"), newline="") as file:
        rows = list(csv.DictReader(file))
    count = min(int(os.environ.get("SEGUE_CROSSCHECK_COUNT", "24")), len(rows))
    rows = [rows[i * len(rows) // count] for i in range(count)]
    return [{"path": os.path.join(folder, r["file"]), "bpm": float(r["bpm"]), "key": (pitch(r["tonic"]), r["mode"])}
            for r in rows]


# ---- the programs: each returns, by path, {"bpm": ..., "key": ..., "lufs": ...} of what it knows

def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True, **options)


def pitch(name):
    return NAMES.index(FLATS.get(name, name))


def segue(program, songs, _decoded):
    found = {}
    for line in run(program, "analyze", "--json", *(s["path"] for s in songs)).stdout.splitlines():
        o = json.loads(line)
        key = (pitch(o["key"]), o["mode"]) if o.get("key") else None
        found[o["path"]] = {"bpm": o.get("tempo_bpm"), "key": key, "lufs": o.get("loudness_lufs")}
    return found


def aubio_tempo(_program, songs, decoded):
    found = {}
    for song in songs:
        words = run("aubio", "tempo", decoded[song["path"]] + ".wav").stdout.split()
        found[song["path"]] = {"bpm": float(words[0]) if words and words[0][0].isdigit() else None}
    return found


def aubiotrack(_program, songs, decoded):
    """The tempo of its beats: the median of their distances."""
    found = {}
    for song in songs:
        beats = [float(w) for w in run("aubiotrack", "-i", decoded[song["path"]] + ".wav").stdout.split()]
        steps = [b - a for a, b in zip(beats, beats[1:]) if b > a]
        found[song["path"]] = {"bpm": 60 / statistics.median(steps) if steps else None}
    return found


def essentia(_program, songs, decoded):
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "essentia.cjs")
    by_file = {decoded[s["path"]] + ".f32": s["path"] for s in songs}
    found = {}
    for line in run("node", script, *by_file).stdout.splitlines():
        o = json.loads(line)
        found[by_file[o["path"]]] = {"bpm": o["bpm"], "key": (pitch(o["tonic"]), o["mode"])}
    return found


def ffmpeg_loudness(_program, songs, _decoded):
    found = {}
    for song in songs:
        log = run("ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-i", song["path"], "-af", "ebur128", "-f", "null",
                  "-").stderr
        found[song["path"]] = {"lufs": float(log.rsplit("I:", 1)[1].split()[0])}
    return found


def others():
    """The programs that are there; a sentence for each that is not."""
    programs = []
    for name, command, package, read in (
            ("aubio tempo", "aubio", "apt-get install aubio-tools", aubio_tempo),
            ("aubiotrack", "aubiotrack", "apt-get install aubio-tools", aubiotrack)):
        if shutil.which(command):
            programs.append((name, read))
        else:
            print(f"{name} is not installed ({package}): left out.")
    if not shutil.which("node"):
        print("node is not installed (apt-get install nodejs npm): essentia.js is left out.")
    elif subprocess.run(["node", "-e", "require('essentia.js')"], capture_output=True).returncode:
        print("node finds no essentia.js (npm install essentia.js, then NODE_PATH=.../node_modules): left out.")
    else:
        programs.append(("essentia.js", essentia))
    return programs


# ---- who is right

def tempo_right(truth, value):
    return value is not None and abs(value - truth) <= .04 * truth


def octave_right(truth, value):
    return any(tempo_right(truth * factor, value) for factor in (1, 2, 1 / 2, 3, 1 / 3))


def key_score(truth, value):
    """MIREX: 1 exact, .5 a fifth off, .3 relative, .2 parallel."""
    if value is None:
        return 0.
    (tonic, mode), (found, found_mode) = truth, value
    step = (found - tonic) % 12
    if mode == found_mode:
        return {0: 1., 7: .5, 5: .5}.get(step, 0.)
    return {0: .2, 9 if mode == "major" else 3: .3}.get(step, 0.)


def share(values):
    values = list(values)
    return f"{sum(values) / len(values):10.2f}" if values else f"{'':>10}"


def print_table(title, songs, answers):
    print(f"\n{title} ({len(songs)})\n{'':<14}{'tempo 4 %':>10}{'up to oct.':>11}{'key':>10}{'key MIREX':>10}")
    timed, keyed = [s for s in songs if s["bpm"]], [s for s in songs if s["key"]]
    for name, found in answers.items():
        values = {s["path"]: found.get(s["path"], {}) for s in songs}
        knows_key = any("key" in v for v in values.values())
        print(f"{name:<14}" + share(tempo_right(s["bpm"], values[s["path"]].get("bpm")) for s in timed) + " "
              + share(octave_right(s["bpm"], values[s["path"]].get("bpm")) for s in timed)
              + share(knows_key and key_score(s["key"], values[s["path"]].get("key")) == 1 for s in keyed if knows_key)
              + share(key_score(s["key"], values[s["path"]].get("key")) for s in keyed if knows_key))


def print_pairs(songs, answers):
    """Where two disagree, who is right?"""
    own = answers["segue"]
    tests = (("tempo", "bpm", tempo_right), ("key", "key", lambda t, v: key_score(t, v) == 1))
    print(f"\n{'':<24}{'both':>6}{'segue':>7}{'other':>7}{'none':>6}  is right")
    for name, found in answers.items():
        for what, field, right in tests:
            known = [s for s in songs if s[field] and field in found.get(s["path"], {})]
            if name == "segue" or not known:
                continue
            pairs = [(right(s[field], own[s["path"]].get(field)), right(s[field], found[s["path"]].get(field)))
                     for s in known]
            counts = [pairs.count(p) for p in ((True, True), (True, False), (False, True), (False, False))]
            print(f"{name + ', ' + what:<24}{counts[0]:6}{counts[1]:7}{counts[2]:7}{counts[3]:6}")


def print_loudness(songs, own, reference):
    apart = [abs(own[s["path"]]["lufs"] - reference[s["path"]]["lufs"]) for s in songs
             if own[s["path"]]["lufs"] is not None and reference[s["path"]]["lufs"] > -70]
    print(f"\nLoudness against FFmpeg's ebur128, which prints tenths: at most {max(apart):.2f} LU apart in {len(apart)} files")
    return max(apart)


def decode(songs, folder):
    """For the programs that read no compressed sound: mono at 44.1 kHz, as WAV and as bare floats."""
    decoded = {}
    for i, song in enumerate(songs):
        stem = decoded[song["path"]] = os.path.join(folder, f"decoded-{i}")
        run("ffmpeg", "-nostdin", "-v", "error", "-i", song["path"], "-ac", "1", "-ar", str(RATE), stem + ".wav", "-ac", "1",
            "-ar", str(RATE), "-f", "f32le", stem + ".f32")
    return decoded


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not shutil.which("ffmpeg"):
        print("ffmpeg, which decodes for the others, is not installed: skipped.")
        return 77
    programs = others()
    if not programs:
        print("No other program to compare with: skipped.")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        made, known = synthesised(folder), labelled()
        songs = made + known
        decoded = decode(songs, folder)
        answers = {name: read(sys.argv[1], songs, decoded) for name, read in [("segue", segue)] + programs}
        print_table("Synthesised", made, answers)
        if known:
            print_table("Labelled", known, answers)
        print_pairs(songs, answers)
        apart = print_loudness(songs, answers["segue"], ffmpeg_loudness(None, songs, None))
    own = answers["segue"]
    wrong = [os.path.basename(s["path"]) for s in made
             if s["bpm"] and not octave_right(s["bpm"], own[s["path"]]["bpm"])
             or s["key"] and key_score(s["key"], own[s["path"]]["key"]) < 1]
    if wrong:
        print("Segue is wrong about " + ", ".join(wrong))
    return 1 if wrong or apart > .15 else 0  # a tenth, and half of one by rounding


if __name__ == "__main__":
    sys.exit(main())
