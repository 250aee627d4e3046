import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate import attributions, entities, events, sentences
from tocsin.knowledge import events as tables
from tocsin.records import Block, EventType, Modality, Report, Span

ASSAULT, NONE = EventType.ASSAULT, EventType.NONE


def read(text, *, named=False, said=True, blocks=(), **fields):
    report = Report("test", text, blocks=blocks, **fields)
    parsed = sentences.parse(text, [(b.span.start, b.span.end) for b in blocks] if blocks else None)
    mentions = entities.find(report, parsed) if named else ()
    spoken = attributions.find(report, parsed, mentions) if said else ()
    return events.find(report, parsed, mentions, spoken)


def types(text, **how):
    return [event.type for event in read(text, **how) if not event.optional]


def words(text, **how):
    return [text[event.span.start : event.span.end] for event in read(text, **how)]


@pytest.mark.parametrize("example", tables.table().examples, ids=lambda example: example.text[:40])
def test_examples_of_the_tables(example):
    found = [event for event in read(example.text, said=False) if not event.optional]
    assert [event.type for event in found] == [example.type]
    assert set(example.modes) <= set(found[0].modes)


# ------------------------------------------------------------ what looks like violence and is none


@pytest.mark.parametrize(
    "text",
    [
        "The striker fired home from twelve yards in the closing minutes.",
        "Shares were hammered on Monday after the profit warning.",
        "The senator attacked the president's budget plan as reckless.",
        "Two people were killed in a car crash on the coastal motorway.",
        "An earthquake struck the coast, killing at least 40 people.",
        "The company struck a deal with its creditors.",
        "The bank fired 300 employees.",
        "He died of a heart attack at the age of 81.",
        "The film bombed at the box office.",
        "The trade war between the two economies has hit exporters.",
        "The champions beat their rivals 3-0 in the final.",
        "Wildfires destroyed dozens of homes in the hills.",
        "The central bank targets inflation of two percent.",
        "Prices exploded after the announcement.",
        "The team captured its third title in five years.",
        "Lawmakers clashed over the election bill.",
        "The virus has killed more than 2,000 people in the province.",
        "The ferry sank in heavy seas, killing 12 passengers.",
        "The mayor came under fire for his handling of the floods.",
        "The opposition launched an offensive against corruption.",
    ],
)
def test_no_violence(text):
    assert types(text) == [NONE]


def test_a_walkout_is_no_air_raid():
    assert types("Nurses went on strike over pay on Monday.") == [EventType.PROTEST]
    assert types("An overnight strike on the depot killed two guards.") == [ASSAULT]


# ------------------------------------------------------------ violence and its modes


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Mortar rounds slammed into a market in the old town, killing six.", "heavy-weapons"),
        ("A suicide bomber blew himself up outside the ministry.", "suicide-attack"),
        ("Police fired tear gas to disperse stone-throwing youths.", "crowd-control"),
        ("The army recaptured the hill after two days.", "territory"),
        ("Helicopter gunships bombed rebel positions in the hills.", "aerial"),
        ("The two sides exchanged fire across the line of contact.", "clash"),
        ("A roadside bomb wounded three peacekeepers.", "explosives"),
        ("Air defences brought down three cruise missiles.", "air-defence"),
        ("A drone crashed into a block of flats, setting it on fire.", "drone"),
        ("Unidentified gunmen shot dead a village headman.", "firearms"),
    ],
)
def test_modes_of_violence(text, mode):
    (event,) = (e for e in read(text) if e.type is ASSAULT)
    assert mode in event.modes


def test_blame_for_a_deed_is_the_deed():
    assert types("The ministry accused the separatists of shelling the crossing.") == [ASSAULT]


# ------------------------------------------------------------ one proposition or two


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one event in several clauses
        ("The army shelled the village and burned down its church.", 1),
        ("Jets struck the port, destroying two ships.", 1),
        ("Two guards were killed when gunmen opened fire on the post.", 1),
        # another type, another doer, another standing
        ("Jets bombed the depot and the government called up reservists.", 2),
        ("Police arrested two men and released one of them the same night.", 2),
        ("The navy bombed the port, and rebels fired rockets at the city.", 2),
        ("Nobody was hurt, but a patrol car was damaged in the blast.", 2),
        ("The army has taken the hill and will attack the town.", 2),
        ("The truce was holding, apart from single shots heard near the mill.", 2),
    ],
)
def test_how_many_propositions(text, expected):
    assert len(read(text)) == expected


def test_attribution_is_left_out():
    assert words("Rebels shelled the port on Sunday, the mayor said.") == [
        "Rebels shelled the port on Sunday"
    ]
    assert words("The mayor said that rebels shelled the port.") == ["rebels shelled the port"]


def test_a_verbal_act_keeps_its_verb():
    assert words("The bishop urged both sides to lay down their arms.") == [
        "The bishop urged both sides to lay down their arms"
    ]


def test_a_hedge_frames_what_it_says():
    assert words("It seems that the shelling has stopped.") == ["the shelling has stopped"]


def test_two_things_said_are_two_propositions():
    text = "The governor said that the bridge was blown up and that two soldiers were missing."
    assert words(text) == ["the bridge was blown up", "two soldiers were missing"]


def test_questions_and_stray_phrases_tell_nothing():
    assert read("Who fired first?") == ()
    assert read("Tents, water and blankets.") == ()


