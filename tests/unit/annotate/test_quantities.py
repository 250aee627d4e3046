import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate import quantities, sentences
from tocsin.records import Actor, Mention, Quantity, Report, Span

GOLDEN = Path(__file__).parents[2] / "golden" / "quantities.toml"
WORDS = (
    "the",
    "12",
    "dead",
    "and",
    ",",
    "(",
    "killed",
    "some",
    "of",
    "wounded",
    "twenty",
    "-",
    "eight",
    "no",
    "to",
    "from",
)
ROWS = tomllib.loads(GOLDEN.read_text(encoding="utf-8"))["row"]


def found(text: str, mentions: tuple[Mention, ...] = ()) -> tuple[Quantity, ...]:
    return quantities.find(Report("test", text), sentences.parse(text), mentions)


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
def test_casualties_of_the_golden_table(row):
    text = row["text"]
    got = [
        [
            q.kind,
            -1 if q.low is None else q.low,
            -1 if q.high is None else q.high,
            text[q.span.start : q.span.end],
        ]
        for q in found(text)
        if q.casualty
    ]
    assert sorted(got) == sorted(row["casualties"])


def test_parts_of_a_total_are_marked():
    parts = {q.low: q.part_of_total for q in found("The fire killed 12 people, including three children.")}
    assert parts == {12: False, 3: True}


def test_other_counts_are_no_casualties():
    (houses,) = found("Around 60 houses were destroyed.")
    assert (houses.kind, houses.low, houses.high, houses.casualty) == ("house", 60, 60, False)


def test_families_keep_their_unit():
    (families,) = found("Four hundred families were displaced by the clashes.")
    assert (families.unit, families.who) == ("families", "civilian")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two soldiers were killed.", "military"),
        ("Two police officers were killed.", "police"),
        ("Two militants were killed.", "rebel"),
        ("Two teachers were killed.", "civilian"),
        ("Two people were killed.", "unknown"),
    ],
)
def test_who_was_hurt(text, who):
    assert [q.who for q in found(text)] == [who]


def test_party_is_the_one_actor_of_the_mention():
    text = "Two Ruritanian soldiers were killed."
    actor = Actor("RUR", "Ruritanian army", "military", "Ruritania")
    mention = Mention(Span(4, 23), 15, "person", "description", (actor,))
    assert [q.party for q in found(text, (mention,))] == [actor]


def test_party_of_a_collective_mention_stays_open():
    text = "Two soldiers were killed."
    both = (Actor("A", "A", "military"), Actor("B", "B", "military"))
    mention = Mention(Span(4, 12), 4, "person", "collective", both)
    assert [q.party for q in found(text, (mention,))] == [None]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(2, 5000), st.integers(2, 5000))
def test_a_killed_number_is_never_given_to_the_wounded(killed, wounded):
    got = {q.kind: q.low for q in found(f"The attack killed {killed} people and wounded {wounded} others.")}
    if not 1500 <= killed <= 2099:
        assert got.get("killed") == killed
    if not 1500 <= wounded <= 2099:
        assert got.get("wounded") == wounded


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "12",
                "dead",
                "and",
                ",",
                "(",
                "killed",
                "some",
                "of",
                "wounded",
                "twenty",
                "-",
                "eight",
                "no",
                "to",
                "from",
                "was",
            ]
        ),
        max_size=14,
    )
)
def test_any_words_give_spans_inside_the_text(words):
    text = " ".join(words)
    for quantity in found(text):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
