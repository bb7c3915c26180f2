"""Finds the picture credits that lines end in: "Market day in Kestrel. Image: Lena Storm."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.names import is_name, longest_run
from reportedly.attribute.nearby import Nearby
from reportedly.model import Lexicon, RegionKind, Report, Rule, Span, Syntax

_TAIL = 160
_LONGEST = 4
_AROUND = ".,;/|(–—-"
_WORD = re.compile(r"\w+|[^\w\s]")
_CLOSES = {"(": ")", "[": "]"}
_ENDS = frozenset(".!?…)]\"'”’»|–—-")
_LEADS_ON = frozenset({"DT", "PRP$", "POS", "IN", "TO", "CC", "WDT", "WP$"})
_DESCRIBES = frozenset({"JJ", "JJR", "JJS"})


@dataclass(frozen=True, slots=True)
class Credit:
    """A picture credit at the end of `line`: all of it with its brackets, the words that announce it, and the names."""

    line: Span
    span: Span
    cue: Span
    names: Span
    rule: str


def find_credits(report: Report, syntax: Syntax, lexicon: Lexicon) -> tuple[Credit, ...]:
    """Return the credits of a report in text order, at most one a line, none in a headline.

    A credit is announced ("Image:", "Photo by") where a sentence may begin or in brackets, and holds nothing but names
    to the end of its line. "The image: it is poor" is none, nor is "She bought a photo by Lena Storm."
    """
    finder = _Finder(report.text, syntax, lexicon)
    lines = (line for line in lines_of(report.text) if report.region_at(line) is not RegionKind.HEADLINE)
    return tuple(credit for line in lines if (credit := finder.at_end_of(line)) is not None)


def is_misread(candidate: Candidate, pictures: Sequence[Credit], places: Nearby) -> bool:
    """Say whether a candidate takes words of a credit for a cue or a source, or ends its content inside one.

    `places` are the credits' spans, in their order.
    """
    if any(places.any_over(piece) for piece in (*candidate.cue, *candidate.source)):
        return True
    return any(piece.end < pictures[i].names.end for piece in candidate.content for i in places.over(piece))


def lines_of(text: str) -> Iterator[Span]:
    """Yield the lines of a text that are not blank, without white space around them."""
    start = 0
    for line in text.splitlines(keepends=True):
        trimmed = Span(start, start + len(line)).trimmed(text)
        start += len(line)
        if trimmed:
            yield trimmed


@dataclass(frozen=True, slots=True)
class _Finder:
    """Looks at the ends of the lines of one report."""

    text: str
    syntax: Syntax
    lexicon: Lexicon

    def at_end_of(self, line: Span) -> Credit | None:
        """Return the credit that `line` ends in, None where it ends in none."""
        words = list(_WORD.finditer(self.text, self._tail(line), line.end))
        found = self.lexicon["credits"].find([w.group().lower() for w in words])
        hits = [(rule, Span(words[first].start(), words[last - 1].end())) for rule, first, last in found]
        for rule, cue in (hit for hit in hits if "announces" in hit[0].traits):
            licence = (span.start for other, span in hits if "licence" in other.traits and span.start > cue.end)
            names = self._names(cue, line, next(licence, line.end))
            if names and self._is_name(names) and self._begins(cue, names, rule, line):
                return Credit(line, Span(cue.start - len(self._bracket(cue)), line.end), cue, names, rule.id)
        return None

    def _tail(self, line: Span) -> int:
        """Return where the last words of a line begin; those before are too far from its end to be a credit's."""
        start = max(line.start, line.end - _TAIL)
        while line.start < start < line.end and not self.text[start - 1].isspace():
            start += 1
        return start

    def _bracket(self, cue: Span) -> str:
        """Return the bracket that the cue follows at once, "" where it follows none."""
        before = self.text[max(cue.start - 1, 0) : cue.start]
        return before if before in _CLOSES else ""

    def _names(self, cue: Span, line: Span, end: int) -> Span | None:
        """Return what follows the cue up to `end`, or in the brackets that it opens; None where they are not closed."""
        closes = _CLOSES.get(self._bracket(cue), "")
        if not line.of(self.text).rstrip(".").endswith(closes):
            return None
        names = Span(cue.end, end).trimmed(self.text, _AROUND + closes)
        article = names.of(self.text).partition(" ")[0]
        definite = article in self.lexicon["grammar"].words("definite")
        return Span(names.start + definite * len(article), names.end).trimmed(self.text)

    def _begins(self, cue: Span, names: Span, rule: Rule, line: Span) -> bool:
        """Say whether a credit may begin here: in brackets, or with a capital where a sentence or a fragment ends."""
        if self._bracket(cue):
            return True
        before = self.text[line.start : cue.start].rstrip()
        if not self.text[cue.start].isupper():
            return False
        return not before or before[-1] in _ENDS or ("anywhere" in rule.traits and self._ends_fragment(cue, names))

    def _ends_fragment(self, cue: Span, names: Span) -> bool:
        """Say whether what stands before the cue may end there, and the names are few: unlike "The latest *Image:*".

        An adjective belongs to the cue only where it has a capital as well, as in a headline.
        """
        if longest_run(names.of(self.text), self.lexicon["credits"].words("joins")) > _LONGEST:
            return False
        sentence = self.syntax.sentence_at(cue.start - 1)
        last = next((t for t in reversed(sentence.tokens) if t.span.end <= cue.start), None) if sentence else None
        return last is None or (last.tag not in _LEADS_ON and not (last.tag in _DESCRIBES and last.text[0].isupper()))

    def _is_name(self, names: Span) -> bool:
        """Say whether the words are names only, and name somebody."""
        words, titles = self.lexicon["credits"], self.lexicon["titles"]
        short = titles.words("style") | titles.words("suffix") | titles.words("particle")
        said = names.of(self.text)
        return said.lower() not in words.words("nobody") and is_name(said, words.words("joins"), short)
