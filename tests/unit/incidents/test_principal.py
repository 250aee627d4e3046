"""The principal incident of a report: its day, and how many it is said to have killed and hurt."""

from datetime import date

import pytest

from tocsin import pipeline
from tocsin.knowledge import dating as table
from tocsin.readers import read_text
from tocsin.records import Principal

WEDNESDAY = "2024-05-15"


def principal(text: str, published: str | None = WEDNESDAY) -> Principal | None:
    return pipeline.account(read_text(text, published=published)).principal


def numbers(text: str) -> tuple[int, int]:
    found = principal(text)
    assert found is not None
    return tuple(count.low if count else 0 for count in (found.killed, found.wounded))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two men were charged on Tuesday in the 2 May shooting of a shopkeeper in Kaduna.", "2024-05-02"),
        ("Gunmen killed a guard in Kano on Monday. He was buried on Tuesday, relatives said.", "2024-05-13"),
        ("A man who shot his wife on Sunday was in court on Tuesday, police in Lagos said.", "2024-05-12"),
        (
            "A teacher was stabbed in Abuja on Friday. She died on Sunday, doctors said.",
            "2024-05-10",
        ),
        (
            "Raiders killed four herders overnight near Jos. Police were alerted at 2 a.m. on Wednesday.",
            "2024-05-15",
        ),
        ("Gunmen killed a guard in Kano on Friday night. They fired at about 1:30 a.m.", "2024-05-11"),
    ],
)
def test_the_day_is_that_of_the_violence(text: str, day: str):
    found = principal(text)
    assert found is not None
    assert found.day == date.fromisoformat(day)
    assert found.interval is not None
    assert found.dated


def test_no_day_is_made_up_of_a_publication():
    found = principal("Gunmen have killed a guard in Kano, the police say.")
    assert found is not None
    assert (found.day, found.interval, found.dated) == (None, None, ())


def test_a_report_without_violence_has_none():
    assert principal("The minister met his counterpart in Lagos on Monday and discussed trade.") is None


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Gunmen killed three traders and wounded five others at a market in Kano on Monday.", 3, 5),
        ("Six people were shot at a bar in Lagos on Monday, two fatally.", 2, 4),
        ("A mother and her two children were killed when a shell hit a house in Jos on Monday.", 3, 0),
        ("A man was killed and a woman critically wounded in a shooting in Kano on Monday.", 1, 1),
        ("A farmer was shot near Jos on Monday. The man died in hospital, the police said.", 1, 0),
        (
            "A guard was killed and another wounded in Kano on Monday. A raid in March killed two people.",
            1,
            1,
        ),
        (
            "A gunman killed three people at a school in Jos on Monday. The gunman was killed by police.",
            4,
            0,
        ),
        ("Nobody was hurt when gunmen fired at a bus near Jos on Monday.", 0, 0),
    ],
)
def test_the_killed_and_the_wounded(text: str, killed: int, wounded: int):
    assert numbers(text) == (killed, wounded)


def test_figures_rest_on_their_words():
    text = "Gunmen killed three traders and wounded five others at a market in Kano on Monday."
    found = principal(text)
    assert found is not None
    assert found.killed is not None and found.wounded is not None
    assert [text[s.start : s.end] for s in found.killed.spans] == ["three traders"]
    assert [text[s.start : s.end] for s in found.wounded.spans] == ["five others"]
    assert [text[s.start : s.end] for s in found.dated] == ["Monday"]


def test_a_fault_in_the_table_of_dating_is_named():
    with pytest.raises(table.TableError, match=r"dating\.toml: 'after'"):
        table.parse("happening = []\nwith_word = []\npassive = []\ndeaths = []\ncharges = []\nbetween = []\n")
