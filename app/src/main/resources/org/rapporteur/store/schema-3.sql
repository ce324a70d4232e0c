-- Step 3. Reviews, which alone have times.

-- What persons decided about statements, by number. What is shown is what was read with these replayed over it, and then the
-- corrections of who is who; so nothing above changes. Places count in the text of the article with this id.
CREATE TABLE review (
    number    INTEGER PRIMARY KEY,
    article   TEXT NOT NULL, -- the id of the text that the reviewer saw
    statement TEXT NOT NULL, -- the id under which the reviewer saw the statement
    deed      TEXT NOT NULL CHECK (deed IN ('accept', 'correct', 'reject', 'add', 'restore')),
    coder     TEXT NOT NULL,
    at        TEXT NOT NULL, -- 2031-03-09T12:00:00Z
    why       TEXT,
    standing  TEXT NOT NULL CHECK (standing IN ('open', 'blind', 'decision')),
    reading   INTEGER REFERENCES reading, -- that in which the machine found the statement; null if it did not in this text
    edits     INTEGER NOT NULL CHECK (edits >= 0), -- so many corrections of who is who there were
    software  TEXT NOT NULL,
    restored  INTEGER REFERENCES review CHECK (restored < number),
    CHECK ((deed = 'restore') = (restored IS NOT NULL))
) STRICT;
CREATE INDEX review_by_article ON review (article);
CREATE INDEX review_by_restored ON review (restored) WHERE restored IS NOT NULL;

-- The fields that a review decided, and what they were before.
CREATE TABLE review_value (
    review INTEGER NOT NULL REFERENCES review,
    field  TEXT NOT NULL,
    before TEXT, -- null if there was nothing to be seen
    after  TEXT NOT NULL,
    PRIMARY KEY (review, field)
) STRICT, WITHOUT ROWID;

-- The other statements that a reviewer saw whose content overlapped.
CREATE TABLE review_beside (
    review    INTEGER NOT NULL REFERENCES review,
    statement TEXT NOT NULL,
    PRIMARY KEY (review, statement)
) STRICT, WITHOUT ROWID;
