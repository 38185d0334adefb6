-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: the course of each track, its sound patterns, disks of roots, ratings of the user, journal of playlists.

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

-- How a track sounds, in full. Apart from the analyses, because only the few tracks that a search compares closely
-- are read from here, while all analyses are loaded at start.
CREATE TABLE patterns (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    version INTEGER NOT NULL, -- as in analyses
    data BLOB NOT NULL -- see analysis::packed()
);

-- The disk that a root was on when it was last seen; 0: not known.
ALTER TABLE roots ADD COLUMN device INTEGER NOT NULL DEFAULT 0;

-- A rating is the user's once it was given here, also when it was taken back: then none is imported.
ALTER TABLE user_data ADD COLUMN rated_ms INTEGER NOT NULL DEFAULT 0;

-- What saved playlists were before each change, for undoing it, also after a restart. Without a reference to the
-- playlist, because a removed one can come back.
CREATE TABLE playlist_journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    playlist_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    was_there INTEGER NOT NULL, -- 0: the change made the playlist
    name TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    entries TEXT NOT NULL -- JSON: [[track id, distance, transition, reason], ...]
);

-- A playlist that nobody changes by accident.
ALTER TABLE playlists ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
