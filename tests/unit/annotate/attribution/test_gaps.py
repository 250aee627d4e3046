"""What a report declares that it lacks: each kind by its words, and the look-alikes that are none."""

import pytest

from tocsin.annotate import attributions, entities
from tocsin.annotate.sentences import parse
from tocsin.errors import TableError
from tocsin.knowledge import gaps
from tocsin.readers import read_text

NEWS = "Shells fell on the town of Batken on Monday, the ministry said, and eleven houses were damaged."


def found(line: str) -> list[tuple[str, str]]:
    text = f"Shells fall on town\n\n{NEWS}\n\n{line}\n\nThe road was closed, said the mayor, Ana Lopes."
    report = read_text(text)
    sentences = parse(text, [(b.span.start, b.span.end) for b in report.blocks])
    _, missing = attributions.read(report, sentences, entities.find(report, sentences))
    return [(gap.kind, text[gap.span.start : gap.span.end]) for gap in missing if gap.span]


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        (
            "Ankara, which for years has sold both of the brigades their drones, did not return calls.",
            "no_comment",
            "did not return calls",
        ),
        ("The embassy has yet to comment.", "no_comment", "The embassy has yet to comment"),
        ("Calls to the ministry went unanswered.", "no_comment", "Calls to the ministry went unanswered"),
        (
            "We have asked the ministry for the figures of both weeks; no reply so far.",
            "no_comment",
            "no reply so far",
        ),
        (
            "The army spoke of nine dead, the rebels of thirty, and this newspaper could check neither.",
            "unverified",
            "and this newspaper could check neither",
        ),
        ("We could confirm neither story.", "unverified", "We could confirm neither story"),
        ("Impossible to tell from a distance.", "unknown_declared", "Impossible to tell from a distance"),
        (
            "Who fired first is not known.",
            "unknown_declared",
            "Who fired first is not known",
        ),
        (
            "The police said they were investigating the shooting in the market with the help of the army.",
            "unresolved",
            "they were investigating the shooting in the market with the help of the army",
        ),
        (
            "Nothing fell on Osh, whatever may have been said, the mayor added.",
            "missing_antecedent",
            "whatever may have been said",
        ),
        ("The bridge is now “a dead end”.", "unattributed_quote", "“a dead end”"),
    ],
)
def test_each_kind_is_told_by_its_words(line: str, kind: str, words: str) -> None:
    assert found(line) == [(kind, words)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "A palace aide who may not be quoted by name said the king had left.",
            "A palace aide who may not be quoted by name",
        ),
        ("The king had left, a palace aide said on condition of anonymity.", "a palace aide"),
        (
            "The nurse, who begged not to be identified, said nine had died.",
            "The nurse, who begged not to be identified",
        ),
        ("Aid will stop, an embassy official said privately.", "an embassy official"),
        ("Radio Osh quoted an unnamed officer as saying the hill was lost.", "an unnamed officer"),
        ("There have been reports of looting in the bazaar.", "There have been reports of"),
        ("The note was shown to us by a diplomat who had signed it.", "a diplomat who had signed it"),
        ("Sources familiar with the plan said it had failed.", "Sources familiar with the plan"),
    ],
)
def test_speakers_who_keep_their_names_back(line: str, words: str) -> None:
    assert found(line) == [("unnamed_source", words)]


@pytest.mark.parametrize(
    "line",
    [
        "The army did not respond to the fire.",  # a silence of guns
        "The front was silent on Tuesday.",
        "Unidentified gunmen shot dead a teacher in Osh, police said.",
        "One resident said the shelling had lasted an hour.",  # an ordinary witness
        "No group has claimed responsibility.",
        "The “harvest truce” ends on Friday.",  # a name
        "“Wholly unprovoked” is what the colonel called the fire.",
        "The minister is to meet the colonel in private on Friday.",
    ],
)
def test_what_only_looks_like_a_gap(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    "line",
    ["The presidency’s reply, in full:", "The commander’s order to his men, as published by the brigade:"],
)
def test_a_report_that_breaks_off_after_its_announcement(line: str) -> None:
    text = f"Shells fall on town\n\n{NEWS}\n\n{line}\n\nMedia queries: press office, fax 051-0000000"
    report = read_text(text)
    sentences = parse(text, [(b.span.start, b.span.end) for b in report.blocks])
    _, missing = attributions.read(report, sentences, entities.find(report, sentences))
    assert [(g.kind, text[g.span.start : g.span.end]) for g in missing if g.span] == [
        ("announced_missing", line)
    ]


def test_several_gaps_of_one_sentence() -> None:
    kinds = [kind for kind, _ in found("Kyiv did not comment on the strike; it was not clear who had fired.")]
    assert kinds == ["no_comment", "unknown_declared"]


def test_a_broken_table_names_its_row() -> None:
    with pytest.raises(TableError, match="sections"):
        gaps.parse("[no_comment]\npatterns = ['a']")
    source = "\n".join(
        f"[{section}]\n" + "\n".join(f"{name} = ['(']" for name in names)
        for section, names in gaps._LISTS.items()
    )
    with pytest.raises(TableError, match=r"'\('"):
        gaps.parse(source)
