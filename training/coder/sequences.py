"""Coded passages as windows to be read: whole paragraphs with all statements that begin there, and wordings that are asked of a statement.

    [CLS] paragraph [SEP] paragraph [SEP]          [CLS] proposition [SEP]          [CLS] issue [SEP]

A *unit* is the attribution model's: a run of letters and digits or one other visible character. Each piece tells of which part of a statement it
is. The Java coder builds the same windows; `golden.py` holds the two together.
"""
import collections
import itertools
import json
import pathlib
import sys

import yaml

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent.parent), str(pathlib.Path(__file__).resolve().parent.parent / "attribution")]
import coded  # noqa: E402
from data import CLS, SEP, Article, Vocabulary, packed_runs  # noqa: E402, F401

ACTS = ["offer", "accept", "concede", "promise", "demand", "reject", "threaten", "vow", "accuse", "deny", "praise", "assess"]
ISSUES = ["talks", "ceasefire", "territory", "security-guarantees", "alignment", "military-aid", "military-course", "leadership",
          "accountability", "humanitarian", "sanctions-economy", "arms-control", "identity-rights", "third-parties", "agreements"]
STANCES = ["none", "support", "oppose", "conditional"]
PARTS = {"content": 1, "cue": 2, "source": 3}
CORE, LENGTH = 160, 192  # pieces: up to the first paragraphs share a window, more than the second are cut
LONGEST_STATEMENT, LONGEST_WORDING = 96, 48  # pieces

COVERS = {}  # issue -> what it covers, by the codebook; filled from issues.tsv
for line in open(pathlib.Path(__file__).resolve().parent / "issues.tsv", encoding="utf-8"):
    COVERS.__setitem__(*line.rstrip("\n").split("\t"))


def wording_ids(text, vocabulary):
    """the encoder's input for a proposition or an issue"""
    pieces = [p for unit in Article("", text, vocabulary, None).pieces for p in unit]
    return [CLS] + pieces[:LONGEST_WORDING] + [SEP]


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
        self.id, self.doc, self.article = row["id"], article.name, article
        self.parts = {p: sorted({u for a, b in spans(row.get(p)) for u in article.units(a, b)}) for p in PARTS}
        self.act, self.issues, self.stances = row.get("act"), row.get("issues"), row.get("stances")
        self.asked = []  # [(wording, stance)] written for this statement alone
        self.topics = []  # [(wording, whether it is about it)]
        self.conditions = None
        if "conditions" in row:
            found = [find(c, row, article.text) for c in row["conditions"]]
            self.conditions = [list(article.units(*span)) for span in found if span]

    def place(self, window):
        """where the statement stands in the window that its content begins in"""
        self.window = window
        inside = lambda us: [u for u in us if window.first <= u < window.last]
        parts = {p: inside(us) for p, us in self.parts.items()}
        marked = sorted({u for us in parts.values() for u in us})
        length = lambda us: sum(len(self.article.pieces[u]) for u in us)
        extent = [u for u in range(marked[0], marked[-1] + 1)]
        if length(extent) > LONGEST_STATEMENT:
            extent = marked
        while length(extent) > LONGEST_STATEMENT:
            extent.pop()
        self.units = extent
        self.first_of = {u: window.at[u - window.first] for u in extent}  # unit -> place of its first piece in the window
        self.places = [i for u in extent for i in self.pieces_of(u)]  # of its pieces
        self.part_places = [[i for u in parts[p] if u in self.first_of for i in self.pieces_of(u)] for p in ("content", "cue", "source")]

    def pieces_of(self, u):
        return range(self.first_of[u], self.first_of[u] + len(self.article.pieces[u]))


class Window:
    """paragraphs, or a part of a very long one, with the statements whose content begins there"""

    def __init__(self, article, runs, statements):
        self.article, self.first, self.last = article, runs[0][0], runs[-1][1]
        role = {}
        for s in statements:
            for p, us in s.parts.items():
                for u in us:
                    role[u] = max(role.get(u, 0), PARTS[p])
        self.ids, self.roles, self.at = [CLS], [0], []
        for a, b in runs:
            for u in range(a, b):
                self.at.append(len(self.ids))
                self.ids += article.pieces[u]
                self.roles += [role.get(u, 0)] * len(article.pieces[u])
            self.ids.append(SEP)
            self.roles.append(0)
        self.statements = [s for s in statements if s.parts["content"] and self.first <= s.parts["content"][0] < self.last]
        for s in self.statements:
            s.place(self)


