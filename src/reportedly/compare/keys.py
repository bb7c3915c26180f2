"""The keys under which a statement is filed: statements that say the same share some, and only those are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from reportedly.compare.words import Words, split
from reportedly.model import Quantity, Said


class Naming(Protocol):
    """Knows which names may be one: `reportedly.names`, handed in."""

    def keys(self, name: str, /) -> frozenset[str]:
        """Return the keys of a name; names that are one share a key."""
        ...

    def alike(self, one: str, other: str, /) -> float:
        """Return how surely two names are one, 0 where they are not."""
        ...


def keys_of(said: Said, words: Words, naming: Naming) -> frozenset[str]:
    """Return the keys of a statement: its terms, names, places with what they lie in, figures, and kinds of event."""
    return frozenset(_keys(said, words, naming))


def _keys(said: Said, words: Words, naming: Naming) -> Iterator[str]:
    yield from (f"t:{term}" for term in said.terms)
    for name in said.names:
        yield from name_keys(name, naming)
    for place in said.places:
        yield f"p:{place}"
        yield f"p:{place.partition('/')[0]}"
    for quantity in said.quantities:
        yield number_key(quantity, words)
    yield from (f"e:{event.type}" for event in said.events)


def name_keys(name: str, naming: Naming) -> frozenset[str]:
    """Return the keys of a name as a statement is filed under them."""
    return frozenset(f"n:{key}" for key in naming.keys(name))


def number_key(quantity: Quantity, words: Words) -> str:
    """Return the key of a figure with what it counts."""
    return f"q:{quantity.high or quantity.low}:{counted(quantity, words) or ''}"


def counted(quantity: Quantity, words: Words) -> str | None:
    """Return what a figure counts, or what befell those counted, as a term; None where it is not said."""
    if quantity.kind is not None:
        return f"={quantity.kind}"
    last = split(quantity.unit or "")[-1:]
    return words.term(last[0]) if last else None
