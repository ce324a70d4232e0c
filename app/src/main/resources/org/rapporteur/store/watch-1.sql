-- What a program that watches feeds remembers.
CREATE TABLE feed (
    address  TEXT PRIMARY KEY,
    etag     TEXT,
    modified TEXT,
    failures INTEGER NOT NULL,
    next     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
    address   TEXT PRIMARY KEY,
    feed      TEXT NOT NULL,
    mark      TEXT NOT NULL,
    done      TEXT, -- the mark under which the page was read, or given up
    published INTEGER,
    etag      TEXT,
    modified  TEXT,
    failures  INTEGER NOT NULL,
    next      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX page_to_do ON page (feed, published) WHERE done IS NOT mark;

CREATE TABLE told (what TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
