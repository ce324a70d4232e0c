#!/usr/bin/env python3
"""Texts annotated in place, and their conversion to the record format.

usage: annotated.py check FILE...            report every defect with its line; exit status 1 if there is one
       annotated.py convert OUT_DIR FILE...  write OUT_DIR/text/NAME.txt and OUT_DIR/gold.jsonl
       annotated.py split OUT_DIR FILE...    the same in OUT_DIR/dev for files whose number is divisible by seven, in OUT_DIR/train
                                             for the others

The format is described in corpus/README.md. Offsets are code points, end exclusive.
"""
import json
import pathlib
import re
import sys

from attribution.quotations import quoted

MARK = re.compile(r"\{([SQC])(\d+(?:,\d+)*):|\}")
ROLE = re.compile(r"@([a-z-]+)(?: |$)")
ARTICLE_ROLES = {"body", "headline", "standfirst", "subheading", "byline", "dateline"}
CLUTTER_ROLES = {"caption", "advertisement", "newsletter", "donation", "teaser", "navigation", "comments",
                 "correction", "contact", "tracker", "share", "legal", "author-note"}
ACTS = {"offer", "accept", "concede", "promise", "demand", "reject", "threaten", "vow", "accuse", "deny", "praise", "assess"}
ISSUES = {"talks", "ceasefire", "territory", "security-guarantees", "alignment", "military-aid", "military-course",
          "leadership", "accountability", "humanitarian", "sanctions-economy", "arms-control", "identity-rights",
          "third-parties", "agreements"}
PART = {"S": "source", "Q": "cue", "C": "content"}


class Defect(Exception):
    pass


def kind(text, content):
    """direct: all of the content stands in quotation marks; indirect: none of it; mixed: part of it"""
    seen = set()
    for a, b in content:
        start = text.rfind("\n", 0, a) + 1
        end = text.find("\n", a) if "\n" in text[a:] else len(text)
        inside = quoted(text[start:end])
        seen |= {inside[i - start] for i in range(a, b) if text[i].isalnum()}
    return "mixed" if len(seen) == 2 else "direct" if seen == {True} else "indirect"


