"""How an event is told in its own clause: planned, tried, going on or done; so or not; how surely; on what terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.coding.roles import carrier_of
from reportedly.coding.scene import Scene
from reportedly.model import Commitment, Polarity, Rule, Span, Stage, Token

_VERBS = frozenset({"VERB", "AUX"})
_GOVERNED = frozenset({"xcomp", "pcomp", "oprd", "acl", "dobj", "pobj", "prep", "ccomp", "nsubjpass"})
_CARRIED = frozenset({"xcomp", "ccomp", "advcl", "conj", "relcl", "acl"})
_DEPTH = 6
_OPPOSITE = {Polarity.POSITIVE: Polarity.NEGATIVE, Polarity.NEGATIVE: Polarity.POSITIVE}
_WEAKER = (Commitment.CERTAIN, Commitment.PROBABLE, Commitment.POSSIBLE, Commitment.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Manner:
    """How far it has come, whether it is said to be so, how surely, and the clause it depends on."""

    stage: Stage = Stage.UNKNOWN
    polarity: Polarity = Polarity.POSITIVE
    commitment: Commitment = Commitment.CERTAIN
    condition: Span | None = None


def manner_of(trigger: Token, scene: Scene, told_by: Token | None = None) -> Manner:
    """Return how the clause of `trigger` tells it: by its own auxiliaries and adverbs, and the verbs that govern it.

    `told_by` is the verb that tells the event with it: "*pledged* support" is no plan to support.
    """
    verb = trigger if trigger.pos in _VERBS else (carrier_of(trigger, scene) or trigger)
    manner = Manner(_tense(verb, scene))
    for rule in (*_own(trigger, scene), *(_own(verb, scene) if verb is not trigger else ())):
        manner = _marked(manner, rule)
    for above, rule in _governors(trigger, verb, scene):
        if above is not told_by or rule.value != Stage.PLANNED:
            manner = _marked(manner, rule)
    return replace(manner, condition=_condition(verb, scene))


def _marked(manner: Manner, rule: Rule) -> Manner:
    """Return the manner with what one more word says: a plan outweighs a tense, a weaker commitment a stronger."""
    stage = Stage(rule.value) if rule.value else manner.stage
    if manner.stage is Stage.PLANNED and stage is not Stage.ATTEMPTED:
        stage = manner.stage
    commitment = max(manner.commitment, rule.commitment or Commitment.CERTAIN, key=_WEAKER.index)
    flips = rule.polarity is Polarity.NEGATIVE
    return Manner(stage, _OPPOSITE[manner.polarity] if flips else manner.polarity, commitment, manner.condition)


def _own(token: Token, scene: Scene) -> Iterator[Rule]:
    """Yield what the words right beside `token` mark: "may", "not", "no", "allegedly", "suspected"."""
    joined = list(scene.children(scene.head(token), "cc")) if token.dep == "conj" else []
    for child in [*joined, *scene.children(token, "aux", "neg", "advmod", "amod", "det", "preconj")]:
        word = child.text.lower() if child.tag == "MD" else child.lemma
        rule = scene.words.manner.rule_of(word)
        if rule is not None and "beside" in rule.traits:
            yield rule
    if token.dep == "pcomp":
        rule = scene.words.manner.rule_of(scene.head(token).lemma)
        if rule is not None and "beside" in rule.traits:
            yield rule


def _governors(trigger: Token, verb: Token, scene: Scene) -> Iterator[tuple[Token, Rule]]:
    """Yield what the verbs, nouns and adjectives above mark: "*plans* to", "*failed* to", "*accused* of"."""
    token = trigger
    for _ in range(_DEPTH):
        above = scene.head(token)
        if above.i == token.i:
            return
        if token.dep == "conj" and above.pos == token.pos:
            token = above
            continue
        if token.dep not in _GOVERNED:
            return
        rule = scene.words.manner.rule_of(above.lemma)
        if rule is not None and _governs(rule, token, scene):
            yield above, rule
            if above is not verb:
                yield from ((above, r) for r in _own(above, scene) if r.polarity is Polarity.NEGATIVE)
        elif token.dep == "ccomp" and rule is None:
            return
        if token.dep == "xcomp" and above.pos in _VERBS and rule is None:
            yield from ((above, r) for r in _own(above, scene))
        token = above


def _governs(rule: Rule, token: Token, scene: Scene) -> bool:
    if "governs" not in rule.traits:
        return False
    if "infinitive" in rule.traits and not any(t.tag == "TO" for t in scene.children(token, "aux")):
        return False
    if token.dep == "ccomp":
        return "clause" in rule.traits
    if token.dep in {"dobj", "nsubjpass"}:
        return "thing" in rule.traits
    if token.dep == "pobj":
        return "thing" in rule.traits or scene.has(scene.head(token), "of cause")
    return True


def _tense(verb: Token, scene: Scene) -> Stage:
    """Return how far the form of the verb alone lets it have come."""
    aux = list(scene.children(verb, "aux", "auxpass"))
    if verb.tag == "VBG" and any(a.lemma == "be" for a in aux):
        return Stage.ONGOING
    if verb.tag == "VBD" or any(a.tag in {"VBD", "VBN"} or a.lemma == "have" for a in aux):
        return Stage.DONE
    if verb.dep in {"acl", "relcl"} and verb.tag == "VBN" and not aux:
        return Stage.DONE
    above = scene.head(verb)
    if _is_headline(verb, above, aux, scene):
        return Stage.PLANNED
    if verb.dep in _CARRIED and verb.tag in {"VBG", "VBN", "VB"} and above.pos in _VERBS and above.i != verb.i:
        return _tense(above, scene)
    return Stage.UNKNOWN


def _is_headline(verb: Token, above: Token, aux: list[Token], scene: Scene) -> bool:
    """Say whether an infinitive is all that a line tells: "*Ostria to send* ships"."""
    if not any(a.tag == "TO" for a in aux):
        return False
    alone = verb.dep in {"acl", "relcl"} and above.head == above.i and above.i in scene.named
    return alone or (verb.head == verb.i and scene.child(verb, "nsubj", "nsubjpass") is not None)


def _condition(verb: Token, scene: Scene) -> Span | None:
    """Return the words of the clause that it depends on: "if the talks fail"."""
    token = verb
    for _ in range(_DEPTH):
        for clause in scene.children(token, "advcl"):
            if _is_condition(clause, scene):
                return scene.sentence.subtree_span(clause)
        if token.dep not in {"xcomp", "ccomp", "conj", "dobj", "pcomp", "prep"}:
            return None
        token = scene.head(token)
    return None


def _is_condition(clause: Token, scene: Scene) -> bool:
    return any(scene.has(mark, "if") for mark in scene.children(clause, "mark", "advmod"))