def test_headings_tell_only_events_and_are_optional():
    text = "Shells hit hospital\n\nWhat we know so far\n\nTwo shells hit the hospital."
    blocks = (
        Block(Span(0, 19), "headline"),
        Block(Span(21, 40), "heading"),
        Block(Span(42, 70), "paragraph"),
    )
    found = read(text, blocks=blocks)
    assert [(event.type, event.optional) for event in found] == [(ASSAULT, True), (ASSAULT, False)]


# ------------------------------------------------------------ standing


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("If the shelling resumes, the army will fire back.", Modality.HYPOTHETICAL),
        ("Further clashes are possible.", Modality.HYPOTHETICAL),
        ("The rebels may attack the port.", Modality.HYPOTHETICAL),
        ("Should the attacks be repeated, the army will fire back.", Modality.HYPOTHETICAL),
        ("The ministers will meet in Oslo on Friday.", Modality.PREDICTED),
        ("The envoys are expected to meet in Oslo.", Modality.PREDICTED),
        ("The council urged the rebels to withdraw.", Modality.REQUESTED),
        ("The chancellor condemned the killing of the monks.", Modality.OPINION),
        ("The mission is now in jeopardy.", Modality.OPINION),
        ("In December shells damaged the roof of the school.", Modality.BACKGROUND),
        ("The militia has besieged the town since June.", Modality.BACKGROUND),
        ("The two republics share a border of 90 km.", Modality.BACKGROUND),
        ("The spokesman denied that his men had shelled the school.", Modality.DENIED),
        ("Jets bombed the depot on Monday.", Modality.ASSERTED),
        ("Residents could hear shelling.", Modality.ASSERTED),
        ("Troops may not enter the buffer zone.", Modality.ASSERTED),
    ],
)
def test_modality(text, modality):
    assert read(text)[0].modality is modality


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Nobody was hurt in the blast.", "negative"),
        ("The soldiers did not open fire.", "negative"),
        ("No shots were fired.", "negative"),
        ("The army does not stop shelling the town.", "positive"),
        ("Three men were hurt in the blast.", "positive"),
    ],
)
def test_polarity(text, polarity):
    assert read(text)[0].polarity == polarity


def test_a_disputed_report_tells_its_content():
    (event,) = read("Reports that the bridge was blown up are false.")
    assert (event.modality, event.polarity) == (Modality.DENIED, "negative")
    assert words("Reports that the bridge was blown up are false.") == ["the bridge was blown up"]


def test_silence_and_ignorance_are_optional():
    for text, rule in [
        ("The army has not commented.", "silent"),
        ("The claims could not be independently verified.", "unknown"),
        ("No group has claimed responsibility.", "unknown"),
    ]:
        (event,) = read(text)
        assert (event.optional, event.rule, event.type) == (True, rule, NONE)


def test_what_is_taken_back():
    (event,) = read("In an earlier post we gave the number of dead as nine.")
    assert event.rule == "retracted"
    (event,) = read("The police had at first said there had been no kidnapping.")
    assert (event.rule, event.polarity) == ("superseded", "negative")


def test_a_deed_promised_refused_or_threatened():
    assert types("The rebels said they will release the hostages.") == [EventType.AGREE]
    assert types("The rebels said they will not release the hostages.") == [EventType.REJECT]
    assert types('"We will strike their capital," the general said.') == [EventType.THREATEN]


# ------------------------------------------------------------ roles


def sides(roles):
    return {role.actor.side for role in roles}


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("Israeli jets bombed Hezbollah positions.", {"Israel"}, {"Hezbollah"}),
        ("Hezbollah positions were bombed by Israeli jets.", {"Israel"}, {"Hezbollah"}),
        ("Russian artillery shelled Ukrainian troops near the river.", {"Russia"}, {"Ukraine"}),
        ("Ukrainian troops came under fire from Russian forces.", {"Russia"}, {"Ukraine"}),
        ("Israel's strike on Hezbollah fighters came at dawn.", {"Israel"}, {"Hezbollah"}),
        ("Armenia asked Russia for help.", {"Armenia"}, {"Russia"}),
    ],
)
def test_who_does_it_to_whom(text, actors, targets):
    event = read(text, named=True)[0]
    assert (sides(event.actors), sides(event.targets)) == (actors, targets)
    assert not event.reciprocal


def test_a_clash_is_mutual():
    event = read("Armenian and Azerbaijani troops clashed on the border.", named=True)[0]
    assert event.reciprocal
    assert sides(event.actors) == sides(event.targets) == {"Armenia", "Azerbaijan"}


def test_nobody_is_made_up():
    (event,) = read("Shells hit the market.", named=True)
    assert (event.actors, event.targets) == ((), ())


# ------------------------------------------------------------ laws

TALK = "the rebels shelled and town said that if not army will , . ; : ( ) “ ” 1998 of after which killing no"
WORDS = st.sampled_from(TALK.split(" "))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=120))
def test_any_text(text):
    found = read(text)
    assert found == read(text)
    for event in found:
        assert 0 <= event.span.start < event.span.end <= len(text)
        assert event.polarity in {"positive", "negative"}
        assert set(event.modes) <= tables.MODES[event.type]
        assert 0 < event.confidence <= 1
        assert text[event.span.start].strip() and text[event.span.end - 1].strip()
