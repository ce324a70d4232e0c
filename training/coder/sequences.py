"""Coded passages as sequences of word pieces: a window of text with its speakers; propositions and issues are read apart.

    [CLS] window [SEP] speaker: side [SEP] …          [SEP] proposition          [SEP] issue

A *unit* is the attribution model's: a run of letters and digits or one other visible character. Each window unit tells what it is a
part of: content, cue or source of some statement. The Java coder builds the same sequences; `golden.py` holds the two together.
"""
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from data import CLS, SEP, Article, Vocabulary, case  # noqa: E402, F401

ACTS = ["offer", "accept", "concede", "promise", "demand", "reject", "threaten", "vow", "accuse", "deny", "praise", "assess"]
ISSUES = ["talks", "ceasefire", "territory", "security-guarantees", "alignment", "military-aid", "military-course", "leadership",
          "accountability", "humanitarian", "sanctions-economy", "arms-control", "identity-rights", "third-parties", "agreements"]
STANCES = ["none", "support", "oppose", "conditional"]
PARTS = {"content": 1, "cue": 2, "source": 3}
TEXT, SPEAKER, PROPOSITION, ISSUE = range(4)
LONGEST_WINDOW, LONGEST_SPEAKER, LONGEST_WORDING, LONGEST_STATEMENT, LONGEST = 150, 16, 64, 80, 500

COVERS = {}  # issue -> what it covers, by the codebook; filled from coding/issues.tsv
for line in open(pathlib.Path(__file__).resolve().parent / "issues.tsv", encoding="utf-8"):
    COVERS.__setitem__(*line.rstrip("\n").split("\t"))


class Proposition:
    def __init__(self, read):
        self.id, self.issue = read["id"], read["issue"]
        self.wording, self.pro, self.contra = read["proposition"], read.get("for"), read.get("against")


def spans(value):
    """a list of spans, of which some gold has a single one alone"""
    return [value] if value and not isinstance(value[0], list) else value or []


class Statement:
    """what is known of a statement, and what it is coded as; a code is None where the text has none"""

    def __init__(self, article, row):
        self.id, self.doc = row["id"], article.name
        self.parts = {p: sorted({u for a, b in spans(row.get(p)) for u in article.units(a, b)}) for p in PARTS}
        self.speaker, self.side = row.get("speaker") or "", row.get("side") or ""
        self.act, self.issues, self.stances = row.get("act"), row.get("issues"), row.get("stances")
        self.conditions = None
        if "conditions" in row:
            self.conditions = [dict(c, units=list(article.units(*span))) for c in row["conditions"] if (span := found(c, row, article.text))]


def found(condition, row, text):
    """the span of a condition; gold that tells its words alone has it in the content or right behind"""
    if condition.get("span"):
        return condition["span"]
    at = text.find(condition["text"], max(0, spans(row["content"])[0][0] - 200))
    return [at, at + len(condition["text"])] if at >= 0 else None


class Conflict:
    """the texts of one conflict and what they can be coded as"""

    def __init__(self, name, dossier, rows, texts, vocabulary):
        self.name = name
        self.propositions = [Proposition(p) for p in dossier.get("propositions", [])]
        self.added = {i["id"]: i["covers"] for i in dossier.get("add-issues", [])}
        self.windows = []
        for row in rows:
            text = open(pathlib.Path(texts) / row["doc"], encoding="utf-8", newline="").read()
            article = Article(row["doc"], text, vocabulary, None)
            statements = [Statement(article, s) for s in row["statements"]]
            self.windows += windows(article, statements, self)


class Window:
    def __init__(self, article, first, last, statements, conflict):
        self.article, self.first, self.last, self.statements, self.conflict = article, first, last, statements, conflict


def windows(article, statements, conflict):
    """whole paragraphs up to LONGEST_WINDOW pieces; a longer one is cut; those without statements are left out"""
    out, at, size = [], None, 0

    def close(end):
        inside = [s for s in statements if s.parts["content"] and at <= s.parts["content"][0] < end]
        if inside:
            out.append(Window(article, at, end, inside, conflict))

    for p in article.paragraphs:
        n = sum(len(article.pieces[u]) for u in range(p.first, p.last))
        if at is not None and size + n > LONGEST_WINDOW:
            close(p.first)
            at = None
        if at is None:
            at, size = p.first, 0
        size += n
        while size > 2 * LONGEST_WINDOW:
            end, taken = at, 0
            while taken < LONGEST_WINDOW:
                taken += len(article.pieces[end])
                end += 1
            close(end)
            at, size = end, size - taken
    if at is not None:
        close(article.paragraphs[-1].last)
    return out


def pieces(text, vocabulary, most):
    out = []
    for m in Article("", text, vocabulary, None).pieces:
        out += m
    return out[:most]


