#!/usr/bin/env python3
"""Writes a trained coder as two ONNX files for the product.

usage: export.py MODEL.pt OUT_FOLDER ID [--exact]

coder.onnx: input `ids`, `shapes`, `roles`, `kinds` [1, n] of a text with its speakers, or of one proposition or issue; output `x` [n, 384]
and `reads` [n, 128 + 128 + 384 + 3]: what a proposition asks, what a word answers and is read as, logits of conditions (none, begins, goes on).
heads.onnx: input `parts` [s, 4 * 384] (means over content, cue, source, speaker), `answers` [p, 384] (means over propositions or issues) and
`seen` [s, p, 384]; output `act` [s, 12], `issue` [s, 15], `stance` [s, p, 4], `asked` [s, p], all logits. Weights of the encoder are 8-bit as
those of the attribution model; --exact keeps 32 bits.
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

from coder import PAIR
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


def encoder(state, layers, exact):
    w = {k: v.float().numpy() for k, v in state.items()}
    g = Graph(exact)
    x = embedded(g, w, exact)
    for i in range(layers):
        p = f"layers.{i}."
        qkv = g.linear(p + "qkv", x, w[p + "qkv.weight"], w[p + "qkv.bias"])
        q, k, v = g.node("Split", [qkv], [f"q{i}", f"k{i}", f"v{i}"], axis=2)
        a = g.linear(p + "out", g.node("MultiHeadAttention", [q, k, v], domain=MS, num_heads=HEADS), w[p + "out.weight"], None)
        x = skip(g, p + "norm1", x, a, w, p + "out.bias")
        u = g.node("FastGelu", [g.linear(p + "up", x, w[p + "up.weight"], None), g.const(p + "up.bias", w[p + "up.bias"])], domain=MS)
        x = skip(g, p + "norm2", x, g.linear(p + "down", u, w[p + "down.weight"], None), w, p + "down.bias")
    x = g.node("Squeeze", [x, g.const("first", np.array([0], np.int64))], ["x"])
    weight, bias = (np.concatenate([w[f"{h}.{part}"] for h in ("asks", "answers", "reads", "condition")]) for part in ("weight", "bias"))
    g.node("Identity", [g.linear("reading", x, weight, bias)], ["reads"])
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "n"]) for n in ("ids", "shapes", "roles", "kinds")]
    outputs = [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", WIDTH]),
               helper.make_tensor_value_info("reads", TensorProto.FLOAT, ["n", len(weight)])]
    return model(g, "coder", inputs, outputs)


def heads(state):
    w = {k: v.float().numpy() for k, v in state.items()}
    g = Graph(True)
    v = g.node("Tanh", [g.linear("pool", "parts", w["pool.weight"], w["pool.bias"])])
    g.node("Identity", [g.linear("act", v, w["act.weight"], w["act.bias"])], ["act"])
    g.node("Identity", [g.linear("issue", v, w["issue.weight"], w["issue.bias"])], ["issue"])
    # the pair's layer, cut into what depends on the statement, on the proposition, and on both
    of = [w["pair.weight"][:, k * WIDTH:(k + 1) * WIDTH] for k in range(5)]
    axis = lambda n: g.const(f"axis{n}", np.array([n], np.int64))
    one = g.node("Unsqueeze", [v, axis(1)])
    other = g.node("Unsqueeze", ["answers", axis(0)])
    total = g.node("Add", [g.linear("pair.v", one, of[0], w["pair.bias"]), g.linear("pair.p", other, of[1], None)])
    for name, x, part in (("pair.seen", "seen", 2), ("pair.both", g.node("Mul", [one, other]), 3), ("pair.close", g.node("Mul", ["seen", other]), 4)):
        total = g.node("Add", [total, g.linear(name, x, of[part], None)])
    pair = g.node("Relu", [total])
    g.node("Identity", [g.linear("stance", pair, w["stance.weight"], w["stance.bias"])], ["stance"])
    g.node("Squeeze", [g.linear("asked", pair, w["asked.weight"], w["asked.bias"]), axis(2)], ["asked"])
    inputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape)
              for n, shape in (("parts", ["s", 4 * WIDTH]), ("answers", ["p", WIDTH]), ("seen", ["s", "p", WIDTH]))]
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape)
               for n, shape in (("act", ["s", len(ACTS)]), ("issue", ["s", len(ISSUES)]), ("stance", ["s", "p", len(STANCES)]), ("asked", ["s", "p"]))]
    return model(g, "heads", inputs, outputs)


def model(g, name, inputs, outputs):
    graph = helper.make_graph(g.nodes, name, inputs, outputs, g.inits)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)], ir_version=8)


def main(source, target, name, *flags):
    saved = torch.load(source, map_location="cpu")
    if saved["settings"]["joint"]:
        sys.exit("export.py: a coder that reads text and propositions together cannot be cut into two files")
    out = pathlib.Path(target)
    out.mkdir(parents=True, exist_ok=True)
    for file, made in (("coder.onnx", encoder(saved["model"], saved["settings"]["layers"], "--exact" in flags)), ("heads.onnx", heads(saved["model"]))):
        for key, value in {"id": name, "acts": " ".join(ACTS), "issues": " ".join(ISSUES), "pair": str(PAIR)}.items():
            entry = made.metadata_props.add()
            entry.key, entry.value = key, value
        onnx.save(made, str(out / file))
    # the vectors of a statement without content, cue or source
    np.savetxt(out / "missing.tsv", saved["model"]["missing"].float().numpy(), fmt="%.6g", delimiter="\t")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
