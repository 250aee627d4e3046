"""Status: what all tellings together make of an incident. Repetition never confirms."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.incidents.dossier.interest import Foes
from tocsin.incidents.dossier.told import Told
from tocsin.records import Stance

CONFIRMED = "confirmed by opposing sides"
ONE_SIDED, CONTESTED, RETRACTED, REPORTED = "one-sided", "contested", "retracted", "reported"
AGREES = frozenset({"confirms", "contests"})


def status(
    told: Sequence[Told],
    stances: Sequence[Stance],
    foes: Foes,
    *,
    withdrawn: frozenset[str],
    contested_on: Sequence[str],
) -> str:
    """Retracted where no account stands, else contested, confirmed by opposing sides, one-sided or reported.

    One-sided: of those who stand against each other only one says so. Third parties make nothing one-sided.
    """
    accounts = [t for t in told if t.says_so]
    if accounts and all(t.key in withdrawn or t.claim.status != "active" for t in accounts):
        return RETRACTED
    if contested_on or any(s.stance == "denies" for s in stances):
        return CONTESTED
    confirming = {s.side for s in stances if s.stance in AGREES}
    if foes.among(confirming):
        return CONFIRMED
    return ONE_SIDED if confirming & foes.parties else REPORTED
