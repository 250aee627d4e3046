"""Who does it and to whom: the arguments of a proposition's triggers, as the actors its mentions name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tocsin.annotate.event import things, victims
from tocsin.annotate.event.cast import Cast
from tocsin.annotate.event.classify import Hit, Kind
from tocsin.annotate.event.view import View
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.events import words
from tocsin.records import EventType, Role, Span

_AIMS = frozenset({"on", "at", "against", "upon", "into", "towards", "toward", "onto", "over", "to", "with"})
_HOSTILE_AIMS = frozenset({"on", "at", "against", "upon", "towards", "toward"})
_PARTNERS = frozenset({"with", "between", "among", "and", "alongside"})
_MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_ADDRESSED = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.REJECT, EventType.AID}
)
_OWN_OBJECTS = frozenset({EventType.AID, EventType.MOBILIZE, EventType.RETREAT, EventType.COOPERATE})
_BYSTANDERS = frozenset({"civilian", "person"})
_HELPLESS = frozenset({"civilian", "medic", "media", "witness"})
_EXPOSED = _HELPLESS | {"military", "police", "rebel", "armed-group", "militia"}
_STRUCK = frozenset({"target", "victim"})
_RELATIVES = frozenset({"who", "which", "that"})
_RECIPROCAL = frozenset({("each", "other"), ("one", "another"), ("the", "other")})
_ARGUMENTS = frozenset({"nsubj", "obj", "obl"})
# verbs that only tell a toll: who tells it is neither its doer nor its victim
_TELLING = frozenset("put give report admit confirm acknowledge concede list count find".split())
_BORDERS = frozenset({"border", "frontier", "boundary", "line", "demarcation"})
_CHAIN = 6  # heads climbed for a shared subject

Roles = tuple[Role, ...]


def roles(view: View, tokens: Iterable[int], head: int, kind: Kind, cast: Cast) -> tuple[Roles, Roles, bool]:
    """(actors, targets, reciprocal) of a proposition; nobody where its words name nobody."""
    search = _Search(view, cast, frozenset(tokens))
    if kind.hit is None:
        search.plain(head)
        return search.result(mutual=False)
    if kind.hit.frame.order == "mutual":
        search.border()
    told = (kind.hit, *kind.others)
    if kind.type in _ADDRESSED:  # what is asked for is no further asking
        told = (min(told, key=lambda hit: view.depth[hit.head]),)
    for hit in told:
        within = hit is kind.hit or (hit.head not in kind.hit.tokens and not _carried(view, hit, kind.hit))
        if hit.head in search.inside and within:
            search.gather(hit, kind.type)
    if kind.type is EventType.ASSAULT:
        search.suffered()
    if kind.type is EventType.ACCUSE and len(search.actors) > 1 and search.each_other():
        everyone = tuple(search.actors.values())
        return everyone, everyone, True
    return search.result(mutual=kind.hit.frame.order == "mutual" or kind.type in _MUTUAL)


@dataclass(slots=True)
class _Search:
    """Roles gathered for one proposition, by actor id, in the order found."""

    view: View
    cast: Cast
    inside: frozenset[int]
    actors: dict[str, Role] = field(default_factory=dict)
    targets: dict[str, Role] = field(default_factory=dict)
    beside: dict[str, Role] = field(default_factory=dict)

    def result(self, *, mutual: bool) -> tuple[Roles, Roles, bool]:
        """What was found; in a mutual event both sides do it to each other, if both are known."""
        everyone = {**self.actors, **self.targets}
        if mutual and not everyone and len(self.beside) == 2:
            everyone = {name: replace(role, implicit=True) for name, role in self.beside.items()}
        if mutual and len(everyone) > 1:
            return tuple(everyone.values()), tuple(everyone.values()), True
        others = tuple(role for name, role in self.targets.items() if name not in self.actors)
        return tuple(self.actors.values()), others, False

    def each_other(self) -> bool:
        """True where they do it to one another."""
        said = [self.view.tokens[at].text.lower() for at in sorted(self.inside)]
        return not _RECIPROCAL.isdisjoint(pairwise(said))

    def plain(self, head: int) -> None:
        """The doer of what is no event: its subject, where the verb is active; bystanders undergo it."""
        if not self.view.clausal(head):
            return
        if _passive(self.view, head):
            self.put([at for at in self.view.kids(head, "nsubj:pass") if at in self.inside], self.targets)
            self.put(self.obliques(head, frozenset({"by"})), self.actors)
            return
        for at in self.view.kids(head, "nsubj"):
            harmed = any(actor.kind in _BYSTANDERS for actor, _ in self.cast.named(at))
            if at in self.inside:
                self.put([at], self.targets if harmed else self.actors)

    def suffered(self) -> None:
        """Those told to be hurt, and none of them a doer; else the helpless; else what is struck."""
        hurt = victims.heads(self.view, self.inside, _subjects)
        self.put([at for at in hurt if at in self.inside], self.targets)
        gone = set(self.found(k for head in hurt for k in _coordinated(self.view, head)))
        for name, role in list(self.actors.items()):
            helpless = role.actor.kind in _HELPLESS and not self.targets and not self.perceived
            if name in gone or helpless:
                self.targets.setdefault(name, self.actors.pop(name))
        self.put(() if self.targets else self.exposed(), self.targets)
        self.own_goals()
        if not self.targets and (found := things.struck(self.view, sorted(self.inside), self.cast.parties)):
            at, actor = found
            token = self.view.tokens[at]
            self.targets[actor.id] = Role(actor, Span(token.start, token.end), confidence=0.5)

    def own_goals(self) -> None:
        """ "Planes had bombed its base, X said": what is its own by a pronoun is not the doer's but X's."""
        view, sides = self.view, {role.actor.side for role in self.actors.values()}
        speaker = next((actor for actor in self.cast.speakers if actor.side not in {None, *sides}), None)
        if speaker is None:
            return
        for at in self.inside:
            pronouns = {view.tokens[k].text.lower() for k in view.kids(at, "nmod:poss")}
            if view.tokens[at].relation not in {"obj", "obl"} or not pronouns & {"its", "their", "his", "her"}:
                continue
            for name in self.found([at]):
                if name in self.targets and self.targets[name].actor.side in sides:
                    own = self.cast.parties.force(speaker.side) or speaker
                    role = self.targets.pop(name)
                    self.targets[own.id] = replace(role, actor=own)

    def exposed(self) -> list[int]:
        """Objects and passive subjects of its other verbs, and whom fire is aimed at: people only."""
        view, found = self.view, []
        for at in sorted(self.inside):
            relation = view.tokens[at].relation
            aimed = relation in {"nmod", "obl"} and view.preposition(at) in _HOSTILE_AIMS
            if aimed or relation in {"obj", "nsubj:pass"}:
                named = self.cast.named(at)
                if named and all(a.kind in _EXPOSED and a.id not in self.actors for a, _ in named):
                    found.append(at)
        return found

    @property
    def perceived(self) -> bool:
        """Whether somebody only hears, sees or counts it."""
        return any(
            self.view.forms[at] & words()["perceiving"]
            for at in self.inside
            if self.view.tokens[at].pos == "VERB"
        )

    def blamed(self, hit: Hit) -> None:
        """Whom a verb of blame makes the doer: its object, or a passive's subject; never who blames."""
        view, at = self.view, hit.head
        for _ in range(_CHAIN):
            at = view.tokens[at].head
            if at < 0:
                return
            if view.tokens[at].lemma.lower() in listed("blaming") and view.tokens[at].pos == "VERB":
                break
        else:
            return
        accused = view.kids(at, "nsubj:pass" if _passive(view, at) else "obj")
        if hit.head not in accused and self.found(accused):
            for name in self.found(view.kids(at, "nsubj")):
                self.actors.pop(name, None)
            self.put(accused, self.actors)

    def found(self, heads: Iterable[int]) -> list[str]:
        """The ids of those that some noun phrases name."""
        return [actor.id for at in heads for actor, _ in self.cast.named(at)]

    def gather(self, hit: Hit, kind: EventType) -> None:
        """The roles around one trigger."""
        verbs = [at for at in hit.tokens if self.view.tokens[at].pos == "VERB"]
        if verbs:
            self.of_verb(verbs[0], hit, kind)
        for at in hit.tokens:
            if self.view.tokens[at].pos in {"NOUN", "PROPN"}:
                self.of_noun(at, hit, carried=bool(verbs))
        if kind is EventType.ASSAULT:
            self.blamed(hit)

    def border(self) -> None:
        """The two sides of a fight "along the border between X and Y", where nobody else fights."""
        for at in sorted(self.inside):
            if not self.view.forms[at] & _BORDERS:
                continue
            named = [k for k in self.view.kids(at, "nmod") if self.view.preposition(k) in _PARTNERS]
            self.put(named or self.view.kids(at, "amod", "compound"), self.beside)

    # ------------------------------------------------------------ verbs

    def of_verb(self, verb: int, hit: Hit, kind: EventType) -> None:
        """Subject, object, agent and aims of a verb."""
        view = self.view
        if verb != hit.head and view.forms[verb] & words()["perceiving"]:
            return
        if hit.frame.order == "patient" and view.forms[verb] & _TELLING:
            return
        suffers = _suffers(view, hit)
        if suffers or hit.frame.order == "patient" or _passive(view, verb):
            self.put(_subjects(view, verb), self.targets)
            self.put(self.obliques(verb, frozenset({"by", "from"} if suffers else {"by"})), self.actors)
            if kind in _ADDRESSED:
                self.put(self.obliques(verb, _AIMS), self.targets)
            return
        self.put(_subjects(view, verb), self.actors)
        self.put([*self.objects(verb, hit, kind), *self.aims(verb, hit, kind)], self.targets, deep=True)
        if kind not in {EventType.ACCUSE, EventType.REQUEST}:
            done = [at for at in view.kids(verb, "xcomp") if view.tokens[at].pos == "VERB"]
            self.put([at for below in done for at in view.kids(below, "obj")], self.targets, deep=True)

    def objects(self, verb: int, hit: Hit, kind: EventType) -> list[int]:
        """The objects it is done to: not what is given or moved, nor the words of the trigger itself."""
        if kind in _OWN_OBJECTS and not self.view.forms[verb] & words()["freeing"]:
            return self.view.kids(verb, "iobj")
        found = self.view.kids(verb, "obj", "iobj")
        addressed = kind in _ADDRESSED
        return [
            at
            for at in found
            if at not in hit.tokens
            or self.view.tokens[at].pos == "PROPN"
            or (addressed and self.cast.named(at))
        ]

    def aims(self, verb: int, hit: Hit, kind: EventType) -> list[int]:
        """Obliques that say at whom."""
        wanted = _HOSTILE_AIMS if kind is EventType.ASSAULT else _AIMS
        if kind is EventType.REQUEST:
            wanted = wanted | {"from"}
        if hit.frame.order == "mutual":
            wanted = wanted | _PARTNERS
        return self.obliques(verb, wanted)

    def obliques(self, verb: int, prepositions: frozenset[str]) -> list[int]:
        """Obliques of a verb with one of some prepositions."""
        return [at for at in self.view.kids(verb, "obl") if self.view.preposition(at) in prepositions]

    # ------------------------------------------------------------ nouns

    def of_noun(self, noun: int, hit: Hit, *, carried: bool) -> None:
        """The actors a noun of action names itself ("Israel's strike on", "clashes between")."""
        view = self.view
        if view.kids(noun, "cop"):
            under = view.preposition(noun) == "under" or _suffers(view, hit)
            self.put(view.kids(noun, "nsubj"), self.targets if under else self.actors)
        if not carried or not self.actors:
            patient = hit.frame.order == "patient" and not carried
            owners = [at for at in view.kids(noun, "nmod:poss", "amod", "compound") if at in self.cast.heads]
            self.put(owners, self.targets if patient else self.actors)
        if hit.frame.order == "mutual":
            joined = [
                k for at in view.kids(noun, "compound") for k in view.subtree(at) if k in self.cast.heads
            ]
            self.put(joined, self.actors)
        for at in view.kids(noun, "nmod"):
            self.of_complement(noun, at, hit, carried=carried)
        above = view.tokens[noun].head
        if above >= 0 and view.forms[above] & _STRUCK and view.preposition(noun) == "of":
            self.put(view.kids(above, "nsubj"), self.targets)
        if not carried:
            self.of_support(noun, hit)

    def of_complement(self, noun: int, at: int, hit: Hit, *, carried: bool) -> None:
        """What a noun's prepositional complement is to the event."""
        preposition = self.view.preposition(at)
        verbal = hit.frame.type is not EventType.ASSAULT and preposition in {"to", "from"}
        if preposition == "by":
            self.put([at], self.actors)
        elif preposition in _HOSTILE_AIMS or verbal:
            self.put([at], self.targets, deep=True)
        elif preposition in _PARTNERS:
            self.put([at], self.targets)
        elif preposition == "of":
            patient = carried or bool(self.view.forms[noun] & words()["undergone"])
            self.put([at], self.targets if patient else self.actors, deep=patient)

    def of_support(self, noun: int, hit: Hit) -> None:
        """The actors a light verb lends its noun: "X carried out an attack on Y"."""
        view, above = self.view, self.view.tokens[noun].head
        if above not in self.inside or view.forms[above] & words()["perceiving"]:
            return
        relation = view.tokens[noun].relation.split(":")[0]
        light = bool(view.forms[above] & words()["light"])
        verbal = hit.frame.type is not EventType.ASSAULT and relation == "obj"
        if not light and not verbal:
            return
        if relation in {"obj", "obl"} and not _passive(view, above):
            self.put([at for at in _subjects(view, above) if at != noun], self.actors)
        if not light:
            return
        if _passive(view, above):
            self.put(self.obliques(above, frozenset({"by"})), self.actors)
        partners = {"between", "among"} if hit.frame.order == "mutual" else set()
        self.put(self.obliques(above, _HOSTILE_AIMS | partners), self.targets, deep=True)

    def put(self, heads: Iterable[int], into: dict[str, Role], *, deep: bool = False) -> None:
        """Add the actors of some noun phrases and of what is joined to them."""
        for head in heads:
            for at in _coordinated(self.view, head):
                for actor, span in self.cast.named(at, deep=deep):
                    into.setdefault(actor.id, Role(actor, span, implicit=at not in self.inside))


