import pytest

from tocsin.errors import TableError
from tocsin.knowledge import gazetteer, place_kinds, place_words, rows


def table(**sections):
    has = {
        "kinds": "village | 4",
        "features": "P | settlement",
        "placetypes": "locality | village",
        **sections,
    }
    return rows.Table("t.toml", {"latin_script": "US, CA", **has})


def test_a_settlement_is_what_its_people_make_it():
    kinds = place_kinds.load()
    assert [kinds.feature("P", "PPL", n).name for n in (0, 499, 5_000, 100_000)] == [
        "village", "village", "town", "city",
    ]  # fmt: skip
    assert kinds.feature("P", "PPL", 1_000_000).radius_km > kinds.feature("P", "PPL", 6_000).radius_km > 4


def test_every_class_has_a_kind_and_what_is_no_place_has_none():
    kinds = place_kinds.load()
    assert all(kinds.feature(group, "?", 0) for group in "PAHLRSTUV")
    assert kinds.feature("A", "PCLI", 0) is None
    assert kinds.feature("?", "", 0) is None


def test_words_for_kinds_find_added_places():
    asked = set().union(*place_words.load().satisfies.values())
    assert {"village", "district", "river", "mountain", "airport", "bridge", "camp", "island"} <= asked
    assert {"village", "town", "city", "capital"} == gazetteer.SETTLEMENTS <= place_kinds.load().kinds.keys()


@pytest.mark.parametrize(
    "sections, why",
    [
        ({"kinds": "village | wide"}, "'wide' is no radius"),
        ({"kinds": "village | 0"}, "a radius of 0 km"),
        ({"kinds": "village | 4 | tiny"}, "'tiny' is no standing"),
        ({"features": "P | hut"}, "'hut' is none of"),
        ({"features": "P, PPL | village\nPPL | settlement"}, "PPL stands twice"),
    ],
)
def test_a_wrong_row_is_named(sections, why):
    with pytest.raises(TableError, match=f"t.toml.*{why}"):
        place_kinds.read(table(**sections))
