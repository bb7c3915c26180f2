"""Whether a sentence looks ahead: "will meet on Friday" is the coming Friday, "met on Friday" the last."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Lexicon, Sentence, Span, Syntax, Token

_VERBS = frozenset({"VERB", "AUX"})
_BESIDE = frozenset({"acomp", "oprd"})
_PAST, _PRESENT = frozenset({"VBD"}), frozenset({"VBZ", "VBP"})


def looks_ahead(span: Span, syntax: Syntax, lexicon: Lexicon) -> bool | None:
    """Say whether what happens at a time lies ahead, by the verbs above its words; None where nobody can tell."""
    sentence = syntax.sentence_at(span.start)
    token = next(sentence.within(span), None) if sentence else None
    if sentence is None or token is None:
        return False
    words = list(_governing(sentence, token))
    below = [t for word in words for t in (word, *_beside(sentence, word))]
    traits = [_traits(t, lexicon) for t in below]
    if any("ahead" in found for found in traits):
        return None if _may_be_over(below, traits, lexicon) else True
    if any("doubt" in found for found in traits):
        return None
    if any(_is_coming(sentence, t, words, lexicon) for t in below):
        return None if any(t.tag in _PAST for t in below) else True
    return False


def _governing(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield the words from the nearest verb above `token` up to the first that is finite, the nearest first."""
    started = False
    for word in sentence.ancestors(token):
        started = started or word.pos in _VERBS
        if started or word.dep in _BESIDE:
            yield word
        if started and _is_finite(sentence, word):
            return


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    return any(t.tag in _PAST | _PRESENT | {"MD"} for t in (verb, *_auxiliaries(sentence, verb)))


def _auxiliaries(sentence: Sentence, verb: Token) -> Iterator[Token]:
    return (t for t in sentence.children(verb) if t.dep in {"aux", "auxpass"})


def _beside(sentence: Sentence, verb: Token) -> Iterator[Token]:
    return (t for t in sentence.children(verb) if t.dep in {"aux", "auxpass"} | _BESIDE)


def _may_be_over(below: list[Token], traits: list[frozenset[str]], lexicon: Lexicon) -> bool:
    """Say whether it is only possible, and in the perfect: "may have met"."""
    possible = all("possible" in found for found in traits if "ahead" in found)
    return possible and any(t.dep == "aux" and "perfect" in _traits(t, lexicon) for t in below)


def _is_coming(sentence: Sentence, word: Token, words: list[Token], lexicon: Lexicon) -> bool:
    """Say whether the word speaks of what is planned, as most do only with a verb and its "to" right under them."""
    traits = _traits(word, lexicon)
    under = (t for t in words if t.head == word.i and t.i != word.i)
    return "coming" in traits and ("alone" in traits or any(_is_infinitive(sentence, t) for t in under))


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return any(t.tag == "TO" for t in sentence.children(verb))


def _traits(token: Token, lexicon: Lexicon) -> frozenset[str]:
    rule = lexicon["times"].rule_of(token.lemma) or lexicon["times"].rule_of(token.text.lower())
    return rule.traits if rule else frozenset()
