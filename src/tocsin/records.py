"""Every type that crosses a stage: frozen, slotted, typed.

Offsets are code points into `Report.text`, half-open, and that text never changes after `read`.
Instants are timezone-aware UTC. Absence is an `Absent` with its reason, never "" or 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

SCHEMA = "tocsin/1"

T = TypeVar("T")


class Gap(StrEnum):
    """Why a value is missing."""

    NOT_STATED = "not_stated"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Modality(StrEnum):
    """Standing of a claim; where several fit, the first in `MODALITY_ORDER` wins."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    PREDICTED = "predicted"
    REQUESTED = "requested"
    OPINION = "opinion"
    BACKGROUND = "background"


class EventType(StrEnum):
    """PLOVER's sixteen types, and NONE for a proposition that is no event of theirs."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    NONE = "NONE"


class Precision(StrEnum):
    """How wide a time is known."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    MULTI_DAY = "multi-day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    MULTI_YEAR = "multi-year"
    OPEN = "open"


class Basis(StrEnum):
    """What a time rests on: its own words, words counted from another time, neighbours, a guess."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    CONTEXT = "context"
    INFERRED = "inferred"


class PlaceRole(StrEnum):
    """What a place is to an event."""

    LOCATION = "location"
    TARGET = "target"
    DIRECTION = "direction"
    ORIGIN = "origin"
    DESTINATION = "destination"
    EXCLUDED = "excluded"
    CONTAINER = "container"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True when the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True when `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Absent:
    """A value that is missing, why, and what it may be."""

    reason: Gap
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value with the words it rests on, the rule or head that found it, and how sure (0 to 1)."""

    value: T
    evidence: tuple[Span, ...]
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Interval:
    """Half-open stretch of time in UTC; an end that is None is open. Width is precision."""

    start: datetime | None
    end: datetime | None
    precision: Precision
    basis: Basis
    approx: bool = False


# ---------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that is read as one: a heading, a paragraph, a bullet.

    `layer` counts writing layers from 0 in printed order (a live blog has many, most reports one);
    kind is headline | heading | paragraph | bullet | dateline | note (editor's or correction note).
    """

    span: Span
    kind: str
    layer: int = 0


@dataclass(frozen=True, slots=True)
class Furniture:
    """What belongs to the page and not to the report: kept apart, never dropped.

    kind: promo | tip-line | comment-form | navigation | share | credit | contact | newsletter |
    donation | cookie | site-furniture | about.
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A passage that stands twice; `removed` when it is left out of the reading."""

    span: Span
    of: Span
    kind: str  # headline | paragraph | sentence
    level: str  # exact | near
    removed: bool


@dataclass(frozen=True, slots=True)
class Stamp:
    """The writing time of a layer as printed ("Update (2305ET)", "16:20 GMT -", "Last updated: ...")."""

    span: Span
    kind: str  # update | post | as-of | last-updated
    interval: Interval | None = None
    zone: str | None = None  # IANA name or fixed offset such as "+06:00", as printed


@dataclass(frozen=True, slots=True)
class Irregularity:
    """Something odd about the text that a reader should know; span is None for the whole document.

    kind: missing_publication_date | missing_year | unclosed_quote | unquoted_statement | stale_layer |
    repeated_headline | obfuscated_email | anachronistic_boilerplate | nbsp | machine_translation | bidi_override ...
    """

    kind: str
    span: Span | None
    note: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """ "KADUNA, Nigeria (Agency) - ": where and, if printed, when it was filed."""

    span: Span
    place: Span | None
    date: Span | None = None
    agency: Span | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One article or dispatch. `id` is a hash of the text; `published` is what the caller, the page's
    metadata or the printed text state, as an interval, or None."""

    id: str
    text: str
    doc_id: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"
    published: Interval | None = None
    published_reasons: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    datelines: tuple[Dateline, ...] = ()
    bylines: tuple[Span, ...] = ()
    irregularities: tuple[Irregularity, ...] = ()
    headline: Span | None = None
    partisan: bool = False  # published by a party itself (a ministry's statement, a militia's channel)
    raw_sha256: str | None = None


# ---------------------------------------------------------------- annotating


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
    kind: str  # country region admin1 admin2 city town village border sea strait river mountain base airport ...
    geonameid: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name used for a place, resolved or not, and what the words around it make of it.

    relation: the preposition or pattern that governs it ("in", "near", "from", "towards", "far outside",
    "12 km east of", "border between", "" for none), from which the role at an event follows.
    `part_of` is the start of the mention of a finer place that this one contains ("Jermuk in the east of Armenia").
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
    """A treaty, alliance, ceasefire or accord that is named: id in data/agreements.toml or "" for one of this report."""

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
    """Who is said to say what, through whom: `hops` from the outermost relay to the speaker (outlet left out).

    form: direct | indirect | mixed | according | nominal | dateline | carried-over | announced | hedge.
    act: what the cue does: say | deny | ask | accuse | threaten | promise | predict | opine | confirm | report.
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

    `span` is the proposition's words without its separable attribution; `trigger` the words that give the type.
    modality here is what the words themselves show (HYPOTHETICAL, PREDICTED, REQUESTED, DENIED, OPINION,
    BACKGROUND, or ASSERTED); the claim's final modality also looks at its attribution.
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


# ---------------------------------------------------------------- claims


@dataclass(frozen=True, slots=True)
class Participant:
    """Actor or target of a claim. `implicit`: inferred, not in the claim's own words."""

    actor: Actor
    span: Span | None
    implicit: bool
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Where:
    """A place of a claim and its role there; `place` is Absent where the name could not be settled."""

    place: Place | Absent
    name: str
    span: Span | None
    role: PlaceRole
    implicit: bool
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class When:
    """The event's time: its words where it has some of its own, and the interval in UTC."""

    span: Span | None
    interval: Interval
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition through one chain. See docs/record.md for the rules behind each field."""

    id: str
    span: Span
    chain: tuple[Hop, ...]  # outlet left out; empty = the outlet's own voice
    cue: Span | None
    modality: Modality
    polarity: str
    event_type: EventType
    modes: tuple[str, ...]
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    places: tuple[Where, ...]
    time: When | Absent
    weapons: tuple[WeaponMention, ...]
    casualties: tuple[Quantity, ...]
    quantities: tuple[Quantity, ...]
    quote: bool = False
    optional: bool = False
    about: str | None = None  # the claim denied or withdrawn
    status: str = "active"  # active | retracted | superseded
    trigger: Span | None = None
    inferred: tuple[str, ...] = ()  # names of fields that are only inferred
    confidence: float = 1.0
    rule: str = ""


# ---------------------------------------------------------------- incidents


@dataclass(frozen=True, slots=True)
class Stance:
    """What a side does about an incident: confirms | contests | denies | silent."""

    side: str
    stance: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """Claims about one happening; start and end are None where no claim dates it."""

    id: str
    label: str
    event_type: EventType
    claims: tuple[str, ...]
    stances: tuple[Stance, ...]
    places: tuple[Place, ...]
    interval: Interval | None
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both be true.

    kind: casualties initiator attribution occurrence weapon location time control equipment count damage
    identity legal-basis status stale agreement.
    """

    id: str
    kind: str
    claims: tuple[str, str]
    field: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """A sign of escalation ("up") or its opposite ("down"): a plain rule over claims, no weight of its own."""

    direction: str
    signal: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """All that one report says, put together: what a record is written from."""

    reading: Reading
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    contradictions: tuple[Contradiction, ...]
    signals: tuple[Signal, ...]
    gaps: tuple[MissingPart, ...]
