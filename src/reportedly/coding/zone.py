"""What stands in the phrase of a verb or noun, and which pattern it fulfils."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.coding.grammar import is_passive, object_of, subject_of
from reportedly.coding.scene import Scene
from reportedly.coding.words import CLAUSE, SUBJECT
from reportedly.model import Rule, Token, WordList

_ARGUMENTS = ("prt", "dobj", "attr", "oprd", "acomp", "advmod", "dative", "prep", "npadvmod", "xcomp", "advcl", "ccomp")
_DEEPER = ("compound", "amod", "nmod", "prep", "pobj", "conj", "pcomp", "poss")
_SMALL = frozenset({"ADP", "PART", "ADV", "SCONJ"})
_CLAUSES = frozenset({"xcomp", "advcl", "ccomp"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PURPOSE = "advcl"
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that a trigger fulfils, with the words of its phrase that the pattern took."""

    rule: Rule
    trigger: Token
    taken: tuple[Token, ...]


def matched(trigger: Token, scene: Scene, words: WordList) -> Match | None:
    """Return the pattern of `words` that `trigger` fulfils: that which asks for most, with the words nearest to it."""
    around: dict[int, int] | None = None
    best: tuple[int, int, Match] | None = None
    for weight, phrase, rule in scene.words.patterns(words, trigger.lemma):
        if best is not None and weight < best[0]:
            break
        if len(phrase) == 1:
            return best[2] if best else Match(rule, trigger, ())
        if around is None:
            around = zone(trigger, scene)
        taken = _fulfilled(phrase[1:], around, trigger, scene)
        if taken is None:
            continue
        far = sum(around[t.i] for t in taken)
        if best is None or far < best[1]:
            best = (weight, far, Match(rule, trigger, taken))
    return best[2] if best else None


def zone(trigger: Token, scene: Scene) -> dict[int, int]:
    """Return the words of the phrase of `trigger` (its particles, object, prepositions, what they hold) and how far."""
    if trigger.pos in _NOUNS:
        edge = list(scene.children(trigger, *_DEEPER))
    else:
        edge = [c for c in scene.children(trigger, *_ARGUMENTS) if c.dep not in _CLAUSES or _is_open(c, scene)]
        done_to = object_of(trigger, scene) if is_passive(trigger, scene) or trigger.dep == "relcl" else None
        edge += [done_to] if done_to is not None else []
    found: dict[int, int] = {}
    for depth in range(_DEPTH + 1):
        found.update((t.i, depth + (t.dep == _PURPOSE)) for t in edge if t.i not in found)
        edge = [c for t in edge for c in scene.children(t, *(("dobj",) if t.dep in _CLAUSES else _DEEPER))]
    return found


def _fulfilled(
    wanted: tuple[str, ...], around: dict[int, int], trigger: Token, scene: Scene
) -> tuple[Token, ...] | None:
    """Return the words that fulfil what is wanted beside the trigger, None where one is missing."""
    taken: list[Token] = []
    for word in wanted:
        if word[0] == CLAUSE:
            if not has_clause(trigger, word[1:], scene):
                return None
        elif word[0] == SUBJECT:
            if not _acted_by(trigger, word[1:], scene):
                return None
        else:
            fitting = (t for t in _fitting(word, around, trigger, scene) if _is_reached(t, trigger, taken, scene))
            found = next(fitting, None)
            if found is None:
                return None
            taken.append(found)
    return tuple(taken)


def _fitting(word: str, around: dict[int, int], trigger: Token, scene: Scene) -> Iterator[Token]:
    """Yield the words that fit; a small word only beside the trigger, and not before a time ("called *on* Monday")."""
    for i in around:
        token = scene.sentence.tokens[i]
        if token.i in scene.timed or not scene.words.holds(token.lemma, word):
            continue
        if token.pos not in _SMALL or _is_beside(token, trigger, scene):
            yield token


def _is_open(clause: Token, scene: Scene) -> bool:
    """Say whether a clause belongs to the verb above: "ordered them *to suspend* it", "found them *guilty*"."""
    if clause.pos == "ADJ" or clause.dep == "xcomp":
        return True
    return any(aux.tag == "TO" for aux in scene.children(clause, "aux"))


def _is_reached(token: Token, trigger: Token, taken: list[Token], scene: Scene) -> bool:
    """Say whether no clause stands between `token` and the trigger but one whose verb the pattern took."""
    for above in scene.sentence.ancestors(token):
        if above.i == trigger.i:
            return True
        if above.dep in _CLAUSES and above not in taken:
            return above.dep == "ccomp" and above.pos == "ADJ"
    return True


def _is_beside(token: Token, trigger: Token, scene: Scene) -> bool:
    timed = any(c.i in scene.timed for c in scene.children(token, "pobj"))
    return token.head == trigger.i and not timed


def _acted_by(trigger: Token, wanted: str, scene: Scene) -> bool:
    subject = subject_of(trigger, scene)
    return subject is not None and any(scene.words.holds(t.lemma, wanted) for t in _phrase(subject, scene))


def _phrase(noun: Token, scene: Scene) -> list[Token]:
    return [noun, *(scene.sentence.tokens[i] for i in zone(noun, scene))]


def has_clause(verb: Token, kind: str, scene: Scene) -> bool:
    """Say whether a clause of that kind hangs on `verb`: "to", "that", "must"; or an object, none, one "named" so."""
    if kind == "named":
        return any(c.pos not in {"VERB", "AUX"} for c in scene.children(verb, "oprd", "ccomp"))
    if kind in {"object", "none"}:
        has_object = object_of(verb, scene) is not None
        return has_object if kind == "object" else not has_object and scene.child(verb, "ccomp") is None
    for clause in scene.children(verb, "xcomp", "ccomp", "advcl", "acl", "prep"):
        if kind in _kinds(clause, scene):
            return True
    return False


def _kinds(clause: Token, scene: Scene) -> Iterator[str]:
    if clause.dep == "prep":
        if scene.child(clause, "pcomp") is not None:
            yield "ing"
        return
    aux = list(scene.children(clause, "aux"))
    if any(a.tag == "TO" for a in aux):
        yield "to"
    if clause.tag == "VBG" and clause.dep in {"xcomp", "ccomp"}:
        yield "ing"
    if clause.dep == "ccomp":
        yield "that"
        if any(scene.has(a, "must") for a in aux) or scene.has(clause, "must"):
            yield "must"
