"""The table of cues: what it holds, and what its checks say."""

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import cues

MARKERS = "\n".join(f'{name} = "x"' for name in cues.MARKERS)
GOOD = f"""
[verbs.say]
clause = "say tell"
[phrases.ask]
whole = "call for, call on"
[adjectives.opine]
clause = "sure"
[nouns.say]
content = "claim"
[texts]
spoken = "letter"
evidence = "video"
[sources]
anonymous = "officer source"
military = "officer"
[markers]
{MARKERS}
"""


@pytest.mark.parametrize(
    ("lemma", "frame", "act"),
    [
        ("say", "clause", "say"),
        ("deny", "clause", "deny"),
        ("deny", "object", "deny"),
        ("urge", "order", "ask"),
        ("threaten", "infinitive", "threaten"),
        ("vow", "infinitive", "promise"),
        ("forecast", "clause", "predict"),
        ("believe", "clause", "opine"),
        ("condemn", "whole", "accuse"),
        ("acknowledge", "object", "confirm"),
        ("call", "label", "opine"),
        ("describe", "as", "opine"),
    ],
)
def test_verbs_do_what_they_say(lemma: str, frame: str, act: str) -> None:
    assert cues.table().verbs[lemma][frame] == act


def test_the_table_is_broad() -> None:
    table = cues.table()
    entries = len(table.verbs) + sum(map(len, table.phrases.values())) + len(table.nouns)
    assert entries > 700
    assert {f for acts in table.verbs.values() for f in acts} <= cues.FRAMES


def test_a_sharper_kind_of_source_wins() -> None:
    assert cues.parse(GOOD).sources == {"officer": "military", "source": "anonymous"}


def test_phrases_are_longest_first() -> None:
    rests = [len(p.rest) for p in cues.table().phrases["come"]]
    assert rests == sorted(rests, reverse=True)
    assert rests[0] > 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[verbs.say]", "[verbs.sing]", "verbs.sing"),
        ("clause =", "clausal =", "clausal"),
        ('"say tell"', '"say say"', "'say' twice"),
        ('"call for, call on"', '"call, call on"', "'call'"),
        ('spoken = "letter"', "spoken = 3", "texts.spoken"),
        ("[texts]", "[text]", "[texts]"),
        ("[verbs.say]", "[verbs.say", "cues.toml"),
        ('[phrases.ask]\nwhole = "call for, call on"', '[verbs.ask]\nclause = "say"', "'say'"),
    ],
)
def test_a_fault_is_named(old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(TableError, match=said.replace("[", r"\[").replace("]", r"\]")):
        cues.parse(GOOD.replace(old, new))
