from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest

from tocsin.export import markdown
from tocsin.export.sitrep import sitrep
from tocsin.records import Account


def written(account: Account) -> str:
    out = io.StringIO()
    markdown.write(sitrep(account), out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>", r"\<script\>"),
        ("a *b* _c_ `d`", r"a \*b\* \_c\_ \`d\`"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("&lt; $x$", r"\&lt; \$x\$"),
        ("see https://evil.example", r"see https\://evil.example"),
        ("www.evil.example", r"www\.evil.example"),
        ("1. one", r"1\. one"),
        ("- dash", r"\- dash"),
        ("two\nlines\t here", "two lines here"),
    ],
)
def test_escape(text: str, shown: str) -> None:
    assert markdown.escape(text) == shown


def test_every_footnote_is_used_once_and_leads_to_characters(account: Account) -> None:
    out = written(account)
    marks = re.findall(r"\[\^(\d+)\](?!:)", out)
    notes = re.findall(r"^\[\^(\d+)\]: line \d+, characters (\d+)–(\d+)", out, re.M)
    assert marks == [n for n, _, _ in notes]
    text = account.reading.report.text
    assert {text[int(s) : int(e)] for _, s, e in notes} >= {"firing on Kesh", "the war could spread"}


def test_the_order_of_the_sections(account: Account) -> None:
    headings = re.findall(r"^## (.*)$", written(account), re.M)
    assert headings == [
        "What is said to have happened",
        "Both sides confirm",
        "Contested",
        "Asked, threatened, promised",
        "Background, not news",
        "Speculation, not fact",
        "What is missing",
        "Signals",
        "Kept apart from the report",
    ]


@pytest.mark.parametrize("nasty", ["<script>alert(1)</script>", "[x](http://e.example)", "# *h* |a|b|"])
def test_nothing_in_a_report_becomes_markup(nasty: str, hostile: Callable[[str], Account]) -> None:
    out = written(hostile(nasty))
    assert nasty not in out
    assert not re.search(r"(?<!\\)<|(?<!\\)\](?=\()|https?://", out)
