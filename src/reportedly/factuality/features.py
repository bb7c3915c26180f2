"""What the learned weights look at: the grammar around one word, as names of features."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from reportedly.factuality.marks import sharer
from reportedly.factuality.way import Told
from reportedly.model import Sentence, Token

_AUXILIARIES = frozenset({"aux", "auxpass"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_SMALL = frozenset({"neg", "advmod", "mark", "det", "npadvmod", "prt"})
_OBJECTS = frozenset({"dobj", "attr", "pobj", "acomp"})
_HIGHEST = 4


def features(sentence: Sentence, word: Token, told: Told) -> frozenset[str]:
    """Return the features of `word`, told as `told` by the rules; each is a few words with what they say first."""
    group = verb_group(sentence, word)
    return frozenset(
        itertools.chain(
            _of_word(word, group),
            _of_subject(sentence, word, group),
            _of_small_words(sentence, word, group),
            _of_sentence(sentence, word, group),
            _of_governor(sentence, word, group),
            _of_governors(sentence, word),
            _of_rules(word, told),
        )
    )


def verb_group(sentence: Sentence, word: Token) -> str:
    """Return the auxiliaries of `word`, those that it shares too, and its tag: "will have VBN"."""
    holder = sharer(sentence, word)
    auxiliaries = [_auxiliary(child) for child in sentence.children(holder) if child.dep in _AUXILIARIES]
    return " ".join([*auxiliaries, word.tag])


def _auxiliary(token: Token) -> str:
    return f"{token.lemma}-past" if token.tag == "VBD" else token.lemma


def _of_word(word: Token, group: str) -> Iterator[str]:
    yield f"tag {word.tag}"
    yield f"dep {word.dep}"
    yield f"tag-dep {word.tag} {word.dep}"
    yield f"lemma {word.lemma}"
    yield f"group {group}"
    yield from (f"aux {auxiliary}" for auxiliary in group.split()[:-1])


def _of_subject(sentence: Sentence, word: Token, group: str) -> Iterator[str]:
    subject = next((child for child in sentence.children(word) if child.dep in _SUBJECTS), None)
    if subject is None:
        yield f"no-subject {word.tag} {word.dep}"
        return
    who = subject.lemma if subject.pos in {"PRON", "DET"} else subject.pos
    yield f"subject {who}"
    yield f"subject-dep {subject.dep}"
    yield f"subject-group {who} {group}"
    yield from (f"subject-det {c.lemma}" for c in sentence.children(subject) if c.dep == "det")


def _of_small_words(sentence: Sentence, word: Token, group: str) -> Iterator[str]:
    for child in sentence.children(word):
        if child.dep in _SMALL:
            yield f"{child.dep} {child.lemma}"
        if child.dep in {"neg", "mark"}:
            yield f"{child.dep}-group {child.lemma} {group}"
        elif child.dep == "advcl":
            yield from (f"under {c.lemma}" for c in sentence.children(child) if c.dep in {"mark", "advmod"})
        elif child.dep in _OBJECTS:
            yield from (f"object-det {c.lemma}" for c in sentence.children(child) if c.dep in {"det", "neg"})


def _of_sentence(sentence: Sentence, word: Token, group: str) -> Iterator[str]:
    if word.head == word.i:
        yield f"root {group}"
    for token in sentence.tokens[-2:]:
        if token.text in {"?", "!"}:
            yield f"ends {token.text}"
            yield f"ends {token.text} {word.dep}"
            yield f"ends {token.text} {group}"


def _of_governor(sentence: Sentence, word: Token, group: str) -> Iterator[str]:
    if word.head == word.i:
        return
    governor = sentence.head(word)
    above = verb_group(sentence, governor)
    yield f"under {word.dep} {governor.lemma}"
    yield f"by {governor.lemma}"
    yield f"by-group {governor.lemma} {group}"
    yield f"under-tag {word.dep} {governor.tag} {group}"
    yield f"under-group {word.dep} {above} {group}"
    subject = sentence.child(governor, "nsubj")
    if subject is not None and subject.pos == "PRON":
        yield f"under-subject {word.dep} {subject.lemma}"


def _of_governors(sentence: Sentence, word: Token) -> Iterator[str]:
    path: list[str] = []
    for level, governor in enumerate(itertools.islice(sentence.ancestors(word), _HIGHEST), 1):
        path.append(word.dep)
        for child in sentence.children(governor):
            if child.dep in {"neg", "mark"}:
                yield f"above-{child.dep} {child.lemma}"
                yield f"above-{child.dep} {level} {path[-1]} {child.lemma}"
            elif child.dep in _AUXILIARIES:
                yield f"above-aux {_auxiliary(child)}"
                yield f"above-aux {level} {path[-1]} {_auxiliary(child)}"
        word = governor
    yield f"path {' '.join(path[:3])}"
    yield f"depth {len(path)}"


def _of_rules(word: Token, told: Told) -> Iterator[str]:
    above = told.above or "-"
    yield f"way {told.way}"
    yield f"way-tag {told.way} {word.tag}"
    yield f"own {told.own}"
    yield f"own-pos {told.own} {word.pos}"
    yield f"through {told.effect} {above}"
    yield f"told {told.own} {told.effect} {above}"
    yield f"first {told.marks[0].rule if told.marks else '-'} {told.way}"
    yield from (f"rule {mark.rule}" for mark in told.marks)