class Sequence:
    """the encoder's input for a window; every place is a position in it"""

    def __init__(self, window, vocabulary, propositions, issues, rng=None):
        """propositions: [(Proposition, text, whether it says the opposite)]; issues: [(id, text)]; rng: of training, where some sides and speakers
        are not told"""
        a = window.article
        self.window, self.propositions, self.issues = window, propositions, issues
        self.ids, self.shapes, self.roles, self.kinds = [CLS], [0], [0], [TEXT]
        self.unit_at = {}
        role = {}
        for s in window.statements:
            for part, mark in PARTS.items():
                for u in s.parts[part]:
                    role[u] = mark
        self.text_first = 1
        for u in range(window.first, window.last):
            self.unit_at[u] = len(self.ids)
            for k in a.pieces[u]:
                self._add(k, a.shapes[u], role.get(u, 0), TEXT)
        self.text_last = len(self.ids)
        self.speaker_at, told = {}, {}
        for s in window.statements:
            text = s.speaker + (f": {s.side}" if s.side else "")
            if rng is not None and rng.random() < UNTOLD:
                text = rng.choice(["", s.speaker, s.speaker])
            if text not in told:
                first = len(self.ids)
                for k in [SEP] + pieces(text, vocabulary, LONGEST_SPEAKER):
                    self._add(k, 0, 0, SPEAKER)
                told[text] = first, len(self.ids)
            self.speaker_at[s] = told[text]
        if len(self.ids) > LONGEST + 12:
            raise ValueError(f"{a.name}: {len(self.ids)} pieces")

    def _add(self, piece, shape, role, kind):
        self.ids.append(piece); self.shapes.append(shape); self.roles.append(role); self.kinds.append(kind)

    def places(self, s, part):
        return [self.unit_at[u] for u in s.parts[part] if u in self.unit_at]

    def words(self, s):
        """the first pieces of all units of a statement in the order of the text, then its speaker's: what is read beside a proposition"""
        at = sorted({i for part in PARTS for i in self.places(s, part)})
        return at[:LONGEST_STATEMENT] + list(range(*self.speaker_at[s]))


class Wording:
    """the encoder's input for a proposition or an issue"""

    def __init__(self, text, kind, vocabulary):
        self.text, self.kind = text, kind
        self.ids = [SEP] + pieces(text, vocabulary, LONGEST_WORDING)
        self.shapes, self.roles, self.kinds = [0] * len(self.ids), [0] * len(self.ids), [kind] * len(self.ids)


def wording(p, rng, full=True):
    """the text that stands for a proposition, and whether it says the opposite. In training its own wording, the one for it and the one against it
    (to which whoever is for it is opposed) stand alone at times and are told together at others; else together, if there are any and full"""
    together = f"{p.wording}; for: {p.pro}; against: {p.contra}" if p.pro and p.contra else p.wording
    if rng is None:
        return (together if full else p.wording), False
    r = rng.random()
    if r < 0.35 or not p.pro:
        return p.wording, False
    if r < 0.45:
        return p.pro, False
    if r < 0.6:
        return p.contra, True
    if r < 0.7:
        return f"{p.contra}; for: {p.contra}; against: {p.pro}", True
    return together, False


OTHERS = 3  # propositions in training that no statement of the windows bears on
UNTOLD = 0.3  # of speakers in training


def sequence(window, vocabulary, full=True):
    """all propositions in order and the dossier's own issues. full: whether to tell the wordings for and against, too"""
    c = window.conflict
    return Sequence(window, vocabulary, [(p, *wording(p, None, full)) for p in c.propositions], list(c.added.items()))


def training_sequences(windows, vocabulary, rng):
    """of windows of one conflict: the same propositions in the same words, some left out that none of them bears on, and the same issues asked by
    their wording"""
    c = windows[0].conflict
    statements = [s for w in windows for s in w.statements]
    keep = {p for s in statements for p in s.stances or ()}
    others = [p for p in c.propositions if p.id not in keep]
    props = [p for p in c.propositions if p.id in keep] + rng.sample(others, min(len(others), OTHERS))
    asked = [(p, *wording(p, rng)) for p in props]
    present = sorted({i for s in statements for i in s.issues or () if i in COVERS})
    issues = list(c.added.items()) + [(i, COVERS[i]) for i in sorted(set(rng.sample(present, min(len(present), 2))) | set(rng.sample(ISSUES, 1)))]
    rng.shuffle(issues)
    return [Sequence(w, vocabulary, asked, issues[:4], rng) for w in windows]


def conflict(folder, vocabulary):
    """a folder that `coded.py convert` wrote, with the dossier beside it"""
    import yaml
    folder = pathlib.Path(folder)
    dossier = yaml.safe_load(open(folder / "dossier.yaml", encoding="utf-8")) if (folder / "dossier.yaml").exists() else {}
    rows = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8")]
    return Conflict(folder.name, dossier, rows, folder / "text", vocabulary)
