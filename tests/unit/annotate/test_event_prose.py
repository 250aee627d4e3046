"""Wordings of the trade, row by row: type, standing and polarity of the first proposition told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tocsin.annotate import attributions, entities, events, quantities, sentences, times
from tocsin.readers import read_text
from tocsin.records import EventType, Modality

TABLE = Path(__file__).parents[2] / "golden" / "event_prose.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


def read(text, published="2024-06-01T12:00:00Z"):
    report = read_text(text, published=published)
    parsed = sentences.parse(report.text, [(b.span.start, b.span.end) for b in report.blocks])
    mentions = entities.find(report, parsed)
    return events.find(
        report,
        parsed,
        mentions,
        attributions.find(report, parsed, mentions),
        times=times.find(report, parsed, zone=None),
        published=report.published,
        quantities=quantities.find(report, parsed, mentions),
    )


@pytest.mark.parametrize(("kind", "standing", "polarity", "text"), ROWS, ids=lambda cell: cell[:40])
def test_rows(kind, standing, polarity, text):
    first = read(text)[0]
    assert (first.type, first.modality, first.polarity) == (kind, standing, polarity)


def test_what_goes_on_is_what_was_told():
    told = read("Rebels shelled the port on Monday. It began at dawn. It was a cold day.")
    assert [event.type for event in told] == [EventType.ASSAULT, EventType.ASSAULT, EventType.NONE]


def test_the_dead_of_a_report_of_violence_need_no_verb_we_know():
    text = "Rebels shelled the port on Monday. Gunmen then stormed the market. Seven dead were carried off."
    assert read(text)[-1].type is EventType.ASSAULT


def test_an_old_date_is_background_and_one_in_a_name_is_not():
    old = read("Rebels shelled the port in January.")[0]
    name = read("Police fired on marchers on the January 8 bridge, killing three people.")[0]
    assert old.modality is Modality.BACKGROUND
    assert name.modality is Modality.ASSERTED


def test_a_time_to_come_makes_the_present_foretell():
    assert read("The flotilla sails again on 7 June 2024.")[0].modality is Modality.PREDICTED


def test_a_border_fight_has_the_two_states_as_sides():
    event = read("Fighting broke out along the border between Chad and Sudan.")[0]
    assert {role.actor.side for role in event.actors} == {"Chad", "Sudan"}
    assert event.reciprocal
    assert all(role.implicit for role in event.actors)


def test_a_second_voice_keeps_its_clause_apart():
    text = "Shells fell on the port at noon, he said, and by dusk twelve villagers had been killed."
    assert len([event for event in read(text) if event.type is EventType.ASSAULT]) == 2


def test_without_times_and_numbers_events_are_found_all_the_same():
    report = read_text("Rebels shelled the port.")
    parsed = sentences.parse(report.text, [(b.span.start, b.span.end) for b in report.blocks])
    assert events.find(report, parsed)[0].type is EventType.ASSAULT
