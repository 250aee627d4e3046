import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate import entities, sentences
from tocsin.records import Actor, Block, Dateline, Gap, Report, Span


def report(text, **more):
    return Report("test", text, blocks=(Block(Span(0, len(text)), "paragraph"),), **more)


def found(text, **more):
    return entities.find(report(text, **more), sentences.parse(text))


def who(text, words, **more):
    """Names of the actors of the last mention that is worded so."""
    mentions = [m for m in found(text, **more) if text[m.span.start : m.span.end] == words]
    assert mentions, [text[m.span.start : m.span.end] for m in found(text, **more)]
    return [actor.name for actor in mentions[-1].actors]


# ---------------------------------------------------------------- states and what belongs to them


@pytest.mark.parametrize(
    ("text", "words", "name", "kind", "side"),
    [
        (
            "Moldovan border guards opened fire.",
            "Moldovan border guards",
            "Moldovan border guards",
            "military",
            "Moldova",
        ),
        (
            "Peru's Foreign Ministry spoke.",
            "Peru's Foreign Ministry",
            "Peruvian Foreign Ministry",
            "ministry",
            "Peru",
        ),
        ("The army of Ghana moved north.", "The army of Ghana", "Ghanaian military", "military", "Ghana"),
        ("A Kenyan drone hit a farm.", "A Kenyan drone", "Kenyan military", "military", "Kenya"),
        (
            "Togolese state television said so.",
            "Togolese state television",
            "Togolese state media",
            "state-media",
            "Togo",
        ),
        ("The Pentagon denied it.", "Pentagon", "Pentagon", "ministry", "United States"),
        ("The Syrian president left.", "The Syrian president", "Syrian president", "head-of-state", "Syria"),
        (
            "Three Chadian herders were killed.",
            "Three Chadian herders",
            "Chadian herders",
            "civilian",
            "Chad",
        ),
    ],
)
def test_a_body_of_a_state(text, words, name, kind, side):
    (mention,) = [m for m in found(text) if text[m.span.start : m.span.end] == words]
    (actor,) = mention.actors
    assert (actor.name, actor.kind, actor.side) == (name, kind, side)


def test_mentions_nest_and_head_the_noun():
    text = "Two Chilean soldiers were wounded."
    by_head = entities.by_head(found(text))
    assert by_head[text.index("soldiers")].actors[0].id == "CL.military"
    assert by_head[text.index("Chilean")].actors[0].id == "CL"


def test_coordinated_states_have_a_body_each():
    assert who("Polish and Czech defence ministries agreed.", "Polish and Czech defence ministries") == [
        "Polish Defence Ministry",
        "Czech Defence Ministry",
    ]


def test_a_name_turned_into_an_adjective_is_about_somebody_else():
    text = "Russian-backed fighters left the town."
    assert [m for m in found(text) if any(a.side == "Russia" for a in m.actors)] == []


# ---------------------------------------------------------------- metonyms and false friends


@pytest.mark.parametrize(
    "text",
    [
        "Warsaw denied the report.",
        "Germany called on Warsaw to wait.",
        "Warsaw's allies were told.",
        "Berlin asked Warsaw for help.",
    ],
)
def test_a_capital_that_acts_is_its_government(text):
    (mention,) = [m for m in found(text) if text[m.span.start : m.span.end] == "Warsaw"]
    assert (mention.how, mention.actors[0].id) == ("metonym", "PL.government")


@pytest.mark.parametrize(
    "text",
    [
        "Two people died in Warsaw.",
        "The plane flew from Warsaw to Oslo.",
        "Rockets fell near Warsaw at 9 a.m. Warsaw time.",
        "The army shelled Warsaw overnight.",
    ],
)
def test_a_capital_where_things_happen_is_a_place(text):
    assert {m.actors for m in found(text) if text[m.span.start : m.span.end] == "Warsaw"} == {()}


def test_people_who_bear_the_name_of_a_state():
    text = "Michael Jordan flew to Jordan."
    mentions = {m.span.start: [a.name for a in m.actors] for m in found(text)}
    assert mentions == {0: ["Michael Jordan"], 23: ["Jordan"]}


def test_a_river_is_no_state():
    assert found("Floods on the Niger River rose.") == ()


def test_the_american_georgia_is_no_side():
    text = "The US senator lives in Georgia. The US Congress met. US troops trained in Georgia."
    assert not [m for m in found(text) for a in m.actors if a.id == "GE"]


