"""An outlet that is itself a party, by its name."""

import pytest

from tocsin.readers import read_text
from tocsin.readers.publisher import is_party


@pytest.mark.parametrize(
    "name",
    [
        "China Coast Guard",
        "Russian Defence Ministry",
        "Ministry of Defence of Peru",
        "Kurdistan Workers' Party",
        "Hamas",
        "Northern Liberation Front",
        "Government of Armenia",
        "Philippine Coast Guard",
    ],
)
def test_a_ministry_force_or_movement_speaks_for_itself(name):
    assert is_party(name)


@pytest.mark.parametrize(
    "name",
    [
        "Army Times",
        "Frontierwire",
        "Inter Press Service",
        "Kyiv Independent",
        "Police Gazette",
        "UN Office for the Coordination of Humanitarian Affairs",
        "Red Cross",
        "Defence News Agency",
        "Human Rights Watch",
        "TASS",
        "",
    ],
)
def test_papers_agencies_and_observers_do_not(name):
    assert not is_party(name)


def test_a_statement_under_a_ministrys_name_is_that_sides_own_account():
    report = read_text("Four drones were shot down last night.", outlet="Russian Defence Ministry")
    assert report.partisan
    assert not read_text("Four drones were shot down last night.", outlet="Daily Courier").partisan
