-- Schema 1. Rows are only ever added, failures aside: what was read once stays readable. Only reviews have times, so the
-- same articles give the same record. Positions count Unicode code points from 0, ends are exclusive.

-- What made statements.
CREATE TABLE provenance (
    row      INTEGER PRIMARY KEY,
    software TEXT NOT NULL,
    model    TEXT NOT NULL,
    UNIQUE (software, model)
) STRICT;

-- One version of an article. The last version of a name is the present one.
CREATE TABLE article (
    row        INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    id         TEXT NOT NULL, -- of the text: two articles with the same bytes share it
    sha256     TEXT NOT NULL,
    text       TEXT NOT NULL,
    title      TEXT,
    standfirst TEXT,
    outlet     TEXT,
    published  TEXT, -- 2025-09-03, 2025-09 or 2025
    url        TEXT,
    language   TEXT,
    UNIQUE (name, version)
) STRICT;
CREATE INDEX article_by_id ON article (id);

CREATE TABLE author (
    article  INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraph (
    article  INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    first    INTEGER NOT NULL CHECK (first >= 0),
    end      INTEGER NOT NULL CHECK (end > first),
    role     TEXT NOT NULL,
    reason   TEXT,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_warning (
    article  INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    message  TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- One reading of a version by one program with one setting. The last reading of a version is the present one.
CREATE TABLE reading (
    row            INTEGER PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES article,
    provenance     INTEGER NOT NULL REFERENCES provenance,
    min_confidence REAL NOT NULL CHECK (min_confidence BETWEEN 0 AND 1),
    knowledge      TEXT NOT NULL -- the dossier's name, and digests of its file and of the files of actors over it
) STRICT;
CREATE INDEX reading_by_article ON reading (article);

CREATE TABLE reading_warning (
    reading  INTEGER NOT NULL REFERENCES reading,
    position INTEGER NOT NULL,
    message  TEXT NOT NULL,
    PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;

-- A statement's id names a place in a text, so it comes back in another reading, and in an article with the same bytes.
CREATE TABLE statement (
    row         INTEGER PRIMARY KEY,
    reading     INTEGER NOT NULL REFERENCES reading,
    position    INTEGER NOT NULL,
    id          TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
    confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    speaker     TEXT NOT NULL,
    speaker_id  TEXT, -- of an actor of the directory, or named-… for somebody known by name alone
    speaker_how TEXT NOT NULL,
    speaker_sure REAL NOT NULL CHECK (speaker_sure BETWEEN 0 AND 1), -- as told when it was read
    role        TEXT,
    role_how    TEXT NOT NULL,
    side        TEXT,
    side_how    TEXT NOT NULL,
    said_on     TEXT, -- 2025-09-03, 2025-09, 2025, or two of these with / between them
    said_on_how TEXT NOT NULL,
    venue       TEXT,
    venue_how   TEXT NOT NULL,
    about       TEXT,
    about_how   TEXT NOT NULL,
    provenance  INTEGER NOT NULL REFERENCES provenance,
    UNIQUE (reading, position),
    UNIQUE (reading, id)
) STRICT;
CREATE INDEX statement_by_id ON statement (id);

CREATE TABLE span (
    statement INTEGER NOT NULL REFERENCES statement,
    part      TEXT NOT NULL CHECK (part IN ('content', 'source', 'cue')),
    first     INTEGER NOT NULL CHECK (first >= 0),
    end       INTEGER NOT NULL CHECK (end > first),
    PRIMARY KEY (statement, part, first)
) STRICT, WITHOUT ROWID;

-- What a coder gave statements: each code knows how sure it was, which part of the model or rule decided (how), and whether it
-- holds (asserted) or is only proposed. A statement without any was not seen by a coder.
CREATE TABLE issue (
    statement  INTEGER NOT NULL REFERENCES statement,
    position   INTEGER NOT NULL,
    issue      TEXT NOT NULL, -- its short name in the codebook or the dossier
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    how        TEXT NOT NULL,
    asserted   INTEGER NOT NULL CHECK (asserted IN (0, 1)),
    PRIMARY KEY (statement, issue)
) STRICT, WITHOUT ROWID;
CREATE INDEX issue_by_name ON issue (issue);

CREATE TABLE act (
    statement  INTEGER PRIMARY KEY REFERENCES statement,
    act        TEXT NOT NULL CHECK (act IN ('offer', 'accept', 'concede', 'promise', 'demand', 'reject', 'threaten', 'vow',
                                            'accuse', 'deny', 'praise', 'assess')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    how        TEXT NOT NULL,
    asserted   INTEGER NOT NULL CHECK (asserted IN (0, 1))
) STRICT;
CREATE INDEX act_by_name ON act (act);

CREATE TABLE stance (
    statement   INTEGER NOT NULL REFERENCES statement,
    position    INTEGER NOT NULL,
    proposition TEXT NOT NULL, -- its id in the dossier
    stance      TEXT NOT NULL CHECK (stance IN ('support', 'oppose', 'conditional')),
    confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    how         TEXT NOT NULL,
    asserted    INTEGER NOT NULL CHECK (asserted IN (0, 1)),
    PRIMARY KEY (statement, proposition)
) STRICT, WITHOUT ROWID;
CREATE INDEX stance_by_proposition ON stance (proposition, stance);

CREATE TABLE condition (
    statement  INTEGER NOT NULL REFERENCES statement,
    position   INTEGER NOT NULL,
    first      INTEGER NOT NULL CHECK (first >= 0),
    end        INTEGER NOT NULL CHECK (end > first),
    text       TEXT NOT NULL,
    actor      TEXT, -- the name of who has to act for it to be met
    unlocks    TEXT, -- an act, or a proposition's id
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    how        TEXT NOT NULL,
    asserted   INTEGER NOT NULL CHECK (asserted IN (0, 1)),
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

-- Agreements of which an article speaks, and what is claimed of them there.
CREATE TABLE agreement (
    row      INTEGER PRIMARY KEY,
    reading  INTEGER NOT NULL REFERENCES reading,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    date     TEXT, -- as statement.said_on
    UNIQUE (reading, position)
) STRICT;

CREATE TABLE agreement_party (
    agreement INTEGER NOT NULL REFERENCES agreement,
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_claim (
    agreement  INTEGER NOT NULL REFERENCES agreement,
    position   INTEGER NOT NULL,
    first      INTEGER NOT NULL CHECK (first >= 0),
    end        INTEGER NOT NULL CHECK (end > first),
    claim      TEXT NOT NULL CHECK (claim IN ('kept', 'broken', 'signed', 'proposed', 'rejected')),
    claimant   TEXT NOT NULL, -- a name, or article for the article itself
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    how        TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
) STRICT, WITHOUT ROWID;

-- Corrections of who is who, by number. What is shown is what was read with these replayed over it, so nothing above changes.
CREATE TABLE actor_edit (
    number INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'undo')),
    actor  TEXT, -- whom others are merged into, to whom a part goes, or who is renamed
    name   TEXT, -- what that one is called
    undone INTEGER REFERENCES actor_edit,
    CHECK (CASE kind WHEN 'undo' THEN undone IS NOT NULL ELSE actor IS NOT NULL AND name IS NOT NULL END)
) STRICT;

-- Whom an edit takes statements from, and which; of a merger, all.
CREATE TABLE actor_edit_part (
    edit     INTEGER NOT NULL REFERENCES actor_edit,
    position INTEGER NOT NULL,
    part     TEXT NOT NULL CHECK (part IN ('actor', 'article', 'statement')),
    value    TEXT NOT NULL, -- an actor's id, an article's name, a statement's id
    PRIMARY KEY (edit, position)
) STRICT, WITHOUT ROWID;

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

-- Articles that could not be read when they were last tried.
CREATE TABLE failure (
    name    TEXT PRIMARY KEY,
    message TEXT NOT NULL
) STRICT, WITHOUT ROWID;
