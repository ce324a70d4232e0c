"""Coded passages as sequences of word pieces: a window of text, its speakers, the propositions and issues in question.

    [CLS] window [SEP] speaker: side [SEP] … [SEP] proposition [SEP] … [SEP] issue …

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
LONGEST_WINDOW, LONGEST_SPEAKER, LONGEST_WORDING, LONGEST = 150, 16, 40, 500
MOST_WORDINGS = 900  # characters

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
    """one encoder input; every place is a position in it"""

    def __init__(self, window, vocabulary, propositions, issues):
        """propositions: [(Proposition, text, whether it says the opposite)]; issues: [(id, text)]"""
        a = window.article
        self.window, self.propositions, self.issues = window, propositions, issues
        self.ids, self.shapes, self.roles, self.kinds = [CLS], [0], [0], [TEXT]
        self.groups, self.positions = [0], [0]  # what is read together where propositions are read apart; places within a group
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
            if text not in told:
                told[text] = self._segment(pieces(text, vocabulary, LONGEST_SPEAKER), SPEAKER)
            self.speaker_at[s] = told[text]
        self.proposition_at = [self._segment(pieces(t, vocabulary, LONGEST_WORDING), PROPOSITION) for _, t, _ in propositions]
        self.issue_at = [self._segment(pieces(t, vocabulary, LONGEST_WORDING), ISSUE) for _, t in issues]
        if len(self.ids) > LONGEST + 12:
            raise ValueError(f"{a.name}: {len(self.ids)} pieces")

    def _add(self, piece, shape, role, kind, group=0):
        self.positions.append(self.positions[-1] + 1 if group == self.groups[-1] else 0)
        self.ids.append(piece); self.shapes.append(shape); self.roles.append(role); self.kinds.append(kind); self.groups.append(group)

    def _segment(self, ids, kind):
        group = self.groups[-1] + 1 if kind in (PROPOSITION, ISSUE) else 0
        self._add(SEP, 0, 0, kind, group)
        first = len(self.ids)
        for k in ids:
            self._add(k, 0, 0, kind, group)
        return first - 1, len(self.ids)

    def places(self, s, part):
        return [self.unit_at[u] for u in s.parts[part] if u in self.unit_at]


def wording(p, rng):
    """the text that stands for a proposition, and whether it says the opposite. In training, the wording for it stands in for the
    proposition at times, or follows it; and at times the wording against it does, to which whoever is for it is opposed"""
    if rng is None or not p.pro:
        return p.wording, False
    r = rng.random()
    if r < 0.5:
        return p.wording, False
    if r < 0.65:
        return f"{p.wording}: {p.pro}", False
    if r < 0.8:
        return p.pro, False
    if r < 0.95:
        return p.contra, True
    return f"{p.wording}; for: {p.pro}; against: {p.contra}", False


def sequence(window, vocabulary, rng=None):
    """rng: of training, where propositions are shuffled and at times left out and some issues are asked by their wording; without, all
    propositions in order and the dossier's own issues"""
    c = window.conflict
    props = list(c.propositions)
    issues = list(c.added.items())
    if rng is not None:
        keep = {p for s in window.statements for p in s.stances or ()}
        props = [p for p in props if p.id in keep or rng.random() < 0.5]
        rng.shuffle(props)
        present = [i for s in window.statements for i in s.issues or () if i in COVERS]
        worded = sorted(set(rng.sample(present, min(len(present), 1))) | set(rng.sample(ISSUES, 1)))
        issues += [(i, COVERS[i]) for i in worded]
        rng.shuffle(issues)
        issues = issues[:3]
    asked = [(p, *wording(p, rng)) for p in props]
    if rng is not None and sum(len(text) for _, text, _ in asked) > MOST_WORDINGS:
        asked = [(p, p.wording, False) for p in props]
    return Sequence(window, vocabulary, asked, issues)


def conflict(folder, vocabulary):
    """a folder that `coded.py convert` wrote, with the dossier beside it"""
    import yaml
    folder = pathlib.Path(folder)
    dossier = yaml.safe_load(open(folder / "dossier.yaml", encoding="utf-8")) if (folder / "dossier.yaml").exists() else {}
    rows = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8")]
    return Conflict(folder.name, dossier, rows, folder / "text", vocabulary)
