"""What a claim's words begin with, and who is no victim."""

import tocsin


def words(text: str) -> list[str]:
    account = tocsin.read(text, published="2024-05-03T12:00:00Z")
    return [text[c.span.start : c.span.end] for c in account.claims]


def test_a_claim_begins_after_the_word_that_joins_it():
    text = (
        "Armenia claims that its army is ready and that Goris and Jermuk are the targets of heavy shelling."
    )
    told = words(text)
    assert told
    assert not any(claim.lower().startswith(("that ", "and ")) for claim in told)


def test_a_state_is_not_the_victim_of_its_own_army():
    account = tocsin.read("Pakistani artillery hit three villages near Spin Boldak, Kabul said.")
    for claim in account.claims:
        acting = {p.actor.side for p in claim.actors}
        assert not any(p.actor.side in acting and p.actor.kind == "military" for p in claim.targets)
