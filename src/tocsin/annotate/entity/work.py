"""What one pass over a report carries along, and how it notes a mention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tocsin.annotate.entity import coined
from tocsin.annotate.entity.memory import Entry, Memory
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.scene import Scene
from tocsin.annotate.entity.setting import Setting
from tocsin.annotate.entity.view import View
from tocsin.records import Absent, Actor, Gap, Mention, Span

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))


@dataclass(slots=True)
class Work:
    """The setting of the report, who was named so far, and the mentions found."""

    setting: Setting
    ranked: tuple[Actor, ...]
    qualified: Mapping[str, Mapping[str, int]]
    memory: Memory = field(default_factory=Memory)
    found: list[Mention] = field(default_factory=list)
    refs: Sequence[Ref] = ()
    before: Sequence[Ref] = ()

    @property
    def scene(self) -> Scene:
        """What is known at this point."""
        return Scene(self.setting, self.qualified, self.ranked, self.refs, self.before, self.memory)

    def note(
        self,
        view: View,
        span: Span,
        head: int,
        *,
        entity: str,
        how: str,
        actors: tuple[Actor, ...],
        sure: float,
        meant: tuple[str, ...] = (),
    ) -> None:
        """Add a mention; without actors it gets a gap, `meant` saying whom it turns with."""
        gap = None if actors else Absent(Gap.UNRESOLVED, meant)
        start = view.tokens[head].start
        self.found.append(Mention(span, start, entity, how, actors, view.index, round(sure, 2), gap))

    def remember(
        self, view: View, head: int, actor: Actor, *, key: str = "", many: bool = False, person: bool = False
    ) -> None:
        """Let later pronouns and descriptions take this actor up."""
        subject = view.tokens[head].relation in _SUBJECTS
        self.memory.entries.append(
            Entry(actor, view.index, head, subject, many, key, view.lemma(head), person)
        )

    def abbreviated(self, view: View, span: Span, actor: Actor) -> None:
        """Remember the abbreviation that follows a name in brackets."""
        short = coined.bracketed(view, span)
        if short is not None:
            self.memory.names[view.text[short.start : short.end]] = actor
