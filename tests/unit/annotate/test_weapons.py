import pytest

from tocsin.annotate import sentences, weapons
from tocsin.records import Report


def found(text: str) -> list[tuple[str, str]]:
    mentions = weapons.find(Report("test", text), sentences.parse(text))
    return [(text[m.span.start : m.span.end], m.weapon_class) for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fired Grad rockets.", [("Grad rockets", "rocket")]),
        ("They fired 155-mm shells.", [("155-mm shells", "artillery")]),
        ("The town came under heavy shelling.", [("heavy shelling", "artillery")]),
        ("Small-arms fire was heard.", [("Small-arms fire", "small-arms")]),
        ("A Bayraktar TB2 drone hit a T-72.", [("Bayraktar TB2 drone", "drone"), ("T-72", "tank")]),
        ("An SU-25 and a Mi24 flew over.", [("SU-25", "aircraft"), ("Mi24", "helicopter")]),
        ("A car bomb exploded.", [("car bomb", "ied")]),
        ("Attackers had machetes.", [("machetes", "machete")]),
        ("Police used tear gas.", [("tear gas", "tear-gas")]),
        ("They laid anti-personnel mines.", [("anti-personnel mines", "explosive")]),
        ("Anti-aircraft fire was heard.", [("Anti-aircraft fire", "air-defence")]),
    ],
)
def test_classes(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They opened fire and shots were heard.",
        "A fuel tank burned. Two tanks were lost.",
        "The gold mine collapsed.",
        "They took the M4 motorway.",
        "He had a gunshot wound.",
        "A graduate of Stanford took a degree with a grad student.",
        "The rocket unit moved.",
        "Air raid sirens sounded.",
    ],
)
def test_no_weapons(text):
    assert found(text) == []


def test_tanks_after_a_think_tank_are_still_tanks():
    assert found("A think tank spoke. Two tanks were lost.") == [("tanks", "tank")]
