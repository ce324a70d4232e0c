#!/usr/bin/env python3
"""Builds the example corpus from the articles annotated in place.

usage: build.py     reads annotated/*.ann and dossier.yaml; writes articles/ and gold.jsonl

The annotation format is that of ../training/corpus/README.md; README.md names the keys and cells it has here in addition.
Offsets are code points of the article file as written, end exclusive: front matter, a byte order mark and both characters
of a CRLF count. The same input gives the same bytes. Any defect stops the build before a file is written.
"""
import hashlib, json, pathlib, re, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "training"))
import annotated
from annotated import Defect

HEAD = {"id", "title", "outlet", "byline", "published", "url", "language", "unsaid", "front_matter", "sidecar", "newline", "bom"}
ABOUT = ("title", "outlet", "byline", "published", "url")
CELLS = {"role", "side", "venue", "said_on", "about", "stances", "conditions", "kind"}
STANCES = {"support", "oppose", "conditional"}
CLAIMS = {"kept", "broken", "signed", "proposed", "rejected"}
DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
DATE = re.compile(f"{DAY}(?:/{DAY})?$")


def dossier(path):
    """-> ids of the propositions, names of the sides; reads only the two plain lists it needs"""
    text = path.read_text(encoding="utf-8")
    listed = re.search(r"^propositions:\n((?:[ -].*\n)+)", text, re.M)
    ids = re.findall(r"^- id: (\S+)$", listed[1], re.M) if listed else []
    sides = re.search(r"^sides: \[(.+)\]$", text, re.M)
    if not ids or not sides:
        raise Defect(f"{path}: lists no propositions or no sides")
    return set(ids), set(sides[1].split(", ")) | {"third-party", "none"}


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


def parse(path):
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
            return annotated.parse(copy), lines, agreements
        except Defect as e:
            located = re.sub(r": statement (\d+)\b", lambda m: f":{line_of(int(m[1]))}: statement {m[1]}", str(e))
            raise Defect(located.replace(str(copy), str(path))) from None


class Article:
    """an article file as written, and the way from an offset in the annotated text to one in the file"""

    def __init__(self, meta, text):
        self.source = text
        newline = "\r\n" if meta.get("newline") == "crlf" else "\n"
        prefix = "\ufeff" if meta.get("bom") == "yes" else ""
        if meta.get("front_matter") == "yes":
            keys = ("title", "outlet", "published", "url")
            prefix += "---\n" + "".join(f"{k}: {scalar(meta[k])}\n" for k in keys if meta.get(k)) + "---\n\n"
        self.prefix = prefix.replace("\n", newline)
        self.text = self.prefix + text.replace("\n", newline)
        self.extra = len(newline) - 1

    def at(self, offset):
        return len(self.prefix) + offset + self.extra * self.source.count("\n", 0, offset)

    def span(self, span):
        return [self.at(span[0]), self.at(span[1])]

    def spans(self, spans):
        return [self.span(s) for s in spans] if spans else None


def scalar(value):
    """a YAML scalar, quoted where a plain one would mean something else"""
    plain = re.match(r"[^\s\"'\[\]{}#&*!|>%@`,:?-]", value) and not re.search(r": | #|:$", value)
    return value if plain else json.dumps(value, ensure_ascii=False)


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
    propositions, sides = vocabulary
    unknown = set(s) - CELLS - {"id", "n", "content", "source", "cue", "speaker", "act", "issues"}
    if unknown:
        raise Defect(f"{where}: unknown cell {sorted(unknown)[0]!r}")
    if not s["speaker"]:
        raise Defect(f"{where}: no speaker")
    for side in filter(None, re.split(r"\s*;\s*", s.get("side", ""))):
        if side not in sides:
            raise Defect(f"{where}: unknown side {side!r}")
    if s.get("said_on") and not DATE.match(s["said_on"]):
        raise Defect(f"{where}: {s['said_on']!r} is not an ISO date or interval")
    if s["kind"] not in ("direct", "indirect", "mixed"):
        raise Defect(f"{where}: unknown kind {s['kind']!r}")
    standing = stances(s.get("stances"), propositions, where)
    conditional = conditions(s.get("conditions"), s, doc, propositions, where)
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


def metadata(meta, doc, path):
    """checks the head and fills in the title from the headline"""
    for line, key in enumerate(meta, 1):
        if key not in HEAD:
            raise Defect(f"{path}:{line}: unknown key {key!r} in the head")
    for key in filter(None, re.split(r"\s*,\s*", meta.get("unsaid", ""))):
        if key not in ABOUT:
            raise Defect(f"{path}:1: {key!r} cannot be unsaid")
    if not re.fullmatch(DAY, meta.get("published", "")):
        raise Defect(f"{path}:1: no date of publication in the head")
    headline = next((doc["text"][a:b] for a, b, role in doc["paragraphs"] if role == "headline"), "")
    meta.setdefault("title", headline.lstrip("# "))
    if not meta["title"]:
        raise Defect(f"{path}:1: neither a headline nor a title")


def build(path, vocabulary):
    """-> {file name: bytes}, the gold object"""
    doc, lines, rows = parse(path)
    meta = doc["meta"]
    metadata(meta, doc, path)
    article = Article(meta, doc["text"])
    for s in doc["statements"]:
        for a, b in s["content"] + (s["source"] or []) + (s["cue"] or []):
            assert article.text[article.at(a):article.at(b)] == doc["text"][a:b], (path, a, b)
    unsaid = re.split(r"\s*,\s*", meta.get("unsaid", ""))
    told = meta.get("front_matter") == "yes" or meta.get("sidecar") == "yes"
    name = path.stem + (".md" if meta.get("front_matter") == "yes" else ".txt")
    data = article.text.encode("utf-8")
    values = {**meta, "byline": [n.strip() for n in meta.get("byline", "").split(";") if n.strip()]}
    if not told:
        unsaid.append("url")
    about = {k: ([] if k == "byline" else None) if k in unsaid else values.get(k) for k in ABOUT}
    gold = {"doc": name, **about, "language": meta.get("language", "en"), "sha256": hashlib.sha256(data).hexdigest(),
            "statements": [statement(s, doc, article, vocabulary, f"{path}:{lines[s['n']]}") for s in doc["statements"]],
            "agreements": agreements(rows, doc, article, path)}
    files = {name: data}
    if meta.get("sidecar") == "yes":
        files[path.stem + ".json"] = (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return files, gold


def main():
    files, golds, defects, words = {}, [], [], 0
    vocabulary = dossier(HERE / "dossier.yaml")
    for path in sorted((HERE / "annotated").glob("*.ann")):
        try:
            made, gold = build(path, vocabulary)
        except Defect as e:
            defects.append(str(e).replace(f"{HERE}/", ""))
            continue
        files.update(made)
        golds.append(gold)
        words += len(made[gold["doc"]].split())
    if defects:
        sys.exit("\n".join(defects))
    out = HERE / "articles"
    out.mkdir(exist_ok=True)
    for old in out.iterdir():
        if old.name not in files:
            old.unlink()
    for name, data in files.items():
        (out / name).write_bytes(data)
    with open(HERE / "gold.jsonl", "w", encoding="utf-8", newline="\n") as f:
        f.writelines(json.dumps(g, ensure_ascii=False) + "\n" for g in golds)
    print(f"{len(golds)} articles, {words} words, {sum(len(g['statements']) for g in golds)} statements")


if __name__ == "__main__":
    main()
