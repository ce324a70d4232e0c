"""Articles with gold attributions as windows of word pieces.

A *unit* is a run of letters and digits or one other visible character; units carry the labels, word pieces feed the encoder, and a
unit is represented by its first piece. The Java extractor cuts and encodes text in the same way; `golden.py` holds the two together.
"""
import collections
import itertools
import json
import pathlib
import random
import re
import unicodedata

from quotations import quoted

UNIT = re.compile(r"[^\W_]+|[^\s]")
TAGS = ["O", "B-content", "I-content", "B-source", "I-source", "B-cue", "I-cue"]
PART_TAG = {"content": 1, "source": 3, "cue": 5}
CLS, SEP, PAD, UNK = 101, 102, 0, 100
SHAPES = 15  # 0 special, 1 to 12: 1 + 2 * case + inside quotation; at [CLS] the conventions that the labels follow:
CONVENTIONS = {"codebook": 13, "polnear": 14}


class Vocabulary:
    """BERT's uncased word pieces"""

    def __init__(self, tokenizer_json):
        self.ids = json.load(open(tokenizer_json, encoding="utf-8"))["model"]["vocab"]
        self.cache = {}

    def pieces(self, word):
        got = self.cache.get(word)
        if got is None:
            got = self.cache[word] = self._pieces(word)
        return got

    def _pieces(self, word):
        if len(word) > 100:
            return [UNK]
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not plain:
            return [UNK]
        out, at = [], 0
        while at < len(plain):
            end = len(plain)
            while end > at:
                piece = ("##" if at else "") + plain[at:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == at or len(out) >= 12:
                return [UNK]
            out.append(self.ids[piece])
            at = end
        return out


def case(word):
    if not word[0].isalnum():
        return 0
    if word.isdigit():
        return 5
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[0].isupper() and word[1:].islower():
        return 2
    return 4


Paragraph = collections.namedtuple("Paragraph", "first last")  # units [first, last)


class Article:
    """text cut into units and paragraphs; labels where there is gold"""

    def __init__(self, name, text, vocabulary, statements=(), conventions="codebook"):
        self.name, self.text, self.conventions = name, text, conventions
        self.starts, self.ends, self.pieces, self.shapes, self.paragraphs = [], [], [], [], []
        at = 0
        for line in text.split("\n"):
            inside = quoted(line)
            first = len(self.starts)
            for m in UNIT.finditer(line):
                w = m.group()
                self.starts.append(at + m.start())
                self.ends.append(at + m.end())
                self.pieces.append(vocabulary.pieces(w))
                self.shapes.append(1 + 2 * case(w) + inside[m.start()])
            if len(self.starts) > first:
                self.paragraphs.append(Paragraph(first, len(self.starts)))
            at += len(line) + 1
        self.tags = [-100 if statements is None else 0] * len(self.starts)
        self.anchor = [-2] * len(self.starts)  # content -> first unit of its cue, -1 none, -2 not content
        self.origin = [-2] * len(self.starts)  # cue -> first unit of its source
        self._label(statements or ())

    def units(self, a, b):
        """units that overlap [a, b)"""
        import bisect
        return range(bisect.bisect_right(self.ends, a), bisect.bisect_left(self.starts, b))

    def _label(self, statements):
        def mark(spans, part):
            for a, b in spans or ():
                us = self.units(a, b)
                for k, u in enumerate(us):
                    self.tags[u] = PART_TAG[part] + (k > 0)

        for part in ("content", "cue", "source"):
            for s in statements:
                mark(s.get(part), part)
        for s in statements:
            cue = self.units(*s["cue"][0]) if s.get("cue") else range(0)
            source = self.units(*s["source"][0]) if s.get("source") else range(0)
            for a, b in s["content"]:
                for u in self.units(a, b):
                    if self.tags[u] in (1, 2):
                        self.anchor[u] = cue[0] if len(cue) else -1
            for q in s.get("cue") or ():
                for u in self.units(*q):
                    if self.tags[u] in (5, 6):
                        self.origin[u] = source[0] if len(source) else -1


def codebook_content(text, spans):
    """PolNeAR keeps an introducing "that" and the sentence's stop in the content; the codebook leaves them out"""
    out = []
    for a, b in spans:
        m = re.match(r"that\s+", text[a:b])
        if m:
            a += m.end()
        if text[b - 1:b] in (".", ",", ";", ":") and not re.search(r"\b(?:[A-Z]|[A-Z][a-z]|Inc|etc)\.$", text[a:b]):
            inner = max(text.rfind(c, a, b) for c in "“«\"")
            if inner < 0 or inner < max(text.rfind(c, a + 1, b) for c in "”»\""):
                b -= 1
        while a < b and text[b - 1].isspace():
            b -= 1
        if a < b:
            out.append([a, b])
    return out


def colon_cue(text, statement):
    """the codebook has no cue for a bare colon; the model anchors on it, and the extractor takes it off again"""
    if not statement.get("cue") and statement.get("source"):
        a, b = statement["source"][-1][1], statement["content"][0][0]
        between = text[a:b] if a < b else ""
        k = between.find(":")
        if k >= 0 and "\n" not in between and between.replace(":", "").strip() == "":
            statement = dict(statement, cue=[[a + k, a + k + 1]])
    return statement


def read_corpus(folder, vocabulary, conventions, labelled=True):
    """articles of a folder with gold.jsonl and text/; without labels where gold follows other conventions"""
    folder = pathlib.Path(folder)
    out = []
    for line in open(folder / "gold.jsonl", encoding="utf-8"):
        d = json.loads(line)
        text = open(folder / "text" / d["doc"], encoding="utf-8", newline="").read()
        if not labelled:
            out.append(Article(d["doc"], text, vocabulary, None, conventions))
            continue
        statements = []
        for s in d["statements"]:
            s = dict(s)
            if conventions == "polnear":
                s["content"] = codebook_content(text, s["content"])
            s = colon_cue(text, s)
            if s["content"]:
                statements.append(s)
        out.append(Article(d["doc"], text, vocabulary, statements, conventions))
    return out


def split_long(article, first, last, limit):
    """cuts [first, last) into runs of at most `limit` pieces, at the last sentence end that fits, else hard"""
    out, at = [], first
    while at < last:
        size, end, stop = 0, at, -1
        while end < last and size + len(article.pieces[end]) <= limit:
            size += len(article.pieces[end])
            end += 1
            if article.text[article.starts[end - 1]] in ".!?":
                while end < last and article.text[article.starts[end]] in "”’\"»)":
                    if size + len(article.pieces[end]) > limit:
                        break
                    size += len(article.pieces[end])
                    end += 1
                stop = end
        if end == at:
            end = at + 1
        if end < last and stop > at:
            end = stop
        out.append((at, end))
        at = end
    return out


def blocks(article, limit):
    """paragraphs, long ones split: (first, last)"""
    return [run for p in article.paragraphs for run in split_long(article, p.first, p.last, limit)]


Window = collections.namedtuple("Window", "article ids shapes unit_at first last")


def window(article, runs, conventions):
    """one encoder input over runs of units; unit_at[u - first] = position of the unit's first piece"""
    ids, shapes, unit_at = [CLS], [CONVENTIONS[conventions]], []
    for k, (a, b) in enumerate(runs):
        if k:
            ids.append(SEP)
            shapes.append(0)
        for u in range(a, b):
            unit_at.append(len(ids))
            ids += article.pieces[u]
            shapes += [article.shapes[u]] * len(article.pieces[u])
    ids.append(SEP)
    shapes.append(0)
    return Window(article, ids, shapes, unit_at, runs[0][0], runs[-1][1])


def cost(article, run):
    return 1 + sum(len(article.pieces[u]) for u in range(run[0], run[1]))


def packed_runs(article, length, limits):
    """consecutive whole paragraphs, as many as fit into the next of `limits` pieces, but one at least; a paragraph that does not fit into
    `length` is split"""
    out, runs, size, limit = [], [], 1, next(limits)
    for run in blocks(article, length - 2):
        c = cost(article, run)
        if runs and size + c > limit:
            out.append(runs)
            runs, size, limit = [], 1, next(limits)
        runs.append(run)
        size += c
    if runs:
        out.append(runs)
    return out


def packed(article, length, limits):
    """consecutive windows of whole paragraphs"""
    return [window(article, runs, article.conventions) for runs in packed_runs(article, length, limits)]


def training_windows(article, length, rng):
    """windows of many lengths, by chance"""
    return packed(article, length, iter(lambda: rng.randint(length // 3, length), None))


def reading_windows(article, core, length):
    return packed(article, length, itertools.repeat(core))
