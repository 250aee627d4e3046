"""How many were killed and hurt in one incident, by all that a report says of them.

A figure goes before people told of one by one, who are counted apart only where their names, ages or sexes
differ or one sentence tells of both. Those said to be shot are the dead and the living together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tocsin.knowledge import casualties
from tocsin.records import Headcount, Quantity, Reading, Sentence, Span, Token

SEXES = {
    "m": "man boy he him himself father dad son brother husband male uncle nephew grandson grandfather",
    "f": "woman girl she her herself mother mom daughter sister wife female aunt niece grandmother",
}
SEX = {word: sex for sex, words in SEXES.items() for word in words.split()}
NOBODY_NEW = frozenset(
    (
        "he",
        "she",
        "him",
        "her",
        "they",
        "them",
        "it",
        "who",
        "himself",
        "herself",
        "victim",
        "victims",
        "person",
    )
)
FURTHER = frozenset(("another", "other", "second", "third", "fourth", "fifth", "sixth"))
ATTACKERS = frozenset(("gunman", "shooter", "attacker", "assailant", "suspect", "killer", "bomber"))
ALSO = re.compile(r" (?:was|were|is|are) also\b")
OWN_LIFE = re.compile(r"[^.;\n]{0,60}\b(?:himself|herself|themselves|(?:his|her|their) own li(?:fe|ves))\b")
INCLUDING = re.compile(
    r"\bincluding (?:the |a )?(?:suspected |alleged )?(?:gunman|shooter|suspect|attacker|himself)",
    re.IGNORECASE,
)
AGE_AFTER = re.compile(r",? ?(\d{1,2})\b(?! ?[ap]\.?m)")
AGE = re.compile(r"\b(\d{1,2})[- ](?:year|month)")
JOINT = re.compile(r"[\s,\d]*(?:,|and)[\s,\d]*(?:and)?\s*(?:(?:his|her|their)\s)?")
MULTIPLE = re.compile(
    r"\b(double|triple|quadruple|quintuple|sextuple)[- ](?:fatal )?(?:shooting|stabbing)", re.IGNORECASE
)
TOP = 3  # runs of figures from which the total is taken
TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}


@dataclass(frozen=True, slots=True)
class Told:
    """A number of people and what their words give away: `figure` where a number is said, `shot` where the
    word does not say whether they lived."""

    quantity: Quantity
    low: int
    figure: bool
    shot: bool
    mute: bool  # a pronoun or "the victim": nobody new
    further: bool
    attacker: bool
    name: frozenset[str]
    sex: str | None
    age: int | None

    @property
    def span(self) -> Span:
        """Its words."""
        return self.quantity.span


def count(reading: Reading, quantities: Iterable[Quantity]) -> tuple[Headcount | None, Headcount | None]:
    """The killed and the wounded among these quantities of a report; None where nobody is told of."""
    told = [
        _told(reading, q)
        for q in quantities
        if q.casualty and q.kind in ("killed", "wounded") and (q.low or q.high) and not q.part_of_total
    ]
    dead = [t for t in told if t.quantity.kind == "killed"]
    hurt = [t for t in told if t.quantity.kind == "wounded"]
    killed = _killed(reading, dead)
    return killed, _wounded(reading, hurt, dead, killed.low if killed else 0)


def _told(reading: Reading, quantity: Quantity) -> Told:
    sentence, text = reading.sentences[quantity.sentence], reading.report.text
    words = text[quantity.span.start : quantity.span.end]
    inside = [
        k
        for k, t in enumerate(sentence.tokens)
        if t.start < quantity.span.end and quantity.span.start < t.end
    ]
    tokens = [sentence.tokens[k] for k in inside]
    lower = [t.text.lower() for t in tokens]
    aged = AGE.search(words) or AGE_AFTER.match(text[quantity.span.end : quantity.span.end + 8])
    return Told(
        quantity,
        quantity.low or quantity.high or 0,
        figure=any(_figure(sentence, k) for k in inside) and lower[0] not in ("a", "an", "the"),
        shot=_only_shot(sentence, inside),
        mute=bool(lower) and lower[-1] in NOBODY_NEW and len(lower) < 3,
        further=bool(FURTHER & set(lower)) or ALSO.match(text, quantity.span.end) is not None,
        attacker=bool(ATTACKERS & set(lower)) or OWN_LIFE.match(text, quantity.span.end) is not None,
        name=_name(tokens),
        sex=next((SEX[word] for word in reversed(lower) if word in SEX), None),
        age=int(aged[1]) if aged else None,
    )


def _figure(sentence: Sentence, place: int) -> bool:
    """A number that counts; that of "a 12-year-old" does not."""
    following = sentence.tokens[place + 1].text if place + 1 < len(sentence.tokens) else ""
    return sentence.tokens[place].pos == "NUM" and following not in ("-", "–")


def _name(tokens: Sequence[Token]) -> frozenset[str]:
    """The parts of a person's name, where the words end on it."""
    if not tokens or not tokens[-1].entity.endswith("PER") or tokens[-1].pos != "PROPN":
        return frozenset()
    return frozenset(t.text.lower() for t in tokens if t.entity.endswith("PER") and t.pos == "PROPN")


