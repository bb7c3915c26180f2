"""Finds the names in a report: the parser's, those after titles, and capitalised words in the sources themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby

from reportedly.model import Attribution, Lexicon, Report, SourceKind, Span, Syntax, Token
from reportedly.resolve.bodies import body_runs, ends_as_body, spelt_out
from reportedly.resolve.headlines import in_title_case
from reportedly.resolve.mention import ORGANISATION, OUTLET, PERSON, PLACE, Mention, Words, is_outlet, place_rule
from reportedly.resolve.roles import Titles
from reportedly.resolve.runs import LONGEST, run_from
from reportedly.resolve.spelling import fold, key_of

_KINDS = {"PERSON": PERSON, "ORG": ORGANISATION, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE}
_OF_SOURCE = {SourceKind.PERSON: PERSON, SourceKind.OUTLET: OUTLET}

Range = tuple[int, int, str]
"""First word, one past the last, and the kind, of a name in a sentence."""


def find_mentions(
    report: Report, syntax: Syntax, attributions: tuple[Attribution, ...], lexicon: Lexicon
) -> list[Mention]:
    """List the names of the report in text order, without overlaps."""
    sources = sorted(_sources(attributions))
    names = sorted((n.span, _KINDS[n.label]) for n in syntax.names if n.label in _KINDS)
    reader = _Reader(report, lexicon)
    here: list[list[tuple[Span, str]]] = [[], []]
    found: list[Mention] = []
    at = [0, 0]
    for sentence in syntax.sentences:
        for which, spans in enumerate((names, sources)):
            here[which] = []
            while at[which] < len(spans) and spans[at[which]][0].start < sentence.span.end:
                here[which].append(spans[at[which]])
                at[which] += 1
        found.extend(reader.read(Words.of(sentence), *here))
    return found


def _sources(attributions: Iterable[Attribution]) -> Iterator[tuple[Span, str]]:
    for attribution in attributions:
        for hop in attribution.chain:
            if hop.source:
                kind = _OF_SOURCE.get(hop.source.kind, ORGANISATION)
                yield from ((span, kind) for span in hop.source.spans)


class _Reader:
    """Reads the names of one sentence after the other."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self._text = report.text
        self._lexicon = lexicon
        self._titles = Titles(lexicon["titles"], lexicon["places"])
        # Two words run together ("DialogueDayPress") are one to the parser; the source knows where its name begins.
        self._exact: dict[Span, Span] = {}

    def read(self, words: Words, names: list[tuple[Span, str]], sources: list[tuple[Span, str]]) -> list[Mention]:
        """Return the names of one sentence in order; where two overlap, the parser's is taken first."""
        taken: list[Range] = []
        for first, end, kind in self._candidates(words, names, sources):
            if (
                end > first
                and not self._is_anybody(words, first, end)
                and all(end <= a or b <= first for a, b, _ in taken)
            ):
                taken.append((first, end, kind))
        shaky = in_title_case(words)
        spoken = [span for span, _ in sources] if shaky else []
        persons = frozenset(first for first, _, kind in taken if kind == PERSON)
        found = [self._mention(words, one, persons - {one[0]}) for one in sorted(taken)]
        return [replace(m, shaky=shaky and not any(span.touches(m.span) for span in spoken)) for m in found]

    def _is_anybody(self, words: Words, first: int, end: int) -> bool:
        """Say whether the words are "Nobody", "Everyone" or the like, which name none."""
        hit = self._lexicon["pronouns"].at(words.lower, first)
        return hit is not None and "indefinite" in hit[0].traits and first + hit[1] >= end

    def _candidates(
        self, words: Words, names: list[tuple[Span, str]], sources: list[tuple[Span, str]]
    ) -> Iterator[Range]:
        for span, kind in sources:
            first, end = _words_in(words, span)
            if kind == OUTLET and self._is_name(words, first, end):
                self._exact[words.span(first, end)] = span
                yield first, end, OUTLET
        yield from self._bodies(words, names)
        yield from self._spelt_out(words)
        starts = {span.start for span, _ in names}
        for span, kind in names:
            yield from self._named(words, span, kind, starts)
        for first in self._titles.ends(words):
            end = run_from(words, first, self._lexicon["titles"])
            if end > first:
                yield first, end, PERSON
        for first, word in enumerate(words.lower[:-1]):
            if words.is_capital(first) and words.is_capital(first + 1) and fold(word) in self._lexicon["given_names"]:
                yield first, run_from(words, first, self._lexicon["titles"]), PERSON
        for span, kind in sources:
            yield from self._capitalised(words, *_words_in(words, span), kind)

    def _named(self, words: Words, span: Span, kind: str, starts: AbstractSet[int]) -> Iterator[Range]:
        """Yield what is a name in one that the parser recognised, and the acronym in brackets after a body's."""
        for first, end in _pieces(words, *_words_in(words, span)):
            whole = self._whole(words, end, starts) if kind == PERSON and end - first > 1 else end
            yield from self._refined(words, first, whole, kind)
        if kind == ORGANISATION:
            yield from _bracketed(words, _words_in(words, span)[1])

    def _whole(self, words: Words, end: int, starts: AbstractSet[int]) -> int:
        """Return where a person's name ends of which the parser took only the first words."""
        tokens = words.sentence.tokens
        while (
            words.is_capital(end)
            and tokens[end].pos == "PROPN"
            and tokens[end].text.isalpha()
            and not tokens[end].text.isupper()
            and tokens[end].span.start not in starts
            and not words.has(self._lexicon["titles"], end, "title", "rank")
            and not in_title_case(words)
        ):
            end += 1
        return end

    def _spelt_out(self, words: Words) -> Iterator[Range]:
        """Yield the names that an acronym in brackets spells, however the parser has cut them."""
        for first, end in spelt_out(words, self._lexicon["titles"]):
            yield first, end, ORGANISATION
            yield from _bracketed(words, end)

    def _bodies(self, words: Words, names: list[tuple[Span, str]]) -> Iterator[Range]:
        """Yield names that end as bodies' names do, where the parser has no longer one; a person's may follow."""
        persons = {span.start for span, kind in names if kind == PERSON}
        for first, end in () if in_title_case(words) else body_runs(words, self._lexicon, persons):
            if not any(span.covers(words.span(first, end)) for span, _ in names):
                yield first, end, ORGANISATION
                yield from _bracketed(words, end)

    def _is_name(self, words: Words, first: int, end: int) -> bool:
        """Say whether every word of a source begins with a capital, as an outlet's in a citation does."""
        return first < end and all(words.is_capital(i) for i in range(first, end))

    def _refined(self, words: Words, first: int, end: int, kind: str) -> Iterator[Range]:
        first = self._titles.skip(words, first, end) if kind == PERSON else _after_determiner(words, first, end)
        while end > first and words.sentence.tokens[end - 1].tag in {"POS", ",", ".", "HYPH", ":", "''"}:
            end -= 1
        while kind == PERSON and end > first and _is_figure(words.sentence.tokens[end - 1]):
            end -= 1
        if 0 < end < len(words.lower) and words.has(self._lexicon["titles"], end - 1, "article"):
            end += 1
        body = self._lexicon["bodies"].rule_of(words.lower[end - 1]) if end > first else None
        cut = None if body else self._titles.after_place(words, first, end)
        if cut:
            yield first, cut, PLACE
            first, kind = cut, PERSON
        if (
            0 < end - first <= LONGEST
            and not self._titles.is_title(words, end - 1)
            and not self._titles.are_ranks(words, first, end)
            and any(words.sentence.tokens[i].pos == "PROPN" for i in range(first, end))
        ):
            yield first, end, kind

    def _capitalised(self, words: Words, first: int, end: int, kind: str) -> Iterator[Range]:
        wanted = (words.is_capital(i) and words.sentence.tokens[i].pos == "PROPN" for i in range(first, end))
        for capital, group in groupby(enumerate(wanted, first), key=lambda x: x[1]):
            run = [i for i, _ in group]
            if capital:
                start = self._titles.skip(words, run[0], run[-1] + 1)
                if not self._titles.is_title(words, run[-1]):
                    yield start, run[-1] + 1, kind

    def _mention(self, words: Words, where: Range, others: AbstractSet[int]) -> Mention:
        first, end, kind = where
        span = words.span(first, end)
        span = self._exact.get(span, span)
        text = " ".join(span.of(self._text).split())
        given = self._lexicon["given_names"].rule_of(fold(words.lower[first]))
        title = self._titles.before(words, first, long=end - first > 1)
        # "deputy Middle East director" has a place inside one title
        inside = kind != PERSON and words.has(self._lexicon["titles"], end, "title", "rank")
        titled = (title.adjacent and not inside) or (title.stands and kind == PERSON)
        sure = titled or (given is not None and end - first > 1)
        kind = self._kind(text, kind, person=sure)
        if kind != PERSON:
            called = tuple(self._titles.beside(words, first, end, self._text, others)) if kind != PLACE else ()
            return Mention(span, text, key_of(text, self._lexicon["titles"]), kind, called)
        gender = title.gender or (next(iter(given.traits & {"man", "woman"}), None) if given else None)
        roles = (*title.roles, *self._titles.beside(words, first, end, self._text, others))
        key = key_of(text, self._lexicon["titles"])
        return Mention(span, text, key, PERSON, roles, gender, official=title.official, sure=sure)

    def _kind(self, text: str, kind: str, *, person: bool) -> str:
        if place_rule(text, self._lexicon):
            return PLACE
        if is_outlet(text, self._lexicon):
            return OUTLET
        if ends_as_body(text, self._lexicon["bodies"]):
            return ORGANISATION
        return PERSON if person else kind


