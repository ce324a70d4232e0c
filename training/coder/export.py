#!/usr/bin/env python3
"""Writes a trained coder as two ONNX files for the product.

usage: export.py MODEL.pt OUT_FOLDER ID [--exact]

coder.onnx: the layers; input `x` [n, 384] (rows of the attribution model's lower layers, then vectors of the speaker, of propositions and issues),
`roles` [n] (0 none, 1 content, 2 cue, 3 source; 4 what is no text), `kinds` [n] (0 text, 1 speaker, 2 proposition, 3 issue) and `mask` [1, 1, n, n] (0
where the first may look at the second, else far below); output `y` [n, 384], `condition` [n, 3] (logits of none, begins, goes on) and, of a wording or a speaker,
`word` [1, 384], the vector that stands for it, and `asked` [1, 384], what the heads make of that.
heads.onnx: input `parts` [1, 4 * 384] (means over content, cue and source, and the speaker's row), `asked` [p, 384] (of wordings) and `read` [p, 384] (the layers' rows
of these); output `act` [1, 12], `issue` [1, 15], `stance` [p, 4] and `about` [p], all logits, and `both` [p, 384], from which the stances are made.
Weights of the layers are 8-bit as those of the attribution model; --exact keeps 32 bits.
"""
import pathlib
import sys

import numpy as np
import torch
from onnx import TensorProto

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
import importlib.util  # noqa: E402

spec = importlib.util.spec_from_file_location("attribution_export", pathlib.Path(__file__).resolve().parent.parent / "attribution" / "export.py")
attribution = importlib.util.module_from_spec(spec)
spec.loader.exec_module(attribution)
from model import HEADS, WIDTH  # noqa: E402

from sequences import ACTS, ISSUES, STANCES

Graph, MS, model, save, skip = attribution.Graph, attribution.MS, attribution.model, attribution.save, attribution.skip


def layers(w, count, exact):
    g = Graph(exact)
    first = g.const("first", np.array([0], np.int64))
    role = np.concatenate([w["role.weight"], np.zeros((1, WIDTH), np.float32)])
    x = g.node("Add", ["x", g.node("Add", [g.node("Gather", [g.const("role", role), "roles"]), g.node("Gather", [g.const("kind", w["kind.weight"]), "kinds"])])])
    x = g.node("Unsqueeze", [x, first])
    for i in range(count):
        p = f"layers.{i}."
        qkv = g.linear(p + "qkv", x, w[p + "qkv.weight"], w[p + "qkv.bias"])
        q, k, v = g.node("Split", [qkv], [f"q{i}", f"k{i}", f"v{i}"], axis=2)
        a = g.node("MultiHeadAttention", [q, k, v, "", "", "mask"], domain=MS, num_heads=HEADS)
        x = skip(g, p + "norm1", x, g.linear(p + "out", a, w[p + "out.weight"], None), w, p + "out.bias")
        u = g.node("FastGelu", [g.linear(p + "up", x, w[p + "up.weight"], None), g.const(p + "up.bias", w[p + "up.bias"])], domain=MS)
        x = skip(g, p + "norm2", x, g.linear(p + "down", u, w[p + "down.weight"], None), w, p + "down.bias")
    y = g.node("Squeeze", [x, first], ["y"])
    g.exact = True
    g.node("Identity", [g.linear("condition", y, w["condition.weight"], w["condition.bias"])], ["condition"])
    word = g.node("Identity", [g.linear("word", g.node("ReduceMean", [y], axes=[0], keepdims=1), w["word.weight"], w["word.bias"])], ["word"])
    g.node("Identity", [g.linear("asked", word, w["both.weight"][:, WIDTH:2 * WIDTH], w["both.bias"])], ["asked"])
    return model(g, "coder", {"x": (TensorProto.FLOAT, ["n", WIDTH]), "roles": (TensorProto.INT64, ["n"]), "kinds": (TensorProto.INT64, ["n"]),
                              "mask": (TensorProto.FLOAT, [1, 1, "n", "n"])}, {"y": ["n", WIDTH], "condition": ["n", 3], "word": [1, WIDTH], "asked": [1, WIDTH]})


def heads(w):
    g = Graph(True)
    linear = lambda name, x: g.linear(name, x, w[name + ".weight"], w[name + ".bias"])
    v = g.node("Tanh", [linear("pool", "parts")])
    g.node("Identity", [linear("act", v)], ["act"])
    g.node("Identity", [linear("issue", v)], ["issue"])
    read = g.linear("both.read", "read", w["both.weight"][:, :WIDTH], None)
    said = g.linear("both.said", v, w["both.weight"][:, 2 * WIDTH:], None)
    g.node("Tanh", [g.node("Add", [g.node("Add", [read, "asked"]), said])], ["both"])
    g.node("Identity", [linear("stance", "both")], ["stance"])
    g.node("Squeeze", [linear("asked", "both"), g.const("axis", np.array([1], np.int64))], ["about"])
    inputs = {n: (TensorProto.FLOAT, shape) for n, shape in (("parts", [1, 4 * WIDTH]), ("asked", ["p", WIDTH]), ("read", ["p", WIDTH]))}
    return model(g, "heads", inputs, {"act": [1, len(ACTS)], "issue": [1, len(ISSUES)], "both": ["p", WIDTH], "stance": ["p", len(STANCES)], "about": ["p"]})


def main(source, target, name, *flags):
    saved = torch.load(source, map_location="cpu")
    w = {k: v.float().numpy() for k, v in saved["model"].items()}
    out = pathlib.Path(target)
    out.mkdir(parents=True, exist_ok=True)
    save(layers(w, saved["settings"]["layers"], "--exact" in flags), out / "coder.onnx", {"id": name})
    save(heads(w), out / "heads.onnx", {
        "id": name, "acts": " ".join(ACTS), "issues": " ".join(ISSUES), "stances": " ".join(STANCES),
        # as the network has it; calibrate.py tells better
        "slopes": "1 1 1 1 1", "offsets": "0 0 0 0 0", "asserted": "0 0.5 0.5 0.5 0", "proposed": "0 0.2 0.2 0.2 0", "memory": "0.8 0.5",
        "missing": " ".join(f"{v:.6g}" for v in w["missing"].flatten())})  # the vectors of a statement without content, cue, source or known speaker


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
