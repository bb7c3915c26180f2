"""Finds who is said to have done something: the agents of acts, the accused, those who claim it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reportedly.blame.agents import agents, subjects, under_by
from reportedly.model import Rule, Sentence, Token, TollKind, WordList

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_VIOLENT = frozenset({
    TollKind.KILLED, TollKind.WOUNDED, TollKind.KIDNAPPED, TollKind.ATTACKED, TollKind.DESTROYED, TollKind.DAMAGED,
})  # fmt: skip


class Way(StrEnum):
    """How the words hold somebody responsible."""

    ACT = "told as the doer"
    CLAIM = "says so themselves"
    ACCUSED = "accused"


@dataclass(frozen=True, slots=True)
class Doing:
    """Somebody who is said to have done something: the head of their words, the word that says so, its rule and way.

    `accuser` is the head of the words for who accuses them, where the sentence says that.
    """

    held: Token
    word: Token
    rule: Rule
    way: Way
    accuser: Token | None = None


def find_doings(sentence: Sentence, tolls: WordList, words: WordList, *, violent: bool) -> Iterator[Doing]:
    """Yield everybody whom a sentence says to have done something violent.

    Where it is not plain from the words around that it is `violent`, only words of blame that name an act tell it.
    """
    for doing in _doings(sentence, tolls, words, violent=violent):
        yield doing
        yield from (replace(doing, held=fellow) for fellow in _fellows(sentence, doing.held))


def _fellows(sentence: Sentence, held: Token) -> Iterator[Token]:
    """Yield those named in one breath: "the army and the police killed them"."""
    for child in sentence.children(held):
        if child.dep == "conj" and child.pos in _NOMINAL:
            yield child
            yield from _fellows(sentence, child)


def _doings(sentence: Sentence, tolls: WordList, words: WordList, *, violent: bool) -> Iterator[Doing]:
    lemmas = [token.lemma for token in sentence.tokens]
    ours = [(rule, first) for rule, first, _ in words.find(lemmas)]
    if violent:
        for rule, first, _ in tolls.find(lemmas):
            # Whoever "died" is who it befell.
            if rule.value in _VIOLENT and "subject" not in rule.traits:
                yield from _acting(sentence, sentence.tokens[first], rule, words)
    elif not any("act" in rule.traits for rule, _ in ours):
        return
    for rule, first in ours:
        if violent or "act" not in rule.traits:
            yield from _held(sentence, sentence.tokens[first], rule, (tolls, words))


def _held(sentence: Sentence, word: Token, rule: Rule, lists: tuple[WordList, WordList]) -> Iterator[Doing]:
    """Yield whom a word of blame, or for an act, holds responsible."""
    traits, verb, words = rule.traits, word.pos == "VERB", lists[1]
    if "accuse" in traits and verb:
        yield from (doing for doing in _accused(sentence, word, rule, words) if not _is_act(doing.held, *lists))
    elif "lay" in traits:
        yield from _laid(sentence, word, rule, words)
    elif "claim" in traits and verb:
        yield from (Doing(doer, word, rule, Way.CLAIM) for doer in agents(sentence, word, words))
    elif "claimed" in traits and verb and any(t.dep == "dobj" and _is_act(t, *lists) for t in sentence.children(word)):
        doers = (doer for doer in agents(sentence, word, words) if not _is_act(doer, *lists))
        yield from (Doing(doer, word, rule, Way.CLAIM) for doer in doers)
    elif "claimed" in traits and word.tag == "VBN":
        yield from (Doing(t, word, rule, Way.CLAIM) for t in under_by(sentence, word, words))
    elif "charged" in traits:
        yield from _charged(sentence, word, rule, words)
    elif ("deed" in traits and verb and _has_act(sentence, word, *lists)) or ("act" in traits and word.pos in _NOMINAL):
        yield from _acting(sentence, word, rule, words)


def _acting(sentence: Sentence, word: Token, rule: Rule, words: WordList) -> Iterator[Doing]:
    done_to = word.pos == "NOUN" and "of" in rule.traits and "on" not in rule.traits
    for doer in agents(sentence, word, words):
        # "The judge's murder" is not the judge's deed.
        if not (done_to and doer.dep == "poss"):
            yield Doing(doer, word, rule, Way.ACT)


def _accused(sentence: Sentence, verb: Token, rule: Rule, words: WordList) -> Iterator[Doing]:
    below = list(sentence.children(verb))
    accuser = next(iter(agents(sentence, verb, words)), None)
    if verb.lemma in words.words("blame on"):
        act = [child for child in below if child.dep == "dobj" and words.rule_of(child.lemma)]
        laid = [doing for over in (verb, *act) for doing in _laid(sentence, over, rule, words)]
        if laid:
            yield from (replace(doing, word=verb, accuser=accuser) for doing in laid[:1])
            return
    for child in below:
        if child.dep in {"dobj", "nsubjpass"}:
            yield Doing(child, verb, rule, Way.ACCUSED, accuser)
    if verb.dep in {"acl", "amod"} and verb.tag == "VBN":
        yield Doing(sentence.head(verb), verb, rule, Way.ACCUSED, accuser)


def _laid(sentence: Sentence, verb: Token, rule: Rule, words: WordList) -> Iterator[Doing]:
    accuser = next(iter(agents(sentence, verb, words)), None)
    for child in sentence.children(verb):
        if child.dep in {"prep", "dative"} and child.lemma in words.words("laid to"):
            yield from (Doing(t, verb, rule, Way.ACCUSED, accuser) for t in sentence.children(child) if t.dep == "pobj")


def _charged(sentence: Sentence, word: Token, rule: Rule, words: WordList) -> Iterator[Doing]:
    over = sentence.head(word)
    if word.dep in {"acomp", "attr", "prep", "oprd"} and over.pos in {"VERB", "AUX"}:
        below = list(sentence.children(over))
        objects = [child for child in below if child.dep == "dobj"]
        accuser = next(iter(agents(sentence, over, words)), None) if objects else None
        for held in objects or subjects(sentence, over, below):
            yield Doing(held, word, rule, Way.ACCUSED, accuser)
    elif word.dep == "ccomp" and word.pos == "ADJ":
        accuser = next(iter(agents(sentence, over, words)), None)
        yield from (Doing(c, word, rule, Way.ACCUSED, accuser) for c in sentence.children(word) if c.dep == "nsubj")
    elif word.dep == "amod" and over.dep == "dobj":
        # Parsers differ about "they hold the army responsible".
        accuser = next(iter(agents(sentence, sentence.head(over), words)), None)
        yield Doing(over, word, rule, Way.ACCUSED, accuser)
    elif word.pos == "VERB":
        yield from (Doing(c, word, rule, Way.ACCUSED) for c in sentence.children(word) if c.dep in _SUBJECTS)


def _has_act(sentence: Sentence, verb: Token, tolls: WordList, words: WordList) -> bool:
    """Say whether the verb's object, or what stands under its preposition, is an act."""
    for child in sentence.children(verb):
        nouns = [child] if child.dep in {"dobj", "nsubjpass"} else []
        nouns += [t for t in sentence.children(child) if t.dep == "pobj"] if child.dep == "prep" else []
        if any(_is_act(noun, tolls, words) for noun in nouns):
            return True
    return verb.dep in {"relcl", "acl"} and _is_act(sentence.head(verb), tolls, words)


def _is_act(noun: Token, tolls: WordList, words: WordList) -> bool:
    ours, known = words.rule_of(noun.lemma), tolls.rule_of(noun.lemma)
    told = ours is not None and bool(ours.traits & {"act", "matter"})
    return told or (known is not None and known.value in _VIOLENT)