def windows(article, statements):
    made = [Window(article, runs, statements) for runs in packed_runs(article, LENGTH, itertools.repeat(CORE))]
    return [w for w in made if w.statements]


def find(condition, row, text):
    """the span of a condition; gold that tells its words alone has it in the content or right behind"""
    if condition.get("span"):
        return condition["span"]
    at = text.find(condition["text"], max(0, spans(row["content"])[0][0] - 200))
    return [at, at + len(condition["text"])] if at >= 0 else None


class Conflict:
    """the texts of one conflict and what they can be coded as"""

    def __init__(self, name, dossier, rows, texts, vocabulary, asked):
        self.name = name
        self.propositions = [Proposition(p) for p in dossier.get("propositions", [])]
        self.added = {i["id"]: i["covers"] for i in dossier.get("add-issues", [])}
        self.windows = []
        for row in rows:
            text = open(pathlib.Path(texts) / row["doc"], encoding="utf-8", newline="").read()
            article = Article(row["doc"], text, vocabulary, None)
            statements = [Statement(article, s) for s in row["statements"]]
            for s in statements:
                s.asked, s.topics = asked.get(s.id, ([], []))
            self.windows += windows(article, statements)
        self.statements = [s for w in self.windows for s in w.statements]


Asked = collections.namedtuple("Asked", "statement text kind gold")  # kind "stance": gold a class of STANCES; "about": gold 0 or 1; gold None if unknown


class Group:
    """windows of one conflict, read beside the conflict's propositions; and the wordings asked of their statements"""

    def __init__(self, conflict, windows, asked):
        self.conflict, self.windows, self.asked = conflict, windows, asked
        self.statements = [s for w in windows for s in w.statements]


def group(conflict, windows):
    """all propositions in order and the dossier's own issues, of each statement"""
    asked = []
    for w in windows:
        for s in w.statements:
            asked += [Asked(s, p.wording, "stance", p.id) for p in conflict.propositions]
            asked += [Asked(s, covers, "about", i) for i, covers in conflict.added.items()]
    return Group(conflict, windows, asked)


OPPOSITE = {"support": "oppose", "oppose": "support", "none": "none"}


def worded(p, stance, rng):
    """a text that stands for a proposition, and the stance on it: its wording; at times the one for it, and the one against it, to which whoever is for it is
    opposed"""
    r = rng.random()
    if r < 0.6 or not p.pro or not p.contra:
        return p.wording, stance
    if r < 0.8:
        return p.pro, stance
    return (p.contra, OPPOSITE[stance]) if stance in OPPOSITE else (p.wording, stance)


def training_group(conflict, windows, s, rng):
    """what was written for each statement, the stances it takes and some that it does not; some issues"""
    asked = []
    for w in windows:
        for st in w.statements:
            wanted = list(st.asked)
            if st.stances is not None and conflict.propositions:
                taken = [p for p in conflict.propositions if p.id in st.stances]
                others = [p for p in conflict.propositions if p.id not in st.stances]
                wanted += [worded(p, st.stances[p.id], rng) for p in taken]
                near = [p for p in others if p.issue in (st.issues or ())]
                for k in range(s["others"]):
                    pool = near if near and rng.random() < 0.6 else others
                    if pool:
                        wanted.append(worded(rng.choice(pool), "none", rng))
            asked += [Asked(st, text, "stance", STANCES.index(stance)) for text, stance in wanted]
            if st.issues is not None:
                about = [(covers, i in st.issues) for i, covers in conflict.added.items()]
                some = rng.sample(ISSUES, 1) + rng.sample(st.issues, min(len(st.issues), 1))
                about += [(COVERS[i], i in st.issues) for i in some if i in COVERS]
                about += st.topics
                asked += [Asked(st, text, "about", float(yes)) for text, yes in rng.sample(about, min(len(about), s["about"]))]
    return Group(conflict, windows, asked)


def conflict(folder, vocabulary):
    """a folder that `coded.py convert` wrote"""
    folder = pathlib.Path(folder)
    dossier = yaml.safe_load(open(folder / "dossier.yaml", encoding="utf-8")) if (folder / "dossier.yaml").exists() else {}
    rows = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8")]
    asked = {}
    if (folder / "asked.txt").exists():
        asked, bad = coded.asked(folder / "asked.txt", {row["id"]: [s["id"] for s in row["statements"]] for row in rows})
        if bad:
            raise ValueError(bad[0])
    return Conflict(folder.name, dossier, rows, folder / "text", vocabulary, asked)
