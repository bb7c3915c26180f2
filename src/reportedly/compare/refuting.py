"""How a report bears on a claim: what it says for it, and what against it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from reportedly.compare.words import Words, split
from reportedly.model import Polarity, Rule, Said, Status

_MOST_OF_A_COMMENT = 2
_ABOUT, _SPEAKS_OF = 0.3, 0.25
"""The part of a claim's words from which on "fake" is said of it, and from which on a statement denies or tells it."""
_BESIDE, _WEAK = 0.35, 0.5
"""What a word such as "fake" counts that may be said of something else, and one that says so of many things."""
_DENIED, _DOUBT = 3.0, 0.5
"""What it counts, of all, that a claim is denied, and what a doubt is of a denial."""
_UNDER = 8
"""How many words behind a negator stand under it."""
_FADES = 5
"""The place at which a statement counts half of the first: a report says first what it was written to say."""
_SHORT = 5
"""With fewer statements, a single denial is not all that a report says."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """How a report bears on a claim: what it says for it, and what against it.

    `made_up` is how often it says that the claim or the story is made up, `talked` how much it looks at it as a story
    that goes round, `denied` and `told` how much of the claim it says is not so, and is so, what comes first the most;
    `part` is the part of all its statements that deny anything.
    """

    made_up: float
    talked: float
    denied: float
    told: float
    part: float

    @property
    def refutes(self) -> float:
        """Return how strongly the report says that the claim is not so."""
        return self.made_up + self.talked + _DENIED * self.denied + self.part - self.told


def bearing_of(claim: str, report: Sequence[Said], about: Sequence[float], words: Words) -> Bearing:
    """Return how a report bears on a claim, given in a headline's words; `about` is what `shares` says of the two."""
    wanted, talk = words.terms(claim), words.talk.words("talk")
    read = [_Read(one, tuple(split(one.text)), words.marks(one.text)) for one in report]
    made_up = [_made_up(one, share, words) for one, share in zip(read, about, strict=True)]
    against = [bool(fake) or one.is_negative for one, fake in zip(read, made_up, strict=True)]
    return Bearing(
        made_up=math.log1p(sum(made_up)),
        talked=math.log1p(sum(len(talk.intersection(one.words)) for one in read)),
        denied=_first_most((_denied(one, wanted, words) for one in read), about),
        told=_first_most((not one for one in against), about),
        part=sum(against) / max(_SHORT, len(report)),
    )


def shares(claim: str, report: Sequence[Said], words: Words) -> list[float]:
    """Return which part of a claim's words each statement of a report has."""
    wanted = words.terms(claim)
    return [len(wanted & words.terms(one.text)) / max(1, len(wanted)) for one in report]


def _first_most(strengths: Iterable[float], about: Iterable[float]) -> float:
    """Return how much of a claim the statements speak of with these strengths, the first the most."""
    told = enumerate(zip(strengths, about, strict=True))
    return math.log1p(sum(s * share / (1 + i / _FADES) for i, (s, share) in told if share >= _SPEAKS_OF))


@dataclass(frozen=True, slots=True)
class _Read:
    """A statement with its words and the rules by whose words it takes a side."""

    said: Said
    words: tuple[str, ...]
    marks: tuple[Rule, ...]

    def has(self, trait: str) -> bool:
        """Say whether a rule with this trait marks it."""
        return any(trait in rule.traits for rule in self.marks)

    @property
    def is_denial(self) -> bool:
        """Say whether it denies: by its chain, by its polarity, or in its own words."""
        certainty = self.said.certainty
        denied = certainty.polarity is Polarity.NEGATIVE or certainty.status in {Status.DENIED, Status.RETRACTED}
        return denied or self.has("denial")

    @property
    def is_negative(self) -> bool:
        """Say whether anything in it is said not to be so."""
        return self.is_denial or self.has("negator")


def _made_up(one: _Read, share: float, words: Words) -> float:
    """Return how surely a statement says that a claim is made up."""
    if not one.has("made-up"):
        return 0.0
    of_a_story = not words.talk.words("told").isdisjoint(one.words)
    meant = len(one.said.terms) <= _MOST_OF_A_COMMENT or share >= _ABOUT or of_a_story
    strength = max(_WEAK if "weak" in rule.traits else 1.0 for rule in one.marks if "made-up" in rule.traits)
    return strength * (1.0 if meant else _BESIDE)


def _denied(one: _Read, wanted: Collection[str], words: Words) -> float:
    """Return how surely a statement says that the things wanted are not so."""
    if one.is_denial or _is_under_a_negator(wanted, one, words):
        return 1.0
    return _DOUBT if one.has("doubt") else 0.0


def _is_under_a_negator(wanted: Collection[str], one: _Read, words: Words) -> bool:
    negators = words.stances.words("negator")
    behind = (one.words[i + 1 : i + 1 + _UNDER] for i, word in enumerate(one.words) if word in negators)
    return any(words.term(word) in wanted for under in behind for word in under)
