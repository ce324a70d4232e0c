#!/usr/bin/env python3
"""Precision and recall of statements by least confidence, as a Markdown table.

usage: curve.py SCORER GOLD.jsonl PREDICTED.jsonl TEXT_DIR

PREDICTED was extracted with --min-confidence 0; the scorer is the module score.py.
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "attribution"))
from train import scorer  # noqa: E402


def main(path, gold, predicted, texts):
    score = scorer(path)
    gold, predicted = score.load(gold), score.load(predicted)
    print("| least confidence | statements P | R | F1 | strict F1 | α |")
    print("| --- | --- | --- | --- | --- | --- |")
    for least in (0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9):
        kept = {d: [s for s in ss if s["confidence"] >= least] for d, ss in predicted.items()}
        r = score.score(gold, kept, texts)
        s = r["statements"]
        print(f"| {least} | {s['p']:.3f} | {s['r']:.3f} | {s['f1']:.3f} | {r['strict']['f1']:.3f} | {r['alpha']:.3f} |")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
