"""Speakers who keep their names back, and those of whom no more is told than that there are some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.page import Page
from tocsin.knowledge.gaps import gap_table
from tocsin.records import Attribution, Hop, MissingPart, Span

WHAT = "who speaks is not named"
NEAR = 60  # characters between a speaker and the words by which the name is kept back
RELATIVE = ("", "who", "whose", "that", "which")


def find(page: Page, trees: Sequence[Tree], attributions: Sequence[Attribution]) -> Iterator[MissingPart]:
    """Unnamed speakers, each once."""
    taken: list[Span] = []
    for span in (*_marked(page, trees, attributions), *_described(page, trees), *_vague(page, attributions)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield MissingPart("unnamed_source", span, WHAT)


def _marked(page: Page, trees: Sequence[Tree], attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Those who ask not to be named, with their words for it where they follow at once."""
    hops = [h for a in attributions if not a.inferred for h in a.hops if h.span is not None]
    for t in trees:
        whole = t.sentence.span
        for match in gap_table().markers.finditer(page.text, whole.start, whole.end):
            marker = Span(match.start(), match.end())
            if page.quoted(marker.start) is None:
                speaker = _speaker(page, whole, marker, hops)
                yield _with_marker(page.text, speaker, marker) if speaker else marker


def _speaker(page: Page, sentence: Span, marker: Span, hops: Sequence[Hop]) -> Span | None:
    """The speaker nearest to the words, described in them or known from who says what."""
    worded = [
        Span(match.start(), match.end())
        for match in gap_table().speakers.finditer(page.text, sentence.start, sentence.end)
    ]
    known = [
        hop.span
        for hop in hops
        if hop.span is not None
        and sentence.covers(hop.span)
        and not any(actor.id.startswith("person:") for actor in hop.actors)
    ]
    before = [span for span in (*known, *worded) if span.start < marker.start]
    return max(before, key=lambda s: (min(s.end, marker.start), -s.start), default=None) or min(
        (*known, *worded), key=lambda s: s.start, default=None
    )


def _with_marker(text: str, speaker: Span, marker: Span) -> Span:
    """The speaker's words up to those of a relative clause that keeps the name back."""
    if speaker.covers(marker) or not speaker.end <= marker.start <= speaker.end + NEAR:
        return speaker
    between = text[speaker.end : marker.end].split(maxsplit=1)
    relative = bool(between) and between[0].rstrip(",") in RELATIVE
    return Span(speaker.start, marker.end) if relative else speaker


def _described(page: Page, trees: Sequence[Tree]) -> Iterator[Span]:
    for t in trees:
        for match in gap_table().described.finditer(page.text, t.sentence.start, t.sentence.end):
            if page.quoted(match.start()) is None:
                yield Span(match.start(), match.end())


def _vague(page: Page, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """ "some leaders said", "one correspondent reports"."""
    for attribution in attributions:
        if attribution.inferred or attribution.form == "hedge":
            continue
        for hop in attribution.hops:
            if hop.span is None or any(actor.id.startswith("person:") for actor in hop.actors):
                continue
            if gap_table().vague.match(page.text, hop.span.start, hop.span.end):
                yield hop.span
