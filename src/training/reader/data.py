"""Labelled questions and the excerpts of their contracts, as pairs for the reader.

Excerpts come from parley.training.ExportExcerpts; questions from $PARLEY_EVAL/train and from the wordings
of clause types under src/main/resources. Left out of training, to measure and to calibrate on: the voices
HELD and every label of their contracts.
"""
import collections
import glob
import json
import math
import os
import random
import re

import numpy as np

HELD = ("a04", "a08", "a12", "a16")
QUESTION, PREVIOUS, EARLIER, CITED = 56, 28, 20, 28  # most pieces of each part of the question's side
HEADING, LEAD = 24, 40  # most pieces of what stands before the text
EVAL = os.environ.get("PARLEY_EVAL", os.path.join("..", "shared", "eval"))
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
VOICES = os.path.join(ROOT, "src", "training", "voices")
LANGUAGE = os.path.join(ROOT, "src", "main", "resources", "parley", "language")

STOP = set("the a an of to in is are be by for and or on at it its this that these those with as from any such shall will may can do does did what which who whom when where how why not no if so they them their we our us you your i my me".split())


def terms(text):
    out = []
    for word in re.findall(r"[a-z0-9$%]+", text.lower()):
        if len(word) > 1 and word not in STOP:
            for tail in ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "er", "ies", "ied", "es", "ed", "s", "ly"):
                if len(word) > 5 and word.endswith(tail) and len(word) - len(tail) >= 4:
                    word = word[: -len(tail)]
                    break
            out.append(word)
    return out


