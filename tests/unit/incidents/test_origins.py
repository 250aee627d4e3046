"""Where accounts really come from."""

from __future__ import annotations

from dataclasses import replace

from filed import head
from made import AGENCY, WITNESS, claim

from tocsin.incidents import origins
from tocsin.records import Actor, Credibility, Hop, Testimony, Version

MINISTRY = Actor("XA.ministry.defence", "Arvanian Defence Ministry", "ministry", "Arvania")
STORY = (
    "Shells fell on the market of Dolan before noon on Thursday, the Arvanian Defence Ministry said. Four "
    "people were killed and a bakery burned down. The mayor told reporters that the fire had been put out by "
    "one, and that the school on the square would stay shut until Monday. "
    "It was the third such attack since spring."
)
OTHER = (
    "The parliament of Belmar on Friday put off its vote on the new fishing law for a week. The speaker said "
    "that three amendments had come in too late to be printed, and that the committee would meet "
    "again on Tuesday."
)


def told(key: str, made, words: str = "four people were killed") -> Testimony:
    return Testimony(key, key.partition(":")[0], made, words)


def signed(name: str, text: str, **facts):
    return head(name, signature=origins.sign(text), **facts)


def test_a_signature_is_the_same_on_every_machine():
    assert origins.sign("Shells fell on the market before noon")[:3] == (3320840235, 3441128985, 3382357204)


def test_no_words_no_signature_and_no_copy():
    assert origins.sign(" … ") == ()
    assert origins.copy(signed("one", ""), signed("two", "")) is None


def test_alike_texts_share_a_band_and_others_none():
    shorter = STORY.rpartition(" It was")[0]
    assert set(origins.bands(origins.sign(STORY))) & set(origins.bands(origins.sign(shorter)))
    assert not set(origins.bands(origins.sign(STORY))) & set(origins.bands(origins.sign(OTHER)))


def test_the_later_repeats_the_earlier():
    early, late = signed("b", STORY, on=2), signed("a", STORY, on=3)
    found = origins.copy(late, early)
    assert found == origins.copy(early, late)
    assert (found.report, found.of, found.how, found.likeness) == ("a", "b", "reprint", 1.0)


def test_a_changed_text_is_a_near_duplicate_and_another_story_none():
    edited = STORY.replace("before noon on Thursday", "on Thursday morning").replace(
        "burned down", "was gutted"
    )
    assert origins.copy(signed("one", STORY), signed("two", edited, on=3)).how == "near-duplicate"
    assert origins.copy(signed("one", STORY), signed("two", OTHER)) is None


def test_one_outlet_prints_its_story_again():
    found = origins.copy(
        signed("one", STORY, outlet="Daily"), signed("two", STORY + " More soon.", outlet="The Daily")
    )
    assert found.how == "edition"


def test_copy_of_an_agency_comes_from_the_agency_though_printed_first():
    cut = ". ".join(STORY.split(". ")[:2])
    printed = signed("paper", cut, on=2, agency="Plain Wire")
    wire = signed("wire", STORY, outlet="Plain Wire", on=3, agency="Plain Wire")
    found = origins.copy(printed, wire)
    assert (found.report, found.of, found.how) == ("paper", "wire", "agency-copy")


def test_a_statement_is_one_origin_whoever_carries_it():
    heads = [head(name) for name in ("north", "south", "west")]
    found = origins.origins([told(f"{h.id}:c1", claim(MINISTRY)) for h in heads], heads, [])
    assert [o.label for o in found] == ["Arvanian Defence Ministry"]
    assert found[0].outlets == ("North", "South", "West")
    assert origins.sentence(found) == "Three outlets, one origin: the Arvanian Defence Ministry."


def test_its_own_statement_and_a_quotation_of_it_are_one_origin():
    heads = [head("north"), head("own", outlet="Arvanian Defence Ministry", side="Arvania")]
    found = origins.origins([told("north:c1", claim(MINISTRY)), told("own:c1", claim())], heads, [])
    assert [(o.kind, o.side, len(o.claims)) for o in found] == [("statement", "Arvania", 2)]


def test_each_report_has_its_own_witnesses_unless_it_copies():
    heads = [signed("north", STORY, on=2), signed("south", STORY, on=3)]
    claims = [told("north:c1", claim(WITNESS)), told("south:c1", claim(WITNESS))]
    assert len(origins.origins(claims, heads, [])) == 2
    found = origins.origins(claims, heads, [origins.copy(*heads)])
    assert len(found) == 1
    assert origins.path(found[0], {h.id: h for h in heads}) == (
        "South repeats North (reprint, 100% of the wording)",
    )


def test_a_reprint_adds_no_origin_to_an_outlets_own_account():
    heads = [signed("north", STORY, on=2), signed("south", STORY, on=3)]
    found = origins.origins(
        [told("north:c1", claim()), told("south:c1", claim())], heads, [origins.copy(*heads)]
    )
    assert origins.sentence(found) == "Two outlets, one origin: North’s own reporting."


def test_what_an_agency_is_quoted_for_is_its_reporting():
    heads = [head("north"), head("wire", outlet="Plain Wire", agency="Plain Wire")]
    found = origins.origins([told("north:c1", claim(AGENCY)), told("wire:c1", claim())], heads, [])
    assert [(o.kind, o.label) for o in found] == [("reporting", "Plain Wire")]


def test_joint_speakers_are_an_origin_each():
    other = Actor("XB.ministry.defence", "Belmar Defence Ministry", "ministry", "Belmar")
    joint = replace(claim(MINISTRY), chain=(Hop(None, (MINISTRY, other)),))
    found = origins.origins([told("north:c1", joint)], [head("north")], [])
    assert [o.side for o in found] == ["Arvania", "Belmar"]


def test_a_name_without_a_side_joins_the_one_side_that_bears_it():
    bare = Actor("org:ministry", "Arvanian Defence Ministry", "ministry", None)
    heads = [head("north"), head("south")]
    found = origins.origins([told("north:c1", claim(MINISTRY)), told("south:c1", claim(bare))], heads, [])
    assert [(o.side, len(o.claims)) for o in found] == [("Arvania", 2)]


def test_a_surname_joins_the_one_full_name_that_ends_in_it():
    full, short = (Actor(f"person:{n}", n, "person", "Arvania") for n in ("Lena Orlo", "Orlo"))
    heads = [head("north"), head("south"), head("west")]
    claims = [told("north:c1", claim(full)), told("south:c1", claim(short))]
    assert [o.label for o in origins.origins(claims, heads, [])] == ["Lena Orlo"]
    other = Actor("person:x", "Ivo Orlo", "person", "Arvania")
    assert len(origins.origins([*claims, told("west:c1", claim(other))], heads, [])) == 3


def test_a_version_says_how_many_carry_it_and_whence():
    heads = [head(name) for name in ("north", "south")]
    found = origins.origins([told(f"{h.id}:c1", claim(MINISTRY)) for h in heads], heads, [])
    version = Version(
        "killed",
        "4",
        "four",
        ("north:c1", "south:c1"),
        (),
        (),
        (found[0].id,),
        None,
        None,
        Credibility(3, ()),
    )
    assert origins.sentence_of(version, found) == "Two outlets, one origin: the Arvanian Defence Ministry."
