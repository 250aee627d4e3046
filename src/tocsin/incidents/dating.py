"""On which day the violence was that a report is about: what each of its times dates, weighed.

A time weighs by the word it hangs on: the violence, the alarm and those who came, a death, or what came
after. The day that weighs most is the day; a clock time within its night tells on which side of midnight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tocsin.knowledge import casualties
from tocsin.knowledge import dating as words
from tocsin.records import Claim, EventType, Interval, Precision, Reading, Sentence, TimeMention, Token

VIOLENCE, HAPPENING, DEATH, LOOSE, OTHER, AFTER, AMONG = 3.0, 2.5, 0.9, 0.6, 0.7, 0.15, 0.1
STRONG = 1.4  # from which a weight speaks for itself; below it only backs a day that is told strongly, too
BACKING = 1.0
FADING = 0.4  # of the weight of what stands further down
UNDATED = 0.6  # of a clock time whose day is only inferred
CLAUSE = 12  # tokens
RISE = 6  # words up the tree
FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
CLOCKED = frozenset({Precision.MINUTE, Precision.HOUR})
DAYLESS = frozenset({"clock", "clock-bare", "moment", "oclock", "part"})
DEATHBEDS = frozenset({"die", "hospital"})
LATER = timedelta(hours=12)  # after the end of publication: news does not tell of it
NIGHT = timedelta(hours=10)
NOUNS = ("NOUN", "PROPN")
WEAK_HURT = frozenset({"treat", "lose", "fall"})
DEEDS = frozenset({"shooting", "stabbing", "attack", "incident", "slaying", "homicide"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A time, the local day that it names, and how much it says that the violence was then."""

    time: TimeMention
    day: date
    weight: float


@dataclass(frozen=True, slots=True)
class When:
    """The local day of the violence, the finest interval told of it, and the times both rest on."""

    day: date
    interval: Interval
    times: tuple[TimeMention, ...]


def day(reading: Reading, claims: Sequence[Claim]) -> When | None:
    """When the violence was that a report is about; None where nothing in it says."""
    dated = list(_dated(reading, claims))
    scores = _scores(dated)
    if not scores:
        return None
    best = max(scores, key=lambda each: scores[each])  # of equals the one told first
    chosen = [each for each in dated if each.day == best]
    firm = [each for each in chosen if each.weight >= STRONG] or chosen
    firm = _within_night(firm, dated) or firm
    finest = min(firm, key=lambda each: list(Precision).index(_interval(each).precision))
    return When(finest.day, _interval(finest), tuple(each.time for each in firm))


def _interval(dated: Dated) -> Interval:
    assert dated.time.interval is not None
    return dated.time.interval


def _scores(dated: Sequence[Dated]) -> dict[date, float]:
    scores: dict[date, float] = {}
    backing: dict[date, float] = defaultdict(float)
    for number, each in enumerate(dated):
        weight = each.weight / (1 + FADING * number)
        scores.setdefault(each.day, 0.0)
        if each.weight >= STRONG:
            scores[each.day] += weight
        else:
            backing[each.day] += weight
    return {day: score + min(backing[day], BACKING) for day, score in scores.items()}


def _within_night(chosen: Sequence[Dated], dated: Sequence[Dated]) -> list[Dated]:
    """ "Friday night ... shot at about 2:45 a.m.": the clock tells which of the night's two days it was."""
    nights = [_interval(each) for each in chosen]
    if any(night.precision is not Precision.PART_OF_DAY for night in nights):
        return []
    clocked = [d for d in dated if d.weight >= STRONG and _interval(d).precision in CLOCKED]
    return [d for d in clocked if any(_covers(night, _interval(d)) for night in nights)][:1]


def _covers(night: Interval, moment: Interval) -> bool:
    return bool(night.start and night.end and moment.start and night.start <= moment.start < night.end)


def _dated(reading: Reading, claims: Sequence[Claim]) -> Iterator[Dated]:
    triggers = _triggers(claims)
    published = reading.published
    latest = published.end + LATER if published and published.end else None
    for time in reading.times:
        found = time.interval
        if found is None or found.start is None or found.end is None or found.precision not in FINE:
            continue
        if time.use != "event" or time.type not in ("DATE", "TIME") or (latest and found.start >= latest):
            continue
        weight = LOOSE
        if 0 <= time.sentence < len(reading.sentences):
            weight = _weight(_Clause(reading.sentences[time.sentence], time, triggers))
        if time.rule.split()[-1:] and time.rule.split()[-1] in DAYLESS:
            weight *= UNDATED
        yield Dated(time, _day(time, found.start, found.end, reading.zone), weight)


def _day(time: TimeMention, start: datetime, end: datetime, zone: str | None) -> date:
    """The local day: of a clock its middle; "overnight" is mostly the day it ends on."""
    local = ZoneInfo(zone) if zone else UTC
    assert time.interval is not None
    if time.interval.precision in CLOCKED:
        return (start + (end - start) / 2).astimezone(local).date()
    if time.rule.endswith("dayword") and time.value.endswith("TNI") and end - start >= NIGHT:
        return end.astimezone(local).date()
    return start.astimezone(local).date()


