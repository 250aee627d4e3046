"""Versions of a story: another text under its address is logged as a revision, with what changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from tocsin.archive import Archive, Difference
from tocsin.errors import UsageError
from tocsin.readers import read_text
from tocsin.store import changes

HEAD = "Shells fall on Tarvo\n\n"
FIRST = HEAD + "Two people were killed in Tarvo on 3 March 2026, the mayor said.\n\nThe road is closed."
LATER = HEAD + "Five people were killed in Tarvo on 3 March 2026, the mayor said.\n\nThe road is closed."
ADDRESS = "https://herald.example/2026/tarvo"


def ticking():
    seconds = count()
    return lambda: datetime(2026, 3, 4, tzinfo=UTC) + timedelta(seconds=next(seconds))


@pytest.fixture
def archive(tmp_path):
    with Archive.open(tmp_path / "a.tocsin", create=True, clock=ticking()) as opened:
        yield opened


def report(text, **more):
    return read_text(text, **{"url": ADDRESS, "outlet": "Herald", **more})


def put(archive, *found, versions=True):
    return list(archive.add(found, versions=versions))


def logged(archive):
    return [(c.report, c.before, c.after) for c in changes.since(archive.db) if c.what == "revised"]


def test_another_text_under_the_address_is_a_revision(archive):
    (old,) = put(archive, report(FIRST))
    (new,) = put(archive, report(LATER))
    assert (old.revises, new.new, new.revises) == (None, True, old.report)
    assert logged(archive) == [(new.report, old.report, "1 paragraph new, 1 paragraph gone")]
    found = archive.difference(old.report, new.report)
    assert [words.split()[0] for words in (*found.new, *found.gone)] == ["Five", "Two"]


def test_both_versions_stay_and_the_log_quotes_neither(archive):
    (old,), (new,) = put(archive, report(FIRST)), put(archive, report(LATER))
    assert [archive.report_named(one.report) for one in (old, new)] == [old.report, new.report]
    assert "killed" not in "".join(str(line) for line in logged(archive))
    archive.delete(old.report)
    assert put(archive, report(LATER))[0].revises is None


def test_a_story_that_goes_back_is_revised_again(archive):
    (old,), (new,) = put(archive, report(FIRST)), put(archive, report(LATER))
    (back,) = put(archive, report(FIRST))
    assert (back.new, back.revises) == (False, new.report)
    assert put(archive, report(FIRST))[0].revises is None
    assert [after for after, _, _ in logged(archive)] == [new.report, old.report]


def test_versions_in_one_batch_follow_each_other(archive):
    old, new = put(archive, report(FIRST), report(LATER))
    assert new.revises == old.report


@pytest.mark.parametrize("other", [{"url": ADDRESS + "-2"}, {"url": None}, {"outlet": "Gazette"}])
def test_another_address_or_outlet_is_another_story(archive, other):
    put(archive, report(FIRST, **other))
    assert put(archive, report(LATER))[0].revises is None


def test_without_being_asked_nothing_is_taken_for_a_revision(archive):
    put(archive, report(FIRST), report(LATER), versions=False)
    assert logged(archive) == []


def test_the_same_paragraphs_under_other_page_furniture_are_the_same_version(archive):
    (old,) = put(archive, report(HEAD + "The road is closed.\n\nThe bridge stands."))
    (same,) = put(archive, report(HEAD + "The road is closed.\n\nThe bridge stands.\n\nShare this article"))
    assert (same.report, same.new, same.revises) == (old.report, False, None)
    assert logged(archive) == []
    assert archive.db.rows("SELECT count(*) FROM reports")[0][0] == 1


def test_a_sitrep_says_which_report_stands_in_place_of_which(archive):
    (old,), (new,) = put(archive, report(FIRST)), put(archive, report(LATER))
    told = archive.sitrep(since=datetime(2026, 3, 4, tzinfo=UTC))
    line = f"Report revised: {new.report} in place of {old.report}: 1 paragraph new, 1 paragraph gone"
    assert line in told.news
    assert ("Since then", "2 reports added, 1 revised, 0 deleted") in told.facts
    archive.delete(new.report)
    told = archive.sitrep(since=datetime(2026, 3, 4, tzinfo=UTC))
    assert f"Report revised: {new.report}" in told.news


def test_the_versions_of_a_story_are_told_in_order_by_any_name_of_it(archive):
    (old,), (new,) = put(archive, report(FIRST)), put(archive, report(LATER))
    put(archive, report(FIRST))
    put(archive, report(FIRST, url=ADDRESS + "-2"), report(LATER, url=ADDRESS + "-2", outlet="Gazette"))
    for name in (ADDRESS, old.report, new.report):
        assert [c.report for c in archive.revisions(name)] == [new.report, old.report]
    with pytest.raises(UsageError, match="no report of the name 'r0'"):
        archive.revisions("r0")


def test_a_deleted_version_takes_its_words_along(archive):
    (old,), (new,) = put(archive, report(FIRST)), put(archive, report(LATER))
    archive.delete(old.report)
    (change,) = archive.revisions(new.report)
    assert change.before == old.report
    assert archive.difference(change.before, new.report) == Difference((), ())
