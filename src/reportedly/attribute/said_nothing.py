"""Tells verbs of saying by which nothing is said: "said *nothing*", "*called off* the strike", "*want* to speak"."""

from __future__ import annotations

from reportedly.attribute.candidate import Candidate, touch
from reportedly.model import Lexicon, Sentence, Token

_DETERMINES = frozenset({"det", "neg"})


def says_nothing(candidate: Candidate, cue: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether a cue tells only "nothing", refuses, is part of another verb, or tells a wish or nobody's thought."""
    return (
        _tells_nothing(candidate, sentence, lexicon)
        or cue.lemma in lexicon["grammar"].words("refuses")
        or _is_part_of_another(cue, sentence, lexicon)
        or _is_nobodys(cue, sentence, lexicon)
        or _wishes(cue, sentence, lexicon)
    )


def _tells_nothing(candidate: Candidate, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether all that is told is a word such as "nothing"."""
    told = [t for t in sentence.tokens if touch((t.span,), candidate.content) and t.pos != "PUNCT"]
    inside = bool(candidate.content) and sentence.span.covers(candidate.reach)
    return inside and len(told) == 1 and told[0].lemma in lexicon["grammar"].words("nothing")


def _is_part_of_another(cue: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether the verb and its particle do no saying: "called off"."""
    particle = sentence.child(cue, "prt")
    return particle is not None and f"{cue.lemma} {particle.lemma}" in lexicon["grammar"].words("no saying")


def _is_nobodys(cue: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether it is told that nobody holds it: "*nobody* thinks that"."""
    subject = sentence.child(cue, "nsubj")
    if subject is None or cue.lemma not in lexicon["cues"].words("raising"):
        return False
    negative = lexicon["grammar"].words("negative")
    below = (c for c in sentence.children(subject) if c.dep in _DETERMINES)
    return any(t.lemma in negative for t in (subject, *below))


def _wishes(cue: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether somebody wishes to do something, which is no words: "they *want* to speak"."""
    if cue.lemma not in lexicon["grammar"].words("wishes"):
        return False
    below = sentence.child(cue, "xcomp")
    to = below is not None and any(c.tag == "TO" for c in sentence.children(below))
    return to and not any(c.dep == "nsubj" for c in sentence.children(below or cue))
