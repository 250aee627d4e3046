"""Who has spoken so far: what "he", "it" and "the ministry" stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from tocsin.knowledge import cues
from tocsin.records import Actor

PERSONAL = frozenset(("he", "she", "him", "her", "his"))
PLURAL = frozenset(("they", "them", "their", "both"))
NEUTER = frozenset(("it", "its", "which", "that"))
LOOK_BACK = 200  # voices that are searched
RANKS = frozenset(
    (
        *("general", "admiral", "colonel", "major", "captain", "lieutenant", "sergeant", "commander"),
        *("brigadier", "soldier", "officer", "pilot", "fighter", "corporal", "commodore", "marshal"),
    )
)
BODIES = frozenset(
    (
        "hospital",
        "clinic",
        "morgue",
        "institute",
        "think-tank",
        "family",
        "ambulance",
        "monitor",
        "office",
        "ministry",
        "agency",
        "command",
        "council",
        "service",
        "centre",
        "center",
    )
)
PRONOUNS = (PERSONAL, PLURAL, NEUTER)
PERSONS = frozenset(
    (
        *("person", "official", "spokesperson", "witness", "medic", "analyst", "anonymous"),
        *("head-of-state", "head-of-government", "legislator"),
    )
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone named: where, by which head and words, as one or many, and who it is."""

    at: int
    paragraph: int
    head: str
    words: frozenset[str]
    plural: bool
    actors: tuple[Actor, ...]

    def fits(self, kind: frozenset[str]) -> bool:
        """True where a pronoun of this kind can stand for it."""
        if kind is PLURAL:
            return self.plural
        person = len(self.actors) == 1 and (self.actors[0].kind in PERSONS or self.head in RANKS)
        person = person or cues.table().sources.get(self.head) in ("witness", "analyst", "medic")
        person = person and self.head not in BODIES
        if kind is NEUTER and self.head in cues.table().spoken:
            return not self.plural  # "the letter says … It asks"
        return not self.plural and person is (kind is PERSONAL)


@dataclass(slots=True)
class Memory:
    """Voices in the order in which they were met."""

    voices: list[Voice] = field(default_factory=list)

    def add(self, voice: Voice) -> None:
        """Remember one more."""
        self.voices.append(voice)

    def described(self, head: str, words: frozenset[str], before: int) -> tuple[Actor, ...]:
        """The last one that a shorter description fits: same head, no word that it did not have."""
        return next(
            (
                v.actors
                for v in reversed(self.voices[-LOOK_BACK:])
                if v.head == head and v.at < before and words <= v.words
            ),
            (),
        )

    def pronoun(self, kind: frozenset[str], before: int, paragraph: int | None = None) -> tuple[Actor, ...]:
        """The last one that a pronoun of this kind can stand for, in one paragraph only if told so."""
        return next(
            (
                v.actors
                for v in reversed(self.voices[-LOOK_BACK:])
                if v.fits(kind) and v.at < before and (paragraph is None or v.paragraph == paragraph)
            ),
            (),
        )

    def last(self) -> tuple[Actor, ...]:
        """Whoever spoke last."""
        return self.voices[-1].actors if self.voices else ()
