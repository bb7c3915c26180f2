"""Which words of reports tell of one deed: the same word in one story, or kin told alike and never side by side."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from reportedly.compare.kinship import Kinship
from reportedly.compare.stories_linking import joined
from reportedly.compare.weights import numbers_in
from reportedly.compare.words import Words
from reportedly.model import Lexicon

_WORTH_A_LOOK = 0.03


@dataclass(frozen=True, slots=True)
class Told:
    """A deed as a sentence tells it: the words for it, who speaks by them if they are a cue, and the terms around."""

    report: str
    sentence: int
    words: str
    speaker: str | None = None
    around: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DeedWeights:
    """What counts for it that two words tell of one deed; each is explained where it stands."""

    kin: float
    related: float
    company: float
    beside: float
    spread: float
    before: float
    least: float
    same_last: float
    same_word: float

    @classmethod
    def of(cls, lexicon: Lexicon) -> DeedWeights:
        """Take the weights from the rules of a language."""
        return cls(**numbers_in(lexicon, "compare_deeds"))


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a story, by one speaker if it is a cue, with where it stands: numbers, sentences, reports, company."""

    term: str
    speaker: str | None
    told: tuple[int, ...]
    keys: frozenset[str]
    last: frozenset[str]
    sentences: frozenset[tuple[str, int]]
    reports: frozenset[str]
    company: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Deeds:
    """Puts together what tells of one deed, story by story.

    The same term of one story is one deed. Two terms are where they are kin by the dictionary and by the story: told in
    like company, seldom in one sentence, the one of them in most reports. What a cue says is one for one speaker alone.
    """

    words: Words
    kinship: Kinship
    weights: DeedWeights

    def together(self, told: Sequence[Told], story: Mapping[str, Hashable]) -> tuple[int, ...]:
        """Return for each that is told the number of its deed; `story` says of a report in which story it is."""
        by_story: dict[Hashable, dict[int, Told]] = defaultdict(dict)
        for i, one in enumerate(told):
            by_story[story.get(one.report, one.report)][i] = one
        pairs = {pair: chance for there in by_story.values() for pair, chance in self._pairs(there)}
        number = {i: n for n, deed in enumerate(joined(len(told), pairs, self.weights.least)) for i in deed}
        return tuple(number[i] for i in range(len(told)))

    def _pairs(self, there: Mapping[int, Told]) -> Iterator[tuple[tuple[int, int], float]]:
        """Yield the pairs of one story that may be one deed, and how likely each is."""
        words = self._words_of(there)
        for word in words:
            yield from ((pair, 1.0) for pair in combinations(word.told, 2))
        total = len({one.report for one in there.values()})
        for one, other in combinations(words, 2):
            chance = self._chance(one, other, total) if one.speaker == other.speaker else 0.0
            if chance > _WORTH_A_LOOK:
                yield from (((min(p), max(p)), chance) for p in product(one.told, other.told))

    def _words_of(self, there: Mapping[int, Told]) -> list[_Word]:
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        reports: dict[str, set[str]] = defaultdict(set)
        for i, one in there.items():
            found[self.words.telling(one.words), repr(one.speaker)].append(i)
            for term in one.around:
                reports[term].add(one.report)
        total = len({one.report for one in there.values()})
        rare = {term: math.log((total + 1) / (len(those) + 0.5)) for term, those in reports.items()}
        return [self._word(term, {i: there[i] for i in told}, rare) for (term, _), told in sorted(found.items())]

    def _word(self, term: str, told: Mapping[int, Told], rare: Mapping[str, float]) -> _Word:
        company = Counter(around for one in told.values() for around in one.around)
        return _Word(
            term=term,
            speaker=next(iter(told.values())).speaker,
            told=tuple(sorted(told)),
            keys=frozenset(key for one in told.values() for key in self.kinship.keys(one.words, self.words)),
            last=frozenset(root for one in told.values() for root in self.words.roots(one.words)[-1:]),
            sentences=frozenset((one.report, one.sentence) for one in told.values()),
            reports=frozenset(one.report for one in told.values()),
            company={around: count * rare[around] for around, count in company.items()},
        )

    def _chance(self, one: _Word, other: _Word, total: int) -> float:
        w = self.weights
        beside = len(one.sentences & other.sentences) / min(len(one.sentences), len(other.sentences))
        logit = (
            w.before
            + w.kin * self._kin(one, other)
            + w.related * self.words.related(one.term, other.term)
            + w.company * _alike(one.company, other.company, {one.term, other.term})
            + w.beside * beside
            + w.spread * max(len(one.reports), len(other.reports)) / total
        )
        return 1 / (1 + math.exp(-logit))

    def _kin(self, one: _Word, other: _Word) -> float:
        shared = self.weights.same_word if one.keys & other.keys else 0.0
        last = self.weights.same_last if one.last & other.last else 0.0
        return max(shared, last, self.kinship.between(one.keys, other.keys))


def _alike(one: Mapping[str, float], other: Mapping[str, float], without: set[str]) -> float:
    """Return the cosine of two counts, some terms left out."""
    a, b = ({key: value for key, value in side.items() if key not in without} for side in (one, other))
    lengths = math.prod(math.sqrt(sum(value * value for value in side.values())) for side in (a, b))
    return sum(value * b[key] for key, value in a.items() if key in b) / lengths if lengths else 0.0
