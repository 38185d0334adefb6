#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# seeds.sh FOLDER - makes the inputs that the fuzz targets start from: below FOLDER/files a fifth of a second
# of sound in every codec and container that this ffmpeg can write, below FOLDER/samples inputs of fuzz_features.
# Does nothing when they are there already; exit 77 (skipped) without ffmpeg.
set -euo pipefail
folder=${1:?usage: seeds.sh FOLDER}
files=$folder/files
samples=$folder/samples
if [ -e "$folder/complete" ]; then
    exit 0
fi
if ! command -v ffmpeg > /dev/null; then
    echo "Skipped: ffmpeg, which makes the seeds, is not installed (apt-get install ffmpeg)." >&2
    exit 77
fi
rm -rf "$files" "$samples"
mkdir -p "$files" "$samples"
encoders=$(ffmpeg -hide_banner -encoders 2> /dev/null | awk '$1 ~ /^A/ { print $2 }')

# One ffmpeg writes them all: starting it sixty times would take longer than the test may.
outputs=()
# seed ENCODER FILE [OPTION...]
seed() {
    local encoder=$1 file=$2
    shift 2
    if grep -qx "$encoder" <<< "$encoders"; then
        outputs+=(-map 0:a -c:a "$encoder" -strict experimental -metadata title=Seed -metadata artist=Segue "$@" "$files/$file")
    fi
}

seed flac mono.flac -ar 8000 -ac 1
seed flac surround.flac -ar 8000 -ac 6
seed flac flac.ogg -ar 8000 -ac 1
seed flac flac.mka -ar 8000 -ac 1
seed libmp3lame stereo.mp3 -ac 2 -b:a 32k -ar 22050
seed libmp3lame old.mp3 -ac 1 -b:a 8k -ar 8000 -id3v2_version 3 -write_id3v1 1
seed mp2 layer2.mp2 -ac 1 -b:a 32k -ar 22050
seed libvorbis vorbis.ogg -ac 2 -ar 22050
seed libvorbis vorbis.mka -ac 1 -ar 22050
seed libopus opus.opus -ac 2 -b:a 24k
seed libopus opus.webm -ac 1 -b:a 16k
seed libspeex speex.ogg -ac 1 -ar 8000
seed aac aac.m4a -ac 2 -b:a 32k -ar 22050
seed aac fragments.mp4 -ac 1 -b:a 16k -ar 22050 -movflags frag_keyframe+empty_moov
seed aac adts.aac -ac 1 -b:a 16k -ar 22050
seed aac latm.latm -f latm -ac 1 -b:a 16k -ar 22050
seed aac aac.ts -ac 1 -b:a 16k -ar 22050
seed aac aac.flv -ac 1 -b:a 16k -ar 22050
seed alac alac.m4a -ac 1 -ar 8000
seed ac3 dolby.ac3 -ac 2 -b:a 64k -ar 32000
seed eac3 dolby.eac3 -ac 2 -b:a 64k -ar 32000
seed dca coherent.dts -ac 2 -b:a 256k -ar 32000
seed mlp lossless.mlp -f mlp -ac 2 -ar 44100 -t 0.08
seed truehd lossless.thd -f truehd -ac 2 -ar 44100 -t 0.08
seed wmav1 media1.wma -ac 1 -b:a 24k -ar 22050
seed wmav2 media2.wma -ac 2 -b:a 32k -ar 22050
seed wavpack wavpack.wv -ac 1 -ar 8000
seed tta tta.tta -ac 1 -ar 8000
seed pcm_u8 byte.wav -ac 1 -ar 8000
seed pcm_s16le cd.wav -ac 2 -ar 8000
seed pcm_s16le list.rf64.wav -ac 1 -ar 8000 -rf64 always
seed pcm_s24le deep.wav -ac 1 -ar 8000
seed pcm_f32le float.wav -ac 1 -ar 8000
seed pcm_f64le double.wav -ac 1 -ar 8000
seed pcm_alaw alaw.wav -ac 1 -ar 8000
seed pcm_mulaw mulaw.au -ac 1 -ar 8000
seed pcm_s16be aiff.aiff -ac 1 -ar 8000
seed pcm_s16le core.caf -ac 1 -ar 8000
seed pcm_s16le wave64.w64 -ac 1 -ar 8000
seed pcm_s16le video.avi -ac 1 -ar 8000
seed pcm_s16le quicktime.mov -ac 1 -ar 8000
seed pcm_s16le nut.nut -ac 1 -ar 8000
seed pcm_u8 voice.voc -ac 1 -ar 8000
seed pcm_bluray disc.m2ts -f mpegts -ac 2 -ar 48000 -t 0.02
seed adpcm_ms adpcm-ms.wav -ac 1 -ar 8000
seed adpcm_ima_wav adpcm-ima.wav -ac 1 -ar 8000
seed adpcm_yamaha adpcm-yamaha.wav -ac 1 -ar 8000
seed adpcm_ima_qt adpcm-qt.mov -ac 1 -ar 8000
seed adpcm_adx adx.adx -ac 1 -ar 8000
seed adpcm_swf adpcm.flv -ac 1 -ar 11025
seed g722 g722.wav -ac 1 -ar 16000
seed g726 g726.wav -ac 1 -ar 8000 -b:a 32k
seed libgsm_ms gsm.wav -ac 1 -ar 8000
seed nellymoser nellymoser.flv -ac 1 -ar 8000
seed real_144 real.rm -ac 1 -ar 8000
seed sbc bluetooth.sbc -ac 1 -ar 16000
seed libcodec2 codec2.c2 -ac 1 -ar 8000

