"""Furniture is found in the middle and at the foot of a report; news that sounds like it is left alone."""

import tomllib
from pathlib import Path

import pytest

from tocsin.readers import furniture
from tocsin.readers.lines import paragraphs

LINES = tomllib.loads((Path(__file__).parents[2] / "golden" / "furniture_lines.toml").read_text("utf-8"))
FURNITURE, NEWS = LINES["furniture"], LINES["news"]
LEAD = (
    "Shells hit the old harbour of Varnograd on Monday morning and killed two dock workers, a mayor said.\n\n"
)
MORE = (
    "\n\nThe army of the neighbouring state denied that its guns had fired and said it was looking into it."
)


def found(text):
    return [text[item.span.start : item.span.end] for item in furniture.find(text, paragraphs(text))]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_found_between_paragraphs(line):
    assert "".join(found(LEAD + line + MORE)).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_found_at_the_foot(line):
    assert "".join(found(LEAD + MORE.strip() + "\n\n" + line)).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize("line", LINES["foot"])
def test_a_last_line_without_a_full_stop_is_furniture(line):
    assert found(LEAD + MORE.strip() + "\n\n" + line) == [line]


def test_a_last_line_under_a_heading_is_told():
    assert found(LEAD + MORE.strip() + "\n\nNEEDS\nTents, blankets and clean water") == []
    assert found(LEAD + MORE.strip() + "\n\nTents, blankets and clean water") != []


@pytest.mark.parametrize("line", NEWS)
def test_news_is_left_alone_between_paragraphs(line):
    assert found(LEAD + line + MORE) == []


@pytest.mark.parametrize("line", NEWS)
def test_news_is_left_alone_at_the_foot(line):
    assert found(LEAD + MORE.strip() + "\n\n" + line) == []
