-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 9: sounds that were compared whole, because the sampled digests of their files are equal.

CREATE TABLE compared_sounds (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    sampled BLOB NOT NULL, -- digest of some blocks of the payload
    whole BLOB NOT NULL -- digest of all of it
);

-- Sampled digests that belong to more than one sound. Tracks with one of them have the whole digest in tracks.digest,
-- and so has every file that is read from then on: a digest stays in here when the tracks are gone.
CREATE TABLE ambiguous_digests (
    digest BLOB PRIMARY KEY
) WITHOUT ROWID;
