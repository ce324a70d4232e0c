#!/usr/bin/env python3
"""Writes a trained coder as two ONNX files for the product.

usage: export.py MODEL.pt OUT_FOLDER ID [--exact]

coder.onnx: the layers; input `ids` [1, n] of a statement or a wording, `roles` [1, n] (0 none, 1 content, 2 cue, 3 source; 4 in a wording), `rows` [p, 384] that
stand for wordings, at least one, and `mask` [1, 1, n + p, n + p] for the last layers (0 where the first may look at the second, else far below); output `y`
[n + p, 384], `condition` [n, 3] (logits of none, begins, goes on), `mean` [1, 384] of the n rows and `row` [1, 384], which stands for a wording.
heads.onnx: input `parts` [1, 4 * 384] (means over content, cue, source and all rows of a statement), `asked` [p, 384] (the means of wordings) and `read` [p, 384] (their
rows in y); output `act` [1, 12], `issue` [1, 15], `stance` [p, 4] and `about` [p], all logits, and `both` [p, 384], from which the stances are made.
Weights of the layers are 8-bit as those of the attribution model; --exact keeps 32 bits.
"""
import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attribution"))
import importlib.util  # noqa: E402

spec = importlib.util.spec_from_file_location("attribution_export", pathlib.Path(__file__).resolve().parent.parent / "attribution" / "export.py")
attribution = importlib.util.module_from_spec(spec)
spec.loader.exec_module(attribution)
from model import HEADS, WIDTH  # noqa: E402

from sequences import ACTS, ISSUES, STANCES

Graph, MS, skip = attribution.Graph, attribution.MS, attribution.skip


def model(g, name, inputs, outputs):
    graph = helper.make_graph(g.nodes, name, [helper.make_tensor_value_info(n, *of) for n, of in inputs.items()],
                              [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in outputs.items()], g.inits)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)], ir_version=8)


def save(made, path, about):
    for key, value in about.items():
        entry = made.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(made, str(path))


def embedded(g, w, exact):
    if exact:
        words = g.node("Gather", [g.const("words", w["words.weight"]), "ids"])
    else:
        scale = np.maximum(np.abs(w["words.weight"]).max(1, keepdims=True), 1e-8) / 127
        table = np.rint(w["words.weight"] / scale).astype(np.int8)
        words = g.node("Mul", [g.node("Cast", [g.node("Gather", [g.const("words", table), "ids"])], to=TensorProto.FLOAT),
                               g.node("Gather", [g.const("words.scale", scale.astype(np.float32)), "ids"])])
    length = g.node("Gather", [g.node("Shape", ["ids"]), g.const("one", np.array([1], np.int64))], ["length"])
    positions = g.node("Slice", [g.const("positions", w["positions.weight"]), g.const("zero", np.array([0], np.int64)), length])
    role = np.concatenate([w["role.weight"], np.zeros((1, WIDTH), np.float32)])
    x = g.node("Add", [words, g.node("Add", [positions, g.node("Gather", [g.const("role", role), "roles"])])])
    return g.node("LayerNormalization", [x, g.const("norm.w", w["norm.weight"]), g.const("norm.b", w["norm.bias"])], axis=-1, epsilon=1e-12)


