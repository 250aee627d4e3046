"""Texts taken apart: blocks, layers, repeats, headlines, publishers."""

import pytest

from tocsin.readers.clean import clean

LEAD = (
    "Shells hit the old harbour of Varnograd on Monday morning and killed two dock workers, the mayor said."
)
SECOND = "The army of the neighbouring state denied that its guns had fired and said it was looking into it."


def page(*parts):
    return "\n\n".join(parts)


def blocks(text, **options):
    return [(b.kind, text[b.span.start : b.span.end]) for b in clean(text, **options).blocks]


def test_headline_dateline_paragraphs_and_credit():
    credit = "(Reporting by A. Perera; Editing by J. Holt)"
    text = page("Shells kill two in Varnograd", f"VARNOGRAD (Sea Wire) - {LEAD}", SECOND, credit)
    assert blocks(text) == [
        ("headline", "Shells kill two in Varnograd"),
        ("paragraph", LEAD),
        ("paragraph", SECOND),
    ]
    assert clean(text).outlet == "Sea Wire"


def test_headline_named_by_the_page():
    text = f"World\n\nTwo dead in port\n\n{LEAD}"
    assert ("headline", "Two dead in port") in blocks(text, title="Two Dead in Port")


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "GOMA, Congo, Feb. 3 (CP) - Rebel fighters took the border post of\n"
        "Bunagana on Monday after two days of fighting, residents and a U.N.\n"
        "official said. The army did not comment.\n\n"
        "Mr. Kabongo, a shopkeeper, said that he had seen about 200 soldiers\n"
        'leave the town before dawn. "They left without a shot," he said.\n'
        "The mission put the number of displaced people at 12,000.\n"
    )
    found = blocks(text)
    assert [kind for kind, _ in found] == ["paragraph", "paragraph"]
    assert found[0][1].startswith("Rebel fighters") and found[0][1].endswith("did not comment.")


def test_lines_that_are_paragraphs_stay_apart():
    text = f"{LEAD}\n{SECOND}\n{LEAD[:-1]} again."
    assert len(blocks(text)) == 3


def test_questions_and_capitals_are_headings():
    title = "EXPLAINER\nWhy is the harbour under fire?"
    text = page(title, f"What happened?\n{LEAD}", f"CASUALTIES\n{SECOND}\n• Two men are missing.")
    assert [kind for kind, _ in blocks(text)] == [
        "heading", "headline", "heading", "paragraph", "heading", "paragraph", "bullet",
    ]  # fmt: skip


def test_bullets_lose_their_marks_and_numbered_headings_stay_headings():
    text = f"1. OVERVIEW\n{LEAD}\n • Six houses were burned.\n - Two women are missing."
    assert blocks(text) == [
        ("heading", "OVERVIEW"),
        ("paragraph", LEAD),
        ("bullet", "Six houses were burned."),
        ("bullet", "Two women are missing."),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "(Corrects number of wounded to 12, not 21, throughout)",
        "Correction: an earlier version gave a wrong date.",
        "Editor's note: the names of the witnesses were changed.",
        "This article was amended on 4 May to add a comment by the ministry.",
    ],
)
def test_notes(note):
    assert ("note", note) in blocks(f"Shells kill two in port\n{note}\n\n{LEAD}\n\n{SECOND}")


def test_changes_told_as_news_are_no_note():
    line = "Changes to the border regime were announced by the interior ministry on Sunday."
    assert ("paragraph", line) in blocks(f"{LEAD}\n\n{line}")


def test_an_update_is_a_layer_until_the_old_text_goes_on():
    old = (
        "Both ministries report clashes at several places along the river. The fighting goes on at this hour."
    )
    update = page(f"Update (2305ET): {SECOND}", "The envoy left for the capital.")
    text = page(f"{LEAD} {old}", update, f"Just after midnight shells fell. {old}", "Schools are shut.")
    parts = clean(text)
    assert [block.layer for block in parts.blocks] == [0, 1, 1, 0, 0]
    assert old not in [words for _, words in blocks(text)][3]


def test_posts_have_layers_and_titles():
    posts = page(f"17:05 GMT – Truce call\n{LEAD}", f"16:20 GMT – Army denies\n{SECOND}")
    text = page("Port LIVE: shells hit harbour", posts)
    assert [(b.kind, b.layer) for b in clean(text).blocks] == [
        ("headline", 0), ("heading", 1), ("paragraph", 1), ("heading", 2), ("paragraph", 2),
    ]  # fmt: skip


