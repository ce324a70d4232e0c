"""What the heads' numbers are read as, and how far that agrees with gold: the figures of the scorer, on given statements."""
import collections

import torch

from sequences import ACTS, ISSUES, STANCES

ISSUE_AT, STANCE_AT = 0.5, 0.5
LEAST_EVIDENCE = 8.0


def coded(saids, issue_at=ISSUE_AT, stance_at=STANCE_AT):
    """[(statement, codes)]: act, issues, stances, conditions as lists of units"""
    result = []
    for h in saids:
        issues = {i for i, p in zip(ISSUES, torch.sigmoid(h.issue).tolist()) if p >= issue_at}
        if h.asked is not None:
            issues |= {i for (i, _), p in zip(h.group.issues, torch.sigmoid(h.asked).tolist()) if p >= issue_at and i not in ISSUES}
        taken = {}
        if h.stance is not None:
            for (p, _, _), row in zip(h.group.propositions, torch.softmax(h.stance, -1).tolist()):
                if 1 - row[0] >= stance_at:
                    taken[p.id] = STANCES[1 + max(range(3), key=lambda c: row[1 + c])]
        result.append((h.statement, {"act": ACTS[int(h.act.argmax())], "issues": issues, "stances": taken, "conditions": runs(h)}))
    return result


def runs(said):
    """the units of each condition: runs of units in which the evidence for a condition, less that against it, is greatest"""
    units = said.statement.units
    p = torch.softmax(said.condition, -1)[[said.statement.first_of[u] for u in units], 0].clamp(1e-6, 1 - 1e-6)
    scores = torch.log((1 - p) / p).tolist()
    out, used = [], [False] * len(units)
    while True:
        best, current, start = (LEAST_EVIDENCE, None), 0.0, 0
        for k, score in enumerate(scores):
            if used[k]:
                current = 0.0
                continue
            if current <= 0 or k == 0 or used[k - 1] or units[k] != units[k - 1] + 1:
                current, start = 0.0, k
            current += score
            if current > best[0]:
                best = current, (start, k + 1)
        if best[1] is None:
            return out
        out.append(units[slice(*best[1])])
        used[slice(*best[1])] = [True] * (best[1][1] - best[1][0])


def alpha(pairs):
    n = len(pairs)
    c = collections.Counter(x for p in pairs for x in p)
    m = 2 * n
    e = 1 - sum(v * (v - 1) for v in c.values()) / (m * (m - 1))
    return 1 - (sum(a != b for a, b in pairs) / n) / e if e else 1.0


def f1(hit, predicted, gold):
    return 2 * hit / (predicted + gold) if predicted + gold else 0.0


def figures(predicted):
    acts = [(s.act, c["act"]) for s, c in predicted if s.act]
    out = {"n": len(predicted), "act_alpha": round(alpha(acts), 4), "act": round(sum(a == b for a, b in acts) / len(acts), 4)}
    counts = {k: [0, 0, 0] for k in ("issues", "stances", "conditions")}
    for s, c in predicted:
        for name, x, y in (("issues", set(s.issues), c["issues"]), ("stances", set((s.stances or {}).items()), set(c["stances"].items()))):
            counts[name][0] += len(x & y); counts[name][1] += len(y); counts[name][2] += len(x)
        x = [set(cond) for cond in s.conditions or ()]
        y = [set(r) for r in c["conditions"]]
        counts["conditions"][0] += sum(any(len(u & v) / max(1, len(u | v)) >= 0.5 for v in y) for u in x)
        counts["conditions"][1] += len(y); counts["conditions"][2] += len(x)
    for k, (hit, p, g) in counts.items():
        out[k] = round(f1(hit, p, g), 4)
        out[k + "_p"], out[k + "_r"] = round(hit / p, 3) if p else 0.0, round(hit / g, 3) if g else 0.0
    return out
