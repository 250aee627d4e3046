"""Who does it and to whom: the arguments of a proposition's triggers, as the actors its mentions name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from tocsin.annotate.event.classify import Hit, Kind
from tocsin.annotate.event.view import View
from tocsin.knowledge import events as tables
from tocsin.records import Actor, EventType, Mention, Role, Span

_AIMS = frozenset({"on", "at", "against", "upon", "into", "towards", "toward", "onto", "over", "to", "with"})
_HOSTILE_AIMS = frozenset({"on", "at", "against", "upon", "towards", "toward"})
_PARTNERS = frozenset({"with", "between", "among", "and", "alongside"})
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_ADDRESSED = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.REJECT, EventType.AID}
)
_OWN_OBJECTS = frozenset({EventType.AID, EventType.MOBILIZE, EventType.RETREAT, EventType.COOPERATE})
_FREED = frozenset({"release", "free", "rescue", "liberate", "disarm", "hand", "return"})
_BYSTANDERS = frozenset({"civilian", "person"})
_SELVES = frozenset({"we", "us", "our", "ours", "i", "my"})
_ARMS = frozenset(
    [
        "drone",
        "drones",
        "uav",
        "uavs",
        "missile",
        "missiles",
        "rocket",
        "rockets",
        "shell",
        "shells",
        "mortar",
        "mortars",
        "artillery",
        "tank",
        "tanks",
        "bomb",
        "mine",
    ]
)
_PERCEIVES = frozenset(
    [
        "hear",
        "see",
        "count",
        "report",
        "record",
        "detect",
        "film",
        "photograph",
        "register",
        "note",
        "confirm",
        "describe",
        "document",
        "witness",
        "observe",
    ]
)
_PATIENT_OF = frozenset(  # nouns whose "of" names the one it is done to
    [
        "shelling",
        "bombing",
        "bombardment",
        "killing",
        "murder",
        "assassination",
        "arrest",
        "detention",
        "release",
        "kidnapping",
        "abduction",
        "execution",
        "siege",
        "blockade",
        "invasion",
        "occupation",
        "capture",
        "seizure",
        "expulsion",
        "deportation",
        "withdrawal",
        "deployment",
        "condemnation",
        "massacre",
        "torture",
    ]
)


@dataclass(slots=True)
class Found:
    """Roles as they are gathered, by actor id, in the order found."""

    actors: dict[str, Role] = field(default_factory=dict)
    targets: dict[str, Role] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cast:
    """The mentions of a sentence by the word they head, and the text span of each."""

    heads: Mapping[int, Mention]
    speakers: tuple[Actor, ...] = ()


def spoken_by(who: Cast, speakers: tuple[Actor, ...]) -> Cast:
    """The same cast where "we" are `speakers`."""
    return replace(who, speakers=speakers)


def cast(view: View, mentions: Iterable[Mention]) -> Cast:
    """Which word of the sentence heads which mention; the longest mention wins a word."""
    starts = {token.start: at for at, token in enumerate(view.tokens)}
    found: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.span.start - m.span.end):
        at = starts.get(mention.head)
        if at is not None and mention.actors:
            found.setdefault(at, mention)
    return Cast(found)


def roles(
    view: View, tokens: tuple[int, ...], head: int, verdict: Kind, who: Cast
) -> tuple[tuple[Role, ...], tuple[Role, ...], bool]:
    """(actors, targets, reciprocal) of a proposition; nobody where its words name nobody."""
    found = Found()
    inside = frozenset(tokens)
    if verdict.hit is None:
        _of_plain(view, head, who, inside, found)
        return tuple(found.actors.values()), tuple(found.targets.values()), False
    mutual = verdict.hit.frame.order == "mutual" or verdict.type in _MUTUAL
    for hit in (verdict.hit, *verdict.others):
        if hit.head in inside:
            _gather(view, hit, verdict.type, who, inside, found)
    if mutual:
        return _both(found)
    if verdict.type is EventType.ACCUSE and len(found.actors) > 1 and _each_other(view, inside):
        return tuple(found.actors.values()), tuple(found.actors.values()), True
    for name in set(found.actors) & set(found.targets):
        del found.targets[name]
    return tuple(found.actors.values()), tuple(found.targets.values()), False


def _each_other(view: View, inside: frozenset[int]) -> bool:
    """True where two do it to one another."""
    words = [view.tokens[at].text.lower() for at in sorted(inside)]
    pairs = set(zip(words, words[1:], strict=False))
    return bool(pairs & {("each", "other"), ("one", "another"), ("the", "other")})


def _of_plain(view: View, head: int, who: Cast, inside: frozenset[int], found: Found) -> None:
    """The doer of what is no event: its subject, where that names an actor and the verb is active."""
    if view.clausal(head) and not _passive(view, head):
        for at in (k for k in view.kids(head, "nsubj") if k in inside):
            named = _named(view, at, who, deep=False)
            harmed = any(actor.kind in _BYSTANDERS for actor, _ in named)
            _put(view, [at], who, inside, found.targets if harmed else found.actors)


def _both(found: Found) -> tuple[tuple[Role, ...], tuple[Role, ...], bool]:
    everyone = {**found.actors, **found.targets}
    if len(everyone) < 2:
        return (
            tuple(found.actors.values()),
            tuple(role for name, role in found.targets.items() if name not in found.actors),
            False,
        )
    return tuple(everyone.values()), tuple(everyone.values()), True


def _gather(view: View, hit: Hit, kind: EventType, who: Cast, inside: frozenset[int], found: Found) -> None:
    verbs = [at for at in hit.tokens if view.tokens[at].pos == "VERB"]
    if verbs:
        _of_verb(view, verbs[0], hit, kind, who, inside, found)
    for at in hit.tokens:
        if view.tokens[at].pos in {"NOUN", "PROPN"}:
            _of_noun(view, at, hit, who, inside, found, carried=bool(verbs))


# ---------------------------------------------------------------- verbs


def _of_verb(
    view: View, verb: int, hit: Hit, kind: EventType, who: Cast, inside: frozenset[int], found: Found
) -> None:
    passive = _passive(view, verb)
    if view.forms[verb] & _PERCEIVES and verb != hit.head:
        return
    subjects = _subjects(view, verb)
    aims = _HOSTILE_AIMS if kind is EventType.ASSAULT else _AIMS
    if passive or hit.frame.order == "patient" or _suffers(view, hit):
        _put(view, subjects, who, inside, found.targets)
        agents = [at for at in view.kids(verb, "obl") if view.preposition(at) == "by"]
        if _suffers(view, hit):
            agents += [at for at in view.kids(verb, "obl") if view.preposition(at) == "from"]
        _put(view, agents, who, inside, found.actors)
        if passive and kind in _ADDRESSED:
            _put(
                view,
                [at for at in view.kids(verb, "obl") if view.preposition(at) in aims],
                who,
                inside,
                found.targets,
            )
        return
    _put(view, subjects, who, inside, found.actors)
    objects = [
        at for at in view.kids(verb, "obj", "iobj") if at not in hit.tokens or view.tokens[at].pos == "PROPN"
    ]
    if kind is EventType.REQUEST:
        aims = aims | {"from"}
    obliques = [at for at in view.kids(verb, "obl") if view.preposition(at) in aims]
    if hit.frame.order == "mutual":
        obliques += [at for at in view.kids(verb, "obl") if view.preposition(at) in _PARTNERS]
    if kind in _OWN_OBJECTS and not view.forms[verb] & _FREED:
        objects = view.kids(verb, "iobj")
    _put(view, [*objects, *obliques], who, inside, found.targets, deep=True)
    if kind is EventType.ACCUSE:
        return
    for below in view.kids(verb, "xcomp"):
        if view.tokens[below].pos == "VERB" and kind is not EventType.REQUEST:
            _put(view, [*view.kids(below, "obj")], who, inside, found.targets, deep=True)


def _passive(view: View, verb: int) -> bool:
    if view.kids(verb, "nsubj:pass", "aux:pass", "obl:agent"):
        return True
    token = view.tokens[verb]
    return token.tag == "VBN" and token.relation.startswith("acl") and not view.kids(verb, "obj")


def _suffers(view: View, hit: Hit) -> bool:
    """True for wordings whose subject is the victim: "came under fire", "received wounds", "lost six men"."""
    if hit.frame.type is not EventType.ASSAULT or len(hit.tokens) < 2:
        return False
    words = [view.tokens[at].lemma.lower() for at in hit.tokens]
    return (
        "under" in words or "target" in words or words[0] in {"receive", "suffer", "sustain", "lose", "have"}
    )


def _subjects(view: View, verb: int) -> list[int]:
    """A verb's subject, its own or the one it shares by coordination or control."""
    seen = 0
    while seen < 6:
        own = view.kids(verb, "nsubj")
        if own:
            return [
                at for at in own if view.tokens[at].lemma.lower() not in {"who", "which", "that"}
            ] or _antecedent(view, verb)
        token = view.tokens[verb]
        if token.relation.startswith("acl") and token.head >= 0:
            return [token.head]
        if token.relation.split(":")[0] not in {"conj", "xcomp", "advcl"} or token.head < 0:
            return []
        if token.relation == "advcl" and view.finite(verb):
            return []
        if token.relation == "xcomp" and (control := view.kids(token.head, "obj", "iobj")):
            return control
        verb, seen = token.head, seen + 1
    return []


