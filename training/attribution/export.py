#!/usr/bin/env python3
"""Writes a trained model as an ONNX file for the product: one window in, all heads out.

usage: export.py MODEL.pt OUT.onnx ID [--exact]

Input `ids` [1, n] (word pieces), `shapes` [1, n]; output `scores` [n, 7 + 512]: tags and pointer projections at every
piece. The pointers' distance biases and the model's id travel as metadata. Weights are 8-bit with a scale per column (7 bits used: they cannot
saturate on processors without VNNI), word embeddings an 8-bit table with a scale per row; --exact keeps 32 bits. GELU is
its approximation by tanh, which saves a twentieth of a run and is far closer than 8 bits are.
"""
import json
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from data import TAGS
from model import HEADS, POINTER, REACH, WIDTH

MS = "com.microsoft"


class Graph:
    def __init__(self, exact):
        self.nodes, self.inits, self.exact, self.count = [], [], exact, 0

    def const(self, name, value):
        self.inits.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op, inputs, outputs=None, domain="", **attributes):
        self.count += 1
        outputs = outputs or [f"t{self.count}"]
        self.nodes.append(helper.make_node(op, inputs, outputs, name=f"{op}_{self.count}", domain=domain, **attributes))
        return outputs[0] if len(outputs) == 1 else outputs

    def linear(self, name, x, weight, bias):
        """x [.., in] times weight [out, in] transposed, plus bias"""
        w = weight.T.astype(np.float32)
        b = self.const(name + ".bias", bias.astype(np.float32)) if bias is not None else ""
        if self.exact:
            y = self.node("MatMul", [x, self.const(name + ".weight", w)])
            return self.node("Add", [y, b]) if b else y
        scale = np.maximum(np.abs(w).max(0), 1e-8) / 63
        q = np.clip(np.rint(w / scale), -63, 63).astype(np.int8)
        return self.node("DynamicQuantizeMatMul", [x, self.const(name + ".weight", q), self.const(name + ".scale", scale.astype(np.float32)),
                                                   self.const(name + ".zero", np.zeros(w.shape[1], np.int8)), b], domain=MS)


def build(state, layers, exact):
    w = {k: v.float().numpy() for k, v in state.items()}
    g = Graph(exact)
    if exact:
        words = g.node("Gather", [g.const("words", w["words.weight"]), "ids"])
    else:
        scale = np.maximum(np.abs(w["words.weight"]).max(1, keepdims=True), 1e-8) / 127
        q = np.rint(w["words.weight"] / scale).astype(np.int8)
        words = g.node("Mul", [g.node("Cast", [g.node("Gather", [g.const("words", q), "ids"])], to=TensorProto.FLOAT),
                               g.node("Gather", [g.const("words.scale", scale.astype(np.float32)), "ids"])])
    length = g.node("Gather", [g.node("Shape", ["ids"]), g.const("one", np.array([1], np.int64))])
    positions = g.node("Slice", [g.const("positions", w["positions.weight"]), g.const("zero", np.array([0], np.int64)), length])
    x = g.node("Add", [words, g.node("Add", [positions, g.node("Gather", [g.const("shape", w["shape.weight"]), "shapes"])])])
    x = g.node("LayerNormalization", [x, g.const("norm.w", w["norm.weight"]), g.const("norm.b", w["norm.bias"])], axis=-1, epsilon=1e-12)
    for i in range(layers):
        p = f"layers.{i}."
        qkv = g.linear(p + "qkv", x, w[p + "qkv.weight"], w[p + "qkv.bias"])
        q, k, v = g.node("Split", [qkv], [f"q{i}", f"k{i}", f"v{i}"], axis=2)
        a = g.node("MultiHeadAttention", [q, k, v], domain=MS, num_heads=HEADS)
        a = g.linear(p + "out", a, w[p + "out.weight"], None)
        x = skip(g, p + "norm1", x, a, w, p + "out.bias")
        u = g.node("FastGelu", [g.linear(p + "up", x, w[p + "up.weight"], None), g.const(p + "up.bias", w[p + "up.bias"])], domain=MS)
        d = g.linear(p + "down", u, w[p + "down.weight"], None)
        x = skip(g, p + "norm2", x, d, w, p + "down.bias")
    x = g.node("Squeeze", [x, g.const("first", np.array([0], np.int64))])
    weight, bias = (np.concatenate([w[f"{h}.{part}"] for h in ("tags", "pointers")]) for part in ("weight", "bias"))
    g.node("Identity", [g.linear("heads", x, weight, bias)], ["scores"])
    graph = helper.make_graph(g.nodes, "attribution", [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "n"]) for n in ("ids", "shapes")],
                              [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["n", len(weight)])], g.inits)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)], ir_version=8)


def skip(g, name, x, y, w, bias):
    return g.node("SkipLayerNormalization", [x, y, g.const(name + ".w", w[name + ".weight"]), g.const(name + ".b", w[name + ".bias"]),
                                             g.const(bias, w[bias])], domain=MS, epsilon=1e-12)


def main(source, target, name, *flags):
    saved = torch.load(source, map_location="cpu")
    model = build(saved["model"], saved["settings"]["layers"], "--exact" in flags)
    near = " ".join(f"{v:.6g}" for v in saved["model"]["near"].flatten().tolist())
    for key, value in {"id": name, "near": near, "reach": str(REACH), "pointer": str(POINTER), "tags": " ".join(TAGS), "length": str(saved["settings"]["length"])}.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, target)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
