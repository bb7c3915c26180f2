"""How a statement stands to the claim it is part of: it asserts, reports, doubts, denies or retracts it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from reportedly.compare.words import Words, split
from reportedly.model import Commitment, Polarity, Rule, Said, Stance, Status

_BY_STATUS = {Status.DENIED: Stance.DENIES, Status.DOUBTED: Stance.DOUBTS, Status.RETRACTED: Stance.RETRACTS}
_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.RETRACTS})


def stance_of(said: Said, words: Words, *, claim_is_negative: bool = False) -> Stance:
    """Return how a statement stands to its claim; the denial of a claim that something is not so asserts it.

    What the author says without a hedge is asserted, what is laid to others or hedged is reported.
    """
    stance = _own_side(said, words)
    if claim_is_negative:
        if stance is Stance.DENIES:
            return _plain(said)
        if stance in {Stance.ASSERTS, Stance.REPORTS}:
            return Stance.DENIES
    return stance


def is_negative(said: Said, words: Words) -> bool:
    """Say whether a statement says that something is not so."""
    return _own_side(said, words) is Stance.DENIES


def status_of(said: Said, words: Words) -> Status:
    """Return what the words mark a statement as, those that take a side counted in; a denial held for likely doubts."""
    side = next((s for rule in _rules(said, words) for s in [_side(rule, said, words)] if s), None)
    status = said.certainty.status
    if side is Status.DENIED and (_is_opinion(said, words) or said.certainty.commitment is not Commitment.CERTAIN):
        return Status.DOUBTED
    if side is not None and status not in _BY_STATUS:
        return side
    if status is not Status.ASSERTED:
        return status
    return next((r.status for r in _rules(said, words) if r.status and "hedge" in r.traits), Status.ASSERTED)


def taken_back(said: Iterable[Said], words: Words) -> tuple[Said, ...]:
    """Return the statements of a claim, all those of a report that takes it back as retracted."""
    told = tuple(said)
    reports = {one.report for one in told if not one.chain and words.has("takes-back", one.marks)}
    return tuple(retracted(one) if one.report in reports else one for one in told)


def opposed(stances: Mapping[Said, Stance]) -> frozenset[str]:
    """Return the statements that bring a claim no origin: those against it, and what else their voices say of it there.

    Who denies a claim in a report and calls the letter behind it a forgery is no witness for it; who gives another
    figure is one for that.
    """
    against = [one for one, stance in stances.items() if stance in _AGAINST]
    beside = [one for one in stances if not one.quantities and any(_says_more(one, denial) for denial in against)]
    return frozenset(one.statement for one in (*against, *beside))


def _says_more(one: Said, denial: Said) -> bool:
    """Say whether the voice of a denial says something else, in the same report, of what it denies."""
    same = bool(denial.chain) and one.report == denial.report and _farthest(one) == _farthest(denial)
    return same and bool((one.names | one.terms | one.places) & (denial.names | denial.terms | denial.places))


def _farthest(said: Said) -> str:
    return (said.chain[-1].name or said.chain[-1].text).casefold() if said.chain else ""


def retracted(said: Said) -> Said:
    """Return a statement as one that its outlet does not stand by any more."""
    return replace(said, certainty=replace(said.certainty, status=Status.RETRACTED))


def _side(rule: Rule, said: Said, words: Words) -> Status | None:
    """Return the side that a rule's words take in this statement, None where they take none."""
    if rule.status not in _BY_STATUS:
        return None
    if "unreal" in rule.traits:
        return rule.status if words.stances.words("condition") & set(split(said.text)) else None
    if "negator" in rule.traits:
        return rule.status if _stands_first(words.stances.words("negator"), said, words) else None
    if "aside" in rule.traits:
        return rule.status if _stands_first(words.stances.words("aside"), said, words) else None
    return rule.status


def _is_opinion(said: Said, words: Words) -> bool:
    return any("opinion" in rule.traits for rule in _rules(said, words))


def _own_side(said: Said, words: Words) -> Stance:
    status = status_of(said, words)
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return Stance.DENIES if said.certainty.polarity is Polarity.NEGATIVE else _plain(said)


def _plain(said: Said) -> Stance:
    return Stance.REPORTS if said.chain or said.certainty.status is not Status.ASSERTED else Stance.ASSERTS


def _stands_first(wanted: Collection[str], said: Said, words: Words) -> bool:
    """Say whether one of these stands before all but the beginning: "there is no plan to send troops"."""
    found = split(said.text)
    first = next((i for i, word in enumerate(found) if word in wanted), None)
    return first is not None and sum(words.term(word) is not None for word in found[:first]) <= 1


def _rules(said: Said, words: Words) -> list[Rule]:
    return [rule for mark in said.marks for rule in words.stances.rules if rule.id == mark]
