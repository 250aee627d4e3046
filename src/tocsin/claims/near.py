"""Near: what stands on a stretch of text, without looking through all that a report holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from tocsin.records import (
    Attribution,
    EventMention,
    Quantity,
    Reading,
    Span,
    TimeMention,
    WeaponMention,
)

CELL = 256  # characters: about a sentence


class Spanned(Protocol):
    """Anything that stands on words."""

    @property
    def span(self) -> Span:
        """Its words."""
        ...


T = TypeVar("T")
S = TypeVar("S", bound=Spanned)


class Near(Generic[T]):
    """Items by the cells of text that they touch."""

    def __init__(self, items: Iterable[T], spans: Callable[[T], Sequence[Span]]) -> None:
        self._items = tuple(items)
        self._cells: dict[int, list[int]] = defaultdict(list)
        for number, item in enumerate(self._items):
            for cell in {cell for span in spans(item) for cell in _cells(span)}:
                self._cells[cell].append(number)

    def about(self, span: Span) -> list[T]:
        """All items that touch `span`, and some beside it, in the order given."""
        numbers = {number for cell in _cells(span) for number in self._cells.get(cell, ())}
        return [self._items[number] for number in sorted(numbers)]


def _cells(span: Span) -> range:
    return range(span.start // CELL, span.end // CELL + 1)


def _own(item: Spanned) -> tuple[Span]:
    return (item.span,)


def _content(attribution: Attribution) -> Sequence[Span]:
    return attribution.content


class Nearby:
    """All of a reading that claims are put together from, by where it stands."""

    def __init__(self, reading: Reading) -> None:
        self.events: Near[EventMention] = Near(reading.events, _own)
        self.attributions: Near[Attribution] = Near(reading.attributions, _content)
        self.times: Near[TimeMention] = Near(reading.times, _own)
        self.weapons: Near[WeaponMention] = Near(reading.weapons, _own)
        self.quantities: Near[Quantity] = Near(reading.quantities, _own)


def within(items: Near[S], span: Span) -> list[S]:
    """Those that lie inside `span`."""
    return [item for item in items.about(span) if span.covers(item.span)]


def own(items: Near[S], span: Span, inner: Sequence[Span]) -> list[S]:
    """Those inside `span` that no proposition nested in it has nearer to it."""
    return [item for item in within(items, span) if not any(i.covers(item.span) for i in inner)]
