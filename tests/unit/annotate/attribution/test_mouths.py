"""In whose mouth a claim is put: one sentence or two for each class of mistake that reports invite."""

import pytest

from tocsin.annotate import attributions, entities
from tocsin.annotate.sentences import parse
from tocsin.readers import read_text
from tocsin.records import Attribution


def read(text: str) -> tuple[Attribution, ...]:
    report = read_text(text)
    sentences = parse(text, [(b.span.start, b.span.end) for b in report.blocks])
    return attributions.find(report, sentences, entities.find(report, sentences))


def around(text: str, words: str) -> list[Attribution]:
    at = text.index(words)
    return [a for a in read(text) if any(c.start <= at and at + len(words) <= c.end for c in a.content)]


def mouths(text: str, words: str) -> list[str]:
    """Names of everyone under whom the words stand, in the order of the attributions."""
    return [actor.name for a in around(text, words) for hop in a.hops for actor in hop.actors]


# text | words of a claim | part of the name of each hop over them
MOUTHS = [
    # asides between commas
    (
        "Two tugs, says the harbour master, pulled the ferry clear before it sank.",
        "pulled the ferry",
        ["harbour master"],
    ),
    (
        "The truce is over, the rebel council in Bor let it be known, unless the road opens.",
        "The truce is over",
        ["council"],
    ),
    ("None of it hit the town, the mayor stressed, whatever has been written.", "None of it hit", ["mayor"]),
    (
        "Should nothing arrive in May, a UN official said privately, thousands might starve.",
        "thousands might",
        ["official"],
    ),
    (
        "Police cleared the square and, a rights group called Sauti said, shot one of the men dead.",
        "shot one of the men",
        ["rights group"],
    ),
    # parts of a sentence
    ("Twelve men were killed, the army said; four others fled.", "four others fled", ["army"]),
    (
        "Shells hit the mill, a miller said by phone, whereas the army maintained that it had fired flares.",
        "Shells hit the mill",
        ["miller"],
    ),
    (
        "Three people died, a nurse said; the police gave a figure of five.",
        "Three people died",
        ["nurse"],
    ),
    # what stands between the source and its verb
    (
        "Two soldiers died, the commander of the brigade, General Emil Tanase, told reporters.",
        "Two soldiers died",
        ["Emil Tanase"],
    ),
    (
        "The pass is shut, warned the head of the relief mission, whose report is due next week.",
        "The pass is shut",
        ["head of the relief mission"],
    ),
    # views, counts, versions
    ("In the mayor's telling, the column was ambushed before dawn.", "the column was", ["mayor"]),
    (
        "The tape went to a jurist, in whose view it shows a war crime.",
        "it shows a war crime",
        ["jurist"],
    ),
    (
        "The militia's version, put out by its spokesman, Omar Darwa, is that the bridge fell by itself.",
        "the bridge fell",
        ["Omar Darwa"],
    ),
    ("For Ivo Marek, an analyst, the army is losing the road.", "the army is losing", ["Ivo Marek"]),
    (
        "Three guards died in what Colonel Ana Ruiz called “cowardly” fire.",
        "Three guards died",
        ["Ana Ruiz"],
    ),
    # texts and how they were come by
    (
        "According to a note of the council seen by Reuters, the dam was mined.",
        "the dam was mined",
        ["Reuters", "council"],
    ),
    # one of several
    (
        "Two doctors asked for anonymity. One of them said most of the dead were women.",
        "most of the dead",
        ["doctors"],
    ),
    # pronouns
    (
        "For the army's spokesman, Major Dan Okello, all is clear: rebels blew up the bridge, he said.",
        "rebels blew up",
        ["Dan Okello"],
    ),
    (
        "The governor's office said the water plant was hit. It accused the rebels of firing on it.",
        "accused the rebels",
        ["office"],
    ),
    (
        "The charge was denied by the ministry: “No plane was in the air,” it said.",
        "No plane was",
        ["inistry"],
    ),
    (
        "“They came from three sides,” a survivor said. “We had no water.” The man asked not to be named.",
        "We had no water",
        ["survivor"],
    ),
    ("Thousands marched in Arlit. “Bring them home,” they chanted.", "Bring them home", ["Thousands"]),
    (
        "Doctor Ana Lim said four men had gone home. A rumour that a girl had died is false, she stressed.",
        "A rumour that",
        ["Ana Lim"],
    ),
    (
        "Troops have entered the oil town of Bor, witnesses and a Western diplomat said.",
        "Troops have entered",
        ["witnesses", "diplomat"],
    ),
    # the outlet has the word again
    ("The Bor Treaty says an attack on one is one on all. Two jets flew by in May.", "Two jets flew", []),
    (
        "Two clans fought near Bor, residents said. In May 2023 similar fights left ten dead.",
        "In May 2023",
        [],
    ),
    ("A channel of the group claimed ten dead. The group often inflates its tolls.", "The group often", []),
    ("State radio said the convoy had arrived. Lies, both.", "Lies", []),
    ("The army said it held the hill. The claim was not confirmed.", "The claim was not", []),
    ("Both sides had undertaken to hold their fire along the river.", "hold their fire", []),
    ("Ships are being told to keep away.", "keep away", []),
    ("Parliament will vote on sending troops, provided the president asks for them.", "asks for them", []),
    ("The army has offered no proof of this.", "no proof", []),
    ("The man, a baker, begged to differ.", "begged to differ", []),
    ("Two lorries burned, by all accounts.", "Two lorries burned", []),
]


