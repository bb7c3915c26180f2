"""Reports as they are compared with one another: whose each is, from which day, its text and what stands around it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.origins_words import Key, OriginWords, same_outlet
from reportedly.compare.surroundings import Surroundings
from reportedly.model import Said

_BARE = Surroundings()


@dataclass(frozen=True, slots=True)
class Issue:
    """What is known of a report as one of many: whose it is, from which day, its text and what stands around it."""

    id: str
    outlet: str | None = None
    published: dt.date | None = None
    text: str = ""
    around: Surroundings = _BARE

    @property
    def whose(self) -> str:
        """Whose report it is, for a sentence that stands beside it; its id where that is not known."""
        return self.outlet or self.id

    @property
    def called(self) -> str:
        """What a reader knows it by: its outlet and day; its id where there is no outlet.

        >>> Issue("a.txt", "Tarn Post", dt.date(2031, 5, 1)).called, Issue("a.txt", "Tarn Post").called
        ('Tarn Post (2031-05-01)', 'Tarn Post (a.txt)')
        """
        return f"{self.outlet} ({self.published or self.id})" if self.outlet else self.id


def called(issues: Mapping[str, Issue]) -> dict[str, str]:
    """Return what a reader knows each report by; two of one outlet and day by their ids as well."""
    names = {id_: issue.called for id_, issue in issues.items()}
    many = Counter(names.values())
    return {
        id_: name if many[name] == 1 else f"{issues[id_].outlet} ({issues[id_].published}, {id_})"
        for id_, name in names.items()
    }


def issues_of(
    pile: Sequence[Said], texts: Mapping[str, str] | None = None, around: Mapping[str, Surroundings] | None = None
) -> dict[str, Issue]:
    """Return the reports of a pile of statements by id.

    `texts` are their texts, where reuse is to be found, and `around` what stands around them, where that is known.
    """
    told = {one.report: one for one in pile}
    return {
        name: Issue(name, s.outlet, s.published, (texts or {}).get(name, ""), (around or {}).get(name, _BARE))
        for name, s in told.items()
    }


def report_of_outlet(key: Key, citing: Issue, issues: Mapping[str, Issue], words: OriginWords) -> Issue | None:
    """Return the report of an outlet that a report can have cited: another's, and the last one not younger."""
    theirs = [
        issue
        for issue in issues.values()
        if key and issue.id != citing.id and issue.outlet and _is(key, words.outlet_key(words.key(issue.outlet)))
        if not (issue.published and citing.published and issue.published > citing.published)
    ]
    return max(theirs, key=lambda i: (i.published or dt.date.min, i.id), default=None)


def _is(key: Key, other: Key) -> bool:
    return key == other or same_outlet(key, other)
