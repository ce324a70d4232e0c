"""From the model's scores to attributions. The Java extractor decodes in the same way; this is the copy that training chooses by."""
import bisect
import math

import numpy as np
import torch

from data import TAGS, reading_windows, PAD
from model import POINTER, REACH

NEG = -1e9
NEAR = 200  # units within which a cue or a source is looked for
CUT = 10  # nats that splitting a content span has to gain
INTRODUCED = -2  # nats that pointing to the cue of the paragraph before, which ends in a colon, costs each unit
LEGAL = np.full((7, 7), NEG, dtype=np.float32)
for _i, _a in enumerate(TAGS):
    for _j, _b in enumerate(TAGS):
        if not _b.startswith("I") or _a[2:] == _b[2:] and _a != "O":
            LEGAL[_i, _j] = 0
START = np.array([NEG if t.startswith("I") else 0 for t in TAGS], dtype=np.float32)
CONTENT_TO_OUT, OUT_TO_CONTENT = -1.5, -1.0  # nats, where neither neighbouring unit is punctuation


def batches(windows, size):
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    for i in range(0, len(order), size):
        yield order[i:i + size]


def tensors(ws):
    n = max(len(w.ids) for w in ws)
    u = max(len(w.unit_at) for w in ws) + 1
    ids, shapes, at = torch.zeros(len(ws), n, dtype=torch.long), torch.zeros(len(ws), n, dtype=torch.long), torch.zeros(len(ws), u, dtype=torch.long)
    for i, w in enumerate(ws):
        ids[i, :len(w.ids)] = torch.tensor(w.ids)
        shapes[i, :len(w.shapes)] = torch.tensor(w.shapes)
        at[i, 1:len(w.unit_at) + 1] = torch.tensor(w.unit_at)
    return ids, shapes, at


class Read:
    """what the model says of one article: log probabilities of tags per unit, and per unit the window that owns it"""

    def __init__(self, article):
        n = len(article.starts)
        self.logp, self.owner = np.zeros((n, 7), np.float32), np.zeros(n, np.int32)
        self.projections, self.none, self.near = np.zeros((n, 4 * POINTER), np.float32), [], None

    def none_of_units(self):
        """per unit the projections of the answer "none" in the window that owns it"""
        return np.stack(self.none)[self.owner]


def read(model, articles, core, length, batch=16):
    reads = {id(a): Read(a) for a in articles}
    ws = [w for a in articles for w in reading_windows(a, core, length)]
    near = model.near.detach().numpy()
    with torch.no_grad():
        for group in batches(ws, batch):
            sel = [ws[i] for i in group]
            tags, proj = model(*tensors(sel))
            logp, proj = torch.log_softmax(tags.float(), -1).numpy(), proj.float().numpy()
            for k, w in enumerate(sel):
                r = reads[id(w.article)]
                n, r.near = len(r.none), near
                r.none.append(proj[k, 0].copy())
                size = w.last - w.first + 1
                r.logp[w.first:w.last] = logp[k, 1:size]
                r.projections[w.first:w.last] = proj[k, 1:size]
                r.owner[w.first:w.last] = n
    return [reads[id(a)] for a in articles]


def ensemble(many):
    """several models' reads of the same articles -> one: mean log probabilities; pointers are averaged when asked"""
    out = []
    for rs in zip(*many):
        r = Read.__new__(Read)
        r.logp = np.mean([x.logp for x in rs], 0)
        r.logp -= np.log(np.exp(r.logp).sum(1, keepdims=True))
        r.members = rs
        r.owner = rs[0].owner
        out.append(r)
    return out


def viterbi(article, logp, a, b, fee=True):
    n = b - a
    path = np.zeros((n, 7), np.int32)
    score = START + logp[a]
    ch = article.text
    word = [ch[article.starts[u]].isalnum() for u in range(a, b)]
    for t in range(1, n):
        m = score[:, None] + LEGAL
        if fee and word[t - 1] and word[t]:
            m = m.copy()
            m[1:3, 0] += CONTENT_TO_OUT
            m[0, 1:3] += OUT_TO_CONTENT
        path[t] = m.argmax(0)
        score = m.max(0) + logp[a + t]
    tag = int(score.argmax())
    out = [0] * n
    for t in range(n - 1, -1, -1):
        out[t] = tag
        tag = path[t][tag]
    return out


