#!/usr/bin/env python3
"""Writes a trained coder as ONNX files for the product.

usage: export.py MODEL.pt OUT_FOLDER ID [--exact]

coder.onnx: the layers. Input `ids`, `roles` [1, r] of the pieces of a window (0 none, 1 content, 2 cue, 3 source) or of wordings (4), `at` [1, r] their
positions; `seen` [2 * layers, n, 384], what was kept of another run, and `of` [s], which of its pieces are looked at too; `mask` [1, 1, r, s + r], 0
where a piece may look at another, else far below. Output `y` [r, 384], `condition` [r, 3] (logits of none, begins, goes on), and `kept` [2 * layers, r, 384].
heads.onnx: input `parts` [n, 4 * 384] (of each statement the means over content, cue, source and all pieces); output `act` [n, 12], `issue` [n, 15], logits; `said`
[n, 384] for asked.onnx; and of the last mean `side` and `wanted` [n, 384], whose product tells whether a proposition matters to a statement.
asked.onnx: input `rows` [p, 2 * 384] (of each wording the first row and the mean of all), `near` [p] (the logit that a proposition matters; 0 for an issue) and
`said` [1, 384]; output `stance` [p, 4] and `about` [p], logits, and `both` [p, 384], from which they are made.
Weights of the layers are 8-bit (see ../attribution/graph.py); --exact keeps 32 bits.
"""
import pathlib
import sys

import numpy as np
import torch
from onnx import TensorProto

from sequences import ACTS, ISSUES, STANCES  # and the way to attribution's

from graph import Graph
from model import WIDTH


def layers(w, count, plain, exact):
    g = Graph(exact)
    zero = g.const("zero", np.array([0], np.int64))
    x = g.norm(g.node("Add", [g.words(w), g.node("Gather", [g.const("positions", w["positions.weight"]), "at"])]), w)
    seen = g.node("Split", [g.node("Gather", ["seen", "of"], axis=1)], [f"seen{i}" for i in range(2 * count)], axis=0)
    kept = []
    for i in range(count):
        if i == plain:
            x = g.node("Add", [x, g.node("Gather", [g.const("role", w["role.weight"]), "roles"])])
        x, own = g.layer(i, x, w, seen[2 * i:2 * i + 2], "mask")
        kept += own
    g.node("Concat", kept, ["kept"], axis=0)
    y = g.node("Squeeze", [x, zero], ["y"])
    g.exact = True
    g.node("Identity", [g.linear("condition", y, w["condition.weight"], w["condition.bias"])], ["condition"])
    return g


def linear(g, w, name, x):
    return g.linear(name, x, w[name + ".weight"], w[name + ".bias"])


def heads(w):
    g = Graph(True)
    unit = lambda x, *named: g.node("LpNormalization", [x], *named, axis=-1, p=2)
    mean = g.node("Slice", ["parts", g.const("from", np.array([3 * WIDTH], np.int64)), g.const("to", np.array([4 * WIDTH], np.int64)),
                            g.const("axis", np.array([1], np.int64))])
    said = g.node("Tanh", [linear(g, w, "pool", "parts")], ["said"])
    g.node("Identity", [linear(g, w, "act", said)], ["act"])
    g.node("Add", [linear(g, w, "issue", said), linear(g, w, "like", unit(mean))], ["issue"])
    for name in ("side", "wanted"):
        unit(linear(g, w, name, mean), [name])
    return g


def asked(w):
    g = Graph(True)
    p = g.node("Slice", [g.node("Shape", ["rows"]), g.const("zero", np.array([0], np.int64)), g.const("one", np.array([1], np.int64))])
    said = g.node("Expand", ["said", g.node("Concat", [p, g.const("width", np.array([WIDTH], np.int64))], axis=0)])
    g.node("Tanh", [linear(g, w, "both", g.node("Concat", ["rows", said], axis=1))], ["both"])
    near = g.node("Mul", [g.node("Unsqueeze", ["near", "one"]), g.const("of.none", np.array([[-1, 0, 0, 0]], np.float32))])
    g.node("Add", [linear(g, w, "stance", "both"), near], ["stance"])
    g.node("Squeeze", [linear(g, w, "about", "both"), "one"], ["about"])
    return g


def main(source, target, name, *flags):
    saved = torch.load(source, map_location="cpu")
    w = {k: v.float().numpy() for k, v in saved["model"].items()}
    settings, out = saved["settings"], pathlib.Path(target)
    out.mkdir(parents=True, exist_ok=True)
    count, floats, whole = settings["layers"], TensorProto.FLOAT, TensorProto.INT64
    layers(w, count, settings["plain"], "--exact" in flags).save(
        "coder", {**{n: (whole, [1, "r"]) for n in ("ids", "roles", "at")}, "seen": (floats, [2 * count, "n", WIDTH]), "of": (whole, ["s"]),
                  "mask": (floats, [1, 1, "r", "m"])},
        {"y": ["r", WIDTH], "condition": ["r", 3], "kept": [2 * count, "r", WIDTH]}, out / "coder.onnx", {"id": name, "layers": str(count)})
    heads(w).save("heads", {"parts": (floats, ["n", 4 * WIDTH])},
                  {"act": ["n", len(ACTS)], "issue": ["n", len(ISSUES)], "said": ["n", WIDTH], "side": ["n", WIDTH], "wanted": ["n", WIDTH]}, out / "heads.onnx", {
        "id": name, "acts": " ".join(ACTS), "issues": " ".join(ISSUES), "stances": " ".join(STANCES),
        # as the network has it; calibrate.py tells better
        "slopes": "1 1 1 1 1", "offsets": "0 0 0 0 0", "asserted": "0 0.5 0.5 0.5 0", "proposed": "0 0.2 0.2 0.2 0", "memory": "0.95 0.7",
        "matters": matters(w),
        "missing": " ".join(f"{v:.6g}" for v in w["missing"].flatten())})  # the vectors of a statement without content, cue or source
    asked(w).save("asked", {"rows": (floats, ["p", 2 * WIDTH]), "near": (floats, ["p"]), "said": (floats, [1, WIDTH])},
                  {"both": ["p", WIDTH], "stance": ["p", len(STANCES)], "about": ["p"]}, out / "asked.onnx", {"id": name})


LEAST, MOST = 0.1, 3  # propositions are read beside a statement that matter to it with this chance at least, and no more than so many


def matters(w):
    """what the cosine is multiplied with and what is added for the logit that a proposition matters; the least of these with which it is read beside a statement, and how
    many are at most"""
    return "{:.6g} {:.6g} {:.6g} {}".format(*w["matters"], np.log(LEAST / (1 - LEAST)), MOST)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
