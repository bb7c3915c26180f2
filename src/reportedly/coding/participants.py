"""The words for those who take part: from the head of a noun phrase to its useful part, one for each that is joined."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.coding.scene import Scene
from reportedly.model import Span, Token

_DEPTH = 3
_NEAR = 7
_JOINED = frozenset({"compound", "nmod", "poss", "amod", "punct", "case"})
_OWNING = ("of", "by", "from", "between")
_HOLDING = ("of", "by", "from", "at", "to", "between", "in")
_MANY = frozenset({"NNS", "NNPS"})
_KEPT_BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "PART", "ADP", "CCONJ", "X"})


def people(head: Token | None, scene: Scene) -> Iterator[Token]:
    """Yield the heads of all who are joined: "A and B", "French and Egyptian ships", "a group of rebels"."""
    if head is None:
        return
    counted = next(scene.pobj(head, "of"), None) if scene.is_many(head) else None
    if counted is not None:
        yield from people(counted, scene)
    else:
        yield from _peoples(head, scene)
    for other in scene.children(head, "conj"):
        if other.pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
            yield from people(other, scene)


def _peoples(head: Token, scene: Scene) -> Iterator[Token]:
    """Yield the peoples of whom one plural noun tells, all but the last, then the noun."""
    if head.tag in _MANY:
        for first in scene.children(head, "amod", "nmod", "compound"):
            if first.i in scene.named and any(
                c.i < head.i and c.i in scene.named for c in scene.children(first, "conj")
            ):
                yield first
    yield head


def somebody(head: Token | None, scene: Scene) -> list[Token]:
    """Return those of a phrase who can act; where none can, those to whom its thing belongs ("*Iran's* tanks")."""
    found: list[Token] = []
    for one in people(head, scene):
        found += [one] if scene.is_somebody(one) else list(holders(one, scene, _OWNING))
    return found


def hit(head: Token | None, scene: Scene) -> list[Token]:
    """Return those of a phrase to whom things are done; else those to whom its thing belongs, or who are in it."""
    found: list[Token] = []
    for one in people(head, scene):
        found += [one] if scene.is_hit(one) else list(holders(one, scene))
    return found


def holders(noun: Token, scene: Scene, names: tuple[str, ...] = _HOLDING, depth: int = 0) -> Iterator[Token]:
    """Yield those to whom the thing that `noun` names belongs: by possession, by name, after "of", "by", "from".

    The place of a thing does not act: "a blast *in Ostria* killed two".
    """
    if depth > _DEPTH:
        return
    before = [t for t in scene.children(noun, "poss", "compound", "nmod", "amod") if scene.sorts(t)]
    if before:
        for one in before:
            yield from people(one, scene)
        return
    for name in names:
        for inner in scene.pobj(noun, name):
            found = [one for one in people(inner, scene) if scene.is_hit(one)]
            yield from found
            if not found:
                found = list(holders(inner, scene, names, depth + 1))
                yield from found
            if found:
                return
    for clause in scene.children(noun, "acl"):
        for doer in scene.pobj(clause, "by"):
            yield from (one for one in people(doer, scene) if scene.is_hit(one))


def words_for(head: Token, scene: Scene) -> Span:
    """Return the useful part of the phrase under `head`: what names and sorts it, without article, count and praise."""
    first = last = head
    for token in reversed(scene.sentence.tokens[: head.i]):
        if not _belongs(token, head, scene):
            break
        first = token
    while first.i < head.i and not _opens(first, scene):
        first = scene.sentence.tokens[first.i + 1]
    for after in scene.children(head, "prep", "appos"):
        inner = _whole(after, scene) if after.dep == "prep" else after
        if inner is not None and inner.i - last.i <= _NEAR and scene.is_somebody(inner):
            last = inner
    return Span(first.span.start, last.span.end)


def _whole(prep: Token, scene: Scene) -> Token | None:
    """Return what a phrase is of or from: "the government *of the province*", "rebels *in the north*"."""
    return next(scene.children(prep, "pobj"), None) if scene.has(prep, "of") or scene.has(prep, "in") else None


def _belongs(token: Token, head: Token, scene: Scene) -> bool:
    """Say whether `token`, left of the head, stands inside its phrase; of a plural's peoples only the last does."""
    if token.pos not in _KEPT_BEFORE or (token.pos == "CCONJ" and head.tag in _MANY):
        return False
    if (
        token.pos == "NUM"
        or (token.pos == "PUNCT" and token.tag != "HYPH")
        or scene.words.acting(token.lemma) == "many"
    ):
        return False
    while token.head not in {token.i, head.i}:
        token = scene.head(token)
        if token.i > head.i:
            return False
    return token.head == head.i and token.dep in _JOINED


def _opens(token: Token, scene: Scene) -> bool:
    """Say whether a phrase may begin with `token`: a name, a people, a noun; not "top", "former", a comma."""
    return token.pos in {"NOUN", "PROPN"} or token.i in scene.named
