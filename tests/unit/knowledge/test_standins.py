import pytest

from tocsin.knowledge import standins
from tocsin.records import Place


@pytest.mark.parametrize(
    ("word", "name"), [("Chechen", "Chechnya"), ("European", "Europe"), ("Scottish", "Scotland")]
)
def test_adjectives_lead_to_their_lands(word, name):
    place = standins.load().adjectives[word].place
    assert isinstance(place, Place)
    assert (place.name, place.kind not in {"city", "town", "village"}) == (name, True)


def test_seats_lead_to_their_towns_with_and_without_the_article():
    table = standins.load()
    assert table.seat("Kremlin") is table.seat("the Kremlin")
    assert (table.seats["Kremlin"].place.name, table.seat("Kremlins")) == ("Moscow", None)
