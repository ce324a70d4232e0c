#!/usr/bin/env python3
"""Writes how texts are cut and encoded, for the test that holds the Java extractor to the training code.

usage: golden.py TOKENIZER.json TEXT_FILE > core/src/test/resources/org/rapporteur/extract/encoding.golden

One line a unit: start, end, shape, pieces; then one line a window: first and last unit, pieces, shapes, positions.
"""
import sys

from data import Article, Vocabulary, reading_windows


def main(tokenizer, path):
    text = open(path, encoding="utf-8", newline="").read()
    article = Article(path, text, Vocabulary(tokenizer))
    for u, start in enumerate(article.starts):
        print("unit", start, article.ends[u], article.shapes[u], *article.pieces[u])
    for w in reading_windows(article, 40, 64):
        print("window", w.first, w.last, "|", *w.ids, "|", *w.shapes, "|", *w.unit_at)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
