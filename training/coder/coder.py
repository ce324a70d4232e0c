"""The coder: an encoder over a text and its speakers, another run of it over each proposition or issue, heads for act, issues and conditions,
and layers that read a statement and a proposition together.

Text and propositions meet late, as in DeFormer (Cao et al. 2020), so that a proposition is read once for all texts, and only the pairs that
may bear on each other are read together.
"""
import pathlib
import sys

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from model import WIDTH, Attributor, Layer, Noise  # noqa: E402

from sequences import ACTS, ISSUE, ISSUES, PROPOSITION, STANCES, Wording

PAIR = 256
HARD, RANDOM = 1, 1  # pairs without a stance that are read in training, for each statement: the likeliest ones and any


class Coder(nn.Module):
    def __init__(self, layers, joined, exact=False):
        """layers: of the encoder; joined: of those that read a statement and a proposition together"""
        super().__init__()
        self.words, self.positions = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.shape, self.role, self.kind = nn.Embedding(15, WIDTH), nn.Embedding(4, WIDTH), nn.Embedding(4, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(exact) for _ in range(layers + joined))
        self.alone = layers
        for e in (self.shape, self.role, self.kind):
            nn.init.zeros_(e.weight)
        self.missing = nn.Parameter(torch.zeros(3, WIDTH))  # for a statement without content, cue or source in the window
        self.pool = nn.Linear(4 * WIDTH, WIDTH)
        self.act, self.issue = nn.Linear(WIDTH, len(ACTS)), nn.Linear(WIDTH, len(ISSUES))
        self.asks, self.answers, self.reads = nn.Linear(WIDTH, 128), nn.Linear(WIDTH, 128), nn.Linear(WIDTH, WIDTH)
        self.pair, self.asked = nn.Linear(5 * WIDTH, PAIR), nn.Linear(PAIR, 2)  # asked: whether an issue is spoken of; whether a proposition is
        self.both, self.stance = nn.Linear(3 * WIDTH, WIDTH), nn.Linear(WIDTH, len(STANCES))
        self.condition = nn.Linear(WIDTH, 3)
        self.noise = Noise(0.1, 1)

    load_encoder = Attributor.load_encoder

    def encode(self, ids, shapes, roles, kinds):
        mask = (ids == 0).float()[:, None, None, :] * -1e4
        x = self.words(ids) + self.positions.weight[:ids.shape[1]] + self.shape(shapes) + self.role(roles) + self.kind(kinds)
        x = self.noise(self.norm(x))
        for layer in self.layers[:self.alone]:
            x = layer(x, mask, self.noise)
        return x

    def statement(self, x, seq, s):
        """x: [n, WIDTH] of one sequence -> the statement's vector [WIDTH]"""
        parts = []
        for k, part in enumerate(("content", "cue", "source")):
            at = seq.places(s, part)
            parts.append(x[at].mean(0) if at else self.missing[k])
        first, last = seq.speaker_at[s]
        parts.append(x[first:last].mean(0))
        return torch.tanh(self.pool(self.noise(torch.cat(parts))))

    def pairs(self, x, seq, statements, vectors, p):
        """p: [wordings, WIDTH], means -> [statements, wordings, 2]: whether each statement speaks of an issue, of a proposition"""
        out = []
        for s, v in zip(statements, vectors):
            tokens = x[seq.words(s)]
            weight = torch.softmax(self.asks(p) @ self.answers(tokens).T / 11.3, -1)
            seen = weight @ self.reads(tokens)
            both = v[None].expand_as(p)
            out.append(torch.cat([both, p, seen, both * p, seen * p], -1))
        return self.asked(torch.relu(self.pair(self.noise(torch.stack(out)))))

    def together(self, table, pairs):
        """table [N, WIDTH], pairs: [(places of the wording, places of the statement)] -> stance logits [pairs, 4]"""
        out, order = [], sorted(range(len(pairs)), key=lambda k: len(pairs[k][0]) + len(pairs[k][1]))
        for i in range(0, len(order), 48):
            chunk = [pairs[k] for k in order[i:i + 48]]
            n = max(len(w) + len(s) for w, s in chunk)
            at = torch.tensor([w + s + [0] * (n - len(w) - len(s)) for w, s in chunk])
            length = torch.tensor([[len(w), len(w) + len(s)] for w, s in chunk])
            place = torch.arange(n)[None]
            x, mask = table[at], (place >= length[:, 1:]).float()[:, None, None, :] * -1e4
            for layer in self.layers[self.alone:]:
                x = layer(x, mask, self.noise)
            of_wording = (place < length[:, :1]).float()
            of_statement = (place < length[:, 1:]).float() - of_wording
            mean = lambda m: (x * m[..., None]).sum(1) / m.sum(1, keepdim=True)
            out.append(self.stance(torch.tanh(self.both(self.noise(torch.cat([x[:, 0], mean(of_wording), mean(of_statement)], -1))))))
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(out)[back]


