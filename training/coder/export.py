#!/usr/bin/env python3
"""Writes a trained coder as three ONNX files for the product.

usage: export.py MODEL.pt OUT_FOLDER ID [--exact]

coder.onnx: input `ids`, `shapes`, `roles`, `kinds` [1, n] of a text with its speakers, or of one proposition or issue; output `x` [n, 384]
and `condition` [n, 3] (logits of none, begins, goes on).
heads.onnx: of one statement, input `words` [n, 384] (what is read beside a wording), `parts` [1, 4 * 384] (means over content, cue, source,
speaker) and `wordings` [p, 384] (means over propositions or issues); output `act` [1, 12], `issue` [1, 15] and `asked` [p, 2] (whether it speaks of an
issue, of a proposition), all logits.
pairs.onnx: input `x` [1, n, 384], a proposition's rows and then a statement's, and `wording` [1], how many are the proposition's; output `stance` [1, 4]
(logits) and `both` [1, 384], from which they are made.
Weights of the layers are 8-bit as those of the attribution model; --exact keeps 32 bits.
"""
import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
from export import MS, Graph, skip  # noqa: E402
from model import HEADS, WIDTH  # noqa: E402

from sequences import ACTS, ISSUES, STANCES


def embedded(g, w, exact):
    if exact:
        words = g.node("Gather", [g.const("words", w["words.weight"]), "ids"])
    else:
        scale = np.maximum(np.abs(w["words.weight"]).max(1, keepdims=True), 1e-8) / 127
        table = np.rint(w["words.weight"] / scale).astype(np.int8)
        words = g.node("Mul", [g.node("Cast", [g.node("Gather", [g.const("words", table), "ids"])], to=TensorProto.FLOAT),
                               g.node("Gather", [g.const("words.scale", scale.astype(np.float32)), "ids"])])
    length = g.node("Gather", [g.node("Shape", ["ids"]), g.const("one", np.array([1], np.int64))])
    x = g.node("Slice", [g.const("positions", w["positions.weight"]), g.const("zero", np.array([0], np.int64)), length])
    for name, given in (("shape", "shapes"), ("role", "roles"), ("kind", "kinds")):
        x = g.node("Add", [x, g.node("Gather", [g.const(name, w[name + ".weight"]), given])])
    x = g.node("Add", [words, x])
    return g.node("LayerNormalization", [x, g.const("norm.w", w["norm.weight"]), g.const("norm.b", w["norm.bias"])], axis=-1, epsilon=1e-12)


def layer(g, x, w, i):
    p = f"layers.{i}."
    qkv = g.linear(p + "qkv", x, w[p + "qkv.weight"], w[p + "qkv.bias"])
    q, k, v = g.node("Split", [qkv], [f"q{i}", f"k{i}", f"v{i}"], axis=2)
    a = g.linear(p + "out", g.node("MultiHeadAttention", [q, k, v], domain=MS, num_heads=HEADS), w[p + "out.weight"], None)
    x = skip(g, p + "norm1", x, a, w, p + "out.bias")
    u = g.node("FastGelu", [g.linear(p + "up", x, w[p + "up.weight"], None), g.const(p + "up.bias", w[p + "up.bias"])], domain=MS)
    return skip(g, p + "norm2", x, g.linear(p + "down", u, w[p + "down.weight"], None), w, p + "down.bias")


def encoder(w, layers, exact):
    g = Graph(exact)
    x = embedded(g, w, exact)
    for i in range(layers):
        x = layer(g, x, w, i)
    x = g.node("Squeeze", [x, g.const("first", np.array([0], np.int64))], ["x"])
    g.node("Identity", [g.linear("reading", x, w["condition.weight"], w["condition.bias"])], ["condition"])
    return model(g, "coder", {n: (TensorProto.INT64, [1, "n"]) for n in ("ids", "shapes", "roles", "kinds")}, {"x": ["n", WIDTH], "condition": ["n", 3]})


