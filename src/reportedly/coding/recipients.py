"""To whom it is done: where around a verb the recipients stand, and what an open clause tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.coding.grammar import bearer_of, object_of
from reportedly.coding.participants import hit, holders
from reportedly.coding.scene import Scene
from reportedly.coding.zone import Match, matched
from reportedly.model import Rule, Token

_WAYS = ("at", "to", "with", "between", "of")
_FROM = frozenset({"REQUEST", "SANCTION", "COERCE", "RETREAT", "REJECT"})
_SETTING = frozenset({"mutual", "purpose"})
_DEPTH = 3
_ANY_VERB = Rule("event.verb.any", ())
_HOLDING = frozenset({"NOUN", "PROPN", "ADJ"})
_VERBS = frozenset({"VERB", "AUX"})
_MANY = frozenset({"NNS", "NNPS"})


def recipients_of(match: Match, scene: Scene, depth: int = 0) -> Iterator[Token]:
    """Yield those to whom it is done, from the nearest place around the verb that names any."""
    verb, taken = match.trigger, match.taken
    done_to = object_of(verb, scene)
    if done_to is not None and (done_to not in taken or "whom" in match.rule.traits):
        found = hit(meant(done_to, scene), scene)
        if found:
            yield from found
            return
    for group in _places(match, done_to, scene):
        found = every(group, scene)
        if found:
            yield from found
            return
    if depth < _DEPTH:
        yield from _in_clause(verb, scene, depth + 1)


def meant_for(match: Match, scene: Scene) -> Iterator[Token]:
    """Yield whom a protest is meant for ("marched to demand a vote from"), whom a threat ("unless the mayor goes")."""
    inner = list(scene.children(match.trigger, "xcomp"))
    for clause in [c for verb in (match.trigger, *inner) for c in scene.children(verb, "advcl")]:
        condition = any(scene.has(mark, "if") for mark in scene.children(clause, "mark"))
        if condition and match.rule.value and match.rule.value.startswith("THREATEN"):
            yield from hit(meant(bearer_of(clause, scene, 0), scene), scene)
        elif not condition and "purpose" in match.rule.traits:
            yield from recipients_of(_read(clause, scene), scene, _DEPTH)


def meant(token: Token | None, scene: Scene) -> Token | None:
    """Return whom a pronoun in a clause that hangs on another means, where the subject above is a noun."""
    for _ in range(_DEPTH):
        if token is None or not scene.is_pronoun(token):
            break
        verb = scene.head(token)
        above = next((v for v in scene.sentence.ancestors(verb) if v.pos in _VERBS), None)
        subject = bearer_of(above, scene, 0) if above is not None else None
        if subject is None or subject.i == token.i or not may_mean(token, subject, scene):
            break
        if _is_another(token, subject, scene):
            break
        token = subject
    return token


def _is_another(pronoun: Token, subject: Token, scene: Scene) -> bool:
    """Say whether a pronoun is another than the subject of its verb by its form: "the guards forced *them* to stop"."""
    if "object form" not in scene.words.classes(pronoun.text.lower()):
        return False
    return pronoun.dep == "nsubj" or bearer_of(scene.head(pronoun), scene, 0) == subject


def may_mean(pronoun: Token, noun: Token, scene: Scene) -> bool:
    """Say whether a pronoun agrees with a noun: "they" is no single person, "it" none at all."""
    several = noun.tag in _MANY or scene.child(noun, "conj") is not None
    if scene.has(pronoun, "several"):
        return several or not scene.is_person(noun)
    if scene.has(pronoun, "one person"):
        return not several and not scene.is_state(noun)
    if scene.has(pronoun, "no person"):
        return not several and not scene.is_person(noun)
    return not scene.has(pronoun, "spoken to")


def ways(heads: Iterable[Token], names: Iterable[str], scene: Scene) -> list[Token]:
    """Return what stands after the prepositions of `heads` of the classes `names`."""
    return [t for head in heads for way in names for t in scene.pobj(head, way)]


def first(head: Token, names: Iterable[str], scene: Scene) -> list[Token]:
    """Return those after the first of these prepositions of `head` that has any."""
    return next((found for way in names if (found := every(scene.pobj(head, way), scene))), [])


def every(heads: Iterable[Token], scene: Scene) -> list[Token]:
    """Return all to whom things can be done in these phrases."""
    return [one for head in heads for one in hit(head, scene)]


def _places(match: Match, done_to: Token | None, scene: Scene) -> Iterator[Iterable[Token]]:
    """Yield where a recipient may stand, likeliest first; after "from" only of what is asked, taken or given up.

    Where people meet or march is no recipient.
    """
    verb, taken = match.trigger, match.taken
    kind = (match.rule.value or "").partition(".")[0]
    yield scene.children(verb, "dative")
    nouns = [t for t in dict.fromkeys((done_to, *taken)) if t is not None and t.pos in _HOLDING]
    for way in (*_WAYS, "from") if kind in _FROM else _WAYS:
        yield [t for t in scene.pobj(verb, way) if t not in taken]
        yield ways(nouns, (way,), scene)
    for noun in nouns:
        yield holders(noun, scene)
    if not match.rule.traits & _SETTING:
        yield [t for t in ways((verb, *nouns), ("in",), scene) if _is_place(t, scene)]


def _is_place(token: Token, scene: Scene) -> bool:
    """Say whether `token` is a state or town by name, or "the town *of* ..."."""
    return scene.is_state(token) or (scene.is_hit(token) and any(map(scene.is_state, scene.pobj(token, "of"))))


def _in_clause(verb: Token, scene: Scene, depth: int) -> Iterator[Token]:
    """Yield the recipients inside what is agreed, refused, demanded: its own subject, else those it is done to."""
    for clause in scene.children(verb, "ccomp", "xcomp", "oprd", "prep", "dobj", "acl"):
        inner = scene.child(clause, "pcomp", "acl") if clause.dep in {"prep", "dobj"} else clause
        if inner is None:
            continue
        own = scene.child(inner, "nsubj", "nsubjpass")
        free = own is None or scene.is_pronoun(own) or scene.is_relative(own)
        found = [] if free else hit(own, scene)
        if not found:
            found = list(recipients_of(_read(inner, scene), scene, depth))
        if found:
            yield from found
            return


def _read(verb: Token, scene: Scene) -> Match:
    """Return the pattern that `verb` fulfils, or a plain one for a verb that tells of no event."""
    return matched(verb, scene, scene.words.verbs) or Match(_ANY_VERB, verb, ())