def _triggers(claims: Sequence[Claim]) -> dict[int, Claim]:
    """Where the first word of a claim's trigger starts -> the claim."""
    return {claim.trigger.start: claim for claim in reversed(claims) if claim.trigger is not None}


class _Clause:
    """A time in its sentence, and what the words around say of a happening."""

    def __init__(self, sentence: Sentence, time: TimeMention, triggers: dict[int, Claim]) -> None:
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.time = time
        self.triggers = triggers
        inside = [k for k, t in enumerate(self.tokens) if t.start < time.span.end and time.span.start < t.end]
        self.inside = range(inside[0], inside[-1] + 1) if inside else range(0)

    def kind(self, place: int) -> str | None:
        """violence | death | happening | after | other | None for a word that says nothing by itself."""
        token, table = self.tokens[place], words.table()
        claim = self.triggers.get(token.start)
        if token.lemma in table.deaths:
            return "death"
        if claim is not None and claim.event_type is EventType.ASSAULT and claim.polarity == "positive":
            return "death" if claim.rule in DEATHBEDS else "violence"
        if _hurts(token):
            return "violence"
        if token.lemma in table.happening or self._happens(place):
            return "happening"
        if claim is not None or token.lemma in table.after:
            return "after"
        return "other" if token.pos == "VERB" else None

    def _happens(self, place: int) -> bool:
        """ "took place", "came in", "was reported"."""
        token, table = self.tokens[place], words.table()
        follower = self.tokens[place + 1].text.lower() if place + 1 < len(self.tokens) else ""
        if token.lemma in table.with_word:
            return table.with_word[token.lemma] == follower
        undergoes = ("nsubj:pass", "aux:pass")
        below = [t for t in self.tokens if t.head == place]
        return token.lemma in table.passive and any(t.relation in undergoes for t in below)


def _hurts(token: Token) -> bool:
    table = casualties.table()
    if token.pos in NOUNS:
        return table.nouns.get(token.text.lower()) in ("killed", "wounded") or token.lemma in DEEDS
    rows = table.verbs.get(token.lemma, ())
    hurt = any(row.kind in ("killed", "wounded") and not row.word for row in rows)
    return token.pos == "VERB" and hurt and token.lemma not in WEAK_HURT


def _weight(clause: _Clause) -> float:
    if not clause.inside:
        return LOOSE
    if _attributive(clause) or _beside(clause):
        return VIOLENCE
    head = next((k for k in clause.inside if clause.tokens[k].head not in clause.inside), clause.inside.start)
    place, beneath = clause.tokens[head].head, clause.tokens[head].relation
    for steps in range(RISE):
        if place < 0:
            break
        kind = clause.kind(place)
        if kind is not None:
            return _governed(clause, place, kind)
        if steps == 0 and beneath in ("compound", "nmod:poss", "amod"):
            return AMONG  # "Friday's hearing"
        place = clause.tokens[place].head
    return LOOSE


def _governed(clause: _Clause, place: int, kind: str) -> float:
    """The weight of a time that hangs on the word at `place`."""
    if kind in ("violence", "happening", "death"):
        return {"violence": VIOLENCE, "happening": HAPPENING, "death": DEATH}[kind]
    clocked = clause.time.interval is not None and clause.time.interval.precision is Precision.MINUTE
    if clause.tokens[place].lemma == "say" and clocked:
        return HAPPENING * 0.65  # "police say at 9:30 p.m. a man shot": what is said was then
    if place >= clause.inside.stop and _before(clause):
        return VIOLENCE * 0.8  # "the man who shot his wife on Monday appeared today"
    if kind == "after":
        return AFTER
    above, steps = clause.tokens[place].head, 0
    while above >= 0 and steps < RISE // 2:
        if clause.kind(above) == "violence":
            return VIOLENCE * 0.6  # "shot while riding in a car on Monday"
        above, steps = clause.tokens[above].head, steps + 1
    return OTHER


def _attributive(clause: _Clause) -> bool:
    """ "Monday's fatal shooting", "the 12 May attack"."""
    for place in range(clause.inside.stop, min(clause.inside.stop + 4, len(clause.tokens))):
        token = clause.tokens[place]
        if token.pos in NOUNS:
            if clause.kind(place) == "violence":
                return True
            following = clause.tokens[place + 1].pos if place + 1 < len(clause.tokens) else ""
            if following not in NOUNS:
                return False
        elif token.pos != "ADJ" and token.text not in ("'s", "’s"):
            return False
    return False


def _beside(clause: _Clause) -> bool:
    """ "the attack on Monday", "was shot late on Friday": nothing but small words between."""
    table, place = words.table(), clause.inside.start - 1
    while (
        place > clause.inside.start - 4 and place >= 0 and clause.tokens[place].text.lower() in table.between
    ):
        place -= 1
    if place < 0 or clause.tokens[place].lemma in table.charges:
        return False
    return clause.kind(place) == "violence"


def _before(clause: _Clause) -> bool:
    """True where the last verb before the time, in the same clause, is the violence."""
    first = clause.inside.start
    for place in range(first - 1, max(-1, first - CLAUSE), -1):
        if clause.tokens[place].pos == "PUNCT":
            return False
        if clause.kind(place) == "violence":
            return True
        if clause.tokens[place].pos == "VERB":
            return False
    return False
