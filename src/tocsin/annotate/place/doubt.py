"""Whether the best candidate of a name is sure enough to be pinned: a wrong pin is worse than none."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tocsin.annotate.place.candidates import QUARTERS
from tocsin.annotate.place.scoring import CURATED, Setting, apart, contradicted, nearness, score, within
from tocsin.knowledge import gazetteer, standins
from tocsin.knowledge.gazetteer import SETTLEMENTS, Match
from tocsin.knowledge.gazetteers import search

_LISTED = 5  # candidates named where none is chosen
_WIDE_KM = 400.0  # what lies farther from all else that is named is not of the same region
_RIVAL_KM = 50.0
_SPOKEN_OF = 0.5
_HOME = 0.9  # the country that the report is about
_ALIKE_KM = 150.0
_LARGE = 400_000  # people: a town that needs no introduction
_WORLD_CITY = 1_000_000
_TOWN = 50_000
_SMALL = 30_000
_HAMLET = 3_000
_STATES = frozenset({"country", "continent"})
_LOCAL_KINDS = SETTLEMENTS | {"admin2"}

# How far ahead of its best rival a place must be: beside other places of the report, in their region, beyond.
_BESIDE, _REGION, _BEYOND = 0.5, 1.5, 2.0
_FAMOUS = 0.5  # the same for a capital and a city of millions
_SHADOWED = 3.0  # and for a town whose name is that of a famous one
_UNSPOKEN = 2.0  # and for a country that nothing else speaks of while all else speaks of its rival's


def rivals(match: Match, others: Sequence[Match]) -> list[Match]:
    """Other candidates that lie somewhere else."""
    return [m for m in others if apart(m.entry, match.entry) > _RIVAL_KM]


def reason(match: Match, against: Sequence[Match], setting: Setting) -> str:
    """Why a name's best candidate is not to be pinned, "" where it is; `against` are rivals, best first."""
    near = nearness(match.entry, setting.around)
    alike = match.added or not (supported(match, setting) and (near > 0.9 or not setting.around))
    if not match.exact and alike:
        return "sounds-alike"
    told = bool(setting.inside or setting.codes)
    if contradicted(match.entry, setting) or _misplaced(match, setting) or _astray(match, setting, near):
        return "contradicted" if told else "astray"
    margin = score(match, setting) - score(against[0], setting) if against else None
    close = not told and margin is not None and margin < _needed(match, against, setting)
    if close or (match.crowded and match.entry.population < _HAMLET):
        return "rivals"
    return "" if told or not _thin(match, setting, alone=margin is None) else "thin"


def _misplaced(match: Match, setting: Setting) -> bool:
    """Whether a place of no renown is far from every town that it is said to lie in ("X (London)")."""
    towns = [entry for entry in setting.inside if entry.place.kind in SETTLEMENTS]
    held = any(within(match.entry, entry) for entry in setting.inside) or not towns or setting.codes
    return not held and not _famous(match, setting) and all(apart(match.entry, t) > _ALIKE_KM for t in towns)


def _closest(match: Match, setting: Setting) -> float:
    """How far off all else that is named lies: the nearest place, or the whole of a small country."""
    towns = [apart(match.entry, other.entry) for other in setting.around]
    lands = [gazetteer.load().country(code) for code in match.entry.countries]
    spoken = setting.context.others(match.entry, setting.name) >= _SPOKEN_OF
    return min([*towns, *(land.place.radius_km for land in lands if land and spoken)], default=math.inf)


def _needed(match: Match, against: Sequence[Match], setting: Setting) -> float:
    """How far ahead of its rivals a candidate must be, by what else in the report speaks for it."""
    entry = match.entry
    if entry.place.kind == "country":
        unspoken = setting.context.others(entry, setting.name) < 0.15
        foreign = max(setting.context.others(m.entry, setting.name) for m in against) > 0.7
        return _UNSPOKEN if unspoken and foreign else 0.15
    if entry.place.kind not in _LOCAL_KINDS:
        return 0.15
    closest = _closest(match, setting)
    far = _BEYOND if closest > _WIDE_KM else _REGION if closest > _RIVAL_KM else _BESIDE
    if _famous(match, setting) or _towers(match, against):
        return min(far, _FAMOUS)
    return max(far, _SHADOWED) if any(_famous(m, setting) for m in against) and closest > _RIVAL_KM else far


