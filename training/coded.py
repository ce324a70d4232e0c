#!/usr/bin/env python3
"""Texts annotated in place with all that a coder writes: sides, stances on a dossier's propositions, conditions, agreements.

usage: coded.py check FOLDER...             report every defect of the folders' *.ann with its line; exit status 1 if there is one
       coded.py convert OUT_DIR FOLDER...   write OUT_DIR/FOLDER/text/NAME.txt and OUT_DIR/FOLDER/gold.jsonl, in the record format, beside copies of the dossier and of
                                            the wordings asked
       coded.py count FOLDER...             how often each code is given

A folder has a dossier.yaml beside its *.ann. The format is that of annotated.py, with the cells and rows that coding/README.md
describes. Offsets are code points, end exclusive.
"""
import collections
import json
import pathlib
import re
import shutil
import sys
import tempfile
import typing

import yaml

import annotated
from annotated import Defect

CELLS = {"role", "side", "venue", "said_on", "about", "stances", "conditions", "kind"}
STANCES = {"support", "oppose", "conditional"}
CLAIMS = {"kept", "broken", "signed", "proposed", "rejected"}
DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
DATE = re.compile(f"{DAY}(?:/{DAY})?$")


class Vocabulary(typing.NamedTuple):
    """what a dossier lets a code be"""

    propositions: set
    sides: set
    issues: set


def dossier(path):
    """-> the vocabulary of a dossier; raises Defect"""
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as e:
        raise Defect(f"{path}: is no YAML: {e}") from None
    ids = [p.get("id") for p in read.get("propositions", [])]
    sides = read.get("sides", [])
    if not ids or not sides:
        raise Defect(f"{path}: lists no propositions or no sides")
    issues = {i["id"] for i in read.get("issues", [])} or annotated.ISSUES
    issues = issues | {i["id"] for i in read.get("add-issues", [])}
    for p in read["propositions"]:
        if p.get("issue") not in issues or not p.get("proposition"):
            raise Defect(f"{path}: proposition {p.get('id')} wants a wording and an issue of the dossier")
    if len(set(ids)) != len(ids):
        raise Defect(f"{path}: two propositions have one id")
    return Vocabulary(set(ids), set(sides) | {"third-party", "none"}, issues)


def rows_of(path):
    """-> {statement number: line}, [(line, cells of an agreement row)], the file's text with the agreement rows blanked"""
    lines = path.read_text(encoding="utf-8").split("\n")
    statements, agreements, rules = {}, [], 0
    for number, line in enumerate(lines, 1):
        rules += bool(re.fullmatch(r"---\s*", line))
        cells = [c.strip() for c in line.split("|")]
        if rules < 2 or len(cells) < 2:
            continue
        if cells[0] == "A":
            agreements.append((number, cells))
            lines[number - 1] = ""
        elif cells[0] in statements:
            raise Defect(f"{path}:{number}: statement {cells[0]} has a row already")
        else:
            statements[cells[0]] = number
    return {int(n): at for n, at in statements.items() if n.isdigit()}, agreements, "\n".join(lines)


def parse(path, issues):
    """the file through annotated.parse, with its defects located in the file; -> document, {number: line}, agreement rows"""
    lines, agreements, plain = rows_of(path)

    def line_of(number):
        """its row, or else where the text marks it"""
        marks = re.compile(rf"\{{[SQC](?:\d+,)*{number}[,:]")
        return lines.get(number) or next(i for i, line in enumerate(plain.split("\n"), 1) if marks.search(line))

    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / path.name
        copy.write_text(plain, encoding="utf-8")
        try:
            return annotated.parse(copy, issues), lines, agreements
        except Defect as e:
            located = re.sub(r": statement (\d+)\b", lambda m: f":{line_of(int(m[1]))}: statement {m[1]}", str(e))
            raise Defect(located.replace(str(copy), str(path))) from None


class AsWritten:
    """a text whose offsets are those of its annotation; articles whose file differs from it map them"""

    def __init__(self, text):
        self.text = text

    def at(self, offset):
        return offset

    def span(self, span):
        return [self.at(span[0]), self.at(span[1])]

    def spans(self, spans):
        return [self.span(s) for s in spans] if spans else None


def find_once(text, wanted, areas):
    """the span of the only occurrence of wanted within the areas of the text, or None where there is not exactly one"""
    found = {(m.start(), m.end()) for a, b in areas for m in re.compile(re.escape(wanted)).finditer(text, a, b)}
    return list(found.pop()) if len(found) == 1 else None


