"""Collects the capitalised words of a report that the gazetteer or the lists of codes and peoples know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Gazetteer, Lexicon, Likeness, Match, Place, Report, Rule, Sentence, Span, Syntax
from reportedly.places.folding import fold
from reportedly.places.spots import Spot

_LONGEST, _MOST_JOINS, _SHORT, _FARTHEST_HOLDER = 6, 2, 3, 12


@dataclass(frozen=True, slots=True)
class _Piece:
    sentence: Sentence
    first: int
    end: int
    span: Span
    text: str
    key: str
    rule: Rule | None
    people: bool
    held: bool


def known_names(report: Report, syntax: Syntax, lexicon: Lexicon, gazetteer: Gazetteer) -> dict[int, list[Spot]]:
    """Return every spot that is known, the longest first, under the offset where it begins."""
    reader = _Reader(report.text, lexicon)
    pieces = [piece for sentence in syntax.sentences for piece in reader.pieces(sentence)]
    found = gazetteer.find({piece.key for piece in pieces if piece.key and not piece.people})
    coded = gazetteer.coded({piece.rule.value for piece in pieces if piece.rule and piece.rule.value})
    labels = {name.span: name.label for name in syntax.names}
    spots: dict[int, list[Spot]] = {}
    for piece in pieces:
        meant = coded.get(piece.rule.value or "") if piece.rule else None
        matches = () if piece.people else found.get(piece.key, ())
        if meant and matches and piece.rule and "country" in piece.rule.traits:  # "Georgia" is a state, too
            matches = _with(meant, matches)
            meant = None
        if meant or matches:
            spots.setdefault(piece.span.start, []).append(
                Spot(
                    piece.span,
                    piece.text,
                    piece.key,
                    piece.sentence,
                    piece.first,
                    piece.end,
                    labels.get(piece.span),
                    matches,
                    meant,
                    piece.rule.id if piece.rule and meant else None,
                    piece.people,
                    bool(piece.rule and "tail" in piece.rule.traits),
                    piece.held,
                )
            )
    for known in spots.values():
        known.sort(key=lambda spot: -len(spot.span))
    return spots


def _with(country: Place, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    return (
        matches
        if any(match.place.key == country.key for match in matches)
        else (Match(country, Likeness.NAME), *matches)
    )


class _Reader:
    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._joins = lexicon["place_words"].words("joins")
        self._holders = lexicon["place_words"].words("holders")
        self._counties = {
            " ".join(phrase): rule.value
            for rule in lexicon["place_words"].rules
            if "holders" in rule.traits and rule.value
            for phrase in rule.phrases
        }
        self._articles = lexicon["place_words"].words("article")
        self._codes, self._peoples, self._countries = lexicon["place_codes"], lexicon["demonyms"], lexicon["places"]

    def pieces(self, sentence: Sentence) -> Iterator[_Piece]:
        """Yield the runs of words that could be a name: capitals at both ends, small words between them."""
        tokens = sentence.tokens
        for first, token in enumerate(tokens):
            if not self._begins(sentence, first):
                continue
            joins = 0
            for end in range(first + 1, min(first + _LONGEST, len(tokens)) + 1):
                last = tokens[end - 1]
                if last.text[0].isupper() or (last.text[0].isdigit() and end > first + 1):
                    joins = 0
                    piece = self._piece(sentence, first, end)
                    if piece:
                        yield piece
                elif end > first + 1 or token.text[0].islower():
                    joins += 1
                    if joins > _MOST_JOINS or last.text.lower() not in self._joins:
                        break

    def _begins(self, sentence: Sentence, first: int) -> bool:
        token = sentence.tokens[first]
        if token.text[0].isupper():
            return True
        following = sentence.tokens[first + 1].text if first + 1 < len(sentence.tokens) else ""
        return token.text in self._articles and following == "-"

    def _piece(self, sentence: Sentence, first: int, end: int) -> _Piece | None:
        span = Span(sentence.tokens[first].span.start, sentence.tokens[end - 1].span.end)
        text = span.of(self._text)
        if "\n" in text:
            return None
        rule, people = self._rule(text, self._text[span.end : span.end + 1])
        point = rule and not people and text[-1] != "." and self._text[span.end : span.end + 1] == "."
        if point and f"{text.lower()}." in self._text[span.start : span.end + 1].lower() and self._listed(f"{text}."):
            span = Span(span.start, span.end + 1)
            text = span.of(self._text)
        holder = self._holder_after(sentence, end)
        county = holder in self._counties
        key = fold(f"{text} {self._counties[holder]}" if county else text)
        return _Piece(sentence, first, end, span, text, key, rule, people, bool(holder))

    def _holder_after(self, sentence: Sentence, end: int) -> str:
        """Return the word that makes counties of several names: "Jackson and Barrow counties"."""
        for token in sentence.tokens[end : end + _FARTHEST_HOLDER]:
            word = token.text.lower()
            if word in self._holders:
                return word
            if not (token.text[0].isupper() or word in {",", "and", "or"}):
                return ""
        return ""

    def _rule(self, text: str, after: str) -> tuple[Rule | None, bool]:
        rule = self._listed(text) or (self._listed(f"{text}.") if after == "." else None)
        if rule:
            return rule, False
        words = text.lower().replace("’", "'").split()
        for words_of_peoples in (self._peoples, self._countries):
            hit = words_of_peoples.at(words, 0)
            if hit and hit[1] == len(words):
                people = words_of_peoples is self._peoples or "demonym" in hit[0].traits
                if people or "country" in hit[0].traits:
                    return hit[0], people
        return None, False

    def _listed(self, text: str) -> Rule | None:
        words = text.lower().replace("’", "'").split()
        hit = self._codes.at(words, 0)
        if not hit or hit[1] != len(words):
            return None
        capitals = text.isupper() or "." in text or len(text) > _SHORT
        return hit[0] if capitals else None
