"""What the annotators find in a report."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.records.report import Report, Stamp
from tocsin.records.values import Absent, EventType, Interval, Modality, PlaceRole, Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word of Universal Dependencies English; `head` is an index into the sentence, -1 for the root."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    head: int
    relation: str
    entity: str = "O"  # BIO: PER ORG LOC NORP


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence; `paragraph` counts blocks."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def span(self) -> Span:
        """Its characters."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, suffers or speaks.

    kind: state government ministry military security-service police armed-group rebel militia civilian person
    head-of-state head-of-government official spokesperson legislature court party io alliance bloc ngo
    agency state-media newspaper broadcaster outlet media analyst witness medic company anonymous other.
    side: the state or movement it stands for ("Armenia", "Hezbollah"), "neutral", or None where unknown.
    """

    id: str
    name: str
    kind: str
    side: str | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None  # ISO 3166 alpha-2 of the state it belongs to


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or describe someone or something.

    entity: person organisation location nationality unit weapon vehicle quantity time.
    how: name | alias | metonym | role | description | collective | pronoun.
    `actors` holds several for a collective ("both sides"), none where unresolved.
    """

    span: Span
    head: int  # offset where the head word starts
    entity: str
    how: str
    actors: tuple[Actor, ...] = ()
    sentence: int = -1
    confidence: float = 1.0
    gap: Absent | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A resolved place; radius says how large it is."""

    id: str
    name: str
    latitude: float
    longitude: float
    radius_km: float
    country: str | None  # ISO alpha-2; several joined by "/" where disputed
    kind: str  # country region admin1 admin2 city town village border sea strait river base airport ...
    geonameid: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name used for a place, resolved or not, and what the words around it make of it.

    relation: the preposition or pattern that governs it ("in", "near", "from", "towards", "far outside",
    "12 km east of", "border between", "" for none), from which the role at an event follows.
    `part_of` is the start of the mention of a finer place that this one contains ("Jermuk in the east of
    Armenia").
    """

    span: Span
    name: str
    place: Place | Absent
    relation: str = ""
    role: PlaceRole | None = None
    sentence: int = -1
    part_of: int | None = None
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: TIMEX3 type (DATE TIME DURATION SET) and value, and its interval in UTC.

    `use`: event | statement | publication | duration | age, as far as the words show it.
    """

    span: Span
    type: str
    value: str
    interval: Interval | None
    sentence: int = -1
    use: str = "event"
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of people hurt, moved or held (`casualty` True) or of anything else.

    kind for casualties: killed wounded missing captured abducted displaced detained released evacuated ill;
    else the noun counted ("drone", "house"). low/high None = unbounded on that side.
    who: civilian military mixed unknown ...; `party` the actor they belong to where said.
    """

    span: Span
    kind: str
    low: int | None
    high: int | None
    casualty: bool
    who: str = "unknown"
    party: Actor | None = None
    part_of_total: bool = False
    unit: str | None = None
    sentence: int = -1
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class WeaponMention:
    """Words for a weapon, munition, platform used as one, or typed fire; class from data/weapons.toml."""

    span: Span
    weapon_class: str
    sentence: int = -1


@dataclass(frozen=True, slots=True)
class AgreementMention:
    """A treaty, alliance, ceasefire or accord that is named.

    `id` is that of data/agreements.toml, or "" for one that only this report knows.
    """

    spans: tuple[Span, ...]
    id: str
    name: str
    kind: str  # treaty alliance ceasefire resolution agreement basing
    parties: tuple[str, ...]
    obligations: str


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a chain: joint speakers of one content, as they are worded and who they are."""

    span: Span | None  # None where only inferred
    actors: tuple[Actor, ...]
    how: str = "speaker"  # speaker | relay


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say what, through whom: `hops` from the outermost relay to the speaker, outlet left out.

    form: direct | indirect | mixed | according | nominal | dateline | carried-over | announced | hedge.
    act, what the cue does: say | deny | ask | accuse | threaten | promise | predict | opine | confirm |
    report.
    `inferred` where it is carried over or supplied, not worded at the content.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    hops: tuple[Hop, ...]
    form: str
    act: str
    inferred: bool = False
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A filler of an event's role: who, by which words, or inferred (`implicit`)."""

    actor: Actor
    span: Span | None
    implicit: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class EventMention:
    """One proposition: what is described, told apart from who says it.

    `span` is the proposition's words without its separable attribution; `trigger` the words that give the
    type. `modality` here is what the words themselves show (HYPOTHETICAL, PREDICTED, REQUESTED, DENIED,
    OPINION, BACKGROUND, or ASSERTED); the claim's final modality also looks at its attribution.
    """

    span: Span
    trigger: Span | None
    type: EventType
    modes: tuple[str, ...]
    actors: tuple[Role, ...]
    targets: tuple[Role, ...]
    modality: Modality
    polarity: str  # positive | negative
    sentence: int
    reciprocal: bool = False
    optional: bool = False  # a headline, "no comment", a nominal repeat: true but of little weight
    confidence: float = 1.0
    rule: str = ""
    cues: tuple[Span, ...] = ()  # words that gave modality or polarity
    places: tuple[tuple[PlaceMention, PlaceRole], ...] = ()  # where it was, with what each place is to it


@dataclass(frozen=True, slots=True)
class MissingPart:
    """Something a reader expects and the report does not give (the record's gaps).

    kind: announced_missing missing_antecedent unnamed_source unattributed_quote no_comment unverified
    unresolved unknown_declared desk_gap.
    """

    kind: str
    span: Span | None
    what: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A report and all that was recognised in it."""

    report: Report
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    stamps: tuple[Stamp, ...] = ()  # the report's, now normalised
    published: Interval | None = None  # stated, else inferred from the text, else None
    published_reasons: tuple[str, ...] = ()
    zone: str | None = None  # IANA zone of the place the report is about
    weapons: tuple[WeaponMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    agreements: tuple[AgreementMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[EventMention, ...] = ()
    gaps: tuple[MissingPart, ...] = ()
    publisher: Actor | None = None  # of a party's own statement: who speaks where the chain is empty
