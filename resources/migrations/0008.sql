-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 8: suggestions that the user does not want to see again.

CREATE TABLE ignored_suggestions (
    kind TEXT NOT NULL, -- "artist_spelling", ...
    subject TEXT NOT NULL, -- what it is about; the same whenever it is found again
    PRIMARY KEY (kind, subject)
) WITHOUT ROWID;
