"""What a user can ask a ledger about statements that may say the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from reportedly.compare import Comparer, Sameness
from reportedly.compare.words import Words, split
from reportedly.desk.renewing.verdicts import verdicts_on
from reportedly.errors import UnknownSubjectError
from reportedly.ledger import Ledger
from reportedly.ledger.nearness import InLedger
from reportedly.model import SAMENESS, Decision, Hit, Said, Subject, latest

__all__ = ["Alike", "alike"]


_FOR = frozenset({"same", "around"})
"""The kinds of reasons that speak for two being one."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A statement that is near another: how near from 0 to 1, whether a claim has both, and what was decided.

    `shared` are the words that tell something and that both have, `against` sentences that tell why they may be two.
    `claims` are those that have both, `elsewhere` others that have this one. `decided` is the decision that holds on
    whether the two say the same, None where nobody decided.
    """

    hit: Hit
    score: float
    shared: tuple[str, ...]
    against: tuple[str, ...]
    claims: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()
    decided: Decision | None = None


def alike(ledger: Ledger, id_: str) -> tuple[Hit, tuple[Alike, ...]]:
    """Return a statement, by its id or how that begins, with those that are near it: those of one claim first.

    Raises `UnknownSubjectError`.
    """
    mine = ledger.statement(id_)
    decided = dict(_decided(ledger, mine.statement))
    with_it = ledger.claims_with((mine.statement,)).get(mine.statement, ())
    together = {part.statement for claim in ledger.claims(ids=with_it) for part in claim.tellings}
    index, comparer, said = _index(ledger, mine.statement)
    near = index.neighbours((said,))[said.statement] if said else ()
    ids = dict.fromkeys((*decided, *together, *near))
    ids.pop(mine.statement, None)
    there, claims = ledger.said(ids), ledger.claims_with(ids)
    found = list[Alike]()
    for other in ids:
        with suppress(UnknownSubjectError):  # decided on, and no reading that counts has it any more
            hit = ledger.statement(other)
            like = comparer.compare(said, there[other], index.rarity) if said and other in there else Sameness(0.0)
            its = claims.get(other, ())
            both, others = (tuple(one for one in its if (one in with_it) == here) for here in (True, False))
            shared, against = _shared(mine.text, hit.text, comparer.words), tuple(_against(like))
            found.append(Alike(hit, like.score, shared, against, both, others, decided.get(other)))
    return mine, tuple(sorted(found, key=lambda one: (not one.claims, -one.score, one.hit.statement)))


def _shared(one: str, other: str, words: Words) -> tuple[str, ...]:
    theirs = {*split(other)}
    return tuple(dict.fromkeys(word for word in split(one) if word in theirs and words.terms(word)))


def _against(like: Sameness) -> Iterator[str]:
    return (one.says for one in like.reasons if one.says and one.rule.partition(".")[0] not in _FOR)


def _index(ledger: Ledger, statement: str) -> tuple[InLedger, Comparer, Said | None]:
    comparer = verdicts_on(ledger).comparer()
    return InLedger(ledger, comparer.words, comparer.naming), comparer, ledger.said((statement,)).get(statement)


def _decided(ledger: Ledger, statement: str) -> list[tuple[str, Decision]]:
    """Return the other statements of which somebody decided whether they say the same, with what holds."""
    pairs = (one for one in latest(ledger.decisions(Subject.STATEMENT)) if one.verdict in SAMENESS)
    return [
        (one.value if one.about == statement else one.about, one)
        for one in pairs
        if statement in {one.about, one.value}
    ]
