#!/usr/bin/env python3
"""Measures checkpoints on development texts, one by one or, with several, as the mean of their answers.

usage: evaluate.py SETTINGS.json CHECKPOINT...

SETTINGS: a file of settings/, of which the development texts, the windows and the scorer are taken. Prints one line of JSON for each text set.
"""
import json
import os
import pathlib
import sys

import torch

from data import Vocabulary, read_corpus
from decode import decode, ensemble, read
from model import Attributor
from train import gold_of, scorer


def figures(score, folder, articles, reads):
    predicted = {a.name: decode(a, r) for a, r in zip(articles, reads)}
    r = score.score(gold_of(folder), predicted, pathlib.Path(folder) / "text")
    return {"alpha": r["alpha"], "f1": r["statements"]["f1"], "strict": r["strict"]["f1"], **{k: r["spans"][k]["f1"] for k in r["spans"]}}


def model(path):
    state = torch.load(path)
    m = Attributor(state["settings"]["layers"])
    m.start_from(state["model"])
    m.eval()
    m.noise.on = False
    return m


def main(settings, checkpoints):
    s = json.loads(os.path.expandvars(open(settings).read()))
    torch.set_num_threads(s.get("threads", 2))
    vocabulary, score = Vocabulary(s["tokenizer"]), scorer(s["scorer"])
    models = [model(path) for path in checkpoints]
    for c in s["dev"]:
        articles = read_corpus(c["folder"], vocabulary, c["conventions"])
        many = [read(m, articles, s["core"], s["length"]) for m in models]
        reads = many[0] if len(many) == 1 else ensemble(many)
        print(json.dumps({"dev": c["name"], **figures(score, c["folder"], articles, reads)}), flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
