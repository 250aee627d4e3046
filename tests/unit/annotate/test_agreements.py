from tocsin.annotate import agreements, sentences
from tocsin.records import Actor, AgreementMention, Mention, Report, Span


def found(text: str, mentions: tuple[Mention, ...] = ()) -> tuple[AgreementMention, ...]:
    return agreements.find(Report("test", text), sentences.parse(text), mentions)


def test_a_name_shared_by_treaties_goes_to_the_parties_named():
    text = "{} asked {} for help under the Treaty of Friendship, Cooperation and Mutual Assistance."
    (russian,) = found(text.format("Armenia", "Russia"))
    (chinese,) = found(text.format("North Korea", "China"))
    assert (russian.id, chinese.id) == ("russia_armenia_1997", "china_dprk_1961")


def test_a_shared_name_without_its_parties_stays_open():
    (open_,) = found("They spoke of the Algiers Agreement.")
    assert (open_.id, open_.parties) == ("", ())


def test_the_year_beside_the_name_decides():
    (ohrid,) = found("The 2001 Ohrid Agreement is still in force.")
    assert ohrid.id == "ohrid2001"


def test_resolutions_by_number():
    (known, unknown) = found("It broke Resolution 1701 in Lebanon. Nobody read Resolution 999.")
    assert (known.id, known.parties) == ("resolution_1701", ("Israel", "Lebanon"))
    assert (unknown.id, unknown.name) == ("", "UN Security Council Resolution 999")


def test_a_truce_is_one_agreement_with_all_its_mentions():
    text = "The truce held. A breach of the ceasefire was reported on Monday."
    (truce,) = found(text)
    assert [text[s.start : s.end] for s in truce.spans] == ["truce", "ceasefire"]
    assert truce.kind == "ceasefire"


def test_parties_of_an_unlisted_truce_are_the_sides_near_it():
    text = "Ruritania and Strelsau agreed a ceasefire."
    actors = [Actor(name, name, "state", name) for name in ("Ruritania", "Strelsau")]
    spans = [Span(0, 9), Span(14, 22)]
    mentions = tuple(
        Mention(span, span.start, "location", "name", (actor,))
        for span, actor in zip(spans, actors, strict=True)
    )
    assert found(text, mentions)[0].parties == ("Ruritania", "Strelsau")


def test_unlisted_names_are_taken_from_their_words():
    (accord,) = found("Both signed the Strelsau Accord.")
    assert (accord.name, accord.kind, accord.id) == ("Strelsau Accord", "agreement", "")


def test_nato_is_an_agreement_only_where_its_pact_is_at_issue():
    assert found("NATO sent two ships.") == ()
    assert [a.id for a in found("An attack would trigger Article 5 of NATO.")] == ["nato"]


def test_common_nouns_are_no_agreements():
    assert found("The trade agreement and a loan agreement were discussed. It was a gentlemen's pact.") == ()


def test_a_dated_truce_is_found_in_the_table_by_its_date_and_parties():
    text = "Afghanistan and Pakistan both broke the ceasefire agreed in Doha on 19 October 2025."
    (truce,) = found(text)
    assert (truce.id, [text[s.start : s.end] for s in truce.spans]) == ("doha_afpak", ["ceasefire"])


def test_a_truce_dated_without_a_year_is_the_one_the_report_goes_on_to_speak_of():
    text = "Israel and Lebanon agreed the truce of 27 November. The ceasefire held."
    (truce,) = found(text)
    assert truce.id == "lebanon_2024"
    assert [text[s.start : s.end] for s in truce.spans] == ["truce of 27 November", "ceasefire"]


def test_a_date_alone_does_not_make_a_truce_one_of_the_table():
    assert [a.id for a in found("They agreed a truce on 27 November.")] == [""]
