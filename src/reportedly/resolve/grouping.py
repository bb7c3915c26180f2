"""The groups of mentions as they grow while a report is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reportedly.model import Lexicon, WordList
from reportedly.resolve.mention import ORGANISATION, OUTLET, PERSON, PLACE, Mention, place_rule
from reportedly.resolve.people import Match, fit
from reportedly.resolve.spelling import Key, near

_RECENT = 150
_SHORTEST_NEAR_PLACE = 6
_THINGS = frozenset({ORGANISATION, OUTLET, PLACE})


@dataclass(slots=True, eq=False)
class Group:
    """The mentions so far of one person or thing, in the order they were taken.

    `key` is its fullest name and `keys` all of them; `first` and `last` are where it is named first in the text and
    where it was named last; `gender` is what the titles and given names say, the first that says anything.
    """

    kind: str
    key: Key
    mentions: list[Mention] = field(default_factory=list)
    known: str | None = None
    keys: set[Key] = field(default_factory=set)
    first: int | None = None
    last: int = 0
    gender: str | None = None

    @property
    def official(self) -> bool:
        """Whether a title of office stood before one of the names."""
        return any(m.official for m in self.mentions)

    def take(self, mention: Mention) -> None:
        """Put one more mention in; `last` is the caller's, who may find names out of order."""
        self.mentions.append(mention)
        self.keys.add(mention.key)
        self.first = mention.span.start if self.first is None else min(self.first, mention.span.start)
        self.gender = self.gender or mention.gender


class Groups:
    """Every group of a report, found by the words of its names; only the latest are searched for near spellings."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self._lexicon = lexicon
        self._text = text
        self._all: list[Group] = []
        self._by_word: dict[str, list[Group]] = {}

    def all(self) -> list[Group]:
        """Return the groups in the order they were opened."""
        return self._all

    def persons(self, word: str) -> Iterator[Group]:
        """Yield the persons with that folded word in a name, the latest opened first."""
        return (g for g in reversed(self._by_word.get(word, ())) if g.kind == PERSON)

    def add(self, mention: Mention) -> None:
        """Put a mention into the group it fits best, or open one."""
        if not mention.key:
            return
        group = self._person(mention) or self._thing(mention)
        if group is None:
            rule = place_rule(mention.text, self._lexicon)
            group = Group(mention.kind, mention.key, known=rule.id if rule else None)
            self._all.append(group)
        self._take(group, mention)

    def settle(self) -> None:
        """Give what was taken for a body to the one person of the report whose name, or whose surname, it is."""
        kept = []
        for group in self._all:
            person = self._bearer(group) if group.kind == ORGANISATION else None
            if person:
                for mention in group.mentions:
                    person.take(replace(mention, kind=PERSON))
                person.last = max(person.last, group.last)
            else:
                kept.append(group)
        self._all = kept

    def _bearer(self, body: Group) -> Group | None:
        named = [g for g in self.persons(body.key[-1]) if body.key in {g.key, g.key[-1:]}]
        return named[0] if len(named) == 1 and len(named[0].key) > 1 else None

    def _take(self, group: Group, mention: Mention) -> None:
        group.take(mention)
        group.last = mention.span.start
        if len(mention.key) > len(group.key):
            group.key = mention.key
        for word in mention.key:
            known = self._by_word.setdefault(word, [])
            if group not in known[-_RECENT:]:
                known.append(group)

    def _near_by(self, mention: Mention) -> Iterable[Group]:
        """Return the groups that share a word with `mention`, then the latest of all."""
        sharing = [group for word in mention.key for group in self._by_word.get(word, ())[-_RECENT:]]
        return dict.fromkeys([*sharing, *self._all[-_RECENT:]])

    def _person(self, mention: Mention) -> Group | None:
        """Return the person a name fits: any name may be a person's whom the parser took for a place or a body."""
        if mention.kind != PERSON and (len(mention.key) > 1 or place_rule(mention.text, self._lexicon)):
            return None
        least = Match.GIVEN_NAME if mention.kind == PERSON else Match.SURNAME
        fits = ((fit(mention.key, g.key, self._lexicon["nicknames"]), g) for g in self._near_by(mention))
        allowed = [(how, g) for how, g in fits if how >= least and g.kind == PERSON and _may_be(mention, g)]
        return max(allowed, key=lambda x: (x[0], x[1].last), default=(Match.NO, None))[1]

    def _thing(self, mention: Mention) -> Group | None:
        if mention.kind == PERSON and (mention.sure or len(mention.key) > 1):
            return None
        groups = [g for g in self._near_by(mention) if g.kind in _THINGS]
        tests = (self._is_same, self._is_acronym, self._is_short, self._is_misspelt)
        return next((g for test in tests for g in groups if test(mention, g)), None)

    def _is_same(self, mention: Mention, group: Group) -> bool:
        rule = place_rule(mention.text, self._lexicon)
        return mention.key in group.keys or (rule is not None and rule.id == group.known)

    def _is_acronym(self, mention: Mention, group: Group) -> bool:
        """Say whether the mention is the name's initials, or stands in brackets after it and begins alike."""
        if len(group.key) == 1 or len(mention.key) > 1 or not mention.text.isupper() or group.kind == PLACE:
            return False
        last, initials = group.mentions[-1], "".join(word[0] for word in group.key)
        between = self._text[last.span.end : last.span.end + 3].strip() if last.span.end < mention.span.start else ""
        bracketed = between.startswith("(") and mention.span.start - last.span.end <= len(between) + 1
        small = "".join(w[0] for w in group.key if "link" not in _traits(self._lexicon["titles"], w))
        return mention.key[0] in {initials, small} or (bracketed and _in_order(mention.key[0], initials))

    def _is_short(self, mention: Mention, group: Group) -> bool:
        """Say whether the mention is how a longer name of a body begins or ends."""
        size = len(mention.key)
        if PLACE in {group.kind, mention.kind} or size >= len(group.key) or mention.key[0] in self._lexicon["places"]:
            return False
        return mention.key in (group.key[:size], group.key[-size:])

    def _is_misspelt(self, mention: Mention, group: Group) -> bool:
        if group.known and place_rule(mention.text, self._lexicon):
            return False
        a, b = " ".join(mention.key), " ".join(group.key)
        return min(len(a), len(b)) >= _SHORTEST_NEAR_PLACE and len(mention.key) == len(group.key) and near(a, b)


def _may_be(mention: Mention, group: Group) -> bool:
    return not (mention.gender and group.gender and mention.gender != group.gender)


def _traits(words: WordList, word: str) -> frozenset[str]:
    rule = words.rule_of(word)
    return rule.traits if rule else frozenset()


def _in_order(acronym: str, initials: str) -> bool:
    """Say whether the initials contain the acronym's letters in order, the first being the same."""
    rest = iter(initials)
    return acronym[:1] == initials[:1] and all(letter in rest for letter in acronym)
