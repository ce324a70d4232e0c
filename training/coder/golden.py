#!/usr/bin/env python3
"""Writes what the coder is given for an article, for the test that holds the Java coder to the training code.

usage: golden.py TOKENIZER.json FOLDER > core/src/test/resources/org/rapporteur/coding/statements.golden

FOLDER is one that `coded.py convert` wrote, with its dossier. For each window three lines: its pieces, their roles, the place of each unit's first piece; for each statement
its units and the places of the pieces of its content, cue and source; at the end one line for each proposition: its pieces.
"""
import pathlib
import sys

from sequences import Vocabulary, conflict, wording_ids


def main(tokenizer, folder):
    vocabulary = Vocabulary(tokenizer)
    read = conflict(pathlib.Path(folder), vocabulary)
    for window in read.windows:
        print("ids", *window.ids)
        print("roles", *window.roles)
        print("at", *window.at)
        for s in window.statements:
            print("units", *s.units)
            for name, places in zip(("content", "cue", "source"), s.part_places):
                print(name, *places)
    for p in read.propositions:
        print("wording", *wording_ids(p.wording, vocabulary))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
