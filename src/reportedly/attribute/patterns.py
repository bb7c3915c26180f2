"""All patterns of grammar, one after the other over every word."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.attribute.accounts import find_account
from reportedly.attribute.as_clauses import find_as_clause, find_otherwise
from reportedly.attribute.candidate import Candidate
from reportedly.attribute.grammar import find_plain
from reportedly.attribute.hearsay import find_heard
from reportedly.attribute.impersonal import find_accused, find_impersonal, find_told
from reportedly.attribute.quoting import find_quoted
from reportedly.attribute.talk import find_talk
from reportedly.model import Lexicon, Syntax

_PATTERNS = (
    find_plain,
    find_talk,
    find_impersonal,
    find_told,
    find_accused,
    find_as_clause,
    find_otherwise,
    find_account,
    find_quoted,
    find_heard,
)
_SILENT = frozenset({"PUNCT", "SPACE", "SYM", "DET", "NUM", "PRON", "PART", "CCONJ"})
"""Parts of speech that no pattern begins with."""


def find_by_grammar(syntax: Syntax, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what the plainest patterns of reporting give: "according to", "reportedly", a verb of saying with a clause.

    All have one confidence, below that of a sure tag.
    """
    for sentence in syntax.sentences:
        for token in (t for t in sentence.tokens if t.pos not in _SILENT):
            for pattern in _PATTERNS:
                yield from pattern(token, sentence, lexicon)
