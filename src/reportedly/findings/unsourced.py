"""A charge or an armed presence that the author asserts without saying who says so."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.findings.material import Material
from reportedly.findings.weight import in_body, is_unsure
from reportedly.model import Finding, FindingKind, Statement, Status, Token

_PARTS = frozenset({"nsubj", "nsubjpass", "agent", "pobj"})
_DOERS = frozenset({"nsubj", "agent"})
_DONE = frozenset({Status.ASSERTED})


def unsourced_assertions(material: Material) -> Iterator[Finding]:
    """Yield a finding for each certain statement of the author's own that accuses, or puts foreign forces in a place.

    A sentence that tells of a charge, a trial or an inquiry is not bare: it says where the accusation is made.
    """
    for statement in material.statements:
        if in_body(statement) and not statement.chain and not is_unsure(statement) and _asserts(statement):
            why = _why(material, statement)
            if why:
                yield _finding(statement, why)


def _asserts(statement: Statement) -> bool:
    return statement.certainty.status in _DONE


def _why(material: Material, statement: Statement) -> str | None:
    tokens = list(material.tokens(statement.content))
    traits = _traits(material, tokens)
    if "charged" in traits:
        return None
    if "accusation" in traits and any(_accuses(material, t) for t in tokens):
        return "makes an accusation"
    if {"present", "foreign"} <= traits and any(_is_armed(material, t) for t in tokens if t.dep in _PARTS):
        return "puts foreign forces in a place"
    if any(_is_violent(material, t) and _has_known_doer(material, t) for t in tokens):
        return "says whose violence it was"
    return None


def _traits(material: Material, tokens: list[Token]) -> frozenset[str]:
    """Return the traits of all accusing words among `tokens`, read as lemmas and as written."""
    words = material.lexicon["accusations"]
    readings = ([t.lemma for t in tokens], [t.text.lower() for t in tokens])
    return frozenset(trait for reading in readings for rule, _, _ in words.find(reading) for trait in rule.traits)


def _accuses(material: Material, token: Token) -> bool:
    """Say whether the word accuses by itself: an adverb or noun outside of names, or a verb with a doer."""
    words = material.lexicon["accusations"]
    rule = words.rule_of(token.lemma) or words.rule_of(token.text.lower())
    if rule is None or "accusation" not in rule.traits or any(material.named_in(token.span)):
        return False
    below = _children(material, token)
    if token.pos == "VERB":
        return any(t.dep in _DOERS for t in below)
    return token.dep != "compound" and not any(t.dep == "compound" and t.pos == "PROPN" for t in below)


def _is_violent(material: Material, token: Token) -> bool:
    rule = material.lexicon["families"].rule_of(token.lemma) if token.pos == "VERB" else None
    return rule is not None and "violent" in rule.traits


def _has_known_doer(material: Material, verb: Token) -> bool:
    """Say whether a state's people or forces are said to do it."""
    sentence = next(material.syntax.sentences_over(verb.span))
    below = list(sentence.children(verb))
    done_to = any(t.dep == "dobj" for t in below)
    doers = [t for t in below if t.dep == "agent" or (t.dep == "nsubj" and done_to)]
    doers += [p for t in doers if t.dep == "agent" for p in sentence.children(t)]
    own = [t for doer in doers for t in (doer, *sentence.children(doer))]
    armed = any(_is_armed(material, t) for t in own)
    return armed and any(t.text[0].isupper() and material.place_of(t.text) for t in own)


def _children(material: Material, token: Token) -> list[Token]:
    sentence = next(material.syntax.sentences_over(token.span), None)
    return list(sentence.children(token)) if sentence else []


def _is_armed(material: Material, token: Token) -> bool:
    rule = material.lexicon["families"].rule_of(token.lemma)
    return rule is not None and "armed" in rule.traits


def _finding(statement: Statement, why: str) -> Finding:
    message = f"The author {why} here and names no source for it."
    return Finding(FindingKind.UNSOURCED_ASSERTION, message, (statement.id,), statement.content)
