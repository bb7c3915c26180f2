"""Tells which of two voices behind the same words stands farther from the reader."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.attribute.candidate import Candidate, cue_tokens
from reportedly.model import Lexicon, Syntax, Token


def farther(one: Candidate, other: Candidate, syntax: Syntax, lexicon: Lexicon) -> bool:
    """Say whether `one`'s voice is farther from the reader than `other`'s, both carrying the same words.

    So it is where `one`'s cue is what `other`'s grammar builds on: a noun that a participle reports on ("a statement
    by X, reported by Y"), the complement of a verb of quoting ("Y quoted X as saying"), or where `one`'s own cue is a
    word of citing ("Y, citing X").
    """
    mine, others = cue_tokens(one, syntax), cue_tokens(other, syntax)
    if _carried_by(mine, lexicon) or _carried_by(others, lexicon):
        return _carried_by(others, lexicon) and not _carried_by(mine, lexicon)
    according = lexicon["grammar"].words("according")
    if any(t.lemma in according for t in others) != any(t.lemma in according for t in mine):
        return any(t.lemma in according for t in others)
    if _brings_in(one, mine, lexicon) != _brings_in(other, others, lexicon):
        return _brings_in(one, mine, lexicon)
    sentence = syntax.sentence_at(other.cue[0].start) if other.cue else None
    return sentence is not None and any(o.dep in {"acl", "relcl"} and sentence.head(o) in mine for o in others)


def _brings_in(candidate: Candidate, cue: Sequence[Token], lexicon: Lexicon) -> bool:
    """Say whether the source follows the cue as its object: "citing two diplomats", "provided by the mayors"."""
    if not candidate.source or not candidate.cue or candidate.source[0].start < candidate.cue[0].start:
        return False
    rules = (lexicon["cues"].rule_of(t.lemma) for t in cue)
    return any(rule is not None and "inner" in rule.traits for rule in rules) or _by(cue, lexicon)


def _carried_by(cue: Sequence[Token], lexicon: Lexicon) -> bool:
    """Say whether what follows the cue is who carried the words: "reported by", "as quoted by"."""
    if cue and all(t.lemma in lexicon["grammar"].words("through") for t in cue):
        return True
    rules = (lexicon["cues"].rule_of(t.lemma) for t in cue if t.tag == "VBN")
    printed = _by(cue, lexicon) or any(t.lemma in lexicon["grammar"].words("printed") for t in cue)
    return printed and any(rule is not None and rule.traits & {"inner", "carrier"} for rule in rules)


def _by(cue: Sequence[Token], lexicon: Lexicon) -> bool:
    return any(t.tag == "VBN" for t in cue) and any(t.lemma in lexicon["grammar"].words("through") for t in cue)
