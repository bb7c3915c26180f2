"""How sure a cue itself makes its link: "claimed", "denied", "unconfirmed reports", "does not believe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.assess.heard import Mark
from reportedly.model import Commitment, Hop, Lexicon, Polarity, Rule, Sentence, Status, Syntax, Token, hull

_ABOVE = frozenset({"aux", "mark"})


def cue_marks(hop: Hop, syntax: Syntax, lexicon: Lexicon) -> tuple[Mark, ...]:
    """Return what the cue of `hop`, and the words beside it and its source, say of this link."""
    if not hop.cue:
        return ()
    marks: list[Mark] = []
    for sentence in syntax.sentences_over(hull(hop.cue)):
        tokens = [t for t in sentence.tokens if any(p.touches(t.span) for p in hop.cue)]
        verbs = tuple(_rules("cues", tokens, sentence, lexicon))
        # Who denies rumours is certain of the denial: the noun's own mark does not count.
        if not any(mark.polarity is Polarity.NEGATIVE for mark in verbs):
            marks.extend(_rules("cue_nouns", tokens, sentence, lexicon))
            marks.extend(_beside(hop, tokens, sentence, lexicon))
        marks.extend((*verbs, *_unsaid_yet(tokens, sentence, lexicon)))
    return tuple(marks)


def _rules(name: str, tokens: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> Iterator[Mark]:
    for rule, first, last in lexicon[name].find([t.lemma for t in tokens]):
        head = tokens[first]
        if not _other_reading(name, head, lexicon):
            mark = Mark.of(rule, hull(t.span for t in tokens[first:last]))
            if "plans of its subject" in rule.traits and _passive(head, sentence):
                mark = replace(mark, status=Status.PLANNED)
            yield mark if "falsifies" in rule.traits else _negated(mark, rule, head, sentence, lexicon)


def _other_reading(name: str, head: Token, lexicon: Lexicon) -> bool:
    """Say whether `head` is better read by the other list: a "call" is a noun or a verb as the parser has it."""
    other = "cues" if name == "cue_nouns" else "cue_nouns"
    return head.lemma in lexicon[other] and (head.pos == "NOUN") != (name == "cue_nouns")


def _passive(verb: Token, sentence: Sentence) -> bool:
    return verb.tag == "VBN" and (any(c.dep == "auxpass" for c in sentence.children(verb)) or verb.dep == "acl")


def _negated(mark: Mark, rule: Rule, head: Token, sentence: Sentence, lexicon: Lexicon) -> Mark:
    negative = lexicon["grammar"].words("negative")
    children = list(sentence.children(head))
    subjects = [t for c in children if c.dep == "nsubj" for t in (c, *sentence.children(c))]
    if not any(c.dep == "neg" for c in children) and not any(t.lemma in negative for t in subjects):
        return mark
    if mark.polarity is Polarity.NEGATIVE:
        return replace(mark, status=None, polarity=None, commitment=Commitment.POSSIBLE)
    if "raising" in rule.traits:
        status = mark.status if _passive(head, sentence) else Status.DOUBTED
        return replace(mark, status=status, polarity=Polarity.NEGATIVE, commitment=Commitment.PROBABLE)
    return mark


def _unsaid_yet(tokens: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> Iterator[Mark]:
    """Yield the marks above a cue that has not been spoken: "*may* announce", "*if* the mayor says"."""
    for child in (c for t in tokens if t.pos == "VERB" for c in sentence.children(t) if c.dep in _ABOVE):
        rule = lexicon["marks"].rule_of(child.text.lower() if child.tag == "MD" else child.lemma)
        modal = rule is not None and "modal" in rule.traits and child.tag == "MD"
        if rule is not None and (modal or ("opener" in rule.traits and child.dep == "mark")):
            yield Mark.of(rule, child.span)


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
