#!/usr/bin/env python3
"""Writes what the coder is given for statements, for the test that holds the Java coder to the training code.

usage: golden.py TOKENIZER.json FOLDER > core/src/test/resources/org/rapporteur/coding/statements.golden

FOLDER is one that `coded.py convert` wrote, with its dossier. Three lines a statement: its units, the roles of its pieces, what is told of the speaker; at
the end one line for each proposition: what it is told as.
"""
import json
import pathlib
import sys

import yaml

from sequences import Article, Proposition, Statement, Vocabulary, told, wording


def main(tokenizer, folder):
    folder = pathlib.Path(folder)
    for line in open(folder / "gold.jsonl", encoding="utf-8"):
        row = json.loads(line)
        article = Article(row["doc"], open(folder / "text" / row["doc"], encoding="utf-8", newline="").read(), Vocabulary(tokenizer), None)
        for s in row["statements"]:
            s = Statement(article, s, [0] * len(article.pieces))
            print("units", *s.units)
            print("roles", *s.roles)
            print("told", told(s))
    for p in yaml.safe_load(open(folder / "dossier.yaml", encoding="utf-8"))["propositions"]:
        print("wording", wording(Proposition(p), None)[0])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
