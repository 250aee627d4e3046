"""Withdrawn claims: by a correction, by a later account, by their own speaker; nobody else's."""

import pytest

from tocsin import pipeline
from tocsin.errors import TableError
from tocsin.knowledge import withdrawals
from tocsin.readers import read_text


def statuses(text: str) -> dict[str, str]:
    account = pipeline.account(read_text(text))
    return {text[c.span.start : c.span.end]: c.status for c in account.claims if not c.optional}


def withdrawn(body: str) -> dict[str, str]:
    found = statuses("Town shelled\n\n" + body)
    return {words: status for words, status in found.items() if status != "active"}


LIVE = """PORT LIVE: Clashes near the harbour

14:50 GMT
The port is open again, the mayor said.

14:10 GMT
Correction
We earlier reported that seven people had been killed. The clinic now says that four were killed.

13:20 GMT
Seven people have been killed at the port, a nurse says.

12:00 GMT
Rockets hit the port, the navy says."""


def test_a_correction_reaches_the_older_post():
    found = statuses(LIVE)
    assert found["Seven people have been killed at the port"] == "retracted"
    assert found["four were killed"] == "active"
    assert [status for words, status in found.items() if words.startswith("We earlier")] == ["retracted"]


def test_a_correction_leaves_newer_posts_alone():
    newer = "15:30 GMT\nSeven people have been killed on the quay, a sailor says.\n\n14:50 GMT"
    found = pipeline.account(read_text(LIVE.replace("14:50 GMT", newer)))
    text = found.reading.report.text
    same = [
        c.status for c in found.claims if text[c.span.start :].startswith("Seven people have been killed")
    ]
    assert same == ["active", "retracted"]


def test_a_correction_without_a_figure_reaches_the_post_with_its_words():
    live = "BATKEN LIVE\n\n18:20 – Correction: at 17:05 we said that the bridge had been blown up.\n\n"
    older = "17:40 – The mayor calls for calm.\n\n17:05 – The bridge has been blown up, a fisherman says."
    found = statuses(live + older)
    assert found["The bridge has been blown up"] == "retracted"


def test_an_earlier_version_is_cut_into_what_it_had_wrong():
    body = (
        "An earlier version of this story, relying on a camp leader,"
        " put the dead at 16 and placed the strike in Sake."
    )
    assert withdrawn(f"Rockets killed nine people near Goma, the governor said.\n\n{body}") == {
        "put the dead at 16": "retracted",
        "placed the strike in Sake": "retracted",
    }


def test_what_an_earlier_version_said():
    body = "An earlier version of this report said that 16 people had been killed."
    found = withdrawn(f"Rockets killed nine people near Goma, the governor said.\n\n{body}")
    assert found == {"16 people had been killed": "retracted"}


def test_a_first_account_gives_way_to_the_later_one():
    found = statuses(
        "Town shelled\n\nAn army spokesman initially denied that its planes had bombed the market,"
        " but later admitted that two bombs had fallen there by mistake."
    )
    assert found["its planes had bombed the market"] == "superseded"
    assert found["two bombs had fallen there by mistake"] == "active"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The governor, Ana Lopes, said on Monday that 30 people had been killed. The army said that"
            " 30 people had been killed.\n\nThe governor later withdrew her figure.",
            ("30 people had been killed", "retracted", 1),
        ),
        (
            "The defence ministry said on Monday that 30 people had been killed. Rebels said that 30 people"
            " had been killed.\n\nThe ministry later revised its toll to 12 dead.",
            ("30 people had been killed", "superseded", 1),
        ),
        (
            "A doctor told the agency that 11 people had died in the shelling."
            " He now says he was misinformed.",
            ("11 people had died in the shelling", "retracted", 1),
        ),
        (
            "The ministry said the plane had been shot down by rebels."
            " The ministry later clarified that it had meant a drone.",
            ("the plane had been shot down", "superseded", 1),
        ),
        (
            "A colonel told state radio that the pass had fallen. He retracted the claim on Friday.",
            ("the pass had fallen", "retracted", 1),
        ),
    ],
)
def test_only_their_own_speaker_takes_words_back(body, expected):
    text = "Town shelled\n\n" + body
    words, status, count = expected
    claims = pipeline.account(read_text(text)).claims
    hit = [c for c in claims if text[c.span.start : c.span.end].startswith(words) and c.status == status]
    assert len(hit) == count
    assert sum(c.status != "active" for c in claims) == count


@pytest.mark.parametrize(
    "body",
    [
        "The ministry withdrew its forces from the town. It said that nine soldiers had died.",
        "The governor said that nine people died.\n\nThe figure has since been disputed, a rival said.",
        "The army said that nine soldiers died. Rebels corrected the range of their guns and fired again.",
    ],
)
def test_nothing_is_taken_back(body):
    assert withdrawn(body) == {}


def test_a_broken_table_names_its_row():
    with pytest.raises(TableError, match=r"\[own\] needs a list"):
        withdrawals.parse("")
    with pytest.raises(TableError, match=r"withdrawals.toml: \[first\].*'\('"):
        withdrawals.parse("[own]\npatterns = ['a']\n[first]\npatterns = ['(']\nturns = ['b']")
