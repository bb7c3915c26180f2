"""Origins in words for the reader: what each goes by, and why it counts or does not."""

from __future__ import annotations

from reportedly.compare.origins_merging import Root
from reportedly.compare.origins_speakers import Sort


def key_of(root: Root) -> str:
    """Return what an origin goes by: its sort and the words that tell it apart.

    >>> from reportedly.compare.origins_speakers import Sort
    >>> key_of(Root((Sort.SOURCES, ("tarn", "post")), (), ()))
    'sources:tarn-post'
    """
    sort, key = root.id
    return f"{sort.value}:{'-'.join(key)}"


def who_of(root: Root) -> str:
    """Return who an origin is, as a report words it."""
    sort, key = root.id
    body = " ".join(key)
    if sort is Sort.SOURCES:
        return f"{root.best.who} ({_through(root)})" if key else root.best.who
    if root.best.body and root.best.body == key and root.best.who.casefold() != body:
        return f"{root.best.who} ({_title(body)})"
    return root.best.who


def why_of(root: Root, reports: int, beside: str | None) -> str:
    """Return in one sentence why an origin counts, or why it does not count beside another."""
    said = f"{len(root.reports)} of {reports} {'report' if reports == 1 else 'reports'} {_relation(root)}"
    if beside is not None:
        return f"{said}; nothing shows it to be independent of {beside}."
    confirmed = any(one.confirms for one in root.heard)
    return f"{said}; it is said to be confirmed." if confirmed else f"{said}."


def _relation(root: Root) -> str:
    s = "s" if len(root.reports) == 1 else ""
    match root.id[0]:
        case Sort.SOURCES:
            whose = f" speaking through {_through(root)}" if root.id[1] else ""
            return f"rest{s} on unnamed sources{whose}, counted once"
        case Sort.OUTLET:
            end = "which names no source for it" if root.id[1] else "and no outlet is named"
            return f"{'has' if s else 'have'} it from {root.best.who}, {end}"
        case Sort.DOCUMENT:
            return f"rest{s} on {root.best.who}"
        case Sort.DESCRIBED:
            return f"attribute{s} it to {root.best.who}, without a name"
        case _:
            return f"attribute{s} it to {root.best.who}"


def _through(root: Root) -> str:
    return _title(" ".join(root.id[1]))


def _title(words: str) -> str:
    return words.title() if len(words) > 3 else words.upper()  # noqa: PLR2004 - initials such as BBC
