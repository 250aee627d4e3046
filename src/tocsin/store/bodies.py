"""bodies: records as compressed bytes and back, without loss."""

from __future__ import annotations

import json
import zlib
from typing import Any, TypeVar

from cattrs.errors import BaseValidationError

from tocsin.errors import StoreDamaged
from tocsin.records import codec

T = TypeVar("T")


def pack(record: Any) -> bytes:
    """Equal records, equal bytes."""
    return zlib.compress(codec.dumps(record).encode("ascii"))


def unpack(path: str, body: bytes, kind: type[T]) -> T:
    """The record that `pack` wrote; StoreDamaged for the archive at `path` where it is something else."""
    try:
        return codec.loads(zlib.decompress(body), kind)
    except (zlib.error, ValueError, TypeError, BaseValidationError) as error:
        raise StoreDamaged(path, f"a stored {kind.__name__} cannot be read back") from error


def listed(values: Any) -> str:
    """A JSON list for a plain column."""
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
