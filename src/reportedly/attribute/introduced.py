"""Finds who is announced at the end of a paragraph, before a quotation in the next: "*She added*:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Syntax, Token

_BEFORE = re.compile(r":[ \t]*\n\s*(?:[“”\"«„‟]|``|'')$")
_LONGEST_GAP = 20
_CONFIDENCE = 0.6


def find_introduced(text: str, quotations: Sequence[Span], syntax: Syntax, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield one candidate for each quotation that begins a paragraph and follows one that ends in a colon.

    Its speaker is the subject of the last verb of saying in the sentence with the colon.
    """
    for quotation in quotations:
        colon = _BEFORE.search(text, max(0, quotation.start - _LONGEST_GAP), quotation.start)
        sentence = syntax.sentence_at(colon.start()) if colon else None
        verb = _saying(sentence, quotation.start, lexicon) if sentence else None
        if sentence is None or verb is None:
            continue
        subject = sentence.child(verb, "nsubj")
        if subject is not None:
            source = noun_phrase(subject, sentence)
            yield Candidate((verb.span,), (source,), (quotation,), _CONFIDENCE, "en.grammar.introduced")


def _saying(sentence: Sentence, end: int, lexicon: Lexicon) -> Token | None:
    """Return the last verb of saying with a subject of its own, and without a negation, that begins before `end`."""
    for token in reversed(sentence.tokens):
        rule = lexicon["cues"].rule_of(token.lemma) if token.pos == "VERB" and token.span.end < end else None
        below = {c.dep for c in sentence.children(token)} if rule and "stated" in rule.traits else set()
        if "nsubj" in below and "neg" not in below:
            return token
    return None
