"""The mistakes of readings: each gold attribution that was missed, each spurious one, each pair that does not agree.

Two attributions agree as the corpora's scorers have it: their contents share half of their words, and their sources
overlap. What is left over is paired once more where it tells of the same cue or source, so that a wrong border is one
mistake and not two.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

Words = frozenset[int]
"""Numbers of words in the text of an article."""
NONE: Words = frozenset()
SHARED = 0.5
"""The part of its words, of all the words of both, that a content must share to count as found."""
LOOSE = 3
"""As many words too many or too few at a border make a content that counts as found a loose one."""
_QUOTED = re.compile(r"""["“][^"“”\n]*(?:["”\n]|$)|(?:''|``)(?:(?!'')[^\n])*(?:''|\n|$)""")


@dataclass(frozen=True)
class Attribution:
    """What gold or a reading ties together; `sources` has one entry a hop, empty where the words name none.

    `farther` are the sources of hops that the corpus does not compare.
    """

    content: Words
    sources: tuple[Words, ...]
    cue: Words = NONE
    farther: tuple[Words, ...] = ()
    nested: bool = False
    status: str = ""
    polarity: str = ""

    @property
    def source(self) -> Words:
        """The words of the outermost source."""
        return self.sources[0] if self.sources else NONE


@dataclass(frozen=True)
class Article:
    """One text with what gold and the reading find in it.

    `inside` are attributions that the reading has and the corpus's guide rules out: nested ones, credit lines.
    `unasserted` are the words that the reading says nobody stands for. `pattern` says what a word is.
    """

    corpus: str
    id: str
    text: str
    pattern: str = r"\S+"
    gold: tuple[Attribution, ...] = ()
    found: tuple[Attribution, ...] = ()
    inside: tuple[Attribution, ...] = ()
    unasserted: tuple[Words, ...] = ()

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each word stands."""
        return tuple(match.span() for match in re.finditer(self.pattern, self.text))

    @cached_property
    def quoted(self) -> Words:
        """The words inside quotation marks; a line's end closes them."""
        return self.words(match.span() for match in _QUOTED.finditer(self.text))

    def words(self, spans: Iterable[Sequence[int]] | None) -> Words:
        """Return the words that the spans touch."""
        found: set[int] = set()
        for start, end in spans or ():
            first = bisect.bisect_right(self.places, start, key=lambda place: place[1])
            last = bisect.bisect_left(self.places, end, key=lambda place: place[0])
            found.update(range(first, last))
        return frozenset(found)

    def said(self, words: Words) -> list[str]:
        """Return the words themselves, lower-case and without the punctuation around them."""
        return [self.bare(i) for i in sorted(words)]

    def written(self, words: Words) -> str:
        """Return the words as they are written, without those that stand between."""
        return " ".join(self.text[start:end] for start, end in (self.places[i] for i in sorted(words)))

    def bare(self, i: int) -> str:
        """Return one word, lower-case and without the punctuation around it; empty outside the text."""
        if not 0 <= i < len(self.places):
            return ""
        start, end = self.places[i]
        return re.sub(r"^\W+|\W+$|['’]s$", "", self.text[start:end].lower())

    def between(self, one: int, other: int) -> str:
        """Return the text from the start of one word to the end of another."""
        return self.text[self.places[one][0] : self.places[other][1]]


@dataclass(frozen=True)
class Mistake:
    """Something that gold and the reading see differently; without `gold` it is spurious, without `found` missed."""

    article: Article
    gold: Attribution | None = None
    found: Attribution | None = None

    @property
    def side(self) -> str:
        """Whether it was missed, is spurious, or is a wrong pair."""
        return "missed" if self.found is None else "spurious" if self.gold is None else "wrong"

    @property
    def either(self) -> Attribution:
        """What gold has, or the reading where gold has nothing."""
        one = self.gold or self.found
        if one is None:
            msg = "A mistake has a gold attribution, a found one, or both."
            raise ValueError(msg)
        return one


def overlap(one: Words, other: Words) -> float:
    """Return the part of all the words of both that both share."""
    return len(one & other) / len(one | other) if one or other else 0.0


def same_voice(one: Words, other: Words) -> bool:
    """Say whether two sources are one: they share a word, or both are missing."""
    return bool(one & other) or (not one and not other)


def same_chain(one: Attribution, other: Attribution) -> bool:
    """Say whether every hop of two chains has the same voice."""
    return len(one.sources) == len(other.sources) and all(map(same_voice, one.sources, other.sources))


def shared_contents(article: Article) -> list[tuple[Attribution, Attribution]]:
    """Return the pairs of gold and found whose contents share half of their words, those with the right chain first."""
    return _pairs(
        article.gold, article.found, lambda g, f: (same_chain(g, f), overlap(g.content, f.content)), _shares_half
    )


def mistakes(article: Article) -> list[Mistake]:
    """Return every mistake of a reading."""
    pairs = shared_contents(article)
    right = [(g, f) for g, f in pairs if same_chain(g, f)]
    graded = [(g, f) for g, f in right if (g.status, g.polarity) != (f.status, f.polarity)]
    wrong = [(g, f) for g, f in pairs if not same_chain(g, f)]
    gold, found = _left(article.gold, (g for g, _ in pairs)), _left(article.found, (f for _, f in pairs))
    near = _pairs(gold, found, lambda g, f: (overlap(g.content, f.content), overlap(g.cue, f.cue)), _tells_of_the_same)
    missed = [Mistake(article, g) for g in _left(gold, (g for g, _ in near))]
    spurious = [Mistake(article, None, f) for f in _left(found, (f for _, f in near))]
    return [*(Mistake(article, g, f) for g, f in [*wrong, *near, *graded]), *missed, *spurious]


def right(article: Article) -> int:
    """Return how many attributions are right as the scorers count."""
    return sum(same_chain(g, f) for g, f in shared_contents(article))


def loose(article: Article) -> list[Mistake]:
    """Return the pairs that count as right although a border of the content is off by some words."""
    pairs = ((g, f) for g, f in shared_contents(article) if same_chain(g, f))
    return [Mistake(article, g, f) for g, f in pairs if len(g.content ^ f.content) >= LOOSE]


def _shares_half(gold: Attribution, found: Attribution) -> bool:
    return overlap(gold.content, found.content) >= SHARED


def _tells_of_the_same(gold: Attribution, found: Attribution) -> bool:
    if gold.cue & found.cue:
        return True
    return bool(gold.content & found.content) and bool(gold.source & found.source)


def _left(all_of: Iterable[Attribution], taken: Iterable[Attribution]) -> list[Attribution]:
    gone = {id(one) for one in taken}
    return [one for one in all_of if id(one) not in gone]


def _pairs(
    gold: Sequence[Attribution],
    found: Sequence[Attribution],
    worth: Callable[[Attribution, Attribution], tuple[float, float]],
    fits: Callable[[Attribution, Attribution], bool],
) -> list[tuple[Attribution, Attribution]]:
    """Pair each with one other at most, the pairs of most worth first."""
    fitting = [(worth(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if fits(g, f)]
    taken_gold, taken_found, out = set[int](), set[int](), []
    for _, i, j in sorted(fitting, key=lambda x: (x[0], -x[1], -x[2]), reverse=True):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            out.append((gold[i], found[j]))
    return out