@pytest.mark.parametrize(("text", "words", "wanted"), MOUTHS, ids=[m[0][:40] for m in MOUTHS])
def test_a_claim_is_put_into_the_right_mouth(text, words, wanted):
    found = mouths(text, words)
    assert len(found) == len(wanted), found
    assert all(part.lower() in name.lower() for part, name in zip(wanted, found, strict=True)), found


# text | words denied or not | act of the innermost attribution
ACTS = [
    ("The spokesman called that absurd.", "called that absurd", "deny"),
    ("The general calls that pure invention.", "pure invention", "deny"),
    ("The mayor waved that away as gossip.", "waved that away", "deny"),
    ("The ministry scoffed at the figure.", "scoffed at the figure", "deny"),
    ("The minister dismissed the recording as a montage.", "the recording", "deny"),
    ("The minister called the raid a crime.", "called the raid a crime", "opine"),
    ("The council laid the attack at the door of the militia.", "laid the attack", "accuse"),
    ("The foreman wants both sides to hold their fire.", "wants both sides", "ask"),
    ("The radio put the dead at 16.", "put the dead at 16", "report"),
    ("A harbour office gave the losses as three.", "gave the losses", "report"),
]


@pytest.mark.parametrize(("text", "words", "act"), ACTS, ids=[a[0] for a in ACTS])
def test_what_a_cue_does(text, words, act):
    assert [a.act for a in around(text, words)][-1:] == [act]


def test_an_allegation_answered_with_fake_is_denied_by_who_answers():
    text = "The army answered the allegation that it had bombed a school with one word: “Fake.”"
    (found,) = around(text, "it had bombed a school")
    assert found.act == "deny"
    assert "army" in text[found.hops[-1].span.start : found.hops[-1].span.end]


def test_an_allegation_answered_with_silence_is_not_denied():
    text = "The army answered the allegation that it had bombed a school with silence."
    assert all(a.act != "deny" for a in read(text))


def test_a_claim_that_another_denies_ends_before_the_denial():
    text = "The army said it held the bridge, a claim the rebels dismissed as fiction."
    held = [a for a in read(text) if a.cue and text[a.cue[0].start : a.cue[0].end] == "said"]
    assert [text[c.start : c.end] for a in held for c in a.content] == ["it held the bridge"]


def test_the_clause_of_another_speaker_is_left_out():
    text = "A note went out on Monday, the ministry confirms, and a clerk tells us that a suit will follow."
    first = next(a for a in read(text) if text[a.cue[0].start : a.cue[0].end] == "confirms")
    assert "suit" not in text[first.content[0].start : first.content[-1].end]


def test_asides_with_verbs_do_not_turn_an_object_into_a_speaker():
    text = "Medics at the hospital, where the bodies were taken, reported seven more dead."
    assert all("dead" not in name for a in read(text) for h in a.hops for name in [x.name for x in h.actors])


def test_a_transcript_gives_its_lines_to_the_rank_that_opens_them():
    text = "Briefing of 4 July\n\nWe begin.\n\nGENERAL OKORO: We hit the depot at dawn. Nobody was hurt."
    assert any("OKORO" in name for name in mouths(text, "We hit the depot"))
