-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1: roots, tracks, tags, analyses, problems, user data, playlists.
-- Paths are BLOBs: a file name is bytes, and not always UTF-8.

CREATE TABLE roots (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    added_ms INTEGER NOT NULL
);

CREATE TABLE tracks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- for life: an id is never given twice
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    digest BLOB, -- payload digest; NULL until the file was read
    missing INTEGER NOT NULL DEFAULT 0,
    added_ms INTEGER NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    artist TEXT NOT NULL DEFAULT '',
    album_artist TEXT NOT NULL DEFAULT '',
    album TEXT NOT NULL DEFAULT '',
    genre TEXT NOT NULL DEFAULT '',
    composer TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT '',
    year INTEGER NOT NULL DEFAULT 0,
    track_number INTEGER NOT NULL DEFAULT 0,
    disc_number INTEGER NOT NULL DEFAULT 0,
    has_cover INTEGER NOT NULL DEFAULT 0,
    duration_ms INTEGER NOT NULL DEFAULT 0,
    sample_rate_hz INTEGER NOT NULL DEFAULT 0,
    channels INTEGER NOT NULL DEFAULT 0,
    bit_rate_bps INTEGER NOT NULL DEFAULT 0,
    codec TEXT NOT NULL DEFAULT ''
);
CREATE INDEX tracks_digest ON tracks (digest) WHERE digest IS NOT NULL;

-- What only the user can give. Keyed by the id alone, never deleted with a vanished file.
CREATE TABLE user_data (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    rating INTEGER NOT NULL DEFAULT 0, -- half stars, 0 = none .. 10
    play_count INTEGER NOT NULL DEFAULT 0,
    last_played_ms INTEGER NOT NULL DEFAULT 0
);

-- What is listed, sorted and filtered has a column; the rest is one vector, because a library of 200 000
-- tracks loads in half the time that way.
CREATE TABLE analyses (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    analysed_ms INTEGER NOT NULL,
    skipped_packets INTEGER NOT NULL,
    tempo_bpm REAL,
    tonic INTEGER,
    mode INTEGER NOT NULL,
    loudness_lufs REAL,
    energy REAL NOT NULL,
    descriptors BLOB NOT NULL -- little-endian float32 in the order of analysistable, NaN where absent
);

-- A file that could not be analysed, or was analysed with something to look at. Tried again only when the
-- file's stamp changes or the user asks.
CREATE TABLE problems (
    path BLOB PRIMARY KEY,
    severity INTEGER NOT NULL, -- 1 warning (analysed, but look), 2 error (not analysed)
    code INTEGER NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL
);

CREATE TABLE playlists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
);

CREATE TABLE playlist_entries (
    playlist_id INTEGER NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    track_id INTEGER NOT NULL REFERENCES tracks (id) ON DELETE CASCADE,
    distance REAL, -- to the seeds; NULL where the track was put in by hand
    transition REAL, -- cost of the step from the entry before
    reason TEXT NOT NULL DEFAULT '', -- JSON of the reason's parts
    PRIMARY KEY (playlist_id, position)
) WITHOUT ROWID;
CREATE INDEX playlist_entries_track ON playlist_entries (track_id);
