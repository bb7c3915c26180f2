"""The groups of mentions as they grow while a report is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reportedly.model import Lexicon, Span, WordList
from reportedly.resolve.bodies import adds_only_sort, names_part
from reportedly.resolve.headlines import parts_of
from reportedly.resolve.mention import ORGANISATION, OUTLET, PERSON, PLACE, Mention, is_outlet, place_rule
from reportedly.resolve.people import Match, fit
from reportedly.resolve.spelling import Key, near

_RECENT = 150
_FEW = 2
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

    @property
    def doubtful(self) -> bool:
        """Whether only the parser holds it for a person, and it has as many words as bodies have."""
        return self.kind == PERSON and len(self.key) > _FEW and not any(m.sure or m.roles for m in self.mentions)

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
        self._put_off: list[Mention] = []
        self._by_word: dict[str, list[Group]] = {}

    def all(self) -> list[Group]:
        """Return the groups in the order they were opened."""
        return self._all

    def persons(self, word: str) -> Iterator[Group]:
        """Yield the persons with that folded word in a name, the latest opened first."""
        return (g for g in reversed(self._by_word.get(word, ())) if g.kind == PERSON)

    def bodies(self, word: str) -> Iterator[Group]:
        """Yield the bodies and outlets of which that folded word is by itself a name."""
        return (g for g in self._by_word.get(word, ()) if g.kind in {ORGANISATION, OUTLET} and (word,) in g.keys)

    def add(self, mention: Mention) -> None:
        """Put a mention into the group it fits best, or open one."""
        if not mention.key:
            return
        if mention.shaky:
            self._put_off.append(mention)
            return
        self._place(mention)

    def settle(self) -> None:
        """Take what a headline in capitals holds of the body's names; then give persons what was taken for bodies."""
        certain = bool(self._all)
        for mention in self._put_off:
            for part in self._confirmed(mention) if certain else (mention,):
                self._place(part)
        self._give_to_bearers()

    def _confirmed(self, mention: Mention) -> Iterator[Mention]:
        """Yield the parts of a run of capitals that the body of the report or the word lists know as names."""
        taken: list[Span] = []
        for part in parts_of(mention, self._lexicon["titles"]):
            if not any(part.span.touches(span) for span in taken) and self._is_known(part):
                taken.append(part.span)
                yield replace(part, kind=self._kind_of(part))

    def _is_known(self, part: Mention) -> bool:
        known = place_rule(part.text, self._lexicon) or is_outlet(part.text, self._lexicon)
        if known or (part.sure and len(part.key) > 1):
            return True
        return any(part.key in g.keys or (g.kind == PERSON and part.key == g.key[-1:]) for g in self._sharing(part.key))

    def _kind_of(self, part: Mention) -> str:
        if place_rule(part.text, self._lexicon):
            return PLACE
        return OUTLET if is_outlet(part.text, self._lexicon) else part.kind

    def _sharing(self, key: Key) -> list[Group]:
        return [group for word in key for group in self._by_word.get(word, ())[-_RECENT:]]

    def _place(self, mention: Mention) -> None:
        group = self._person(mention) or self._thing(mention)
        if group is None:
            rule = place_rule(mention.text, self._lexicon)
            group = Group(mention.kind, mention.key, known=rule.id if rule else None)
            self._all.append(group)
        self._take(group, mention)

    def _give_to_bearers(self) -> None:
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
        group.last = max(group.last, mention.span.start)
        if len(mention.key) > len(group.key):
            group.key = mention.key
        for word in mention.key:
            known = self._by_word.setdefault(word, [])
            if group not in known[-_RECENT:]:
                known.append(group)

    def _near_by(self, mention: Mention) -> Iterable[Group]:
        """Return the groups that share a word with `mention`, then the latest of all."""
        return dict.fromkeys([*self._sharing(mention.key), *self._all[-_RECENT:]])

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
        near_by = sorted(self._near_by(mention), key=lambda g: -g.last)
        groups = [g for g in near_by if g.kind in _THINGS or g.doubtful]
        tests = (self._is_same, self._is_acronym, self._is_short, self._is_misspelt)
        found = next((g for test in tests for g in groups if test(mention, g)), None)
        if found and found.kind == PERSON:
            found.kind = ORGANISATION
        return found

    def _is_same(self, mention: Mention, group: Group) -> bool:
        if group.kind == PERSON:
            return False
        rule = place_rule(mention.text, self._lexicon)
        return mention.key in group.keys or (rule is not None and rule.id == group.known)

    def _is_acronym(self, mention: Mention, group: Group) -> bool:
        """Say whether the mention is the name's initials, or stands in brackets after it, in whatever language."""
        if len(group.key) == 1 or len(mention.key) > 1 or not mention.text.isupper() or group.kind == PLACE:
            return False
        if (group.kind == PERSON and not group.doubtful) or is_outlet(mention.text, self._lexicon):
            return False
        last, initials = group.mentions[-1], "".join(word[0] for word in group.key)
        between = self._text[last.span.end : last.span.end + 3].strip() if last.span.end < mention.span.start else ""
        bracketed = between.startswith("(") and mention.span.start - last.span.end <= len(between) + 1
        small = "".join(w[0] for w in group.key if "link" not in _traits(self._lexicon["titles"], w))
        return mention.key[0] in {initials, small} or (bracketed and group.kind != PERSON)

    def _is_short(self, mention: Mention, group: Group) -> bool:
        """Say whether the mention is how a longer name of a body begins or ends, or adds no more than its sort."""
        size = len(mention.key)
        if group.kind == PERSON:
            return False
        if PLACE not in {group.kind, mention.kind} and adds_only_sort(mention.key, group.key, self._lexicon):
            return True
        if PLACE in {group.kind, mention.kind} or size >= len(group.key) or mention.key[0] in self._lexicon["places"]:
            return False
        begins = mention.key == group.key[:size] and not names_part(group.key[size:], self._lexicon)
        return begins or mention.key == group.key[-size:]

    def _is_misspelt(self, mention: Mention, group: Group) -> bool:
        if group.kind == PERSON or (group.known and place_rule(mention.text, self._lexicon)):
            return False
        a, b = " ".join(mention.key), " ".join(group.key)
        return min(len(a), len(b)) >= _SHORTEST_NEAR_PLACE and len(mention.key) == len(group.key) and near(a, b)


def _may_be(mention: Mention, group: Group) -> bool:
    return not (mention.gender and group.gender and mention.gender != group.gender)


def _traits(words: WordList, word: str) -> frozenset[str]:
    rule = words.rule_of(word)
    return rule.traits if rule else frozenset()
