"""Coded passages as statements to be read: the pieces of a statement, from the first to the last of its parts.

    [CLS] … source cue content … [SEP]          [CLS] proposition [SEP]          [CLS] issue [SEP]

A *unit* is the attribution model's: a run of letters and digits or one other visible character. Each piece tells of which part it is. The Java
coder builds the same sequences; `golden.py` holds the two together.
"""
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from data import CLS, SEP, Article, Vocabulary  # noqa: E402, F401

ACTS = ["offer", "accept", "concede", "promise", "demand", "reject", "threaten", "vow", "accuse", "deny", "praise", "assess"]
ISSUES = ["talks", "ceasefire", "territory", "security-guarantees", "alignment", "military-aid", "military-course", "leadership",
          "accountability", "humanitarian", "sanctions-economy", "arms-control", "identity-rights", "third-parties", "agreements"]
STANCES = ["none", "support", "oppose", "conditional"]
PARTS = {"content": 1, "cue": 2, "source": 3}
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
        parts = {p: sorted({u for a, b in spans(row.get(p)) for u in article.units(a, b)}) for p in PARTS}
        self.act, self.issues, self.stances = row.get("act"), row.get("issues"), row.get("stances")
        self.units, self.ids, self.roles = [], [CLS], [0]  # the units read; the pieces, and of which part they are
        self.first_of = {}  # unit -> place of its first piece
        role = {u: PARTS[p] for p in ("content", "cue", "source") for u in parts[p]}
        extent = range(min(role), max(role) + 1) if parts["content"] else []
        if sum(len(article.pieces[u]) for u in extent) > LONGEST_STATEMENT:
            extent = sorted(role)
        for u in extent:
            if len(self.ids) + len(article.pieces[u]) > LONGEST_STATEMENT + 1:
                break
            self.first_of[u] = len(self.ids)
            self.units.append(u)
            self.ids += article.pieces[u]
            self.roles += [role.get(u, 0)] * len(article.pieces[u])
        self.ids.append(SEP); self.roles.append(0)
        self.conditions = None
        if "conditions" in row:
            found = [find(c, row, article.text) for c in row["conditions"]]
            self.conditions = [list(article.units(*span)) for span in found if span]


def find(condition, row, text):
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
        self.statements = []
        for row in rows:
            text = open(pathlib.Path(texts) / row["doc"], encoding="utf-8", newline="").read()
            article = Article(row["doc"], text, vocabulary, None)
            statements = [Statement(article, s) for s in row["statements"]]
            self.statements += [s for s in statements if s.units]


class Group:
    """statements of one conflict that are read beside the same propositions [(Proposition, [text], whether it says the opposite)] and issues
    [(id, text)]"""

    def __init__(self, conflict, statements, propositions, issues):
        self.conflict, self.statements, self.propositions, self.issues = conflict, statements, propositions, issues


def wording(p, rng):
    """the text that stands for a proposition, and whether it says the opposite: its wording; in training at times the one for it, and the one
    against it, to which whoever is for it is opposed"""
    r = rng.random() if rng is not None else 0
    if r < 0.55 or not p.pro or not p.contra:
        return p.wording, False
    return (p.pro, False) if r < 0.75 else (p.contra, True)


MOST_ISSUES = 4


def group(conflict, statements):
    """all propositions in order and the dossier's own issues"""
    return Group(conflict, statements, [(p, *wording(p, None)) for p in conflict.propositions], list(conflict.added.items()))


def training_group(conflict, statements, rng):
    """the propositions in words drawn for all of them, and some issues asked by their wording"""
    asked = [(p, *wording(p, rng)) for p in conflict.propositions]
    present = sorted({i for s in statements for i in s.issues or () if i in COVERS})
    issues = list(conflict.added.items()) + [(i, COVERS[i]) for i in sorted(set(rng.sample(present, min(len(present), 2))) | set(rng.sample(ISSUES, 1)))]
    rng.shuffle(issues)
    return Group(conflict, statements, asked, issues[:MOST_ISSUES])


def conflict(folder, vocabulary):
    """a folder that `coded.py convert` wrote, with the dossier beside it"""
    import yaml
    folder = pathlib.Path(folder)
    dossier = yaml.safe_load(open(folder / "dossier.yaml", encoding="utf-8")) if (folder / "dossier.yaml").exists() else {}
    rows = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8")]
    return Conflict(folder.name, dossier, rows, folder / "text", vocabulary)