def _pieces(words: Words, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a name without brackets or slashes: "Storm Office (SO" is the full name and its acronym."""
    tokens = words.sentence.tokens[first:end]
    for bracket, group in groupby(tokens, key=lambda t: t.text in {"(", ")", "[", "]", "/"}):
        run = [t.i for t in group]
        if not bracket:
            yield run[0], run[-1] + 1


def _bracketed(words: Words, end: int) -> Iterator[Range]:
    """Yield the acronym in brackets after a body's name."""
    tokens = words.sentence.tokens[end : end + 3]
    if [t.tag for t in tokens[::2]] == ["-LRB-", "-RRB-"] and tokens[1].text.isupper() and len(tokens[1].text) > 1:
        yield end + 1, end + 2, ORGANISATION


def _after_determiner(words: Words, first: int, end: int) -> int:
    return first + 1 if first < end and words.sentence.tokens[first].pos == "DET" else first


def _is_figure(token: Token) -> bool:
    """Say whether a word is a number, and not one that belongs to a name ("Otto II")."""
    return token.tag == "CD" and not token.text.isupper()


def _words_in(words: Words, span: Span) -> tuple[int, int]:
    """Return the first word and one past the last that share a character with `span`."""
    inside = [t.i for t in words.sentence.tokens if t.span.touches(span)]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
