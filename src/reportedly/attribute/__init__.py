"""Who says it: from grammar and tags to attributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.attribute.attributed import Attributed
from reportedly.attribute.borders import tidy
from reportedly.attribute.candidate import Candidate, overlap, touch
from reportedly.attribute.chains import nest
from reportedly.attribute.citations import Citation, find_citations
from reportedly.attribute.grammar import find_by_grammar
from reportedly.attribute.order import farther
from reportedly.attribute.own_voice import find_own_voice
from reportedly.attribute.quotations import find_quotations
from reportedly.attribute.quoted import complete_quotations
from reportedly.attribute.refusals import Refusal, find_refusals
from reportedly.attribute.through import through_outlet
from reportedly.attribute.voices import Voices
from reportedly.model import Attribution, Lexicon, Report, Span, Syntax, Tagged

__all__ = ["Attributed", "attribute"]

_NOT_SAID = 0.6


def attribute(report: Report, syntax: Syntax, tagged: Sequence[Tagged], lexicon: Lexicon) -> Attributed:
    """Find every stretch of a report that is laid at somebody's door, and what nobody says.

    The learned tags come first; grammar and word lists add what they lack, mend borders, give quotations that run on
    their speaker, split chains, and take out what was asked, refused or left open.
    """
    text, voices = report.text, Voices(report, syntax, lexicon)
    refusals = find_refusals(syntax, lexicon, voices)
    citations = find_citations(text, lexicon)
    candidates = [Candidate(t.cue, t.source, t.content, t.confidence, "tagger") for t in tagged]
    candidates += _new(candidates, find_by_grammar(syntax, lexicon))
    quoted = complete_quotations(candidates, find_quotations(text), syntax, text)
    tidied = (tidy(through_outlet(c, syntax, lexicon, text, voices.is_outlet), text) for c in quoted)
    said = [c for c in tidied if c.content and not _refused(c, refusals)]
    chained = nest(said, voices, lambda one, other: farther(one, other, syntax, lexicon))
    silent = [*(c.span for c in citations), *(r.value.span for r in refusals if r.value.why == "question")]
    own = find_own_voice(report, syntax, chained, silent)
    cited = tuple(_cited(a, citations, syntax) for a in (*chained, *own))
    return Attributed(cited, tuple(r.value for r in refusals))


def _new(known: Sequence[Candidate], more: Iterable[Candidate]) -> list[Candidate]:
    """Return those of `more` whose cue the tagger has not found."""
    with_content = [c for c in known if c.content]
    return [m for m in more if not any(touch(m.cue, k.cue) for k in with_content)]


def _refused(candidate: Candidate, refusals: Sequence[Refusal]) -> bool:
    return any(
        overlap(candidate.content, (r.value.span,)) >= _NOT_SAID
        or (touch(candidate.cue, (r.governor,)) and touch(candidate.content, (r.value.span,)))
        for r in refusals
    )


def _cited(attribution: Attribution, citations: Sequence[Citation], syntax: Syntax) -> Attribution:
    """Put the outlet of a citation in front of the chain of what stands right before the citation."""
    if attribution.inside is not None:
        return attribution
    last = attribution.content[-1]
    for citation in citations:
        sentence = syntax.sentence_at(max(0, last.end - 1))
        before = sentence.span if sentence else last
        if 0 <= citation.span.start - last.end <= _BRACKET_GAP or before.touches(citation.span) and last.end <= citation.span.start:
            return replace(attribution, chain=(citation.hop, *attribution.chain))
    return attribution


_BRACKET_GAP = 3
