"""The origins of a claim: the farthest voices that reports name for it, each counted once, with the reason."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reportedly.compare.keys import Naming
from reportedly.compare.origins_hearing import Heard, hear
from reportedly.compare.origins_merging import Id, Root, merge
from reportedly.compare.origins_reading import Reader
from reportedly.compare.origins_speakers import Sort
from reportedly.compare.origins_wording import key_of, who_of, why_of
from reportedly.compare.origins_words import OriginWords
from reportedly.model import Origin, Said, SourceKind

_RELAYS = frozenset({Sort.OUTLET, Sort.SOURCES})


@dataclass(frozen=True, slots=True)
class Bar:
    """What is asked of an origin before it counts as independent of the one that most reports rest on.

    A statement is on the claim from a nearness of `least` on. An origin stands by itself where it is heard in at least
    `share` of the reports, and in `reports` of them, and one statement carries `much` of the claim, or where it is said
    to confirm it. With a share to reach, an analyst is taken to comment on the claim, not to bring it. Where `refuted`
    of the reports call the claim made up, one origin counts: what is confirmed there is that it is not so.
    """

    share: float = 1 / 3
    reports: int = 2
    much: float = 0.65
    least: float = 0.2
    confirming: float = 0.25
    refuted: float = 0.4


GROUPED = Bar(share=0.0, reports=1, much=0.0)
"""For statements that were grouped before, each of which carries the claim."""


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a claim, those that count first, and whatever they were found from.

    `rests_on` says for each report on which origin, by its key, the most of what it tells rests; `unknown` are the
    reports that name none.
    """

    origins: tuple[Origin, ...] = ()
    unknown: tuple[str, ...] = ()
    rests_on: Mapping[str, str] = field(default_factory=dict)
    roots: Mapping[str, Root] = field(default_factory=dict)
    heard: tuple[Heard, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the origins of the claim whose statements `nearness` holds, with how much of it each carries.

    `against` are those of its statements that deny or doubt it. `copies` names for a report that copies another the one
    it copies; the two are one witness. `refuting` are the reports that call the claim made up.
    """

    nearness: Mapping[str, float]
    against: Collection[str] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    bar: Bar = Bar()
    refuting: Collection[str] = ()

    def witnesses(self, reports: Iterable[str]) -> frozenset[str]:
        """Return these reports without those that copy another."""
        return frozenset(self.copies.get(name, name) for name in reports)


def find_origins(pile: Sequence[Said], question: Question, words: OriginWords, naming: Naming) -> Origins:
    """Return the origins of a claim, as `question` puts it.

    `pile` is all that the reports say, report by report in text order: who "the report" or "the company" is, is told
    elsewhere in them.
    """
    reader = Reader.of(pile, words)
    reports = {name: tuple(said) for name, said in groupby(pile, key=lambda one: one.report)}
    heard = tuple(one for said in reports.values() for one in hear(said, question.nearness, reader, question.against))
    on_it = tuple(one for one in heard if one.nearness >= question.bar.least and not one.denies)
    spoken = {one.said.report for one in on_it if one.speakers and not one.own}
    telling = [one for one in on_it if one.speakers and not (one.own and one.said.report in spoken)]
    roots = tuple(root for root in merge(telling, naming) if not _is_bare(root))
    origins = _counted(roots, reports, question)
    told = dict.fromkeys(one.said.report for one in on_it)
    rested = {name for origin in origins for name in origin.reports}
    unknown = tuple(name for name in told if name not in rested)
    return Origins(origins, unknown, _rests_on(reports, origins, roots), {key_of(r): r for r in roots}, heard)


def _counted(roots: Sequence[Root], reports: Collection[str], question: Question) -> tuple[Origin, ...]:
    """Return the origins; what is only passed on counts once, and never beside the named voice that it comes from."""
    counting = _counting(roots, reports, question) or list(roots[:1])
    relays = [r for r in roots if r.id[0] in _RELAYS]
    worth = max(question.bar.much, question.bar.least)
    others = [r for r in roots if r not in counting and (r in relays or r.nearest >= worth)]
    near = next((r for r in counting if r in relays), counting[0] if counting else None)
    return (
        *(_origin(r, None, reports) for r in counting),
        *(_origin(r, near if r in relays else counting[0], reports) for r in others),
    )


def _counting(roots: Sequence[Root], reports: Collection[str], question: Question) -> list[Root]:
    """Return the roots that count, the strongest first: those that stand, and what is passed on where it must count.

    That is where nobody stands, or where as many reports as a voice needs to stand rest on an outlet's unnamed sources.
    Outlets that name no source count beside nobody.
    """
    bar = question.bar
    if len(set(question.refuting) & set(reports)) >= bar.refuted * len(reports):
        return list(roots[:1])
    need = max(bar.reports, math.ceil(bar.share * len(question.witnesses(reports))))
    standing = [r for r in roots if r.id[0] not in _RELAYS and _stands(r, need, question)]
    relays = [r for r in roots if r.id[0] in _RELAYS]
    unnamed = any(r.id[0] is Sort.SOURCES and len(question.witnesses(r.reports)) >= need for r in relays)
    counts = bool(relays) and (not standing or unnamed)
    weighed = [
        *([(sum(r.support for r in relays), relays[0])] if counts else []),
        *((r.support, r) for r in standing),
    ]
    return [root for _, root in sorted(weighed, key=lambda pair: (-pair[0], pair[1].id))]


def _is_bare(root: Root) -> bool:
    """Say whether nothing is known of it but that outlets say so in their own voice, and no other report cites them."""
    return root.id[0] is Sort.OUTLET and all(
        one.own and one.said.outlet == speaker.who for one, speaker in zip(root.heard, root.speakers, strict=True)
    )


def _stands(root: Root, need: int, question: Question) -> bool:
    """Say whether a named or described voice is shown to speak for the claim by itself."""
    heard_in = len(question.witnesses(root.reports))
    confirms = any(one.confirms and one.nearness >= question.bar.confirming for one in root.heard)
    if confirms and (root.best.named or heard_in > 1):
        return True
    unclear = root.best.kind is SourceKind.UNKNOWN and not root.best.named
    if question.bar.share and (unclear or any(speaker.comments for speaker in root.speakers)):
        return False
    return heard_in >= need and root.nearest >= question.bar.much


def _origin(root: Root, near: Root | None, reports: Collection[str]) -> Origin:
    return Origin(
        key=key_of(root),
        who=who_of(root),
        named=root.best.named and root.id[0] is not Sort.SOURCES,
        kind=root.best.kind,
        reports=root.reports,
        why=why_of(root, len(reports), who_of(near) if near else None),
        not_apart_from=key_of(near) if near else None,
    )


def _rests_on(reports: Iterable[str], origins: Sequence[Origin], roots: Sequence[Root]) -> dict[str, str]:
    """Return for each report the origin from which it has most of what it says on the claim."""
    known = {origin.key for origin in origins}
    told: dict[str, dict[Id, list[float]]] = {}
    for root in roots:
        for one in root.heard if key_of(root) in known else ():
            told.setdefault(one.said.report, {}).setdefault(root.id, []).append(one.nearness)
    keys = {root.id: key_of(root) for root in roots}
    return {
        name: max((sum(some), keys[id_]) for id_, some in told[name].items())[1] for name in reports if name in told
    }
