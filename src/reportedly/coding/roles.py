"""Who does it and to whom: the participants of a matched pattern, as its frame lays them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.coding.grammar import bearer_of, object_of, subject_of
from reportedly.coding.participants import hit, holders, people, somebody
from reportedly.coding.recipients import every, first, meant, meant_for, recipients_of, ways
from reportedly.coding.scene import Scene
from reportedly.coding.zone import Match
from reportedly.model import Token

_HYPHENED = 2
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
        by = [*ways((verb, *nouns), ("by", "from", "at"), scene)]
        done_by = every(by, scene) or [h for noun in nouns for h in holders(noun, scene)]
        return _cast(done_by, actors or hit(bearer_of(verb, scene, 0), scene))
    if "alone" in traits or "from" in traits:
        names = ("from",) if "from" in traits else ()
        return _cast(actors, every(ways((verb, *match.taken), names, scene), scene))
    sides = _sides(match, scene) if "mutual" in traits else []
    if sides:
        return _cast([*actors, *sides], ())
    return _cast(actors, list(recipients_of(match, scene)) or list(meant_for(match, scene)))


def _sides(match: Match, scene: Scene) -> list[Token]:
    """Return the other side of what two do together: "met *Renn*", "signed a pact with *Ostria*"."""
    done_to = object_of(match.trigger, scene)
    if done_to is not None and done_to not in match.taken and scene.is_somebody(done_to):
        return hit(done_to, scene)
    nouns = [t for t in match.taken if t.pos in _NOUNS]
    return every(ways((match.trigger, *nouns), ("with", "between"), scene), scene)


def cast_of_noun(match: Match, scene: Scene) -> Cast:
    """Return who takes part in what a noun tells: those beside it, and those of the verb that it stands under."""
    noun, traits = match.trigger, match.rule.traits
    carrier = carrier_of(noun, scene)
    actors = every(ways((noun,), ("by",), scene), scene)
    actors += every(scene.children(noun, "poss"), scene)
    if not actors:
        actors += [t for one in scene.children(noun, "compound", "nmod", "amod") for t in _adjectives(one, scene)]
    recipients = first(noun, ("at", "to") if "mutual" in traits else ("at", "to", "of", "from"), scene)
    sides = every(ways((noun,), ("with", "between"), scene), scene)
    if carrier is not None and scene.has(carrier, "support"):
        actors = actors or somebody(meant(subject_of(carrier, scene), scene), scene)
        recipients = recipients or first(carrier, ("at", "to"), scene)
        sides = sides or every(scene.pobj(carrier, "with"), scene)
    elif carrier is not None and scene.has(carrier, "undergo"):
        recipients = recipients or hit(meant(bearer_of(carrier, scene, 0), scene), scene)
    if "mutual" in traits:
        return _cast([*actors, *sides, *recipients], ())
    if "from" in traits:
        recipients = first(noun, ("from",), scene)
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


def _adjectives(one: Token, scene: Scene) -> Iterator[Token]:
    """Yield the peoples and states named before a noun: "the *Israeli* raid", "*US*-*South Korean* exercises"."""
    if scene.sorts(one):
        yield from (t for t in people(one, scene) if scene.is_somebody(t))
        start = min(t.i for t in scene.sentence.subtree(one))
        before = scene.sentence.tokens[max(0, start - _HYPHENED) : start]
        if len(before) == _HYPHENED and before[1].tag == "HYPH" and before[0].i in scene.named:
            yield before[0]


def _cast(actors: Iterable[Token], recipients: Iterable[Token]) -> Cast:
    acting = tuple(dict.fromkeys(actors))
    return Cast(acting, tuple(t for t in dict.fromkeys(recipients) if t not in acting))