class TestRepeats:
    def test_headline(self):
        text = f"Shells kill two in port\n\n{LEAD}\n\nShells Kill Two in Port\n\n{SECOND}"
        (repeat,) = clean(text).duplicates
        assert (repeat.kind, repeat.level, repeat.removed) == ("headline", "exact", True)
        assert text[repeat.of.start : repeat.of.end] == "Shells kill two in port"

    def test_paragraph_whatever_its_quotation_marks(self):
        words = 'The mayor said: "We will rebuild the harbour, stone by stone."'
        text = page(LEAD, words, words.replace(' "', " “").replace('"', "”"))
        (repeat,) = clean(text).duplicates
        assert (repeat.kind, repeat.level, repeat.removed) == ("paragraph", "exact", True)

    def test_a_reworded_sentence_with_news_in_it_is_kept(self):
        first = "Heavy fighting broke out between the two armies."
        tail = "Both ministries report clashes at several places along the river and on the ridge."
        again = "Just after midnight, fighting between the two armies broke out."
        text = page(f"{first} {tail}", SECOND, f"{again} {tail}")
        near, exact = clean(text).duplicates
        assert (near.level, near.removed, exact.level, exact.removed) == ("near", False, "exact", True)
        assert text[exact.span.start : exact.span.end] == tail

    def test_another_number_is_news(self):
        words = (
            "The regional hospital said that {} people with shrapnel wounds had been brought in since dawn."
        )
        text = words.format("nine") + f"\n\n{SECOND}\n\n" + words.format("14")
        assert not any(repeat.removed for repeat in clean(text).duplicates)

    def test_a_short_sentence_may_be_said_twice(self):
        text = f"{LEAD} Nobody was hurt.\n\n{SECOND} Nobody was hurt."
        assert clean(text).duplicates == ()


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (
            page("STATEMENT\nof the Press Centre of the Naval Command", LEAD),
            "Press Centre of the Naval Command",
        ),
        (f"Ministry of Defence of Varnia\nPress release\n\n{LEAD}", "Ministry of Defence of Varnia"),
        (f"General Staff:\n\n{LEAD}", "General Staff"),
        (
            page("⚡️ Update of the General Staff of Varnia as of 06:00, 14 March", LEAD),
            "General Staff of Varnia",
        ),
        (f"Our servicemen repelled four attacks. {SECOND} Our artillery destroyed three guns.", None),
        ("The enemy shelled nine villages. Enemy losses are heavy. The enemy withdrew at dawn.", None),
    ],
)
def test_a_side_speaks_itself(text, outlet):
    parts = clean(text)
    assert parts.partisan
    assert parts.outlet == outlet


@pytest.mark.parametrize(
    "text",
    [
        f"Military intelligence drones burn depot – source\n\n{LEAD}",
        f"Defence Ministry reports eleven drones downed\n\n{LEAD}",
        f"EXPLAINER\nWhy did the army leave the port?\n\n{LEAD}",
        f"Army takes port\n\n“Our soldiers beat the enemy,” the general said. “The enemy fled.” {LEAD}",
        f"SAHEL CONFLICT OBSERVATORY | WEEKLY BULLETIN\n\n{LEAD} Our field team saw nine houses.",
        f"Varnia's navy shells port, the enemy of its enemy says\n\n{LEAD}",
    ],
)
def test_reports_about_a_side_are_not_its_own(text):
    assert not clean(text).partisan


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("(Reporting by Plateau Wire staff; editing by M. Sadyr)", "Plateau Wire"),
        ("Support free reporting: become a patron of Dune Dispatch", "Dune Dispatch"),
        ("Sign up for The Coast Daily Briefing. Already a member? Log in", "The Coast Daily"),
        ("Do you have a tip to share with Lake Courier?", "Lake Courier"),
        ("© 2021 Harbour Herald. All rights reserved.", "Harbour Herald"),
        ("Write to us: desk@harbour-herald.example", "Harbour-Herald"),
        ("Share: X · Telegram", None),
    ],
)
def test_outlet_as_printed(foot, outlet):
    assert clean(f"{LEAD}\n\n{SECOND}\n\n{foot}").outlet == outlet


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{LEAD} The name \u202eevil\u202c was signed.", "bidi_override"),
        (f"{LEAD}\xa0{SECOND}", "nbsp"),
        (f"{LEAD}\n\n“We will answer, he said.\n\n{SECOND}", "unclosed_quote"),
        (f"The ministry issued the following statement:\n\n{LEAD}", "unquoted_statement"),
        (f"According to a machine translation, {LEAD}", "machine_translation"),
        (f"{LEAD} It began on 4 March.", "missing_year"),
        (f"{LEAD} Write to [email\xa0protected].", "obfuscated_email"),
        (f"{LEAD}\x00", "control_character"),
    ],
)
def test_irregularities(text, kind):
    assert kind in {odd.kind for odd in clean(text).irregularities}


def test_a_quotation_of_several_paragraphs_is_closed_once():
    text = f"“{LEAD}\n\n“{SECOND}”"
    assert "unclosed_quote" not in {odd.kind for odd in clean(text).irregularities}


def test_posts_newest_first_are_said_to_be():
    posts = page(f"17:05 GMT – Truce call\n{LEAD}", f"16:20 GMT – Army denies\n{SECOND}")
    assert "reverse_chronology" in {
        odd.kind for odd in clean(page("Port LIVE: shells hit harbour", posts)).irregularities
    }


def test_a_table_of_tolls_is_no_list_of_links():
    row = "Varnograd | 12 | 30"
    assert ("paragraph", row) in blocks(page(LEAD, row))


PARTY_TEXT = (
    "The men of the second battalion took the mill this morning and drove out those who held it for a year."
)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (
            "KAZAN HILLS COLUMN – INFORMATION UNIT\nVarnograd, 3 March 2024, 20:00 (UTC+2)",
            "Kazan Hills Column",
        ),
        (
            "UPPER KELL RESISTANCE FRONT\nMilitary Information Bureau\nBulletin 33",
            "Upper Kell Resistance Front",
        ),
        ("Communiqué No. 7 of the National Liberation Council", "National Liberation Council"),
        ("SOUTHERN BRIGADE | MEDIA WING", "Southern Brigade"),
    ],
)
def test_a_party_speaks_through_its_office(head, outlet):
    parts = clean(f"{head}\n\n{PARTY_TEXT}")
    assert parts.partisan
    assert parts.outlet == outlet


@pytest.mark.parametrize(
    "head",
    [
        "KELL WIRE – NEWS DESK",
        "City watch – incident unit",
        "Brigade’s media wing says mill was taken",  # a newspaper on it
        "Rebel column enters Varnograd",
    ],
)
def test_others_report_on_parties(head):
    assert not clean(f"{head}\n\n{PARTY_TEXT}").partisan
