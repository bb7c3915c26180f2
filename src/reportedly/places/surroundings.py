"""What stands beside a name that may be a place's: words that go with places, and with others."""

from __future__ import annotations

from reportedly.model import Lexicon, PlaceKind, Token
from reportedly.places.spots import Spot

_OBJECTS = frozenset({"dobj", "nsubjpass"})


class Surroundings:
    """Reads the words before and after a spot by the rules of `place_words.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon["place_words"]
        self.institutions, self.streets = words.words("institution"), words.words("street")
        self.directions, self._locatives = words.words("direction"), words.words("locative")
        self._holder, self._before = words.words("holder"), words.words("before")
        self._sorts, self._reach = words.words("sort"), words.words("reach")
        self.never, self.joins, self.lists = words.words("never"), words.words("joins"), words.words("lists")
        self._cues = lexicon["cues"]
        self.of_it = words.words("inside")
        self.generic = self.institutions | self.streets | self.directions | self._sorts | words.words("dweller")

    def token(self, spot: Spot, step: int) -> Token | None:
        """Return the word `step` words after the spot, or before it where that is negative."""
        i = spot.end + step - 1 if step > 0 else spot.first + step
        tokens = spot.sentence.tokens
        return tokens[i] if 0 <= i < len(tokens) else None

    def word(self, spot: Spot, step: int) -> str:
        """Return that word in small letters, nothing where there is none."""
        token = self.token(spot, step)
        return token.text.lower() if token else ""

    def is_placed(self, spot: Spot) -> bool:
        """Say whether the words before it put something there: "in Taji", "the town of Taji"."""
        before = self.word(spot, -1)
        if before in self._locatives:
            return True
        return before in self.of_it and (self.word(spot, -2) in self._sorts or self._is_name(self.token(spot, -2)))

    def _is_name(self, token: Token | None) -> bool:
        """Say whether somebody is named there: "Ann Poe of Nelson", "Ann Poe, of Nelson"."""
        return token is not None and (token.pos == "PROPN" or token.text == ",")

    def speaks(self, spot: Spot) -> bool:
        """Say whether it is the subject of a verb of saying, as persons are: "Griffin said"."""
        token = spot.sentence.tokens[spot.end - 1]
        small = all(match.place.kind is PlaceKind.TOWN and not match.place.code for match in spot.matches)
        return small and token.dep == "nsubj" and spot.sentence.head(token).lemma in self._cues

    def is_located(self, spot: Spot) -> bool:
        """Say whether the words beside it speak of a place: "in Taji", "the town of Taji", "left Taji", "Taji slum"."""
        if self.is_placed(spot):
            return True
        last = spot.sentence.tokens[spot.end - 1]
        if last.dep in _OBJECTS and spot.sentence.head(last).lemma in self._reach:
            return True
        after = self.token(spot, 1)
        return after is not None and after.pos == "NOUN" and after.text[0].islower()

    def is_held(self, spot: Spot) -> bool:
        """Say whether it is a county or a province: "Homs province", "the province of Homs"."""
        if self.word(spot, 1) in self._holder:
            return True
        return self.word(spot, -1) in self.of_it and self.word(spot, -2) in self._before
