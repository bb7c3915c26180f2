"""Names known across scripts, from Wikidata's lists: the only file that knows rigour, which takes seconds to wake."""

from __future__ import annotations

import functools

from reportedly.errors import MissingExtraError
from reportedly.names.pairing import Symbols


def load() -> Symbols:
    """Return a function that names what a word is known as: "Q4927524" for each list of forms it stands in.

    The first word takes about 6 CPU seconds and 400 MB, which stay: only for names of many reports or scripts.
    Raises `MissingExtraError` where the extra "names" is not installed.
    """
    try:
        from rigour.names import NameTypeTag, SymbolCategory, analyze_names  # noqa: PLC0415 - heavy, and asked for by name only
    except ImportError as error:
        feature = "Comparing names by what they are across scripts"
        raise MissingExtraError(feature, "names") from error

    @functools.lru_cache(maxsize=50_000)
    def symbols(word: str) -> frozenset[str]:
        return frozenset(
            str(span.symbol.id)
            for name in analyze_names(NameTypeTag.PER, [word])
            for span in name.spans
            if span.symbol.category == SymbolCategory.NAME
        )

    return symbols
