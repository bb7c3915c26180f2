"""Finds what the author says in the author's own voice: whatever no source is given for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.attribute.borders import without
from reportedly.attribute.nearby import Nearby
from reportedly.model import (
    Attribution,
    Evidence,
    RegionKind,
    Report,
    Sentence,
    Span,
    Spans,
    Syntax,
    Token,
    hull,
)

_UNSPOKEN = frozenset(RegionKind) - {RegionKind.CAPTION}
_TOPIC = re.compile(r"\s*[^\W\d_a-z]{2,}(?:\s+[^\W\d_a-z]{2,}){0,2}:\s+")
_RULE = "own-voice"
_LEADING = frozenset({"WRB", "WDT", "WP", "IN", "CC"})
_FUNCTION = frozenset({"DET", "ADP", "AUX", "SCONJ", "CCONJ", "PART"})
_MARKS = ',;:–—-"“”()'


def find_own_voice(
    report: Report,
    syntax: Syntax,
    attributed: Sequence[Attribution],
    silent: Sequence[Span],
    citations: Sequence[Span],
) -> tuple[Attribution, ...]:
    """Return one attribution without a chain for each sentence, or main clause, that nothing lays at a source's door.

    `silent` are stretches that say nothing themselves: citations and questions. Bylines, datelines, disclaimers and
    boilerplate are silent too, and so are words without a verb, but for headlines and captions.
    """
    spoken = [piece for a in attributed for piece in _words_of(a)]
    said = Nearby([*spoken, *silent])
    voice = _OwnVoice(report, syntax, said, Nearby([*said.spans, *citations]))
    return tuple(_attribution(content) for content in voice.contents())


def _attribution(content: Spans) -> Attribution:
    return Attribution(content, (), evidence=(Evidence(_RULE, hull(content), "no source is given for it"),))


def _words_of(attribution: Attribution) -> Iterator[Span]:
    yield from attribution.content
    for hop in attribution.chain:
        yield from hop.cue
        yield from hop.source.spans if hop.source else ()


@dataclass(frozen=True, slots=True)
class _OwnVoice:
    """One report, with an index of what is spoken for."""

    report: Report
    syntax: Syntax
    said: Nearby
    taken: Nearby

    def contents(self) -> Iterator[Spans]:
        """Yield what is left for the author to say, headlines first."""
        yield from filter(None, (*self._headlines(), *map(self._content, self.syntax.sentences)))

    def _headlines(self) -> Iterator[Spans]:
        """Yield each headline whole, however a parser cut it, without the topic that a colon sets off in capitals."""
        for region in self.report.regions:
            if region.kind is RegionKind.HEADLINE and not self.taken.any_over(region.span):
                topic = _TOPIC.match(region.span.of(self.report.text))
                start = region.span.start + (topic.end() if topic else 0)
                yield (Span(start, region.span.end).trimmed(self.report.text),)

    def _content(self, sentence: Sentence) -> Spans:
        region = self.report.region_at(sentence.span)
        if region in _UNSPOKEN or self.said.any_over(_root(sentence).span):
            return ()
        holes = [self.taken.spans[i] for i in self.taken.over(sentence.span)]
        left = _without_loose_end(without((sentence.span,), holes), sentence) if holes else (sentence.span,)
        pieces = (p.trimmed(self.report.text, _MARKS) for p in left)
        content = tuple(p for p in pieces if any(c.isalnum() for c in p.of(self.report.text)))
        return content if region is not None or _says(content, sentence) else ()


def _root(sentence: Sentence) -> Token:
    return next((t for t in sentence.tokens if t.head == t.i and t.pos != "PUNCT"), sentence.tokens[0])


def _says(content: Spans, sentence: Sentence) -> bool:
    """Say whether a whole sentence has a verb among three words, or what is left of one a subject with its verb."""
    words = [t for t in sentence.tokens if any(p.touches(t.span) for p in content)]
    if len(words) <= 2 or not any(t.pos in {"VERB", "AUX"} for t in words):  # noqa: PLR2004 - fewer make no clause
        return False
    own = {t.i for t in words}
    if all(t.i in own or t.pos == "PUNCT" for t in sentence.tokens):
        return True
    has_subject = any(t.dep in {"nsubj", "nsubjpass", "expl"} and t.head in own for t in words)
    return has_subject and words[-1].pos not in _FUNCTION


def _without_loose_end(content: Spans, sentence: Sentence) -> Spans:
    """Return the content without a last word that only led to what was cut away: "to the island, *where*"."""
    inside = [t for t in sentence.tokens if any(p.touches(t.span) for p in content)]
    words = [t for t in inside if t.pos != "PUNCT"]
    if not words or len(inside) == len(sentence.tokens) or words[-1].tag not in _LEADING:
        return content
    return without(content, (Span(words[-1].span.start, content[-1].end),))
