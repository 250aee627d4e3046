"""Stamps of writing time, and clock times that are none."""

import pytest

from tocsin.readers import stamps
from tocsin.readers.lines import paragraphs

BODY = "\n\nShells hit the old harbour of Varnograd on Monday morning and killed two men, the mayor said."


def found(text):
    return [(s.kind, text[s.span.start : s.span.end], s.zone) for s in stamps.find(paragraphs(text))]


@pytest.mark.parametrize(
    ("line", "kind", "words", "zone"),
    [
        ("Update (2305ET): Two more shells landed.", "update", "Update (2305ET):", "ET"),
        ("UPDATE 14:30 GMT – Two more shells landed.", "update", "UPDATE 14:30 GMT –", "GMT"),
        ("Update 2, 9.15pm BST: Two more shells landed.", "update", "Update 2, 9.15pm BST:", "BST"),
        (
            "[Updated at 6:10 p.m. Kyiv time] The alert is over.",
            "update",
            "[Updated at 6:10 p.m. Kyiv time]",
            "Kyiv time",
        ),
        (
            "Last updated: 12 May 2024, 17:05 GMT",
            "last-updated",
            "Last updated: 12 May 2024, 17:05 GMT",
            "GMT",
        ),
        (
            "Updated on March 5, 2022 at 11:20 a.m. ET",
            "last-updated",
            "Updated on March 5, 2022 at 11:20 a.m. ET",
            "ET",
        ),
        ("Published: 3 Jun 2013 10.05 BST", "published", "Published: 3 Jun 2013 10.05 BST", "BST"),
        ("As of 18 April 2024, 12:00 (UTC+6)", "as-of", "As of 18 April 2024, 12:00 (UTC+6)", "UTC+6"),
        ("Situation as at 0600 hours, 4 March", "as-of", "Situation as at 0600 hours, 4 March", None),
        ("4 June 2013", "published", "4 June 2013", None),
        ("Issue 14 | 7 April 2019", "published", "Issue 14 | 7 April 2019", None),
        ("Harbour shelled: what we know as of 10 a.m.", "as-of", "as of 10 a.m.", None),
    ],
)
def test_stamp(line, kind, words, zone):
    assert found(line + BODY) == [(kind, words, zone)]


@pytest.mark.parametrize(
    "line",
    [
        "As of Tuesday, twelve people were still missing in the ruins of the market.",
        "Updates to the border regime were announced at 14:00 by the interior minister.",
        "At 10:30 local time two shells hit the clinic.",
        "2024 – the year of the drones – began with an attack on the refinery.",
        "By 8 a.m. the fire was out.",
        "12 May",
        "The market was shelled at 9 a.m.",
    ],
)
def test_no_stamp(line):
    assert found(line + BODY) == []


def test_posts_of_a_live_page():
    text = (
        "Border clashes live: shells hit clinic\n\n17:05 GMT – Truce call\nOne.\n\n16:20 GMT – Denial\nTwo."
    )
    assert found(text) == [("post", "17:05 GMT", "GMT"), ("post", "16:20 GMT", "GMT")]


def test_posts_that_run_backwards_are_a_live_page_unsaid():
    text = "Border clashes\n\n17.05\nThe envoy calls for a truce.\n\n16.20\nThe army denies it."
    assert [kind for kind, _, _ in found(text)] == ["post", "post"]


def test_a_chronicle_tells_of_events_and_has_no_stamps():
    lines = [
        "How it unfolded",
        "06:40 - Gunmen reach the gate.",
        "06:55 - A bomb explodes.",
        "07:30 - Soldiers arrive.",
    ]
    text = "\n\n".join(lines)
    assert found(text) == []


@pytest.mark.parametrize(
    ("line", "words", "zone"),
    [
        ("Varnograd, 3 March 2024, 20:00 (UTC+6:30)", "3 March 2024, 20:00 (UTC+6:30)", "UTC+6:30"),
        (
            "Reporting week closed 15 June 2017, 19:30 (Kyiv time)",
            "Reporting week closed 15 June 2017, 19:30 (Kyiv time)",
            "Kyiv time",
        ),
        (
            "Data collected up to 18:00 local time, 4 June 2019",
            "Data collected up to 18:00 local time, 4 June 2019",
            "local time",
        ),
    ],
)
def test_a_moment_that_closes_a_line_over_the_report(line, words, zone):
    assert found("COAST WATCH – NOTE 9\n" + line + BODY) == [("as-of", words, zone)]


def test_a_moment_that_closes_a_sentence_is_no_stamp():
    assert found("Guns fell silent after nine days of fire and talks on 3 March 2024, 20:00" + BODY) == []


@pytest.mark.parametrize("form", ["[{}] Two shells fell", "{} GMT Two shells fell", "AT {}\nTwo shells fell"])
def test_posts_whose_words_follow_their_clock(form):
    clocks = ["09:52", "08:20", "07:05"]
    posts = "\n\n".join(form.format(clock) + " near the old mill, the mayor said." for clock in clocks)
    assert [words.strip("[]AT GM") for kind, words, _ in found("Harbour live\n\n" + posts)] == clocks
