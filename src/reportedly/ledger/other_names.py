"""Under which other names people decided that somebody goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.model import Decision, Verdict, latest, plain_name

_TOGETHER = frozenset({Verdict.SAME, Verdict.MERGE})
_APART = frozenset({Verdict.NOT_SAME, Verdict.SPLIT})


def other_names(decisions: Iterable[Decision]) -> Mapping[str, tuple[str, ...]]:
    """Return for each name, as `plain_name` has it, those that people hold for one with it.

    What is one with the same third is one, unless people split the two.
    """
    pairs, apart = list[tuple[str, str]](), set[frozenset[str]]()
    for one in latest(decisions):
        if one.verdict in _TOGETHER:
            pairs += [(one.about, one.value), (one.value, one.about)]
        elif one.verdict in _APART:
            apart.add(frozenset((plain_name(one.about), plain_name(one.value))))
    written = {plain_name(name): name for name, _ in reversed(pairs)}
    beside: dict[str, dict[str, None]] = {}
    for name, other in pairs:
        beside.setdefault(plain_name(name), {})[plain_name(other)] = None
    return {
        name: tuple(written[one] for one in _reached(name, beside) if frozenset((name, one)) not in apart)
        for name in beside
    }


def _reached(name: str, beside: Mapping[str, Iterable[str]]) -> list[str]:
    """Return all names that a chain of pairs leads to, the nearest first."""
    found, seen = [name], {name}
    for one in found:
        found += (fresh := [other for other in beside[one] if other not in seen])
        seen.update(fresh)
    return found[1:]
