"""Withdrawn claims: those that the outlet or their own speaker has taken back or replaced.

Never a claim that somebody else still makes: a figure that the outlet corrects is looked for in the older
posts of a live page only, a source's among that source's own claims.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tocsin.knowledge.withdrawals import withdrawal_table
from tocsin.records import Claim, EventType, Modality, Reading, Span

ACTIVE, RETRACTED, SUPERSEDED = "active", "retracted", "superseded"
PRONOUNS = frozenset(("he", "she", "it", "they"))
SHARED, MOST = 2, 0.6  # words at least, and their share, by which a post says what is taken back
LONG = 3  # letters: shorter words say little
NEAR = 2  # sentences in which "he withdrew the figure" finds whose figure it was


def mark(claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """The claims with their status; scraps of withdrawing words ("at first") are left out."""
    marked: list[Claim] = []
    for claim in claims:
        marked += _earlier_version(claim, reading) or [_in_its_sentence(claim, reading)]
    marked = [claim for claim in marked if not _is_scrap(claim, reading)]
    status = {**_older_posts(marked, reading), **_own_words(marked, reading)}
    return [replace(claim, status=status.get(claim.id, claim.status)) for claim in marked]


def _sentence(span: Span, reading: Reading) -> Span:
    after = bisect_right(reading.sentences, span.start, key=lambda sentence: sentence.start)
    found = reading.sentences[after - 1].span if after else span
    return found if span.start < found.end else span


def _words(reading: Reading, span: Span) -> str:
    return reading.report.text[span.start : span.end]


# ---------------------------------------------------------------- in the sentence that takes it back


def _in_its_sentence(claim: Claim, reading: Reading) -> Claim:
    """What the outlet says it wrote is retracted, a source's first account superseded."""
    table, whole = withdrawal_table(), _sentence(claim.span, reading)
    words = _words(reading, whole)
    if (own := table.own.search(words)) and _between(claim, words, own, whole):
        # Its own report of nobody in particular was the outlet's word.
        nobody = all(actor.id.startswith("said:") for hop in claim.chain for actor in hop.actors)
        return replace(claim, status=RETRACTED, chain=() if nobody else claim.chain)
    if (first := table.first.search(words)) and (claim.chain or claim.event_type is EventType.ACCUSE):
        return replace(claim, status=SUPERSEDED if _between(claim, words, first, whole) else ACTIVE)
    # "He retracted the claim": what is taken back stands elsewhere.
    return replace(claim, status=ACTIVE) if table.retracts.search(words) else claim


def _between(claim: Claim, words: str, cue: re.Match[str], whole: Span) -> bool:
    """True for a claim that follows the cue and is over before the sentence turns to the later account."""
    turn = withdrawal_table().turns.search(words, cue.end())
    until = whole.start + turn.start() if turn else whole.end
    return whole.start + cue.end() < claim.span.end and claim.span.start < until


def _earlier_version(claim: Claim, reading: Reading) -> list[Claim]:
    """ "An earlier version put the dead at 16 and placed the strike in Sake": what it had wrong."""
    whole = _sentence(claim.span, reading)
    words = _words(reading, whole).rstrip().rstrip(".)")
    match = withdrawal_table().version.search(words)
    if match is None or not claim.span.covers(Span(whole.start + match.start(), whole.start + match.end())):
        return []
    start = match.end() if match["said"] else match.start("given")
    pieces = _verbs(words, start, reading, whole) if match["given"] else [Span(start, len(words))]
    spans = [Span(whole.start + piece.start, whole.start + piece.end) for piece in pieces]
    return [
        _narrowed(claim, span, reading, f"{claim.id}{'' if n == 0 else chr(97 + n)}")
        for n, span in enumerate(spans)
    ]


def _verbs(words: str, start: int, reading: Reading, whole: Span) -> Iterator[Span]:
    """The stretch cut before "and" with another verb in the past."""
    cut = start
    tokens = next((s.tokens for s in reading.sentences if s.span == whole), ())
    for at, token in enumerate(tokens[:-1]):
        begin = token.start - whole.start
        if token.text.lower() == "and" and begin > start and tokens[at + 1].tag == "VBD":
            yield Span(cut, len(words[:begin].rstrip()))
            cut = tokens[at + 1].start - whole.start
    yield Span(cut, len(words))


def _narrowed(claim: Claim, span: Span, reading: Reading, name: str) -> Claim:
    numbers = [n for n in reading.quantities if span.covers(n.span)]
    hurt = tuple(n for n in numbers if n.casualty)
    return replace(
        claim,
        id=name,
        span=span,
        status=RETRACTED,
        optional=False,
        modality=Modality.ASSERTED if claim.modality is Modality.BACKGROUND else claim.modality,
        event_type=EventType.ASSAULT if hurt and claim.event_type is EventType.NONE else claim.event_type,
        casualties=hurt,
        quantities=tuple(n for n in numbers if not n.casualty),
    )


