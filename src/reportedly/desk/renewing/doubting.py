"""What is left for people to decide when claims are made: statements and names that nearly are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from reportedly.compare.doubting import doubtful
from reportedly.compare.grouping import Grouping
from reportedly.desk.comparing import open_naming, place_named
from reportedly.desk.renewing.verdicts import Verdicts
from reportedly.model import Doubt, DoubtKind, Said, plain_name
from reportedly.names import Likeness, Naming, Verdict, same_name

_KINDS = ("person", "organisation")
_LEAST = 0.75
_MOST_SHARING = 40
"""A key that more names share tells nothing of two of them."""

_LONGEST = 200


def doubts(grouping: Grouping, region: Iterable[Said], about: Collection[str], verdicts: Verdicts) -> tuple[Doubt, ...]:
    """Return what nobody decided of some statements, among those of a region: whether two say, or name, the same."""
    said = tuple(region)
    asked = names_in(one for one in said if one.statement in about)
    return (*doubtful(grouping, about, place_named), *names_alike(asked, names_in(said), verdicts, open_naming()))


def names_in(said: Iterable[Said]) -> dict[str, str]:
    """Return the names of voices, and of whom statements speak, as written where that is known, by how they fold."""
    found: dict[str, str] = {}
    for one in said:
        voices = [voice.name or voice.text for voice in one.chain if voice.named]
        for name in (*voices, *sorted(one.names)):
            if len(name) <= _LONGEST:
                found.setdefault(plain_name(name), name)
    return found


def names_alike(
    asked: Mapping[str, str], names: Mapping[str, str], verdicts: Verdicts, naming: Naming
) -> tuple[Doubt, ...]:
    """Return the pairs of names, one of those `asked`, that may be one and are not taken for one."""
    sharing: dict[str, set[str]] = defaultdict(set)
    for one in names:
        for key in naming.keys(one):
            sharing[key].add(one)
    near = {
        frozenset((one, other))
        for one in asked
        for key in naming.keys(one)
        if len(sharing[key]) <= _MOST_SHARING
        for other in sharing[key] - {one}
    }
    pairs = sorted(tuple(sorted(pair)) for pair in near - verdicts.same_names - verdicts.not_same_names)
    return tuple(_doubts_of_names(pairs, names, naming))


def _doubts_of_names(pairs: Iterable[tuple[str, ...]], names: Mapping[str, str], naming: Naming) -> Iterator[Doubt]:
    for one, other in pairs:
        found = _unsure(one, other, naming)
        if found is not None:
            why = tuple(sign.says for sign in found.signs)
            yield Doubt(DoubtKind.NAMES, names[one], names[other], round(found.score, 4), why)


def _unsure(one: str, other: str, naming: Naming) -> Likeness | None:
    """Return how alike two names are, as people or as bodies; None where they surely are one or two."""
    found = [same_name(one, other, kind, matcher=naming.matcher) for kind in _KINDS]
    if any(likeness.verdict is Verdict.SAME for likeness in found):
        return None
    unsure = [one for one in found if one.verdict is Verdict.UNSURE and one.score >= _LEAST]
    return max(unsure, key=lambda likeness: likeness.score, default=None)
