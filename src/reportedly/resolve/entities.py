"""Groups the names of a report into the persons, organisations, outlets and places they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from reportedly.model import Attribution, Entity, Lexicon, Office, Report, SourceKind, Span, Syntax
from reportedly.names.likeness import Comparing
from reportedly.resolve.group import Group
from reportedly.resolve.grouping import Groups
from reportedly.resolve.mention import ORGANISATION, OUTLET, PERSON, PLACE, Mention
from reportedly.resolve.mentions import find_mentions
from reportedly.resolve.offices import Find, Offices
from reportedly.resolve.overlooked import overlooked
from reportedly.resolve.spelling import Key, near

_KINDS: dict[str, SourceKind | str] = {
    PERSON: SourceKind.PERSON,
    ORGANISATION: SourceKind.ORGANISATION,
    OUTLET: SourceKind.OUTLET,
    PLACE: "place",
}
_BODIES = frozenset({ORGANISATION, OUTLET})


def find_entities(
    report: Report,
    syntax: Syntax,
    attributions: tuple[Attribution, ...],
    lexicon: Lexicon,
    comparing: Comparing | None = None,
) -> tuple[Entity, ...]:
    """List who and what the report names, each once, in the order of the first mention.

    Short names, titles, small differences of spelling and acronyms are followed; where a name could mean two people
    it goes to the one named last. With `comparing` farther spellings of one name are found, too. Ids are "e1",
    "e2" ... in text order.
    """
    groups = Groups(lexicon, report.text)
    for mention in find_mentions(report, syntax, attributions, lexicon):
        groups.add(mention)
    groups.settle(comparing)
    for mention, group in overlooked(syntax, groups, lexicon):
        group.take(mention)
    ordered = sorted(groups.all(), key=lambda group: group.first or 0)
    named = {f"e{i}": group for i, group in enumerate(ordered, 1)}
    offices = Offices(report.text, lexicon, _bodies(named))
    return tuple(_entity(name, group, _offices(group, offices, syntax)) for name, group in named.items())


def _bodies(named: Mapping[str, Group]) -> Find:
    """Return a function that finds the body whose name stands first in a span; what it is a part of comes later."""
    places = sorted((m.span, name) for name, group in named.items() if group.kind in _BODIES for m in group.mentions)

    def find(span: Span) -> str | None:
        return next((name for place, name in places if span.touches(place)), None)

    return find


def _offices(group: Group, offices: Offices, syntax: Syntax) -> tuple[Office, ...]:
    if group.kind != PERSON:
        return ()
    told = sorted({role.span: role for m in group.mentions for role in m.roles}.values(), key=lambda role: role.span)
    placed = ((role, syntax.sentence_at(role.span.start)) for role in told)
    return tuple(office for role, place in placed if place and (office := offices.read(role, place)))


def _entity(name: str, group: Group, offices: tuple[Office, ...]) -> Entity:
    mentions = sorted(group.mentions, key=lambda m: m.span)
    best = _fullest(mentions)
    kind = SourceKind.OFFICIAL if group.kind == PERSON and group.official else _KINDS[group.kind]
    return Entity(
        id=name,
        kind=kind,
        name=best.text,
        mentions=tuple(m.span for m in mentions),
        roles=tuple(dict.fromkeys(role.text for m in mentions for role in m.roles)),
        same_as=tuple(dict.fromkeys(_other_spellings(mentions, best))),
        offices=offices,
        evidence=tuple(sorted(group.reasons, key=lambda e: e.span or mentions[0].span)),
    )


def _fullest(mentions: list[Mention]) -> Mention:
    """Return the mention with most words; of those the spelling used most often, then one not all in capitals."""
    longest = max(len(m.key) for m in mentions)
    full = [m for m in mentions if len(m.key) == longest]
    keys, texts = Counter(m.key for m in full), Counter(m.text for m in full)
    return max(full, key=lambda m: (keys[m.key], not m.text.isupper(), texts[m.text], -m.span.start))


def _other_spellings(mentions: list[Mention], best: Mention) -> Iterator[str]:
    return (m.text for m in mentions if _is_acronym(m, best) or any(_differs(w, m.key, best.key) for w in m.key))


def _is_acronym(mention: Mention, best: Mention) -> bool:
    return len(mention.key) == 1 < len(best.key) and mention.text.isupper() and mention.key[0] not in best.key


def _differs(word: str, key: Key, best: Key) -> bool:
    """Say whether a word is none of the fullest name's, though it stands for one."""
    if word in best:
        return False
    return any(near(word, other) for other in best) or len(key) == len(best)
