from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tocsin.incidents.labels import label
from tocsin.records import (
    Absent,
    Actor,
    Basis,
    Claim,
    EventType,
    Gap,
    Interval,
    Modality,
    Participant,
    Place,
    Precision,
    Quantity,
    Span,
)

NIGHT = Interval(
    datetime(2025, 10, 14, 18, 0, tzinfo=UTC),
    datetime(2025, 10, 14, 20, 0, tzinfo=UTC),
    Precision.HOUR,
    Basis.EXPLICIT,
)


def party(name: str, side: str | None = None) -> Participant:
    return Participant(Actor(name.lower(), name, "military", side or name), None, False)


def place(name: str, kind: str = "town") -> Place:
    return Place(name, name, 31.0, 66.4, 5.0, "AF", kind)


def claim(
    event_type: EventType = EventType.ASSAULT,
    *,
    modes: tuple[str, ...] = (),
    actors: tuple[Participant, ...] = (),
    targets: tuple[Participant, ...] = (),
    modality: Modality = Modality.CLAIMED,
    casualties: tuple[Quantity, ...] = (),
) -> Claim:
    return Claim(
        id="c1",
        span=Span(0, 1),
        chain=(),
        cue=None,
        modality=modality,
        polarity="positive",
        event_type=event_type,
        modes=modes,
        actors=actors,
        targets=targets,
        places=(),
        time=Absent(Gap.NOT_STATED),
        weapons=(),
        casualties=casualties,
        quantities=(),
    )


A, B, C = party("Afghanistan"), party("Pakistan"), party("Iran")
WHO = "Afghanistan against Pakistan"
SHELLED = claim(modes=("heavy-weapons",), actors=(A,), targets=(B,))
KESH = place("Kesh")
MOVED = Quantity(Span(0, 1), "displaced", 9, 9, True)
UNHURT = Quantity(Span(0, 1), "wounded", 0, 0, True)


@pytest.mark.parametrize(
    ("one", "places", "text"),
    [
        (SHELLED, [KESH], f"Shelling at Kesh: {WHO}"),
        (SHELLED, [KESH, place("Késh")], f"Shelling at Kesh: {WHO}"),
        (SHELLED, [place("Kunar", "admin1")], f"Shelling in Kunar: {WHO}"),
        (SHELLED, [place("Kunar", "admin1"), KESH], f"Shelling at Kesh: {WHO}"),
        (SHELLED, [place("border of A and B", "border")], f"Shelling on the border of A and B: {WHO}"),
        (SHELLED, [place("12 km north of Kesh")], f"Shelling 12 km north of Kesh: {WHO}"),
        (SHELLED, [place("A"), place("B"), place("C")], f"Shelling at A, B and 1 more: {WHO}"),
        (claim(targets=(party("Taliban"),)), [], "Attack on Taliban"),
        (claim(modes=("clash",), actors=(A, B), targets=(B, A)), [], "Fighting: Afghanistan and Pakistan"),
        (claim(actors=(A,), targets=(party("Afghan army", "Afghanistan"),)), [], "Attack: Afghanistan"),
        (claim(EventType.REQUEST, actors=(A,), targets=(C,)), [], "Request: Afghanistan to Iran"),
        (claim(modality=Modality.HYPOTHETICAL), [], "Possible attack"),
        (claim(EventType.NONE), [KESH], "Circumstances at Kesh"),
        (claim(EventType.NONE, casualties=(MOVED,)), [], "Displacement"),
        (claim(EventType.NONE, casualties=(UNHURT,)), [], "Circumstances"),
    ],
)  # fmt: skip
def test_headlines(one: Claim, places: list[Place], text: str) -> None:
    assert label(one, places, None, None) == text


@pytest.mark.parametrize(
    ("interval", "zone", "day"),
    [
        (NIGHT, None, ", Tue 14 Oct 2025"),
        (NIGHT, "Asia/Tokyo", ", Wed 15 Oct 2025"),
        (Interval(NIGHT.start, None, Precision.OPEN, Basis.EXPLICIT), None, ""),
        (
            Interval(NIGHT.start, datetime(2025, 10, 16, tzinfo=UTC), Precision.DAY, Basis.EXPLICIT),
            None,
            ", 14–15 Oct 2025",
        ),
        (
            Interval(
                datetime(2025, 9, 30, 19, tzinfo=UTC),
                datetime(2025, 10, 31, 19, tzinfo=UTC),
                Precision.MONTH,
                Basis.EXPLICIT,
            ),
            "Asia/Karachi",
            ", October 2025",
        ),
    ],
)
def test_the_day_is_the_places_own(interval: Interval, zone: str | None, day: str) -> None:
    assert label(SHELLED, [KESH], interval, zone) == f"Shelling at Kesh: {WHO}{day}"
