from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from ford import claim, make_account

from tocsin.export import html
from tocsin.export.sitrep import sitrep
from tocsin.export.values import Options
from tocsin.records import Account, EventType, Incident, Reading, Report, Span

OPTIONS = Options({"tocsin": "0", "model": "m", "gazetteer": "g"}, lambda _: {})


class Seen(HTMLParser):
    """Tags with their attributes, and the text of the report as the page shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def written(*accounts: Account) -> str:
    out = io.StringIO()
    html.write([(a, sitrep(a)) for a in accounts], out, OPTIONS)
    return out.getvalue()


def seen(page: str) -> Seen:
    parser = Seen()
    parser.feed(page)
    return parser


def pieces(account: Account) -> list[tuple[int, str, str]]:
    rows = html._rows(account, "r1", {})
    return [(row.number, piece.text, piece.claims) for row in rows for piece in row.pieces]


def test_the_text_stands_whole_line_by_line(account: Account) -> None:
    rows = list(html._rows(account, "r1", {}))
    assert ["".join(p.text for p in row.pieces) for row in rows] == account.reading.report.text.split("\n")
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))


def test_words_carry_the_claims_that_cover_them(account: Account) -> None:
    text = account.reading.report.text
    for name in ("c01", "c05"):
        wanted = next(c.span for c in account.claims if c.id == name)
        marked = "".join(words for _, words, claims in pieces(account) if f"r1-{name}" in claims.split())
        assert marked == text[wanted.start : wanted.end]


def test_overlapping_claims_share_their_words() -> None:
    made = make_account()
    nested = (claim("c01", "killed three farmers"), claim("c02", "three farmers"), claim("c03", "three"))
    shared = [claims for _, words, claims in pieces(replace(made, claims=nested)) if words == "three"]
    assert shared == ["r1-c01 r1-c02 r1-c03"]


def test_every_claim_line_has_its_words_and_every_link_its_line(account: Account) -> None:
    tags = seen(written(account)).tags
    ids = {a["id"] for _, a in tags if "id" in a}
    named = {a["data-claim"] for _, a in tags if "data-claim" in a}
    worded = {n for _, a in tags if a.get("data-claims") for n in str(a["data-claims"]).split()}
    assert named == worded == {f"r1-c0{n}" for n in range(1, 8)}
    assert {str(a["href"])[1:] for tag, a in tags if tag == "a"} <= ids


def test_ids_are_unique_over_several_reports(account: Account) -> None:
    ids = [a["id"] for _, a in seen(written(account, account)).tags if "id" in a]
    assert len(ids) == len(set(ids))


def test_the_policy_lets_only_our_script_run(account: Account) -> None:
    page = written(account)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy and "default-src 'none'" in policy[1] and "'sha256-" in policy[1]
    assert "unsafe-inline'" not in policy[1].split("script-src")[1]
    assert page.count("<script") == 1 and not re.search(r"\son\w+=|https?://|src=", page)


@pytest.mark.parametrize(
    "nasty",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title><style>*{}", "{{ 7*7 }}"],
)
def test_nothing_in_a_report_becomes_markup(nasty: str, hostile: Callable[[str], Account]) -> None:
    harmless, attacked = seen(written(hostile("word"))), seen(written(hostile(nasty)))
    assert [tag for tag, _ in attacked.tags] == [tag for tag, _ in harmless.tags]


def test_direction_overrides_are_shown_by_number(hostile: Callable[[str], Account]) -> None:
    page = written(hostile("Gen\u202eeral"))
    assert "\u202e" not in page and "⟨U+202E⟩" in page


def test_a_long_report_is_written_at_once() -> None:
    """Claims times pieces would be a hundred million steps here."""
    sentence = "The army said rebels fired on the town and two people were killed there. "
    count = 5000
    text = sentence * count
    size = len(sentence)
    one = claim("c", "Kesh")
    claims = tuple(
        replace(one, id=f"c{n}", span=Span(n * size + 14, n * size + size - 2)) for n in range(count)
    )
    incident = Incident("i1", "Attack", EventType.ASSAULT, tuple(c.id for c in claims), (), (), None)
    account = replace(
        make_account(),
        reading=Reading(Report("r", text), ()),
        claims=claims,
        incidents=(incident,),
        contradictions=(),
        signals=(),
        gaps=(),
    )
    page = written(account)
    assert page.count('data-claims="r1-c') == count
