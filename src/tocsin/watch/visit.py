"""One poll of a feed or page: what is asked, under which conditions, and what is to be remembered of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from tocsin.errors import TooLarge, Unchanged, Unreachable
from tocsin.readers import Limits, url
from tocsin.readers.inputs import Input
from tocsin.records import Report
from tocsin.watch.feeds import Watched
from tocsin.watch.state import Page, State
from tocsin.watch.web import Clock, Web

MOST_CHARS = 1000  # of what a server calls its version


@dataclass(slots=True)
class Visit:
    """Gathers what it learns; nothing is remembered until `keep`, so a poll can be dropped whole."""

    source: Watched
    web: Web
    state: State
    clock: Clock
    learnt: dict[str, Page] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)  # what the feed leads to or tells now
    read: bool = False  # whether the feed itself was given anew

    def get(self, address: str, limits: Limits, mark: str | None) -> Input:
        """As Limits.web: the feed itself, or a page that it leads to; raises Unchanged for what can wait."""
        known = self.state.page(address)
        own = address == self.source.address
        self.listed.add(address)
        if not own and known.due and self.clock() < known.due and (known.mark == mark or known.failures):
            raise Unchanged(address, "looked at not long ago")
        headers = {} if own and self._awaited() else _conditions(known)
        try:
            answer = self.web.ask(address, limits, headers)
            found = None if answer.status == 304 and headers else url.page(answer, limits)
        except Unchanged:  # its server is left alone for a while
            self._learn(known, own=own, due=self.web.rests(address))
            raise
        except (Unreachable, TooLarge):
            self._learn(replace(known, failures=known.failures + 1), own=own)
            raise
        if found is None:
            self._learn(replace(known, mark=mark, failures=0), own=own)
            raise Unchanged(address, "not modified")
        etag, modified = (_one_line(answer.headers[name]) for name in ("ETag", "Last-Modified"))
        self._learn(Page(address, etag=etag, modified=modified, mark=mark), own=own)
        self.read = self.read or own
        return found

    def told_before(self, report: Report) -> bool:
        """Whether the feed or page gave just this the last time; notes that it gives it now."""
        key = f"{self.source.address} {report.doc_id or report.url or report.id}"
        self.listed.add(key)
        known = self.state.page(key)
        self.learnt[key] = Page(key, via=self.source.address, mark=report.raw_sha256)
        return known.mark is not None and known.mark == report.raw_sha256

    def keep(self, *, whole: bool) -> None:
        """Remembers what was learnt. `whole`: the feed was read to its end; what it no longer lists is gone.

        A feed that was not is asked for again without conditions, or the server would say "not modified".
        """
        address = self.source.address
        if address in self.learnt and not whole:
            self.learnt[address] = replace(self.learnt[address], etag=None, modified=None)
        only = self.listed if self.read and whole else None
        self.state.put(self.learnt.values(), via=address, only=only)

    def put_off(self) -> None:
        """Forgets what was learnt, but that the poll failed."""
        known = self.state.page(self.source.address)
        self.learnt = {}
        self._learn(replace(known, failures=known.failures + 1), own=True)
        self.state.put(self.learnt.values(), via=self.source.address)

    def _awaited(self) -> bool:
        """Whether a story that the feed led to is due: then the feed is needed, changed or not."""
        return self.state.awaits(self.source.address, self.clock())

    def _learn(self, page: Page, *, own: bool, due: datetime | None = None) -> None:
        span = self.source.interval if own or page.failures else self.source.revisit
        later = self.clock() + self.web.longer(span, page.failures)
        via = None if own else self.source.address
        self.learnt[page.address] = replace(page, via=via, due=due or later)


def _conditions(known: Page) -> dict[str, str]:
    given = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in given.items() if value}


def _one_line(said: str | None) -> str | None:
    """A server's word that can be sent back to it as it is."""
    return said if said and said.isprintable() and len(said) <= MOST_CHARS else None
