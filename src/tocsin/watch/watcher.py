"""Following feeds: poll after poll, each kept whole or dropped whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from tocsin.archive import Added, Archive
from tocsin.errors import InputRejected, NotText, StoreLocked, TocsinError, Unchanged
from tocsin.readers import Limits, facts, read
from tocsin.readers.publisher import is_party
from tocsin.records import Interval, Report
from tocsin.watch.feeds import Plan, Watched
from tocsin.watch.journal import Journal
from tocsin.watch.state import State
from tocsin.watch.stopping import Stopped
from tocsin.watch.visit import Visit
from tocsin.watch.web import Clock, Pause, Web

LONGEST_S = 3600.0  # that is slept at once, so that a clock put right is noticed
AT_ONCE = datetime.min.replace(tzinfo=UTC)
KINDS = ("new", "revised", "known", "rejected")
Found = Report | InputRejected


class Watcher:
    """Follows what a plan names, in one thread, and keeps what it tells in an archive.

    `clock` tells the time, `pause` waits or raises Stopped, `say` is given each line of the log.
    """

    def __init__(
        self,
        plan: Plan,
        archive: Archive,
        state: State,
        *,
        say: Callable[[str], None],
        clock: Clock,
        pause: Pause,
        limits: Limits | None = None,
        verbose: bool = False,
    ) -> None:
        self._plan, self._archive, self._state = plan, archive, state
        self._clock, self._pause, self._limits = clock, pause, limits or Limits()
        self._journal = Journal(say, clock=clock, verbose=verbose)
        self._web = Web(
            state, delay=plan.delay, ceiling=plan.ceiling, contact=plan.contact, clock=clock, pause=pause
        )

    def once(self) -> bool:
        """Polls all that is not left alone after failures; whether all of it could be had."""
        now = self._clock()
        polled = [self.poll(one) for one in self._plan.watched if not self._is_left_alone(one, now)]
        return all(polled)

    def run(self) -> None:
        """Polls each in its turn until `pause` raises Stopped."""
        kinds = Counter(one.kind for one in self._plan.watched)
        counted = " and ".join(f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in kinds.items())
        self._journal.note("following", counted)
        try:
            while True:
                source = min(self._plan.watched, key=self._due)
                wait = (self._due(source) - self._clock()).total_seconds()
                self._pause(max(0.0, min(wait, LONGEST_S)))
                if wait <= LONGEST_S:
                    self.poll(source)
        except Stopped:
            self._journal.note("stopped", counted)

    def poll(self, source: Watched) -> bool:
        """Reads a feed or page and keeps what is new; whether it could be had. Stopped midway, it is dropped.

        All is asked for first and stored then: what is stored needs no network, and is finished.
        """
        visit = Visit(source, self._web, self._state, self._clock)
        try:
            found = list(self._read(source, visit))
            counts = self._kept(source, visit, found)
        except Stopped:
            self._journal.note("dropped", source.address, "stopped before it was read")
            raise
        except StoreLocked as error:
            return self._failed(visit, str(error))
        except TocsinError:
            raise
        except Exception as error:  # a fault of ours in one feed must not cost the others
            return self._failed(visit, f"{type(error).__name__}: {error}")
        visit.keep(whole=not any(isinstance(one, NotText) for one in found))
        return self._summed_up(source, found, counts)

    def _read(self, source: Watched, visit: Visit) -> Iterator[Found]:
        feed = source.kind == "feed"
        limits = replace(self._limits, web=visit.get, fetch=feed)
        taken = facts.instant(self._clock().isoformat())
        for one in read(source.address, as_="feed" if feed else None, limits=limits):
            yield one if isinstance(one, InputRejected) else _named(one, source, taken)

    def _kept(self, source: Watched, visit: Visit, found: Iterable[Found]) -> Counter[str]:
        """Puts into the archive what was not told before, and how many of each kind there were."""
        told = [one for one in found if isinstance(one, Report)]
        fresh = [one for one in told if not visit.told_before(one)]
        counts = Counter(known=len(told) - len(fresh))
        of_stories = {True: list[Report](), False: list[Report]()}
        shared = Counter(one.url for one in fresh)
        for one in fresh:
            of_stories[source.kind == "page" or (shared[one.url] == 1 and _is_inner(one.url))].append(one)
        for versions, reports in of_stories.items():
            outcomes = self._archive.add(iter(reports), tip=source.tip, versions=versions)
            for report, outcome in zip(reports, outcomes, strict=True):
                counts[self._told(report, outcome)] += 1
        return counts

    def _told(self, report: Report, outcome: Added | InputRejected) -> str:
        """Logs what became of a report; the word for it."""
        where = report.url or report.source or report.id
        if isinstance(outcome, InputRejected):
            self._journal.note("rejected", where, outcome.reason)
            return "rejected"
        if outcome.revises:
            changed = self._archive.difference(outcome.revises, outcome.report)
            what = f"{outcome.report} in place of {outcome.revises}: {changed}"
            self._journal.note("revised", where, what)
            self._journal.quote(changed.new, "+")
            self._journal.quote(changed.gone, "-")
            return "revised"
        if outcome.new:
            self._journal.note("new", where, outcome.report)
            self._journal.quote([report.title or ""])
        return "new" if outcome.new else "known"

    def _summed_up(self, source: Watched, found: Iterable[Found], counts: Counter[str]) -> bool:
        """Logs how a poll went; whether the feed or page itself could be had."""
        page, own = self._state.page(source.address), None
        for one in found:
            if isinstance(one, InputRejected) and one.source == source.address:
                own = one
            elif isinstance(one, InputRejected) and not isinstance(one, Unchanged):
                self._journal.note("rejected", one.source, one.reason)
                counts["rejected"] += 1
        if page.failures and own:
            self._journal.note("failed", source.address, f"{own.reason}; {self._again(source)}")
        elif own:
            kind = "unchanged" if isinstance(own, Unchanged) else "rejected"
            self._journal.note(kind, source.address, own.reason)
        else:
            told = (f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
            self._journal.note("read", source.address, ", ".join(told) or "nothing new")
        return not page.failures

    def _failed(self, visit: Visit, reason: str) -> bool:
        visit.put_off()
        self._journal.note("failed", visit.source.address, f"{reason}; {self._again(visit.source)}")
        return False

    def _again(self, source: Watched) -> str:
        return f"again after {self._due(source):%Y-%m-%d %H:%M:%S}Z"

    def _due(self, source: Watched) -> datetime:
        """When to poll next: not before its time, nor while its server is left alone."""
        times = (self._state.page(source.address).due, self._web.rests(source.address))
        return max((time for time in times if time), default=AT_ONCE)

    def _is_left_alone(self, source: Watched, now: datetime) -> bool:
        page, rests = self._state.page(source.address), self._web.rests(source.address)
        return bool((page.failures and page.due and page.due > now) or (rests and rests > now))


def _named(report: Report, source: Watched, taken: Interval | None) -> Report:
    """The report under the outlet that the user names, as of the time when it was taken."""
    outlet = source.outlet or report.outlet
    partisan = report.partisan or (outlet is not None and is_party(outlet))
    return replace(report, outlet=outlet, partisan=partisan, captured=report.captured or taken)


def _is_inner(address: str | None) -> bool:
    """Whether an address may be a story's own: some feeds give a site's front page with every entry."""
    parts = urlsplit(address or "")
    return parts.path not in ("", "/") or bool(parts.query)
