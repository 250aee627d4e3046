"""Accounts made by hand: the one of ford.py, and the same with something nasty in every field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from ford import ABSENT, KESH, make_account, said_by

from tocsin.records import (
    Account,
    Actor,
    MissingPart,
    Participant,
    PlaceRole,
    Reading,
    Report,
    Span,
    Stance,
    Where,
)


@pytest.fixture
def account() -> Account:
    return make_account()


@pytest.fixture
def hostile() -> Callable[[str], Account]:
    """The account with something nasty as its text, headline, speaker, place and outlet."""

    def build(nasty: str) -> Account:
        made = make_account()
        text = f"{nasty}\n{nasty} fired.\n"
        speaker = Actor("x", nasty, "military", nasty)
        one = replace(
            made.claims[0],
            span=Span(len(nasty) + 1, len(text) - 2),
            chain=said_by(speaker),
            actors=(Participant(speaker, None, True),),
            places=(Where(replace(KESH, name=nasty), nasty, None, PlaceRole.LOCATION, False),),
            time=ABSENT,
            casualties=(),
        )
        incident = replace(
            made.incidents[0],
            label=f"Attack: {nasty}",
            claims=("c01",),
            stances=(Stance(nasty, "confirms", ("c01",)),),
            places=(replace(KESH, name=nasty),),
            sides=(nasty,),
        )
        report = Report(id="r", text=text, outlet=nasty, headline=Span(0, len(nasty)))
        return replace(
            made,
            reading=Reading(report=report, sentences=()),
            claims=(one,),
            incidents=(incident,),
            contradictions=(),
            signals=(),
            gaps=(MissingPart("desk_gap", None, nasty), MissingPart("unverified", Span(0, len(nasty)), "")),
        )

    return build
