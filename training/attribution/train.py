#!/usr/bin/env python3
"""Trains the attribution model. Seeded and resumable: run the same command again after an interruption.

usage: train.py SETTINGS.json OUT_DIR

SETTINGS: see settings/*.json; a corpus with "labelled": false is only taught by the teachers, under the conventions it names. Writes OUT_DIR/{log.jsonl,last.pt,best.pt}. Needs Debian's python3-torch, python3-onnx, libopenblas0-pthread.
"""
import importlib.util
import json
import os
import pathlib
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from data import Vocabulary, read_corpus, training_windows
from decode import decode, read, tensors
from knowledge import Knowledge
from model import Attributor, distances, onnx_weights


def scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    m = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(m)
    return m


def gold_of(folder):
    return {d["doc"]: d["statements"] for d in map(json.loads, open(pathlib.Path(folder) / "gold.jsonl", encoding="utf-8"))}


def evaluate(model, articles, folder, score, s):
    model.eval()
    model.noise.on = False
    reads = read(model, articles, s["core"], s["length"])
    predicted = {a.name: decode(a, r) for a, r in zip(articles, reads)}
    r = score.score(gold_of(folder), predicted, pathlib.Path(folder) / "text")
    out = {"alpha": r["alpha"], "f1": r["statements"]["f1"], "p": r["statements"]["p"], "r": r["statements"]["r"],
           "strict": r["strict"]["f1"], **{k: r["spans"][k]["f1"] for k in r["spans"]}}
    model.noise.on = True
    model.train()
    return out


def labels(ws):
    """per window: tags, pointer targets in unit space (0 none, -100 not asked)"""
    u = max(len(w.unit_at) for w in ws) + 1
    tags, anchor, origin = (torch.full((len(ws), u), -100) for _ in range(3))
    for i, w in enumerate(ws):
        a, first = w.article, w.first
        # units of a window are consecutive
        n = len(w.unit_at)
        tags[i, 1:n + 1] = torch.tensor(a.tags[first:first + n])
        for target, source in ((anchor, a.anchor), (origin, a.origin)):
            for k in range(n):
                t = source[first + k]
                if t >= 0:
                    if first <= t < first + n:
                        target[i, k + 1] = t - first + 1
                elif t == -1:
                    target[i, k + 1] = 0
    return tags, anchor, origin


def divergence(p, logits, rows, temperature=1.0):
    """mean over rows of KL(p || softmax(logits / temperature)), scaled so that gradients keep their size"""
    logq = F.log_softmax(logits[rows] / temperature, -1)
    return F.kl_div(logq, p[rows], reduction="batchmean") * temperature ** 2


def losses(model, ws, s, knowledge):
    """tags + `pointers` of each pointer; where there are teachers, `taught` of it is to agree with them instead of with the labels"""
    ids, shapes, at = tensors(ws)
    tags, *targets = labels(ws)
    t, p = model(ids, shapes, at)
    taught = s["taught"] if knowledge else 0.0
    out, loss = {}, 0.0
    if (tags >= 0).any():
        hard = F.cross_entropy(t.flatten(0, 1), tags.flatten(), label_smoothing=s["smoothing"])
        out["tags"] = hard.item()
        loss = (1 - taught) * hard
    if knowledge:
        answers = knowledge.tags(ws, at.shape[1], s["temperature"])
        soft = divergence(answers, t, at > 0, s["temperature"])
        out["taught"] = soft.item()
        loss = loss + taught * soft
    dead = (at == 0)
    dead[:, 0] = False
    for which, (target, part) in enumerate(zip(targets, (slice(1, 3), slice(5, 7)))):
        scores = model.scores(p, which).masked_fill(dead[:, None, :], -1e4)
        if (target >= 0).any():
            one = F.cross_entropy(scores.flatten(0, 1), target.flatten())
            out[f"pointer{which}"] = one.item()
            loss = loss + s["pointers"] * (1 - taught) * one
        if knowledge:
            rows = (at > 0) & (answers[..., part].sum(-1) > 0.5)
            if rows.any():
                loss = loss + s["pointers"] * taught * divergence(knowledge.pointers(ws, at.shape[1], which), scores, rows)
    return loss, out


class Average:
    """exponential moving average of the weights"""

    def __init__(self, model, decay):
        self.decay, self.shadow = decay, {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}

    def update(self, model, step):
        d = min(self.decay, (1 + step) / (10 + step))
        names = [n for n, p in model.named_parameters() if p.requires_grad]
        params = dict(model.named_parameters())
        torch._foreach_mul_([self.shadow[n] for n in names], d)
        torch._foreach_add_([self.shadow[n] for n in names], [params[n].detach() for n in names], alpha=1 - d)

    def swap(self, model):
        for n, p in model.named_parameters():
            if p.requires_grad:
                p.data, self.shadow[n] = self.shadow[n], p.data


