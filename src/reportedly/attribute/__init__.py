"""Who says it: from grammar and tags to attributions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.attributed import Attributed
from reportedly.attribute.borders import without
from reportedly.attribute.boundaries import Boundaries
from reportedly.attribute.candidate import Candidate, overlap, touch
from reportedly.attribute.captions import credited
from reportedly.attribute.chains import nest
from reportedly.attribute.citations import cited, find_citations
from reportedly.attribute.contrary import contrary_phrases, without_the_opposite
from reportedly.attribute.credits import find_credits, is_misread
from reportedly.attribute.first_person import without_the_author
from reportedly.attribute.headline_voices import find_headline_voices
from reportedly.attribute.introduced import find_introduced
from reportedly.attribute.joined_refusals import apart
from reportedly.attribute.mending import mend
from reportedly.attribute.nearby import Nearby
from reportedly.attribute.no_voices import NoVoice, topic_labels
from reportedly.attribute.order import farther
from reportedly.attribute.own_voice import find_own_voice
from reportedly.attribute.patterns import find_by_grammar
from reportedly.attribute.quotations import find_quotations
from reportedly.attribute.refusals import Refusal, RefusalFinder
from reportedly.attribute.signed import find_signed
from reportedly.attribute.spoken import silent_regions, spoken_sentences
from reportedly.attribute.turns import find_turns
from reportedly.attribute.voices import Voices
from reportedly.model import Lexicon, NotAsserted, Report, Span, Spans, Syntax, Tagged, hull

__all__ = ["Attributed", "attribute", "spoken_sentences"]

_NOT_SAID = 0.6
_NOBODY = "quoted, and no speaker found"


def attribute(report: Report, syntax: Syntax, tagged: Sequence[Tagged], lexicon: Lexicon) -> Attributed:
    """Find every stretch of a report that is laid at somebody's door, and what nobody says.

    The learned tags come first; grammar and word lists add what they lack, mend borders, give quotations that run on
    their speaker, split chains, and take out what was asked, refused or left open.
    """
    voices = Voices(report, syntax, lexicon)
    refusals = RefusalFinder(syntax, lexicon, voices)()
    pictures = find_credits(report, syntax, lexicon)
    pictured = Nearby([credit.span for credit in pictures])
    citations = tuple(c for c in find_citations(report.text, lexicon) if not pictured.any_over(c.span))
    quotations = find_quotations(report.text)
    quoted, brackets = Nearby(quotations), (*(c.span for c in citations), *pictured.spans)
    silent = silent_regions(report)
    found = tuple(c for c in _found(voices, tagged, quoted) if not is_misread(c, pictures, pictured))
    mended, refusals = apart(mend(found, quotations, voices), refusals, voices)
    said = tuple(_asserted(_outside(mended, silent, brackets), refusals))
    others = tuple(without_the_author(said, report.text, syntax, quoted, lexicon))
    chained = nest(others, voices, lambda one, other: farther(one, other, syntax, lexicon))
    unsaid = tuple(span for r in refusals for span in (r.value.span, r.clause))
    captions = tuple(credited(pictures, voices, (*unsaid, *brackets), quotations))
    left = find_own_voice(report, syntax, (*chained, *captions), (*silent, *unsaid), brackets)
    own = tuple(a for a in left if not _is_quoted(a.content, quoted))
    nobodys = (NotAsserted(hull(a.content), _NOBODY) for a in left if _is_quoted(a.content, quoted))
    not_asserted = sorted((*(r.value for r in refusals), *nobodys), key=lambda n: n.span)
    return Attributed((*cited((*chained, *own), citations, report.text), *captions), tuple(not_asserted), quotations)


def _found(voices: Voices, tagged: Sequence[Tagged], quoted: Nearby) -> Iterator[Candidate]:
    """Yield what the tagger found, within its borders, and what the patterns of grammar find beside it."""
    text, syntax, lexicon = voices.report.text, voices.syntax, voices.lexicon
    bounded = Boundaries(text, syntax, quoted, Nearby(silent_regions(voices.report)))
    nobody = NoVoice(syntax, lexicon, Nearby(tuple(topic_labels(text, lexicon))))
    tags = [bounded(Candidate(t.cue, t.source, t.content, t.confidence, "tagger")) for t in tagged]
    marked = (
        *find_turns(text, syntax, lexicon),
        *find_signed(text, quoted.spans, lexicon),
        *find_headline_voices(voices.report, syntax, lexicon),
        *find_introduced(text, quoted.spans, syntax, lexicon),
    )
    more = tuple(_unknown(tags, (*find_by_grammar(syntax, lexicon), *marked)))
    better = Nearby([piece for m in more for piece in m.cue])
    kept = (t for t in tags if t.content or not any(better.any_over(piece) for piece in t.cue))
    opposed = Nearby(tuple(contrary_phrases(text, syntax, lexicon)))
    yield from (without_the_opposite(c, opposed) for c in (*kept, *more) if not nobody(c))


def _is_quoted(content: Spans, quoted: Nearby) -> bool:
    """Say whether all of `content` stands between quotation marks; then it is not the author's, but nobody's."""
    return all(any(quoted.spans[i].covers(p) for i in quoted.over(p)) for p in content)


def _unknown(known: Sequence[Candidate], more: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield those of `more` whose cue the tagger has not found content for."""
    cues = Nearby([piece for k in known if k.content for piece in k.cue])
    return (m for m in more if not any(cues.any_over(piece) for piece in m.cue))


def _outside(candidates: Iterable[Candidate], silent: Sequence[Span], brackets: Sequence[Span]) -> Iterator[Candidate]:
    """Yield the candidates that no part of lies in what does not speak, without the brackets of citations."""
    mute, cited_in = Nearby((*silent, *brackets)), Nearby(brackets)
    for candidate in candidates:
        holes = [brackets[i] for piece in candidate.content for i in cited_in.over(piece)]
        content = without(candidate.content, holes) if holes else candidate.content
        if not any(mute.any_over(p) for p in (*candidate.cue, *candidate.source, *content)):
            yield replace(candidate, content=content)


def _asserted(candidates: Iterable[Candidate], refusals: Sequence[Refusal]) -> Iterator[Candidate]:
    """Yield the candidates that have a content and whose content somebody says."""
    near = Nearby([hull((r.value.span, r.governor)) for r in refusals])
    for candidate in candidates:
        if candidate.content and not any(_unsaid(candidate, refusals[i]) for i in near.over(candidate.reach)):
            yield candidate


def _unsaid(candidate: Candidate, refusal: Refusal) -> bool:
    """Say whether a refusal or a question takes back what the candidate says; somebody's that it tells does not."""
    unsaid: tuple[Span, ...] = (refusal.value.span,)
    told = touch(candidate.content, (refusal.governor,)) and not touch(candidate.cue, (refusal.words,))
    if refusal.somebody and told and not touch((refusal.governor,), unsaid):
        return False
    if all(unsaid[0].covers(p) for p in (*candidate.cue, *candidate.content)) and not touch(candidate.source, unsaid):
        return True  # "declined to comment on *claims that it leaks*"
    same = overlap(candidate.content, unsaid) >= _NOT_SAID
    refusing = (refusal.governor,) if touch((refusal.words,), unsaid) else (refusal.governor, refusal.words)
    return same or (touch(candidate.cue, refusing) and touch(candidate.content, unsaid))
