"""Which of the known names stand for places, and which for persons, papers and streets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.model import Entity, Lexicon, Likeness, Name, PlaceKind, Report, Syntax
from reportedly.places.others import Others
from reportedly.places.spots import Spot
from reportedly.places.surroundings import Surroundings

_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_OTHER = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT", "LANGUAGE"})
_SURE = frozenset({"GPE", "LOC"})
_BODIES = frozenset({"ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_HOLDING = frozenset({PlaceKind.COUNTY, PlaceKind.DIVISION})
_LARGE, _KNOWN, _ACRONYM = 100_000, 15_000, 5
_AFTER_DATELINE = frozenset({",", "(", "-", "–", "—", "--", ":"})


@dataclass(frozen=True, slots=True)
class _Here:
    """A spot with what the parser calls it (`exact`) and the longer name it is part of (`around`)."""

    spot: Spot
    over: tuple[Name, ...]
    located: bool

    @property
    def exact(self) -> str | None:
        return next((name.label for name in self.over if name.span == self.spot.span), None)

    @property
    def around(self) -> Name | None:
        longer = (n for n in self.over if len(n.span) > len(self.spot.span) and n.span.covers(self.spot.span))
        return next(longer, None)

    @property
    def long(self) -> bool:
        return self.spot.end - self.spot.first > 1

    @property
    def holds(self) -> bool:
        return any(match.place.kind in _HOLDING for match in self.spot.matches)

    @property
    def best(self) -> int:
        return max(match.place.population for match in self.spot.matches)


class Judge:
    """Chooses, at each place of the text, the longest known name that is no part of a person's or a body's name."""

    def __init__(self, report: Report, syntax: Syntax, entities: tuple[Entity, ...], lexicon: Lexicon) -> None:
        self._text, self._syntax = report.text, syntax
        self._beside = Surroundings(lexicon)
        self._titles = lexicon["titles"].words("title")
        self._months = lexicon["months"].words("month") | lexicon["months"].words("weekday")
        self._others = Others(report, syntax, entities, self._beside)

    def choose(self, known: dict[int, list[Spot]]) -> list[Spot]:
        """Return the spots that stand for places, in text order and without overlaps."""
        sure = self._pass(known, frozenset())
        again = frozenset(spot.key for spot in sure)
        return self._pass(known, again)

    def _pass(self, known: dict[int, list[Spot]], again: frozenset[str]) -> list[Spot]:
        chosen: list[Spot] = []
        for start in sorted(known):
            if chosen and start < chosen[-1].span.end:
                continue
            if any(spot.text.lower() in self._beside.never for spot in known[start]):
                continue
            last = chosen[-1] if chosen else None
            spot = next((spot for spot in known[start] if self._is_place(spot, last, again)), None)
            if spot:
                chosen.append(replace(spot, held=spot.held or self._beside.is_held(spot)))
        return chosen

    def _is_place(self, spot: Spot, last: Spot | None, again: frozenset[str]) -> bool:
        over = tuple(self._syntax.names_over(spot.span))
        kinds = {match.place.kind for match in spot.matches}
        if (spot.held and kinds & _HOLDING) or (PlaceKind.COUNTY in kinds and spot.end - spot.first > 1):
            return True
        if self._others.hold(spot, over):
            return False
        if spot.tail and self._is_tail(spot, last):
            return True
        if spot.meant and not spot.tail:
            return not (spot.people and any(n.label == "ORG" and len(n.span) > len(spot.span) for n in over))
        if not spot.matches or self._is_street(spot) or self._is_other_word(spot, over):
            return False
        return self._is_likely(spot, over, last, again)

    def _is_other_word(self, spot: Spot, over: tuple[Name, ...]) -> bool:
        """Say whether it is a word that goes with places, or one that never is one: "Center", "White House"."""
        word = spot.text.lower()
        if word in self._beside.never:
            return True
        sure = any(name.span == spot.span and name.label in _SURE for name in over)
        return not sure and (word in self._beside.generic or self._is_acronym(spot) or self._beside.speaks(spot))

    def _is_acronym(self, spot: Spot) -> bool:
        """Say whether it looks like letters for a longer name, "NATO", rather than the place of a dateline."""
        starts = spot.first == 0 and self._beside.word(spot, 1) in _AFTER_DATELINE
        return spot.text.isupper() and len(spot.text) <= _ACRONYM and not starts

    def _is_tail(self, spot: Spot, last: Spot | None) -> bool:
        """Say whether an abbreviation stands for a state: after a place in it, or a party ("D-Pa.")."""
        if self._is_after_party(spot):
            return True
        if last is None or spot.meant is None or not last.matches:
            return False
        between = self._text[last.span.end : spot.span.start]
        return between.strip() in {",", ", (", "("} and any(
            m.place.country == spot.meant.country and m.place.division == spot.meant.division for m in last.matches
        )

    def _is_after_party(self, spot: Spot) -> bool:
        """Say whether a party and a dash stand before: "R-Marshall", "D-Pa."."""
        before = self._text[max(0, spot.span.start - 2) : spot.span.start]
        return len(before) > 1 and before.endswith("-") and before[0].isupper()

    def _is_likely(self, spot: Spot, over: tuple[Name, ...], last: Spot | None, again: frozenset[str]) -> bool:
        here = _Here(spot, over, self._beside.is_located(spot))
        if self._is_after_party(spot) or ((here.long or self._beside.is_held(spot)) and here.holds):
            return True
        if self._is_other(here, again) or not self._is_known_enough(here):
            return False
        if here.exact in _PLACES or any(match.place.kind is PlaceKind.COUNTRY for match in spot.matches):
            return True
        if here.around and here.around.label in _BODIES:
            return self._names_body(spot, here.around, again)
        if here.around and here.around.label in _SURE:
            return here.long or spot.key in again or self._is_most_of(spot, here.around)
        return not self._is_in_longer_name(spot) and self._stands_as_place(here, last, again)

    def _is_most_of(self, spot: Spot, around: Name) -> bool:
        """Say whether the longer name has nothing else but words that go with places: "the Taji area"."""
        rest = (token.text.lower() for token in spot.sentence.within(around.span) if not spot.span.covers(token.span))
        return all(word in self._beside.generic | self._beside.joins or not word[0].isalpha() for word in rest)

    def _is_other(self, here: _Here, again: frozenset[str]) -> bool:
        """Say whether it is a month, a number, or a person's name."""
        spot, label = here.spot, here.around.label if here.around else None
        if spot.text.lower() in self._months or here.exact in _OTHER or (label in _OTHER and not here.long):
            return True
        if self._beside.word(spot, -1).rstrip(".") in self._titles:
            return self._beside.word(spot, 1) != ","
        person = self._others.is_surname(spot) or (self._others.may_be(spot) and spot.key not in again)
        return person and not here.located and self._beside.word(spot, 1) != ","

    def _is_known_enough(self, here: _Here) -> bool:
        """Say whether a place bears the name as its own, or is known by another and the parser sees a place."""
        if any(match.likeness is Likeness.NAME for match in here.spot.matches):
            return True
        if any(word in self._beside.generic for word in here.spot.text.lower().split()):
            return False
        return here.exact in _SURE and here.best >= _KNOWN

    def _stands_as_place(self, here: _Here, last: Spot | None, again: frozenset[str]) -> bool:
        """Say whether a name that the parser did not see is used as a place's."""
        spot = here.spot
        if spot.sentence.tokens[spot.first].pos not in {"PROPN", "NOUN", "ADJ"}:
            return False
        between = self._text[last.span.end : spot.span.start].strip() if last else "-"
        after_another = between.strip(" ,") in self._beside.lists or between == ","
        listed = after_another or (self._beside.word(spot, 1) == "," and spot.first > 0)
        return here.located or listed or here.long or here.best >= _LARGE or spot.key in again

    def _is_in_longer_name(self, spot: Spot) -> bool:
        """Say whether capitals beside it go on with a name that is not the gazetteer's: "Webb Center"."""
        tokens = spot.sentence.tokens
        following = tokens[spot.end] if spot.end < len(tokens) else None
        if following is not None and following.pos == "PROPN" and following.text[0].isupper():
            return following.text.lower() not in self._beside.institutions
        preceding = tokens[spot.first - 1] if spot.first else None
        return bool(
            preceding
            and preceding.pos == "PROPN"
            and preceding.text[0].isupper()
            and preceding.text.lower() not in self._beside.directions
            and preceding.text.lower().rstrip(".") not in self._titles
        )

    def _names_body(self, spot: Spot, body: Name, again: frozenset[str]) -> bool:
        """Say whether a body is called after the place: "Alexandria Police", not "Washington Post"."""
        words = body.span.of(self._text).lower().split()
        before = self._text[body.span.start : spot.span.start].lower().split()
        if all(word in self._beside.directions | self._beside.joins for word in before):
            known = spot.key in again and len(words) > 2  # noqa: PLR2004 - not "Paris Hilton"
            called = known or any(word in self._beside.institutions for word in words)
            return called or spot.span.end == body.span.end
        return self._beside.word(spot, -1) in self._beside.of_it

    def _is_street(self, spot: Spot) -> bool:
        tokens = spot.sentence.tokens
        following = tokens[spot.end] if spot.end < len(tokens) else None
        return bool(following and following.text[0].isupper() and following.text.lower() in self._beside.streets)
