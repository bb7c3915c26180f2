"""Says of everybody held to have done something how surely the report has it."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.blame.doers import find_doings
from reportedly.blame.judging import Judge
from reportedly.blame.parties import is_party
from reportedly.model import Blame, Lexicon, Report, Statement, Syntax
from reportedly.violence import violence_in


def find_blame(report: Report, syntax: Syntax, statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Blame, ...]:
    """List who is said to have done something, in text order, each with the degree to which the report says so.

    "Claimed" where those themselves are the source; suspected where somebody accuses them, by authorities where that
    is one; possible where the words leave it open; else reported as fact, which is the report's word and not ours.
    """
    violence = violence_in(syntax, lexicon["tolls"])
    judge = Judge(report.text, statements, lexicon)
    found = {
        (blame.held, blame.act): blame
        for sentence in syntax.sentences
        for doing in find_doings(sentence, lexicon["tolls"], lexicon["blame"], violent=violence.near(sentence))
        if is_party(doing.held, syntax, lexicon["events_actors"], lexicon["pronouns"])
        for blame in judge.blame(sentence, doing)
    }
    return tuple(sorted(found.values(), key=lambda blame: (blame.act, blame.held)))
