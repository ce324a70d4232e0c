"""The coder: layers that read a statement together with its speaker, propositions and issues, each of which is one vector, and heads on what comes
of it.

A statement's pieces come as the lower layers of the attribution model left them. They do not look at propositions, so that acts, issues and
conditions do not depend on a dossier; each proposition looks at the statement and at itself, so that no stance depends on the other propositions.
"""
import pathlib
import sys

import torch
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from model import WIDTH, Layer, Noise  # noqa: E402

from sequences import ACTS, ISSUE, ISSUES, LONGEST_SPEAKER, LONGEST_WORDING, PROPOSITION, SPEAKER, STANCES, TEXT


class Coder(nn.Module):
    def __init__(self, layers, exact=False):
        super().__init__()
        self.role, self.kind = nn.Embedding(4, WIDTH), nn.Embedding(4, WIDTH)
        for e in (self.role, self.kind):
            nn.init.zeros_(e.weight)
        self.layers = nn.ModuleList(Layer(exact) for _ in range(layers))
        self.word = nn.Linear(WIDTH, WIDTH)  # from the mean of a wording's pieces to the vector that stands for it
        nn.init.eye_(self.word.weight)
        nn.init.zeros_(self.word.bias)
        self.missing = nn.Parameter(torch.zeros(4, WIDTH))  # for a statement without content, cue, source or known speaker
        self.pool = nn.Linear(4 * WIDTH, WIDTH)
        self.act, self.issue = nn.Linear(WIDTH, len(ACTS)), nn.Linear(WIDTH, len(ISSUES))
        self.both, self.stance, self.asked = nn.Linear(3 * WIDTH, WIDTH), nn.Linear(WIDTH, len(STANCES)), nn.Linear(WIDTH, 1)
        self.condition = nn.Linear(WIDTH, 3)
        self.noise = Noise(0.1, 1)

    def load_encoder(self, weights, keep):
        """takes layers of an encoder, in order"""
        from model import Attributor
        donor = Attributor(len(keep))
        donor.load_encoder(weights, keep)
        for mine, theirs in zip(self.layers, donor.layers):
            mine.load_state_dict(theirs.state_dict())

    def read(self, x, mask):
        x = self.noise(x)
        for layer in self.layers:
            x = layer(x, mask, self.noise)
        return x

    def wordings(self, rows, kind):
        """rows: list of [pieces, WIDTH] -> [wordings, WIDTH]: one vector for each"""
        out, order = [None] * len(rows), sorted(range(len(rows)), key=lambda i: len(rows[i]))
        for k in range(0, len(order), 16):
            few = [rows[i] for i in order[k:k + 16]]
            x, mask, _ = padded([r + self.kind.weight[kind] for r in few])
            y = self.read(x, mask)
            for i, r, v in zip(order[k:k + 16], few, y):
                out[i] = self.word(v[:len(r)].mean(0))
        return torch.stack(out)


def padded(rows):
    """list of [n, WIDTH] -> [b, most, WIDTH], additive mask [b, 1, 1, most], lengths"""
    n = max(len(r) for r in rows)
    x = torch.zeros(len(rows), n, WIDTH)
    mask = torch.full((len(rows), 1, 1, n), -1e4)
    for i, r in enumerate(rows):
        x[i, :len(r)] = r
        mask[i, :, :, :len(r)] = 0
    return x, mask, [len(r) for r in rows]


class Said:
    """what the heads say of one statement: logits. stance [propositions, 4], asked [issues], condition [pieces of the text, 3]"""

    def __init__(self, group, statement, act, issue, stance, asked, condition):
        self.group, self.statement, self.act, self.issue, self.stance, self.asked, self.condition = group, statement, act, issue, stance, asked, condition


def heads(model, groups, lower):
    """what the heads say of each statement of the groups"""
    texts = {PROPOSITION: {t for g in groups for _, t, _ in g.propositions}, ISSUE: {t for g in groups for _, t in g.issues},
             SPEAKER: {t for g in groups for t in g.told if t}}
    vectors = {("", SPEAKER): model.missing[3]}
    for kind, most in ((PROPOSITION, LONGEST_WORDING), (ISSUE, LONGEST_WORDING), (SPEAKER, LONGEST_SPEAKER)):
        mine = sorted(texts[kind])
        if mine:
            for t, v in zip(mine, model.wordings([lower.wording(t, most) for t in mine], kind)):
                vectors[t, kind] = v
    items = []
    for g in groups:
        asked = [vectors[t, PROPOSITION] for _, t, _ in g.propositions] + [vectors[t, ISSUE] for _, t in g.issues]
        asked = torch.stack(asked) if asked else torch.zeros(0, WIDTH)
        kinds = torch.tensor([PROPOSITION] * len(g.propositions) + [ISSUE] * len(g.issues), dtype=torch.long)
        items += [(g, s, vectors[told, SPEAKER], asked, kinds) for s, told in zip(g.statements, g.told)]
    order = sorted(range(len(items)), key=lambda i: len(items[i][1].pieces) + len(items[i][3]))
    out = [None] * len(items)
    for k in range(0, len(order), 32):
        chunk = [items[i] for i in order[k:k + 32]]
        for i, said in zip(order[k:k + 32], read(model, chunk)):
            out[i] = said
    return out


def read(model, chunk):
    rows = []
    n = max(len(s.pieces) + 1 + len(asked) for _, s, _, asked, _ in chunk)
    mask = torch.full((len(chunk), 1, n, n), -1e4)
    for i, (g, s, speaker, asked, kinds) in enumerate(chunk):
        text = s.rows.float() + model.role(torch.tensor(s.roles)) + model.kind.weight[TEXT]
        rows.append(torch.cat([text, (speaker + model.kind.weight[SPEAKER])[None], asked + model.kind(kinds)]))
        seen = len(text) + 1
        mask[i, 0, :, :seen] = 0
        at = torch.arange(seen, len(rows[-1]))
        mask[i, 0, at, at] = 0
    x, _, _ = padded(rows)
    y = model.read(x, mask)
    out, parts = [], []
    for i, (g, s, speaker, asked, kinds) in enumerate(chunk):
        roles = torch.tensor(s.roles)
        means = [y[i, :len(roles)][roles == r].mean(0) if bool((roles == r).any()) else model.missing[r - 1] for r in (1, 2, 3)]
        means.append(y[i, len(roles)])
        parts.append(torch.cat(means))
    v = torch.tanh(model.pool(model.noise(torch.stack(parts))))
    acts, issues = model.act(v), model.issue(v)
    for i, (g, s, speaker, asked, kinds) in enumerate(chunk):
        first = len(s.pieces) + 1
        stance = about = None
        if len(asked):
            both = torch.tanh(model.both(model.noise(torch.cat([y[i, first:first + len(asked)], asked, v[i][None].expand_as(asked)], -1))))
            p = len(g.propositions)
            stance, about = model.stance(both[:p]) if p else None, model.asked(both[p:])[:, 0] if len(asked) > p else None
        out.append(Said(g, s, acts[i], issues[i], stance, about, model.condition(model.noise(y[i, :len(s.pieces)]))))
    return out
