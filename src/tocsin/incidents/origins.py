"""Origins: where accounts really come from. Reprints, agency copy and quotations of one speaker count once.

Two reports are compared by MinHash signatures of their shingles: nothing depends on what else there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import blake2b

from tocsin.incidents import voices
from tocsin.records import Actor, Copy, Head, Origin, Testimony, Version

SHINGLE = 4  # words: short enough that a changed name costs little, long enough that chance is rare
PERMUTATIONS, SEED = 128, 1  # part of the stored format: changing one means signing every report again
BAND = 4  # values: a pair that is half alike shares a band nine times in ten
REPRINT, NEAR, CREDITED = 0.9, 0.5, 0.2  # likeness; the last where both credit one agency
UNKNOWN_DATE = datetime.max.replace(tzinfo=UTC)
# Who is not one voice over several reports: each report has its own witnesses.
NAMELESS = frozenset({"witness", "civilian", "medic", "anonymous"})
GENERIC = re.compile(r"\b(officials?|diplomats?|officers?|sources?|agents?|sergeants?|soldiers?|fighters?)$")
PROPER = re.compile(r"[A-Z]\w+ (?:of (?:the )?)?[A-Z]\w+")  # "team of the Red Cross" names somebody
BODIES = frozenset({"ministry", "government", "io", "ngo", "court", "legislature", "party", "alliance"})
THE = re.compile(
    r"\b(ministry|government|army|forces?|service|guards?|police|military|command|navy|office|agency|staff|council"
    r"|administration|presidency|parliament|mission|committee|authorit\w+|cross|crescent|union|movement|front)$",
    re.IGNORECASE,
)
OUTLETS = frozenset({"agency", "state-media", "newspaper", "broadcaster", "outlet", "media"})
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
WORD = re.compile(r"\w+")
VOICE = "voice:"
SIDE = " @ "  # between a speaker's name and side in an id: two sides' "Defence Ministry" are two voices


# ---------------------------------------------------------------- copies


def sign(text: str) -> tuple[int, ...]:
    """MinHash signature of a text's shingles of words; empty for a text without words."""
    words = WORD.findall(text.casefold())
    if not words:
        return ()
    from rensa import RMinHash

    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}
    sketch.update(sorted(shingles))
    return tuple(int(value) for value in sketch.digest())


def bands(signature: Sequence[int]) -> tuple[str, ...]:
    """Keys of which two alike signatures very likely share one; the same on every machine."""
    return tuple(
        f"{at // BAND}:" + blake2b(repr(tuple(signature[at : at + BAND])).encode(), digest_size=8).hexdigest()
        for at in range(0, len(signature), BAND)
    )


def copy(a: Head, b: Head) -> Copy | None:
    """Which of two reports repeats the other, how, and how alike they are; None where neither does.

    The later repeats the earlier; an agency's own report comes before all copies of it.
    """
    alike = likeness(a.signature, b.signature)
    credited = bool(_agency(a)) and _agency(a) == _agency(b)
    if alike < (CREDITED if credited else NEAR):
        return None
    first, second = sorted((a, b), key=_order)
    if first.outlet and second.outlet and folded(first.outlet) == folded(second.outlet):
        how = "edition"
    elif credited:
        how = "agency-copy"
    else:
        how = "reprint" if alike >= REPRINT else "near-duplicate"
    return Copy(second.id, first.id, how, round(alike, 2))


def likeness(left: Sequence[int], right: Sequence[int]) -> float:
    """Estimate of the share of shingles that two texts have in common."""
    if not left or len(left) != len(right):
        return 0.0
    return sum(a == b for a, b in zip(left, right, strict=True)) / len(left)


def _agency(head: Head) -> str:
    """The agency a report credits, or is itself."""
    return folded(head.agency or "")


def _order(head: Head) -> tuple[bool, datetime, str]:
    start = head.published.start if head.published else None
    own = bool(head.agency) and folded(head.agency or "") == folded(head.outlet or "")
    return (not own, start or UNKNOWN_DATE, head.id)