# ---------------------------------------------------------------- the parse


def _carried(view: View, hit: Hit, by: Hit) -> bool:
    """True for an argument of the deciding verb: "shot down a US drone" is no deed of the US."""
    token = view.tokens[hit.head]
    return token.pos != "VERB" and token.head in by.tokens and token.relation.split(":")[0] in _ARGUMENTS


def _passive(view: View, verb: int) -> bool:
    if view.kids(verb, "nsubj:pass", "aux:pass", "obl:agent"):
        return True
    token = view.tokens[verb]
    return token.tag == "VBN" and token.relation.startswith("acl") and not view.kids(verb, "obj")


def _suffers(view: View, hit: Hit) -> bool:
    """True for wordings whose subject is the victim: "came under fire", "received wounds", "lost six men"."""
    if hit.frame.type is not EventType.ASSAULT or len(hit.tokens) < 2:
        return False
    said = [view.tokens[at].lemma.lower() for at in hit.tokens]
    return "under" in said or "target" in said or said[0] in {"receive", "suffer", "sustain", "lose", "have"}


def _subjects(view: View, verb: int) -> list[int]:
    """A verb's subject, its own or the one it shares by coordination or control."""
    framed = False
    for _ in range(_CHAIN):
        token = view.tokens[verb]
        own = view.kids(verb, "nsubj")
        if framed and view.kids(verb, "nsubj:pass"):
            return []  # what is done to it is no deed of its own: "was struck, leaving two dead"
        if own:
            named = [at for at in own if view.tokens[at].lemma.lower() not in _RELATIVES]
            return named or ([token.head] if token.relation.startswith(("acl", "advcl:relcl")) else [])
        if token.head < 0 or token.relation.startswith("acl"):
            return [token.head] if token.head >= 0 else []
        relation = token.relation.split(":")[0]
        if relation not in {"conj", "xcomp", "advcl"} or (relation == "advcl" and view.finite(verb)):
            return []
        if relation == "xcomp" and (controllers := view.kids(token.head, "obj", "iobj")):
            return controllers
        framed = framed or relation == "advcl"
        verb = token.head
    return []


def _coordinated(view: View, head: int) -> list[int]:
    """A noun and all that is joined to it."""
    found = [head]
    for at in found:
        found += view.kids(at, "conj")
    return found
