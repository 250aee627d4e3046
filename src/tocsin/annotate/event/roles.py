"""Who does it and to whom: the arguments of a proposition's triggers, as the actors its mentions name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tocsin.annotate.event import things, victims
from tocsin.annotate.event.arguments import argument_of, coordinated, passive, subjects, suffers
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
_EXPOSED = _HELPLESS | {"military", "police", "rebel", "armed-group", "militia", "io"}
_FORCES = frozenset({"military", "police", "rebel", "armed-group", "militia"})
_ANSWERED = frozenset({"responsibility"})
_USING = frozenset(
    {"fire", "launch", "drop", "release", "use", "lob", "hurl", "employ", "let", "throw", "rain", "unleash"}
)
_STRUCK = frozenset({"target", "victim"})
_RECIPROCAL = frozenset({("each", "other"), ("one", "another"), ("the", "other")})
# verbs that only tell a toll: who tells it is neither its doer nor its victim
_TELLING = frozenset(
    ["put", "give", "report", "admit", "confirm", "acknowledge", "concede", "list", "count", "find"]
)
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
        within = hit is kind.hit or (hit.head not in kind.hit.tokens and not argument_of(view, hit, kind.hit))
        if hit.head in search.inside and within:
            search.gather(hit, kind.type)
    if kind.type is EventType.ASSAULT:
        search.fired_from(ground=kind.hit.frame.id == "territory")
        search.suffered()
        search.left_over(head)
    if kind.type is EventType.MOBILIZE:
        search.moved()
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
        others = tuple(role for role in others if not role.implicit) or others
        said = tuple(role for role in self.actors.values() if not role.implicit)
        return said or tuple(self.actors.values()), others, False

    def each_other(self) -> bool:
        """True where they do it to one another."""
        said = [self.view.tokens[at].text.lower() for at in sorted(self.inside)]
        return not _RECIPROCAL.isdisjoint(pairwise(said))

    def plain(self, head: int) -> None:
        """The doer of what is no event: its subject, where the verb is active; bystanders undergo it."""
        if not self.view.clausal(head):
            return
        if passive(self.view, head):
            self.put([at for at in self.view.kids(head, "nsubj:pass") if at in self.inside], self.targets)
            self.put(self.obliques(head, frozenset({"by"})), self.actors)
            return
        for at in self.view.kids(head, "nsubj"):
            harmed = any(actor.kind in _BYSTANDERS for actor, _ in self.cast.named(at))
            if at in self.inside:
                self.put([at], self.targets if harmed else self.actors)

    def suffered(self) -> None:
        """Those told to be hurt, and none of them a doer; else the helpless; else what is struck."""
        hurt = victims.heads(self.view, self.inside, subjects)
        self.put([at for at in hurt if at in self.inside], self.targets)
        gone = set(self.found(k for head in hurt for k in coordinated(self.view, head)))
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

    def moved(self) -> None:
        """Troops that are moved are those that move."""
        sides = {role.actor.side for role in self.targets.values()}
        if self.targets and all(role.actor.side in sides for role in self.actors.values()):
            self.actors, self.targets = self.targets, {}

    def fired_from(self, *, ground: bool) -> None:
        """Whose fire it is by where it comes from ("X's posts"); ground is taken from its holders."""
        if self.actors and not ground:
            return
        for at in sorted(self.inside):
            there = self.view.preposition(at) == "from" and self.view.tokens[at].relation in {"nmod", "obl"}
            if there and any(actor.kind in _FORCES for actor, _ in self.cast.named(at)):
                self.put([at], self.targets if ground else self.actors)

    def left_over(self, head: int) -> None:
        """The doer where the trigger's own words name none: of another verb, or who answers for it."""
        view = self.view
        verbs = [at for at in sorted(self.inside) if view.tokens[at].pos == "VERB"]
        answering = [at for at in verbs if any(view.forms[k] & _ANSWERED for k in view.kids(at, "obj"))]
        agents = [k for at in verbs for k in self.obliques(at, frozenset({"by"})) if k in self.inside]
        leading = [] if passive(view, head) or view.tokens[head].pos != "VERB" else subjects(view, head)
        for heads in ([k for at in answering for k in subjects(view, at)], agents, leading):
            armed = [k for k in heads if any(a.kind in _FORCES for a, _ in self.cast.named(k))]
            if not self.actors:
                self.put([k for k in armed if not set(self.found([k])) & set(self.targets)], self.actors)

    def own_goals(self) -> None:
        """ "Planes had bombed its base, X said": what is its own by a pronoun is not the doer's but X's."""
        view, sides = self.view, {role.actor.side for role in self.actors.values()}
        speaker = next((actor for actor in self.cast.speakers if actor.side not in {None, *sides}), None)
        for at in self.inside:
            pronouns = {view.tokens[k].text.lower() for k in view.kids(at, "nmod:poss")}
            if view.tokens[at].relation not in {"obj", "obl"} or not pronouns & {
                "its",
                "their",
                "his",
                "her",
            }:
                continue
            for name in self.found([at]):
                if name not in self.targets or self.targets[name].actor.side not in sides:
                    continue
                own = (self.cast.parties.force(speaker.side) or speaker) if speaker is not None else None
                weapon = bool(view.forms[at] & words()["weapon"])
                if own is not None or weapon:
                    role = self.targets.pop(name)
                    self.targets.update({own.id: replace(role, actor=own)} if own and not weapon else {})

    def exposed(self) -> list[int]:
        """Objects and passive subjects of its other verbs, and whom fire is aimed at: people only."""
        view, found = self.view, []
        for at in sorted(self.inside):
            relation = view.tokens[at].relation
            aimed = relation in {"nmod", "obl"} and self.aimed(at)
            if aimed or relation in {"obj", "nsubj:pass"}:
                named = self.cast.named(at)
                if named and all(a.kind in _EXPOSED and a.id not in self.actors for a, _ in named):
                    found.append(at)
        return found

    def aimed(self, at: int) -> bool:
        """Whether fire is aimed at something, or it is waited for."""
        preposition, above = self.view.preposition(at), self.view.tokens[at].head
        waited = preposition == "for" and above >= 0 and "wait" in self.view.forms[above]
        return preposition in _HOSTILE_AIMS or waited

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
        accused = view.kids(at, "nsubj:pass" if passive(view, at) else "obj")
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
            own = bool(verbs) and self.of_its_own(at)
            if self.view.tokens[at].pos in {"NOUN", "PROPN"} and not own:
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

    def of_its_own(self, at: int) -> bool:
        """Whether a noun of the trigger is no deed but who takes part ("soldiers lost their lives")."""
        forms = self.view.forms[at]
        people = words()["people"] | words()["armed"]
        return bool(forms & listed("undergone")) or (at in self.cast.heads and bool(forms & people))

    # ------------------------------------------------------------ verbs

    def of_verb(self, verb: int, hit: Hit, kind: EventType) -> None:
        """Subject, object, agent and aims of a verb."""
        view = self.view
        if verb != hit.head and view.forms[verb] & words()["perceiving"]:
            return
        if hit.frame.order == "patient" and view.forms[verb] & _TELLING:
            return
        undergoes = suffers(view, hit)
        if undergoes or hit.frame.order == "patient" or passive(view, verb):
            self.put(subjects(view, verb), self.targets)
            self.put(self.obliques(verb, frozenset({"by", "from"} if undergoes else {"by"})), self.actors)
            if kind in _ADDRESSED:
                self.put(self.obliques(verb, _AIMS), self.targets)
            return
        self.put(subjects(view, verb), self.actors)
        self.put([*self.objects(verb, hit, kind), *self.aims(verb, hit, kind)], self.targets, deep=True)
        if kind not in {EventType.ACCUSE, EventType.REQUEST}:
            done = [at for at in view.kids(verb, "xcomp") if view.tokens[at].pos == "VERB"]
            self.put([at for below in done for at in view.kids(below, "obj")], self.targets, deep=True)

    def objects(self, verb: int, hit: Hit, kind: EventType) -> list[int]:
        """The objects it is done to: not what is given or moved, nor the words of the trigger itself."""
        if kind in _OWN_OBJECTS and not self.view.forms[verb] & words()["freeing"]:
            return self.view.kids(verb, "iobj")
        found = self.view.kids(verb, "obj", "iobj")
        if self.view.forms[verb] & _USING:
            found = [at for at in found if not self.view.forms[at] & words()["weapon"]]
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
            under = view.preposition(noun) == "under" or suffers(view, hit)
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
        if not carried and hit.frame.order != "patient":
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
        if relation in {"obj", "obl"} and not passive(view, above):
            self.put([at for at in subjects(view, above) if at != noun], self.actors)
        if not light:
            return
        if passive(view, above):
            self.put(self.obliques(above, frozenset({"by"})), self.actors)
        partners = {"between", "among"} if hit.frame.order == "mutual" else set()
        self.put(self.obliques(above, _HOSTILE_AIMS | partners), self.targets, deep=True)

    def put(self, heads: Iterable[int], into: dict[str, Role], *, deep: bool = False) -> None:
        """Add the actors of some noun phrases and of what is joined to them."""
        for head in heads:
            for at in coordinated(self.view, head):
                for actor, span in self.cast.named(at, deep=deep):
                    into.setdefault(actor.id, Role(actor, span, implicit=at not in self.inside))
