"""Who does it and to whom: the participants of a matched pattern, as its frame lays them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.coding.grammar import bearer_of, object_of, subject_of
from reportedly.coding.participants import hit, holders, people, somebody
from reportedly.coding.scene import Scene
from reportedly.coding.zone import Match, matched
from reportedly.model import Rule, Token

_WAYS = ("at", "to", "with", "between", "of")
_FROM = frozenset({"REQUEST", "SANCTION", "COERCE", "RETREAT", "REJECT"})
_SETTING = frozenset({"mutual", "purpose"})
_DEPTH = 3
_HYPHENED = 2
_ANY_VERB = Rule("event.verb.any", ())
_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Cast:
    """The heads of those who act and of those to whom it is done."""

    actors: tuple[Token, ...] = ()
    recipients: tuple[Token, ...] = ()


def cast_of_verb(match: Match, scene: Scene) -> Cast:
    """Return who takes part in what a verb tells, by the frame that the traits of its rule name."""
    verb, traits = match.trigger, match.rule.traits
    actors = somebody(meant(subject_of(verb, scene), scene), scene)
    if "undergone" in traits:
        nouns = [t for t in match.taken if t.pos in _NOUNS]
        by = [*_ways((verb, *nouns), ("by", "from", "at"), scene)]
        done_by = _all(by, scene) or [h for noun in nouns for h in holders(noun, scene)]
        return _cast(done_by, actors or hit(bearer_of(verb, scene, 0), scene))
    if "alone" in traits or "from" in traits:
        ways = ("from",) if "from" in traits else ()
        return _cast(actors, _all(_ways((verb, *match.taken), ways, scene), scene))
    sides = _sides(match, scene) if "mutual" in traits else []
    if sides:
        return _cast([*actors, *sides], ())
    return _cast(actors, list(recipients_of(match, scene)) or list(_purpose(match, scene)))


def _sides(match: Match, scene: Scene) -> list[Token]:
    """Return the other side of what two do together: "met *Renn*", "signed a pact with *Ostria*"."""
    done_to = object_of(match.trigger, scene)
    if done_to is not None and done_to not in match.taken and scene.is_somebody(done_to):
        return hit(done_to, scene)
    nouns = [t for t in match.taken if t.pos in _NOUNS]
    return _all(_ways((match.trigger, *nouns), ("with", "between"), scene), scene)


def cast_of_noun(match: Match, scene: Scene) -> Cast:
    """Return who takes part in what a noun tells: those beside it, and those of the verb that it stands under."""
    noun, traits = match.trigger, match.rule.traits
    carrier = carrier_of(noun, scene)
    actors = _all(_ways((noun,), ("by",), scene), scene)
    actors += _all(scene.children(noun, "poss"), scene)
    if not actors:
        actors += [t for one in scene.children(noun, "compound", "nmod", "amod") for t in _adjectives(one, scene)]
    recipients = _first(noun, ("at", "to") if "mutual" in traits else ("at", "to", "of", "from"), scene)
    sides = _all(_ways((noun,), ("with", "between"), scene), scene)
    if carrier is not None and scene.has(carrier, "support"):
        actors = actors or somebody(meant(subject_of(carrier, scene), scene), scene)
        recipients = recipients or _first(carrier, ("at", "to"), scene)
        sides = sides or _all(scene.pobj(carrier, "with"), scene)
    elif carrier is not None and scene.has(carrier, "undergo"):
        recipients = recipients or hit(meant(bearer_of(carrier, scene, 0), scene), scene)
    if "mutual" in traits:
        return _cast([*actors, *sides, *recipients], ())
    if "from" in traits:
        recipients = _first(noun, ("from",), scene)
    return _cast(actors, recipients or sides)


def carrier_of(noun: Token, scene: Scene) -> Token | None:
    """Return the verb that `noun` stands under: "*launched* an attack", "an attack *was launched*"."""
    above = scene.head(noun)
    if noun.dep == "pobj":
        of = above
        above = scene.head(of)
        if above.pos == "NOUN" and scene.has(of, "of"):
            return carrier_of(above, scene)
        if not scene.has(of, "carrying"):
            return None
    elif noun.dep in {"conj", "compound"} and above.pos in _NOUNS:
        return carrier_of(above, scene)
    elif noun.dep not in {"dobj", "nsubjpass", "attr", "nsubj"}:
        return None
    if noun.dep == "nsubj" and scene.has(above, "support"):
        return None
    return above if above.pos in _VERBS else None


def meant(token: Token | None, scene: Scene) -> Token | None:
    """Return whom a pronoun in a clause that hangs on another means, where the subject above is a noun."""
    for _ in range(_DEPTH):
        if token is None or not scene.is_pronoun(token):
            break
        verb = scene.head(token)
        above = next((v for v in scene.sentence.ancestors(verb) if v.pos in _VERBS), None)
        subject = bearer_of(above, scene, 0) if above is not None else None
        if subject is None or subject.i == token.i:
            break
        token = subject
    return token


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
        found = _all(group, scene)
        if found:
            yield from found
            return
    if depth < _DEPTH:
        yield from _in_clause(verb, scene, depth + 1)


def _places(match: Match, done_to: Token | None, scene: Scene) -> Iterator[Iterable[Token]]:
    """Yield where a recipient may stand, likeliest first; after "from" only of what is asked, taken or given up.

    Where people meet or march is no recipient.
    """
    verb, taken = match.trigger, match.taken
    kind = (match.rule.value or "").partition(".")[0]
    yield scene.children(verb, "dative")
    nouns = [t for t in dict.fromkeys((done_to, *taken)) if t is not None and t.pos in _NOUNS]
    for way in (*_WAYS, "from") if kind in _FROM else _WAYS:
        yield [t for t in scene.pobj(verb, way) if t not in taken]
        yield _ways(nouns, (way,), scene)
    for noun in nouns:
        yield holders(noun, scene)
    if not match.rule.traits & _SETTING:
        yield [t for t in _ways((verb, *nouns), ("in",), scene) if _is_place(t, scene)]


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


def _purpose(match: Match, scene: Scene) -> Iterator[Token]:
    """Yield whom a protest is meant for ("marched to demand a vote from"), whom a threat ("unless the mayor goes")."""
    inner = list(scene.children(match.trigger, "xcomp"))
    for clause in [c for verb in (match.trigger, *inner) for c in scene.children(verb, "advcl")]:
        condition = any(scene.has(mark, "if") for mark in scene.children(clause, "mark"))
        if condition and match.rule.value and match.rule.value.startswith("THREATEN"):
            yield from hit(meant(bearer_of(clause, scene, 0), scene), scene)
        elif not condition and "purpose" in match.rule.traits:
            yield from recipients_of(_read(clause, scene), scene, _DEPTH)


def _adjectives(one: Token, scene: Scene) -> Iterator[Token]:
    """Yield the peoples and states named before a noun: "the *Israeli* raid", "*US*-*South Korean* exercises"."""
    if scene.sorts(one):
        yield from (t for t in people(one, scene) if scene.is_somebody(t))
        first = min((t.i for t in scene.sentence.subtree(one)), default=one.i)
        before = scene.sentence.tokens[max(0, first - 2) : first]
        if len(before) == _HYPHENED and before[1].tag == "HYPH" and before[0].i in scene.named:
            yield before[0]


def _ways(heads: Iterable[Token], ways: Iterable[str], scene: Scene) -> list[Token]:
    return [t for head in heads for way in ways for t in scene.pobj(head, way)]


def _first(head: Token, ways: Iterable[str], scene: Scene) -> list[Token]:
    return next((found for way in ways if (found := _all(scene.pobj(head, way), scene))), [])


def _all(heads: Iterable[Token], scene: Scene) -> list[Token]:
    return [one for head in heads for one in hit(head, scene)]


def _cast(actors: Iterable[Token], recipients: Iterable[Token]) -> Cast:
    acting = tuple(dict.fromkeys(actors))
    return Cast(acting, tuple(t for t in dict.fromkeys(recipients) if t not in acting))