def _antecedent(view: View, verb: int) -> list[int]:
    return (
        [view.tokens[verb].head]
        if view.tokens[verb].relation.startswith(("acl", "advcl:relcl")) and view.tokens[verb].head >= 0
        else []
    )


# ---------------------------------------------------------------- nouns


def _of_noun(
    view: View, noun: int, hit: Hit, who: Cast, inside: frozenset[int], found: Found, *, carried: bool
) -> None:
    """The actors a noun of action names itself ("Israel's strike on", "clashes between", "the arrest of")."""
    owners = [*view.kids(noun, "nmod:poss", "amod", "compound")]
    subject = found.targets if hit.frame.order == "patient" and not carried else found.actors
    if view.kids(noun, "cop"):
        into = found.targets if _suffers(view, hit) else found.actors
        _put(view, view.kids(noun, "nsubj"), who, inside, into)
    if not carried or not found.actors:
        _put(view, [at for at in owners if at in who.heads], who, inside, subject)
    if hit.frame.order == "mutual":
        deep = [k for at in view.kids(noun, "compound") for k in view.subtree(at) if k in who.heads]
        _put(view, deep, who, inside, found.actors)
    for at in view.kids(noun, "nmod"):
        preposition = view.preposition(at)
        if preposition == "by":
            _put(view, [at], who, inside, found.actors)
        elif preposition in _HOSTILE_AIMS or (
            preposition in {"to", "from"} and hit.frame.type is not EventType.ASSAULT
        ):
            _put(view, [at], who, inside, found.targets, deep=True)
        elif preposition in _PARTNERS:
            _put(view, [at], who, inside, found.targets)
        elif preposition == "of":
            patient = carried or bool(view.forms[noun] & _PATIENT_OF)
            _put(view, [at], who, inside, found.targets if patient else found.actors, deep=patient)
    if not carried:
        _of_support(view, noun, hit, who, inside, found)