class Contract:
    """The excerpts of one contract, and BM25 over them, for hard negatives."""

    def __init__(self, row):
        self.excerpts = row["excerpts"]
        self.size = len(self.excerpts)
        counts = [collections.Counter(terms(e["heading"] + " " + e["lead"] + " " + e["text"])) for e in self.excerpts]
        self.length = np.array([sum(c.values()) for c in counts], float)
        self.places = collections.defaultdict(list)
        for i, count in enumerate(counts):
            for term, n in count.items():
                self.places[term].append((i, n))

    def bm25(self, text):
        score = np.zeros(self.size)
        mean = self.length.mean() if self.size else 1
        for term in set(terms(text)):
            found = self.places.get(term, ())
            rarity = math.log(1 + (self.size - len(found) + 0.5) / (len(found) + 0.5))
            for i, n in found:
                score[i] += rarity * n * 1.9 / (n + 0.9 * (0.4 + 0.6 * self.length[i] / mean))
        return score

    def gold(self, spans):
        """Excerpts that hold enough of one of the spans to count as its evidence."""
        return {i for i, e in enumerate(self.excerpts) for a, b in spans
                if min(b, e["end"]) - max(a, e["start"]) >= min(60, 0.5 * (b - a))}

    def near(self, text, history, cited, most):
        """Candidates of three cheap searches: the turn; the turn with the one before; the turn near what was cited."""
        own = self.bm25(text)
        out = list(np.argsort(-own, kind="stable")[: most * 2 // 3])
        if history:
            out += list(np.argsort(-(own + 0.35 * self.bm25(history[-1])), kind="stable")[: most // 2])
        if cited is not None:
            around = np.exp(-np.abs(np.arange(self.size) - cited) / 3.0)
            out += list(np.argsort(-(own / (own.max() or 1) + 0.8 * around), kind="stable")[: most // 2])
        return list(dict.fromkeys(int(i) for i in out))[: most + most // 2]


class Example:
    def __init__(self, contract, question, spans, verdict=None, history=(), cited=None, source="", absent=False, standalone=None, voice=None):
        self.contract, self.question, self.spans, self.verdict = contract, question, spans, verdict
        self.history, self.cited, self.source, self.absent = list(history), cited, source, absent
        self.standalone, self.voice = standalone, voice
        self.gold = contract.gold(spans)


class Pack:
    def __init__(self, excerpts):
        self.contracts, self.rows = {}, {}
        for line in open(excerpts, encoding="utf-8"):
            row = json.loads(line)
            self.rows[row["doc"]] = row
        self.talks = self.read("talks.jsonl")
        self.singles = self.read("singles.jsonl")
        self.added = []
        for path in sorted(glob.glob(os.path.join(VOICES, "*.jsonl"))):
            self.added += [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
        self.held_documents = {r["doc"] for r in self.talks + self.singles if r["author"] in HELD}

    def read(self, name):
        with open(os.path.join(EVAL, "train", name), encoding="utf-8") as lines:
            return [json.loads(line) for line in lines if line.strip()]

    def contract(self, doc):
        if doc not in self.contracts:
            self.contracts[doc] = Contract(self.rows[doc])
        return self.contracts[doc]

    def people(self, held, rows=None):
        """Talks and singles of the voices that are held back, or of the others; or these rows."""
        out = []
        for row in self.talks + self.singles if rows is None else rows:
            if (row["author"] in HELD) != held or row["doc"] not in self.rows or (not held and row["doc"] in self.held_documents):
                continue
            contract, history, cited = self.contract(row["doc"]), [], None
            for turn in row.get("turns", [row]):
                spans = [(g["start"], g["end"]) for g in turn["gold"] if g.get("doc", row["doc"]) == row["doc"]]
                status = turn["expect"]["status"]
                example = Example(contract, turn["question"], spans, turn["expect"].get("verdict"), history, cited, "talk" if "turns" in row else "single",
                                  status == "not_found", turn["standalone"], row["author"])
                if example.gold or example.absent:
                    out.append(example)
                history.append(turn["question"])
                cited = min(example.gold) if example.gold else None
        return out

    def clauses(self, held, most, rng):
        """Clause types and hypotheses, each asked in one of the wordings of its type."""
        concept_of = dict(line.rstrip("\n").split("\t")[:2] for line in open(os.path.join(ROOT, "src", "test", "resources", "training", "concept-labels.tsv"), encoding="utf-8"))
        denying = {line.strip() for line in open(os.path.join(ROOT, "src", "test", "resources", "training", "denying-questions.txt"), encoding="utf-8")}
        wordings = self.wordings()
        out = []
        for name in ("answers.jsonl", "nli.jsonl", "retrieval.jsonl"):
            rows = [r for r in self.read(name) if r["doc"] in self.rows and (r["doc"] in self.held_documents) == held]
            rng.shuffle(rows)
            kept = 0
            for row in rows:
                question = row["question"].rsplit(";", 1)[-1].strip()
                concept = concept_of.get(row.get("category", question))
                if concept is None or kept >= most[name]:
                    continue
                verdict = row["expect"].get("verdict") if name == "nli.jsonl" else None
                affirmed = None if verdict not in ("yes", "no") else (verdict == "yes") != (row["question"] in denying)
                spans = [(g["start"], g["end"]) for g in row["gold"] if g["doc"] == row["doc"]]
                choices = wordings.get(concept, [])
                if choices and rng.random() < 0.75:
                    way, question = rng.choice(choices)
                    if name == "nli.jsonl":
                        verdict = None if way == "?" or affirmed is None else ("yes" if (way == "+") == affirmed else "no")
                    elif spans and way in "+-" and name == "answers.jsonl":
                        verdict = "yes" if way == "+" else "no"
                example = Example(self.contract(row["doc"]), question, spans, verdict if verdict in ("yes", "no") else None, source=name[:-6], absent=not spans)
                if example.gold or example.absent:
                    out.append(example)
                    kept += 1
        return out

    @staticmethod
    def wordings():
        found, concept = collections.defaultdict(list), None
        for path in sorted(glob.glob(os.path.join(LANGUAGE, "concepts", "*.txt")) + glob.glob(os.path.join(LANGUAGE, "wordings", "*.txt"))):
            for line in open(path, encoding="utf-8"):
                line = line.strip()
                if line.startswith("["):
                    concept = line[1 : line.index("]")]
                elif line[:1] in ("?", "+", "-") and concept:
                    found[concept].append((line[0], line[1:].strip()))
        return found


class Pairs:
    """Turns a question and an excerpt into ids, types and the places of the text's pieces."""

    def __init__(self, pieces, most):
        self.pieces, self.most, self.known = pieces, most, {}

    def question(self, question, previous="", earlier="", cited=""):
        ids = list(self.pieces.pieces(question, QUESTION)[0])
        for text, most in ((previous, PREVIOUS), (earlier, EARLIER), (cited, CITED)):
            if previous or cited:
                ids += [self.pieces.sep] + self.pieces.pieces(text, most)[0]
        return ids

    def text(self, excerpt):
        key = id(excerpt)
        if key not in self.known:
            head = self.pieces.pieces(excerpt["heading"], 400)[0][-HEADING:]
            lead = self.pieces.pieces(excerpt["lead"], 400)[0][-LEAD:]
            ids, places = self.pieces.pieces(excerpt["text"], self.most)
            self.known[key] = (head + [self.pieces.vocabulary[":"]] + lead, ids, places)
        return self.known[key]

    def pair(self, question, excerpt, text=None):
        """ids, types, index of the text's first piece, places of the text's pieces."""
        front, ids, places = self.text(excerpt) if text is None else self.text(dict(excerpt, text=text))
        room = self.most - 3 - len(question) - len(front)
        ids, places = ids[:room], places[:room]
        first = len(question) + 2 + len(front)
        return ([self.pieces.cls] + question + [self.pieces.sep] + front + ids + [self.pieces.sep],
                [0] * (len(question) + 2) + [1] * (len(front) + len(ids) + 1), first, places)
