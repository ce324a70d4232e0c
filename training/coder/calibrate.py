#!/usr/bin/env python3
"""Tells a coder's file how sure it may be: how often it is right at each of its probabilities, and from where on a code holds.

usage: calibrate.py HEADS.onnx DUMP.tsv

DUMP.tsv is what `CodingFigures dump=DUMP.tsv FOLDER ...` wrote with a file that export.py made, on conflicts that the coder was not trained on.
For each field a line through the logits of the probabilities is fitted (Platt 1999); a code holds from the chance on at which F1 is best, and not below FLOOR.
"""
import sys

import numpy as np
import onnx

from sequences import ISSUES

FIELDS = ["act", "issue", "wording", "stance", "condition"]
LEAST_ACT = 0.3  # every statement has an act: one that is less likely than this is only proposed
PULL = 1.0
FLOOR = 0.2  # a code that is wrong four times in five does not hold, though F1 may be better if it did
ENOUGH = 50  # fewer codes that are right do not tell
PROPOSED = 0.5  # a code is proposed from this share of the chance on from which it holds


def platt(p, right):
    """slope and offset of right = sigmoid(slope * logit(p) + offset), with Platt's targets against overfitting"""
    x = np.log(np.clip(p, 1e-6, 1 - 1e-6) / (1 - np.clip(p, 1e-6, 1 - 1e-6)))
    n1, n0 = right.sum(), (1 - right).sum()
    y = np.where(right == 1, (n1 + 1) / (n1 + 2), 1 / (n0 + 2))
    w = np.array([1.0, 0.0])
    a = np.stack([x, np.ones_like(x)], 1)
    for _ in range(500):
        q = 1 / (1 + np.exp(-a @ w))
        # a weak pull to the line that changes nothing keeps few examples from telling too much
        step = np.linalg.solve(a.T @ (a * (q * (1 - q))[:, None]) + PULL * np.eye(2), a.T @ (y - q) - PULL * (w - np.array([1.0, 0.0])))
        w += step / max(1.0, np.abs(step).max())  # no long leaps where the curve is flat
        if abs(step).max() < 1e-9:
            break
    return w


def best(chance, right, gold):
    """the chance from which codes should hold for the best F1"""
    order = np.argsort(-chance)
    hits = np.cumsum(right[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + gold)
    k = int(f1.argmax())
    low = chance[order[k + 1]] if k + 1 < len(order) else 0.0
    return (chance[order[k]] + low) / 2, f1[k]


def main(heads, dump):
    rows = [line.rstrip("\n").split("\t") for line in open(dump, encoding="utf-8")]
    told = {key: [] for key in ("slopes", "offsets", "asserted", "proposed")}
    for field in FIELDS:
        mine = [(float(c), int(r)) for f, c, r in rows if f == field]
        gold = sum(f == "gold" and (("wording" if name == "issue" and r not in ISSUES else name) == field) for f, name, r in rows)
        p, right = (np.array([m[i] for m in mine], float) for i in (0, 1))
        if right.sum() < ENOUGH:  # too few to tell: as the network has it
            slope, offset, least = 1.0, 0.0, 0.5
        else:
            slope, offset = platt(p, right)
            chance = 1 / (1 + np.exp(-(slope * np.log(p / (1 - p + 1e-9)) + offset)))
            least, f1 = (LEAST_ACT, float("nan")) if field == "act" else best(chance, right, gold)
            least = least if field == "act" else max(FLOOR, least)
            print(f"{field}: {len(mine)} codes, {int(right.sum())} right, {gold} in gold; slope {slope:.3f}, offset {offset:.3f}; holds from {least:.3f} (F1 {f1:.3f})")
        for key, value in (("slopes", slope), ("offsets", offset), ("asserted", least), ("proposed", 0.0 if field == "act" else PROPOSED * least)):
            told[key].append(f"{value:.4g}")
    model = onnx.load(heads)
    for entry in model.metadata_props:
        if entry.key in told:
            entry.value = " ".join(told[entry.key])
    onnx.save(model, heads)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
