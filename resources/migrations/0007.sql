-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 7: searches that the user keeps under a name.

CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY, -- given by the program, so that undo brings the same one back
    name TEXT NOT NULL,
    query TEXT NOT NULL -- as the user wrote it
);
