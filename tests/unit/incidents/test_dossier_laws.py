"""Laws of dossiers, on invented reports put together at random."""

from __future__ import annotations

from dataclasses import replace

from filed import head, laid, masthead, telling
from hypothesis import given
from hypothesis import strategies as st
from made import AGENCY, ARVANIA, BELMAR, DOLAN, FARTOWN, MIRSK, WITNESS, claim, day, killed

from tocsin.incidents import origins
from tocsin.records import Actor, Claim, Dossier, EventType, Modality, Telling, codec

MINISTRY = Actor("XA.ministry.defence", "Arvanian Defence Ministry", "ministry", "Arvania")
ARMY = Actor("XB.army", "Belmar army", "military", "Belmar")
OBSERVERS = Actor("observers", "Border Observers", "ngo", "neutral")
WORDS = (
    "belmar's guns opened fire first on the market",
    "our troops only answered with rifles",
    "shells killed people in the village",
    "two guards and a villager were killed",
    "the charge is pure invention",
    "its troops had used artillery",
    "nobody fired a single shot",
    "they took control of the post",
    "the assault was beaten back and the post was never taken",
    "the fire was out, three houses were destroyed",
    "the toll was revised to three",
    "the attack was staged",
)
TOLLS = ((3, 3), (5, 5), (4, None), (None, 6), (0, 0), (2, 4))


def claims() -> st.SearchStrategy[tuple[str, Claim]]:
    return st.builds(
        _said,
        st.sampled_from(WORDS),
        st.sampled_from((None, MINISTRY, ARMY, OBSERVERS, WITNESS, AGENCY, ARVANIA)),
        st.sampled_from((None, ARVANIA, BELMAR)),
        st.sampled_from((None, ARVANIA, BELMAR)),
        st.sampled_from((None, DOLAN, MIRSK, FARTOWN)),
        st.sampled_from((None, *TOLLS)),
        st.sampled_from(("unknown", "military", "civilian")),
        st.sampled_from((Modality.CLAIMED, Modality.DENIED, Modality.ASSERTED, Modality.BACKGROUND)),
        st.sampled_from(("active", "active", "active", "retracted")),
        st.sampled_from(((), ("artillery",), ("drone",))),
        st.integers(0, 4).map(lambda n: n * 100),
    )


def _said(words, speaker, by, on, at, toll, who, modality, status, weapons, start):  # noqa: PLR0917
    made = claim(
        speaker,
        by,
        on,
        at,
        day(2),
        casualties=(killed(*toll, who=who),) if toll else (),
        modality=modality,
        polarity="negative" if modality is Modality.DENIED else "positive",
        status=status,
        weapons=weapons,
        start=start,
    )
    return words, replace(made, event_type=EventType.ASSAULT)


@st.composite
def reports(draw: st.DrawFn) -> list[Telling]:
    out = []
    for number in range(draw(st.integers(1, 4))):
        said = draw(st.lists(claims(), min_size=1, max_size=4))
        name = f"r{number}"
        signature = origins.sign(" ".join(f"{name}{word}" for word in range(60)))
        side = draw(st.sampled_from((None, None, None, "Arvania")))
        out.append(telling(head(name, on=draw(st.integers(2, 9)), signature=signature, side=side), *said))
    return out


def judged(found: Dossier) -> dict[str, object]:
    """All that repetition must leave alone."""
    return {
        "status": found.status,
        "contested": found.contested_on,
        "stances": [(s.side, s.stance) for s in found.stances],
        "origins": [o.id for o in found.origins],
        "credibility": sorted(
            (v.field, v.value, v.who, v.party or "", v.denied, v.part, v.state, v.credibility.grade)
            for f in found.fields
            for v in f.versions
        ),
    }


@given(reports(), st.randoms(use_true_random=False))
def test_the_order_of_tellings_changes_nothing(told, random):
    again, copied = masthead(told[0], "x", "Other")
    mixed = [*told, again]
    random.shuffle(mixed)
    assert codec.dumps(laid(*mixed, copies=[copied])) == codec.dumps(laid(*told, again, copies=[copied]))


@given(reports())
def test_every_claim_of_versions_origins_and_conflicts_is_in_the_dossier(told):
    found = laid(*told)
    known = set(found.claims)
    versions = [v for f in found.fields for v in f.versions]
    assert all(v.claims and v.origins and set(v.claims) <= known for v in versions)
    assert {key for o in found.origins for key in o.claims} == known
    assert all(set(c.claims) <= known and len(set(c.claims)) == 2 for c in found.conflicts)
    assert {o for v in versions for o in v.origins} <= {o.id for o in found.origins}
    assert {f.name for f in found.fields if f.contested} <= set(found.contested_on)


@given(reports(), st.integers(0, 3))
def test_repeating_a_report_under_another_masthead_changes_no_judgement(told, which):
    again, copied = masthead(told[which % len(told)], "z9", "Repeater", on=12)
    assert judged(laid(*told, again, copies=[copied])) == judged(laid(*told))


@given(reports())
def test_what_one_origin_says_contests_nothing(told):
    found = laid(*told)
    whence = {key: {o.id for o in found.origins if key in o.claims} for key in found.claims}
    assert all(not whence[c.claims[0]] & whence[c.claims[1]] for c in found.conflicts)


@given(reports())
def test_a_dossier_survives_storage(told):
    found = laid(*told)
    assert codec.loads(codec.dumps(found), Dossier) == found


@given(reports(), st.integers(0, 3))
def test_a_reprint_cut_from_the_end_changes_no_judgement_either(told, which):
    whole, copied = masthead(told[which % len(told)], "z9", "Repeater", on=12)
    cut = replace(whole, testimonies=whole.testimonies[:1])
    assert judged(laid(*told, cut, copies=[copied])) == judged(laid(*told))


@given(reports())
def test_silence_is_said_of_nobody_who_is_not_heard(told):
    found = laid(*told)
    heard = {t.head.side for t in told}
    assert {s.side for s in found.stances if s.stance == "silent"} <= heard
