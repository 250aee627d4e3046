from __future__ import annotations

from dataclasses import replace

import pytest
from ford import GUNS, KESH, VARDIA, claim, said_by

from tocsin.export import wording
from tocsin.records import (
    Absent,
    EventType,
    Gap,
    Modality,
    Participant,
    PlaceRole,
    Quantity,
    Span,
    Where,
)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (3, 3, "3"),
        (0, 0, "none"),
        (None, 6, "up to 6"),
        (12, None, "at least 12"),
        (71, None, "more than 70"),
        (1, None, "at least 1"),
        (40, 99, "40 to 99"),
        (8400, 8400, "8,400"),
        (None, None, "an unknown number"),
    ],
)
def test_number(low: int | None, high: int | None, words: str) -> None:
    assert wording.number(low, high) == words


def test_zero_is_a_number_and_parts_are_called_parts() -> None:
    assert wording.toll(Quantity(Span(0, 1), "wounded", 0, 0, True)) == "none wounded"
    part = Quantity(Span(0, 1), "killed", 2, 2, True, who="military", part_of_total=True)
    assert wording.toll(part) == "2 killed (military, part of a total)"


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed(names: list[str], words: str) -> None:
    assert wording.listed(names) == words


def test_safe_shows_what_would_turn_or_command() -> None:
    assert wording.safe("\x1b[31mred") == "⟨U+001B⟩[31mred"
    assert wording.safe("a\u202eb\u2066c") == "a⟨U+202E⟩b⟨U+2066⟩c"


@pytest.mark.parametrize("name", ["Գորիս", "Бахмут", "دير الزور", "می‌رود", "台灣海峽", "Ağdam", "tab\tnl\n"])
def test_safe_leaves_names_alone(name: str) -> None:
    assert wording.safe(name) == name


def test_a_negation_that_words_show_is_not_said_twice() -> None:
    negative = claim("c", "firing on Kesh", modality=Modality.CLAIMED, polarity="negative")
    assert wording.marks(negative, "nobody was hurt") == ()
    assert wording.marks(negative, "that they fired until dawn") == ("SAYS IT IS NOT SO",)


def test_marks_say_what_matters_before_believing() -> None:
    base = claim("c", "firing on Kesh")
    assert wording.marks(replace(base, modality=Modality.DENIED), "x") == ("DENIES",)
    asked = replace(base, event_type=EventType.REQUEST)
    assert wording.marks(asked, "x") == ()
    assert wording.marks(replace(asked, chain=said_by(VARDIA)), "x") == ("ASKS",)
    assert wording.marks(replace(base, status="retracted"), "x") == ("WITHDRAWN",)
    assert wording.marks(replace(base, inferred=("chain",)), "x") == ("speaker inferred",)


def test_a_place_tells_country_and_width() -> None:
    found = Where(KESH, "Kesh", None, PlaceRole.TARGET, False)
    assert wording.where(found) == "at Kesh, VD (40.25, 45.50 ± 5 km)"
    assert wording.where(replace(found, role=PlaceRole.EXCLUDED)).startswith("NOT in Kesh")
    lost = replace(found, place=Absent(Gap.AMBIGUOUS), name="Springfield")
    assert wording.where(lost) == "at Springfield (not settled: several places have this name)"


def test_parties_are_named_only_where_the_words_do_not() -> None:
    one = claim("c", "firing on Kesh", actors=(Participant(GUNS, None, True),))
    assert list(wording.parties(one, "it fired")) == ["by Orlian army (inferred)"]
    assert list(wording.parties(one, "the Orlian army fired")) == []
    both = replace(one, targets=(Participant(VARDIA, None, False),))
    assert list(wording.parties(both, "it fired")) == ["Orlian army (inferred) → Vardia"]


def test_a_chain_is_told_from_the_outermost_relay() -> None:
    told = claim("c", "firing on Kesh", chain=said_by(VARDIA, via=GUNS))
    assert (wording.speaker(told), wording.via(told)) == ("Vardia", ("Orlian army",))
    assert wording.speaker(claim("c", "firing on Kesh")) == ""


def test_every_closed_value_has_its_words() -> None:
    assert set(wording.EVENTS) == set(EventType)
    assert set(wording.ROLES) == set(PlaceRole)
    assert set(wording.REASONS) == set(Gap)
