"""A claim as a page by itself: the sentence, what it rests on, every quotation with its place, and all its reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.model import Hit, Kept, MadeBy, Telling, words_of
from reportedly.show.audit import Trace
from reportedly.show.claim_shown import CREDIBLE, RELIABLE, ClaimShown
from reportedly.show.pictures.claim_picture import LEGEND
from reportedly.show.pictures.framing import Made
from reportedly.show.sheets.making import page_alone
from reportedly.show.wording import line_of

_AROUND = 90
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a statement as they stand in their report, with what stands around them and where that is.

    `where` counts the characters of the report's text from 0, the last one not included.
    """

    telling: Telling
    hit: Hit
    before: str
    words: str
    after: str
    where: str


def claim_html(shown: ClaimShown, made: Made) -> str:
    """Return a claim as one file of HTML."""
    return page_alone(
        "claim_sheet.html",
        made,
        shown=shown,
        claim=shown.claim,
        versions=_versions(shown.kept),
        numbers={id_: number for number, id_ in enumerate(shown.kept, start=1)},
        quotations=tuple(quotations_of(shown)),
        grades=dict(_grades(shown)),
        reliable=RELIABLE,
        credible=CREDIBLE,
        legend=LEGEND,
    )


def quotations_of(shown: ClaimShown) -> Iterator[Quotation]:
    """Yield the quotations that a claim is made of, in the order of its reports."""
    for telling, hit in shown.told:
        if hit.report in shown.kept:
            yield _quotation(telling, hit, shown.kept[hit.report])


def _quotation(telling: Telling, hit: Hit, kept: Kept) -> Quotation:
    text = kept.report.text
    if not hit.content:
        return Quotation(telling, hit, "", hit.text, "", "")
    first, last = hit.content[0], hit.content[-1]
    return Quotation(
        telling=telling,
        hit=hit,
        before=_before(text[: first.start]),
        words=" … ".join(words_of([span], text) for span in hit.content),
        after=_after(text[last.end :]),
        where=f"{line_of(first, text)}, characters {', '.join(f'{one.start}–{one.end}' for one in hit.content)}",
    )


def _before(text: str) -> str:
    r"""Return the last words of a text on one line, whole words only.

    >>> _before("so that\n\nthe mayor said ")
    'so that the mayor said '
    """
    flat = _BLANKS.sub(" ", text[-2 * _AROUND :])
    return flat if len(flat) <= _AROUND else f"… {flat[-_AROUND:].partition(' ')[2]}"


def _after(text: str) -> str:
    """Return the first words of a text on one line, whole words only."""
    flat = _BLANKS.sub(" ", text[: 2 * _AROUND])
    return flat if len(flat) <= _AROUND else f"{flat[:_AROUND].rpartition(' ')[0]} …"


def _versions(kept: Mapping[str, Kept]) -> dict[MadeBy, list[str]]:
    """Return which versions made the readings, with the reports that each read."""
    found: dict[MadeBy, list[str]] = {}
    for id_, one in kept.items():
        found.setdefault(one.made_by, []).append(id_)
    return found


def _grades(shown: ClaimShown) -> Iterator[tuple[str, Trace]]:
    """Yield how people hold those that this claim rests on, or that print or contradict it."""
    claim = shown.claim
    concerned = {one.who for some in (claim.origins, claim.denials, claim.doubts) for one in some}
    concerned |= {one.outlet for one in shown.reports.values() if one.outlet}
    yield from ((who, trace) for who, trace in shown.grades.items() if who in concerned)
