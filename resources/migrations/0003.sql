-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: removed tracks that can come back, recordings known by their fingerprint, choices about folders and
-- problems, skips, corrections; a learned model.

-- Tracks that the user took out of the library. What hung on them stands in removed_rows.
CREATE TABLE removals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    heir_id INTEGER NOT NULL DEFAULT 0, -- the track that took over what the user gave; 0: none
    heir_added_ms INTEGER NOT NULL DEFAULT 0 -- when that was added, before
);

-- Every row that went with them, from whatever table, and those of the heir that were changed.
CREATE TABLE removed_rows (
    id INTEGER PRIMARY KEY,
    removal_id INTEGER NOT NULL REFERENCES removals (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    content BLOB NOT NULL -- QDataStream of a map from column to value
);
CREATE INDEX removed_rows_removal ON removed_rows (removal_id);

-- The smallest hashes of each fingerprint, by which likely pairs of one recording are found. Apart from the details,
-- because all are read at once. Made when they are first needed.
CREATE TABLE fingerprint_sketches (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    hashes BLOB NOT NULL -- little-endian 32-bit numbers, rising
);

-- Tracks that are one recording in different encodings share a number; the others are not in here.
CREATE TABLE same_recordings (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    recording INTEGER NOT NULL
);

-- Whether a folder takes part in scans, and what in it does not: patterns, one a line.
ALTER TABLE roots ADD COLUMN enabled INTEGER NOT NULL DEFAULT 1;
ALTER TABLE roots ADD COLUMN excluded TEXT NOT NULL DEFAULT '';

-- A problem that the user does not want to hear of any more, until the file changes.
ALTER TABLE problems ADD COLUMN ignored INTEGER NOT NULL DEFAULT 0;

-- How often the user went on to the next track before this one was half over.
ALTER TABLE user_data ADD COLUMN skip_count INTEGER NOT NULL DEFAULT 0;

-- The missing tracks are shown whenever their number may have changed.
CREATE INDEX tracks_missing ON tracks (path) WHERE missing <> 0;

-- What the user says of the tempo and the key where the analysis erred; NULL: as heard.
ALTER TABLE user_data ADD COLUMN tempo_bpm REAL;
ALTER TABLE user_data ADD COLUMN tonic INTEGER;
ALTER TABLE user_data ADD COLUMN mode INTEGER; -- with a tonic only

-- The learned model that the user chose, and how it hears the tracks.

CREATE TABLE learned_model (
    id INTEGER PRIMARY KEY CHECK (id = 1), -- one, or none
    path BLOB NOT NULL,
    digest BLOB NOT NULL -- analysis::ModelDigest
);

-- Read for the few tracks that a search compares closely. Those of another model than the chosen one are replaced as
-- the new one gets to them.
CREATE TABLE embeddings (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    model BLOB NOT NULL, -- its digest
    dimension INTEGER NOT NULL, -- 0: this model cannot hear the track
    data BLOB NOT NULL -- see analysis::packedEmbedding()
);