def _of_support(view: View, noun: int, hit: Hit, who: Cast, inside: frozenset[int], found: Found) -> None:
    """The actors a light verb lends its noun: "X carried out an attack on Y", "fighting broke out between"."""
    above = view.tokens[noun].head
    if above < 0 or above not in inside or view.forms[above] & _PERCEIVES:
        return
    if not view.forms[above] & tables.words()["light"]:
        if hit.frame.type is not EventType.ASSAULT and view.tokens[noun].relation == "obj":
            _put(view, _subjects(view, above), who, inside, found.actors)
        return
    relation = view.tokens[noun].relation.split(":")[0]
    if relation in {"obj", "obl"} and not _passive(view, above):
        _put(view, [at for at in _subjects(view, above) if at != noun], who, inside, found.actors)
    if _passive(view, above):
        _put(
            view,
            [at for at in view.kids(above, "obl") if view.preposition(at) == "by"],
            who,
            inside,
            found.actors,
        )
    hostile = [at for at in view.kids(above, "obl") if view.preposition(at) in _HOSTILE_AIMS]
    partners = [
        at
        for at in view.kids(above, "obl")
        if view.preposition(at) in {"between", "among"} and hit.frame.order == "mutual"
    ]
    _put(view, [*hostile, *partners], who, inside, found.targets, deep=True)


# ---------------------------------------------------------------- actors


def _put(
    view: View,
    heads: Iterable[int],
    who: Cast,
    inside: frozenset[int],
    into: dict[str, Role],
    *,
    deep: bool = False,
) -> None:
    for head in heads:
        for at in _coordinated(view, head):
            for actor, span in _named(view, at, who, deep=deep):
                into.setdefault(actor.id, Role(actor, span, implicit=at not in inside))


def _coordinated(view: View, head: int) -> list[int]:
    """A noun and all that is joined to it."""
    found = [head]
    for at in found:
        found += view.kids(at, "conj")
    return found


def _named(view: View, at: int, who: Cast, *, deep: bool) -> list[tuple[Actor, Span]]:
    """Actors that a noun phrase names: by its head, else by what owns or modifies it, else (deep) by a state inside."""
    if view.forms[at] & _ARMS and at in who.heads and not any(a.side for a in who.heads[at].actors):
        return []
    if at in who.heads:
        return _actors(who.heads[at])
    token = view.tokens[at]
    if who.speakers and token.text.lower() in _SELVES:
        return [(actor, Span(token.start, token.end)) for actor in who.speakers]
    for child in view.kids(at, "nmod:poss", "amod", "compound", "flat", "appos", "nummod"):
        if child in who.heads:
            return _actors(who.heads[child])
        if who.speakers and view.tokens[child].text.lower() in _SELVES:
            return [(actor, Span(view.tokens[child].start, view.tokens[child].end)) for actor in who.speakers]
    for child in view.kids(at, "nmod"):
        if view.preposition(child) in {"of", "from"} and child in who.heads:
            return _actors(who.heads[child])
    if deep:
        below = [k for k in view.subtree(at) if k in who.heads and view.tokens[k].relation not in {"conj"}]
        if below:
            return _actors(who.heads[below[0]])
    return []


def _actors(mention: Mention) -> list[tuple[Actor, Span]]:
    return [(actor, mention.span) for actor in mention.actors]
