"""A time by which a talk with a server ends, however slowly it goes on."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self


class Deadline:
    """Within the `with`, sockets handed to it are shut when the time is over: no read waits longer.

    A timeout of the socket alone bounds each read, and a server may drip its headers for ever.
    """

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._seconds = seconds
        self._sockets: list[socket.socket] = []
        self._timer: threading.Timer | None = None

    def __enter__(self) -> Self:
        self.restart()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._cancel()

    def restart(self) -> None:
        """The time begins anew."""
        self._cancel()
        self._timer = threading.Timer(self._seconds, self._shut)
        self._timer.daemon = True
        self._timer.start()

    def _cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def cuts(self, talk: socket.socket) -> None:
        """This one is shut too when the time is over."""
        self._sockets.append(talk)
        if self.passed:
            self._shut()

    def _shut(self) -> None:
        self.passed = True
        for talk in tuple(self._sockets):
            with suppress(OSError):  # closed already
                talk.shutdown(socket.SHUT_RDWR)
