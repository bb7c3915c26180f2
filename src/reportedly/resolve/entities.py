"""Groups the names of a report into the persons, organisations, outlets and places they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportedly.model import Attribution, Entity, Lexicon, Report, SourceKind, Syntax
from reportedly.resolve.grouping import Group, Groups
from reportedly.resolve.mention import ORGANISATION, OUTLET, PERSON, PLACE, Mention
from reportedly.resolve.mentions import find_mentions
from reportedly.resolve.overlooked import overlooked
from reportedly.resolve.spelling import Key, near

_KINDS: dict[str, SourceKind | str] = {
    PERSON: SourceKind.PERSON,
    ORGANISATION: SourceKind.ORGANISATION,
    OUTLET: SourceKind.OUTLET,
    PLACE: "place",
}


def find_entities(
    report: Report, syntax: Syntax, attributions: tuple[Attribution, ...], lexicon: Lexicon
) -> tuple[Entity, ...]:
    """List who and what the report names, each once, in the order of the first mention.

    Short names, titles, small differences of spelling and acronyms are followed; where a name could mean two people
    it goes to the one named last. Ids are "e1", "e2" ... in text order.
    """
    groups = Groups(lexicon, report.text)
    for mention in find_mentions(report, syntax, attributions, lexicon):
        groups.add(mention)
    groups.settle()
    for mention, group in overlooked(syntax, groups, lexicon):
        group.take(mention)
    ordered = sorted(groups.all(), key=lambda group: group.first or 0)
    return tuple(_entity(f"e{i}", group) for i, group in enumerate(ordered, 1))


def _entity(name: str, group: Group) -> Entity:
    mentions = sorted(group.mentions, key=lambda m: m.span)
    best = _fullest(mentions)
    kind = SourceKind.OFFICIAL if group.kind == PERSON and group.official else _KINDS[group.kind]
    return Entity(
        id=name,
        kind=kind,
        name=best.text,
        mentions=tuple(m.span for m in mentions),
        roles=tuple(dict.fromkeys(role for m in mentions for role in m.roles)),
        same_as=tuple(dict.fromkeys(_other_spellings(mentions, best))),
    )


def _fullest(mentions: list[Mention]) -> Mention:
    """Return the mention with most words; of those the spelling used most often, then one not all in capitals."""
    longest = max(len(m.key) for m in mentions)
    full = [m for m in mentions if len(m.key) == longest]
    keys, texts = Counter(m.key for m in full), Counter(m.text for m in full)
    return max(full, key=lambda m: (keys[m.key], not m.text.isupper(), texts[m.text], -m.span.start))


def _other_spellings(mentions: list[Mention], best: Mention) -> Iterator[str]:
    return (m.text for m in mentions if any(_differs(word, m.key, best.key) for word in m.key))


def _differs(word: str, key: Key, best: Key) -> bool:
    """Say whether a word is none of the fullest name's, though it stands for one."""
    if word in best:
        return False
    return any(near(word, other) for other in best) or len(key) == len(best)
