"""Finds who does what a verb or noun tells."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Sentence, Token, WordList

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"WP", "WDT"})
_PASSIVE = frozenset({"nsubjpass", "auxpass", "agent"})


def agents(sentence: Sentence, word: Token, words: WordList) -> Iterator[Token]:
    """Yield who does what a verb or noun tells: its subject, what stands under "by", its owner."""
    yield from under_by(sentence, word, words)
    below = list(sentence.children(word))
    for child in below:
        owner = child.dep == "poss" or (child.dep == "compound" and child.pos == "PROPN")
        if owner and word.pos == "NOUN":
            yield child
    if word.pos == "VERB" and not any(child.dep in _PASSIVE for child in below) and word.tag != "VBN":
        yield from subjects(sentence, word, below)
    elif word.tag == "VBN" and any(child.lemma == "have" for child in below if child.dep == "aux"):
        yield from subjects(sentence, word, below) if not any(c.dep in _PASSIVE for c in below) else ()


def under_by(sentence: Sentence, word: Token, words: WordList) -> Iterator[Token]:
    """Yield who stands under a "by"."""
    for child in sentence.children(word):
        if child.dep == "agent" or (child.dep == "prep" and child.lemma in words.words("by")):
            yield from (t for t in sentence.children(child) if t.dep == "pobj")


def subjects(sentence: Sentence, verb: Token, below: list[Token]) -> Iterator[Token]:
    """Yield the subject of a verb, or that which it shares with the verb it hangs on."""
    own = [child for child in below if child.dep == "nsubj"]
    for subject in own:
        yield sentence.head(verb) if subject.tag in _RELATIVE and verb.dep == "relcl" else subject
    if not own and verb.dep in {"conj", "xcomp", "advcl", "pcomp"}:
        over = sentence.head(sentence.head(verb)) if verb.dep == "pcomp" else sentence.head(verb)
        if over.pos in {"VERB", "AUX"} and over.i != verb.i:
            yield from (c for c in sentence.children(over) if c.dep in _SUBJECTS and c.tag not in _RELATIVE)
    if not own and verb.dep == "acl" and verb.tag == "VBG":
        yield sentence.head(verb)
