"""A claim's lineage as lines of text: each origin, the reports that lead to it, and those that have it from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportedly.compare.issues import Issue
from reportedly.compare.origins import Origins
from reportedly.model import Edge, Mutation, Origin

T = TypeVar("T")
_BRANCH, _LAST, _DOWN, _BLANK = "├─ ", "└─ ", "│  ", "   "


def tree(
    found: Origins, edges: Sequence[Edge], issues: Mapping[str, Issue], changes: Iterable[Mutation] = ()
) -> tuple[str, ...]:
    """Return the lines: an origin, below it the reports that have it from there, the reason behind each."""
    return tree_of(found.origins, found.unknown, edges, issues, changes)


def tree_of(
    origins: Iterable[Origin],
    unknown: Sequence[str],
    edges: Sequence[Edge],
    issues: Mapping[str, Issue],
    changes: Iterable[Mutation] = (),
) -> tuple[str, ...]:
    """Return the lines of what is known of a claim's origins and of the reports without one."""
    lines = list[str]()
    for origin in origins:
        lines.append(f"{'●' if origin.independent else '○'} {origin.who}: {origin.why}")
        lines += _below(origin, edges, issues)
    if unknown:
        lines.append(f"? No source that can be followed: {', '.join(_titled(name, issues) for name in unknown)}.")
    changed = [f"{_LAST if last else _BRANCH}{m.kind.value}: {m.message}" for last, m in _marked(tuple(changes))]
    return (*lines, *(["On the way:"] if changed else []), *changed)


def _below(origin: Origin, edges: Sequence[Edge], issues: Mapping[str, Issue]) -> Iterator[str]:
    own = [e for e in edges if e.report in origin.reports and e.origin in {origin.key, *origin.reports}]
    above: dict[str, Edge] = {}
    for edge in sorted(own, key=lambda e: e.origin == origin.key):
        above.setdefault(edge.report, edge)
    branches = _Branches(above, origin, issues, set())
    tops = [n for n in origin.reports if n not in above or above[n].origin == origin.key]
    yield from branches(tops or origin.reports[:1], "")
    yield from branches(origin.reports, "")


@dataclass(frozen=True, slots=True)
class _Branches:
    """The reports below an origin, each under the one it has it from, and shown once."""

    above: Mapping[str, Edge]
    origin: Origin
    issues: Mapping[str, Issue]
    shown: set[str]

    def __call__(self, names: Sequence[str], indent: str) -> Iterator[str]:
        """Yield the lines of these reports and of all that have it from them."""
        new = [name for name in names if name not in self.shown]
        self.shown.update(new)
        for last, name in _marked(new):
            why = f": {self.above[name].why}" if name in self.above else ""
            yield f"{indent}{_LAST if last else _BRANCH}{_titled(name, self.issues)}{why}"
            below = [n for n in self.origin.reports if n in self.above and self.above[n].origin == name]
            yield from self(below, indent + (_BLANK if last else _DOWN))


def _titled(name: str, issues: Mapping[str, Issue]) -> str:
    issue = issues[name]
    known = [part for part in (issue.outlet, issue.published.isoformat() if issue.published else None) if part]
    return f"{name} ({', '.join(known)})" if known else name


def _marked(items: Sequence[T]) -> Iterator[tuple[bool, T]]:
    return ((i == len(items) - 1, item) for i, item in enumerate(items))