def layers(w, count, joined, exact):
    g = Graph(exact)
    x = embedded(g, w, exact)
    for i in range(count):
        if i == count - joined:
            x = g.node("Concat", [x, g.node("Unsqueeze", ["rows", "zero"])], axis=1)
        p = f"layers.{i}."
        qkv = g.linear(p + "qkv", x, w[p + "qkv.weight"], w[p + "qkv.bias"])
        q, k, v = g.node("Split", [qkv], [f"q{i}", f"k{i}", f"v{i}"], axis=2)
        a = g.node("MultiHeadAttention", [q, k, v] + (["", "", "mask"] if i >= count - joined else []), domain=MS, num_heads=HEADS)
        x = skip(g, p + "norm1", x, g.linear(p + "out", a, w[p + "out.weight"], None), w, p + "out.bias")
        u = g.node("FastGelu", [g.linear(p + "up", x, w[p + "up.weight"], None), g.const(p + "up.bias", w[p + "up.bias"])], domain=MS)
        x = skip(g, p + "norm2", x, g.linear(p + "down", u, w[p + "down.weight"], None), w, p + "down.bias")
    y = g.node("Squeeze", [x, "zero"], ["y"])
    text = g.node("Slice", [y, "zero", "length", "zero"])
    g.exact = True
    g.node("Identity", [g.linear("condition", text, w["condition.weight"], w["condition.bias"])], ["condition"])
    mean = g.node("ReduceMean", [text], ["mean"], axes=[0], keepdims=1)
    g.node("Identity", [g.linear("word", mean, w["word.weight"], w["word.bias"])], ["row"])
    inputs = {"ids": (TensorProto.INT64, [1, "n"]), "roles": (TensorProto.INT64, [1, "n"]), "rows": (TensorProto.FLOAT, ["p", WIDTH]),
              "mask": (TensorProto.FLOAT, [1, 1, "m", "m"])}
    return model(g, "coder", inputs, {"y": ["m", WIDTH], "condition": ["n", 3], "mean": [1, WIDTH], "row": [1, WIDTH]})


def heads(w, exact):
    g = Graph(True)
    linear = lambda name, x: g.linear(name, x, w[name + ".weight"], w[name + ".bias"])
    unit = lambda x: g.node("LpNormalization", [x], axis=-1, p=2)
    v = g.node("Tanh", [linear("pool", "parts")])
    mean = g.node("Slice", ["parts", g.const("from", np.array([3 * WIDTH], np.int64)), g.const("to", np.array([4 * WIDTH], np.int64)),
                            g.const("axis", np.array([1], np.int64))])
    near = unit(mean)
    g.node("Identity", [linear("act", v)], ["act"])
    g.node("Add", [linear("issue", v), linear("like", near)], ["issue"])
    part = lambda i: w["both.weight"][:, i * WIDTH:(i + 1) * WIDTH]
    alike = g.node("Mul", [g.node("Mul", [unit("asked"), near]), g.const("twenty", np.float32(20))])
    said = g.linear("both.said", v, part(2), w["both.bias"])
    g.exact = exact
    three = [g.linear(f"both.{name}", x, part(i), None) for name, x, i in (("read", "read", 0), ("asked", "asked", 1), ("alike", alike, 3))]
    g.exact = True
    g.node("Tanh", [g.node("Add", [g.node("Add", [three[0], three[1]]), g.node("Add", [three[2], said])])], ["both"])
    g.node("Identity", [linear("stance", "both")], ["stance"])
    g.node("Squeeze", [linear("asked", "both"), "axis"], ["about"])
    inputs = {n: (TensorProto.FLOAT, shape) for n, shape in (("parts", [1, 4 * WIDTH]), ("asked", ["p", WIDTH]), ("read", ["p", WIDTH]))}
    return model(g, "heads", inputs, {"act": [1, len(ACTS)], "issue": [1, len(ISSUES)], "both": ["p", WIDTH], "stance": ["p", len(STANCES)], "about": ["p"]})


def main(source, target, name, *flags):
    saved = torch.load(source, map_location="cpu")
    w = {k: v.float().numpy() for k, v in saved["model"].items()}
    out = pathlib.Path(target)
    out.mkdir(parents=True, exist_ok=True)
    save(layers(w, saved["settings"]["layers"], saved["settings"]["joined"], "--exact" in flags), out / "coder.onnx", {"id": name})
    save(heads(w, "--exact" in flags), out / "heads.onnx", {
        "id": name, "acts": " ".join(ACTS), "issues": " ".join(ISSUES), "stances": " ".join(STANCES),
        # as the network has it; calibrate.py tells better
        "slopes": "1 1 1 1 1", "offsets": "0 0 0 0 0", "asserted": "0 0.5 0.5 0.5 0", "proposed": "0 0.2 0.2 0.2 0", "memory": "0.8 0.5",
        "missing": " ".join(f"{v:.6g}" for v in w["missing"].flatten())})  # the vectors of a statement without content, cue or source


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
