"""Known people, offices, outlets and other bodies, found by any of their names."""

from __future__ import annotations

from reportedly.names.entries import Entry
from reportedly.names.likeness import Context, Likeness, Verdict
from reportedly.names.matching import Matcher, keys, same_name


class Known:
    """The entries of a register, found by any of their names."""

    def __init__(self, entries: tuple[Entry, ...], matcher: Matcher | None = None) -> None:
        self.entries = entries
        self._matcher = matcher
        self._by_key: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            for name in entry.names:
                for key in keys(name, entry.kind, matcher):
                    self._by_key.setdefault(key, {})[entry.id] = entry

    def find(self, name: str, kind: str, here: Context | None = None) -> list[tuple[Entry, Likeness]]:
        """Return the entries that may bear the name, the likeliest first; more than one that is "same" is a doubt."""
        near = {i: e for key in keys(name, kind, self._matcher) for i, e in self._by_key.get(key, {}).items()}
        found = [(entry, self._best(name, kind, entry, here)) for entry in near.values()]
        kept = [(entry, likeness) for entry, likeness in found if likeness.verdict is not Verdict.DIFFERENT]
        return sorted(kept, key=lambda x: (x[1].verdict is not Verdict.SAME, -x[1].score, x[0].id))

    def _best(self, name: str, kind: str, entry: Entry, here: Context | None) -> Likeness:
        likenesses = [same_name(name, one, kind, (here, entry.context), self._matcher) for one in entry.names]
        return max(likenesses, key=lambda x: (x.verdict is Verdict.SAME, x.score))
