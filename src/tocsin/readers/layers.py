"""Writing layers of one page: which stretches were written together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tocsin.records import Duplicate, Span, Stamp

_OPENING = ("update", "post")  # kinds of stamp that begin a layer


def of(bodies: Sequence[Span], stamps: Sequence[Stamp], duplicates: Sequence[Duplicate]) -> list[int]:
    """The layer of each body, counted from 0 in printed order.

    A stamped update runs until the page prints again what an older layer has: then that one goes on.
    """
    starts = [body.start for body in bodies]
    opened = sorted(stamp.span.start for stamp in stamps if stamp.kind in _OPENING)
    origins = {
        bisect_right(starts, repeat.span.start) - 1: bisect_right(starts, repeat.of.start) - 1
        for repeat in duplicates
        if repeat.kind != "headline"
    }
    layers: list[int] = []
    current = newest = 0
    for index, body in enumerate(bodies):
        stamped = bisect_right(opened, body.start)
        origin = origins.get(index, index)
        if stamped > newest:
            current = newest = stamped
        elif 0 <= origin < index:
            current = min(current, layers[origin])
        layers.append(current)
    return layers