def tensors(seqs):
    n = max(len(q.ids) for q in seqs)
    out = []
    for field in ("ids", "shapes", "roles", "kinds"):
        t = np.zeros((len(seqs), n), np.int64)
        for i, q in enumerate(seqs):
            v = getattr(q, field)
            t[i, :len(v)] = v
        out.append(torch.from_numpy(t))
    return out


class Heads:
    """what the heads say of one window: logits; stance and taken tell of pairs = [(statement, proposition)] alone, by their numbers"""

    def __init__(self, sequence, act, issue, asked, relevant, condition):
        self.sequence, self.act, self.issue, self.asked, self.relevant, self.condition = sequence, act, issue, asked, relevant, condition
        self.pairs, self.stance = [], None


def heads(model, seqs, vocabulary, rng=None, shortlist=None):
    """the heads of each window. rng: of training, where of the pairs without a stance only some are read together; else those whose
    chance to bear on each other is at least shortlist (all, if None)"""
    x = model.encode(*tensors(seqs))
    texts = sorted({(t, PROPOSITION) for q in seqs for _, t, _ in q.propositions} | {(t, ISSUE) for q in seqs for _, t in q.issues})
    worded = sorted((Wording(t, kind, vocabulary) for t, kind in texts), key=lambda w: len(w.ids))
    place = {(w.text, w.kind): i for i, w in enumerate(worded)}
    rows, starts = [x.reshape(-1, x.shape[2])], []  # all rows of the batch and where each wording's begin
    means = []
    for i in range(0, len(worded), 8):
        y = model.encode(*tensors(worded[i:i + 8]))
        for k, w in enumerate(worded[i:i + 8]):
            starts.append(sum(len(r) for r in rows) + k * y.shape[1])
            means.append(y[k, :len(w.ids)].mean(0))
        rows.append(y.reshape(-1, y.shape[2]))
    if worded:
        p, table = torch.stack(means), torch.cat(rows)
    out, pairs = [], []
    for i, q in enumerate(seqs):
        xi, ss = x[i], q.window.statements
        v = torch.stack([model.statement(xi, q, s) for s in ss])
        props, issues = [place[t, PROPOSITION] for _, t, _ in q.propositions], [place[t, ISSUE] for _, t in q.issues]
        both = model.pairs(xi, q, ss, v, p[props + issues]) if props or issues else None
        relevant = both[:, :len(props), 1] if props else None
        asked = both[:, len(props):, 0] if issues else None
        h = Heads(q, model.act(v), model.issue(v), asked, relevant, model.condition(model.noise(xi[q.text_first:q.text_last])))
        if props:
            h.pairs = chosen(q, relevant.detach(), rng, shortlist)
            for a, b in h.pairs:
                w = props[b]
                pairs.append((list(range(starts[w], starts[w] + len(worded[w].ids))), [i * x.shape[1] + k for k in q.words(ss[a])]))
        out.append(h)
    if pairs:
        logits = torch.split(model.together(table, pairs), [len(h.pairs) for h in out])
        for h, part in zip(out, logits):
            h.stance = part
    return out


def chosen(q, relevant, rng, shortlist):
    """[(statement, proposition)]: the pairs to be read together"""
    n, m = relevant.shape
    if rng is None:
        least = -1e9 if shortlist is None else float(np.log(shortlist / (1 - shortlist)))
        return [(a, b) for a in range(n) for b in range(m) if relevant[a, b] >= least]
    out = []
    for a, s in enumerate(q.window.statements):
        if s.stances is None:
            continue
        free = [b for b in range(m) if q.propositions[b][0].id not in s.stances]
        out += [(a, b) for b in range(m) if q.propositions[b][0].id in s.stances]
        likely = sorted(free, key=lambda b: -relevant[a, b])[:HARD]
        free = [b for b in free if b not in likely]
        out += [(a, b) for b in likely + rng.sample(free, min(len(free), RANDOM))]
    return out
