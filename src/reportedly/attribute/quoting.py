"""Finds by grammar who is quoted: "The mayor *was quoted* by the agency as saying that the dam leaks"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.attribute.grammar import CONFIDENCE
from reportedly.attribute.quoted_as import saying_below
from reportedly.attribute.speakers import noun_phrase
from reportedly.model import Lexicon, Sentence, Token

_QUOTED = ("nsubjpass", "dobj")


def find_quoted(token: Token, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield who is quoted as saying what, if `token` is the verb of saying below a verb of quoting."""
    quoting = sentence.head(sentence.head(token))
    if token.dep != "pcomp" or saying_below(quoting, sentence, lexicon) is not token:
        return
    quoted = sentence.child(quoting, *_QUOTED)
    clause = sentence.child(token, "ccomp")
    if quoted is not None and clause is not None:
        content = (sentence.subtree_span(clause),)
        yield Candidate((token.span,), (noun_phrase(quoted, sentence),), content, CONFIDENCE, "en.grammar.quoted")
