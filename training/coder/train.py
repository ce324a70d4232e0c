#!/usr/bin/env python3
"""Trains the coder. Seeded and resumable, by epochs: run the same command again after an interruption.

usage: train.py SETTINGS.json OUT_DIR

SETTINGS: see ../settings/coder*.json; environment variables in it are filled in. Writes OUT_DIR/{log.jsonl,last.pt,best.pt}.
"""
import json
import os
import pathlib
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

import sequences
from coder import Coder, heads
from figures import coded, figures
from sequences import ACTS, ISSUES, STANCES, group, training_group

from data import Vocabulary  # of attribution
from model import onnx_weights


FEW = 32
OPPOSITE = {"support": "oppose", "oppose": "support", "none": "none"}


def stance_of(statement, proposition, opposite):
    """the class to learn; -100 where the opposite wording leaves it open: whoever is for something on a condition"""
    taken = statement.stances.get(proposition.id, "none")
    if opposite:
        taken = OPPOSITE.get(taken)
    return STANCES.index(taken) if taken else -100


def losses(model, groups, s, vocabulary):
    total, parts = 0.0, {}

    def add(name, value, weight):
        nonlocal total
        parts.setdefault(name, []).append(value.item())
        total = total + weight * value

    acts, act_targets, issues, issue_targets, stances, stance_targets, asked, asked_targets, tags, tag_targets = ([] for _ in range(10))
    for h in heads(model, groups, vocabulary):
        st, g = h.statement, h.group
        if st.act:
            acts.append(h.act); act_targets.append(ACTS.index(st.act))
        if st.issues is not None:
            issues.append(h.issue); issue_targets.append([float(i in st.issues) for i in ISSUES])
            if h.asked is not None:
                asked.append(h.asked); asked_targets += [float(i in st.issues) for i, _ in g.issues]
        if st.stances is not None and h.stance is not None:
            stances.append(h.stance); stance_targets += [stance_of(st, p, opposite) for p, _, opposite in g.propositions]
        if st.conditions is not None:
            target = torch.zeros(len(h.condition), dtype=torch.long)
            for units in st.conditions:
                places = [i for u in units if u in st.first_of for i in range(st.first_of[u], st.first_of[u] + len(st.article.pieces[u]))]
                for n, i in enumerate(places):
                    target[i] = 1 if n == 0 else 2
            tags.append(h.condition); tag_targets.append(target)
    smooth = s["smoothing"]
    if acts:
        add("act", F.cross_entropy(torch.stack(acts), torch.tensor(act_targets), label_smoothing=smooth), 1.0)
        add("issue", F.binary_cross_entropy_with_logits(torch.stack(issues), torch.tensor(issue_targets), pos_weight=torch.tensor(s["present"])), s["issue"])
    if asked:
        add("asked", F.binary_cross_entropy_with_logits(torch.cat(asked), torch.tensor(asked_targets)), 1.0)
    if stances:
        logits, target = torch.cat(stances), torch.tensor(stance_targets)
        weight = torch.tensor([1.0, s["taken"], s["taken"], s["taken"]])
        add("stance", F.cross_entropy(logits, target, weight=weight, label_smoothing=smooth / 2), s["stance"])
    if tags:
        add("condition", F.cross_entropy(torch.cat(tags), torch.cat(tag_targets), weight=torch.tensor([1.0, 2.0, 2.0])), 1.0)
    return total, parts


def evaluate(model, conflicts, vocabulary):
    model.eval()
    model.noise.on = False
    out = {}
    with torch.no_grad():
        for name, several in conflicts.items():
            predicted = []
            for c in several:
                for i in range(0, len(c.statements), 64):
                    predicted += coded(heads(model, [group(c, c.statements[i:i + 64])], vocabulary))
            out[name] = figures(predicted)
    model.noise.on = True
    model.train()
    return out


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
    model = Coder(s["layers"], s["joined"])
    model.load_encoder(onnx_weights(s["encoder"]), s.get("keep"))
    model.start_issues(vocabulary)
    if "start" in s:
        model.load_state_dict(torch.load(s["start"], map_location="cpu")["model"])
    model.noise.p = s["dropout"]
    for frozen in (model.words, model.positions, model.shape):
        frozen.weight.requires_grad = False
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    deep = s["layers"]
    depth = lambda n: deep - int(n.split(".")[1]) - 1 if n.startswith("layers.") else deep
    encoder = ("layers.", "norm.", "like.")
    groups = [{"params": [p], "lr": s["lr"] * (s["layer_decay"] ** depth(n) if n.startswith(encoder) else s["head_lr"]),
               "weight_decay": 0.01 if p.dim() > 1 else 0.0} for n, p in named]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
    base = [g["lr"] for g in groups]
    weight = {c.name: s.get("repeat", {}).get(c.name, 1) for c in train}
    per_epoch = sum(-(-len(c.statements) * weight[c.name] // FEW) for c in train) * FEW // s["batch"]
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
        few = []  # statements of one conflict that share their propositions
        for c in train:
            ss = c.statements * weight[c.name]
            rng.shuffle(ss)
            few += [training_group(c, ss[i:i + FEW], rng) for i in range(0, len(ss), FEW)]
        rng.shuffle(few)
        size = s["batch"] // FEW
        batches = [few[i:i + size] for i in range(0, len(few), size)][:per_epoch]
        rng.shuffle(batches)
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
            value = chosen["issues"] + chosen["act_alpha"] + chosen["stances"] + chosen["conditions"]
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
