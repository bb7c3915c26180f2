"""The words of event coding: which patterns begin with a word, and which classes it belongs to."""

from __future__ import annotations

from reportedly.model import Lexicon, Rule, WordList

CLASS, CLAUSE, SUBJECT = "$", "+", "<"
_PLAIN = "preposition"
_NONE: frozenset[str] = frozenset()


class Words:
    """What the word lists `events_*` say; one for each reading.

    A pattern is a phrase: the lemma of a verb or noun, then what else must stand in its phrase, in any order. A word
    that begins with "$" is any word of that class in `events_classes`, one with "+" a clause of that kind, and one with
    "<" stands in the phrase of the subject.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.verbs = lexicon["events_verbs"]
        self.nouns = lexicon["events_nouns"]
        self.manner = lexicon["events_manner"]
        self._classes = lexicon["events_classes"]
        self._actors = lexicon["events_actors"]
        self._known: dict[str, frozenset[str]] = {}

    def classes(self, lemma: str) -> frozenset[str]:
        """Return the names of the classes that `lemma` belongs to."""
        found = self._known.get(lemma)
        if found is None:
            rule = self._classes.rule_of(lemma)
            found = self._known[lemma] = rule.traits if rule else _NONE
        return found

    def holds(self, lemma: str, wanted: str) -> bool:
        """Say whether `lemma` is what a pattern's word asks for."""
        return wanted[1:] in self.classes(lemma) if wanted[0] == CLASS else lemma == wanted

    def acting(self, lemma: str) -> str | None:
        """Return what a common noun can be in an event: "somebody", "target", "many", or None."""
        rule = self._actors.rule_of(lemma)
        return rule.value if rule else None

    def counts(self, lemma: str) -> bool:
        """Say whether a noun can only count those who follow: "a *group* of rebels", "*thousands* of workers"."""
        rule = self._actors.rule_of(lemma)
        return rule is not None and (rule.value == "many" or "many" in rule.traits)

    def patterns(self, words: WordList, lemma: str) -> list[tuple[int, tuple[str, ...], Rule]]:
        """Return the patterns that `lemma` can begin, with how much each asks for, those that ask for most first."""
        found = list(words.beginning(lemma))
        for name in self.classes(lemma):
            found.extend(words.beginning(CLASS + name))
        weighed = [(sum(map(self._weight, p)), p, rule) for p, rule in found]
        return sorted(weighed, key=lambda one: (-one[0], one[1][0][0] == CLASS))

    def _weight(self, word: str) -> int:
        """Return how much one word of a pattern asks for: a clause less than a preposition, that less than a noun."""
        if word[0] == CLAUSE:
            return 1
        return 2 if _PLAIN in self.classes(word) else 4

    def loose(self, lemma: str) -> bool:
        """Say whether a noun for people or bodies says nothing before another noun: "*security* sources"."""
        return lemma in self._actors.words("loose")

    def begins(self, words: WordList, lemma: str) -> bool:
        """Say whether any pattern can begin with `lemma`."""
        return bool(words.beginning(lemma)) or any(words.beginning(CLASS + name) for name in self.classes(lemma))
