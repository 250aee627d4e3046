"""Fine-tunes the parser: python training/syntax/train.py SHARED CHECKPOINT [--passes N] [--names N]."""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpora
from corpora import Example
from model import Labels, Parser, build, starting_folder
from variations import Renamer, ucdp_places, vary

from tocsin.annotate.wordpiece import WordPieces, shape

SEED = 20
LONGEST = 250  # pieces
PIECES_A_BATCH = 600


def labels_of(sentences: list[Example]) -> Labels:
    """Classes seen in the treebanks, and the fixed entity labels."""
    return Labels(
        upos=tuple(sorted({label for s in sentences for label in s.upos})),
        xpos=tuple(sorted({label for s in sentences for label in s.xpos})),
        relations=tuple(sorted({label for s in sentences for label in s.relations})),
        entities=corpora.ENTITIES,
    )


class Encoded:
    """Tensors of one batch."""

    def __init__(self, examples: list[Example], cutter: WordPieces, labels: Labels) -> None:
        rows = [[cutter.ids(word) for word in example.words] for example in examples]
        length = max(sum(map(len, row)) for row in rows) + 2
        width = max(map(len, rows)) + 1
        size = len(examples)
        self.pieces = torch.zeros(size, length, dtype=torch.long)
        self.shapes = torch.zeros(size, length, dtype=torch.long)
        self.mask = torch.zeros(size, length, dtype=torch.long)
        self.first = torch.zeros(size, width, dtype=torch.long)
        self.last = torch.zeros(size, width, dtype=torch.long)
        for number, (example, row) in enumerate(zip(examples, rows, strict=True)):
            at = 1
            self.pieces[number, 0] = cutter.start
            for index, (word, ids) in enumerate(zip(example.words, row, strict=True), 1):
                self.pieces[number, at : at + len(ids)] = torch.tensor(ids)
                self.shapes[number, at : at + len(ids)] = int(shape(word))
                self.first[number, index], self.last[number, index] = at, at + len(ids) - 1
                at += len(ids)
            self.pieces[number, at] = cutter.stop
            self.mask[number, : at + 1] = 1
        self.words = torch.zeros(size, width, dtype=torch.bool)
        for number, row in enumerate(rows):
            self.words[number, : len(row) + 1] = True
        self.upos = self._column([e.upos for e in examples], labels.upos, width)
        self.xpos = self._column([e.xpos for e in examples], labels.xpos, width)
        self.relations = self._column([e.relations for e in examples], labels.relations, width)
        self.entities = self._column([e.entities for e in examples], labels.entities, width)
        self.heads = torch.full((size, width), -100)
        for number, example in enumerate(examples):
            self.heads[number, 1 : len(example.heads) + 1] = torch.tensor(example.heads, dtype=torch.long)

    @staticmethod
    def _column(columns: list[tuple[str, ...]], names: tuple[str, ...], width: int) -> Tensor:
        ids = {name: number for number, name in enumerate(names)}
        found = torch.full((len(columns), width), -100)
        for number, column in enumerate(columns):
            if column:
                found[number, 1 : len(column) + 1] = torch.tensor([ids.get(name, -100) for name in column])
        return found

    def inputs(self) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        return self.pieces, self.shapes, self.mask, self.first, self.last


def loss_of(model: Parser, batch: Encoded, corpus: str) -> Tensor:
    """Sum of the losses of the heads that the corpus teaches."""
    words = model.words(*batch.inputs())
    if corpus in model.ner:
        logits = model.ner[corpus](words).float()
        return cross_entropy(logits.flatten(0, 1), batch.entities.flatten())
    upos, xpos, arcs, dependent, head = model.syntax(words)
    arcs = arcs.float().masked_fill(~batch.words.unsqueeze(1), -1e4)
    real = batch.heads >= 0
    chosen = head.gather(1, batch.heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, head.shape[-1]))
    relations = torch.einsum("ni,lij,nj->nl", dependent[real], model.label_weights, chosen[real])
    return (
        cross_entropy(arcs.flatten(0, 1), batch.heads.flatten())
        + cross_entropy(relations.float(), batch.relations[real])
        + 0.5 * cross_entropy(upos.float().flatten(0, 1), batch.upos.flatten())
        + 0.5 * cross_entropy(xpos.float().flatten(0, 1), batch.xpos.flatten())
    )


