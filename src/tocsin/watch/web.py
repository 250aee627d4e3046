"""Asking servers politely: by their robots.txt, one request at a time, seldom, and not while they fail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import lru_cache, partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tocsin.errors import TooLarge, Unanswered, Unchanged, Unreachable
from tocsin.readers import Limits, url
from tocsin.watch.state import State

if TYPE_CHECKING:
    from protego import Protego

Clock = Callable[[], datetime]
Pause = Callable[[float], None]

NAME = "tocsin"  # as robots.txt files may call us
ROBOTS_BYTES = 500_000
ROBOTS_HOLD = timedelta(days=1)
FIRST_REST = timedelta(minutes=1)  # after one failure; doubled by each that follows
MOST_DELAY_S = 60.0  # that a robots.txt may ask for between two requests
_OVERWORKED = frozenset((429, 502, 503, 504))
_DOUBLINGS = 30  # more than any ceiling lets pass


class Web:
    """Every request of a watcher goes through here, one after the other.

    `pause` waits, and raises what ends the watch. What a server asked for outlives the program in `state`.
    """

    def __init__(
        self,
        state: State,
        *,
        delay: timedelta,
        ceiling: timedelta,
        contact: str | None,
        clock: Clock,
        pause: Pause,
    ) -> None:
        self._state, self._clock, self._pause = state, clock, pause
        self._delay, self._ceiling = delay, ceiling
        self._agent = f"{NAME} (follows feeds; {contact})" if contact else url.AGENT
        self._asked: dict[str, datetime] = {}  # when each host was last asked
        self._now_at = ""  # the host that is being asked

    def ask(self, address: str, limits: Limits, headers: Mapping[str, str]) -> url.Answer:
        """What the server says; raises Unchanged while it is left alone, and what `url.ask` raises."""
        gate = partial(self._enter, limits=limits)
        gate(address)
        try:
            answer = self._sent(address, limits, headers, gate)
        except Unanswered:
            self._rests(self._now_at)
            raise
        if answer.status in _OVERWORKED:
            self._rests(self._now_at, wanted(answer.headers, self._clock()))
        elif (host := self._state.host(self._now_at)).failures:
            self._state.put_host(replace(host, failures=0, rests=None))
        return answer

    def rests(self, address: str) -> datetime | None:
        """Until when the server of an address is left alone."""
        return self._state.host(_host(address)).rests

    def longer(self, span: timedelta, failures: int) -> timedelta:
        """A span doubled by each failure, up to the ceiling."""
        seconds = span.total_seconds() * (1 << min(failures, _DOUBLINGS))
        return max(span, timedelta(seconds=min(seconds, self._ceiling.total_seconds())))

    def _sent(
        self, address: str, limits: Limits, headers: Mapping[str, str], gate: Callable[[str], None]
    ) -> url.Answer:
        try:
            return url.ask(address, limits, headers={"User-Agent": self._agent, **headers}, gate=gate)
        finally:
            self._asked[self._now_at] = self._clock()

    def _enter(self, address: str, limits: Limits) -> None:
        """Waits until the server may be asked; raises where it may not."""
        host = _host(address)
        rules = self._rules(address, limits)
        if not rules.can_fetch(address, NAME):
            raise Unreachable(address, "the site's robots.txt asks not to read it")
        self._wait(host, timedelta(seconds=max(0.0, min(rules.crawl_delay(NAME) or 0.0, MOST_DELAY_S))))

    def _wait(self, host: str, wished: timedelta = timedelta()) -> None:
        """Lets some time pass since the last request to a host."""
        now = self._clock()
        last = self._asked.get(host)
        free = last + max(self._delay, wished) if last else now
        self._pause(max(0.0, (free - now).total_seconds()))
        self._now_at, self._asked[host] = host, self._clock()

    def _rules(self, address: str, limits: Limits) -> Protego:
        """The server's robots.txt, asked for once a day; where it fails nothing is read."""
        host, now = self._state.host(_host(address)), self._clock()
        if host.rests and host.rests > now:
            raise Unchanged(address, f"{host.name} is left alone until {host.rests:%Y-%m-%d %H:%M:%S}Z")
        if host.robots is None or host.asked is None or not host.asked <= now < host.asked + ROBOTS_HOLD:
            text = self._robots(address, limits)
            host = replace(self._state.host(host.name), robots=text, asked=self._clock())
            self._state.put_host(host)
        return _parsed(host.robots or "")

    def _robots(self, address: str, limits: Limits) -> str:
        where = f"{urlsplit(address).scheme}://{_host(address)}/robots.txt"
        self._wait(_host(address))
        try:
            few = replace(limits, url_bytes=ROBOTS_BYTES)
            answer = self._sent(
                where, few, {"Accept": "text/plain"}, lambda onward: self._wait(_host(onward))
            )
        except (Unreachable, TooLarge) as error:
            self._rests(_host(address))
            raise Unanswered(address, f"robots.txt: {error.reason}") from error
        if answer.status == 429 or answer.status >= 500:
            self._rests(_host(address), wanted(answer.headers, self._clock()))
            raise Unanswered(address, f"robots.txt: the server answers {answer.status} {answer.reason}")
        return answer.data.decode("utf-8", "replace")

    def _rests(self, name: str, asked_for: timedelta = timedelta()) -> None:
        """A server that fails is left alone, each time for longer, and never shorter than it asks for."""
        host = self._state.host(name)
        span = max(self.longer(FIRST_REST, host.failures), min(asked_for, self._ceiling))
        self._state.put_host(replace(host, failures=host.failures + 1, rests=self._clock() + span))


def wanted(headers: Message, now: datetime) -> timedelta:
    """How long a server asks to be left alone: Retry-After, in seconds or as a date."""
    said = (headers["Retry-After"] or "").strip()
    if said.isascii() and said.isdigit():
        return timedelta(seconds=min(int(said[:9]), 10**8))
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return timedelta()
    return max(timedelta(), (until if until.tzinfo else until.replace(tzinfo=UTC)) - now)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError as error:
        raise Unreachable(address, f"no valid address: {error}") from error


@lru_cache(64)
def _parsed(robots: str) -> Protego:
    from protego import Protego

    return Protego.parse(robots)
