"""Are two names one: the questions that can be asked, each a function."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field

from reportedly import lexicon
from reportedly.names.blocking import keys_of
from reportedly.names.compare import bodies, judge, persons, signs_differ, titles_differ, unreadable
from reportedly.names.context import heed
from reportedly.names.likeness import Beside, Likeness, Sign, Verdict
from reportedly.names.pairing import Pairing, Symbols, pair
from reportedly.names.tables import Tables
from reportedly.names.with_anyascii import latin
from reportedly.names.words import Words, is_person, take_apart

_MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Matcher:
    """What names are compared with: word lists, a way to Latin letters and, if wanted, names across scripts."""

    tables: Tables
    latin: Callable[[str], str]
    symbols: Symbols | None = None
    _kept: dict[tuple[str, str], Words] = field(default_factory=dict, repr=False, compare=False)

    def words(self, name: str, kind: str) -> Words:
        """Take a name apart; the latest are kept."""
        found = self._kept.get((name, kind))
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[name, kind] = take_apart(name, kind, self.tables, self.latin)
        return found

    def keys(self, name: str, kind: str, /) -> frozenset[str]:
        """Return the keys of a name, as `reportedly.names.keys` does."""
        return keys(name, kind, self)

    def compare(self, one: str, other: str, kind: str, beside: Beside = (None, None), /) -> Likeness:
        """Say whether two names are one, as `reportedly.names.same_name` does."""
        return same_name(one, other, kind, beside, self)


@functools.cache
def plain() -> Matcher:
    """Return what needs nothing but the package itself; raises `LexiconError` where a word list is broken."""
    return Matcher(Tables.of(lexicon.load("names"), lexicon.load("en")), latin)


def same_name(
    one: str,
    other: str,
    kind: str = "person",
    beside: Beside = (None, None),
    matcher: Matcher | None = None,
) -> Likeness:
    """Say whether two names, of one kind of entity, are one; `beside` is what is known of the bearer of each.

    `kind` is the kind of an entity: "person", "official" and "witness" are people, all else are bodies. The order of
    the two does not matter; letter case only where it shows an acronym or words run together ("AnnaBerg").

    >>> print(same_name("Qassem Suleimani", "Kassam Salimani").verdict)
    same
    >>> print(same_name("Mikhail Fradkov", "Mikhail Fridman"))
    different (0.29)
    + “Mikhail” is in both
    - “Fradkov” is another name than “Fridman”
    """
    tools = matcher or plain()
    a, b = sorted((tools.words(one, kind), tools.words(other, kind)), key=lambda words: (words.joined, words.name))
    return heed(_compare(a, b, kind, tools), *beside)


def keys(name: str, kind: str = "person", matcher: Matcher | None = None) -> frozenset[str]:
    """Return the keys under which to look for names that may be the same; only names that share one are compared.

    >>> sorted(keys("Qassem Suleimani") & keys("Salimani"))
    ['slmn']
    """
    tools = matcher or plain()
    return keys_of(tools.words(name, kind), kind, tools.tables)


def _compare(a: Words, b: Words, kind: str, tools: Matcher) -> Likeness:
    if not a.words or not b.words:
        return Likeness(0.0, Verdict.UNSURE, (Sign("name.empty", "one of them has no letters", agrees=False),))
    titles = titles_differ(a, b, tools.tables)
    if titles:
        return Likeness(0.3, Verdict.DIFFERENT, (titles,))
    apart = signs_differ(a, b)
    if apart:
        alike = a.joined == b.joined  # the short and the long form of a sign sound the same, and so do two names
        return Likeness(0.7, Verdict.UNSURE, (apart,)) if alike else Likeness(0.3, Verdict.DIFFERENT, (apart,))
    if a.joined == b.joined and a.form == b.form:
        says = "the two have the same letters"
        return Likeness(1.0, Verdict.SAME, (Sign("name.same-letters", says, agrees=True),))
    pairing: Pairing = pair(a, b, tools.tables, tools.symbols)
    scored = (persons if is_person(kind) else bodies)(a, b, pairing)
    found = unreadable(judge(scored, pairing), a, b)
    if found.verdict is Verdict.SAME and not keys_of(a, kind, tools.tables) & keys_of(b, kind, tools.tables):
        return Likeness(found.score, Verdict.UNSURE, found.signs)
    return found
