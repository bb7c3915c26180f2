"""Finds who signs a headline: "Dam safe - *minister*", "Dam unsafe: *union*"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.attribute.candidate import Candidate
from reportedly.model import Lexicon, RegionKind, Report, SourceKind, Span, Syntax

_SIGNED = re.compile(r"(?P<said>\S.*\S)(?P<mark>\s+[-–—]\s+|:\s+)(?P<voice>[^-–—:]+)$")
_CONFIDENCE = 0.6
_MOST = 4
_LEAST = 2
_NO_VOICE = frozenset({SourceKind.OUTLET, SourceKind.DOCUMENT, None})


def find_headline_voices(report: Report, syntax: Syntax, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield one candidate for each headline that ends in a mark and a few words for who says it, in small letters.

    An outlet there is whose page it is; of papers only those are voices that the list of small words has.
    """
    for region in report.regions:
        found = _SIGNED.match(region.span.of(report.text)) if region.kind is RegionKind.HEADLINE else None
        if found is None or len(found["said"].split()) < _LEAST:
            continue
        said, mark, voice = (_at(found, part, region.span.start) for part in ("said", "mark", "voice"))
        if _speaks(voice, report.text, syntax, lexicon):
            yield Candidate((mark.trimmed(report.text),), (voice,), (said,), _CONFIDENCE, "en.grammar.headline")


def _at(found: re.Match[str], part: str, start: int) -> Span:
    return Span(start + found.start(part), start + found.end(part))


def _speaks(voice: Span, text: str, syntax: Syntax, lexicon: Lexicon) -> bool:
    """Say whether the words, all in small letters, end in a noun that names a voice."""
    words = voice.of(text).split()
    sentence = syntax.sentence_at(voice.start)
    lemmas = [t.lemma for t in sentence.within(voice)] if sentence else []
    if not lemmas or len(words) > _MOST or voice.of(text) != voice.of(text).lower():
        return False
    rule = lexicon["nouns"].rule_of(lemmas[-1])
    return lemmas[-1] in lexicon["news"].words("signs") or (rule is not None and rule.kind not in _NO_VOICE)
