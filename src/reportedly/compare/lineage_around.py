"""Who has it from whom by what stands around the reports: links, credit lines, feeds, one page at two addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reportedly.compare.issues import Issue, called, report_of_outlet
from reportedly.compare.origins import Origins
from reportedly.compare.origins_words import OriginWords, same_outlet
from reportedly.compare.surroundings import Credit
from reportedly.model import Edge, Origin, Said, SourceKind, Via, Voice

LINKS, CREDITS, REPUBLISHES = "links", "credits", "republishes"
AROUND = frozenset({LINKS, CREDITS, REPUBLISHES})
"""The kinds of edges that this file finds."""


def edges_around(issues: Mapping[str, Issue], words: OriginWords) -> tuple[Edge, ...]:
    """Return from which of the others each report has what it tells, by what stands around it, and why."""
    at = {address: issue for issue in issues.values() for address in sorted(issue.around.addresses)}
    of_each = (
        edge
        for issue in issues.values()
        for edges in (_from_feed(issue, issues, at, words), _linked(issue, at), _credited(issue, issues, words))
        for edge in edges
    )
    return tuple(dict.fromkeys([*_same_page(issues), *of_each]))


def same_pages(issues: Mapping[str, Issue]) -> dict[str, str]:
    """Return for each report whose page gives another's address as its own that other one: the two are one witness."""
    return {edge.report: edge.origin for edge in _same_page(issues)}


def with_credits(pile: Iterable[Said], issues: Mapping[str, Issue], words: OriginWords) -> list[Said]:
    """Return the statements with what a report says in its own voice laid to the outlet that it credits, if any."""
    credited = {
        name: credit
        for name, issue in issues.items()
        for credit in _others(issue, words)[:1]
        if not issue.around.source
    }
    return [
        replace(one, chain=(_voice(credited[one.report]),)) if not one.chain and one.report in credited else one
        for one in pile
    ]


def joined(found: Origins, rests_on: Mapping[str, str], issues: Mapping[str, Issue]) -> Origins:
    """Return the origins with the reports that name none and have it from one that rests on them."""
    late, names = {name: rests_on[name] for name in found.unknown if name in rests_on}, called(issues)
    return replace(
        found,
        origins=tuple(_with(one, {n: names[n] for n, key in late.items() if key == one.key}) for one in found.origins),
        unknown=tuple(name for name in found.unknown if name not in late),
    )


def _with(origin: Origin, late: Mapping[str, str]) -> Origin:
    """Return an origin with those reports, by their ids and by what a reader knows them by."""
    if not late:
        return origin
    *others, last = late.values()
    who = f"{', '.join(others)} and {last} have" if others else f"{last} has"
    return replace(origin, reports=(*origin.reports, *late), why=f"{origin.why} {who} it from there.")


def _same_page(issues: Mapping[str, Issue]) -> Iterator[Edge]:
    """Yield which reports are one page, kept at several addresses: each from the one at the address that they give."""
    pages: dict[str, list[Issue]] = {}
    for issue in issues.values():
        for address in sorted(issue.around.addresses):
            pages.setdefault(address, []).append(issue)
    for address, some in pages.items():
        first = min(some, key=lambda i: (i.around.address != address, i.published or dt.date.max, i.id))
        for issue in some:
            if issue.id != first.id and issue.around.canonical == address:
                yield _edge(
                    issue,
                    first,
                    REPUBLISHES,
                    f"{issue.whose} gives {address} as its own address, {_as(first, address)}",
                )


def _as(first: Issue, address: str) -> str:
    return f"which is that of {first.called}" if first.around.address == address else f"as {first.called} does"


def _from_feed(
    issue: Issue, issues: Mapping[str, Issue], at: Mapping[str, Issue], words: OriginWords
) -> Iterator[Edge]:
    source = issue.around.source
    key = words.outlet_key(words.key(source))
    others = {name: one for name, one in issues.items() if one.around.source != source}
    parent = (at.get(issue.around.source_address) or report_of_outlet(key, issue, others, words)) if source else None
    if parent and _can_have(issue, parent):
        feed = f"in the feed {issue.around.feed}, which names" if issue.around.feed else "in a feed that names"
        yield _edge(issue, parent, REPUBLISHES, f"{issue.whose} came {feed} {source}; its report is {parent.called}")


def _linked(issue: Issue, at: Mapping[str, Issue]) -> Iterator[Edge]:
    for address, text in issue.around.links:
        parent = at.get(address)
        if parent and _can_have(issue, parent):
            on = f" on the words “{text}”" if text else ""
            yield _edge(issue, parent, LINKS, f"{issue.whose} links to {parent.called}{on}")


def _credited(issue: Issue, issues: Mapping[str, Issue], words: OriginWords) -> Iterator[Edge]:
    for credit in issue.around.credits:
        parent = report_of_outlet(words.outlet_key(words.key(credit.who)), issue, issues, words)
        if parent:
            yield _edge(
                issue, parent, CREDITS, f"{issue.whose} credits {credit.line}; {parent.called} is a report of theirs"
            )


def _others(issue: Issue, words: OriginWords) -> list[Credit]:
    """Return the credits that say that all of a report is another outlet's."""
    own = words.outlet_key(words.key(issue.outlet or ""))
    keys = ((credit, words.outlet_key(words.key(credit.who))) for credit in issue.around.credits if credit.whole)
    return [credit for credit, key in keys if key and key != own and not (own and same_outlet(key, own))]


def _voice(credit: Credit) -> Voice:
    return Voice(credit.who, SourceKind.OUTLET, named=True, name=credit.who, via=Via.CREDIT_LINE)


def _can_have(issue: Issue, parent: Issue) -> bool:
    is_younger = parent.published and issue.published and parent.published > issue.published
    return parent.id != issue.id and not is_younger


def _edge(issue: Issue, parent: Issue, kind: str, why: str) -> Edge:
    return Edge(issue.id, parent.id, kind, f"{why}.")