def conditions(cell, statement, doc, known, where):
    """`text => on => for` ;; … : each text stands once in the content, or else once in the content's paragraphs"""
    result = []
    for one in cell.split(";;") if cell else []:
        parts = [p.strip() for p in one.split("=>")]
        if len(parts) != 3 or not parts[0]:
            raise Defect(f"{where}: wants a condition 'text => on => for', has {one.strip()!r}")
        wanted, on, unlocks = parts
        if unlocks and unlocks not in known | annotated.ACTS:
            raise Defect(f"{where}: a condition is for {unlocks!r}, neither an act nor a proposition")
        around = [(a, b) for a, b, _ in doc["paragraphs"] if any(a <= c < b for c, _ in statement["content"])]
        span = find_once(doc["text"], wanted, statement["content"]) or find_once(doc["text"], wanted, around)
        if not span:
            raise Defect(f"{where}: the condition {wanted!r} does not stand exactly once in the content or its paragraph")
        result.append((span, {"text": wanted, "span": span, "on": on or None, "for": unlocks or None}))
    return [c for _, c in sorted(result, key=lambda r: r[0])]


def stances(cell, known, where):
    result = {}
    for one in cell.split(";") if cell else []:
        proposition, _, stance = (p.strip() for p in one.partition(":"))
        if proposition not in known or stance not in STANCES:
            raise Defect(f"{where}: {one.strip()!r} is not a stance on a proposition of the dossier")
        result[proposition] = stance
    return result


def statement(s, doc, article, vocabulary, where):
    """one parsed statement -> the record's object"""
    unknown = set(s) - CELLS - {"id", "n", "content", "source", "cue", "speaker", "act", "issues"}
    if unknown:
        raise Defect(f"{where}: unknown cell {sorted(unknown)[0]!r}")
    if not s["speaker"]:
        raise Defect(f"{where}: no speaker")
    for side in filter(None, re.split(r"\s*;\s*", s.get("side", ""))):
        if side not in vocabulary.sides:
            raise Defect(f"{where}: unknown side {side!r}")
    if s.get("said_on") and not DATE.match(s["said_on"]):
        raise Defect(f"{where}: {s['said_on']!r} is not an ISO date or interval")
    if s["kind"] not in ("direct", "indirect", "mixed"):
        raise Defect(f"{where}: unknown kind {s['kind']!r}")
    standing = stances(s.get("stances"), vocabulary.propositions, where)
    conditional = conditions(s.get("conditions"), s, doc, vocabulary.propositions, where)
    if "conditional" in standing.values() and not conditional:
        raise Defect(f"{where}: a conditional stance, but no condition")
    return {"id": s["id"], "kind": s["kind"], "content": article.spans(s["content"]), "source": article.spans(s["source"]),
            "cue": article.spans(s["cue"]), "speaker": s["speaker"],
            **{k: s.get(k) or None for k in ("role", "side", "venue", "said_on", "about")},
            "issues": s["issues"], "act": s["act"], "stances": standing,
            "conditions": [{**c, "span": article.span(c["span"])} for c in conditional]}


def agreements(rows, doc, article, path):
    """rows `A | name | date | parties | claim | claimant | verbatim text` -> one object an agreement, in order of rows"""
    result = {}
    for line, cells in rows:
        where = f"{path}:{line}"
        if len(cells) != 7:
            raise Defect(f"{where}: wants 'A | name | date | parties | claim | claimant | text', has {len(cells)} cells")
        _, name, date, parties, claim, claimant, wanted = cells
        if date and not DATE.match(date):
            raise Defect(f"{where}: {date!r} is not an ISO date or interval")
        if claim not in CLAIMS or not claimant:
            raise Defect(f"{where}: unknown claim {claim!r}, or no claimant")
        span = find_once(doc["text"], wanted, [(a, b) for a, b, _ in doc["paragraphs"]])
        if not span:
            raise Defect(f"{where}: {wanted!r} does not stand exactly once in the article")
        fresh = {"name": name, "date": date or None, "parties": [p.strip() for p in parties.split(";") if p.strip()], "claims": []}
        known = result.setdefault(name, fresh)
        if (known["date"], known["parties"]) != (fresh["date"], fresh["parties"]):
            raise Defect(f"{where}: {name!r} has another date or other parties above")
        known["claims"].append({"span": article.span(span), "claim": claim, "claimant": claimant})
    return list(result.values())


