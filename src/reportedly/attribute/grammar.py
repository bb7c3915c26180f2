"""Finds attributions by grammar and word list, where the learned tagger has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.attribute.candidate import Candidate
from reportedly.model import Lexicon, Sentence, Span, Spans, Syntax, Token

_PATTERN_CONFIDENCE = 0.6
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def find_by_grammar(syntax: Syntax, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what the plainest patterns of reporting give: "according to", "reportedly", a verb of saying with a clause.

    The confidence is one figure for all, below that of a sure tag.
    """
    for sentence in syntax.sentences:
        for token in sentence.tokens:
            yield from _according(token, sentence)
            yield from _adverb(token, sentence, lexicon)
            yield from _verb(token, sentence, lexicon)


def _according(token: Token, sentence: Sentence) -> Iterator[Candidate]:
    if token.lemma not in {"accord", "according"} or token.i + 1 >= len(sentence.tokens):
        return
    to = sentence.tokens[token.i + 1]
    voice = next((c for t in (to, token) for c in sentence.children(t) if c.dep == "pobj"), None)
    if to.lemma != "to" or voice is None:
        return
    source, cue = _phrase(voice, sentence), Span(token.span.start, to.span.end)
    content = _rest(sentence, Span(token.span.start, source.end), sentence.head(token))
    yield Candidate((cue,), (source,), content, _PATTERN_CONFIDENCE, "en.grammar.according")


def _adverb(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    rule = lexicon["cues"].rule_of(token.lemma)
    if rule is None or "adverb" not in rule.traits:
        return
    head = sentence.head(token)
    content = _rest(sentence, token.span, head)
    yield Candidate((token.span,), (), content, _PATTERN_CONFIDENCE, rule.id)


def _verb(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    rule = lexicon["cues"].rule_of(token.lemma) if token.pos == "VERB" else None
    if rule is None or "stated" not in rule.traits or any(c.dep == "neg" for c in sentence.children(token)):
        return
    subject = next((c for c in sentence.children(token) if c.dep in _SUBJECT), None)
    clause = next((c for c in sentence.children(token) if c.dep == "ccomp" and c.i != token.i), None)
    if subject is None or clause is None or subject.dep == "nsubjpass":
        return
    if any(c.dep == "mark" and c.lemma in {"whether", "if"} for c in sentence.children(clause)):
        return
    source, content = _phrase(subject, sentence), sentence.subtree_span(clause)
    if not content.touches(token.span) and not content.touches(source):
        yield Candidate((token.span,), (source,), (content,), _PATTERN_CONFIDENCE, rule.id)


def _phrase(head: Token, sentence: Sentence) -> Span:
    """Return the noun phrase of `head` without a clause that hangs on it after a comma."""
    skip = {c.i for c in sentence.children(head) if c.dep in {"relcl", "acl", "punct", "advcl"} and c.i > head.i}
    keep = [t for c in sentence.children(head) if c.i not in skip for t in sentence.subtree(c)]
    return Span(min((t.span.start for t in keep), default=head.span.start) if keep else head.span.start,
                max([head.span.end, *(t.span.end for t in keep)])) if not keep else Span(
        min(head.span.start, *(t.span.start for t in keep)), max(head.span.end, *(t.span.end for t in keep)))


def _rest(sentence: Sentence, hole: Span, head: Token) -> Spans:
    """Return the clause of `head` without the words of `hole`."""
    clause = _clause(sentence, head)
    around: Sequence[tuple[int, int]] = ((clause.start, min(hole.start, clause.end)), (max(hole.end, clause.start), clause.end))
    return tuple(Span(a, b) for a, b in around if a < b)


def _clause(sentence: Sentence, head: Token) -> Span:
    """Return the clause that `head` belongs to: up to the nearest verb that heads a finite clause."""
    verb = head
    while verb.pos not in {"VERB", "AUX"} and verb.head != verb.i:
        verb = sentence.head(verb)
    return sentence.subtree_span(verb)
