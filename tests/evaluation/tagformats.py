#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes every field into a file of every format and lets other programs read it.

usage: tagformats.py SEGUE [--check]

For each format: a file of two seconds of sound with something in its tags that Segue has no field for; `segue tag`
writes the fields below; then ffprobe, kid3-cli, mutagen and the tools of the format (metaflac, vorbiscomment,
opusinfo, wvtag) read them. A field counts as shown when a reader gives the same values, as wrong when it gives
others, as silent when the reader does not know it. The MD5 of the decoded sound and the foreign part of the tags
must be what they were, and `segue tag --undo` must bring the old fields back. --check ends with an error when a
field is shown by no reader, wrong in one, or anything else is not as it should be. Needs ffmpeg, kid3-cli,
python3-mutagen, flac, vorbis-tools, opus-tools, wavpack and musepack-tools.
"""
import argparse
import json
import os
import re
import struct
import subprocess
import sys
import tempfile

import mutagen
import mutagen.apev2
import mutagen.id3

FIELDS = {"title": ["Étude 🎵"], "artist": ["東京", "Second"], "album": ["Album; with a sign"], "album_artist": ["Various"],
          "genre": ["Jazz", "Own words"], "composer": ["Composer"], "comment": ["A comment"], "date": ["2003-07-21"],
          "track": ["3/12"], "disc": ["1/2"], "bpm": ["128"], "key": ["Am"], "original_date": ["1999"],
          "title_sort": ["Etude"], "artist_sort": ["Tokyo"], "album_sort": ["Album"], "album_artist_sort": ["Var"],
          "mood": ["Calm"], "isrc": ["USRC17607839"], "label": ["Our label"],
          "musicbrainz_trackid": ["0383dadf-2a4e-4d10-a46a-e9e041da8eb3"], "replaygain_track_gain": ["-7.25 dB"],
          "my own field": ["Own"]}

# What readers call the fields, without case, spaces, underscores and colons.
NAMES = {"tit2": "title", "\xa9nam": "title", "wm/title": "title", "tpe1": "artist", "\xa9art": "artist", "author": "artist",
         "talb": "album", "\xa9alb": "album", "wm/albumtitle": "album", "tpe2": "albumartist", "aart": "albumartist",
         "wm/albumartist": "albumartist", "tcon": "genre", "\xa9gen": "genre", "wm/genre": "genre", "tcom": "composer",
         "\xa9wrt": "composer", "wm/composer": "composer", "comm": "comment", "comm::xxx": "comment", "comm::eng": "comment",
         "\xa9cmt": "comment", "description": "comment", "tdrc": "date", "\xa9day": "date", "year": "date",
         "wm/year": "date", "trck": "track", "tracknumber": "track", "trkn": "track", "wm/tracknumber": "track",
         "tpos": "disc", "discnumber": "disc", "disk": "disc", "wm/partofset": "disc", "tbpm": "bpm", "tmpo": "bpm",
         "wm/beatsperminute": "bpm", "tkey": "key", "initialkey": "key", "wm/initialkey": "key", "tdor": "originaldate",
         "wm/originalreleaseyear": "originaldate", "wm/originalreleasetime": "originaldate", "tsot": "titlesort",
         "sonm": "titlesort", "sort_name": "titlesort", "sortname": "titlesort", "wm/titlesortorder": "titlesort",
         "tsop": "artistsort", "soar": "artistsort", "sortartist": "artistsort", "wm/artistsortorder": "artistsort",
         "tsoa": "albumsort", "soal": "albumsort", "sortalbum": "albumsort", "wm/albumsortorder": "albumsort",
         "tso2": "albumartistsort", "soaa": "albumartistsort", "sortalbumartist": "albumartistsort",
         "wm/albumartistsortorder": "albumartistsort", "tmoo": "mood", "wm/mood": "mood", "tsrc": "isrc",
         "wm/isrc": "isrc", "tpub": "label", "publisher": "label", "wm/publisher": "label",
         "musicbrainzrecordingid": "musicbrainztrackid", "musicbrainz/trackid": "musicbrainztrackid",
         "ufid:http://musicbrainz.org": "musicbrainztrackid", "disk": "disc", "part": "disc", "tdrl": "date",
         "originalyear": "originaldate", "tory": "originaldate", "tyer": "date", "tt2": "title", "wm/sharedusertext": "x"}


def key_of(name):
    plain = name.lower()
    for start in ("txxx:", "----:com.apple.itunes:", "id3v2_priv."):
        plain = plain[len(start):] if plain.startswith(start) else plain
    plain = NAMES.get(plain, plain)
    plain = re.sub(r"[ _:-]", "", plain)
    return NAMES.get(plain, plain)


def values_of(key, text):
    """Comparable: readers join several values in their own ways, and tell totals apart."""
    if key in ("track", "disc"):
        return tuple(int(part) for part in re.findall(r"\d+", text))[:2]
    return tuple(sorted({part.strip() for part in re.split(r"[;/|\\\0\n]", text) if part.strip()}))


def run(*arguments):
    return subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout.decode(
        "utf-8", "replace")


def by_ffprobe(path):
    found = {}
    shown = json.loads(run("ffprobe", "-v", "error", "-show_entries", "format_tags:stream_tags", "-of", "json", path) or "{}")
    for part in [shown.get("format", {}), *shown.get("streams", [])]:
        for name, value in part.get("tags", {}).items():
            found.setdefault(key_of(name), value)
    return found


def by_lines(*arguments, pattern=r"^\s*([^=:]+?)\s*[=:]\s*(.*)$"):
    found = {}
    for line in run(*arguments).splitlines():
        match = re.match(pattern, line)
        if match:
            key = key_of(match[1])
            found[key] = found[key] + ";" + match[2] if key in found else match[2]
    return found


def by_mutagen(path):
    found = {}
    try:
        file = mutagen.File(path)
    except Exception:  # a format that it does not know
        return found
    if file is None or file.tags is None:
        return found
    for name, value in list(file.tags.items()):
        if name.startswith(("PRIV", "APIC", "XYZW")) or (name.startswith("COMM") and not re.match(r"COMM::(XXX|eng|\x00+)?$", name)):
            continue
        if isinstance(value, mutagen.id3.UFID):
            value = value.data.decode()
        elif isinstance(value, mutagen.id3.Frame):
            value = ";".join(str(text) for text in getattr(value, "text", [value]))
        elif isinstance(value, mutagen.apev2._APEValue):
            value = str(value)
        elif isinstance(value, (list, tuple)):
            value = ";".join("/".join(map(str, one)) if isinstance(one, tuple)
                             else one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in value)
        found.setdefault(key_of(name), str(value))
    return found


def by_kid3(path):
    found = {}
    is_old = False
    for line in run("kid3-cli", "-c", "get all", path).splitlines():
        if line.startswith("Tag "):
            is_old = "ID3v1" in line
        match = re.match(r"^  (\S.*?)  +(.*)$", line)
        if match and not is_old and not match[2].startswith("nobody"):
            key = key_of(match[1])
            found[key] = found[key] + ";" + match[2] if key in found else match[2]
    return found


def readers_of(path, suffix):
    found = {"ffprobe": by_ffprobe(path), "mutagen": by_mutagen(path), "kid3": by_kid3(path)}
    if suffix == "flac":
        found["metaflac"] = by_lines("metaflac", "--no-utf8-convert", "--export-tags-to=-", path)
    elif suffix == "ogg":
        found["vorbiscomment"] = by_lines("vorbiscomment", "-R", "-l", path)
    elif suffix == "opus":
        found["opusinfo"] = by_lines("opusinfo", path, pattern=r"^\t([^=]+)=(.*)$")
    elif suffix == "wv":
        found["wvtag"] = by_lines("wvtag", "-l", path, pattern=r"^([^:]+):\s+(.*)$")
    return {name: fields for name, fields in found.items() if fields}


def sound_md5(path):
    return run("ffmpeg", "-v", "error", "-i", path, "-map", "0:a", "-f", "md5", "-").strip()


def number(value, size):
    return value.to_bytes(size, "little")


def dsf():
    data = b"\x69" * 352256
    form = b"fmt " + number(52, 8) + b"".join(number(n, 4) for n in (1, 0, 1, 1, 2822400, 1)) + number(2822400, 8) \
        + number(4096, 4) + number(0, 4)
    sound = b"data" + number(len(data) + 12, 8) + data
    return b"DSD " + number(28, 8) + number(28 + len(form) + len(sound), 8) + number(0, 8) + form + sound


def ape():
    """One frame of digital silence, which needs no entropy coder (Monkey's Audio 3.99)."""
    blocks = 44100
    frame = struct.pack("<II", 0x80000000, 3) + bytes(64)
    seek = struct.pack("<I", 52 + 24 + 4)
    head = b"MAC " + struct.pack("<HHIIIIIII", 3990, 0, 52, 24, len(seek), 0, len(frame), 0, 0) + bytes(16)
    return head + struct.pack("<HHIIIHHI", 2000, 32, 73728 * 4, blocks, 1, 16, 2, 44100) + seek + frame


def id3v22(frames):
    """A tag of frames with their contents."""
    body = b""
    for name, text in frames:
        body += name + struct.pack(">I", len(text))[1:] + text
    size = bytes((len(body) >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\2\0\0" + size + body


FORMATS = [
    ("MP3, ID3v2.2", "mp3", ["-c:a", "libmp3lame", "-id3v2_version", "0", "-write_id3v1", "0"]),
    ("MP3, ID3v2.3", "mp3", ["-c:a", "libmp3lame", "-id3v2_version", "3"]),
    ("MP3, ID3v2.4", "mp3", ["-c:a", "libmp3lame", "-id3v2_version", "4"]),
    ("MP3, ID3v1 only", "mp3", ["-c:a", "libmp3lame", "-id3v2_version", "0", "-write_id3v1", "1"]),
    ("MP3, no tag", "mp3", ["-c:a", "libmp3lame", "-id3v2_version", "0", "-write_id3v1", "0"]),
    ("FLAC", "flac", ["-c:a", "flac"]),
    ("Ogg FLAC", "oga", ["-c:a", "flac"]),
    ("Ogg Vorbis", "ogg", ["-c:a", "libvorbis"]),
    ("Opus", "opus", ["-c:a", "libopus"]),
    ("Speex", "spx", ["-c:a", "libspeex", "-ar", "16000", "-ac", "1"]),
    ("M4A, AAC", "m4a", ["-c:a", "aac"]),
    ("M4A, ALAC", "m4a", ["-c:a", "alac"]),
    ("WMA", "wma", ["-c:a", "wmav2"]),
    ("Monkey's Audio", "ape", None),
    ("WavPack", "wv", ["-c:a", "wavpack"]),
    ("True Audio", "tta", ["-c:a", "tta"]),
    ("Musepack", "mpc", None),
    ("WAV", "wav", ["-c:a", "pcm_s16le"]),
    ("AIFF", "aiff", ["-c:a", "pcm_s16be", "-write_id3v2", "1"]),
    ("DSF", "dsf", None),
    ("AAC (ADTS)", "aac", ["-c:a", "aac"]),
    ("AC-3", "ac3", ["-c:a", "ac3"]),
    ("Matroska", "mka", ["-c:a", "flac"]),
]
# TagLib 1.13 cannot read again what it writes into Ogg FLAC; the others have no tags that it knows.
REFUSED = ("oga", "ac3", "mka")
FOREIGN = b"nobody's-own-bytes"


def make(name, suffix, options, folder):
    path = os.path.join(folder, re.sub(r"\W", "", name) + "." + suffix)
    source = ["-f", "lavfi", "-i", "anoisesrc=d=2:c=pink:r=44100:seed=1", "-ac", "2"]
    tags = ["-metadata", "title=Before", "-metadata", "artist=Somebody"]
    if suffix == "mpc":
        run("ffmpeg", "-v", "error", "-y", *source, path + ".wav")
        subprocess.run(["mpcenc", "--silent", path + ".wav", path], check=True, stdout=subprocess.DEVNULL)
    elif suffix in ("dsf", "ape"):
        with open(path, "wb") as file:
            file.write(dsf() if suffix == "dsf" else ape())
    else:
        plain = ["-map_metadata", "-1"] if "no tag" in name or "2.2" in name else tags
        subprocess.run(["ffmpeg", "-v", "error", "-y", *source, *plain, *options, path], check=True)
    add_foreign(name, suffix, path)
    return path


def add_foreign(name, suffix, path):
    """Something in the tags that is no field."""
    if "2.2" in name:
        with open(path, "rb") as file:
            sound = file.read()
        with open(path, "wb") as file:
            file.write(id3v22([(b"TT2", b"\0Before"), (b"XYZ", FOREIGN)]) + sound)
    elif suffix in ("mp3", "tta", "wav", "aiff", "dsf") and "v1" not in name and "no tag" not in name:
        file = mutagen.File(path)
        if file.tags is None:
            file.add_tags()
        file.tags.add(mutagen.id3.PRIV(owner="nobody", data=FOREIGN))
        file.save(v2_version=3) if "2.3" in name else file.save()
    elif suffix in ("flac", "oga", "ogg", "opus", "spx"):
        file = mutagen.File(path)
        file["NOBODY"] = FOREIGN.decode()
        if suffix == "flac":
            block = mutagen.flac.MetadataBlock(b"nobo" + FOREIGN)
            block.code = 2
            file.metadata_blocks.append(block)
        file.save()
    elif suffix in ("ape", "wv", "mpc"):
        file = mutagen.File(path)
        if file.tags is None:
            file.add_tags()
        file["Nobody"] = mutagen.apev2.APEValue(FOREIGN, mutagen.apev2.BINARY)
        file.save()
    elif suffix == "m4a":
        file = mutagen.File(path)
        file["----:nobody:Own"] = [FOREIGN]
        file.save()
    elif suffix == "wma":
        file = mutagen.File(path)
        file["Nobody/Own"] = [mutagen.asf.ASFByteArrayAttribute(FOREIGN)]
        file.save()


def tag(segue, folder, *arguments):
    return subprocess.run([segue, "--library", os.path.join(folder, "library.db"), "tag", "--json", *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def fields_now(segue, folder, path):
    lines = tag(segue, folder, path).stdout.splitlines()
    return json.loads(lines[0])["fields"] if lines else None


def written(segue, folder, path):
    """The fields that the file took, and the sentence about those that it did not take."""
    options = [option for name, values in FIELDS.items() for value in values for option in ("--set", f"{name}={value}")]
    done = tag(segue, folder, path, *options)
    if done.returncode == 0:
        return dict(FIELDS), ""
    return {}, done.stderr.decode().strip().splitlines()[-1]


def compare(fields, shown):
    """(equal, {name: what was read}) of one reader."""
    equal, wrong = set(), {}
    for name, values in fields.items():
        key = key_of(name)
        if key not in shown:
            continue
        if key in ("track", "disc"):
            want, have = values_of(key, values[0]), values_of(key, shown[key])
            total = values_of(key, shown.get(key + "total", "") + ";" + shown.get("total" + key + "s", ""))
            have = (have + total)[:2] if len(have) < 2 else have
        else:
            want, have = values_of(key, ";".join(values)), values_of(key, shown[key])
        # A reader may show the first of several only, or what it adds itself.
        is_year = key == "date" and len(have) == 1 and want[0].startswith(have[0])
        if want == have or is_year or (len(have) < len(want) and set(have) <= set(want) and have):
            equal.add(name)
        else:
            wrong[name] = shown[key]
    return equal, wrong


def test(segue, name, suffix, options, folder):
    path = make(name, suffix, options, folder)
    before, sound = fields_now(segue, folder, path), sound_md5(path)
    with open(path, "rb") as file:
        had_foreign = FOREIGN in file.read()
    fields, refusal = written(segue, folder, path)
    if refusal:
        return f"{name:18} refused: {refusal.replace(folder + '/', '')}", suffix in REFUSED
    readers = {reader: compare(fields, shown) for reader, shown in readers_of(path, suffix).items()}
    proven = set().union(*(equal for equal, _ in readers.values()))
    wrong = {f"{reader}: {field}": value for reader, (_, bad) in readers.items() for field, value in bad.items()}
    same_sound = sound_md5(path) == sound and sound != ""
    with open(path, "rb") as file:
        kept = FOREIGN in file.read()
    undone = tag(segue, folder, "--undo", "1").returncode == 0 and fields_now(segue, folder, path) == before
    counts = ", ".join(f"{reader} {len(equal)}" for reader, (equal, _) in readers.items())
    missing = sorted(set(fields) - proven)
    line = f"{name:18} {len(proven):2}/{len(fields)}  sound {'same' if same_sound else 'DIFFERS'}  " \
        f"foreign {('kept' if kept else 'LOST') if had_foreign else '-':4}  undo {'yes' if undone else 'NO'}  {counts}"
    for what in missing:
        line += f"\n{'':20}shown by nobody: {what}"
    for what, value in wrong.items():
        line += f"\n{'':20}other in {what} = {value!r}"
    return line, not missing and not wrong and same_sound and undone and (kept or not had_foreign)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segue")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    is_good = True
    for name, suffix, options in FORMATS:
        with tempfile.TemporaryDirectory() as folder:
            line, is_as_wished = test(os.path.abspath(arguments.segue), name, suffix, options, folder)
        print(line, flush=True)
        is_good = is_good and is_as_wished
    sys.exit(1 if arguments.check and not is_good else 0)


if __name__ == "__main__":
    main()