def test_two_congos_by_their_capitals():
    assert who("Kinshasa spoke. The Congolese army left.", "The Congolese army") == ["Congolese military"]
    text = "Brazzaville said the Congolese army left. Brazzaville said no more."
    (actor,) = {a for m in found(text) for a in m.actors if a.kind == "military"}
    assert actor.country == "CG"


def test_a_short_abbreviation_needs_its_context():
    assert who("Sudan burns. The RSF took the town.", "RSF") == ["Rapid Support Forces"]
    assert not [
        a for m in found("France and RSF condemned the arrest.") for a in m.actors if a.kind == "armed-group"
    ]


# ---------------------------------------------------------------- taking up


def test_abbreviations_in_brackets():
    text = "The Plains Salvation Movement (PSM) took the bridge. The PSM lost ten men. The group withdrew."
    assert who(text, "PSM") == who(text, "The group") == ["Plains Salvation Movement"]


def test_persons_by_surname_office_and_pronoun():
    text = "Captain Ana Prado, the mayor of Quito, said no. Prado left. The mayor was hurt. She will speak."
    names = {words: who(text, words) for words in ("Prado", "The mayor", "She")}
    assert names == {words: ["Ana Prado"] for words in names}


def test_a_person_has_the_side_of_the_office():
    text = "Lebanese Health Minister Nadia Karam spoke. Military expert Oto Brun disagreed."
    people = {a.name: (a.kind, a.side) for m in found(text) for a in m.actors if a.id.startswith("person:")}
    assert people == {"Nadia Karam": ("official", "Lebanon"), "Oto Brun": ("analyst", "neutral")}


def test_its_troops_are_those_of_who_it_is():
    assert who("Rwanda denied that its troops had crossed.", "its troops") == ["Rwandan military"]
    assert who("Hamas said its fighters had left.", "its fighters") == ["Hamas"]


def test_the_service_the_ministry_the_agency():
    text = (
        "Poland's State Border Service left. The Health Ministry, the service said, paid. The ministry left."
    )
    assert who(text, "the service") == ["Polish border service"]
    assert who(text, "The ministry") == ["Polish Health Ministry"]


def test_the_name_that_follows_a_description():
    assert who("The militant group Hamas fired rockets.", "The militant group") == ["Hamas"]
    assert who("Belarus asked its ally Russia for help.", "its ally") == ["Russia"]


# ---------------------------------------------------------------- whose army


def test_an_unqualified_body_is_that_of_the_report():
    text = "Gunmen shot two people in Lima. Police in Peru said nothing. The army arrived."
    assert who(text, "The army") == ["Peruvian military"]


def test_a_medium_quotes_its_own_state():
    text = "Iran and Iraq traded fire. Iraqi state television, quoting the defence ministry, said two died."
    assert who(text, "the defence ministry") == ["Iraqi Defence Ministry"]


def test_the_dateline_says_whose_ministry_it_is():
    text = "ASTANA, May 2 (Wire) - Uzbek guards shot a Kazakh, the Interior Ministry said."
    line = Dateline(Span(0, 22), Span(0, 6))
    body = Report("test", text, blocks=(Block(Span(23, len(text)), "paragraph"),), datelines=(line,))
    mentions = entities.find(body, sentences.parse(text, [(23, len(text))]))
    (actor,) = {a for m in mentions for a in m.actors if a.kind == "ministry"}
    assert actor.name == "Kazakh Interior Ministry"
    assert entities.home_country(body, mentions) == "KZ"


# ---------------------------------------------------------------- collectives and speakers


CLASH = "Indian troops fired on Pakistani troops. Pakistan's army hit back at Indian posts. "


def test_both_sides_are_the_two_that_fight():
    assert set(who(CLASH + "The UN urged both sides to stop.", "both sides")) == {"India", "Pakistan"}
    assert set(who(CLASH + "Both foreign ministries protested.", "Both foreign ministries")) == {
        "Indian Foreign Ministry",
        "Pakistani Foreign Ministry",
    }


def test_salient_sides_come_first():
    text = CLASH + "The UN and France watched."
    assert set(entities.salient_sides(report(text), found(text))[:2]) == {"India", "Pakistan"}


def test_the_enemy_of_a_party_that_publishes():
    text = "Ministry of Defence of India. " + CLASH + "Our servicemen shot down a drone. The enemy withdrew."
    assert who(text, "Our servicemen", partisan=True) == ["Indian military"]
    assert who(text, "The enemy", partisan=True) == ["Pakistani military"]


