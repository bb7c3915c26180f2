"""The groups of mentions as they grow while a report is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.model import Evidence, Lexicon, Span, WordList
from reportedly.names.likeness import Comparing
from reportedly.resolve.bodies import adds_only_sort, names_part
from reportedly.resolve.group import Group
from reportedly.resolve.headlines import parts_of
from reportedly.resolve.mention import ORGANISATION, OUTLET, PERSON, PLACE, Mention, is_outlet, place_rule
from reportedly.resolve.merging import merged
from reportedly.resolve.people import Match, fit
from reportedly.resolve.spelling import Key, near

_RECENT = 150
_SHORTEST_NEAR_PLACE = 6
_ACRONYM, _SHORT, _SPELLING = "resolve.same.acronym", "resolve.same.short", "resolve.same.spelling"
_GIVEN = "resolve.same.given-name"
_SAYS = {
    _ACRONYM: "whose initials or bracketed short name it is",
    _SHORT: "of whose name it is a part, or which it names in full",
    _SPELLING: "in another spelling: few letters differ",
    _GIVEN: "by the given name",
}
_BY_MATCH = {Match.NEAR: _SPELLING, Match.GIVEN_NAME: _GIVEN}
Fitting = tuple[Group | None, str | None]
"""The group that a mention fits, and the rule that says so where the names are not plainly one."""

_THINGS = frozenset({ORGANISATION, OUTLET, PLACE})


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
        return (g for g in reversed(self._by_word.get(word, ())) if g.kind == PERSON and not g.gone)

    def bodies(self, word: str) -> Iterator[Group]:
        """Yield the bodies and outlets of which that folded word is by itself a name."""
        found = self._by_word.get(word, ())
        return (g for g in found if g.kind in {ORGANISATION, OUTLET} and not g.gone and (word,) in g.keys)

    def add(self, mention: Mention) -> None:
        """Put a mention into the group it fits best, or open one."""
        if not mention.key:
            return
        if mention.shaky:
            self._put_off.append(mention)
            return
        self._place(mention)

    def settle(self, comparing: Comparing | None = None) -> None:
        """Put right what could not be told while names were met one by one.

        Headlines in capitals give the names that the body has, persons get what was taken for bodies, and groups
        whose names `comparing` finds to be one in two spellings become one.
        """
        certain = bool(self._all)
        for mention in self._put_off:
            for part in self._confirmed(mention) if certain else (mention,):
                self._place(part)
        self._give_to_bearers()
        if comparing:
            self._all = merged(self._all, comparing)

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
        group, why = self._person(mention)
        if group is None:
            group, why = self._thing(mention)
        if group and why and mention.key not in group.keys:
            group.reasons.append(Evidence(why, mention.span, f"is {group.mentions[0].text}, {_SAYS[why]}"))
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
                group.gone = True
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

    def _person(self, mention: Mention) -> Fitting:
        """Return the person a name fits: any name may be a person's whom the parser took for a place or a body."""
        if mention.kind != PERSON and (len(mention.key) > 1 or place_rule(mention.text, self._lexicon)):
            return None, None
        least = Match.GIVEN_NAME if mention.kind == PERSON else Match.SURNAME
        fits = ((fit(mention.key, g.key, self._lexicon["nicknames"]), g) for g in self._near_by(mention))
        allowed = [(how, g) for how, g in fits if how >= least and g.kind == PERSON and _may_be(mention, g)]
        how, group = max(allowed, key=lambda x: (x[0], x[1].last), default=(Match.NO, None))
        return group, _BY_MATCH.get(how)

    def _thing(self, mention: Mention) -> Fitting:
        if mention.kind == PERSON and (mention.sure or len(mention.key) > 1):
            return None, None
        near_by = sorted(self._near_by(mention), key=lambda g: -g.last)
        groups = [g for g in near_by if g.kind in _THINGS or g.doubtful]
        tests = (
            (self._is_same, None),
            (self._is_acronym, _ACRONYM),
            (self._is_short, _SHORT),
            (self._is_misspelt, _SPELLING),
        )
        found = next(((g, why) for test, why in tests for g in groups if test(mention, g)), (None, None))
        if found[0] and found[0].kind == PERSON:
            found[0].kind = ORGANISATION
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
