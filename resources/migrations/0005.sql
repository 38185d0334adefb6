-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 5: the journal of files that were moved and renamed.

-- What an act of tag_actions did to names, in the order in which it was done; each row is written before its step. The
-- reverse order takes the act back.
CREATE TABLE file_moves (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES tag_actions (id) ON DELETE CASCADE,
    track_id INTEGER NOT NULL DEFAULT 0, -- 0: not in the library, or no file of music
    kind INTEGER NOT NULL, -- 1 file of music, 2 file that went along, 3 folder made, 4 folder removed, 5 step aside
    source BLOB NOT NULL, -- where the file was; empty for a folder
    target BLOB NOT NULL, -- where the file went; the folder
    done INTEGER NOT NULL DEFAULT 0 -- 0: not known, the file is here or there
);
CREATE INDEX file_moves_action ON file_moves (action_id);
