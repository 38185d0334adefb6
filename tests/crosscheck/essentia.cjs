// SPDX-License-Identifier: GPL-3.0-or-later
// node essentia.cjs FILE.f32... - tempo and key by essentia.js of mono float samples at 44.1 kHz, one JSON object a line.
const fs = require("fs");
const { Essentia, EssentiaWASM } = require("essentia.js");

const essentia = new Essentia(EssentiaWASM);
for (const path of process.argv.slice(2)) {
    const bytes = fs.readFileSync(path);
    const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    const signal = essentia.arrayToVector(samples);
    const key = essentia.KeyExtractor(signal);
    const rhythm = essentia.RhythmExtractor2013(signal);
    console.log(JSON.stringify({ path, bpm: rhythm.bpm, tonic: key.key, mode: key.scale }));
    signal.delete();
}
