"""The coder: a sentence encoder over windows of paragraphs, the same encoder over each wording beside a statement, and heads on what comes of it.

The window does not look at wordings, so that acts, issues and conditions do not depend on a dossier. A wording's pieces look at the pieces of one
statement and at themselves, in every layer, so that no stance depends on the other propositions.
"""
import math
import pathlib
import sys

import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from model import HEADS, WIDTH, Attention, Attributor, Layer, Noise, half  # noqa: E402

from sequences import ACTS, COVERS, ISSUES, STANCES, wording_ids

SURE = 10.0  # the logit of an issue by likeness alone is this times the cosine less NEAR
NEAR = 0.35
WORDING = 4  # the role of a wording's pieces


class Coder(nn.Module):
    def __init__(self, layers, plain):
        """layers: of the encoder; plain: how many of them, the first, stay as they are and know nothing of roles"""
        super().__init__()
        self.plain = plain
        self.words, self.positions = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.role = nn.Embedding(5, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(False) for _ in range(layers))
        nn.init.zeros_(self.role.weight)
        self.missing = nn.Parameter(torch.zeros(3, WIDTH))  # for a statement without content, cue or source
        self.pool = nn.Linear(4 * WIDTH, WIDTH)
        self.act, self.issue, self.like = nn.Linear(WIDTH, len(ACTS)), nn.Linear(WIDTH, len(ISSUES)), nn.Linear(WIDTH, len(ISSUES))
        self.both, self.stance, self.about = nn.Linear(3 * WIDTH, WIDTH), nn.Linear(WIDTH, len(STANCES)), nn.Linear(WIDTH, 1)
        self.condition = nn.Linear(WIDTH, 3)
        self.side, self.wanted = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)  # of a statement, and of a proposition: whether the second matters to the first
        for l in (self.side, self.wanted):
            nn.init.eye_(l.weight)
            nn.init.zeros_(l.bias)
        self.matters = nn.Parameter(torch.tensor([8.0, -4.5]))
        self.noise = Noise(0.1, 1)

    load_encoder = Attributor.load_encoder

    def start_issues(self, vocabulary):
        """begins with the likeness of a statement to what an issue covers"""
        with torch.no_grad():
            on, self.noise.on = self.noise.on, False
            means = self.wordings([wording_ids(COVERS[i], vocabulary) for i in ISSUES])
            self.like.weight.copy_(SURE * means / means.norm(dim=1, keepdim=True))
            self.like.bias.fill_(-SURE * NEAR)
            self.noise.on = on

    def embed(self, ids, places=None):
        at = self.positions.weight[:ids.shape[1]] if places is None else self.positions(places)
        return self.noise(self.norm(self.words(ids) + at))

    def through(self, x, roles, mask, seen=None):
        """x [b, n, WIDTH] through all layers -> what comes of it, and per layer its keys and values; seen: per layer those that it looks at too"""
        kept = []
        for i, layer in enumerate(self.layers):
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= self.plain):
                if i == self.plain:
                    x = x.detach() + self.role(roles)
                x, own = self.step(layer, x, mask, seen and seen(i))
            kept.append(own)
        return x, kept

    def step(self, layer, x, mask, seen=None):
        """one layer over x [b, n, WIDTH], which also looks at seen, keys and values [b, HEADS, s, d]; -> what comes of it, and its own keys and values"""
        b, n, _ = x.shape
        q, k, v = half(x, layer.qkv).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).contiguous()
        own = k, v
        if seen is not None:
            k, v = (torch.cat([s, o], 2) for s, o in zip(seen, own))
        a = Attention.apply(q * (1 / math.sqrt(WIDTH // HEADS)), k, v, mask).transpose(1, 2).reshape(b, n, WIDTH)
        x = layer.norm1(x + self.noise(half(a, layer.out).float()))
        return layer.norm2(x + self.noise(half(F.gelu(half(x, layer.up)), layer.down).float())), own

    def pieces(self, ids, roles):
        """ids: list of lists -> [b, most, WIDTH], per layer its keys and values"""
        n = max(map(len, ids))
        t = torch.tensor([i + [0] * (n - len(i)) for i in ids])
        r = torch.tensor([i + [0] * (n - len(i)) for i in roles])
        return self.through(self.embed(t), r, ((t == 0).float() * -1e4)[:, None, None, :])

    def wordings(self, ids):
        """[wordings, WIDTH]: the mean of each one's rows, read alone"""
        out, order = [None] * len(ids), sorted(range(len(ids)), key=lambda i: len(ids[i]))
        for k in range(0, len(order), 32):
            x, _ = self.pieces([ids[i] for i in order[k:k + 32]], [[WORDING] * len(ids[i]) for i in order[k:k + 32]])
            for i, v in zip(order[k:k + 32], x):
                out[i] = v[:len(ids[i])].mean(0)
        return torch.stack(out)


class Read:
    """what the heads say of the statements of a group: logits, in order of group.statements and of group.asked"""

    def __init__(self, group, act, issue, condition, stance, about, near, matters):
        """condition: a list of [pieces of a statement, 3]; stance [asked, 4]; about [asked]; near [asked]: whether what is asked matters, as far as that can be
        told without reading both together; matters [statements, propositions]: the same for the conflict's propositions"""
        self.group, self.act, self.issue, self.condition, self.stance, self.about, self.near, self.matters = (
            group, act, issue, condition, stance, about, near, matters)


def read(model, groups, vocabulary, most_rows=640):
    """what the heads say of the groups, one after the other"""
    ws = [w for g in groups for w in g.windows]
    x, kept = model.pieces([w.ids for w in ws], [w.roles for w in ws])
    b, n, _ = x.shape
    base = {id(w): i * n for i, w in enumerate(ws)}
    flat = x.reshape(b * n, WIDTH)
    statements = [s for g in groups for s in g.statements]
    vectors, means = spoken(model, flat, statements, base)
    near = means / means.norm(dim=1, keepdim=True)
    acts, issues = model.act(vectors), model.issue(vectors) + model.like(near)
    conditions = [model.condition(model.noise(flat[[base[id(s.window)] + i for i in s.places]])) for s in statements]
    kept = [tuple(t.transpose(1, 2).reshape(b * n, HEADS, WIDTH // HEADS) for t in kv) for kv in kept]
    row = {id(s): i for i, s in enumerate(statements)}
    ids = {}
    for g in groups:
        for a in g.asked:
            if a.text not in ids:
                ids[a.text] = wording_ids(a.text, vocabulary)
    asked = [a for g in groups for a in g.asked]
    pairs = [None] * len(asked)
    mine = {}
    for i, a in enumerate(asked):
        mine.setdefault(row[id(a.statement)], []).append(i)
    order = sorted(mine, key=lambda s: sum(len(ids[asked[i].text]) for i in mine[s]))
    k = 0
    while k < len(order):
        size = max(1, most_rows * 4 // max(1, sum(len(ids[asked[i].text]) for i in mine[order[min(len(order), k + 16) - 1]])))
        several = order[k:k + size]
        k += size
        got = beside(model, kept, [(statements[s], base[id(statements[s].window)], [ids[asked[i].text] for i in mine[s]]) for s in several])
        for s, vs in zip(several, got):
            for i, v in zip(mine[s], vs):
                pairs[i] = torch.cat([v, vectors[s]])
    wanted = sorted({a.text for a in asked if a.kind == "stance"} | {p.wording for g in groups for p in g.conflict.propositions})
    wanted = dict(zip(wanted, F.normalize(model.wanted(model.wordings([wording_ids(t, vocabulary) for t in wanted])), dim=1))) if wanted else {}
    side = F.normalize(model.side(means), dim=1)
    out, at, done = [], 0, 0
    both = torch.tanh(model.both(model.noise(torch.stack(pairs)))) if pairs else torch.zeros(0, WIDTH)
    stance, about = model.stance(both), model.about(both)[:, 0]
    near = torch.zeros(len(asked))
    if asked:
        nothing = torch.zeros(WIDTH)
        alike = (side[[row[id(a.statement)] for a in asked]] * torch.stack([wanted[a.text] if a.kind == "stance" else nothing for a in asked])).sum(1)
        near = model.matters[0] * alike + model.matters[1]
        stance = torch.cat([stance[:, :1] - near[:, None], stance[:, 1:]], 1)
    for g in groups:
        here = slice(at, at + len(g.statements))
        told = slice(done, done + len(g.asked))
        at, done = here.stop, told.stop
        matters = None
        if g.conflict.propositions:
            matters = model.matters[0] * side[here] @ torch.stack([wanted[p.wording] for p in g.conflict.propositions]).T + model.matters[1]
        out.append(Read(g, acts[here], issues[here], conditions[here], stance[told], about[told], near[told], matters))
    return out


def spoken(model, flat, statements, base):
    """[statements, WIDTH] for the heads, and the means of their pieces"""
    parts, means = [], []
    for s in statements:
        b = base[id(s.window)]
        mean = flat[[b + i for i in s.places]].mean(0)
        parts.append(torch.cat([flat[[b + i for i in places]].mean(0) if places else model.missing[p] for p, places in enumerate(s.part_places)] + [mean]))
        means.append(mean)
    return torch.tanh(model.pool(model.noise(torch.stack(parts)))), torch.stack(means)


def beside(model, kept, items):
    """items: [(statement, base, [ids of a wording])] -> for each a list of [2 * WIDTH]: the first row of each wording and the mean of its rows, read beside the
    statement"""
    most = max(len(s.places) for s, _, _ in items)
    rows = max(sum(map(len, several)) for _, _, several in items)
    index = torch.zeros(len(items), most, dtype=torch.long)
    ids, places = torch.zeros(len(items), rows, dtype=torch.long), torch.zeros(len(items), rows, dtype=torch.long)
    mask = torch.full((len(items), 1, rows, most + rows), -1e4)
    for i, (s, base, several) in enumerate(items):
        index[i, :len(s.places)] = torch.tensor(s.places) + base
        at = 0
        for wording in several:
            end = at + len(wording)
            ids[i, at:end], places[i, at:end] = torch.tensor(wording), torch.arange(len(wording))
            mask[i, 0, at:end, :len(s.places)] = 0
            mask[i, 0, at:end, most + at:most + end] = 0
            at = end
        if at < rows:
            mask[i, 0, at:, most + at:] = 0
    x, _ = model.through(model.embed(ids, places), torch.full_like(ids, WORDING), mask,
                         lambda i: tuple(t[index].transpose(1, 2) for t in kept[i]))
    out = []
    for i, (_, _, several) in enumerate(items):
        at, got = 0, []
        for wording in several:
            got.append(torch.cat([x[i, at], x[i, at:at + len(wording)].mean(0)]))
            at += len(wording)
        out.append(got)
    return out
