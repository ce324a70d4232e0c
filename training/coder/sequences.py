"""Coded passages as statements to be read: the pieces of a statement with what the attribution model's lower layers make of them.

A *unit* is the attribution model's: a run of letters and digits or one other visible character. The coder starts where the lower layers of the
attribution model end, which have read the whole window. The Java coder builds the same sequences; `golden.py` holds the two together.
"""
import json
import pathlib
import random
import sys

import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from data import Article, Vocabulary, reading_windows  # noqa: E402, F401
from model import Attributor  # noqa: E402

ACTS = ["offer", "accept", "concede", "promise", "demand", "reject", "threaten", "vow", "accuse", "deny", "praise", "assess"]
ISSUES = ["talks", "ceasefire", "territory", "security-guarantees", "alignment", "military-aid", "military-course", "leadership",
          "accountability", "humanitarian", "sanctions-economy", "arms-control", "identity-rights", "third-parties", "agreements"]
STANCES = ["none", "support", "oppose", "conditional"]
PARTS = {"content": 1, "cue": 2, "source": 3}
TEXT, SPEAKER, PROPOSITION, ISSUE = range(4)
LONGEST_STATEMENT, LONGEST_SPEAKER, LONGEST_WORDING = 96, 16, 64  # pieces

COVERS = {}  # issue -> what it covers, by the codebook; filled from issues.tsv
for line in open(pathlib.Path(__file__).resolve().parent / "issues.tsv", encoding="utf-8"):
    COVERS.__setitem__(*line.rstrip("\n").split("\t"))


class Lower:
    """the lower layers of a trained attribution model: what a text's pieces are after them"""

    def __init__(self, path, layers, vocabulary):
        saved = torch.load(path, map_location="cpu")
        self.settings, self.vocabulary = saved["settings"], vocabulary
        self.model = Attributor(self.settings["layers"])
        self.model.load_state_dict({k: v for k, v in saved["model"].items() if not k.startswith("roles.")})
        self.model.layers = self.model.layers[:layers]
        self.model.noise.on = False
        self.model.eval()
        self.known = {}

    def rows(self, article):
        """[pieces of all units, WIDTH]"""
        out = []
        with torch.no_grad():
            for w in reading_windows(article, self.settings["core"], self.settings["length"]):
                x = self.model.encode(torch.tensor([w.ids]), torch.tensor([w.shapes]))[0]
                at = [w.unit_at[u - w.first] + k for u in range(w.first, w.last) for k in range(len(article.pieces[u]))]
                out.append(x[at].half())
        return torch.cat(out) if out else torch.zeros(0, 384).half()

    def wording(self, text, most):
        """[pieces, WIDTH] of a text that stands alone"""
        if (text, most) not in self.known:
            self.known[text, most] = self.rows(Article("", text, self.vocabulary, None))[:most].float()
        return self.known[text, most]


class Proposition:
    def __init__(self, read):
        self.id, self.issue = read["id"], read["issue"]
        self.wording, self.pro, self.contra = read["proposition"], read.get("for"), read.get("against")


def spans(value):
    """a list of spans, of which some gold has a single one alone"""
    return [value] if value and not isinstance(value[0], list) else value or []


class Statement:
    """what is known of a statement, and what it is coded as; a code is None where the text has none"""

    def __init__(self, article, row, first):
        """first: the row of each unit's first piece"""
        self.id, self.doc, self.article = row["id"], article.name, article
        parts = {p: sorted({u for a, b in spans(row.get(p)) for u in article.units(a, b)}) for p in PARTS}
        self.speaker, self.side = row.get("speaker") or "", row.get("side") or ""
        self.act, self.issues, self.stances = row.get("act"), row.get("issues"), row.get("stances")
        self.units, self.pieces, self.roles = [], [], []  # the units of all parts, the row of each piece, and of which part it is
        self.first_of = {}  # unit -> place of its first piece
        role = {u: PARTS[p] for p in ("content", "cue", "source") for u in parts[p]}
        for u in sorted(role) if parts["content"] else []:
            if len(self.pieces) + len(article.pieces[u]) > LONGEST_STATEMENT:
                break
            self.first_of[u] = len(self.pieces)
            self.units.append(u)
            for k in range(len(article.pieces[u])):
                self.pieces.append(first[u] + k)
                self.roles.append(role[u])
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

    def __init__(self, name, dossier, rows, texts, lower):
        self.name = name
        self.propositions = [Proposition(p) for p in dossier.get("propositions", [])]
        self.added = {i["id"]: i["covers"] for i in dossier.get("add-issues", [])}
        self.statements = []
        for row in rows:
            text = open(pathlib.Path(texts) / row["doc"], encoding="utf-8", newline="").read()
            article = Article(row["doc"], text, lower.vocabulary, None)
            first, n = [], 0
            for p in article.pieces:
                first.append(n)
                n += len(p)
            read = lower.rows(article)
            for s in row["statements"]:
                s = Statement(article, s, first)
                if s.pieces:
                    s.rows = read[s.pieces]
                    self.statements.append(s)


class Group:
    """statements of one conflict that are read beside the same propositions [(Proposition, [text], whether it says the opposite)] and issues
    [(id, text)]"""

    def __init__(self, conflict, statements, propositions, issues, told):
        self.conflict, self.statements, self.propositions, self.issues, self.told = conflict, statements, propositions, issues, told


def told(statement, rng=None):
    """what is told of the speaker; in training at times less"""
    text = statement.speaker + (f": {statement.side}" if statement.side else "")
    return rng.choice(["", statement.speaker, statement.speaker]) if rng is not None and rng.random() < UNTOLD else text


def wording(p, rng, full=True):
    """the texts that stand for a proposition, and whether they say the opposite. In training its own wording, the one for it and the one against
    it (to which whoever is for it is opposed) stand alone at times and are told together at others; else together, if there are any and full"""
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


UNTOLD = 0.3  # of speakers in training
MOST_ISSUES = 4


def group(conflict, statements, full=True):
    """all propositions in order and the dossier's own issues. full: whether to tell the wordings for and against, too"""
    return Group(conflict, statements, [(p, *wording(p, None, full)) for p in conflict.propositions], list(conflict.added.items()),
                 [told(s) for s in statements])


def training_group(conflict, statements, rng):
    """the propositions in words drawn for all of them, and some issues asked by their wording"""
    asked = [(p, *wording(p, rng)) for p in conflict.propositions]
    present = sorted({i for s in statements for i in s.issues or () if i in COVERS})
    issues = list(conflict.added.items()) + [(i, COVERS[i]) for i in sorted(set(rng.sample(present, min(len(present), 2))) | set(rng.sample(ISSUES, 1)))]
    rng.shuffle(issues)
    return Group(conflict, statements, asked, issues[:MOST_ISSUES], [told(s, rng) for s in statements])


def conflict(folder, lower):
    """a folder that `coded.py convert` wrote, with the dossier beside it"""
    import yaml
    folder = pathlib.Path(folder)
    dossier = yaml.safe_load(open(folder / "dossier.yaml", encoding="utf-8")) if (folder / "dossier.yaml").exists() else {}
    rows = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8")]
    return Conflict(folder.name, dossier, rows, folder / "text", lower)
