"""What both exports build ONNX graphs from: 8-bit or exact linear maps, embeddings and layers of a BERT-style encoder.

Weights are 8-bit with a scale per column (7 bits used: they cannot saturate on processors without VNNI), word embeddings an 8-bit table with a scale per
row; exact graphs keep 32 bits. GELU is its approximation by tanh, which saves a twentieth of a run and is far closer than 8 bits are.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from model import HEADS

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


    def words(self, w):
        """the embeddings of the word pieces `ids`"""
        if self.exact:
            return self.node("Gather", [self.const("words", w["words.weight"]), "ids"])
        scale = np.maximum(np.abs(w["words.weight"]).max(1, keepdims=True), 1e-8) / 127
        table = np.rint(w["words.weight"] / scale).astype(np.int8)
        return self.node("Mul", [self.node("Cast", [self.node("Gather", [self.const("words", table), "ids"])], to=TensorProto.FLOAT),
                                 self.node("Gather", [self.const("words.scale", scale.astype(np.float32)), "ids"])])

    def norm(self, x, w):
        return self.node("LayerNormalization", [x, self.const("norm.w", w["norm.weight"]), self.const("norm.b", w["norm.bias"])], axis=-1, epsilon=1e-12)

    def layer(self, i, x, w, seen=None, mask=None):
        """layer i over x, which also looks at seen, keys and values; -> what comes of it, and its own keys and values"""
        p = f"layers.{i}."
        q, k, v = self.node("Split", [self.linear(p + "qkv", x, w[p + "qkv.weight"], w[p + "qkv.bias"])], [f"q{i}", f"k{i}", f"v{i}"], axis=2)
        own = k, v
        if seen:
            k, v = (self.node("Concat", [s, o], axis=1) for s, o in zip(seen, own))
        a = self.node("MultiHeadAttention", [q, k, v] + (["", "", mask] if mask else []), domain=MS, num_heads=HEADS)
        x = self.skip(p + "norm1", x, self.linear(p + "out", a, w[p + "out.weight"], None), w, p + "out.bias")
        u = self.node("FastGelu", [self.linear(p + "up", x, w[p + "up.weight"], None), self.const(p + "up.bias", w[p + "up.bias"])], domain=MS)
        return self.skip(p + "norm2", x, self.linear(p + "down", u, w[p + "down.weight"], None), w, p + "down.bias"), own

    def skip(self, name, x, y, w, bias):
        return self.node("SkipLayerNormalization", [x, y, self.const(name + ".w", w[name + ".weight"]), self.const(name + ".b", w[name + ".bias"]),
                                                    self.const(bias, w[bias])], domain=MS, epsilon=1e-12)

    def save(self, name, inputs, outputs, path, about):
        """inputs {name: (type, shape)}, outputs {name: shape of floats}, about: what the file says about itself"""
        graph = helper.make_graph(self.nodes, name, [helper.make_tensor_value_info(n, *of) for n, of in inputs.items()],
                                  [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in outputs.items()], self.inits)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)], ir_version=8)
        for key, value in about.items():
            entry = model.metadata_props.add()
            entry.key, entry.value = key, value
        onnx.save(model, str(path))