# Two partials and a click in each tenth of a second.
sound="aevalsrc=0.3*sin(2*PI*440*t)+0.2*sin(2*PI*1760*t)+0.4*exp(-200*mod(t\,0.1)):s=44100:d=0.2"
ffmpeg -nostdin -hide_banner -v error -bitexact -f lavfi -i "$sound" "${outputs[@]}"

# bytes VALUE... - as octal escapes, which every printf knows
bytes() {
    local value
    for value in "$@"; do
        printf "\\$(printf '%03o' "$value")"
    done
}

# What no encoder writes: DSF, two channels of one block each.
{
    printf 'DSD '
    bytes 28 0 0 0 0 0 0 0 108 32 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    printf 'fmt '
    bytes 52 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 2 0 0 0 2 0 0 0 0 17 43 0 1 0 0 0 0 128 0 0 0 0 0 0 0 16 0 0 0 0 0 0
    printf 'data'
    bytes 12 32 0 0 0 0 0 0
    ffmpeg -nostdin -v error -f lavfi -i "$sound" -af atrim=end_sample=8192 -f u8 -ac 1 -ar 44100 -
} > "$files/dsd.dsf"

# Inputs of fuzz_features: eight bytes of header (fuzz_features.cpp), then samples.
click() {
    bytes "$1" "$2" "$3" "$4" "$5" "$6" "$7" "$8"
    ffmpeg -nostdin -v error -f lavfi -i "$sound" -f s8 -c:a pcm_s8 -ac 1 -ar 8000 -
}
click 0 0 200 1 15 15 0 3 > "$samples/clicks-mono-8k"
click 3 1 160 1 0 255 0 3 > "$samples/clicks-stereo-22k"
click 5 6 80 1 7 1 129 2 > "$samples/clicks-surround-44k-then-48k"
click 9 1 60 1 31 31 0 3 > "$samples/clicks-192k"
{
    bytes 3 0 120 0 9 3 0 3
    bytes 0 0 192 127 0 0 128 127 0 0 128 255 0 0 128 63 0 0 0 0 1 0 0 0 255 255 127 127 0 0 0 191
} > "$samples/not-a-number-infinity-denormal"
{ bytes 3 1 250 1 9 3 0 3; bytes 0 0 0 0; } > "$samples/silence"
{ bytes 3 1 250 1 9 3 0 3; bytes 127 127 127 127; } > "$samples/constant"
{ bytes 3 1 250 1 9 3 0 3; bytes 127 127 127 127 129 129 129 129; } > "$samples/square"
# Found by fuzzing: nearly all of it is harmonic, and the ratio came out above 1.
bytes 3 115 116 115 26 69 82 77 56 > "$samples/found-harmonic-ratio"
# Found by fuzzing: at 1 kHz the shelf of the K-weighting was not stable.
bytes 66 82 86 3 1 77 73 5 57 35 9 127 127 > "$samples/found-low-rate"
touch "$folder/complete"
