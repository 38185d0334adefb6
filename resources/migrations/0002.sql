-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: the course of each track.

-- Arrays over the time of a track, read one track at a time. In a table of their own, so that reading all
-- analyses does not walk over them.
CREATE TABLE details (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    excerpt_start_ms INTEGER,
    waveform BLOB, -- each array as detailbytes writes it; NULL where it is empty
    loudness BLOB,
    keys BLOB,
    chords BLOB,
    segments BLOB,
    beats BLOB,
    fingerprint TEXT NOT NULL DEFAULT ''
);