def parse(path, known_issues=frozenset(ISSUES)):
    """one annotated file -> dict with meta, text, paragraphs [(start, end, role)], statements; raises Defect"""
    raw = pathlib.Path(path).read_text(encoding="utf-8")
    blocks = re.split(r"^---\s*$\n?", raw, flags=re.M)
    if len(blocks) != 3:
        raise Defect(f"{path}: wants three parts (head, text, table) separated by lines of ---, has {len(blocks)}")
    head, body, table = blocks
    meta = {}
    for line in head.strip().split("\n"):
        if line.strip():
            key, _, value = line.partition(":")
            meta[key.strip()] = value.strip()
    text, paragraphs, spans, stack, defects = [], [], {}, [], []
    size = 0
    first = head.count("\n") + 2
    for number, line in enumerate(body.strip("\n").split("\n"), first):
        role = "body"
        m = ROLE.match(line)
        if m:
            role, line = m.group(1), line[m.end():]
            if role not in ARTICLE_ROLES | CLUTTER_ROLES:
                defects.append(f"{path}:{number}: unknown paragraph role @{role}")
        start, at = size, 0
        for m in MARK.finditer(line):
            piece = line[at:m.start()]
            text.append(piece); size += len(piece); at = m.end()
            if m.group(1):
                stack.append((m.group(1), [int(i) for i in m.group(2).split(",")], size))
            elif not stack:
                defects.append(f"{path}:{number}: a closing brace without an opening one")
            else:
                part, ids, begin = stack.pop()
                for i in ids:
                    spans.setdefault(i, {}).setdefault(PART[part], []).append([begin, size])
        piece = line[at:]
        text.append(piece); size += len(piece)
        if stack:
            defects.append(f"{path}:{number}: span {stack[-1][0]}{stack[-1][1]} is not closed on its line")
            stack.clear()
        if line.strip():
            paragraphs.append((start, size, role))
        text.append("\n"); size += 1
    text = "".join(text)
    rows = {}
    base = first + body.count("\n") + 1
    for number, line in enumerate(table.split("\n"), base):
        if not line.strip():
            continue
        cells = [c.strip() for c in line.split("|")]
        if not cells[0].isdigit() or len(cells) < 4:
            defects.append(f"{path}:{number}: wants 'number | speaker | act | issues', has {line[:60]!r}")
            continue
        act, issues = cells[2], [i.strip() for i in cells[3].split(",") if i.strip()]
        if act not in ACTS:
            defects.append(f"{path}:{number}: unknown act {act!r}")
        for i in issues:
            if i not in known_issues:
                defects.append(f"{path}:{number}: unknown issue {i!r}")
        row = {"speaker": cells[1], "act": act, "issues": issues}
        for c in cells[4:]:
            key, _, value = c.partition("=")
            row[key.strip()] = value.strip()
        rows[int(cells[0])] = row
    statements = []
    masked = [(a, b) for a, b, r in paragraphs if r in CLUTTER_ROLES]
    for i in sorted(set(spans) | set(rows)):
        where = f"{path}: statement {i}"
        if i not in spans or "content" not in spans.get(i, {}):
            defects.append(f"{where}: has no content span"); continue
        if i not in rows:
            defects.append(f"{where}: has no row in the table")
        parts = {k: sorted(v) for k, v in spans[i].items()}
        for part, list_ in parts.items():
            for a, b in list_:
                s = text[a:b]
                if not s or s != s.strip():
                    defects.append(f"{where}: {part} {s!r} begins or ends with white space or is empty")
                if (a and text[a - 1].isalnum() and s[:1].isalnum()) or (b < len(text) and s[-1:].isalnum() and text[b].isalnum()):
                    defects.append(f"{where}: {part} {s!r} cuts a word")
                if part == "content" and re.match(r"that\s", s):
                    defects.append(f"{where}: content begins with an introducing 'that': {s[:40]!r}")
                if part == "content" and s.endswith((".", ",", ";", ":")) and not re.search(r"\b[A-Z]\.$|\b(?:Mr|Dr|St|etc|Inc)\.$|[A-Z]\.[A-Z]\.$", s):
                    inner = max(s.rfind(c) for c in "“«\"‘")
                    if inner < 0 or max(s.rfind(c) for c in "”»") > inner:
                        defects.append(f"{where}: content ends with {s[-1]!r} outside quotation marks: …{s[-40:]!r}")
                if any(x <= a < y for x, y in masked):
                    defects.append(f"{where}: stands in a paragraph that is not article text")
        if "cue" in parts and len(parts["cue"]) > 2:
            defects.append(f"{where}: has {len(parts['cue'])} cue spans")
        statements.append({"id": f"{meta.get('id', pathlib.Path(path).stem)}-{i:02d}", "n": i, "kind": kind(text, parts["content"]),
                           "content": parts["content"], "source": parts.get("source"), "cue": parts.get("cue"), **rows.get(i, {})})
    if defects:
        raise Defect("\n".join(defects))
    statements.sort(key=lambda s: (s["content"][0], s["n"]))
    return {"meta": meta, "text": text, "paragraphs": paragraphs, "statements": statements}


def write(out, parsed):
    """the articles as texts and gold.jsonl in the folder `out`"""
    (out / "text").mkdir(parents=True, exist_ok=True)
    with open(out / "gold.jsonl", "w", encoding="utf-8", newline="\n") as gold:
        for f, d in sorted(parsed):
            name = pathlib.Path(f).stem + ".txt"
            (out / "text" / name).write_text(d["text"], encoding="utf-8", newline="\n")
            statements = [{k: v for k, v in s.items() if k != "n"} for s in d["statements"]]
            row = {"doc": name, **d["meta"], "paragraphs": d["paragraphs"], "statements": statements}
            gold.write(json.dumps(row, ensure_ascii=False) + "\n")


def is_for_development(path):
    return int(re.search(r"(\d+)$", pathlib.Path(path).stem).group()) % 7 == 0


def main(args):
    if len(args) < 2 or args[0] not in ("check", "convert", "split") or (args[0] != "check" and len(args) < 3):
        sys.exit(__doc__)
    files = args[1:] if args[0] == "check" else args[2:]
    parsed, bad = [], 0
    for f in files:
        try:
            parsed.append((f, parse(f)))
        except Defect as e:
            bad += 1
            print(e)
    n = sum(len(d["statements"]) for _, d in parsed)
    words = sum(len(d["text"].split()) for _, d in parsed)
    print(f"{len(parsed)} files are well-formed, {bad} are not; {n} statements in {words} words", file=sys.stderr)
    if bad:
        return 1
    if args[0] == "convert":
        write(pathlib.Path(args[1]), parsed)
    elif args[0] == "split":
        for part, wanted in (("train", False), ("dev", True)):
            write(pathlib.Path(args[1]) / part, [p for p in parsed if is_for_development(p[0]) == wanted])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
