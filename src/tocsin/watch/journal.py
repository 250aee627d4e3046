"""The log that a person reads: one line an event, and no words of a report unless asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tocsin.export.values import visible
from tocsin.watch.web import Clock


class Journal:
    """Writes lines through `say`: the time, what happened, to which feed or report."""

    def __init__(self, say: Callable[[str], None], *, clock: Clock, verbose: bool = False) -> None:
        self._say, self._clock, self._verbose = say, clock, verbose

    def note(self, what: str, whom: str, more: str = "") -> None:
        """One event."""
        line = f"{self._clock():%Y-%m-%d %H:%M:%S}Z {what:<9} {whom}{': ' if more else ''}{more}"
        self._say(visible(line))

    def quote(self, words: Iterable[str], sign: str = " ") -> None:
        """Words of a report, below its event; only for who asked for them."""
        if self._verbose:
            for line in words:
                self._say(visible(f"    {sign} {' '.join(line.split())}"))
