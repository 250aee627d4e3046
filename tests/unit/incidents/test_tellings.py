"""A report's incidents, each with what helps to find it in another report."""

from __future__ import annotations

import tocsin
from tocsin.incidents.across import group
from tocsin.incidents.tellings import tellings
from tocsin.records import Head

NEWS = (
    "GORIS, Armenia - Azerbaijani artillery shelled Goris on 13 September 2022, the Armenian Defence "
    "Ministry said. Three soldiers were killed in the shelling. The rockets tore the roof off a bakery on "
    "Khorenatsi Street, where Anush Tadevosyan had been asleep.\n\n"
    "In April 2016 the two sides fought over Talish.\n"
)
ELSEWHERE = (
    "Three Armenian soldiers were killed when Azerbaijan shelled Goris on Tuesday, 13 September 2022. "
    "A bakery on Khorenatsi Street lost its roof.\n"
)


def told(text, name):
    account = tocsin.read(text, published="2022-09-14T08:00:00Z")
    head = Head(name, None, None, None, account.reading.published)
    return account, tellings(account, head)


def test_every_incident_is_told_once_with_its_claims():
    account, found = told(NEWS, "a")
    assert [t.key for t in found] == [f"a:{i.id}" for i in account.incidents]
    assert sorted(w.key for t in found for w in t.testimonies) == sorted(f"a:{c.id}" for c in account.claims)
    assert all(w.words in NEWS for t in found for w in t.testimonies)


def test_names_and_rarer_words_come_from_what_is_told_around_it_and_the_scene_with_them():
    _, found = told(NEWS, "a")
    shelling = next(t for t in found if any("shelled" in w.words for w in t.testimonies))
    assert "anush tadevosyan" in shelling.names
    terms = dict(shelling.terms)
    assert "bakery" in terms and "be" not in terms and "tadevosyan" not in terms
    assert shelling.scene is not None and shelling.scene.name == "Goris"


def test_what_looks_back_says_so():
    _, found = told(NEWS, "a")
    past = next(t for t in found if any("2016" in w.words or "Talish" in w.words for w in t.testimonies))
    assert past.background
    assert not next(t for t in found if any("shelled" in w.words for w in t.testimonies)).background


def test_two_reports_of_one_shelling_are_one_and_the_past_is_left_alone():
    _, one = told(NEWS, "a")
    _, other = told(ELSEWHERE, "b")
    joined = [c for c in group([*one, *other]) if len(c.members) > 1]
    assert len(joined) == 1
    assert {key.split(":")[0] for key in joined[0].members} == {"a", "b"}
    assert not joined[0].background
