-- Who may open a record over a network. Digests alone: nobody who reads them can log in by them.
CREATE TABLE account (
    name   TEXT PRIMARY KEY,
    role   TEXT NOT NULL,
    digest TEXT, -- of the password; null until one was chosen
    visits INTEGER NOT NULL, -- grows when the account's visits are ended
    since  INTEGER NOT NULL -- seconds since 1970
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    digest  TEXT PRIMARY KEY, -- of the key that opens it
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
    id      TEXT PRIMARY KEY,
    digest  TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    label   TEXT NOT NULL,
    scopes  TEXT NOT NULL,
    made    INTEGER NOT NULL,
    until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    by      TEXT NOT NULL,
    account TEXT NOT NULL,
    what    TEXT NOT NULL
) STRICT;
