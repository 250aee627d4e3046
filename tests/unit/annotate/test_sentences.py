"""Words, sentences, blocks and the whole of `parse`."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tocsin.annotate import split
from tocsin.annotate.blocks import blocks
from tocsin.annotate.sentences import parse
from tocsin.annotate.words import words


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text, 0, len(text))]


def sentences(text: str) -> list[str]:
    spans = words(text, 0, len(text))
    return [text[spans[a][0] : spans[b - 1][1]] for a, b in split.sentences(text, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't; he can't.", "They do n't ; he ca n't ."),
        ("Kyiv’s guards cannot", "Kyiv ’s guards can not"),
        ("the soldiers' bodies", "the soldiers ' bodies"),
        ("82-mm and 120mm mortars", "82 - mm and 120 mm mortars"),
        ("al-Qaeda and Nagorno-Karabakh", "al - Qaeda and Nagorno - Karabakh"),
        ("anti-tank, ex-minister, pro-Kremlin", "anti-tank , ex-minister , pro-Kremlin"),
        ("UN-backed", "UN - backed"),
        ("at 14:15 or 3:20 p.m. on 2024-04-17", "at 14:15 or 3:20 p.m. on 2024-04-17"),
        ("10,000 men, 6.1% and 5-10 more", "10,000 men , 6.1 % and 5 - 10 more"),
        ("US$5.2bn or $10m", "US$ 5.2 bn or $ 10 m"),
        ("in the 1990s, the 19th, 24/7", "in the 1990s , the 19th , 24/7"),
        ("Shi'ite, Sana'a, Da'esh's", "Shi'ite , Sana'a , Da'esh 's"),
        ("Gen. S. Rahimov of No. 3", "Gen. S. Rahimov of No. 3"),
        ("He said no.", "He said no ."),
        ("The man sat.", "The man sat ."),
        ("the U.S. and U.N.", "the U.S. and U.N."),
        ("mail [email protected] now", "mail [email protected] now"),
        (
            "see https://example.org/a?b=c, or press@mod.example.",
            "see https://example.org/a?b=c , or press@mod.example .",
        ),
        ("Wait... what?!", "Wait ... what ?!"),
        ("border–road—now", "border – road — now"),
        ("和平。", "和 平 。"),
        ("\u200eAden\u202c", "Aden"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert " ".join(cut(text)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ['"Who fired first?" Maripov asked.', '"We did not!" he said.', "It ended."],
        ["It hit at 3:20 p.m. Kyiv time.", "It ended at 6 p.m.", "The army left."],
        ["They met in the U.S. Embassy.", "They left the U.S.", "The talks failed."],
        ["Lt. Col. A. B. Karimov met Gen. S. Rahimov.", "School No. 3 is shut."],
        ["He said: “Go.”", "“No,” she said."],
        ["It rained.[3]", "Then it stopped."],
        ["The toll rose (it was 7.)", "It fell again."],
        ["Oil rose 3.5 per cent.", "Gas fell."],
        ["BATKEN, May 4 (Example Wire) -", "Two guards were hurt."],
        ["16:20 GMT –", "Army denies shelling"],
        ["它开始了。", "它结束了。"],
    ],
)
def test_sentence_ends(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "“Shall we go?” asked the guard.",
        '"Stop!" shouted the men.',
        "Shells, e.g. from mortars, fell.",
        "On Jan. 6 the front moved.",
        "1. The parties agree.",
        "They waited... and waited.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_a_bullet_is_in_no_sentence() -> None:
    assert sentences("• Two killed in Batken") == ["Two killed in Batken"]


def test_a_long_line_without_a_stop_is_cut() -> None:
    text = "shell " * 20_000
    spans = words(text, 0, len(text))
    found = split.sentences(text, spans)
    assert max(end - start for start, end in found) <= split.LONGEST
    assert found[-1][1] == len(spans)


WRAPPED = """\
The ministry said on Tuesday that its men had come under fire from across
the border near the village, where two guards were wounded by fragments
of a mortar bomb.

Residents were told to leave. The shelling went on until dusk, and several
houses burned.
"""
LINES = """\
Two killed in clash on the northern border, officials say on Monday
Truce in force since six in the evening, both of the sides confirm
Ambassador handed a protest note in the capital after border clash
"""


def test_wrapped_paragraphs_are_joined() -> None:
    found = [WRAPPED[start:end] for start, end in blocks(WRAPPED)]
    assert [block[:9] for block in found] == ["The minis", "Residents"]


def test_lines_of_their_own_are_not() -> None:
    assert [LINES[start:end] for start, end in blocks(LINES)] == LINES.splitlines()


def test_parse() -> None:
    text = "Azerbaijani troops shelled the town of Goris on Monday.\nArmenia's ministry denied it."
    one, two = parse(text)
    assert (one.paragraph, two.paragraph) == (0, 1)
    assert [token.lemma for token in one.tokens[:3]] == ["Azerbaijani", "troops", "shell"]
    assert [token.entity for token in one.tokens[:7]] == ["B-NORP", "O", "O", "O", "O", "O", "B-LOC"]
    assert one.tokens[1].relation == "nsubj"
    assert one.tokens[one.tokens[1].head].text == "shelled"
    assert (one.tokens[4].text, one.tokens[4].relation) == ("town", "obj")


def test_blocks_limit_what_is_parsed() -> None:
    text = "Advertisement. Shells fell on the town."
    (only,) = parse(text, [(15, len(text))])
    assert (only.start, only.end) == (15, len(text))


def test_nothing_to_parse() -> None:
    assert parse("") == parse(" \n\t\n") == parse("text", []) == ()


PIECES = st.sampled_from(
    (
        *(
            "shelled",
            "Goris",
            ".",
            "?",
            '"',
            "”",
            "“",
            "\n",
            " ",
            "  ",
            "p.m.",
            "Gen.",
            "🚀",
            "\u202e",
            "和平",
        ),
        *("。", "'s", "-", "10,000", "[3]", "(", ")", "•", "16:20", "\ud800", "\x00", "e\u0301", "non-", "@"),
        *("http://", "A.", "’", "\r\n"),
    )
)
ANY_TEXT = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
@example("a" * 3000)
@example("." * 500)
def test_any_text_gives_sound_sentences(text: str) -> None:
    last = 0
    for sentence in parse(text):
        assert last <= sentence.start < sentence.end <= len(text)
        assert [token.head for token in sentence.tokens].count(-1) == 1
        for index, token in enumerate(sentence.tokens):
            assert text[token.start : token.end] == token.text
            assert last <= token.start < token.end
            assert -1 <= token.head < len(sentence.tokens)
            assert (token.head == -1) == (token.relation == "root")
            assert reaches_root(sentence.tokens, index)
            last = token.end


def reaches_root(tokens: tuple, index: int) -> bool:  # type: ignore[type-arg]
    for _ in range(len(tokens)):
        if tokens[index].head == -1:
            return True
        index = tokens[index].head
    return False


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from([*LINES.splitlines(), "Shells fell.", "He denied it."]), min_size=1, max_size=4)
)
def test_a_sentence_is_read_alike_in_any_company(chosen: list[str]) -> None:
    together = parse("\n".join(chosen))
    alone = [sentence for line in chosen for sentence in parse(line)]
    assert [columns(sentence) for sentence in together] == [columns(sentence) for sentence in alone]


def columns(sentence):  # type: ignore[no-untyped-def]
    return [
        (token.text, token.lemma, token.pos, token.tag, token.head, token.relation, token.entity)
        for token in sentence.tokens
    ]
