"""A BERT-style encoder read from an ONNX file, with heads for tags and pointers."""
import math

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

from data import SHAPES, TAGS

WIDTH, HEADS, POINTER, REACH = 384, 12, 128, 128


def onnx_weights(path):
    """the encoder's weights under BERT's names; the MatMul weights are anonymous and found by node name, transposed"""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(str(path)).graph
    inits = {i.name: i for i in graph.initializer}
    out = {n: numpy_helper.to_array(i) for n, i in inits.items() if n.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in inits:
            name = node.name.strip("/").replace("/MatMul", "").replace("/", ".") + ".weight"
            out[name] = numpy_helper.to_array(inits[node.input[1]]).T
    return out


class Noise:
    """dropout from a pool of ready masks: torch's generator costs a fifth of a step"""

    def __init__(self, p, seed, size=1 << 22):
        self.p, self.on = p, True
        g = torch.Generator().manual_seed(seed)
        self.pool = (torch.rand(size, generator=g) >= p).float() / (1 - p)
        self.rng = np.random.default_rng(seed)

    def __call__(self, x):
        if not self.on or not self.p:
            return x
        n = x.numel()
        at = int(self.rng.integers(0, len(self.pool) - n)) if n < len(self.pool) else 0
        return x * self.pool[at:at + n].view(x.shape)


def half(x, layer):
    return F.linear(x.to(torch.bfloat16), layer.weight.to(torch.bfloat16), layer.bias.to(torch.bfloat16))


class Attention(torch.autograd.Function):
    """softmax(q k' + mask) v that keeps only the probabilities, in the inputs' precision; q comes scaled"""

    @staticmethod
    def forward(ctx, q, k, v, mask):
        p = torch.matmul(q, k.transpose(-1, -2))
        if mask is not None:
            p += mask.to(p.dtype)
        p = torch.softmax(p, -1)
        ctx.save_for_backward(q, k, v, p)
        return torch.matmul(p, v)

    @staticmethod
    def backward(ctx, g):
        q, k, v, p = ctx.saved_tensors
        g = g.contiguous()
        d = torch._softmax_backward_data(torch.matmul(g, v.transpose(-1, -2)), p, -1, p.dtype)
        return torch.matmul(d, k), torch.matmul(d.transpose(-1, -2), q), torch.matmul(p.transpose(-1, -2), g), None


class Layer(nn.Module):
    def __init__(self, exact):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.exact = exact

    def forward(self, x, mask, noise):
        lin = (lambda v, l: l(v)) if self.exact else half
        b, n, _ = x.shape
        q, k, v = lin(x, self.qkv).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).contiguous()
        a = Attention.apply(q * (1 / math.sqrt(WIDTH // HEADS)), k, v, mask).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + noise(lin(a, self.out).float()))
        return self.norm2(x + noise(lin(F.gelu(lin(x, self.up)), self.down).float()))


class Attributor(nn.Module):
    def __init__(self, layers, exact=False):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(exact) for _ in range(layers))
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.pointers = nn.Linear(WIDTH, 4 * POINTER)
        self.near = nn.Parameter(torch.zeros(2, 2 * REACH + 2))  # by distance in units, clipped; the last one is for "none"
        nn.init.zeros_(self.shape.weight)
        self.noise = Noise(0.1, 1)

    def load_encoder(self, weights, keep=None):
        """keep: which of the source's layers to take, in order"""
        t = lambda n: torch.tensor(np.array(weights[n]))
        with torch.no_grad():
            self.words.weight.copy_(t("embeddings.word_embeddings.weight"))
            self.positions.weight.copy_(t("embeddings.position_embeddings.weight") + t("embeddings.token_type_embeddings.weight")[0])
            self.norm.weight.copy_(t("embeddings.LayerNorm.weight"))
            self.norm.bias.copy_(t("embeddings.LayerNorm.bias"))
            for to, n in enumerate(keep or range(len(self.layers))):
                p, l = f"encoder.layer.{n}.", self.layers[to]
                l.qkv.weight.copy_(torch.cat([t(p + f"attention.self.{k}.weight") for k in ("query", "key", "value")]))
                l.qkv.bias.copy_(torch.cat([t(p + f"attention.self.{k}.bias") for k in ("query", "key", "value")]))
                for mine, theirs in ((l.out, "attention.output.dense"), (l.norm1, "attention.output.LayerNorm"),
                                     (l.up, "intermediate.dense"), (l.down, "output.dense"), (l.norm2, "output.LayerNorm")):
                    mine.weight.copy_(t(p + theirs + ".weight"))
                    mine.bias.copy_(t(p + theirs + ".bias"))

    def start_from(self, state, keep=None):
        """takes the weights of a trained model; keep: which of its layers, in order"""
        for to, n in enumerate(keep or range(len(self.layers))):
            self.layers[to].load_state_dict({k[len(f"layers.{n}."):]: v for k, v in state.items() if k.startswith(f"layers.{n}.")})
        rest = {k: v for k, v in state.items() if not k.startswith(("layers.", "roles."))}
        self.load_state_dict({**rest, **{k: v for k, v in self.state_dict().items() if k.startswith("layers.")}})

    def encode(self, ids, shapes):
        mask = (ids == 0).float()[:, None, None, :] * -1e4 if (ids == 0).any() else None
        x = self.words(ids) + self.positions.weight[:ids.shape[1]] + self.shape(shapes)
        x = self.noise(self.norm(x))
        for l in self.layers:
            x = l(x, mask, self.noise)
        return x

    def forward(self, ids, shapes, at):
        """at [b, u]: positions of [CLS] and of each unit's first piece -> tags [b, u, 7], projections [b, u, 512] (content asks, cue
        answers, cue asks, source answers)"""
        x = self.encode(ids, shapes)
        units = torch.gather(x, 1, at[..., None].expand(-1, -1, WIDTH))
        return self.tags(units), self.pointers(units)

    def scores(self, projections, which):
        """[b, u, u]: how well unit j answers unit i; j = 0 stands for none"""
        q = projections[..., 2 * which * POINTER:(2 * which + 1) * POINTER]
        k = projections[..., (2 * which + 1) * POINTER:(2 * which + 2) * POINTER]
        return torch.matmul(q, k.transpose(1, 2)) / math.sqrt(POINTER) + self.near[which][distances(q.shape[1])]


def distances(n):
    d = (torch.arange(n)[None, :] - torch.arange(n)[:, None]).clamp(-REACH, REACH) + REACH
    d[:, 0] = 2 * REACH + 1
    return d
