"""A reading as people have drawn in it: what they made is there, what they redrew has its new borders and voices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly import statements
from reportedly.attribute.quotations import find_quotations
from reportedly.by_hand.relocating import relocated
from reportedly.by_hand.voices import source_of
from reportedly.coding import hand_out
from reportedly.model import (
    Attribution,
    Certainty,
    Chain,
    Decision,
    Drawn,
    DrawnVoice,
    Evidence,
    Hop,
    Lexicon,
    Problem,
    Reading,
    Source,
    Span,
    Spans,
    Statement,
    Verdict,
    hull,
    innermost,
    spans_of,
)

RULE = "by-hand"
"""The rule that stands behind what people drew."""

_DONE = {Verdict.MAKE: "made", Verdict.REDRAW: "redrew"}
_HALF = 2


def by_hand(reading: Reading, drawings: Iterable[tuple[Decision, Drawn]], lexicon: Lexicon) -> Reading:
    """Return a reading with the statements that people made and redrew, in the order they did.

    A statement keeps its id whatever its borders become. One in the author's own voice gives way to a made one that
    has half of its letters or more. Words that are no longer in the text make a problem, and nothing else.
    """
    page = _Page(reading, lexicon)
    for decision, drawn in drawings:
        page = page.with_drawing(decision, drawn)
    return page.reading()


@dataclass(frozen=True, slots=True)
class _Page:
    """A reading that is being drawn in: its statements as they stand, and what could not be drawn."""

    read: Reading
    lexicon: Lexicon
    statements: tuple[Statement, ...] | None = None
    problems: tuple[Problem, ...] = ()
    numbers: tuple[int, ...] = ()
    by_people: frozenset[str] = frozenset()

    @property
    def now(self) -> tuple[Statement, ...]:
        return self.read.statements if self.statements is None else self.statements

    def with_drawing(self, decision: Decision, drawn: Drawn) -> _Page:
        """Return the page with one statement drawn in it."""
        done = replace(self, numbers=(*self.numbers, decision.number))
        here = relocated(drawn, self.read.report.text)
        if here is None:
            message = f"The words that {decision.author} drew in decision {decision.number} are not in this text."
            return replace(done, problems=(*self.problems, Problem(RULE, message)))
        old = next((one for one in self.now if one.id == decision.about), None)
        new, twin = self._statement(decision, here, old)
        kept = (one for one in self.now if one.id not in {new.id, twin} and not self._gives_way(one, new))
        around = tuple(_with_outer(one, old, new) if old else one for one in kept)
        return replace(done, statements=(*around, new), by_people=self.by_people | {new.id})

    def reading(self) -> Reading:
        """Return the reading of the page; what nobody drew in stays the very same."""
        if not self.numbers:
            return self.read
        made_by = replace(self.read.made_by, hand=" ".join(map(str, self.numbers)))
        done = replace(self.read, made_by=made_by, problems=(*self.read.problems, *self.problems))
        if self.statements is None:
            return done
        ordered = sorted(self.now, key=lambda one: (one.content[0], -one.content[-1].end, one.id))
        events = [*self.read.events, *(event for one in self.read.statements for event in one.events)]
        told, around = hand_out(
            sorted(events, key=lambda e: e.trigger), _nested(ordered, self.by_people), self.read.not_asserted
        )
        return replace(done, statements=told, events=around)

    def _statement(self, decision: Decision, drawn: Drawn, old: Statement | None) -> tuple[Statement, str]:
        """Return a drawn statement, and the id that the reading would give to the same."""
        before = old.chain if old else ()
        chain = tuple(self._hop(voice, drawn.certainty, before) for voice in drawn.voices)
        content = spans_of(drawn.content)
        why = f"{decision.author} {_DONE[decision.verdict]} it in decision {decision.number}"
        says = f"{why}: {decision.reason}" if decision.reason else why
        evidence = (Evidence(RULE, hull(content), says), *(old.evidence if old else ()))
        attribution = Attribution(content, chain, 1.0, evidence=evidence, certainty=drawn.certainty)
        report = self.read.report
        (made,) = statements.number(report, (attribution,), find_quotations(report.text))
        return replace(made, id=decision.about, nested_in=old.nested_in if old else None), made.id

    def _hop(self, voice: DrawnVoice, certainty: Certainty, before: Chain) -> Hop:
        """Return one link; one that stood there before keeps how sure it is."""
        source = source_of(spans_of(voice.source), voice.name, self.read, self.lexicon)
        same = next((hop for hop in before if _words(hop.source) == _words(source)), None)
        cue = spans_of(voice.cue)
        return replace(same, cue=cue) if same else Hop(source, cue, certainty)

    def _gives_way(self, one: Statement, made: Statement) -> bool:
        if one.chain or one.id in self.by_people or not made.chain:
            return False
        heard = [span for hop in made.chain for span in (*hop.cue, *(hop.source.spans if hop.source else ()))]
        mine = _letters(one.content, self.read.report.text)
        return len(mine & _letters((*made.content, *heard), self.read.report.text)) * _HALF >= len(mine) > 0


def _words(source: Source | None) -> tuple[Spans, str] | None:
    return (source.spans, source.text) if source else None


def _letters(spans: Iterable[Span], text: str) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


def _with_outer(one: Statement, old: Statement, new: Statement) -> Statement:
    """Return a statement in a redrawn one with the voices that this has now."""
    outer = len(old.chain)
    if one.nested_in != new.id or one.chain[:outer] != old.chain:
        return one
    return replace(one, chain=(*new.chain, *one.chain[outer:]))


def _nested(some: Sequence[Statement], drawn: frozenset[str]) -> list[Statement]:
    """Return statements each inside one that is there and holds it, with voices before its own."""
    there = {one.id for one in some}
    moved = {one.id for one in some if one.id in drawn or one.nested_in in drawn or one.nested_in not in {None, *there}}
    return [replace(one, nested_in=_outer(one, some)) if one.id in moved else one for one in some]


def _outer(one: Statement, some: Sequence[Statement]) -> str | None:
    holding = [o for o in some if o.chain and len(o.chain) < len(one.chain) and o.chain == one.chain[: len(o.chain)]]
    found = innermost(holding, hull(one.content))
    return found.id if found else None
