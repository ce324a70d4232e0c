#!/usr/bin/env python3
"""How far two coders agree who coded the same statements without seeing each other's codes.

usage: agreement.py FOLDER CODES [FOLDER CODES …]

FOLDER: a conflict of training/coding; CODES: the second coder's rows, `passage | number | …`, of all its passages or of some. Prints, over all, Krippendorff's alpha
(nominal) of acts, of each issue given or not, of the stance or none on each proposition, and of conditions and claims on agreements the F1
of one against the other (those that share half of their words).
"""
import collections
import json
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import coded  # noqa: E402


def alpha(pairs):
    """nominal, two coders, no missing data"""
    n = len(pairs)
    counts = collections.Counter(v for pair in pairs for v in pair)
    expected = 1 - sum(v * (v - 1) for v in counts.values()) / (2 * n * (2 * n - 1))
    return 1 - (sum(a != b for a, b in pairs) / n) / expected if expected else 1.0


def second(folder, codes, out):
    """the folder's passages with the second coder's tables, in `out`"""
    rows = collections.defaultdict(list)
    for line in codes.read_text(encoding="utf-8").splitlines():
        passage, row = line.split(" | ", 1)
        rows[passage].append(row)
    (out / "dossier.yaml").write_bytes((folder / "dossier.yaml").read_bytes())
    for f in sorted(f for f in folder.glob("*.ann") if f.stem in rows):
        head, body, _ = re.split(r"^---\s*$\n?", f.read_text(encoding="utf-8"), flags=re.M)
        (out / f.name).write_text(f"{head}---\n{body}---\n" + "\n".join(rows[f.stem]) + "\n", encoding="utf-8")


def read(folder):
    good, bad = coded.folder(folder)
    if bad:
        sys.exit("\n".join(bad))
    return {g["doc"]: g for _, g in good}


def overlap(one, other):
    """matches of texts of which half of the words are the same"""
    x, y = ([set(re.findall(r"\w+", t.lower())) for t in texts] for texts in (one, other))
    return sum(any(len(u & v) >= 0.5 * len(u | v) for v in y) for u in x), len(x), len(y)


def main(args):
    if not args or len(args) % 2:
        sys.exit(__doc__)
    acts, issues, stances = [], [], []
    spans = {"conditions": [0, 0, 0], "claims": [0, 0, 0]}
    for folder, codes in zip(map(pathlib.Path, args[::2]), map(pathlib.Path, args[1::2])):
        vocabulary = coded.dossier(folder / "dossier.yaml")
        with tempfile.TemporaryDirectory() as scratch:
            second(folder, codes, pathlib.Path(scratch))
            one, other = read(folder), read(pathlib.Path(scratch))
        for doc, h in other.items():
            g = one[doc]
            for s, t in zip(g["statements"], h["statements"]):
                acts.append((s["act"], t["act"]))
                issues += [(i in s["issues"], i in t["issues"]) for i in sorted(vocabulary.issues)]
                stances += [(s["stances"].get(p, "none"), t["stances"].get(p, "none")) for p in sorted(vocabulary.propositions)]
                hit = overlap([c["text"] for c in s["conditions"]], [c["text"] for c in t["conditions"]])
                spans["conditions"] = [a + b for a, b in zip(spans["conditions"], hit)]
            claims = [{(a["name"], c["claim"]) for a in d["agreements"] for c in a["claims"]} for d in (g, h)]
            hit = len(claims[0] & claims[1]), len(claims[0]), len(claims[1])
            spans["claims"] = [a + b for a, b in zip(spans["claims"], hit)]
    taken = [p for p in stances if p != ("none", "none")]
    print(json.dumps({"statements": len(acts), "act alpha": round(alpha(acts), 3), "issue alpha": round(alpha(issues), 3),
                      "stance alpha": round(alpha(stances), 3), "stance agrees where one takes it": round(sum(a == b for a, b in taken) / len(taken), 3),
                      **{f"{k} F1": round(2 * h / (x + y), 3) for k, (h, x, y) in spans.items()}}))


if __name__ == "__main__":
    main(sys.argv[1:])
