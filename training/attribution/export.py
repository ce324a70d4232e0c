#!/usr/bin/env python3
"""Writes a trained model as an ONNX file for the product: one window in, all heads out.

usage: export.py MODEL.pt OUT.onnx ID [--exact]

Input `ids` [1, n] (word pieces), `shapes` [1, n]; output `scores` [n, 7 + 512]: tags and pointer projections at every
piece. The pointers' distance biases and the model's id travel as metadata. Weights are 8-bit (see graph.py); --exact keeps 32 bits.
"""
import sys

import numpy as np
import torch
from onnx import TensorProto

from data import TAGS
from graph import Graph
from model import POINTER, REACH


def build(state, layers, exact):
    w = {k: v.float().numpy() for k, v in state.items()}
    g = Graph(exact)
    words = g.words(w)
    length = g.node("Gather", [g.node("Shape", ["ids"]), g.const("one", np.array([1], np.int64))])
    positions = g.node("Slice", [g.const("positions", w["positions.weight"]), g.const("zero", np.array([0], np.int64)), length])
    x = g.norm(g.node("Add", [words, g.node("Add", [positions, g.node("Gather", [g.const("shape", w["shape.weight"]), "shapes"])])]), w)
    for i in range(layers):
        x, _ = g.layer(i, x, w)
    x = g.node("Squeeze", [x, g.const("first", np.array([0], np.int64))])
    weight, bias = (np.concatenate([w[f"{h}.{part}"] for h in ("tags", "pointers")]) for part in ("weight", "bias"))
    g.node("Identity", [g.linear("heads", x, weight, bias)], ["scores"])
    return g, len(weight)


def main(source, target, name, *flags):
    saved = torch.load(source, map_location="cpu")
    graph, width = build(saved["model"], saved["settings"]["layers"], "--exact" in flags)
    near = " ".join(f"{v:.6g}" for v in saved["model"]["near"].flatten().tolist())
    about = {"id": name, "near": near, "reach": str(REACH), "pointer": str(POINTER), "tags": " ".join(TAGS), "length": str(saved["settings"]["length"])}
    graph.save("attribution", {n: (TensorProto.INT64, [1, "n"]) for n in ("ids", "shapes")}, {"scores": ["n", width]}, target, about)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
