"""How credible a claim is by what reports it, in the Admiralty code's grades: written rules, each with its reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reportedly.model import Conflict, ConflictKind, Credibility, Opposition, Origin

_CONFIRMED, _PROBABLE, _POSSIBLE, _DOUBTFUL, _IMPROBABLE, _UNKNOWN = 1, 2, 3, 4, 5, 6
_LEAST_TO_CONFIRM = 2


def credibility(
    origins: Sequence[Origin],
    denials: Sequence[Opposition],
    doubts: Sequence[Opposition],
    conflicts: Sequence[Conflict],
    flat: Collection[str],
) -> Credibility:
    """Return the grade of a claim: 1 confirmed, 2 probably true, 3 possibly, 4 doubtful, 5 improbable, 6 not known.

    Independent origins count, not outlets; two named ones that nobody contradicts confirm, denials weigh against
    them. What is only heard as unconfirmed, alleged or the like confirms nothing, so a named origin counts as one only
    where one of its reports is among those that tell the claim `flat`. Where nothing can be said either way it is 6.
    Who says it is graded apart (A to F), and never here.
    """
    names = [origin for origin in origins if origin.named]
    named = [origin for origin in names if not set(flat).isdisjoint(origin.reports)]
    why = [*_for(origins, names), *_hedged(names, named), *_against(denials, doubts, conflicts)]
    return Credibility(_grade(origins, named, denials, doubts, conflicts), tuple(why))


def _grade(
    origins: Sequence[Origin],
    named: Sequence[Origin],
    denials: Sequence[Opposition],
    doubts: Sequence[Opposition],
    conflicts: Sequence[Conflict],
) -> int:
    if denials:
        return _IMPROBABLE if not named else _DOUBTFUL
    if doubts and not named:
        return _DOUBTFUL
    if len(named) >= _LEAST_TO_CONFIRM:
        return _PROBABLE if doubts or conflicts else _CONFIRMED
    if len(origins) >= _LEAST_TO_CONFIRM:
        return _POSSIBLE if conflicts else _PROBABLE if named else _POSSIBLE
    return _POSSIBLE if named else _UNKNOWN


def _for(origins: Sequence[Origin], named: Sequence[Origin]) -> list[str]:
    if not origins:
        return ["No report names an origin that can be followed."]
    if len(origins) == 1:
        return [f"1 independent origin, {'' if named else 'not '}named."]
    return [f"{len(origins)} independent origins, {len(named) or 'none'} of them named."]


def _hedged(names: Sequence[Origin], named: Sequence[Origin]) -> list[str]:
    hedged = [origin.who for origin in names if origin not in named]
    return [f"Every report hedges what it has from {', '.join(hedged)}."] if hedged else []


def _against(denials: Sequence[Opposition], doubts: Sequence[Opposition], conflicts: Sequence[Conflict]) -> list[str]:
    said = [f"Denied by {', '.join(d.who for d in denials)}."] if denials else []
    said += [f"Doubted by {', '.join(d.who for d in doubts)}."] if doubts else []
    rest = [f"the {c.kind.value}" for c in conflicts if c.kind is not ConflictKind.DENIAL]
    return [*said, *([f"The reports disagree on {' and '.join(rest)}."] if rest else [])]
