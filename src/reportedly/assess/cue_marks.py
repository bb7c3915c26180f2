"""How sure a cue itself makes its link: "claimed", "denied", "unconfirmed reports", "does not believe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.assess.heard import Mark
from reportedly.model import Commitment, Hop, Lexicon, Polarity, Sentence, Status, Syntax, Token, hull

_NEGATED_HOLDS = frozenset({"en.cue.believe", "en.cue.suspect", "en.cue.expect", "en.cue.hope"})


def cue_marks(hop: Hop, syntax: Syntax, lexicon: Lexicon) -> tuple[Mark, ...]:
    """Return what the cue of `hop`, and the words beside it and its source, say of this link."""
    if not hop.cue:
        return ()
    around = hull(hop.cue)
    marks: list[Mark] = []
    for sentence in syntax.sentences_over(around):
        tokens = [t for t in sentence.tokens if any(p.touches(t.span) for p in hop.cue)]
        marks.extend(_cue_rules(tokens, sentence, lexicon))
        marks.extend(_beside(hop, tokens, sentence, lexicon))
    return tuple(marks)


def _cue_rules(tokens: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> Iterator[Mark]:
    lemmas = [t.lemma for t in tokens]
    for name in ("cues", "cue_nouns"):
        for rule, first, last in lexicon[name].find(lemmas):
            head = tokens[first]
            if _other_reading(name, head, lexicon):
                continue
            mark = Mark.of(rule, hull(t.span for t in tokens[first:last]))
            if rule.id == "en.cue.expect" and _passive(head, sentence):
                mark = replace(mark, status=Status.PLANNED)
            yield _negated(mark, rule.id, head, sentence)


def _other_reading(name: str, head: Token, lexicon: Lexicon) -> bool:
    """Say whether `head` is better read by the other list: a "call" is a noun or a verb as the parser has it."""
    other = "cues" if name == "cue_nouns" else "cue_nouns"
    return head.lemma in lexicon[other] and (head.pos == "NOUN") != (name == "cue_nouns")


def _passive(verb: Token, sentence: Sentence) -> bool:
    return verb.tag == "VBN" and (any(c.dep == "auxpass" for c in sentence.children(verb)) or verb.dep == "acl")


def _negated(mark: Mark, rule: str, head: Token, sentence: Sentence) -> Mark:
    if not any(c.dep == "neg" for c in sentence.children(head)):
        return mark
    if mark.polarity is Polarity.NEGATIVE:
        return replace(mark, status=None, polarity=None, commitment=Commitment.POSSIBLE)
    if rule in _NEGATED_HOLDS:
        status = mark.status if _passive(head, sentence) else Status.DOUBTED
        return replace(mark, status=status, polarity=Polarity.NEGATIVE, commitment=Commitment.PROBABLE)
    return mark


def _beside(hop: Hop, cue: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> Iterator[Mark]:
    """Yield the marks of adjectives inside the cue or source, or hanging on their nouns."""
    source = hop.source.spans if hop.source else ()
    near = {t.i for t in cue}
    near |= {t.i for t in sentence.tokens if any(p.touches(t.span) for p in source)}
    near |= {c.i for t in cue if t.pos == "NOUN" for c in sentence.children(t) if c.dep in {"amod", "advmod", "neg"}}
    tokens = [sentence.tokens[i] for i in sorted(near)]
    for rule, first, last in lexicon["marks"].find([t.lemma for t in tokens]):
        if "cue" in rule.traits:
            yield Mark.of(rule, hull(t.span for t in tokens[first:last]))
