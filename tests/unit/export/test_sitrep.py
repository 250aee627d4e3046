from __future__ import annotations

from dataclasses import replace

from ford import TEXT, at, claim, make_account

from tocsin.export.lines import Lines, clipped
from tocsin.export.sitrep import sitrep
from tocsin.export.view import Line, Sitrep
from tocsin.records import Account, EventType, Incident, Modality, Stance


def every_line(report: Sitrep) -> list[Line]:
    columns = [c for e in report.events for c in e.sides + e.others]
    columns += [c for d in report.disputes for c in d.accounts]
    sections = (report.also, report.words, report.background, report.speculation, report.opinion)
    return [line for part in (*(c.lines for c in columns), *sections, report.confirmed) for line in part]


def test_each_side_has_its_column_and_joint_words_stand_once(account: Account) -> None:
    (event,) = sitrep(account).events
    assert [(c.side, c.stance, [line.claim for line in c.lines]) for c in event.sides] == [
        ("Orlia", "contests", ["c02"]),
        ("Vardia", "confirms", ["c01"]),
    ]
    assert [(c.side, [line.claim for line in c.lines]) for c in event.others] == [
        ("Orlia and Vardia together", ["c03"]),
        ("Others and the outlet", ["c04"]),
    ]


def test_every_claim_is_shown_but_optional_ones(account: Account) -> None:
    shown = {line.claim for line in every_line(sitrep(account))} - {""}
    assert shown == {c.id for c in account.claims if not c.optional}


def test_what_stands_in_the_heading_is_not_said_again(account: Account) -> None:
    (event,) = sitrep(account).events
    assert event.where == "Kesh, VD (40.25, 45.50 ± 5 km); Nowhereville (not settled)"
    assert event.when == "Mon 12 Sep 2022 22:10 UTC = Tue 13 Sep 02:10 local"
    (shelled,) = event.sides[1].lines
    assert shelled.details == ("3 killed (civilian)", "by Orlian army (inferred)")


def test_a_place_where_it_was_not_is_always_said(account: Account) -> None:
    (event,) = sitrep(account).events
    (heard,) = event.others[1].lines
    assert heard.details == ("NOT in Kesh, VD (40.25, 45.50 ± 5 km)",)


def test_lines_point_to_their_words(account: Account) -> None:
    for line in every_line(sitrep(account)):
        assert line.span is not None
        assert TEXT[line.span.start : line.span.end] == line.text
        assert TEXT.split("\n")[line.line - 1].find(line.text) >= 0


def test_kept_apart(account: Account) -> None:
    report = sitrep(account)
    assert [line.claim for line in report.words] == ["c07"]
    assert [line.claim for line in report.speculation] == ["c05"]
    assert [line.claim for line in report.background] == ["c06"]
    assert [line.text for line in report.apart] == [
        "newsletter: “Subscribe to our newsletter”",
        "day and month without year",
    ]


def test_the_whole_is_missed_before_its_parts(account: Account) -> None:
    assert [line.text for line in sitrep(account).missing] == [
        "the day and year are not stated",
        "unnamed source: “Both staffs”",
    ]


def test_signals_name_lines_and_no_internal_ids(account: Account) -> None:
    (signal,) = sitrep(account).signals
    assert signal == Line("Towards escalation: heavy weapons said to be used", lines=(3,))


def test_in_brief(account: Account) -> None:
    facts = dict(sitrep(account).facts)
    assert facts["Published"] == "unknown"
    assert facts["In brief"] == (
        "7 claims by 2 speakers; heard: Orlia and Vardia; contested: whether it happened"
    )


def test_joint_words_are_what_both_confirm(account: Account) -> None:
    assert [line.claim for line in sitrep(account).confirmed] == ["c03"]


def test_violence_with_most_claims_first_and_little_things_beneath(account: Account) -> None:
    lone = claim("c09", "The Orlian staff", event_type=EventType.NONE)
    talks = [claim(f"c1{n}", "a month", event_type=EventType.CONSULT) for n in range(5)]
    incidents = (
        Incident("i8", "Circumstances", EventType.NONE, ("c09",), (), (), None),
        Incident("i9", "Talks", EventType.CONSULT, tuple(c.id for c in talks), (), (), None),
        *account.incidents,
    )
    report = sitrep(replace(account, claims=(*account.claims, lone, *talks), incidents=incidents))
    assert [e.id for e in report.events] == ["i1", "i9"]
    assert [line.claim for line in report.also] == ["c09"]


def test_where_all_is_small_it_is_the_news() -> None:
    made = make_account()
    lone = claim("c09", "The Orlian staff", event_type=EventType.NONE)
    incident = Incident("i8", "Circumstances", EventType.NONE, ("c09",), (), (), None)
    report = sitrep(
        replace(made, claims=(lone,), incidents=(incident,), contradictions=(), signals=(), gaps=())
    )
    assert [e.id for e in report.events] == ["i8"]
    assert report.also == ()


def test_opposing_sides_that_each_tell_of_it_are_named(account: Account) -> None:
    incident = replace(
        account.incidents[0],
        stances=(Stance("Orlia", "confirms", ("c02",)), Stance("Vardia", "confirms", ("c01",))),
    )
    told = replace(account.claims[1], modality=Modality.CLAIMED)
    claims = (account.claims[0], told)
    agreed = sitrep(replace(account, claims=claims, incidents=(incident,), contradictions=()))
    assert [(line.text, line.lines) for line in agreed.confirmed] == [
        ("Shelling at Kesh: Orlian army, Tue 13 Sep 2022: Orlia and Vardia each tell of it", (3, 4))
    ]
    assert sitrep(replace(account, claims=claims, incidents=(incident,))).confirmed == ()


def test_a_report_without_claims_has_a_sitrep(account: Account) -> None:
    empty = replace(account, claims=(), incidents=(), contradictions=(), signals=(), gaps=())
    report = sitrep(empty)
    assert report.title == "Guns at the ford"
    assert report.events == () and report.also == ()
    assert dict(report.facts)["In brief"] == "0 claims by 0 speakers"


def test_a_report_without_a_headline_is_called_by_what_is_known(account: Account) -> None:
    bare = replace(account.reading.report, headline=None)
    for report, title in (
        (replace(bare, title="A title", doc_id="d7"), "A title"),
        (replace(bare, doc_id="d7"), "d7"),
        (bare, "Untitled report by The Ford Post"),
        (replace(bare, outlet=None), "Untitled report"),
    ):
        untitled = replace(account, reading=replace(account.reading, report=report))
        assert sitrep(untitled).title == title


def test_line_numbers_count_newlines_alone(account: Account) -> None:
    make = Lines(account)
    for offset in range(len(TEXT) + 1):
        assert make.number(offset) == TEXT.count("\n", 0, offset) + 1


def test_a_second_quotation_is_cut_at_a_word() -> None:
    line = clipped(Line("word " * 50, claim="c", span=at("Kesh"), details=("3 killed",)))
    assert line.text.endswith("word …") and len(line.text) <= 162
    assert line.details == ()
