"""Writes a trained reader as ONNX with eight-bit weights.

    /usr/bin/python3 src/training/reader/export.py target/training/reader.pt src/main/resources/parley/reader/reader.onnx

Weights of products are kept as signed bytes with a scale for each column, activations are quantised as they come
(DynamicQuantizeLinear, MatMulInteger); the table of word pieces has a scale for each row. Heads, norms and biases
stay in single precision. `--plain` writes single precision throughout, to compare ranks with.
"""
import argparse
import datetime
import hashlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import HEADS, HIDDEN


class Graph:
    def __init__(self, plain):
        self.nodes, self.constants, self.plain, self.count = [], [], plain, 0

    def constant(self, value, name=None):
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind, *inputs, outputs=1, **attributes):
        self.count += 1
        names = [f"n{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x, weight, bias, quantised=None):
        """x times the transposed weight, plus the bias; `quantised`: what DynamicQuantizeLinear made of x."""
        w = weight.numpy().T.astype(np.float32)
        if self.plain:
            product = self.op("MatMul", x, self.constant(w))
        else:
            scale = np.maximum(np.abs(w).max(0), 1e-8) / 127
            bytes_ = np.clip(np.rint(w / scale), -127, 127).astype(np.int8)
            q, s, zero = quantised or self.quantise(x)
            whole = self.op("MatMulInteger", q, self.constant(bytes_), zero)
            both = self.op("Mul", s, self.constant(scale.astype(np.float32)))
            product = self.op("Mul", self.op("Cast", whole, to=TensorProto.FLOAT), both)
        return self.op("Add", product, self.constant(bias.numpy().astype(np.float32)))

    def quantise(self, x):
        return None if self.plain else self.op("DynamicQuantizeLinear", x, outputs=3)

    def gather(self, table, ids):
        t = table.numpy().astype(np.float32)
        if self.plain:
            return self.op("Gather", self.constant(t), ids)
        scale = np.maximum(np.abs(t).max(1, keepdims=True), 1e-8) / 127
        rows = self.op("Cast", self.op("Gather", self.constant(np.rint(t / scale).astype(np.int8)), ids), to=TensorProto.FLOAT)
        return self.op("Mul", rows, self.op("Gather", self.constant(scale.astype(np.float32)), ids))

    def norm(self, x, state, name):
        return self.op("LayerNormalization", x, self.constant(state[name + ".weight"].numpy()), self.constant(state[name + ".bias"].numpy()), epsilon=1e-12)


def build(state, layers, plain):
    g = Graph(plain)
    number = lambda v, t=np.float32: g.constant(np.array(v, t))
    shape = g.op("Shape", "ids")
    length = g.op("Gather", shape, number([1], np.int64))
    places = g.op("Slice", g.constant(state["places.weight"].numpy()), number([0], np.int64), length, number([0], np.int64))
    kinds = g.op("Gather", g.constant(state["types.weight"].numpy()), "types")
    x = g.norm(g.op("Add", g.op("Add", g.gather(state["words.weight"], "ids"), kinds), places), state, "norm")
    mask = g.op("Cast", "mask", to=TensorProto.FLOAT)
    bias = g.op("Mul", g.op("Sub", number(1.0), g.op("Unsqueeze", mask, number([1, 2], np.int64))), number(-1e4))
    heads = number([0, 0, HEADS, HIDDEN // HEADS], np.int64)
    for k in range(layers):
        p = f"layers.{k}."
        part = lambda name, y, q=None: g.linear(y, state[p + name + ".weight"], state[p + name + ".bias"], q)
        split = lambda y, perm: g.op("Transpose", g.op("Reshape", y, heads), perm=perm)
        shared = g.quantise(x)
        query, key, value = split(part("query", x, shared), [0, 2, 1, 3]), split(part("key", x, shared), [0, 2, 3, 1]), split(part("value", x, shared), [0, 2, 1, 3])
        weights = g.op("Softmax", g.op("Add", g.op("Div", g.op("MatMul", query, key), number((HIDDEN // HEADS) ** 0.5)), bias), axis=-1)
        mixed = g.op("Reshape", g.op("Transpose", g.op("MatMul", weights, value), perm=[0, 2, 1, 3]), number([0, 0, HIDDEN], np.int64))
        x = g.norm(g.op("Add", x, part("out", mixed)), state, p + "norm1")
        wide = part("widen", x)
        erf = g.op("Add", g.op("Erf", g.op("Div", wide, number(2 ** 0.5))), number(1.0))
        x = g.norm(g.op("Add", x, part("narrow", g.op("Mul", g.op("Mul", wide, erf), number(0.5)))), state, p + "norm2")
    kept = g.op("Unsqueeze", mask, number([2], np.int64))
    axis = number([1], np.int64)
    pooled = g.op("Div", g.op("ReduceSum", g.op("Mul", x, kept), axis, keepdims=0), g.op("ReduceSum", kept, axis, keepdims=0))
    head = lambda name, y: g.op("Add", g.op("MatMul", y, g.constant(state[name + ".weight"].numpy().T)), g.constant(state[name + ".bias"].numpy()))
    for name, source in (("relevance", pooled), ("verdict", pooled), ("evidence", x)):
        g.nodes.append(helper.make_node("Identity", [head(name, source)], [name]))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["rows", "pieces"]) for n in ("ids", "types", "mask")]
    outputs = [helper.make_tensor_value_info("relevance", TensorProto.FLOAT, ["rows", 1]), helper.make_tensor_value_info("verdict", TensorProto.FLOAT, ["rows", 3]),
               helper.make_tensor_value_info("evidence", TensorProto.FLOAT, ["rows", "pieces", 1])]
    return helper.make_graph(g.nodes, "reader", inputs, outputs, g.constants)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint")
    p.add_argument("out")
    p.add_argument("--plain", action="store_true")
    p.add_argument("--data", default="talks, singles, answers, nli, retrieval of train without voices a04 a08 a12 a16 and their contracts")
    a = p.parse_args()
    kept = torch.load(a.checkpoint, map_location="cpu")
    state = {k: v.float() for k, v in kept["reader"].items()}
    model = helper.make_model(build(state, kept["layers"], a.plain), opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="parley")
    digest = hashlib.sha256(b"".join(state[k].numpy().tobytes() for k in sorted(state))).hexdigest()
    facts = {"name": "reader", "version": "1", "layers": str(kept["layers"]), "passes": str(kept["passes"]), "data": a.data, "date": datetime.date.today().isoformat(),
             "weights_sha256": digest, "command": "src/training/reader/train.py", "start": "all-MiniLM-L6-v2 (Apache-2.0)"}
    helper.set_model_props(model, facts)
    onnx.save(model, a.out)
    print(a.out, facts)


if __name__ == "__main__":
    main()