def test_the_enemy_turns_with_the_speaker():
    text = CLASH + "“The enemy shelled our troops,” he said."
    turning = {text[m.span.start : m.span.end]: m for m in found(text) if m.gap and m.gap.candidates}
    speaker = Actor("PK.spokesman", "Pakistani spokesman", "spokesperson", "Pakistan")
    assert turning["The enemy"].gap.reason is Gap.UNRESOLVED
    enemy = entities.resolve_for_speaker(turning["The enemy"], speaker, found(text))
    ours = entities.resolve_for_speaker(turning["our troops"], speaker, found(text))
    assert (enemy.actors[0].side, ours.actors[0].name) == ("India", "Pakistani military")


def test_blocs_and_the_neighbour():
    assert who("The West and the international community objected.", "The West") == ["the West"]
    text = "Ministry of Defence of India. " + CLASH + "Shells came from the neighbouring state."
    assert who(text, "the neighbouring state", partisan=True) == ["Pakistan"]


def test_rebels_are_the_one_movement_named():
    text = (
        "Congolese troops fought the M23. The army killed 40 rebels. The rebel group's spokesman denied it."
    )
    assert who(text, "40 rebels") == who(text, "The rebel group") == ["M23"]


def test_an_international_agency_does_not_lend_its_state():
    text = "Soldiers were ambushed in Burkina Faso, security sources told AFP. France condemned it."
    (mention,) = [m for m in found(text) if text[m.span.start : m.span.end] == "security sources"]
    assert [actor.side for actor in mention.actors] == ["Burkina Faso"]


def test_a_later_qualification_does_not_reach_back():
    text = "Gunmen struck Burkina Faso again. The junta said nothing. Mali's junta sent help."
    assert who(text, "The junta") == ["Burkinabe government"]


# ---------------------------------------------------------------- laws


def test_actors_bear_the_words_of_the_report():
    text = "The Israeli military spoke. IDF soldiers left."
    (actor,) = {a for m in found(text) for a in m.actors if a.kind == "military"}
    assert "IDF soldiers" in actor.aliases and "Israel Defense Forces" in actor.aliases


_WORDS = (
    "Kyiv|the|army|of|Chad|both|sides|(RSF)|said|his|troops|General|A.|Ōba|’s|,|.|“|we|the enemy|ministry"
)
_PIECES = st.sampled_from(
    [*_WORDS.split("|"), "-", "UN", "resident", "اسرائيل", "\n\n", "which", "spokesman"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_any_words_give_mentions_that_lie_in_their_sentence(pieces):
    text = " ".join(pieces)
    parsed = sentences.parse(text)
    mentions = entities.find(report(text), parsed)
    assert mentions == entities.find(report(text), parsed)
    for mention in mentions:
        assert parsed[mention.sentence].span.covers(mention.span)
        assert mention.span.start <= mention.head < mention.span.end
        assert 0 < mention.confidence <= 1 or mention.gap is not None


@pytest.mark.parametrize(
    "text",
    ["Two men were hurt at Puerto Jordan.", "Fort Chad was shelled.", "Cattle were stolen in Jordan Valley."],
)
def test_a_state_within_the_name_of_a_place_is_not_meant(text):
    assert not {a.side for m in found(text) for a in m.actors} & {"Jordan", "Chad"}


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "The Congolese army rejected it. Rwanda, which Kinshasa accuses of backing rebels, denied that "
            "its troops were there.",
            "its troops",
            ["Rwandan military"],
        ),
        ("The Sudanese army left. Chad said it would help.", "it", ["Chad"]),
        ("Chad closed the border. Sudan's army shelled its own base.", "its own base", ["Sudanese military"]),
    ],
)
def test_a_pronoun_means_the_subject_it_stands_under(text, words, names):
    assert who(text, words) == names


def test_a_pronoun_under_an_unknown_subject_means_nobody_else():
    text = "The Pakistani army says it is over. A pharmacy in the town said it had received 17 bodies."
    told = text.index("it had")
    assert not [m for m in found(text) if m.span.start == told]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The Sudan Doctors Union said 30 died. The union called for a truce.",
            "The union",
            "Sudan Doctors Network",
        ),
        (
            "The Buzi Resistance Committee said 27 died. The committee asked for help.",
            "The committee",
            "Buzi Resistance Committee",
        ),
        ("A committee of elders met. The union asked for help.", "The union", "union"),
    ],
)
def test_the_body_with_that_word_in_its_name(text, words, name):
    assert who(text, words) == [name]
