"""Chains: what an attribution covers, who comes first, who is named once."""

from tocsin.claims import chains
from tocsin.records import Actor, Attribution, EventMention, EventType, Hop, Modality, Span

TEXT = "The pass is closed, the mayor of the town said late on Friday, unless the snow melts."


def actor(name: str) -> Actor:
    return Actor(f"said:{name}", name, "person")


def attribution(*content: Span, cue: Span, by: str, inferred: bool = False) -> Attribution:
    hop = Hop(cue, (actor(by),), "speaker")
    return Attribution(
        content=content,
        cue=(cue,),
        hops=(hop,),
        form="indirect",
        act="say",
        inferred=inferred,
        confidence=0.8,
        rule="tail",
    )


def event(span: Span) -> EventMention:
    return EventMention(span, span, EventType.NONE, (), (), (), Modality.ASSERTED, "positive", 0)


def test_what_is_said_in_the_midst_of_a_claim_counts_as_covered():
    first, last = Span(0, 18), Span(TEXT.index("unless"), len(TEXT) - 1)
    cue = Span(TEXT.index("said"), TEXT.index("said") + 4)
    told = attribution(first, last, cue=cue, by="mayor")
    assert chains.over(event(Span(0, len(TEXT) - 1)), [told]) == (told,)


def test_a_gap_with_no_cue_in_it_is_not_covered():
    first, last = Span(0, 18), Span(TEXT.index("unless"), len(TEXT) - 1)
    told = attribution(first, last, cue=Span(len(TEXT), len(TEXT) + 4), by="mayor")
    assert chains.over(event(Span(0, len(TEXT) - 1)), [told]) == ()


def test_the_larger_content_comes_first_and_a_voice_named_twice_is_one_hop():
    outer = attribution(Span(0, 40), cue=Span(41, 45), by="radio")
    inner = attribution(Span(10, 30), cue=Span(5, 9), by="mayor")
    again = attribution(Span(12, 30), cue=Span(10, 11), by="mayor")
    held = chains.over(event(Span(12, 30)), [inner, again, outer])
    assert [hop.actors[0].name for hop in chains.hops(held)] == ["radio", "mayor"]


def test_a_carried_over_voice_gives_way_to_a_worded_one():
    carried = attribution(Span(0, 40), cue=Span(50, 55), by="radio", inferred=True)
    worded = attribution(Span(0, 30), cue=Span(31, 35), by="mayor")
    assert chains.over(event(Span(0, 30)), [carried, worded]) == (worded,)
