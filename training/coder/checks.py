#!/usr/bin/env python3
"""Looks for what would make the coded statements too easy: duplicates, leaks between splits, words that give a code away.

usage: checks.py CODING_FOLDER

Prints pairs of statements of which most word pairs are the same, within and across train, dev and test; and how well the act can be told
from the cue alone, and the stance from the proposition, the cue or the act alone, by naive Bayes trained on train and tried on dev and test.
"""
import collections
import csv
import math
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import coded  # noqa: E402
import yaml  # noqa: E402
from agreement import alpha  # noqa: E402

ALIKE = 0.5


def words(text):
    return re.findall(r"\w+", text.lower())


def statements(folder):
    """(conflict, part, doc, statement, content, cue)"""
    with open(folder / "split.tsv", encoding="utf-8") as f:
        parts = {row[0]: row[1] for row in csv.reader(f, delimiter="\t")}
    for name, part in parts.items():
        propositions = {p["id"]: p["proposition"] for p in yaml.safe_load((folder / name / "dossier.yaml").read_text(encoding="utf-8"))["propositions"]}
        good, bad = coded.folder(folder / name)
        if bad:
            sys.exit("\n".join(bad))
        file = folder / name / "asked.txt"
        asked = coded.asked(file, {g["id"]: [s["id"] for s in g["statements"]] for _, g in good})[0] if file.exists() else {}
        for doc, g in good:
            for s in g["statements"]:
                cut = lambda spans: " … ".join(doc["text"][a:b] for a, b in spans or ())
                yield {"conflict": name, "part": part, "doc": g["doc"], "id": s["id"], "content": cut(s["content"]), "cue": cut(s["cue"]),
                       "act": s["act"], "stances": s["stances"], "propositions": propositions, "asked": asked.get(s["id"], ([], []))[0]}


def duplicates(all_):
    """pairs that share half of the word pairs of the shorter"""
    index, shingles = collections.defaultdict(list), []
    for n, s in enumerate(all_):
        w = words(s["content"])
        shingles.append({tuple(w[i:i + 3]) for i in range(len(w) - 2)})
        for x in shingles[-1]:
            index[x].append(n)
    count = collections.Counter((a, b) for same in index.values() if len(same) < 50 for i, a in enumerate(same) for b in same[i + 1:])
    return [(all_[a], all_[b]) for (a, b), n in count.items() if n >= ALIKE * min(len(shingles[a]), len(shingles[b])) and n > 2]


class Bayes:
    """multinomial, add one half"""

    def __init__(self, rows):
        self.classes, self.seen = collections.Counter(), collections.defaultdict(collections.Counter)
        for features, label in rows:
            self.classes[label] += 1
            self.seen[label].update(features)
        self.size = len({f for c in self.seen.values() for f in c})

    def tell(self, features):
        def score(label):
            total = sum(self.seen[label].values()) + 0.5 * self.size
            return math.log(self.classes[label]) + sum(math.log((self.seen[label][f] + 0.5) / total) for f in features)
        return max(self.classes, key=score)


def giveaway(name, all_, rows):
    train = [r for s in all_ if s["part"] == "train" for r in rows(s)]
    test = [r for s in all_ if s["part"] != "train" for r in rows(s)]
    if not test:  # every tenth conflict
        names = sorted({s["conflict"] for s in all_})[::10]
        train, test = ([r for s in all_ if (s["conflict"] in names) == held for r in rows(s)] for held in (False, True))
    bayes = Bayes(train)
    pairs = [(label, bayes.tell(features)) for features, label in test]
    most = collections.Counter(label for _, label in train).most_common(1)[0][0]
    right = sum(a == b for a, b in pairs) / len(pairs)
    print(f"{name}: alpha {alpha(pairs):.2f}, right {right:.2f}; always {most!r} is right {sum(a == most for a, _ in pairs) / len(pairs):.2f} ({len(pairs)})")


def main(folder):
    all_ = list(statements(pathlib.Path(folder)))
    print(f"{len(all_)} statements: " + ", ".join(f"{k} {v}" for k, v in collections.Counter(s["part"] for s in all_).items()))
    pairs = duplicates(all_)
    for a, b in pairs:
        print(f"alike: {a['conflict']}/{a['id']} ({a['part']}) and {b['conflict']}/{b['id']} ({b['part']}): {a['content'][:70]!r}")
    print(f"{len(pairs)} pairs are alike, {sum(a['part'] != b['part'] for a, b in pairs)} of them across splits")
    giveaway("act by the cue", all_, lambda s: [(words(s["cue"]), s["act"])])
    giveaway("act by the content's words", all_, lambda s: [(words(s["content"]), s["act"])])
    taken = lambda s: s["stances"].items()
    giveaway("stance, where one is taken, by the proposition", all_, lambda s: [(words(s["propositions"][p]), v) for p, v in taken(s)])
    giveaway("stance on what was asked for the statement alone, by the proposition", all_, lambda s: [(words(p), v) for p, v in s["asked"]])
    giveaway("the same by the act", all_, lambda s: [([s["act"]], v) for _, v in s["asked"]])
    giveaway("stance, where one is taken, by the cue", all_, lambda s: [(words(s["cue"]), v) for _, v in taken(s)])
    giveaway("stance, where one is taken, by the act", all_, lambda s: [([s["act"]], v) for _, v in taken(s)])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
