"""How sure the content's own words make it: "may attack", "will attack", "should attack", "if ... attacks"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.assess.heard import Mark
from reportedly.model import Lexicon, Rule, Sentence, Span, Spans, Status, Syntax, Token, hull

_COMPLEMENT = frozenset({"xcomp", "ccomp", "oprd", "acomp", "csubj", "advcl"})
_CLAUSE = frozenset({"aux", "neg", "advmod", "prt", "acomp", "attr", "det", "mark"})


def content_marks(content: Spans, syntax: Syntax, lexicon: Lexicon, *, reported: bool = True) -> tuple[Mark, ...]:
    """Return the marks that reach the main clause of `content`.

    In words that are not `reported`, but the author's own, "would" is not the past of "will".

    A main clause is that of a word whose head stands outside the content; words deeper down (a "may" in a relative
    clause) do not reach it. Of a content that runs over several sentences the first decides.
    """
    around = hull(content)
    for sentence in syntax.sentences_over(around):
        inside = [t for t in sentence.tokens if any(p.touches(t.span) for p in content)]
        if inside:
            return tuple(m for m in _marks(inside, sentence, lexicon) if reported or not _is_backshift(m, lexicon))
    return ()


def _is_backshift(mark: Mark, lexicon: Lexicon) -> bool:
    return any(rule.id == mark.rule and "backshift" in rule.traits for rule in lexicon["marks"].rules)


def _marks(inside: list[Token], sentence: Sentence, lexicon: Lexicon) -> Iterator[Mark]:
    own = {t.i for t in inside}
    roots = [t for t in inside if t.head not in own or t.head == t.i]
    conditional = [m for root in roots for m in _openers(root, sentence, own, lexicon)]
    yield from conditional
    for root in roots:
        for mark in _clause(root, sentence, own, lexicon):
            if not (conditional and mark.status is Status.PLANNED):
                yield mark


def _clause(root: Token, sentence: Sentence, own: set[int], lexicon: Lexicon) -> Iterator[Mark]:
    """Yield the marks among the words that hang directly on the clause's verb, and on its conjoined verbs."""
    words = [root, *(c for c in sentence.children(root) if c.dep in _CLAUSE and c.i in own)]
    above = (root, *(w for w in words if w.dep == "acomp"))  # "will sail" and "is due to sail"
    words += [c for w in above for c in sentence.children(w) if c.dep == "xcomp" and c.i in own]
    words += [g for w in words if w.dep == "xcomp" for g in sentence.children(w) if g.dep == "aux" and g.i in own]
    tokens = sorted({w.i: w for w in words}.values(), key=lambda t: t.i)
    lemmas = [_word(t) for t in tokens]
    for rule, first, last in lexicon["marks"].find(lemmas):
        if _counts(rule, tokens[first], root, sentence):
            yield Mark.of(rule, hull(t.span for t in tokens[first:last]))
    yield from _bare_infinitive(root, sentence, own, lexicon)


def _bare_infinitive(root: Token, sentence: Sentence, own: set[int], lexicon: Lexicon) -> Iterator[Mark]:
    """Yield the plan in "the minister to resign": an infinitive with a subject of its own and no other auxiliary.

    What is held to be so is no plan: "considers the pump to be old".
    """
    below = [c for c in sentence.children(root) if c.i in own]
    if sentence.head(root).lemma in lexicon["cues"].words("holds"):
        return
    to = next((c for c in below if c.dep == "aux" and c.tag == "TO"), None)
    rule = lexicon["marks"].rule_of(to.lemma) if to else None
    if (
        to
        and rule
        and "infinitive" in rule.traits
        and root.tag == "VB"
        and any(c.dep in {"nsubj", "nsubjpass"} for c in below)
    ):
        yield Mark.of(rule, to.span)


def _word(token: Token) -> str:
    """Return the form that the list holds: modals as they are written, since parsers differ in their lemma."""
    return token.text.lower() if token.tag == "MD" else token.lemma


def _counts(rule: Rule, first: Token, root: Token, sentence: Sentence) -> bool:
    if "modal" in rule.traits and first.tag != "MD":
        return False
    if "clause" in rule.traits:
        return True
    if "complement" in rule.traits:
        return any(c.dep in _COMPLEMENT for c in sentence.children(first))
    if "predicate" in rule.traits:
        return first.dep in {"acomp", "attr", "ROOT", "ccomp", "oprd", "det"} or first.i == root.i
    return "head" in rule.traits and first.i == root.i


def _openers(root: Token, sentence: Sentence, own: set[int], lexicon: Lexicon) -> Iterator[Mark]:
    for child in sentence.children(root):
        if child.dep != "advcl" or child.i not in own:
            continue
        for mark in sentence.children(child):
            rule = lexicon["marks"].rule_of(mark.lemma)
            if mark.dep in {"mark", "advmod"} and rule and "opener" in rule.traits:
                yield Mark.of(rule, Span(mark.span.start, mark.span.end))