def main(settings, out):
    s = json.loads(os.path.expandvars(open(settings).read()))
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(s.get("threads", 2))
    torch.manual_seed(s["seed"])
    vocabulary = Vocabulary(s["tokenizer"])
    train = []
    for c in s["train"]:
        articles = read_corpus(c["folder"], vocabulary, c["conventions"], c.get("labelled", True))
        random.Random(s["seed"]).shuffle(articles)
        train += articles[:round(len(articles) * c.get("share", 1))] * c.get("repeat", 1)
    score = scorer(s["scorer"])
    devs = [(c, read_corpus(c["folder"], vocabulary, c["conventions"])) for c in s["dev"]]
    model = Attributor(s["layers"])
    knowledge = Knowledge(s["teachers"], train, s["core"], s["length"], pathlib.Path(s.get("answers", out))) if s.get("teachers") else None
    if s.get("start"):
        model.start_from(torch.load(s["start"])["model"], s.get("keep"))
    else:
        model.load_encoder(onnx_weights(s["encoder"]), s.get("keep"))
    model.noise.p = s["dropout"]
    for frozen in (model.words, model.positions):
        frozen.weight.requires_grad = bool(s.get("train_embeddings"))
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    head = ("tags", "pointers", "near", "shape")
    depth = lambda n: s["layers"] - int(n.split(".")[1]) - 1 if n.startswith("layers.") else s["layers"]
    groups = [{"params": [p], "lr": s["lr"] * (s["head_lr"] if n.startswith(head) else s["layer_decay"] ** depth(n)),
               "weight_decay": 0.01 if p.dim() > 1 else 0.0} for n, p in named]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, foreach=True) if "foreach" in torch.optim.AdamW.__init__.__code__.co_varnames else torch.optim.AdamW(groups)
    base = [g["lr"] for g in groups]
    epoch_windows = lambda e: [w for a in train for w in training_windows(a, s["length"], random.Random(f"{s['seed']}-{e}-{a.name}"))]
    per_epoch = len(epoch_windows(0)) // s["batch"]
    total = per_epoch * s["epochs"]
    average = Average(model, s["average"])
    step, begin, best = 0, 0, -1.0
    last = out / "last.pt"
    if last.exists():
        state = torch.load(last)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average.shadow = state["average"]
        step, best = state["step"], state["best"]
    log = open(out / "log.jsonl", "a")

    def note(**kw):
        log.write(json.dumps(kw) + "\n")
        log.flush()
        print(json.dumps(kw), flush=True)

    note(settings=s, articles=len(train), steps=total, resumed_at=step)
    clock, seen, saved = time.time(), {}, time.time()
    while step < total:
        epoch = step // per_epoch
        ws = epoch_windows(epoch)
        rng = random.Random(f"{s['seed']}-{epoch}")
        # batches of like length, in random order
        rng.shuffle(ws)
        chunks = [sorted(ws[i:i + 50 * s["batch"]], key=lambda w: len(w.ids)) for i in range(0, len(ws), 50 * s["batch"])]
        groups_ = [c[i:i + s["batch"]] for c in chunks for i in range(0, len(c), s["batch"])]
        groups_ = [g for g in groups_ if len(g) == s["batch"]][:per_epoch]
        rng.shuffle(groups_)
        model.train()
        for k in range(step - epoch * per_epoch, len(groups_)):
            f = min(1.0, (step + 1) / (s["warmup"] * total)) * max(0.0, 1 - max(0, step - s["warmup"] * total) / ((1 - s["warmup"]) * total))
            for g, lr in zip(optimizer.param_groups, base):
                g["lr"] = lr * f
            loss, parts = losses(model, groups_[k], s, knowledge)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for _, p in named], 1.0)
            optimizer.step()
            step += 1
            average.update(model, step)
            for n, v in parts.items():
                seen.setdefault(n, []).append(v)
            if step % 100 == 0:
                note(step=step, epoch=round(step / per_epoch, 2), seconds=round(time.time() - clock, 1), **{n: round(float(np.mean(v)), 4) for n, v in seen.items()})
                seen, clock = {}, time.time()
            if time.time() - saved > 300:
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average.shadow, "step": step, "best": best}, out / "last.tmp")
                os.replace(out / "last.tmp", last)
                saved = time.time()
        step = max(step, (epoch + 1) * per_epoch)
        average.swap(model)
        for c, articles in devs:
            figures = evaluate(model, articles, c["folder"], score, s)
            note(epoch=epoch + 1, dev=c["name"], **figures)
            if c.get("choose") and figures["f1"] + figures["strict"] > best:
                best = figures["f1"] + figures["strict"]
                torch.save({"model": model.state_dict(), "settings": s, "epoch": epoch + 1, "dev": figures}, out / "best.pt")
        average.swap(model)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average.shadow, "step": step, "best": best}, out / "last.tmp")
        os.replace(out / "last.tmp", last)
        clock = time.time()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
