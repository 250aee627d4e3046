"""Who is said to say what: golden sentences, chains, carrying over, gaps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate import attributions, entities
from tocsin.annotate.sentences import parse
from tocsin.readers import read_text
from tocsin.records import Attribution, MissingPart, Report


def read(text: str) -> tuple[Report, tuple[Attribution, ...], tuple[MissingPart, ...]]:
    report = read_text(text)
    sentences = parse(text, [(b.span.start, b.span.end) for b in report.blocks])
    return report, *attributions.read(report, sentences, entities.find(report, sentences))


def words(text: str, found: Attribution) -> str:
    return " // ".join(text[span.start : span.end] for span in found.content)


def sources(text: str, found: Attribution) -> list[str]:
    return [text[hop.span.start : hop.span.end] for hop in found.hops if hop.span]


# sentence | sources, outermost first | act | content
GOLDEN = [
    (
        "The ministry said that two bridges were destroyed.",
        ["The ministry"],
        "say",
        "two bridges were destroyed",
    ),
    ("Two bridges were destroyed, the ministry said.", ["the ministry"], "say", "Two bridges were destroyed"),
    (
        "Two bridges were destroyed on Friday, the regional emergencies department reports.",
        ["the regional emergencies department"],
        "report",
        "Two bridges were destroyed on Friday",
    ),
    (
        "The convoy turned back, believes retired colonel Ana Lopes.",
        ["retired colonel Ana Lopes"],
        "opine",
        "The convoy turned back",
    ),
    (
        "The shelling, the governor said, lasted until noon.",
        ["the governor"],
        "say",
        "The shelling // lasted until noon",
    ),
    (
        "According to the mission, four shells fell near the school.",
        ["the mission"],
        "say",
        "four shells fell near the school",
    ),
    (
        "Four shells fell near the school, according to a report by the mission.",
        ["a report by the mission"],
        "say",
        "Four shells fell near the school",
    ),
    (
        "The army denies having shelled the camp.",
        ["The army"],
        "deny",
        "having shelled the camp",
    ),
    (
        "The rebels denied that their men had crossed the river.",
        ["The rebels"],
        "deny",
        "their men had crossed the river",
    ),
    ("The governor acknowledged a fire.", ["The governor"], "confirm", "The governor acknowledged a fire"),
    (
        "The president urged both sides to halt the fighting.",
        ["The president"],
        "ask",
        "The president urged both sides to halt the fighting",
    ),
    (
        "The militia vowed to avenge its commander.",
        ["The militia"],
        "promise",
        "The militia vowed to avenge its commander",
    ),
    (
        "The minister has threatened to close the crossing.",
        ["The minister"],
        "threaten",
        "The minister has threatened to close the crossing",
    ),
    (
        "The envoy called the raid “an outrage”.",
        ["The envoy"],
        "opine",
        "The envoy called the raid “an outrage”",
    ),
    (
        "Residents told reporters that jets had struck the market.",
        ["Residents"],
        "say",
        "jets had struck the market",
    ),
    (
        "State radio, citing an army officer, said the road was mined.",
        ["State radio", "an army officer"],
        "say",
        "the road was mined",
    ),
    (
        "The road was mined, state television reported, quoting the interior ministry.",
        ["state television", "the interior ministry"],
        "report",
        "The road was mined",
    ),
    (
        "The interior ministry, quoted by a news agency, claimed that the road was mined.",
        ["a news agency", "The interior ministry"],
        "say",
        "the road was mined",
    ),
    (
        "In a statement carried by the state news agency, the navy said two boats had sunk.",
        ["the state news agency", "the navy"],
        "say",
        "two boats had sunk",
    ),
    (
        "Local media quoted an unnamed diplomat as saying the talks would resume.",
        ["Local media", "an unnamed diplomat"],
        "say",
        "the talks would resume",
    ),
    (
        "The commander was quoted by a newspaper as saying that the siege had been lifted.",
        ["a newspaper", "The commander"],
        "say",
        "the siege had been lifted",
    ),
    (
        "The army's allegations that rebels used gas were repeated on Monday.",
        ["The army's"],
        "accuse",
        "rebels used gas",
    ),
    (
        "Aid workers spoke of bodies in the streets.",
        ["Aid workers"],
        "say",
        "bodies in the streets",
    ),
    (
        "The army and the rebels said the truce was holding.",
        ["The army and the rebels"],
        "say",
        "the truce was holding",
    ),
    ("“We are hungry,” said a nurse.", ["a nurse"], "say", "“We are hungry,”"),
    ('"We will come back," Captain Musa told his men.', ["Captain Musa"], "say", '"We will come back,"'),
    ("The general said: “The hill is ours.”", ["The general"], "say", "“The hill is ours.”"),
]


GOLDEN += [
    (
        "Fighters stormed the base at dawn, the army and residents said.",
        ["the army and residents"],
        "say",
        "Fighters stormed the base at dawn",
    ),
    (
        "The front said in a statement broadcast on its Voice of the Hills that ten soldiers had died.",
        ["The front"],
        "say",
        "ten soldiers had died",
    ),
    (
        "The Doctors Union gave a figure of 33 dead and 44 wounded.",
        ["The Doctors Union"],
        "report",
        "The Doctors Union gave a figure of 33 dead and 44 wounded",
    ),
    (
        "The shadow government puts the toll at 60, among them five nurses.",
        ["The shadow government"],
        "report",
        "The shadow government puts the toll at 60, among them five nurses",
    ),
    (
        "The nurse, who fled on foot, told reporters that the clinic had burned.",
        ["The nurse"],
        "say",
        "the clinic had burned",
    ),
    (
        "The army accused the rebels of burning the mill, while the rebels blamed the air force.",
        ["The army"],
        "accuse",
        "The army accused the rebels of burning the mill",
    ),
    (
        "Claims circulating on social networks of thirty dead could not be verified.",
        ["Claims circulating on social networks"],
        "say",
        "thirty dead",
    ),
    (
        "The envoy said in a speech that the border would open.",
        ["The envoy"],
        "say",
        "the border would open",
    ),
]


@pytest.mark.parametrize(("text", "who", "act", "content"), GOLDEN)
def test_golden_sentences(text: str, who: list[str], act: str, content: str) -> None:
    _, found, _ = read(text)
    outer = max(found, key=lambda a: sum(s.end - s.start for s in a.content))
    assert [who.removesuffix("'s") for who in sources(text, outer)] == [w.removesuffix("'s") for w in who]
    assert outer.act == act
    assert words(text, outer) == content


def test_relays_carry_and_the_last_one_speaks() -> None:
    _, found, _ = read("State radio, citing an army officer, said the road was mined.")
    assert [hop.how for hop in found[0].hops] == ["relay", "speaker"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ten guns were fired, Tanjug quoted a spokesman of the army as saying.",
            ["Tanjug", "a spokesman of the army"],
        ),
        (
            "The fleet will not wait, a port spokesman was quoted as saying by Interfax.",
            ["Interfax", "a port spokesman"],
        ),
        (
            "The patrol was ambushed, according to the Tanjug agency, which was quoting the harbour office.",
            ["the Tanjug agency", "the harbour office"],
        ),
    ],
)
def test_what_is_cited_before_the_voices_is_nested(text: str, who: list[str]) -> None:
    _, found, _ = read(text)
    assert [(sources(text, a), words(text, a)) for a in found] == [(who, text.split(", ", maxsplit=1)[0])]


def test_a_view_after_a_semicolon_is_its_own() -> None:
    text = "Forty families left the valley, aid workers report; in the view of the mayor the number is lower."
    _, found, _ = read(text)
    assert [(sources(text, a), words(text, a)) for a in found] == [
        (["aid workers"], "Forty families left the valley"),
        (["the mayor"], "the number is lower"),
    ]


def test_a_sentence_of_stops_is_not_carried_on() -> None:
    text = "said said said said said said said reports . ."
    assert all(span.start < span.end for a in read(text)[1] for span in a.content)


def test_joint_speakers_are_one_hop() -> None:
    _, (found, *_), _ = read("The foreign ministry and the army said the truce was holding.")
    (hop,) = found.hops
    assert len(hop.actors) == 2


def test_a_quotation_in_a_quotation_hangs_below_it() -> None:
    text = "The palace said in a statement: “The premier told the council that the border was closed.”"
    _, found, _ = read(text)
    outer, inner = found
    assert sources(text, outer) == ["The palace"]
    assert sources(text, inner) == ["The premier"]
    assert words(text, inner) == "the border was closed"
    assert outer.content[0].covers(inner.content[0])


def test_a_second_quotation_keeps_the_speaker() -> None:
    text = "“They came at night,” said Omar Diallo, a farmer. “They burned the barns.”"
    _, found, _ = read(text)
    (only,) = found
    assert words(text, only) == "“They came at night,” // “They burned the barns.”"
    assert only.hops[-1].actors[0].name == "Omar Diallo"


def test_an_announced_statement_is_the_next_paragraph() -> None:
    text = "The navy issued the following statement:\n\nOn 3 May our boat was fired upon.\n\nBread is dear."
    _, found, gaps = read(text)
    announced = [a for a in found if a.rule == "announced"]
    assert [words(text, a) for a in announced] == ["On 3 May our boat was fired upon."]
    assert sources(text, announced[0]) == ["The navy"]
    assert "announced_missing" not in {gap.kind for gap in gaps}


def test_a_statement_that_is_missing_is_not_made_up() -> None:
    text = "Here is the full statement from the navy:\n\nIn response, the coast guard said it had not fired."
    _, found, gaps = read(text)
    assert [sources(text, a) for a in found] == [["the coast guard"]]
    missing = [gap for gap in gaps if gap.kind == "announced_missing"]
    assert [text[g.span.start : g.span.end] for g in missing if g.span] == [
        "Here is the full statement from the navy:"
    ]


def test_an_account_goes_on_until_the_outlet_speaks_again() -> None:
    text = (
        "The guards opened fire at noon, the border service said. Two lorries burned. "
        "Since 2015 the crossing has been closed.\n\nThe valley is poor."
    )
    _, found, _ = read(text)
    carried = [a for a in found if a.form == "carried-over"]
    assert [words(text, a) for a in carried] == ["Two lorries burned"]
    assert all(a.inferred and a.confidence < 0.6 for a in carried)


def test_pronouns_and_short_names_are_the_speaker_before() -> None:
    text = (
        "Police chief Ivo Maric said three men were held. He said one had confessed. The chief gave no names."
    )
    _, found, _ = read(text)
    first, second = (a for a in found if not a.inferred)
    assert first.hops[-1].actors[0].id == second.hops[-1].actors[0].id


def test_unnamed_reports_are_anonymous() -> None:
    _, found, _ = read("There have been reports of shelling near the dam.")
    (hop,) = found[0].hops
    assert (hop.actors[0].name, hop.actors[0].kind) == ("unnamed reports", "anonymous")


def test_an_interview_names_its_speakers_by_labels() -> None:
    text = "HOST: Who fired?\n\nGENERAL KATO: They did.\n\nHOST: When?\n\nGENERAL KATO: At noon."
    _, found, _ = read(text)
    turns = [(sources(text, a)[0], words(text, a)) for a in found if a.rule == "interview"]
    assert turns[1] == ("GENERAL KATO", "They did.")
    assert len(turns) == 4


def test_what_only_seems_has_no_speaker() -> None:
    text = "It seems that the bridge was hit."
    _, (seems,), _ = read(text)
    assert (seems.form, seems.hops, words(text, seems)) == ("hedge", (), "the bridge was hit")


def test_words_called_false_are_denied_without_a_new_speaker() -> None:
    text = "Reports that the dam was hit are false, the energy minister said."
    _, found, _ = read(text)
    outer, inner = found
    assert sources(text, outer) == ["the energy minister"]
    assert (inner.act, inner.hops, words(text, inner)) == ("deny", (), "the dam was hit")


@pytest.mark.parametrize(
    "text",
    [
        "The army did not say how many had died.",
        "Nobody has claimed responsibility.",
        "The two states accused each other of breaking the truce.",
        "The blast claimed nine lives.",
        "The fighting threatens to spread.",
        "We said in our first report that the road was open.",
        "It should be noted that the river is low.",
        "The enemy may call this a victory.",
        "Troops attacked the village.",
    ],
)
def test_what_is_nobodys_word(text: str) -> None:
    assert read(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("The navy has not commented.", "no_comment", "The navy has not commented"),
        (
            "The consul declined to discuss the arrests.",
            "no_comment",
            "The consul declined to discuss the arrests",
        ),
        (
            "The figures could not be verified independently.",
            "unverified",
            "The figures could not be verified independently",
        ),
        ("It was not clear who fired first.", "unknown_declared", "It was not clear who fired first"),
        ("An unnamed officer said the gate was open.", "unnamed_source", "An unnamed officer"),
        ("The fleet is in “full fighting order”.", "unattributed_quote", "“full fighting order”"),
        ("The navy said it was looking into the claim.", "unresolved", "it was looking into the claim"),
    ],
)
def test_gaps(text: str, kind: str, span: str) -> None:
    _, _, gaps = read(text)
    assert (kind, span) in {(g.kind, text[g.span.start : g.span.end]) for g in gaps if g.span}


def test_a_demand_is_not_its_addressees_word() -> None:
    _, found, _ = read("The ministry demands that the mission condemn the raid.")
    assert {a.hops[-1].actors[0].name.lower() for a in found} == {"ministry"}


def test_a_participle_goes_with_the_speaker() -> None:
    text = "“We hold the ridge,” army spokesman Ali Reza said, adding that one man was missing."
    _, found, _ = read(text)
    assert {a.hops[-1].actors[0].name for a in found} == {"Ali Reza"}
    assert "one man was missing" in {words(text, a) for a in found}


def test_a_paragraph_that_a_source_opens() -> None:
    text = "Local authorities: one man was wounded in the harbour."
    _, (label,), _ = read(text)
    assert (sources(text, label), words(text, label)) == (
        ["Local authorities"],
        "one man was wounded in the harbour",
    )


def test_a_long_report_is_attributed_throughout() -> None:
    text = "The governor said that two men had died. “We wept,” said a nurse. They left, she said.\n" * 300
    sentences = parse(text)
    found, _ = attributions.read(Report("", text), sentences, ())
    assert len(found) > 600


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "said",
                "The army",
                "that",
                "“",
                "”",
                ",",
                ".",
                ":",
                "\n",
                "according to",
                "fell",
                "reports",
                "he",
                "quoted",
            ]
        ),
        max_size=18,
    )
)
def test_any_words_give_spans_inside_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    report = Report("", text)
    found, gaps = attributions.read(report, parse(text), ())
    for attribution in found:
        assert attribution.content
        for span in (*attribution.content, *attribution.cue):
            assert 0 <= span.start < span.end <= len(text)
    assert all(gap.span is None or gap.span.start <= gap.span.end <= len(text) for gap in gaps)


def test_a_run_on_line_is_no_name():
    """Page text without punctuation, as some extractors leave it."""
    line = (
        "Thu Jul 7 2016 Militia Town Guards Kill 2 Rebel Band Leaders in Upper Valley The town guards backed "
        "by Militia resistance men in the hills have killed two band leaders. "
    )
    _, found, _ = read(
        line + "They identified one of those slain as Abu Rami, adding that he was killed in Dolan."
    )
    names = [a.name for f in found for hop in f.hops for a in hop.actors]
    assert names
    assert all(len(name.split()) <= 14 for name in names)
