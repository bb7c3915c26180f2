"""Draws the statement that somebody asks for in words: where they stand, and whose they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from reportedly import statements
from reportedly.by_hand.finding import found
from reportedly.errors import UndecidableError
from reportedly.model import (
    Attribution,
    Certainty,
    Chain,
    Drawn,
    DrawnVoice,
    Hop,
    Quoted,
    Quotes,
    Reading,
    Report,
    Source,
    SourceKind,
    Span,
    Spans,
    Statement,
    Worded,
    hull,
    spans_of,
)

_HAS_IT_FROM = re.compile(r"\s*(?:<-|←)\s*")
_NOBODY = re.compile(r"\(.*\)")
_MOST_VOICES = 5

Edits = Callable[[Certainty, str], Certainty]
"""What sets a certainty by words such as "status=denied"."""


def drawn_anew(worded: Worded, reading: Reading, edits: Edits) -> Drawn:
    """Return the statement that somebody says the reading missed; raises `UndecidableError` where it makes no sense."""
    text = reading.report.text
    content = found(worded.content or "", text)
    voices = _voices(worded.source or "", worded.cue, content, text, ())
    return Drawn(reading.report.id, content, voices, edits(Certainty(), worded.certainty))


def drawn_of(statement: Statement, worded: Worded, reading: Reading, edits: Edits) -> Drawn:
    """Return a statement with other borders or voices; what the words do not tell stays as it stands."""
    text = reading.report.text
    content = _quotes(statement.content, text) if worded.content is None else found(worded.content, text)
    told = worded.source is not None or worded.cue is not None
    source = _source_of(statement.chain) if worded.source is None else worded.source
    voices = (
        _voices(source, worded.cue, content, text, statement.chain)
        if told
        else tuple(_as_it_is(hop, text) for hop in statement.chain)
    )
    return Drawn(reading.report.id, content, voices, edits(statement.certainty, worded.certainty))


def id_of(drawn: Drawn, report: Report) -> str:
    """Return the id that a reading would give to a drawn statement; a voice that is only a name has no place there."""
    sources = (Source(spans_of(one.source), one.words, SourceKind.UNKNOWN, named=False) for one in drawn.voices)
    chain = tuple(Hop(source if source.text else None, ()) for source in sources)
    (made,) = statements.number(report, (Attribution(spans_of(drawn.content), chain),), ())
    names = [one.name for one in drawn.voices if one.name and not one.source]
    return hashlib.sha256(repr((made.id, names)).encode()).hexdigest()[: len(made.id)] if names else made.id


def _voices(source: str, cue: str | None, content: Quotes, text: str, before: Chain) -> tuple[DrawnVoice, ...]:
    """Return the voices of "A <- B"; one that stood there before stays as it was, but for a cue that is given."""
    names = [name for name in _HAS_IT_FROM.split(source.strip()) if name]
    if len(names) > _MOST_VOICES:
        msg = f"A chain of {len(names)} voices is more than can be kept; give {_MOST_VOICES} at most."
        raise UndecidableError(msg)
    if not names:
        return (DrawnVoice(cue=_near(cue, content, text)),) if cue and cue.strip() else ()
    cues = _HAS_IT_FROM.split(cue.strip()) if cue else []
    known = {_words(hop): hop for hop in before}
    pairs = zip_longest(names, cues[: len(names)])
    return tuple(_voice(name, said, content, text, known.get(_plain(name or ""))) for name, said in pairs)


def _voice(name: str | None, cue: str | None, content: Quotes, text: str, before: Hop | None) -> DrawnVoice:
    words = name or ""
    old = _as_it_is(before, text) if before else None
    told = _near(cue, content, text) if cue and cue.strip() else old.cue if old else ()
    if old:
        return DrawnVoice(old.source, old.name, told)
    if _NOBODY.fullmatch(words):
        return DrawnVoice(cue=told)
    try:
        return DrawnVoice(_near(words, content, text), None, told)
    except UndecidableError:
        if words.startswith("chars="):
            raise
        return DrawnVoice((), " ".join(words.split()), told)


def _near(words: str, content: Quotes, text: str) -> Quotes:
    spans = spans_of(content)
    return found(words, text, hull(spans), spans)


def _quotes(spans: Spans, text: str) -> Quotes:
    return tuple(Quoted(span, span.of(text)) for span in spans)


def _as_it_is(hop: Hop, text: str) -> DrawnVoice:
    source = hop.source
    spans: Sequence[Span] = source.spans if source else ()
    name = source.name or source.text if source and not spans else None
    return DrawnVoice(_quotes(tuple(spans), text), name, _quotes(hop.cue, text))


def _source_of(chain: Chain) -> str:
    return " <- ".join(_said(chain))


def _said(chain: Chain) -> Iterator[str]:
    return (" ".join(hop.source.text.split()) if hop.source else "(nobody named)" for hop in chain)


def _words(hop: Hop) -> str:
    return _plain(next(_said((hop,))))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
