"""Turns a checkpoint into the packaged model: python training/syntax/export.py CHECKPOINT [--out FOLDER]."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
from model import Labels, Parser, build, starting_folder  # noqa: E402

INPUTS = ("pieces", "shapes", "first", "last")
OUTPUTS = ("upos", "xpos", "arcs", "dependents", "heads", "entities")
TRAINED_ON = {
    "all-MiniLM-L6-v2 (starting weights)": "Apache-2.0",
    "Universal Dependencies English EWT": "CC BY-SA 4.0",
    "Universal Dependencies English GUM": "CC BY 4.0 (annotation)",
    "Groningen Meaning Bank": "public domain text",
    "WikiGold": "CC BY 4.0",
    "re3d": "Open Government Licence, public domain, CC BY-SA",
    "UCDP place names": "CC BY 4.0",
}


class Exported(nn.Module):
    """What the runtime needs of one sentence.

    Entity logits are the weighted mean of the heads of all corpora. Dependents come multiplied with the
    weights of the label scores, so that a product with the chosen head is all that is left to do.
    """

    def __init__(self, parser: Parser, mix: dict[str, float]) -> None:
        super().__init__()
        self.parser = parser
        total = sum(mix.values())
        first = next(iter(parser.ner.values()))
        self.ner = nn.Linear(first.in_features, first.out_features)
        names, size, _ = parser.label_weights.shape
        self.sizes = (names, size)
        self.labels = nn.Parameter(parser.label_weights.detach().permute(1, 0, 2).reshape(size, names * size))
        with torch.no_grad():
            self.ner.weight[:] = sum(parser.ner[name].weight * (part / total) for name, part in mix.items())
            self.ner.bias[:] = sum(parser.ner[name].bias * (part / total) for name, part in mix.items())

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        words = self.parser.words(pieces, shapes, torch.ones_like(pieces), first, last)
        upos, xpos, arcs, dependents, heads = self.parser.syntax(words)
        sides = (dependents @ self.labels).reshape(dependents.shape[0], -1, *self.sizes)
        return upos, xpos, arcs, sides, heads, self.ner(words)


def export(checkpoint: Path, out: Path, mix: dict[str, float], name: str) -> None:
    stored = torch.load(checkpoint, weights_only=True)
    labels = Labels(**{key: tuple(values) for key, values in stored["labels"].items()})
    parser = build(labels)
    parser.load_state_dict(stored["state"])
    model = Exported(parser, mix).eval()
    example = (
        torch.tensor([[101, 2000, 2001, 2002, 102]]),
        torch.tensor([[0, 1, 1, 1, 0]]),
        torch.tensor([[0, 1, 3]]),
        torch.tensor([[0, 2, 3]]),
    )
    axes = {key: {1: "length"} for key in ("pieces", "shapes")} | {
        key: {1: "words"} for key in ("first", "last")
    }
    axes |= {key: {1: "words"} for key in OUTPUTS} | {"arcs": {1: "words", 2: "words"}}
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        whole = Path(temporary) / "whole.onnx"
        torch.onnx.export(
            model, example, str(whole), input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            whole, out / "parser.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    vocabulary = (starting_folder() / "vocab.txt").read_text(encoding="utf-8").rstrip("\n")
    (out / "vocab.txt").write_text(vocabulary, encoding="utf-8")
    files = ("parser.onnx", "vocab.txt")
    manifest = {
        "id": name,
        "files": {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in files},
        "labels": stored["labels"],
        "entity_heads": mix,
        "trained_on": TRAINED_ON,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print({file: (out / file).stat().st_size for file in files})


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("checkpoint", type=Path)
    options.add_argument("--out", type=Path, default=ROOT / "src" / "tocsin" / "data" / "model")
    options.add_argument("--name", default="tocsin-syntax-en-1")
    options.add_argument("--mix", default="gmb=1,wikigold=1,re3d=0.5", help="weights of the entity heads")
    chosen = options.parse_args()
    mix = {part.split("=")[0]: float(part.split("=")[1]) for part in chosen.mix.split(",")}
    export(chosen.checkpoint, chosen.out, mix, chosen.name)


if __name__ == "__main__":
    main()
