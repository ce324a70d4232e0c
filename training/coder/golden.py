#!/usr/bin/env python3
"""Writes what the encoder is given for passages, for the test that holds the Java coder to the training code.

usage: golden.py TOKENIZER.json FOLDER > core/src/test/resources/org/rapporteur/coding/passages.golden

FOLDER is one that `coded.py convert` wrote, with its dossier. One line a window: pieces, shapes, roles, kinds; then one line for each of its
statements: the places of what is read beside a wording; at the end one line for each proposition: its pieces and the rest.
"""
import sys

import sequences
from sequences import PROPOSITION, Vocabulary, Wording, sequence, wording


def main(tokenizer, folder):
    vocabulary = Vocabulary(tokenizer)
    conflict = sequences.conflict(folder, vocabulary)
    told = lambda q: " | ".join(" ".join(map(str, row)) for row in (q.ids, q.shapes, q.roles, q.kinds))
    for window in conflict.windows:
        q = sequence(window, vocabulary)
        print("window", told(q))
        for s in window.statements:
            print("words", *q.words(s))
    for p in conflict.propositions:
        print("wording", told(Wording(wording(p, None)[0], PROPOSITION, vocabulary)))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
