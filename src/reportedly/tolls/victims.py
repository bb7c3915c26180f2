"""Finds whom or what an act befell, by grammar: its object, the subject of its passive, what stands under "of"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportedly.model import Sentence, Token, WordList
from reportedly.tolls.acts import Act
from reportedly.tolls.states import SUBJECTS, counts_itself, told_of, under

_RELATIVE = frozenset({"WP", "WDT"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_HUNG = frozenset({"xcomp", "oprd", "acomp", "advcl", "ccomp", "dep", "conj"})


def victims(sentence: Sentence, act: Act, words: WordList, in_rows: Mapping[int, Token]) -> tuple[Token, ...]:
    """Return the heads of what the act befell; empty where the sentence does not say.

    `in_rows` are those that stand in a row of counts, by their act's word: of these the order of words is surer.
    """
    if act.word.i in in_rows:
        return (in_rows[act.word.i],)
    found = dict.fromkeys(_found(sentence, act, words))
    own = range(act.word.i, act.last.i + 1)
    return tuple(token for token in found if token.i not in own or counts_itself(sentence, token, words))


def _found(sentence: Sentence, act: Act, words: WordList) -> Iterator[Token]:
    traits, word = act.rule.traits, act.word
    if act.last.pos == "ADP" and act.last is not word:
        yield from under(sentence, act.last)
    if traits & {"blast", "laid"}:
        for token in dict.fromkeys((word, act.last)):
            yield from _beside(sentence, token, words)
    elif word.pos == "VERB":
        yield from _objects(sentence, word) if "object" in traits else ()
        yield from _subjects(sentence, word) if "subject" in traits else ()
    elif word.pos in _NOMINAL:
        yield from _of(sentence, word, traits, words)
    yield from told_of(sentence, act, words)


def _objects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    below = list(sentence.children(verb))
    passive = [child for child in below if child.dep == "nsubjpass"]
    yield from _or_what_it_stands_for(sentence, verb, passive)
    yield from (child for child in below if child.dep == "dobj" and child.tag not in _RELATIVE)
    if verb.tag == "VBN" and not any(child.dep in {"aux", "auxpass", "dobj"} for child in below):
        # "12 killed and 30 wounded", "with four people killed": the auxiliary is left out.
        is_bare = verb.dep == "pcomp"
        yield from (child for child in below if child.dep == "nsubj" and (is_bare or child.pos == "NUM"))
    if verb.dep in {"acl", "amod"} and verb.tag == "VBN":
        yield sentence.head(verb)
    if verb.dep == "relcl" and not passive and _lacks_object(below):
        yield sentence.head(verb)
    if verb.tag == "VBN" and verb.dep in _HUNG and not any(c.dep in {*SUBJECTS, "dobj", "aux"} for c in below):
        head = sentence.head(verb)
        inherited = [c for c in sentence.children(head) if c.dep == "nsubjpass" and verb.dep != "advcl"]
        yield from _or_what_it_stands_for(sentence, head, inherited)


def _lacks_object(below: list[Token]) -> bool:
    """Say whether a relative clause has its subject, and what it is about for an object: "the man they shot"."""
    subject = any(child.dep == "nsubj" and child.tag not in _RELATIVE for child in below)
    return subject and not any(child.dep == "dobj" and child.tag not in _RELATIVE for child in below)


def _subjects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    own = [child for child in sentence.children(verb) if child.dep in SUBJECTS]
    yield from _or_what_it_stands_for(sentence, verb, own)
    if verb.dep in {"conj", "acomp"} and not own:
        head = sentence.head(verb)
        yield from (child for child in sentence.children(head) if child.dep in SUBJECTS)


def _or_what_it_stands_for(sentence: Sentence, verb: Token, subjects: list[Token]) -> Iterator[Token]:
    """Yield each subject, and for a relative pronoun what it stands for."""
    for subject in subjects:
        if subject.tag not in _RELATIVE:
            yield subject
        elif verb.dep == "relcl":
            yield sentence.head(verb)


def _of(sentence: Sentence, noun: Token, traits: frozenset[str], words: WordList) -> Iterator[Token]:
    for child in sentence.children(noun):
        if child.dep == "poss" and "of" in traits and child.pos in _NOMINAL and child.tag == "NNP":
            yield child
        of = "of" in traits and child.lemma in words.words("whole")
        at = "on" in traits and child.lemma in words.words("target")
        if child.dep == "prep" and (of or at):
            yield from under(sentence, child)


def _beside(sentence: Sentence, word: Token, words: WordList) -> Iterator[Token]:
    places = words.words("beside")
    for child in sentence.children(word):
        if child.dep == "prep" and child.lemma in places:
            for noun in under(sentence, child):
                deeper = [c for c in sentence.children(noun) if c.dep == "prep" and c.lemma in words.words("whole")]
                yield from under(sentence, deeper[0]) if deeper and noun.lemma in words.words("side") else (noun,)
