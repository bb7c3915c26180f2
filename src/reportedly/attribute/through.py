"""Finds the outlet that a source spoke through: "told the BBC", "in an interview with"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportedly.attribute.candidate import Candidate, touch
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token

_SPEAKING = frozenset({"speak", "talk", "statement", "interview", "letter", "remark", "comment", "email", "e-mail", "appearance"})


def through_outlet(
    candidate: Candidate, syntax: Syntax, lexicon: Lexicon, text: str, is_outlet: Callable[[str], bool]
) -> Candidate:
    """Return the candidate with the outlet that carried it, where its sentence names one.

    The outlet is the object of a verb of telling, or stands after "to", "with", "by", "in" or "on" below a word of
    speaking. A bare "reporters" or "the media" is no outlet one could look up, and is left out.
    """
    if candidate.through or not candidate.cue:
        return candidate
    sentence = syntax.sentence_at(candidate.cue[0].start)
    cues = [t for t in sentence.tokens if touch((t.span,), candidate.cue)] if sentence else []
    if sentence is None or not cues:
        return candidate
    for cue in cues:
        for token in _receivers(cue, sentence, lexicon):
            span = _phrase(token, sentence)
            if is_outlet(span.of(text)) and not touch((span,), (*candidate.source, *candidate.content)):
                return replace(candidate, through=(span,))
    return candidate


def _receivers(cue: Token, sentence: Sentence, lexicon: Lexicon):
    rule = lexicon["cues"].rule_of(cue.lemma)
    if rule and "via" in rule.traits:
        yield from (c for c in sentence.children(cue) if c.dep in {"dobj", "dative", "obj", "iobj"} and c.pos in {"NOUN", "PROPN"})
    for below in sentence.subtree(cue):
        if below.dep != "pobj" or below.pos not in {"NOUN", "PROPN"}:
            continue
        preposition = sentence.head(below)
        governor = sentence.head(preposition)
        if preposition.lemma in {"to", "with", "by", "in", "on", "from", "for"} and governor.lemma in _SPEAKING:
            yield below


def _phrase(token: Token, sentence: Sentence) -> Span:
    left = min((t.span.start for c in sentence.children(token) if c.i < token.i for t in sentence.subtree(c)), default=token.span.start)
    return Span(left, token.span.end)