@cache
def folded(name: str) -> str:
    """A name by which two spellings of it are one: lower case, letters and digits, no article."""
    return " ".join(WORD.findall(name.casefold())).removeprefix("the ")


# ---------------------------------------------------------------- origins


@dataclass(frozen=True, slots=True)
class Source:
    """One origin before its claims are gathered."""

    id: str
    kind: str
    label: str
    side: str | None


def origins(
    testimonies: Iterable[Testimony], heads: Iterable[Head], copies: Iterable[Copy]
) -> tuple[Origin, ...]:
    """The origins of these claims, in the order of their ids; joint speakers are an origin each."""
    known, copied = {h.id: h for h in heads}, tuple(copies)
    roots = roots_of(known, copied)
    gathered: dict[Source, list[Testimony]] = {}
    for testimony in sorted(testimonies, key=lambda t: t.key):
        for source in sources(testimony, known, roots):
            gathered.setdefault(source, []).append(testimony)
    home = _homes(gathered)
    merged: dict[str, dict[str, Testimony]] = {}
    for source, told in gathered.items():
        merged.setdefault(home[source.id], {}).update({t.key: t for t in told})
    named = {s.id: s for s in sorted(gathered, key=lambda s: (s.id, s.label, s.kind), reverse=True)}
    return tuple(_origin(named[name], list(merged[name].values()), known, copied) for name in sorted(merged))


def _homes(found: Iterable[Source]) -> dict[str, str]:
    """Where each source's claims belong.

    A name without a side goes to the one side that bears it, a surname to the one full name that ends in it.
    """
    by_last: dict[str, list[str]] = {}
    ids = sorted({s.id for s in found})
    for name in ids:
        if name.startswith(VOICE):
            by_last.setdefault(_parts(name)[0].split(" ")[-1], []).append(name)
    home = {name: name for name in ids}
    for names in by_last.values():
        home |= {name: _fuller(name, names) for name in names}
    return {name: home[home[name]] for name in ids}


def _parts(name: str) -> tuple[str, str]:
    bare, _, side = name.removeprefix(VOICE).partition(SIDE)
    return bare, side


def _fuller(name: str, names: Sequence[str]) -> str:
    """The one name that says the same and more; the name itself where there is none or several."""
    bare, side = _parts(name)
    fits = []
    for other in names:
        full, theirs = _parts(other)
        one_side = not side or not theirs or side == theirs
        if (full == bare and theirs and not side) or (full.endswith(f" {bare}") and one_side):
            fits.append(other)
    return fits[0] if len(fits) == 1 else name


