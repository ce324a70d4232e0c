-- Step 7. Who did what, and when: all that persons do to a record has a name and a time now.

-- Corrections of who is who; both are null where a version before this one kept one.
ALTER TABLE actor_edit ADD COLUMN coder TEXT;
ALTER TABLE actor_edit ADD COLUMN at TEXT; -- 2031-03-09T12:00:00Z
ALTER TABLE actor_edit ADD COLUMN before TEXT; -- what an actor was called that was renamed; null for all others

-- What else was done, by number: what was read, taken in or coded anew, and what became of the dossier. Rows are only ever added; the
-- number of articles grows for as long as the work goes on.
CREATE TABLE journal (
    number   INTEGER PRIMARY KEY,
    coder    TEXT NOT NULL,
    at       TEXT NOT NULL, -- when the first of it was kept
    deed     TEXT NOT NULL CHECK (deed IN ('read', 'watch', 'import', 'code', 'dossier')),
    about    TEXT, -- of what: the name of a file or a dossier
    before   TEXT, -- what it was, in short
    after    TEXT, -- what it was made
    articles INTEGER NOT NULL CHECK (articles >= 0) -- how many articles are otherwise in the record than before
) STRICT;