def heads(w):
    g = Graph(True)
    linear = lambda name, x: g.linear(name, x, w[name + ".weight"], w[name + ".bias"])
    v = g.node("Tanh", [linear("pool", "parts")])
    g.node("Identity", [linear("act", v)], ["act"])
    g.node("Identity", [linear("issue", v)], ["issue"])
    answers = g.node("Transpose", [linear("answers", "words")], perm=[1, 0])
    weight = g.node("Softmax", [g.node("Div", [g.node("MatMul", [linear("asks", "wordings"), answers]), g.const("eleven", np.float32(11.3))])], axis=-1)
    seen = g.node("MatMul", [weight, linear("reads", "words")])
    many = g.node("Expand", [v, g.node("Shape", ["wordings"])])
    pair = g.node("Concat", [many, "wordings", seen, g.node("Mul", [many, "wordings"]), g.node("Mul", [seen, "wordings"])], axis=1)
    g.node("Identity", [linear("asked", g.node("Relu", [linear("pair", pair)]))], ["asked"])
    inputs = {n: (TensorProto.FLOAT, shape) for n, shape in (("words", ["n", WIDTH]), ("parts", [1, 4 * WIDTH]), ("wordings", ["p", WIDTH]))}
    return model(g, "heads", inputs, {"act": [1, len(ACTS)], "issue": [1, len(ISSUES)], "asked": ["p", 2]})


def pairs(w, layers, joined, exact):
    g = Graph(exact)
    x = "x"
    for i in range(layers, layers + joined):
        x = layer(g, x, w, i)
    at = lambda name, n: g.const(name, np.array([n], np.int64))
    one = at("one", 1)
    mean = lambda part: g.node("ReduceMean", [part], axes=[1], keepdims=0)
    slices = [("zero", one), ("zero", "wording"), ("wording", at("most", 1 << 30))]
    at("zero", 0)
    both = g.node("Concat", [mean(g.node("Slice", [x, first, last, one])) for first, last in slices], axis=1)
    g.exact = True
    both = g.node("Tanh", [g.linear("both", both, w["both.weight"], w["both.bias"])], ["both"])
    g.node("Identity", [g.linear("stance", both, w["stance.weight"], w["stance.bias"])], ["stance"])
    return model(g, "pairs", {"x": (TensorProto.FLOAT, [1, "n", WIDTH]), "wording": (TensorProto.INT64, [1])},
                 {"stance": [1, len(STANCES)], "both": [1, WIDTH]})


def model(g, name, inputs, outputs):
    graph = helper.make_graph(g.nodes, name, [helper.make_tensor_value_info(n, *of) for n, of in inputs.items()],
                              [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in outputs.items()], g.inits)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)], ir_version=8)


def main(source, target, name, *flags):
    saved = torch.load(source, map_location="cpu")
    w = {k: v.float().numpy() for k, v in saved["model"].items()}
    exact, s = "--exact" in flags, saved["settings"]
    out = pathlib.Path(target)
    out.mkdir(parents=True, exist_ok=True)
    about = {"id": name, "acts": " ".join(ACTS), "issues": " ".join(ISSUES), "stances": " ".join(STANCES),
             # as the network has it; calibrate.py tells better
             "slopes": "1 1 1 1 1", "offsets": "0 0 0 0 0", "asserted": "0 0.5 0.5 0.5 0", "proposed": "0 0.2 0.2 0.2 0", "shortlist": "0.05", "memory": "0.8 0.5",
             "missing": " ".join(f"{v:.6g}" for v in w["missing"].flatten())}  # the vectors of a statement without content, cue or source
    for file, made in (("coder.onnx", encoder(w, s["layers"], exact)), ("heads.onnx", heads(w)), ("pairs.onnx", pairs(w, s["layers"], s["joined"], exact))):
        for key, value in about.items() if file == "heads.onnx" else ():
            entry = made.metadata_props.add()
            entry.key, entry.value = key, value
        onnx.save(made, str(out / file))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
