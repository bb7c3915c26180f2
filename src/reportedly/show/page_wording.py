"""How the pages put things: counts, days, how surely, and one link of a chain."""

from __future__ import annotations

import datetime as dt

from reportedly.model import Certainty, Chain, Commitment, Hop, Polarity
from reportedly.show.wording import known_voice

UNDATED = "undated"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "report"), counted(2300, "report"), counted(0, "story", "stories")
    ('1 report', '2,300 reports', '0 stories')
    """
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def day(value: dt.date | None) -> str:
    """Return a day as people read it.

    >>> day(dt.date(2012, 2, 8)), day(None)
    ('8 Feb 2012', 'undated')
    """
    return f"{value.day} {value:%b %Y}" if value else UNDATED


def sure(certainty: Certainty) -> str:
    """Return how surely something is said, in words: its status, and what differs from a plain one.

    >>> sure(Certainty(polarity=Polarity.NEGATIVE, commitment=Commitment.POSSIBLE))
    'asserted, negative, possible'
    """
    parts = [str(certainty.status)]
    parts += ["negative"] if certainty.polarity is Polarity.NEGATIVE else []
    parts += [str(certainty.commitment)] if certainty.commitment is not Commitment.CERTAIN else []
    return ", ".join(parts)


def hop_words(hop: Hop) -> str:
    """Return the source of one link with the name of whoever it means."""
    return known_voice(hop)


def chain_words(chain: Chain) -> str:
    """Return the voices of a chain, "A ← B" where A has it from B."""
    return " ← ".join(map(hop_words, chain)) or "the author"
