"""What a number counts: the words of its noun phrase, or that it counts nothing and is a label."""

from __future__ import annotations

from reportedly.model import Sentence, Span, Syntax, Token, WordList

_NOMINAL = frozenset({"NOUN", "PROPN"})
_INNER = frozenset({"compound", "nmod", "amod"})
_BEFORE = frozenset({"ADJ", "DET", "NUM", "PRON"})
_PARTICIPLE = frozenset({"VBN", "VBG"})
_MAX_WORDS = 8


class Grammar:
    """The tokens of a report by the character they begin at, and the words around numbers."""

    def __init__(self, syntax: Syntax, numbers: WordList) -> None:
        self._syntax = syntax
        self.numbers = numbers

    def is_of(self, token: Token) -> bool:
        """Say whether `token` ties a number to what it counts: "dozens of", "five of"."""
        rule = self.numbers.rule_of(token.lemma)
        return rule is not None and "of" in rule.traits

    def token(self, span: Span) -> tuple[Sentence, Token] | None:
        """Return the last token that begins in `span`, with its sentence."""
        sentence = self._syntax.sentence_at(span.end - 1)
        tokens = [t for t in sentence.tokens if span.start <= t.span.start < span.end] if sentence else []
        return (sentence, tokens[-1]) if sentence and tokens else None


def is_label(grammar: Grammar, number: Span, *, exact: bool) -> bool:
    """Say whether the number names rather than counts: it follows its noun ("Boeing 747"), or is "one" as a pronoun."""
    found = grammar.token(number)
    if found is None:
        return False
    sentence, token = found
    head = sentence.head(token)
    if token.dep in {"nummod", "npadvmod", "appos"} and head.i < token.i and head.pos in _NOMINAL:
        return exact and _counted(grammar, sentence, token) is None
    rule = grammar.numbers.rule_of(token.text.lower())
    lone = rule is not None and rule.value == "1"
    return lone and token.dep != "nummod"


def counts_many(grammar: Grammar, number: Span) -> bool:
    """Say whether a plural common noun follows, as after a count and seldom after a year."""
    found = grammar.token(number)
    noun = _counted(grammar, *found) if found else None
    return noun is not None and noun.tag == "NNS"


def hangs_on_preposition(grammar: Grammar, number: Span) -> bool:
    """Say whether the number itself, and no noun that it counts, stands under a preposition."""
    found = grammar.token(number)
    return found is not None and found[1].dep == "pobj"


def unit_of(grammar: Grammar, number: Span, text: str) -> str | None:
    """Return the words of the noun phrase that the number counts, without the number; None where it stands alone."""
    found = grammar.token(number)
    if found is None:
        return None
    sentence, token = found
    noun = _counted(grammar, sentence, token)
    if noun is None:
        return None
    start = next((t for t in sentence.tokens[token.i + 1 : noun.i + 1] if _begins_unit(t)), noun)
    return " ".join(text[start.span.start : noun.span.end].split())


def _begins_unit(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN", "ADJ", "VERB"} and token.text[0].isalnum()


def _counted(grammar: Grammar, sentence: Sentence, token: Token) -> Token | None:
    """Return the noun at the end of the phrase that begins after `token`, over an "of"."""
    noun = None
    for word in sentence.tokens[token.i + 1 : token.i + 1 + _MAX_WORDS]:
        if word.pos in _NOMINAL and word.tag != "POS":
            noun = word
            if not (word.dep in _INNER and word.head > word.i):
                break
        elif noun is not None or not (_may_precede(word) or (word.i == token.i + 1 and grammar.is_of(word))):
            break
    return noun


def _may_precede(word: Token) -> bool:
    return word.tag in _PARTICIPLE if word.pos == "VERB" else word.pos in _BEFORE