def spans(tags, base):
    out, i = [], 0
    while i < len(tags):
        if tags[i]:
            j, part = i + 1, (tags[i] - 1) // 2
            while j < len(tags) and tags[j] == 2 * part + 2:
                j += 1
            out.append((part, base + i, base + j))
            i = j
        else:
            i += 1
    return out


def pointer(r, which, u, targets):
    """how well each target unit (-1: none) answers unit u, up to a constant; both by the windows that own them"""
    if hasattr(r, "members"):
        return np.mean([pointer(m, which, u, targets) for m in r.members], 0)
    q = r.projections[u, 2 * which * POINTER:(2 * which + 1) * POINTER]
    k = slice((2 * which + 1) * POINTER, (2 * which + 2) * POINTER)
    out = []
    for t in targets:
        if t < 0:
            out.append(r.none[r.owner[u]][k] @ q / math.sqrt(POINTER) + r.near[which][-1])
        else:
            out.append(r.projections[t, k] @ q / math.sqrt(POINTER) + r.near[which][min(REACH, max(-REACH, t - u)) + REACH])
    return np.array(out)


def decode(article, r, fee=True):
    """attributions as dicts in code points, with `confidence`; content spans that point to no cue stand alone"""
    found = []
    for p in article.paragraphs:
        found += spans(viterbi(article, r.logp, p.first, p.last, fee), p.first)
    cues = [(a, b) for part, a, b in found if part == 2]
    sources = [(a, b) for part, a, b in found if part == 1]
    contents = [(a, b) for part, a, b in found if part == 0]
    groups, alone = {}, []
    firsts = [p.first for p in article.paragraphs]
    paragraph = lambda u: bisect.bisect_right(firsts, u) - 1

    def fee(content, cue):
        elsewhere = paragraph(content) - paragraph(cue)
        if elsewhere == 0:
            return 0
        last = article.paragraphs[paragraph(cue)].last - 1
        return INTRODUCED if elsewhere == 1 and article.text[article.starts[last]] == ":" else NEG

    for a, b in contents:
        near = [i for i, c in enumerate(cues) if a - NEAR < c[0] < b + NEAR]
        targets = [-1] + [cues[i][0] for i in near]
        fees = [0 if t < 0 else fee(a, t) for t in targets]
        table = np.stack([pointer(r, 0, u, targets) + fees for u in range(a, b)])
        best = table.mean(0).argmax()
        parts = [(a, b, best)]
        if b - a >= 6:  # split once where the halves prefer different cues
            run = np.cumsum(table, 0)
            whole, gain = run[-1, best], CUT
            for cut in range(2, b - a - 1):
                x, y = run[cut - 1].argmax(), (run[-1] - run[cut - 1]).argmax()
                g = run[cut - 1, x] + (run[-1] - run[cut - 1])[y] - whole
                if x != y and g > gain:
                    gain, parts = g, [(a, a + cut, x), (a + cut, b, y)]
        for x, y, t in parts:
            if t == 0:
                alone.append((x, y))
            else:
                groups.setdefault(near[t - 1], []).append((x, y))
    out = []
    text = lambda a, b: [article.starts[a], article.ends[b - 1]]

    def sure(spans_):
        us = [u for a, b in spans_ for u in range(a, b)]
        return float(np.exp(np.mean([math.log(max(1e-9, np.exp(r.logp[u, 1:3]).sum())) for u in us])))

    for i, parts in groups.items():
        a, b = cues[i]
        targets = [-1] + [s[0] for s in sources if abs(s[0] - a) < NEAR and paragraph(s[0]) == paragraph(a)]
        table = np.mean([pointer(r, 1, u, targets) for u in range(a, b)], 0)
        t = table.argmax()
        source = next(s for s in sources if s[0] == targets[t]) if t else None
        parts.sort()
        cue_p = float(np.exp(np.mean([math.log(max(1e-9, np.exp(r.logp[u, 5:7]).sum())) for u in range(a, b)])))
        out.append({"content": [text(*p) for p in parts], "source": [text(*source)] if source else None, "cue": [text(a, b)],
                    "confidence": round(cue_p * sure(parts), 4)})
    for p in alone:
        out.append({"content": [text(*p)], "source": None, "cue": None, "confidence": round(sure([p]), 4)})
    out.sort(key=lambda s: s["content"][0])
    return out
