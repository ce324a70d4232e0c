#!/usr/bin/env python3
"""Trains the coder. Seeded and resumable, by epochs: run the same command again after an interruption.

usage: train.py SETTINGS.json OUT_DIR

SETTINGS: see ../settings/coder*.json; environment variables in it are filled in. Writes OUT_DIR/{log.jsonl,last.pt,best.pt}.
"""
import json
import math
import os
import pathlib
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

import sequences
from coder import Coder, read
from figures import figures
from sequences import ACTS, ISSUES, group, training_group

from data import Vocabulary  # of attribution
from model import onnx_weights


FEW = 32


def losses(model, groups, s, vocabulary):
    total, parts = 0.0, {}

    def add(name, value, weight):
        nonlocal total
        parts.setdefault(name, []).append(value.item())
        total = total + weight * value

    acts, issues, stances, about, matters, near, tags = ([[], []] for _ in range(7))
    for r in read(model, groups, vocabulary):
        for i, st in enumerate(r.group.statements):
            if st.act:
                acts[0].append(r.act[i]); acts[1].append(ACTS.index(st.act))
            if st.issues is not None:
                issues[0].append(r.issue[i]); issues[1].append([float(k in st.issues) for k in ISSUES])
            if st.stances is not None and r.matters is not None:
                matters[0].append(r.matters[i]); matters[1] += [float(p.id in st.stances) for p in r.group.conflict.propositions]
            if st.conditions is not None:
                tags[0].append(r.condition[i]); tags[1].append(tagged(st))
        for i, a in enumerate(r.group.asked):
            if a.kind == "stance":
                stances[0].append(r.stance[i]); stances[1].append(a.gold)
                near[0].append(r.near[i]); near[1].append(float(a.gold > 0))
            else:
                about[0].append(r.about[i]); about[1].append(a.gold)
    smooth = s["smoothing"]
    if acts[0]:
        add("act", F.cross_entropy(torch.stack(acts[0]), torch.tensor(acts[1]), label_smoothing=smooth), 1.0)
    if issues[0]:
        add("issue", F.binary_cross_entropy_with_logits(torch.stack(issues[0]), torch.tensor(issues[1]), pos_weight=torch.tensor(s["present"])), s["issue"])
    if about[0]:
        add("about", F.binary_cross_entropy_with_logits(torch.stack(about[0]), torch.tensor(about[1])), 1.0)
    if matters[0]:
        add("matters", F.binary_cross_entropy_with_logits(torch.cat(matters[0]), torch.tensor(matters[1]), pos_weight=torch.tensor(3.0)), 1.0)
    if near[0]:
        add("near", F.binary_cross_entropy_with_logits(torch.stack(near[0]), torch.tensor(near[1])), 0.5)
    if stances[0]:
        add("stance", F.cross_entropy(torch.stack(stances[0]), torch.tensor(stances[1]), label_smoothing=smooth / 2), s["stance"])
    if tags[0]:
        add("condition", F.cross_entropy(torch.cat(tags[0]), torch.cat(tags[1]), weight=torch.tensor([1.0, 2.0, 2.0])), 1.0)
    return total, parts


def tagged(statement):
    """a class for each piece: no condition, begins one, goes on with it"""
    target = {}
    for units in statement.conditions:
        places = [i for u in units if u in statement.first_of for i in statement.pieces_of(u)]
        for n, i in enumerate(places):
            target[i] = 1 if n == 0 else 2
    return torch.tensor([target.get(i, 0) for i in statement.places])


def evaluate(model, conflicts, vocabulary):
    model.eval()
    model.noise.on = False
    out = {}
    with torch.no_grad():
        for name, several in conflicts.items():
            reads = []
            for c in several:
                for i in range(0, len(c.windows), 8):
                    reads += read(model, [group(c, c.windows[i:i + 8])], vocabulary)
            out[name] = figures(reads)
    model.noise.on = True
    model.train()
    return out


def few(conflict, repeat, s, rng):
    """the conflict's windows, so many times, in groups of some FEW statements; of a fraction, windows drawn anew in each epoch"""
    whole, part = divmod(repeat, 1)
    ws = conflict.windows * int(whole) + rng.sample(conflict.windows, round(part * len(conflict.windows)))
    rng.shuffle(ws)
    out, some, size = [], [], 0
    for w in ws:
        some.append(w)
        size += len(w.statements)
        if size >= FEW - 2:
            out.append(training_group(conflict, some, s, rng))
            some, size = [], 0
    return out + ([training_group(conflict, some, s, rng)] if some else [])


