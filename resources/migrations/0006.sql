-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 6: pictures that were written into music files or taken out of them.

-- Each once, however many files have it.
CREATE TABLE pictures (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE, -- SHA-256 of data
    data BLOB NOT NULL -- encoded, as it lay in the file
);

-- The pictures of a file before and after a change of them, all of them each time; none: it had none. Changes without
-- a row in here left the pictures alone.
CREATE TABLE tag_pictures (
    change_id INTEGER NOT NULL REFERENCES tag_changes (id) ON DELETE CASCADE,
    is_after INTEGER NOT NULL, -- 0: before
    place INTEGER NOT NULL, -- 0, 1, 2, ... in the order of the file
    kind INTEGER NOT NULL, -- models::PictureKind
    mime TEXT NOT NULL,
    description TEXT NOT NULL,
    picture_id INTEGER NOT NULL REFERENCES pictures (id),
    PRIMARY KEY (change_id, is_after, place)
) WITHOUT ROWID;
CREATE INDEX tag_pictures_picture ON tag_pictures (picture_id);

-- A picture goes with the last change that speaks of it.
CREATE TRIGGER tag_pictures_gone AFTER DELETE ON tag_pictures
WHEN NOT EXISTS (SELECT 1 FROM tag_pictures WHERE picture_id = OLD.picture_id)
BEGIN
    DELETE FROM pictures WHERE id = OLD.picture_id;
END;
