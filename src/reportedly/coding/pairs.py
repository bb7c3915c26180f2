"""What one side does to another in a sentence: the event that fits a source and a target that are given."""

from __future__ import annotations

from reportedly.coding.finding import events_between
from reportedly.coding.grammar import subject_of
from reportedly.coding.plover import plover_root
from reportedly.coding.scene import Scene
from reportedly.coding.words import Words
from reportedly.model import Event, Lexicon, Report, Role, Span, Syntax, Token

BLAMES, UNKNOWN = "ACCUSE", "SUPPORT"
"""The roots where no event fits: of who speaks of somebody's doings, who mostly blames; and of anything else."""

_FITS = 2.0


def root_between(report: Report, syntax: Syntax, lexicon: Lexicon, source: Span, target: Span) -> str:
    """Return PLOVER's root of what `source` does to `target`; it always answers.

    By the event that fits best; else, where the source says what the target does, as blame; else by any event of the
    sentence; else by the commonest root, which says little.
    """
    event = event_between(report, syntax, lexicon, source, target)
    if (event is None or _fit(event, source, target) < _FITS) and _speaks_of(syntax, lexicon, source, target):
        return BLAMES
    return UNKNOWN if event is None else plover_root(event)


def event_between(report: Report, syntax: Syntax, lexicon: Lexicon, source: Span, target: Span) -> Event | None:
    """Return the event in which `source` acts and `target` is acted upon, or that comes nearest to that.

    Of events that fit alike it is the one whose word stands highest in its sentence, then the first.
    """
    events = events_between(report, syntax, lexicon, (source, target))
    return min(
        events, key=lambda e: (-_fit(e, source, target), _depth(e.trigger, syntax), e.trigger.start), default=None
    )


def _fit(event: Event, source: Span, target: Span) -> float:
    """Return how well an event fits the pair; one that is told inside the words for a side does not."""
    fit = _FITS * _plays(event, Role.ACTOR, source) + 1.0 * _plays(event, Role.RECIPIENT, target)
    fit += 0.5 * _plays(event, Role.ACTOR, target) + 0.25 * _plays(event, Role.RECIPIENT, source)
    return fit - 1.5 * (source.covers(event.trigger) or target.covers(event.trigger))


def _plays(event: Event, role: Role, side: Span) -> bool:
    return any(p.role is role and p.span.touches(side) for p in event.participants)


def _depth(span: Span, syntax: Syntax) -> int:
    sentence = syntax.sentence_at(span.start)
    token = next(sentence.within(span), None) if sentence is not None else None
    return len(list(sentence.ancestors(token))) if sentence is not None and token is not None else 0


def _speaks_of(syntax: Syntax, lexicon: Lexicon, source: Span, target: Span) -> bool:
    """Say whether the source says something of which the target is the subject: "critics say the mayor has ..."."""
    words = Words(lexicon)
    for sentence in syntax.sentences_over(source):
        scene = Scene.of(sentence, syntax, words)
        for verb in sentence.tokens:
            if verb.pos == "VERB" and scene.has(verb, "say") and _is_in(subject_of(verb, scene), source):
                clause = scene.child(verb, "ccomp")
                if clause is not None and _is_in(scene.child(clause, "nsubj", "nsubjpass"), target):
                    return True
    return False


def _is_in(token: Token | None, side: Span) -> bool:
    return token is not None and side.touches(token.span)
