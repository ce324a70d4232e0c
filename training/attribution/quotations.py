"""Which characters of a line stand in quotation marks."""


def quoted(line):
    """per character: does it stand inside a quotation (marks included)? Double quotation marks (also as two single ones) and
    guillemets, unclosed ones to the end of the line; single ones only where they open before and close behind a word and no double one is open."""
    inside = [False] * len(line)
    i, n = 0, len(line)
    while i < n:
        ch = line[i]
        close = {"“": "”", "«": "»", '"': '"', "„": "“”"}.get(ch)
        if close:
            j = next((k for k in range(i + 1, n) if line[k] in close), n - 1)
            for k in range(i, j + 1):
                inside[k] = True
            i = j + 1
            continue
        if line.startswith("''", i):
            j = line.find("''", i + 2) + 1 or n - 1
            for k in range(i, j + 1):
                inside[k] = True
            i = j + 1
            continue
        if ch in "‘'" and not (i and line[i - 1].isalnum()) and i + 1 < n and line[i + 1].isalnum():
            j = next((k for k in range(i + 2, min(n, i + 2000)) if line[k] in "’'" and not line[k - 1].isspace()
                      and not (k + 1 < n and line[k + 1].isalnum())), -1)
            if j > 0 and not any(c in '“”"«»' for c in line[i:j]):
                for k in range(i, j + 1):
                    inside[k] = True
                i = j + 1
                continue
        i += 1
    return inside
