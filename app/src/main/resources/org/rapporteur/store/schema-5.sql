-- Step 5. What was learned from reviews, by number: the last row tells what holds. As with reviews, rows are only ever added.
CREATE TABLE learned (
    number     INTEGER PRIMARY KEY,
    used       INTEGER CHECK (used >= 0 AND used < number), -- what holds again; 0 for what the program came with; null if something was learned
    coder      TEXT NOT NULL, -- who said so
    at         TEXT NOT NULL, -- 2031-03-09T12:00:00Z
    model      TEXT NOT NULL, -- the coder's model, over whose numbers these stand
    statements INTEGER NOT NULL CHECK (statements >= 0), -- from how many reviewed statements
    articles   INTEGER NOT NULL CHECK (articles >= 0), -- in how many articles
    reviews    INTEGER NOT NULL CHECK (reviews >= 0) -- so many reviews there were
) STRICT;

CREATE TABLE learned_number (
    learned INTEGER NOT NULL REFERENCES learned,
    name    TEXT NOT NULL, -- issue.slope, issue:talks
    value   REAL NOT NULL,
    PRIMARY KEY (learned, name)
) STRICT, WITHOUT ROWID;
