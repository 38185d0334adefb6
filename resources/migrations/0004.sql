-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: the journal of what was written into music files; tracks that are parts of a file.

-- One act of the user's on one or many files.
CREATE TABLE tag_actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    name TEXT NOT NULL,
    undone_ms INTEGER NOT NULL DEFAULT 0 -- 0: it stands
);

-- What it made of each file; written before the file is touched, and without a reference to the track, because a file
-- need not be in the library.
CREATE TABLE tag_changes (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES tag_actions (id) ON DELETE CASCADE,
    track_id INTEGER NOT NULL DEFAULT 0, -- 0: not in the library
    path BLOB NOT NULL, -- where the file was; a track may have moved since
    before TEXT NOT NULL, -- JSON: {field: [value, ...], ...}, none = was not there
    after TEXT NOT NULL,
    written INTEGER NOT NULL DEFAULT 0 -- 0: not known, the file is as before or as after
);
CREATE INDEX tag_changes_action ON tag_changes (action_id);

-- Where in its file a track lies that a cue sheet cuts out of it. The others are not in here. The path of such a
-- track is that of the file with "#" and the number.
CREATE TABLE parts (
    track_id INTEGER PRIMARY KEY REFERENCES tracks (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL, -- 0: to the end of the file
    siblings INTEGER NOT NULL, -- tracks that the sheet makes of the file
    sheet BLOB NOT NULL -- path of the cue sheet; empty: it is inside the file
);
