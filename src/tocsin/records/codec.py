"""codec: any record type to plain JSON text and back, without loss."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, get_origin

from cattrs.preconf.json import JsonConverter, make_converter

T = TypeVar("T")


@cache
def _converter() -> JsonConverter:
    converter = make_converter()
    converter.register_unstructure_hook_func(_is_frozenset, sorted)
    return converter


def _is_frozenset(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is frozenset


def dumps(value: Any, kind: Any = None) -> str:
    """A frozen record as ASCII JSON, its fields in order and its sets sorted: equal values, equal bytes."""
    return str(_converter().dumps(value, unstructure_as=kind, separators=(",", ":")))


def loads(text: str | bytes, kind: type[T]) -> T:
    """The record that `dumps` wrote; anything else raises cattrs' BaseValidationError or ValueError."""
    return _converter().loads(text, kind)
