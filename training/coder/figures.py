"""What the heads' numbers are read as, and how far that agrees with gold: the figures of the scorer, on given statements."""
import collections

import torch

from sequences import ACTS, ISSUES, STANCES

ISSUE_AT, STANCE_AT = 0.5, 0.5
LEAST_EVIDENCE = 8.0


def coded(reads, issue_at=ISSUE_AT, stance_at=STANCE_AT):
    """[(statement, codes)]: act, issues, stances, conditions as lists of units"""
    result = []
    for r in reads:
        mine = {}
        for s, act, issue, condition in zip(r.group.statements, r.act.argmax(-1).tolist(), torch.sigmoid(r.issue).tolist(), r.condition):
            mine[id(s)] = {"act": ACTS[act], "issues": {i for i, p in zip(ISSUES, issue) if p >= issue_at}, "stances": {}, "conditions": runs(s, condition)}
        stances, about = torch.softmax(r.stance, -1).tolist(), torch.sigmoid(r.about).tolist()
        for a, row, p in zip(r.group.asked, stances, about):
            codes = mine[id(a.statement)]
            if a.kind == "about" and p >= issue_at:
                codes["issues"].add(a.gold)
            if a.kind == "stance" and 1 - row[0] >= stance_at:
                codes["stances"][a.gold] = STANCES[1 + max(range(3), key=lambda c: row[1 + c])]
        result += [(s, mine[id(s)]) for s in r.group.statements]
    return result


def runs(statement, tags):
    """the units of each condition: runs of units in which the evidence for a condition, less that against it, is greatest"""
    units = statement.units
    at, first = 0, []
    for u in units:
        first.append(at)
        at += len(statement.article.pieces[u])
    p = torch.softmax(tags, -1)[first, 0].clamp(1e-6, 1 - 1e-6)
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


def best_f1(reads):
    """stances: the best F1 that any threshold gives, and there"""
    rows, gold = [], sum(len(s.stances or {}) for r in reads for s in r.group.statements)
    for r in reads:
        for a, row in zip(r.group.asked, torch.softmax(r.stance, -1).tolist()):
            if a.kind == "stance":
                best = 1 + max(range(3), key=lambda c: row[1 + c])
                rows.append((1 - row[0], (a.statement.stances or {}).get(a.gold) == STANCES[best]))
    rows.sort(key=lambda r: -r[0])
    hit, best = 0, (0.0, 1.0)
    for k, (p, right) in enumerate(rows, 1):
        hit += right
        best = max(best, (f1(hit, k, gold), p))
    return best


def reached(reads, most):
    """the share of stances whose proposition is among the `most` that matter most, and how many these are for a statement"""
    hit = gold = 0
    for r in reads:
        for s, row in zip(r.group.statements, r.matters):
            top = set(row.topk(min(most, len(row))).indices.tolist())
            wanted = {i for i, p in enumerate(r.group.conflict.propositions) if p.id in (s.stances or {})}
            hit += len(top & wanted)
            gold += len(wanted)
    return hit / gold if gold else 0.0


def figures(reads):
    predicted = coded(reads)
    acts = [(s.act, c["act"]) for s, c in predicted if s.act]
    out = {"n": len(predicted), "act_alpha": round(alpha(acts), 4), "act": round(sum(a == b for a, b in acts) / len(acts), 4)}
    counts = {k: [0, 0, 0] for k in ("issues", "stances", "conditions")}
    for s, c in predicted:
        for name, x, y in (("issues", set(s.issues or ()), c["issues"]), ("stances", set((s.stances or {}).items()), set(c["stances"].items()))):
            counts[name][0] += len(x & y); counts[name][1] += len(y); counts[name][2] += len(x)
        x = [set(cond) for cond in s.conditions or ()]
        y = [set(r) for r in c["conditions"]]
        counts["conditions"][0] += sum(any(len(u & v) / max(1, len(u | v)) >= 0.5 for v in y) for u in x)
        counts["conditions"][1] += len(y); counts["conditions"][2] += len(x)
    for k, (hit, p, g) in counts.items():
        out[k] = round(f1(hit, p, g), 4)
        out[k + "_p"], out[k + "_r"] = round(hit / p, 3) if p else 0.0, round(hit / g, 3) if g else 0.0
    if any(r.group.conflict.propositions for r in reads):
        best, at = best_f1(reads)
        out["stances_best"], out["stances_at"] = round(best, 4), round(at, 3)
        out["reached_2"], out["reached_4"] = round(reached(reads, 2), 3), round(reached(reads, 4), 3)
    return out
