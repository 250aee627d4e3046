"""Standing: a claim's modality and polarity from its words and from what its attribution does."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.records import Attribution, EventMention, EventType, Modality

BY_ACT = {
    "deny": Modality.DENIED,
    "predict": Modality.PREDICTED,
    "promise": Modality.PREDICTED,
}
# The record's order: the first that fits of these comes before claimed and asserted.
ORDER = (
    Modality.REQUESTED,
    Modality.DENIED,
    Modality.HYPOTHETICAL,
    Modality.PREDICTED,
    Modality.OPINION,
    Modality.BACKGROUND,
)


def of(event: EventMention, attributions: Sequence[Attribution], *, attributed: bool) -> tuple[Modality, str]:
    """Modality and polarity of a proposition under its attributions (outermost first).

    `attributed`: someone beyond the publisher speaks, or the publisher is itself a party.
    """
    fits = {event.modality}
    if attributions and event.modality is not Modality.BACKGROUND:  # a promise of years ago foretells nothing
        fits.add(BY_ACT.get(attributions[-1].act, event.modality))
    for modality in ORDER:
        if modality in fits:
            denied = modality is Modality.DENIED and event.type is not EventType.REJECT
            negative = denied or event.polarity == "negative"
            return modality, "negative" if negative else "positive"
    return (Modality.CLAIMED if attributed else Modality.ASSERTED), event.polarity
