"""Many reports: tellings of one incident, laid beside each other as versions, with where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tocsin.records.claim import Claim
from tocsin.records.incident import Incident, Signal, Stance
from tocsin.records.reading import Place
from tocsin.records.values import EventType, Interval


@dataclass(frozen=True, slots=True)
class Head:
    """What is kept of a report when its claims are compared with those of others.

    `id` hashes text and outlet, so that the same words under two mastheads are two reports of one origin.
    `side`: of a publisher that is itself a party. `signature`: MinHash of the text's shingles. `agency`: the
    wire service that a dateline, byline or credit names. `heard`: sides that speak in it.
    """

    id: str
    outlet: str | None
    title: str | None
    url: str | None
    published: Interval | None
    side: str | None = None
    zone: str | None = None
    language: str = "en"
    signature: tuple[int, ...] = ()
    verified: bool = True  # False: a tip nobody has accepted yet
    agency: str | None = None
    heard: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Testimony:
    """One claim as the archive holds it: `key` is "<report>:<claim>", `words` what its span says."""

    key: str
    report: str
    claim: Claim
    words: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One incident as one report tells it: the unit that is matched across reports.

    `key` is "<report>:<incident>". `names` (people and things named, folded), `terms` (rarer words with
    their weight) and `scene` (the town most named) come from the sentences of its claims and those around;
    they help to match and are never shown as facts.
    """

    key: str
    head: Head
    incident: Incident
    testimonies: tuple[Testimony, ...]
    names: frozenset[str] = frozenset()
    terms: tuple[tuple[str, float], ...] = ()
    background: bool = False
    scene: Place | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Why two tellings are taken for one incident, or one for a part of the other.

    kind: same | part (`b` is a part of `a`) | background (`a` looks back on `b`).
    `agreed`, `differed` name what was compared ("time", "place", "sides", "killed", "names", "words") with
    the values, in words a reader understands: "time: both on the night of 26-27 September".
    """

    a: str
    b: str
    kind: str
    score: float
    agreed: tuple[str, ...] = ()
    differed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that repeats another, and how alike they are, 0 to 1.

    how: reprint | near-duplicate | agency-copy | edition (of the same outlet's).
    """

    report: str
    of: str
    how: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Where accounts really come from; however often it is repeated, it counts once.

    kind: statement (a speaker's own words, whoever carries them) | reporting (an outlet's own account, with
    its reprints). `label` says it in words: "the Azerbaijani Defence Ministry".
    """

    id: str
    kind: str
    label: str
    side: str | None
    claims: tuple[str, ...]  # keys of testimonies
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Credibility:
    """Information credibility, 1 (confirmed) to 6 (cannot be judged), with working a person can follow."""

    grade: int
    working: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One account of one field: its claims, who gives it, whence, since when.

    `value` is canonical (an actor's id, a place's id, a class, "3-5" for a count); `text` is for people.
    `low`, `high`: counts only, None = unbounded. `state`: live | superseded | retracted; `by` the claim
    that superseded or withdrew it. `denied`: the version says that it is not so. `who`, `party`, `part`: of
    counts, what sort of people or things, whose, and whether only a part of a total.
    """

    field: str
    value: str
    text: str
    claims: tuple[str, ...]
    sides: tuple[str, ...]
    speakers: tuple[str, ...]
    origins: tuple[str, ...]
    first: datetime | None
    last: datetime | None
    credibility: Credibility
    low: int | None = None
    high: int | None = None
    denied: bool = False
    state: str = "live"
    by: str | None = None
    who: str = "unknown"
    party: str | None = None
    part: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an incident as the set of its versions, never averaged.

    name: what initiator actors targets weapon place time killed wounded missing captured displaced damage
    control. `contested`: two live versions of different voices cannot both be true; `note` says how ("at
    least 3 (Armenia) against none (Azerbaijan)").
    """

    name: str
    versions: tuple[Version, ...]
    contested: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims, by key, that cannot both be true. Kinds as in `Contradiction`."""

    kind: str
    claims: tuple[str, str]
    field: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One incident over any number of reports.

    `id` is that of its anchor, the least key among its claims: it names the same incident for as long as
    that claim stands. `status`: confirmed by opposing sides | one-sided | contested | retracted | reported
    (nobody's side tells it). `contested_on` names fields.
    """

    id: str
    label: str
    event_type: EventType
    family: str
    interval: Interval | None
    places: tuple[Place, ...]
    sides: tuple[str, ...]
    tellings: tuple[str, ...]
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    fields: tuple[Field, ...]
    stances: tuple[Stance, ...]
    status: str
    contested_on: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    origins: tuple[Origin, ...]
    signals: tuple[Signal, ...]
    links: tuple[Link, ...]
    part_of: str | None = None
    parts: tuple[str, ...] = ()
    background: bool = False
    first: datetime | None = None  # when it was first and last told
    last: datetime | None = None
    decisions: tuple[str, ...] = ()  # ids of people's decisions that shaped it


@dataclass(frozen=True, slots=True)
class Count:
    """How many reports of a stretch of time say something, out of all the reports of that time.

    Copies of one text are one report.
    """

    start: datetime
    end: datetime
    reports: tuple[str, ...]
    of: int
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A signal counted in a stretch of time and in equal stretches before, for one place or pair of sides.

    kind: all | place | dyad. `counts` run from the oldest to the stretch asked for.
    """

    direction: str
    signal: str
    kind: str
    about: str  # a place's id, "Arvania–Belmar", or "" for all
    name: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A claim as a decision names it: its report, its characters and its words."""

    report: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided; append-only. Targets quote the words they rest on: they survive recoding.

    kind: join (`targets` and `others` are one incident) | split (they are not) | correct (`field`,
    `value`) | accept | reject | note | undo (`value`: the decision undone).
    """

    id: str
    at: datetime
    by: str
    kind: str
    targets: tuple[Target, ...]
    others: tuple[Target, ...] = ()
    field: str | None = None
    value: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Grading:
    """Source reliability A (reliable) to F (cannot be judged): the user's own, dated, never ours."""

    source: str
    reliability: str
    since: datetime
    by: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the archive's log, from which a sitrep tells what is new since a time.

    what: added (a report) | revised (`report` stands where `before` stood; `after` says how much changed) |
    new (an incident) | changed (a field of an incident: `before`, `after`) |
    withdrawn (a claim retracted or superseded) | merged (what was called `before` is now one with
    `incident`) | split (`incident` was in what is called `before`) | deleted (a report) | recoded (a
    report) | decided (a person did it).
    """

    at: datetime
    what: str
    report: str | None = None
    incident: str | None = None
    field: str | None = None
    before: str | None = None
    after: str | None = None
