"""How watching is stopped: a signal asks, and the next pause obeys."""

from __future__ import annotations

import time

SLICE_S = 0.5  # a signal does not end a sleep


class Stopped(Exception):
    """Somebody asked to stop; what is under way is left as if it had not begun."""


class Stop:
    """Whether somebody asked to stop."""

    def __init__(self) -> None:
        self.asked = False

    def ask(self) -> None:
        """The next pause ends at once."""
        self.asked = True

    def pause(self, seconds: float) -> None:
        """Sleeps so long; raises Stopped, at once where it was asked for before."""
        until = time.monotonic() + seconds
        while not self.asked and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, SLICE_S))
        if self.asked:
            raise Stopped
