"""Datelines and bylines, and openings that look like them."""

import pytest

from tocsin.readers import datelines
from tocsin.readers.lines import paragraphs

REST = "Gunmen attacked a convoy near the border on Monday and killed nine soldiers, a governor said."


def parts(text):
    def words(span):
        return text[span.start : span.end] if span else None

    return [
        (words(d.span), words(d.place), words(d.date), words(d.agency))
        for d in datelines.find(paragraphs(text))
    ]


@pytest.mark.parametrize(
    ("head", "place", "date", "agency"),
    [
        ("BISHKEK, April 17 (Tien Shan Wire) - ", "BISHKEK", "April 17", "Tien Shan Wire"),
        ("KADUNA, Nigeria – ", "KADUNA, Nigeria", None, None),
        ("N'DJAMENA, Jan 5 (Lake Press) -- ", "N'DJAMENA", "Jan 5", "Lake Press"),
        ("PORT-AU-PRINCE, Haiti (CP) — ", "PORT-AU-PRINCE, Haiti", None, "CP"),
        ("MOSCOW, March 5. /NORD/. ", "MOSCOW", "March 5", "NORD"),
        ("(Beirut, June 2, 2014) – ", "Beirut", "June 2, 2014", None),
        ("Gaza City, Palestine – ", "Gaza City, Palestine", None, None),
        ("ISLAMABAD: ", "ISLAMABAD", None, None),
        ("12 March 2015, Kabul – ", "Kabul", "12 March 2015", None),
        ("LIMA, 25 JAN 89 (ANDES) -- [TEXT] ", "LIMA", "25 JAN 89", "ANDES"),
        (
            "SAINT-LOUIS, Senegal, 4 Feb (West Coast News) – ",
            "SAINT-LOUIS, Senegal",
            "4 Feb",
            "West Coast News",
        ),
    ],
)
def test_dateline(head, place, date, agency):
    assert parts(head + REST) == [(head, place, date, agency)]


def test_dateline_on_its_own_line():
    text = f"STATEMENT\n\nDushanbe, 17 April 2024\n\n{REST}"
    assert parts(text) == [("Dushanbe, 17 April 2024", "Dushanbe", "17 April 2024", None)]


@pytest.mark.parametrize(
    "head",
    [
        "Hamas – which controls the strip – said: ",
        "Iran – Israel's arch-enemy – has denied it. ",
        "BREAKING: ",
        "SUDAN LIVE: ",
        "The army (ground forces) - ",
        "Two men died on 5 May 2010 - ",
    ],
)
def test_no_dateline(head):
    assert parts(head + REST) == []


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By Jane Doe and Samir al-Khatib in Kabul",
        "By JANE DOE, Plateau Press Writer",
        "By our staff reporter",
        "From our correspondent in Goma",
        "Written by A. N. Other",
    ],
)
def test_byline(line):
    assert datelines.is_byline(line)


@pytest.mark.parametrize(
    "line",
    ["By Tuesday the town had fallen", "By air and sea", "From Goma the road is closed", "By Jane Doe."],
)
def test_no_byline(line):
    assert not datelines.is_byline(line)
