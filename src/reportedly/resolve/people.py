"""When two mentions are one person."""

from __future__ import annotations

from enum import IntEnum

from reportedly.model import WordList
from reportedly.resolve.spelling import Key, near


class Match(IntEnum):
    """How well a name fits a person already met; more is better."""

    NO = 0
    GIVEN_NAME = 1
    NEAR = 2
    SURNAME = 3
    FULL = 4


def fit(name: Key, known: Key, nicknames: WordList) -> Match:
    """Say how well `name` fits a person whose fullest name is `known`.

    Two people with one surname and different given names stay apart; of two full names at most one word may be
    spelled differently.
    """
    if name == known:
        return Match.FULL
    if len(name) > len(known):
        name, known = known, name
    if len(name) == 1:
        return _fit_word(name[0], known)
    if len(known) > len(name) and name in (known[-len(name) :], known[: len(name)]):
        return Match.FULL
    return _fit_full(name, known, nicknames)


def _fit_word(word: str, known: Key) -> Match:
    if word == known[-1]:
        return Match.SURNAME
    if near(word, known[-1]):
        return Match.NEAR
    return Match.GIVEN_NAME if word in known else Match.NO


def _fit_full(name: Key, known: Key, nicknames: WordList) -> Match:
    same_surname, same_given = name[-1] == known[-1], _same_given(name[0], known[0], nicknames)
    if same_surname and same_given:
        return Match.FULL
    if same_surname and _near_given(name[0], known[0], nicknames):
        return Match.NEAR
    return Match.NEAR if name[0] == known[0] and near(name[-1], known[-1]) else Match.NO


def _same_given(a: str, b: str, nicknames: WordList) -> bool:
    if a == b or (1 in {len(a), len(b)} and a[0] == b[0]):
        return True
    one, other = nicknames.rule_of(a), nicknames.rule_of(b)
    return one is not None and one is other


def _near_given(a: str, b: str, nicknames: WordList) -> bool:
    """Say whether two given names may be one; names known to be two never are."""
    return near(a, b) and not (a in nicknames and b in nicknames)