def _is_scrap(claim: Claim, reading: Reading) -> bool:
    """ "had at first", "Earlier we carried": withdrawing words that were taken for a proposition."""
    whole, table = _sentence(claim.span, reading), withdrawal_table()
    found = [pattern.search(_words(reading, whole)) for pattern in (table.own, table.first)]
    cues = [Span(whole.start + cue.start(), whole.start + cue.end()) for cue in found if cue]
    return claim.rule == RETRACTED and any(cue.covers(claim.span) for cue in cues)


# ---------------------------------------------------------------- elsewhere in the report


def _figures(claim: Claim) -> set[tuple[str, int | None]]:
    return {(n.kind, n.low) for n in claim.casualties if n.low}


def _posts(reading: Reading) -> list[tuple[int, int]]:
    """Where the posts of a live page begin, each with its rank: the older, the smaller.

    Their clocks tell; where those could not be dated, the page's own order does.
    """
    posts = [stamp for stamp in reading.stamps if stamp.kind == "post"]
    starts = [s.interval.start for s in posts if s.interval is not None and s.interval.start is not None]
    if len(starts) == len(posts):
        return [(s.span.start, sorted(starts).index(at)) for s, at in zip(posts, starts, strict=True)]
    newest_first = any(odd.kind == "reverse_chronology" for odd in reading.report.irregularities)
    return [(s.span.start, -n if newest_first else n) for n, s in enumerate(posts)]


def _older_posts(claims: Sequence[Claim], reading: Reading) -> dict[str, str]:
    """Claims of older posts with a figure that the outlet has taken back."""
    posts = _posts(reading)
    starts = [start for start, _ in posts]
    ranks = {c.id: posts[n - 1][1] for c in claims if (n := bisect_right(starts, c.span.start))}
    found: dict[str, str] = {}
    for taken in claims:
        if taken.status == RETRACTED and taken.id in ranks:
            older = (c for c in claims if c.id in ranks and ranks[c.id] < ranks[taken.id])
            found |= {c.id: RETRACTED for c in older if _repeats(taken, c, reading)}
    return found


def _repeats(taken: Claim, claim: Claim, reading: Reading) -> bool:
    """True for the same figure, or, where nothing is counted, for mostly the same words."""
    if _figures(taken) or _figures(claim):
        return bool(_figures(taken) & _figures(claim))
    said, earlier = (
        {w for w in _words(reading, c.span).lower().split() if len(w) > LONG} for c in (taken, claim)
    )
    return len(earlier) >= SHARED and len(said & earlier) >= MOST * len(earlier)


def _own_words(claims: Sequence[Claim], reading: Reading) -> dict[str, str]:
    """Claims that their own speaker withdraws or replaces in another sentence."""
    table = withdrawal_table()
    found: dict[str, str] = {}
    for number, sentence in enumerate(reading.sentences):
        words = _words(reading, sentence.span)
        retracts, replaces = table.retracts.search(words), table.replaces.search(words)
        match = retracts or replaces or table.clarifies.search(words)
        if match is None:
            continue
        speakers = _speakers(claims, reading, number, sentence.start + match.start())
        mine = [c for c in claims if c.span.end <= sentence.start and _voice(c) & speakers]
        now = {f for c in claims if sentence.span.covers(c.span) for f in _figures(c)}
        stale = [c for c in mine if _figures(c) and not _figures(c) & now] or ([] if replaces else mine)
        if stale:
            found[stale[-1].id] = RETRACTED if retracts else SUPERSEDED
    return found


def _voice(claim: Claim) -> set[str]:
    return {actor.id for actor in claim.chain[-1].actors} if claim.chain else set()


def _speakers(claims: Sequence[Claim], reading: Reading, number: int, at: int) -> set[str]:
    """Who takes it back: the actors named before the verb, else who spoke last in the sentences before."""
    sentence = reading.sentences[number].span
    inside = (m for m in reading.mentions if sentence.start <= m.span.start < at)
    named = {actor.id for m in inside for actor in m.actors}
    spoken = [c for c in claims if c.span.end <= at and c.chain]
    if any(_voice(c) & named for c in spoken):
        return named
    paragraph = reading.sentences[number].paragraph
    above = [s for s in reading.sentences[max(0, number - NEAR) : number] if s.paragraph == paragraph]
    near = [c for c in spoken if above and c.span.start >= above[0].start]
    opening = _words(reading, Span(sentence.start, at)).lower()
    if near and opening.split()[:1] and opening.split()[0] in PRONOUNS:
        return _voice(near[-1])
    worded = [
        c for c in spoken if (hop := c.chain[-1].span) and opening.startswith(_words(reading, hop).lower())
    ]
    return _voice(worded[-1]) if worded else set()
