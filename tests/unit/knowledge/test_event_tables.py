import pytest

from tocsin.errors import TableError
from tocsin.knowledge import events, modality
from tocsin.records import EventType

EXAMPLES = """
[[example]]
text = "A."
type = "NONE"
[[example]]
text = "B."
type = "NONE"
[[example]]
text = "C."
type = "NONE"
"""


def test_every_type_has_its_file_and_triggers():
    types = {t.frame.type for rows in events.table().triggers.values() for t in rows}
    assert types == set(EventType)


def test_modes_are_those_of_the_type():
    for rows in events.table().triggers.values():
        for trigger in rows:
            assert set(trigger.frame.modes) <= events.MODES[trigger.frame.type]


def test_a_phrase_is_slots_of_alternatives():
    triggers, _ = events.parse(
        "x.toml",
        'type = "ASSAULT"\n[[frame]]\nid = "f"\nphrases = ["open|return fire", "fire/V on|at"]\n' + EXAMPLES,
    )
    first, second = triggers
    assert first.slots == (frozenset({"open", "return"}), frozenset({"fire"}))
    assert (first.pos, second.pos) == ("", "V")
    assert second.slots[0] == frozenset({"fire"})


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('id = "f"\nverbs = "hit"\nneed = "luck"', "need"),
        ('id = "f"\nverbs = "hit"\norder = "first"', "order"),
        ('id = "f"\nverbs = "hit"\nmodes = ["release"]', "release"),
        ('id = "f"\nverbs = "hit"\nblock = ["oil price"]', "oil price"),
        ('id = "f"\nverb = "hit"', "verb"),
        ('id = "f"', "no trigger"),
        ('verbs = "hit"', "misshapen"),
    ],
)
def test_a_fault_names_the_file_and_what_is_wrong(row, said):
    with pytest.raises(TableError, match=r"x\.toml") as caught:
        events.parse("x.toml", 'type = "ASSAULT"\n[[frame]]\n' + row + "\n" + EXAMPLES)
    assert said in str(caught.value)


def test_a_type_needs_three_examples():
    text = 'type = "AID"\n[[frame]]\nid = "f"\nverbs = "feed"\n[[example]]\ntext = "A."\ntype = "AID"\n'
    with pytest.raises(TableError, match="three examples"):
        events.parse("aid.toml", text)


def test_words_come_in_classes():
    assert {"soldier", "militia"} <= events.words()["armed"]
    assert "earthquake" in events.words()["accident"]


def test_a_section_of_modality_takes_exactly_its_rows():
    with pytest.raises(TableError, match="hypothetical"):
        modality.parse('[hypothetical]\nmarks = "if"\n')
    assert ("not", "comment") in modality.table()["meta"].phrases["silent"]