def roots_of(heads: Mapping[str, Head], copies: Iterable[Copy]) -> Mapping[str, str]:
    """For each report the first known of those that repeat one text, also by way of reports not at hand."""
    parent = {name: name for name in heads}

    def find(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def rank(name: str) -> tuple[bool, bool, datetime, str]:
        return (name not in heads, *(_order(heads[name]) if name in heads else (True, UNKNOWN_DATE, name)))

    for one in sorted(copies, key=lambda c: (c.report, c.of)):
        first, second = sorted((find(one.report), find(one.of)), key=rank)
        parent[second] = first
    return {name: find(name) for name in heads}


def sources(testimony: Testimony, heads: Mapping[str, Head], roots: Mapping[str, str]) -> Iterator[Source]:
    """Where one claim comes from: its last speakers, else whoever first printed the report."""
    claim = testimony.claim
    root = roots.get(testimony.report, testimony.report)
    if claim.chain:
        unnamed = Source(f"unnamed:{root}", "statement", "an unnamed source", None)
        yield from dict.fromkeys(_speaker(actor, root) for actor in voices.speakers(claim)) or [unnamed]
        return
    yield _publisher(heads.get(root), root)


def _publisher(head: Head | None, root: str) -> Source:
    if head is None:
        return Source(f"report:{root}", "reporting", "an unnamed report", None)
    name = head.agency or head.outlet
    if head.side:
        return _voice(name or head.side, head.side)
    if name is None:
        return Source(f"report:{root}", "reporting", head.title or "an unnamed report", None)
    return Source(f"outlet:{folded(name)}", "reporting", name, None)


def _speaker(actor: Actor, root: str) -> Source:
    """A named speaker is one origin everywhere; a nameless one only within a report and its copies."""
    if actor.kind in OUTLETS:
        return Source(f"outlet:{folded(actor.name)}", "reporting", actor.name, None)
    if nameless(actor):
        return Source(f"said:{folded(actor.name)}:{root}", "statement", actor.name, actor.side)
    return _voice(actor.name, actor.side)


def _voice(name: str, side: str | None) -> Source:
    return Source(VOICE + folded(name) + (SIDE + side if side else ""), "statement", name, side)


def nameless(actor: Actor) -> bool:
    """True for a speaker who is only described: "witnesses", "a security source"."""
    if actor.id.startswith("person:") or actor.kind in BODIES:
        return False
    described = actor.id.startswith(("said:", "?")) and not PROPER.search(actor.name)
    return described or actor.kind in NAMELESS or bool(GENERIC.search(actor.name))


def _origin(
    source: Source, told: Sequence[Testimony], heads: Mapping[str, Head], copies: Sequence[Copy]
) -> Origin:
    reports = sorted({t.report for t in told})
    repeats = (c for c in copies if c.report in reports and c.of in reports)
    return Origin(
        id=source.id,
        kind=source.kind,
        label=source.label,
        side=source.side,
        claims=tuple(sorted(t.key for t in told)),
        reports=tuple(reports),
        outlets=_outlets(reports, heads),
        copies=tuple(sorted(repeats, key=lambda c: (c.report, -c.likeness, c.of))),
    )


def _outlets(reports: Iterable[str], heads: Mapping[str, Head]) -> tuple[str, ...]:
    names = (heads[r].outlet for r in reports if r in heads)
    return tuple(sorted({name for name in names if name}))


# ---------------------------------------------------------------- in words


def sentence(found: Sequence[Origin]) -> str:
    """ "Ten outlets, one origin: the Defence Ministry.": how many carry it, and whence it comes."""
    reports = {r for o in found for r in o.reports}
    return _sentence(found, reports, {name for o in found for name in o.outlets})


def sentence_of(version: Version, found: Sequence[Origin]) -> str:
    """The same for one version of a field, from the origins of its dossier."""
    own = [o for o in found if o.id in version.origins]
    reports = {key.rpartition(":")[0] for key in version.claims}
    whole = {r for o in own for r in o.reports} == reports
    return _sentence(own, reports, {name for o in own for name in o.outlets} if whole else set())


def _sentence(found: Sequence[Origin], reports: set[str], outlets: set[str]) -> str:
    if not found:
        return "No origin."
    carried = (len(outlets), "outlet") if len(outlets) >= len(reports) else (len(reports), "report")
    head = f"{_many(*carried).capitalize()}, {_many(len(found), 'origin')}: "
    return head + ", ".join(_named(o) for o in found) + "."


def path(origin: Origin, heads: Mapping[str, Head]) -> tuple[str, ...]:
    """Who repeated whom, how, and how sure, a line a copy."""

    def called(report: str) -> str:
        head = heads.get(report)
        return (head and (head.outlet or head.title)) or report

    return tuple(
        f"{called(c.report)} repeats {called(c.of)} ({c.how}, {c.likeness:.0%} of the wording)"
        for c in origin.copies
    )


def _named(origin: Origin) -> str:
    if origin.kind == "reporting":
        return f"{origin.label}’s own reporting"
    article = THE.search(origin.label) and not origin.label.lower().startswith("the ")
    return f"the {origin.label}" if article else origin.label


def _many(number: int, noun: str) -> str:
    word = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{word} {noun}" + ("" if number == 1 else "s")
