"""Rules as values: what the data files say, once loaded and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.model.certainty import Commitment, Polarity, Status
from reportedly.model.source import SourceKind


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a word list: phrases that mean the same to us, and what they mean.

    `id` is what `Evidence.rule` quotes. `phrases` are lower-case lemmas (or words, where the list says so). The other
    fields are filled as the list needs them; `traits` are plain words such as "inner" that a stage asks for.
    """

    id: str
    phrases: tuple[tuple[str, ...], ...]
    status: Status | None = None
    polarity: Polarity | None = None
    commitment: Commitment | None = None
    kind: SourceKind | None = None
    value: str | None = None
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class WordList:
    """The rules of one file, found by the words they begin with."""

    name: str
    rules: tuple[Rule, ...]
    _by_first: Mapping[str, tuple[tuple[tuple[str, ...], Rule], ...]] = field(init=False, repr=False, compare=False)
    _by_trait: Mapping[str, frozenset[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, list[tuple[tuple[str, ...], Rule]]] = {}
        for rule in self.rules:
            for phrase in rule.phrases:
                index.setdefault(phrase[0], []).append((phrase, rule))
        by_first = {word: tuple(sorted(found, key=lambda x: -len(x[0]))) for word, found in index.items()}
        object.__setattr__(self, "_by_first", by_first)
        traits: dict[str, set[str]] = {}
        for rule in self.rules:
            for trait in rule.traits:
                traits.setdefault(trait, set()).update(" ".join(phrase) for phrase in rule.phrases)
        object.__setattr__(self, "_by_trait", {trait: frozenset(words) for trait, words in traits.items()})

    def beginning(self, word: str) -> tuple[tuple[tuple[str, ...], Rule], ...]:
        """Return the phrases that begin with `word`, the longest first, each with its rule."""
        return self._by_first.get(word, ())

    def at(self, words: Sequence[str], i: int) -> tuple[Rule, int] | None:
        """Return the rule of the longest phrase that stands in `words` at `i`, and how many words it is long."""
        for phrase, rule in self._by_first.get(words[i], ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                return rule, len(phrase)
        return None

    def find(self, words: Sequence[str]) -> Iterator[tuple[Rule, int, int]]:
        """Yield each rule that `words` match, with its first and one past its last word, none overlapping."""
        i = 0
        while i < len(words):
            hit = self.at(words, i)
            if hit:
                yield hit[0], i, i + hit[1]
            i += hit[1] if hit else 1

    def rule_of(self, word: str) -> Rule | None:
        """Return the rule of a phrase of one word."""
        hit = self.at((word,), 0)
        return hit[0] if hit else None

    def words(self, trait: str) -> frozenset[str]:
        """Return the phrases of every rule that has `trait`, each as one string."""
        return self._by_trait.get(trait, frozenset())

    def __contains__(self, word: object) -> bool:
        """Say whether `word` by itself is a phrase of this list."""
        return isinstance(word, str) and self.rule_of(word) is not None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of one language, by name."""

    language: str
    version: str
    lists: Mapping[str, WordList]

    def __getitem__(self, name: str) -> WordList:
        """Return the list of that name; KeyError where there is none."""
        return self.lists[name]
