"""The tables of events: what words, in what company, give which of PLOVER's types and modes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError
from tocsin.records import EventType

WORDS = "event_words.toml"
NEEDS = frozenset({"", "war", "body", "land", "people", "official", "force", "tool"})
ORDERS = frozenset({"agent", "patient", "mutual"})
_KEYS = frozenset({"id", "verbs", "nouns", "phrases", "modes", "need", "order", "block", "only", "weak"})
MODES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(modes.split())
        for name, modes in {
            "ASSAULT": "heavy-weapons firearms aerial drone explosives clash sabotage abduct beat destroy "
            "naval suicide-attack crowd-control assassinate execute arson territory air-defence",
            "MOBILIZE": "troops police alert militia",
            "CONSULT": "phone visit meet mediate multilateral",
            "COERCE": "arrest restrict curfew seize deport censor blockade evacuation-order intercept",
            "PROTEST": "demo riot strike obstruct",
            "RETREAT": "release disarm withdraw ceasefire access return resign",
            "CONCEDE": "ceasefire release policy withdraw",
            "REQUEST": "assist change yield meet investigate",
            "THREATEN": "violence restrict relations legal",
            "SANCTION": "restrict withdraw expel discontinue convict",
            "ACCUSE": "disapprove allege investigate",
            "REJECT": "assist change yield meet",
            "AID": "peacekeeping military humanitarian economic medical",
            "AGREE": "ceasefire meet settle military economic humanitarian mediate yield",
            "SUPPORT": "diplomatic",
            "COOPERATE": "military economic legal intelligence",
            "NONE": "",
        }.items()
    }
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of wording one kind of event, and what must or must not stand beside its words.

    need: what evidence the company must give (see event_words.toml); order: what the subject is.
    """

    type: EventType
    id: str
    modes: tuple[str, ...]
    need: str
    order: str
    block: frozenset[str]
    only: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that call a frame up: slots of alternative lemmas in order; `pos` of the first, "" for any."""

    slots: tuple[frozenset[str], ...]
    pos: str
    weak: bool
    frame: Frame


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that the tests run: its main proposition's type and modes."""

    text: str
    type: EventType
    modes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All frames, by the lemma that their first slot may be."""

    triggers: Mapping[str, tuple[Trigger, ...]]
    examples: tuple[Example, ...]


@cache
def table() -> Table:
    """The frames of data/events as shipped, checked and frozen."""
    folder = files("tocsin").joinpath("data", "events")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".toml"))
    return build([parse(name, folder.joinpath(name).read_text(encoding="utf-8")) for name in names])


@cache
def words() -> Mapping[str, frozenset[str]]:
    """The classes of lemmas in event_words.toml."""
    text = files("tocsin").joinpath("data", WORDS).read_text(encoding="utf-8")
    try:
        return MappingProxyType({name: frozenset(row.split()) for name, row in tomllib.loads(text).items()})
    except (tomllib.TOMLDecodeError, AttributeError) as error:
        raise TableError(f"{WORDS}: {error}") from error


def build(parts: Iterable[tuple[list[Trigger], list[Example]]]) -> Table:
    """One table of many files' rows."""
    index: dict[str, list[Trigger]] = {}
    examples: list[Example] = []
    for triggers, shown in parts:
        examples += shown
        for trigger in triggers:
            for lemma in sorted(trigger.slots[0]):
                index.setdefault(lemma, []).append(trigger)
    return Table(MappingProxyType({lemma: tuple(rows) for lemma, rows in index.items()}), tuple(examples))


def parse(name: str, text: str) -> tuple[list[Trigger], list[Example]]:
    """Read and check one type's file; a fault raises TableError with the file and the row."""
    try:
        data = tomllib.loads(text)
        kind = EventType(data["type"])
        triggers = [t for row in data["frame"] for t in _triggers(name, kind, row)]
        examples = [
            Example(row["text"], EventType(row["type"]), tuple(row.get("modes", ())))
            for row in data["example"]
        ]
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{name}: {error}") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise TableError(f"{name}: a row is missing or misshapen: {error}") from error
    if len(examples) < 3:
        raise TableError(f"{name}: an event type needs three examples, this one has {len(examples)}")
    return triggers, examples


def _triggers(name: str, kind: EventType, row: Mapping[str, Any]) -> list[Trigger]:
    where = f"{name}: [[frame]] {row['id']}"
    frame = _frame(where, kind, row)
    weak = frozenset(row.get("weak", ()))
    found = [Trigger((frozenset({w}),), "V", w in weak, frame) for w in row.get("verbs", "").split()]
    found += [Trigger((frozenset({w}),), "N", w in weak, frame) for w in row.get("nouns", "").split()]
    for phrase in row.get("phrases", ()):
        bare, _, pos = phrase.replace("/V ", " /V ").replace("/N ", " /N ").partition(" /")
        slots = tuple(frozenset(slot.split("|")) for slot in (bare + pos[1:]).split())
        if len(slots) < 1 or any("" in slot for slot in slots):
            raise TableError(f"{where}: {phrase!r}: an empty slot")
        found.append(Trigger(slots, pos[:1], phrase in weak, frame))
    if not found:
        raise TableError(f"{where}: no trigger")
    return found


def _frame(where: str, kind: EventType, row: Mapping[str, Any]) -> Frame:
    modes, need, order = tuple(row.get("modes", ())), row.get("need", ""), row.get("order", "agent")
    unknown = set(row) - _KEYS
    if unknown:
        raise TableError(f"{where}: no such key: {', '.join(sorted(unknown))}")
    if need not in NEEDS or order not in ORDERS:
        raise TableError(f"{where}: need {need!r} or order {order!r} is not one of the known")
    wrong = set(modes) - MODES[kind]
    if wrong:
        raise TableError(f"{where}: no mode of {kind}: {', '.join(sorted(wrong))}")
    block, only = frozenset(row.get("block", ())), frozenset(row.get("only", ()))
    spaced = [word for word in block | only if " " in word]
    if spaced:
        raise TableError(f"{where}: block and only take single lemmas, not {spaced[0]!r}")
    return Frame(kind, row["id"], modes, need, order, block, only)
