"""What trained models (teachers) say of the training texts: kept once per text, looked up per window.

Several teachers count as one: the mean of their probabilities, as in an ensemble (Hinton et al. 2015).
"""
import math
import os
import zlib

import torch

from decode import read
from model import POINTER, Attributor, distances


class Teacher:
    """one teacher's answers for articles, each read under its conventions"""

    def __init__(self, checkpoint, articles, core, length, kept):
        """kept: the file in which the answers are kept, as they take a while"""
        saved = torch.load(checkpoint)
        model = Attributor(saved["settings"]["layers"])
        model.load_state_dict(saved["model"], strict=False)
        model.eval()
        model.noise.on = False
        self.near = model.near.detach()
        some = list({id(a): a for a in articles}.values())
        texts = [(a.name, a.conventions, zlib.crc32(a.text.encode())) for a in some]
        if not kept.exists():
            answers = [tuple(torch.tensor(x).half() for x in (r.logp, r.projections, r.none_of_units())) for r in read(model, some, core, length)]
            torch.save({"texts": texts, "answers": answers}, kept.with_suffix(".tmp"))
            os.replace(kept.with_suffix(".tmp"), kept)
        known = torch.load(kept)
        if known["texts"] != texts:
            raise SystemExit(f"{kept}: holds what the teacher says of other texts; delete it and call again")
        self.reads = {id(a): answer for a, answer in zip(some, known["answers"])}

    def tags(self, windows, units, temperature):
        """[b, u, 7] probabilities; row 0, which stands for none, and rows past a window's end are zero"""
        out = torch.zeros(len(windows), units, 7)
        for i, w in enumerate(windows):
            logp = self.reads[id(w.article)][0][w.first:w.last].float()
            out[i, 1:len(logp) + 1] = torch.softmax(logp / temperature, -1)
        return out

    def pointers(self, windows, units, which):
        """[b, u, u] probabilities of the unit (0: none) that answers each unit"""
        ask, answer = (slice((2 * which + k) * POINTER, (2 * which + k + 1) * POINTER) for k in (0, 1))
        scores = torch.full((len(windows), units, units), -1e4)
        near = self.near[which][distances(units)]
        for i, w in enumerate(windows):
            _, projections, none = self.reads[id(w.article)]
            p = projections[w.first:w.last].float()
            n = len(p) + 1
            scores[i, 1:n, 1:n] = p[:, ask] @ p[:, answer].T / math.sqrt(POINTER)
            scores[i, 1:n, 0] = (p[:, ask] * none[w.first:w.last, answer].float()).sum(1) / math.sqrt(POINTER)
        return torch.softmax(scores + near, -1)


class Knowledge:
    def __init__(self, checkpoints, articles, core, length, folder):
        self.teachers = [Teacher(c, articles, core, length, folder / f"answers-{i}.pt") for i, c in enumerate(checkpoints)]

    def tags(self, windows, units, temperature):
        return sum(t.tags(windows, units, temperature) for t in self.teachers) / len(self.teachers)

    def pointers(self, windows, units, which):
        return sum(t.pointers(windows, units, which) for t in self.teachers) / len(self.teachers)
