"""The coder: an encoder over text, speakers and propositions, with heads for act, issues, stances and conditions."""
import pathlib
import sys

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from model import WIDTH, Attributor, Layer, Noise  # noqa: E402

from sequences import ACTS, ISSUES, STANCES, TEXT

PAIR = 256


class Coder(nn.Module):
    def __init__(self, layers, joint, exact=False):
        """joint: whether text and propositions are read together; else each proposition is read by itself, once for all texts"""
        super().__init__()
        self.joint = joint
        self.words, self.positions = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.shape, self.role, self.kind = nn.Embedding(15, WIDTH), nn.Embedding(4, WIDTH), nn.Embedding(4, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(exact) for _ in range(layers))
        for e in (self.shape, self.role, self.kind):
            nn.init.zeros_(e.weight)
        self.missing = nn.Parameter(torch.zeros(3, WIDTH))  # for a statement without cue, source or known speaker
        self.pool = nn.Linear(4 * WIDTH, WIDTH)
        self.act, self.issue = nn.Linear(WIDTH, len(ACTS)), nn.Linear(WIDTH, len(ISSUES))
        self.asks, self.answers, self.reads = nn.Linear(WIDTH, 128), nn.Linear(WIDTH, 128), nn.Linear(WIDTH, WIDTH)
        self.pair = nn.Linear(5 * WIDTH, PAIR)
        self.stance, self.asked = nn.Linear(PAIR, len(STANCES)), nn.Linear(PAIR, 1)
        self.condition = nn.Linear(WIDTH, 3)
        self.noise = Noise(0.1, 1)

    load_encoder = Attributor.load_encoder

    def encode(self, ids, shapes, roles, kinds, groups, positions):
        if self.joint:
            mask = (ids == 0).float()[:, None, None, :] * -1e4
            positions = torch.arange(ids.shape[1])
        else:
            apart = (groups[:, :, None] != groups[:, None, :]) | (ids == 0)[:, None, :]
            mask = apart.float()[:, None] * -1e4
        x = self.words(ids) + self.positions(positions) + self.shape(shapes) + self.role(roles) + self.kind(kinds)
        x = self.noise(self.norm(x))
        for layer in self.layers:
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

    def pairs(self, x, seq, statements, vectors, segments):
        """[statements, segments, PAIR]: each statement beside each proposition or issue"""
        p = torch.stack([x[first:last].mean(0) for first, last in segments])
        out = []
        for s, v in zip(statements, vectors):
            at = sorted({i for part in ("content", "cue", "source") for i in seq.places(s, part)} | set(range(*seq.speaker_at[s])))
            tokens = x[at]
            weight = torch.softmax(self.asks(p) @ self.answers(tokens).T / 11.3, -1)
            seen = weight @ self.reads(tokens)
            both = v[None].expand_as(p)
            out.append(torch.cat([both, p, seen, both * p, seen * p], -1))
        return torch.relu(self.pair(self.noise(torch.stack(out))))


def tensors(seqs):
    n = max(len(q.ids) for q in seqs)
    out = []
    for field in ("ids", "shapes", "roles", "kinds", "groups", "positions"):
        t = np.zeros((len(seqs), n), np.int64)
        for i, q in enumerate(seqs):
            v = getattr(q, field)
            t[i, :len(v)] = v
        out.append(torch.from_numpy(t))
    return out


def heads(model, seqs):
    """per sequence: (statements, act logits, issue logits, stance logits [s, p, 4], asked issue logits [s, i], condition logits of the text)"""
    x = model.encode(*tensors(seqs))
    out = []
    for i, q in enumerate(seqs):
        xi = x[i]
        ss = q.window.statements
        v = torch.stack([model.statement(xi, q, s) for s in ss])
        stance = model.stance(model.pairs(xi, q, ss, v, q.proposition_at)) if q.proposition_at else None
        asked = model.asked(model.pairs(xi, q, ss, v, q.issue_at))[..., 0] if q.issue_at else None
        out.append((ss, model.act(v), model.issue(v), stance, asked, model.condition(model.noise(xi[q.text_first:q.text_last]))))
    return out
