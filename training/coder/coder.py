"""The coder: a sentence encoder over a statement, whose last layers also read one vector for each proposition or issue, and heads on what comes of it.

The statement does not look at propositions, so that acts, issues and conditions do not depend on a dossier; each proposition looks at the statement
and at itself, so that no stance depends on the other propositions.
"""
import pathlib
import sys

import torch
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from model import WIDTH, Attributor, Layer, Noise  # noqa: E402

from sequences import ACTS, COVERS, ISSUES, STANCES, wording_ids

SURE = 10.0  # the logit of an issue by likeness alone is this times the cosine less NEAR
NEAR = 0.35


class Coder(nn.Module):
    def __init__(self, layers, joined, exact=False):
        """layers: of the encoder; joined: how many of them, the last, also read wordings"""
        super().__init__()
        self.words, self.positions = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.shape, self.role = nn.Embedding(15, WIDTH), nn.Embedding(4, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(exact) for _ in range(layers))
        self.joined = joined
        nn.init.zeros_(self.role.weight)
        self.word = nn.Linear(WIDTH, WIDTH)  # from the mean of a wording's pieces to the row that stands for it
        nn.init.eye_(self.word.weight)
        nn.init.zeros_(self.word.bias)
        self.missing = nn.Parameter(torch.zeros(3, WIDTH))  # for a statement without content, cue or source
        self.pool = nn.Linear(4 * WIDTH, WIDTH)
        self.act, self.issue, self.like = nn.Linear(WIDTH, len(ACTS)), nn.Linear(WIDTH, len(ISSUES)), nn.Linear(WIDTH, len(ISSUES))
        self.both, self.stance, self.asked = nn.Linear(4 * WIDTH, WIDTH), nn.Linear(WIDTH, len(STANCES)), nn.Linear(WIDTH, 1)
        self.condition = nn.Linear(WIDTH, 3)
        self.noise = Noise(0.1, 1)

    load_encoder = Attributor.load_encoder

    def start_issues(self, vocabulary):
        """begins with the likeness of a statement to what an issue covers"""
        with torch.no_grad():
            on, self.noise.on = self.noise.on, False
            means = torch.stack([self.pieces([wording_ids(COVERS[i], vocabulary)], None)[0][0].mean(0) for i in ISSUES])
            self.like.weight.copy_(SURE * means / means.norm(dim=1, keepdim=True))
            self.like.bias.fill_(-SURE * NEAR)
            self.noise.on = on

    def embed(self, ids, roles):
        x = self.words(ids) + self.positions.weight[:ids.shape[1]] + (0 if roles is None else self.role(roles))
        return self.noise(self.norm(x))

    def pieces(self, ids, roles, until=None):
        """ids: list of lists -> [b, most, WIDTH] after the layers up to until, additive mask [b, most], lengths"""
        n = max(map(len, ids))
        t = torch.tensor([i + [0] * (n - len(i)) for i in ids])
        r = None if roles is None else torch.tensor([i + [0] * (n - len(i)) for i in roles])
        mask = (t == 0).float() * -1e4
        x = self.embed(t, r)
        for layer in self.layers[:until]:
            x = layer(x, mask[:, None, None, :], self.noise)
        return x, mask, [len(i) for i in ids]

    def wordings(self, ids):
        """[wordings, WIDTH]: the mean of each one's rows"""
        out, order = [None] * len(ids), sorted(range(len(ids)), key=lambda i: len(ids[i]))
        for k in range(0, len(order), 16):
            x, _, lengths = self.pieces([ids[i] for i in order[k:k + 16]], None)
            for i, v, n in zip(order[k:k + 16], x, lengths):
                out[i] = v[:n].mean(0)
        return torch.stack(out)


class Said:
    """what the heads say of one statement: logits. stance [propositions, 4], asked [issues], condition [pieces with [CLS] and [SEP], 3]"""

    def __init__(self, group, statement, act, issue, stance, asked, condition):
        self.group, self.statement, self.act, self.issue, self.stance, self.asked, self.condition = group, statement, act, issue, stance, asked, condition


def heads(model, groups, vocabulary):
    """what the heads say of each statement of the groups"""
    texts = sorted({t for g in groups for _, t, _ in g.propositions} | {t for g in groups for _, t in g.issues})
    vectors = dict(zip(texts, model.wordings([wording_ids(t, vocabulary) for t in texts]))) if texts else {}
    items = []
    for g in groups:
        asked = [vectors[t] for _, t, _ in g.propositions] + [vectors[t] for _, t in g.issues]
        asked = torch.stack(asked) if asked else torch.zeros(0, WIDTH)
        items += [(g, s, asked) for s in g.statements]
    order = sorted(range(len(items)), key=lambda i: len(items[i][1].ids))
    out = [None] * len(items)
    for k in range(0, len(order), 32):
        chunk = [items[i] for i in order[k:k + 32]]
        for i, said in zip(order[k:k + 32], read(model, chunk)):
            out[i] = said
    return out


def read(model, chunk):
    b, most = len(chunk), max(len(asked) for _, _, asked in chunk)
    x, hidden, lengths = model.pieces([s.ids for _, s, _ in chunk], [s.roles for _, s, _ in chunk], -model.joined)
    n = x.shape[1]
    rows = torch.zeros(b, most, WIDTH)
    mask = torch.full((b, 1, n + most, n + most), -1e4)
    mask[:, 0, :, :n] = hidden[:, None, :]
    at = torch.arange(n, n + most)
    mask[:, 0, at, at] = 0
    for i, (_, _, asked) in enumerate(chunk):
        if len(asked):
            rows[i, :len(asked)] = model.word(asked)
    y = torch.cat([x, rows], 1)
    for layer in model.layers[-model.joined:]:
        y = layer(y, mask, model.noise)
    parts, means = [], []
    for i, (_, s, _) in enumerate(chunk):
        roles = torch.tensor(s.roles)
        v, mean = y[i, :lengths[i]], y[i, :lengths[i]].mean(0)
        parts.append(torch.cat([v[roles == r].mean(0) if bool((roles == r).any()) else model.missing[r - 1] for r in (1, 2, 3)] + [mean]))
        means.append(mean)
    v, means = torch.tanh(model.pool(model.noise(torch.stack(parts)))), torch.stack(means)
    near = means / means.norm(dim=1, keepdim=True)
    acts, issues = model.act(v), model.issue(v) + model.like(near)
    out = []
    for i, (g, s, asked) in enumerate(chunk):
        stance = about = None
        if len(asked):
            alike = asked / asked.norm(dim=1, keepdim=True) * near[i] * 20
            both = torch.cat([y[i, n:n + len(asked)], asked, v[i][None].expand_as(asked), alike], -1)
            both = torch.tanh(model.both(model.noise(both)))
            p = len(g.propositions)
            stance, about = model.stance(both[:p]) if p else None, model.asked(both[p:])[:, 0] if len(asked) > p else None
        out.append(Said(g, s, acts[i], issues[i], stance, about, model.condition(model.noise(y[i, :lengths[i]]))))
    return out