def main(settings, out):
    s = json.loads(os.path.expandvars(open(settings).read()))
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(s.get("threads", 1))
    torch.manual_seed(s["seed"])
    random.seed(s["seed"])
    vocabulary = Vocabulary(s["tokenizer"])
    load = lambda folders: [sequences.conflict(f, vocabulary) for f in folders]
    train = load(s["train"])
    devs = {name: load(folders) for name, folders in s["dev"].items()}
    model = Coder(s["layers"], s["plain"])
    model.load_encoder(onnx_weights(s["encoder"]), s.get("keep"))
    model.start_issues(vocabulary)
    if "start" in s:
        model.load_state_dict(torch.load(s["start"], map_location="cpu")["model"])
    model.noise.p = s["dropout"]
    for frozen in (model.words, model.positions, model.norm, *model.layers[:s["plain"]]):
        frozen.requires_grad_(False)
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    deep = s["layers"]
    depth = lambda n: deep - int(n.split(".")[1]) - 1 if n.startswith("layers.") else deep
    encoder = ("layers.", "norm.", "like.")
    options = [{"params": [p], "lr": s["lr"] * (s["layer_decay"] ** depth(n) if n.startswith(encoder) else s["head_lr"]),
               "weight_decay": 0.01 if p.dim() > 1 else 0.0} for n, p in named]
    optimizer = torch.optim.AdamW(options, betas=(0.9, 0.98), eps=1e-6)
    base = [g["lr"] for g in options]
    weight = {c.name: s.get("repeat", {}).get(c.name, s.get("share", 1)) for c in train}
    per_epoch = sum(math.ceil(len(c.statements) * weight[c.name] / FEW) for c in train) * FEW // s["batch"]
    total = per_epoch * s["epochs"]
    shadow = {n: p.detach().clone() for n, p in named}
    log = open(out / "log.jsonl", "a")

    def note(**kw):
        log.write(json.dumps(kw) + "\n")
        log.flush()
        print(json.dumps(kw), flush=True)

    note(settings=s, statements=sum(len(c.statements) for c in train), steps=total)
    step, best, begin, clock = 0, -1.0, 0, time.time()
    last = out / "last.pt"
    if last.exists():
        state = torch.load(last)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        shadow, step, best, begin = state["average"], state["step"], state["best"], state["epoch"]
    for epoch in range(begin, s["epochs"]):
        rng = random.Random(f"{s['seed']}-{epoch}")
        groups = [g for c in train for g in few(c, weight[c.name], s, rng)]
        rng.shuffle(groups)
        size = s["batch"] // FEW
        batches = [groups[i:i + size] for i in range(0, len(groups), size)][:per_epoch]
        seen = {}
        for batch in batches:
            f = min(1.0, (step + 1) / (0.1 * total)) * max(0.0, 1 - max(0, step - 0.1 * total) / (0.9 * total))
            for g, lr in zip(optimizer.param_groups, base):
                g["lr"] = lr * f
            loss, parts = losses(model, batch, s, vocabulary)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for _, p in named], 1.0)
            optimizer.step()
            step += 1
            d = min(s["average"], (1 + step) / (10 + step))
            for n, p in named:
                shadow[n].mul_(d).add_(p.detach(), alpha=1 - d)
            for n, v in parts.items():
                seen.setdefault(n, []).extend(v)
        note(epoch=epoch + 1, seconds=round(time.time() - clock, 1), **{n: round(float(np.mean(v)), 4) for n, v in seen.items()})
        if (epoch + 1) % s.get("every", 1) == 0 or epoch + 1 == s["epochs"]:
            kept = {n: p.detach().clone() for n, p in named}
            for n, p in named:
                p.data.copy_(shadow[n])
            result = evaluate(model, devs, vocabulary)
            for name, r in result.items():
                note(epoch=epoch + 1, dev=name, **r)
            chosen = result[s["choose"]]
            value = chosen["issues"] + chosen["act_alpha"] + chosen["stances_best"] + chosen["conditions"]
            if value > best:
                best = value
                torch.save({"model": model.state_dict(), "settings": s, "epoch": epoch + 1, "dev": result}, out / "best.pt")
            for n, p in named:
                p.data.copy_(kept[n])
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": shadow, "step": step, "best": best, "epoch": epoch + 1}
        torch.save(state, out / "last.tmp")
        os.replace(out / "last.tmp", last)
        clock = time.time()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
