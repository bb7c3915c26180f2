"""Who stands where around a verb: subject and object, through passives, relative clauses, control, conjunction."""

from __future__ import annotations

from reportedly.coding.scene import Scene
from reportedly.model import Token

_DEPTH = 8
_OPEN = frozenset({"xcomp", "advcl", "pcomp", "ccomp", "acl", "oprd"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_BARE = frozenset({"VBG", "VB", "VBN"})


def is_passive(verb: Token, scene: Scene) -> bool:
    """Say whether `verb` is told from the side of those it is done to."""
    if scene.child(verb, "nsubjpass", "auxpass", "agent") is not None:
        return True
    if _is_clipped(verb, scene):
        return True
    if verb.tag != "VBN":
        return False
    if verb.dep in {"acl", "relcl"} and scene.child(verb, "aux", "nsubj", "dobj") is None:
        return True
    above = scene.head(verb)
    shares = verb.dep == "conj" and scene.child(verb, "aux", "nsubj") is None
    return shares and above.pos == "VERB" and is_passive(above, scene)


def _is_clipped(verb: Token, scene: Scene) -> bool:
    """Say whether a passive lacks its auxiliary, as in headlines: "two *killed* in raid"."""
    if verb.tag not in {"VBN", "VBD"} or verb.dep == "relcl" or not scene.has(verb, "done to"):
        return False
    return scene.child(verb, "nsubj") is not None and scene.child(verb, "aux", "dobj", "conj", "ccomp", "xcomp") is None


def subject_of(verb: Token, scene: Scene, depth: int = 0) -> Token | None:
    """Return the head of who does what `verb` says; None where nobody is told ("was attacked")."""
    if is_passive(verb, scene):
        return agent_of(verb, scene)
    return bearer_of(verb, scene, depth)


def agent_of(verb: Token, scene: Scene) -> Token | None:
    """Return who stands after "by"."""
    return next(scene.pobj(verb, "by"), None)


def object_of(verb: Token, scene: Scene) -> Token | None:
    """Return the head of what is done to: the object, or the subject of a passive."""
    if is_passive(verb, scene):
        return bearer_of(verb, scene, 0)
    found = scene.child(verb, "dobj")
    if found is not None and scene.is_relative(found):
        return antecedent(verb, scene)
    if found is None and verb.dep == "relcl" and scene.child(verb, "nsubj") is not None:
        subject = scene.child(verb, "nsubj")
        return antecedent(verb, scene) if subject is not None and not scene.is_relative(subject) else None
    return found


def antecedent(verb: Token, scene: Scene) -> Token | None:
    """Return the noun that a relative clause tells more of."""
    while verb.dep == "conj":
        verb = scene.head(verb)
    above = scene.head(verb)
    return above if verb.dep in {"relcl", "acl"} and above.pos in _NOMINAL else None


def bearer_of(verb: Token, scene: Scene, depth: int) -> Token | None:
    """Return the grammatical subject of `verb`, told or understood."""
    told = scene.child(verb, "nsubj", "nsubjpass")
    if told is not None:
        return antecedent(verb, scene) if scene.is_relative(told) else told
    return None if depth > _DEPTH or verb.head == verb.i else _untold(verb, scene.head(verb), scene, depth + 1)


def _untold(verb: Token, above: Token, scene: Scene, depth: int) -> Token | None:
    """Return the subject that only what stands above `verb` tells."""
    if verb.dep == "conj":
        return bearer_of(above, scene, depth) if above.pos in {"VERB", "AUX"} else None
    if verb.dep in {"acl", "relcl"} and above.pos in _NOMINAL:
        infinitive = verb.dep == "acl" and verb.tag not in {"VBN", "VBG"}
        return _of_noun(above, scene, depth) if infinitive or _is_outcome(verb, above, scene) else above
    if verb.dep in _OPEN and verb.tag in _BARE:
        return _understood(verb, above, scene, depth)
    return None


def _is_outcome(verb: Token, above: Token, scene: Scene) -> bool:
    """Say whether a clause at a noun tells what comes of the clause above: "shelled a town, *killing* two"."""
    if verb.tag != "VBG":
        return False
    if above.dep == "dobj":
        return scene.has(verb, "outcome") or not scene.is_hit(above)
    return above.dep == "pobj" and scene.has(verb, "outcome") and not scene.has(scene.head(above), "by")


def _of_noun(noun: Token, scene: Scene, depth: int) -> Token | None:
    """Return whose it is: "*Iran's* plan to attack", "*Iran* has made a threat to attack"."""
    whose = scene.child(noun, "poss")
    if whose is not None:
        return whose
    above = scene.head(noun)
    if noun.dep in {"dobj", "attr", "pobj"}:
        verb = scene.head(above) if noun.dep == "pobj" else above
        if verb.pos in {"VERB", "AUX"}:
            return bearer_of(verb, scene, depth)
    return None


def _understood(verb: Token, above: Token, scene: Scene, depth: int) -> Token | None:
    """Return the subject of an open clause: the object of who is made or asked to, else the subject above."""
    governor = above
    if above.dep == "prep" or above.pos == "ADP":
        governor = scene.head(above)
        if governor.pos == "NOUN":
            return _of_noun(governor, scene, depth)
        if scene.has(above, "of cause") and governor.pos == "VERB":
            return object_of(governor, scene) or bearer_of(governor, scene, depth)
    elif above.pos in {"ADJ", "NOUN"}:
        copula = scene.head(above)
        return bearer_of(copula, scene, depth) if copula.pos in {"AUX", "VERB"} else None
    if verb.dep in {"xcomp", "ccomp", "oprd"} and scene.has(governor, "makes others"):
        return object_of(governor, scene) or next(scene.pobj(governor, "at"), None)
    return bearer_of(governor, scene, depth)