def _towers(match: Match, against: Sequence[Match]) -> bool:
    """A large town of which no namesake has a tenth of its people."""
    most = max((m.entry.population for m in against), default=0)
    return match.main and match.entry.population >= max(_LARGE, 10 * most)


def _famous(match: Match, setting: Setting) -> bool:
    """A capital, a city of millions by its main name, or a town that the world knows."""
    large = match.main and match.entry.population >= _WORLD_CITY
    return large or _seat(match, setting) or match.entry in standins.load().renowned


def _seat(match: Match, setting: Setting) -> bool:
    """A capital by its main name or by one of those that states go by ("Kiev")."""
    capital = match.entry.place.kind == "capital"
    return capital and (match.main or setting.name in standins.capitals())


def _thin(match: Match, setting: Setting, *, alone: bool) -> bool:
    """A small place far from all others of the report, that only a further name or no rival speaks for.

    Not where the report plainly plays in its country and the name is exactly its own or one of its names.
    """
    entry = match.entry
    if entry.place.kind not in _LOCAL_KINDS or entry.source in CURATED or _famous(match, setting):
        return False
    if match.exact and setting.context.others(entry, setting.name) >= _HOME:
        return False
    closest = _closest(match, setting)
    elsewhere = bool(setting.context.countries) and setting.context.others(entry, setting.name) < 0.15
    if not match.main and closest > _ALIKE_KM and (elsewhere or entry.population < _TOWN):
        return True
    return alone and _WIDE_KM < closest < math.inf and entry.population < _SMALL


def _astray(match: Match, setting: Setting, near: float) -> bool:
    """A place in a country that nothing else in the report speaks of, far from all its other places."""
    entry = match.entry
    large = entry.population >= _LARGE and entry.place.kind in {*SETTLEMENTS, "admin1"}
    famous = entry.place.kind in _STATES or _seat(match, setting) or (large and match.main)
    listed = entry.source == "tocsin" and entry.place.kind not in SETTLEMENTS
    foreign = setting.context.others(entry, setting.name) < 0.15 and not listed
    alien = not famous and foreign and near < 0.3
    other_kind = bool(setting.kinds) and entry.place.kind not in setting.kinds
    return (alien and (bool(setting.around) or other_kind)) or _lost(match, setting)


def _lost(match: Match, setting: Setting) -> bool:
    """A quarter of no town that is spoken of, or a hamlet far from all else even within its country."""
    entry = match.entry
    if entry.place.kind not in SETTLEMENTS or setting.inside or setting.codes or not setting.around:
        return False
    closest = min(apart(entry, other.entry) for other in setting.around)
    quarter = setting.kind_word in QUARTERS and closest > _RIVAL_KM
    return quarter or (entry.population < _HAMLET and entry.source not in CURATED and closest > _WIDE_KM)


def supported(match: Match, setting: Setting) -> bool:
    """Whether the words or the rest of the report lead to a candidate's country."""
    inside = any(within(match.entry, container) for container in setting.inside)
    return inside or setting.context.others(match.entry, setting.name) >= 0.3


def near_spellings(name: str, setting: Setting) -> tuple[str, ...]:
    """What an unknown name may be another spelling of, in countries that the report speaks of: never a pin.

    Only with gazetteers added: the one in the package lacks most villages, and a likeness in it says little.
    """
    places = gazetteer.load()
    near = places.near_spellings(name) if places.added else ()
    supported = [(m, letters) for m, letters in near if setting.context.others(m.entry, name) >= 0.3]
    return tuple(f"{_label(m)}: {search.reason(m, letters)}" for m, letters in supported[:_LISTED])


def labels(ranked: Sequence[Match]) -> tuple[str, ...]:
    """Candidates as a reader can tell them apart, and why one is that does not bear the name."""
    return tuple(
        _label(m) + (f": {search.reason(m, 0)}" if m.added and not m.exact else "") for m in ranked[:_LISTED]
    )


def _label(match: Match) -> str:
    entry = match.entry
    return f"{entry.place.name} ({entry.admin1 or entry.place.country}), {entry.place.id}"