def _only_shot(sentence: Sentence, inside: Sequence[int]) -> bool:
    """True where the verb over the group is one that hurts and may kill ("shot", "hit")."""
    head = next((sentence.tokens[k].head for k in inside if sentence.tokens[k].head not in inside), -1)
    if head < 0:
        return False
    rows = casualties.table().verbs.get(sentence.tokens[head].lemma, ())
    return any(row.weak for row in rows) or sentence.tokens[head].lemma in ("shooting", "stabbing")


def _same(one: Told, other: Told) -> bool:
    """True where two people told of one by one may be one."""
    if one.further or other.further:
        return False
    if one.name and other.name:
        return bool(one.name & other.name)
    if one.age and other.age and one.age != other.age:
        return False
    return not (one.sex and other.sex and one.sex != other.sex)


def _cast(people: Iterable[Told]) -> list[Told]:
    """People told apart, each with all that is said of them."""
    cast: list[Told] = []
    for person in people:
        known = next((k for k, other in enumerate(cast) if _same(person, other)), None)
        if known is None and not (person.mute and cast):
            cast.append(person)
        elif known is not None:
            other = cast[known]
            cast[known] = replace(
                other,
                name=other.name | person.name,
                sex=other.sex or person.sex,
                age=other.age or person.age,
            )
    return cast


def _runs(reading: Reading, told: Sequence[Told]) -> list[list[Told]]:
    """Neighbours that one sentence joins: "a mother and her two children", "Ann Lee, 19, and Peter Doran"."""
    runs: list[list[Told]] = []
    for each in told:
        last = runs[-1][-1] if runs else None
        joined = last is not None and last.quantity.sentence == each.quantity.sentence
        if last is not None and joined and _joint(reading, last, each):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _joint(reading: Reading, one: Told, other: Told) -> bool:
    return JOINT.fullmatch(reading.report.text[one.span.end : other.span.start]) is not None


def _largest(runs: Sequence[Sequence[Told]]) -> Headcount | None:
    """The run of most people near the top, the first of equals: further down stand other days and towns."""
    if not runs:
        return None
    best = max(runs[:TOP], key=lambda run: sum(t.low for t in run))
    high = [t.quantity.high for t in best]
    rule = "stated" if any(t.figure for t in best) else "listed"
    return Headcount(
        sum(t.low for t in best),
        None if None in high else sum(h or 0 for h in high),
        tuple(t.span for t in best),
        rule,
    )


def _listed(people: Sequence[Told]) -> Headcount | None:
    if not people:
        return None
    return Headcount(len(people), len(people), tuple(t.span for t in people), "listed")


def _killed(reading: Reading, dead: Sequence[Told]) -> Headcount | None:
    """The largest figure or list; an attacker who died comes on top of those he is told to have killed."""
    victims = [t for t in dead if not t.attacker]
    most, own = _largest(_runs(reading, victims)), next((t for t in dead if t.attacker), None)
    if most is None or own is None:
        return _largest(_runs(reading, dead))
    together = any(t.quantity.sentence == own.quantity.sentence and not t.mute for t in victims)
    if own.low > 1 or INCLUDING.search(reading.report.text) or (most.low == 1 and not together):
        return most
    high = None if most.high is None else most.high + 1
    return replace(most, low=most.low + 1, high=high, spans=(*most.spans, own.span))


def _wounded(reading: Reading, hurt: Sequence[Told], dead: Sequence[Told], killed: int) -> Headcount | None:
    """The figure of the hurt, else of those shot less the dead, else those told of who are not the dead."""
    stated = _largest([run for run in _runs(reading, [t for t in hurt if not t.shot]) if _counted(run)])
    shot = _largest([run for run in _runs(reading, [t for t in hurt if t.shot]) if _counted(run)])
    shot = _larger(shot, _multiple(reading))
    living = shot.low - killed if shot else 0
    rest = next((t for t in hurt if stated and killed and t.figure and t.low == stated.low - killed), None)
    if rest is not None:  # "four had gunshot wounds; one died, the other three live"
        stated = _largest([[rest]])
    if stated is not None and stated.low >= living:
        return stated
    if shot is not None and living >= 0:
        return replace(shot, low=living, high=living, rule="shot-less-dead") if living else None
    if stated is not None:
        return stated
    return _listed(_living([t for t in hurt if not t.figure], dead))


def _counted(run: Sequence[Told]) -> bool:
    return any(t.figure for t in run) or len(run) > 1


def _larger(one: Headcount | None, other: Headcount | None) -> Headcount | None:
    both = [each for each in (one, other) if each is not None]
    return max(both, key=lambda each: each.low) if both else None


def _multiple(reading: Reading) -> Headcount | None:
    """ "a triple shooting": three were shot."""
    found = MULTIPLE.search(reading.report.text)
    if found is None:
        return None
    number = TIMES[found[1].lower()]
    return Headcount(number, number, (Span(found.start(), found.end()),), "stated")


def _living(hurt: Sequence[Told], dead: Sequence[Told]) -> list[Told]:
    """Those hurt who are told apart from the dead: by who they are, or by one sentence that tells of both."""
    if not dead:
        return _cast(hurt)
    gone = _cast(dead)
    beside = {t.quantity.sentence for t in dead if not t.mute}
    apart = [
        t
        for t in hurt
        if not t.mute and (t.quantity.sentence in beside or not any(_same(t, other) for other in gone))
    ]
    return _cast(apart)
