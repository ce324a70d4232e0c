#!/usr/bin/env python3
"""Builds the example corpus from the articles annotated in place.

usage: build.py     reads annotated/*.ann and dossier.yaml; writes articles/ and gold.jsonl

The annotation format is that of ../training/corpus/README.md; README.md names the keys and cells it has here in addition.
Offsets are code points of the article file as written, end exclusive: front matter, a byte order mark and both characters
of a CRLF count. The same input gives the same bytes. Any defect stops the build before a file is written.
"""
import hashlib, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "training"))
import coded
from annotated import Defect

HEAD = {"id", "title", "outlet", "byline", "published", "url", "language", "unsaid", "front_matter", "sidecar", "newline", "bom"}
ABOUT = ("title", "outlet", "byline", "published", "url")


class Article(coded.AsWritten):
    """an article file as written, and the way from an offset in the annotated text to one in the file"""

    def __init__(self, meta, text):
        self.source = text
        newline = "\r\n" if meta.get("newline") == "crlf" else "\n"
        prefix = "\ufeff" if meta.get("bom") == "yes" else ""
        if meta.get("front_matter") == "yes":
            keys = ("title", "outlet", "published", "url")
            prefix += "---\n" + "".join(f"{k}: {scalar(meta[k])}\n" for k in keys if meta.get(k)) + "---\n\n"
        self.prefix = prefix.replace("\n", newline)
        super().__init__(self.prefix + text.replace("\n", newline))
        self.extra = len(newline) - 1

    def at(self, offset):
        return len(self.prefix) + offset + self.extra * self.source.count("\n", 0, offset)


def scalar(value):
    """a YAML scalar, quoted where a plain one would mean something else"""
    plain = re.match(r"[^\s\"'\[\]{}#&*!|>%@`,:?-]", value) and not re.search(r": | #|:$", value)
    return value if plain else json.dumps(value, ensure_ascii=False)


def metadata(meta, doc, path):
    """checks the head and fills in the title from the headline"""
    for line, key in enumerate(meta, 1):
        if key not in HEAD:
            raise Defect(f"{path}:{line}: unknown key {key!r} in the head")
    for key in filter(None, re.split(r"\s*,\s*", meta.get("unsaid", ""))):
        if key not in ABOUT:
            raise Defect(f"{path}:1: {key!r} cannot be unsaid")
    if not re.fullmatch(coded.DAY, meta.get("published", "")):
        raise Defect(f"{path}:1: no date of publication in the head")
    headline = next((doc["text"][a:b] for a, b, role in doc["paragraphs"] if role == "headline"), "")
    meta.setdefault("title", headline.lstrip("# "))
    if not meta["title"]:
        raise Defect(f"{path}:1: neither a headline nor a title")


def build(path, vocabulary):
    """-> {file name: bytes}, the gold object"""
    doc, lines, rows = coded.parse(path, vocabulary.issues)
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
            "statements": [coded.statement(s, doc, article, vocabulary, f"{path}:{lines[s['n']]}") for s in doc["statements"]],
            "agreements": coded.agreements(rows, doc, article, path)}
    files = {name: data}
    if meta.get("sidecar") == "yes":
        files[path.stem + ".json"] = (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return files, gold


def main():
    files, golds, defects, words = {}, [], [], 0
    vocabulary = coded.dossier(HERE / "dossier.yaml")
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
