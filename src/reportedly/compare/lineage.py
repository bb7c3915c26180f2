"""Who has it from whom: reports, the reports and outlets they cite, the text they share, and the voices at the end."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from reportedly.compare.issues import Issue, called, report_of_outlet
from reportedly.compare.lineage_around import edges_around, same_pages
from reportedly.compare.lineage_hops import CITES
from reportedly.compare.origins import Origins
from reportedly.compare.origins_hearing import Heard
from reportedly.compare.origins_speakers import Sort, Speaker
from reportedly.compare.origins_words import Key, OriginWords
from reportedly.compare.reuse import Shared, reused
from reportedly.compare.reuse_quoted import draws_on, own_words
from reportedly.model import Edge, Via

COPIES, NAMES = "copies", "names"
Reuse = Mapping[tuple[str, str], Shared]
Prints = Mapping[str, Collection[int]]


def reuse_among(issues: Mapping[str, Issue], prints: Prints | None = None) -> Reuse:
    """Return what the texts of these reports share, by pairs of their ids in order.

    `prints` are the fingerprints of the reports of which they are kept.
    """
    return reused({name: issue.text for name, issue in issues.items() if issue.text}, known=prints)


def copies_of(issues: Mapping[str, Issue], reuse: Reuse) -> dict[str, str]:
    """Return for each report that copies another, or is the same page, that other one, at the end of the line."""
    copied = same_pages(issues) | {
        child: parent
        for (one, other), shared in reuse.items()
        if shared.is_copy and one in issues and other in issues
        for child, parent in [_direction(issues[one], issues[other])]
    }
    return {child: _end(child, copied) for child in copied}


def edges(found: Origins, issues: Mapping[str, Issue], words: OriginWords, reuse: Reuse) -> tuple[Edge, ...]:
    """Return from whom each report has the claim, as far as the texts show it, each with a sentence that says why.

    An outlet that a report cites stands for that outlet's own report, where it is among them and not younger; else for
    itself, under the key of the origin that it leads to.
    """
    told = [
        edge
        for key, root in found.roots.items()
        for one in root.heard
        for edge in [_cited(one, key, issues, words)]
        if edge
    ]
    return tuple(dict.fromkeys([*told, *edges_around(issues, words), *_copied(issues, reuse)]))


def settled(found: Origins, links: Sequence[Edge]) -> dict[str, str]:
    """Return for each report the key of the origin it rests on: its own, else that of the report it has it from."""
    rests_on = dict(found.rests_on)
    open_links = [e for e in links if e.report not in rests_on]
    while reached := {e.report: rests_on[e.origin] for e in open_links if e.origin in rests_on}:
        rests_on |= reached
        open_links = [e for e in open_links if e.report not in rests_on]
    return rests_on


def _cited(one: Heard, origin: str, issues: Mapping[str, Issue], words: OriginWords) -> Edge | None:
    """Return from whom a report has a statement: the report of the first outlet that it names, else the origin."""
    report = issues[one.said.report]
    for speaker in () if one.own else one.speakers:
        parent = report_of_outlet(_outlet(speaker), report, issues, words)
        if parent:
            does = "credits" if one.said.chain[0].via is Via.CREDIT_LINE else "cites"
            why = f"{report.whose} {does} {parent.outlet}; its report is {_which(parent, issues)}."
            return Edge(report.id, parent.id, CITES, why)
    if one.own:
        return Edge(report.id, origin, NAMES, f"{report.whose} says it in its own voice.")
    through = [s.who for s in one.speakers[:-1] if s.sort is Sort.OUTLET]
    way = f" through {through[0]}" if through else ""
    return Edge(report.id, origin, NAMES, f"{report.whose} attributes it to {one.origin.who}{way}.")


def _which(parent: Issue, issues: Mapping[str, Issue]) -> str:
    """Return which of an outlet's reports one is: by its day, else, and where there are more of that day, by its id."""
    day = parent.published
    same = [one for one in issues.values() if (one.outlet, one.published) == (parent.outlet, day)]
    return f"that of {day}" if day and len(same) == 1 else parent.id


def _outlet(speaker: Speaker) -> Key:
    return speaker.key if speaker.sort is Sort.OUTLET else speaker.outlet


def _copied(issues: Mapping[str, Issue], reuse: Reuse) -> Iterator[Edge]:
    names = called(issues)
    for (one, other), shared in reuse.items():
        if one in issues and other in issues and draws_on(shared, issues[one].text):
            child, parent = _direction(issues[one], issues[other])
            count = own_words(shared, issues[one].text)
            dated = (
                issues[one].published != issues[other].published and issues[one].published and issues[other].published
            )
            order = "which is older" if dated else "which is the longer of the two"
            yield Edge(
                child,
                parent,
                COPIES,
                f"{issues[child].whose} shares {count} of its words with {names[parent]}, {order}.",
            )


def _direction(one: Issue, other: Issue) -> tuple[str, str]:
    """Return which of two that share text has it from the other: the younger, else the shorter."""
    if one.published and other.published and one.published != other.published:
        return (one.id, other.id) if one.published > other.published else (other.id, one.id)
    return (one.id, other.id) if (len(one.text), one.id) < (len(other.text), other.id) else (other.id, one.id)


def _end(child: str, copied: Mapping[str, str]) -> str:
    seen = {child}
    while child in copied and copied[child] not in seen:
        child = copied[child]
        seen.add(child)
    return child