def read(path, vocabulary):
    """one annotated file -> its document and the record's object; raises Defect"""
    doc, lines, rows = parse(path, vocabulary.issues)
    article = AsWritten(doc["text"])
    return doc, {"doc": path.stem + ".txt", **doc["meta"],
                 "statements": [statement(s, doc, article, vocabulary, f"{path}:{lines[s['n']]}") for s in doc["statements"]],
                 "agreements": agreements(rows, doc, article, path)}


def asked(path, statements):
    """the wordings written for single statements -> {statement id: ([(wording, stance)], [(wording, whether it is about it)])}, [defects]

    path: lines `passage | number | stance | wording` and `passage | topic | numbers | wording`; statements: {passage id: [statement ids]}"""
    result = {i: ([], []) for several in statements.values() for i in several}
    bad = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split(" | ")
        if len(cells) != 4:
            bad.append(f"{path}:{number}: wants 'passage | number | stance | wording' or 'passage | topic | numbers | wording'")
            continue
        passage, which, label, wording = cells
        numbers = label.split() if which == "topic" else [which]
        ids = [f"{passage}-{int(n):02d}" for n in numbers if n.isdigit()]
        if len(ids) < len(numbers) or not ids or any(i not in statements.get(passage, ()) for i in ids):
            bad.append(f"{path}:{number}: no such statement")
        elif which == "topic":
            for i in statements[passage]:
                result[i][1].append((wording, i in ids))
        elif label not in STANCES | {"none"}:
            bad.append(f"{path}:{number}: unknown stance {label!r}")
        elif not 3 <= len(wording.split()) <= 18:
            bad.append(f"{path}:{number}: a proposition has 3 to 18 words")
        else:
            result[ids[0]][0].append((wording, label))
    return result, bad


def folder(path):
    """all of a folder -> [(document, object)], [defects]"""
    good, bad = [], []
    try:
        vocabulary = dossier(path / "dossier.yaml")
    except (Defect, OSError) as e:
        return good, [str(e)]
    for f in sorted(path.glob("*.ann")):
        try:
            good.append(read(f, vocabulary))
        except Defect as e:
            bad.append(str(e))
    if (path / "asked.txt").exists():
        bad += asked(path / "asked.txt", {d["id"]: [s["id"] for s in d["statements"]] for _, d in good})[1]
    return good, bad


def count(gold):
    tables = collections.defaultdict(collections.Counter)
    for g in gold:
        for s in g["statements"]:
            tables["act"][s["act"]] += 1
            tables["issues"].update(s["issues"] or ["(none)"])
            tables["stance"].update(s["stances"].values() or ["(none)"])
            tables["proposition"].update(f"{k} {v}" for k, v in s["stances"].items())
            tables["condition"][len(s["conditions"])] += 1
            tables["kind"][s["kind"]] += 1
        for a in g["agreements"]:
            tables["claim"].update(c["claim"] for c in a["claims"])
    for name, table in tables.items():
        total = sum(table.values())
        print(f"{name}: " + ", ".join(f"{k} {v} ({v / total:.0%})" for k, v in sorted(table.items(), key=lambda t: -t[1])))


def main(args):
    if len(args) < 2 or args[0] not in ("check", "convert", "count") or (args[0] == "convert" and len(args) < 3):
        sys.exit(__doc__)
    folders = [pathlib.Path(a) for a in args[1 if args[0] != "convert" else 2:]]
    defects, everything, words = [], [], 0
    for f in folders:
        good, bad = folder(f)
        defects += bad
        everything += [g for _, g in good]
        words += sum(len(d["text"].split()) for d, _ in good)
        if args[0] == "convert":
            out = pathlib.Path(args[1]) / f.name
            (out / "text").mkdir(parents=True, exist_ok=True)
            for d, g in good:
                (out / "text" / g["doc"]).write_text(d["text"], encoding="utf-8", newline="\n")
            with open(out / "gold.jsonl", "w", encoding="utf-8", newline="\n") as gold:
                gold.writelines(json.dumps(g, ensure_ascii=False) + "\n" for _, g in good)
            for name in ("dossier.yaml", "asked.txt"):
                if (f / name).exists():
                    shutil.copy(f / name, out / name)
    for d in defects:
        print(d)
    if args[0] == "count":
        count(everything)
    print(f"{len(everything)} texts, {words} words, {sum(len(g['statements']) for g in everything)} statements; {len(defects)} defects",
          file=sys.stderr)
    return 1 if defects else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
