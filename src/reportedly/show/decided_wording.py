"""What was decided, in words: what a decision sets, and the statement that somebody drew by hand."""

from __future__ import annotations

from reportedly.ledger.drawn import drawn_value
from reportedly.model import BY_HAND, PLAIN, Certainty, Decision, Drawn
from reportedly.show.wording import AUTHOR, NOBODY, shortened

_WORDS = 120


def value_in_words(one: Decision) -> str:
    """Return what a decision sets: its value, or the statement that it draws."""
    return drawn_in_words(drawn_value(one.value)) if one.verdict in BY_HAND else one.value


def drawn_in_words(drawn: Drawn) -> str:
    """Return a drawn statement in a line: its words, whose they are, and how surely where that is marked."""
    who = " <- ".join(voice.words or NOBODY for voice in drawn.voices) or AUTHOR
    marks = ", ".join(_marks(drawn.certainty))
    return f"“{shortened(drawn.words, _WORDS)}” {who}" + (f", {marks}" if marks else "")


def _marks(certainty: Certainty) -> list[str]:
    pairs = ((certainty.status, PLAIN.status), (certainty.polarity, PLAIN.polarity))
    return [str(one) for one, plain in (*pairs, (certainty.commitment, PLAIN.commitment)) if one != plain]
