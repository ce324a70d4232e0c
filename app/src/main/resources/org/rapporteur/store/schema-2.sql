-- Step 2. Files of Discourse Network Analyzer that were taken in, word for word, so that a file made of the record gives back what
-- has no other place in it. Rows are only ever added; the last version of a name is the present one.
CREATE TABLE dna_file (
    row     INTEGER PRIMARY KEY,
    name    TEXT NOT NULL, -- the way to it from the record's folder; its articles are called so, with # and the document's number
    version INTEGER NOT NULL CHECK (version > 0),
    mapping TEXT NOT NULL, -- which of its variables were taken for what
    UNIQUE (name, version)
) STRICT;

-- The columns of its tables, in their order.
CREATE TABLE dna_column (
    file     INTEGER NOT NULL REFERENCES dna_file,
    tbl      TEXT NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (file, tbl, position)
) STRICT, WITHOUT ROWID;

-- The values of its tables, save the texts of its documents. A value that is not there is NULL in the file.
CREATE TABLE dna_value (
    file  INTEGER NOT NULL REFERENCES dna_file,
    tbl   TEXT NOT NULL,
    line  INTEGER NOT NULL,
    col   INTEGER NOT NULL, -- its column's position
    value ANY NOT NULL,
    PRIMARY KEY (file, tbl, line, col)
) STRICT, WITHOUT ROWID;

-- The texts of its documents, which are those of articles.
CREATE TABLE dna_text (
    file     INTEGER NOT NULL REFERENCES dna_file,
    document INTEGER NOT NULL, -- its number
    article  INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (file, document)
) STRICT, WITHOUT ROWID;