def batches(
    sentences: list[Example], cutter: WordPieces, chance: random.Random, renamer: Renamer
) -> Iterator[tuple[str, list[Example]]]:
    """Varied sentences of like length, one corpus a batch, in random order."""
    groups: dict[str, list[tuple[float, Example]]] = {}
    for sentence in sentences:
        varied = vary(sentence, chance, renamer)
        length = sum(len(cutter.ids(word)) for word in varied.words)
        if length <= LONGEST:
            group = "syntax" if varied.corpus in ("ewt", "gum") else varied.corpus
            groups.setdefault(group, []).append((length + chance.random() * 3, varied))
    made: list[tuple[str, list[Example]]] = []
    for group, members in groups.items():
        members.sort(key=lambda member: member[0])
        current: list[Example] = []
        for length, member in members:
            if current and (len(current) + 1) * (length + 2) > PIECES_A_BATCH:
                made.append((group, current))
                current = []
            current.append(member)
        made.append((group, current))
    chance.shuffle(made)
    yield from made


def epochs(
    data: dict[str, list[Example]], passes: int, names: int, chance: random.Random
) -> list[list[Example]]:
    """Sentences of every pass: both treebanks whole, `names` sentences of GMB, the small name corpora."""
    plan = []
    gmb = [sentence for sentence in data["gmb"] if any(label != "O" for label in sentence.entities)]
    chance.shuffle(gmb)
    for number in range(passes):
        start = number * names % len(gmb)
        part = (gmb + gmb)[start : start + names]
        plan.append([*data["ewt"], *data["gum"], *part, *data["wikigold"], *data["re3d"]])
    return plan


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared")
    options.add_argument("checkpoint", type=Path)
    options.add_argument("--passes", type=int, default=10)
    options.add_argument("--names", type=int, default=5000)
    options.add_argument("--rate", type=float, default=3e-4)
    chosen = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    folder = corpora.folder(chosen.shared)
    data = corpora.load(folder)
    named = [*data["gmb"], *data["wikigold"], *data["re3d"]]
    renamer = Renamer(named, ucdp_places(folder / "geo" / "ucdp_places.jsonl"))
    labels = labels_of(data["ewt"] + data["gum"])
    cutter = WordPieces((starting_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522])
    model = build(labels)
    plan = [
        list(batches(part, cutter, chance, renamer))
        for part in epochs(data, chosen.passes, chosen.names, chance)
    ]
    steps = sum(map(len, plan))
    train(model, [batch for part in plan for batch in part], labels, cutter, chosen.rate)
    chosen.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"labels": asdict(labels), "state": model.state_dict()}, chosen.checkpoint)
    print(json.dumps({"steps": steps, "passes": chosen.passes, "names": chosen.names, "rate": chosen.rate}))


def train(
    model: Parser, work: list[tuple[str, list[Example]]], labels: Labels, cutter: WordPieces, rate: float
) -> None:
    """One optimiser step a batch; warm-up over a twentieth, then a straight line down."""
    encoder = list(model.encoder.parameters())
    inside = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in model.parameters() if id(parameter) not in inside]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * 4}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
    )
    total = len(work)
    warm = max(1, total // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / warm, (total - step) / (total - warm) + 0.01)
    )
    model.train()
    began = time.monotonic()
    running: dict[str, float] = {}
    for step, (corpus, examples) in enumerate(work, 1):
        batch = Encoded(examples, cutter, labels)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(model, batch, corpus)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        running[corpus] = 0.98 * running.get(corpus, loss.item()) + 0.02 * loss.item()
        if step % 100 == 0:
            shown = " ".join(f"{name} {value:.3f}" for name, value in sorted(running.items()))
            print(f"{step}/{total} {time.monotonic() - began:.0f}s {shown}", flush=True)


if __name__ == "__main__":
    main()
