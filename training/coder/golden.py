#!/usr/bin/env python3
"""Writes what the coder is given for statements, for the test that holds the Java coder to the training code.

usage: golden.py TOKENIZER.json FOLDER > core/src/test/resources/org/rapporteur/coding/statements.golden

FOLDER is one that `coded.py convert` wrote, with its dossier. Three lines a statement: its units, pieces, and their roles; at the end one line for each
proposition: its pieces.
"""
import json
import pathlib
import sys

import yaml

from sequences import Article, Proposition, Statement, Vocabulary, wording, wording_ids


def main(tokenizer, folder):
    folder, vocabulary = pathlib.Path(folder), Vocabulary(tokenizer)
    for line in open(folder / "gold.jsonl", encoding="utf-8"):
        row = json.loads(line)
        article = Article(row["doc"], open(folder / "text" / row["doc"], encoding="utf-8", newline="").read(), vocabulary, None)
        for s in row["statements"]:
            s = Statement(article, s)
            print("units", *s.units)
            print("ids", *s.ids)
            print("roles", *s.roles)
    for p in yaml.safe_load(open(folder / "dossier.yaml", encoding="utf-8"))["propositions"]:
        print("wording", *wording_ids(wording(Proposition(p), None)[0], vocabulary))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
