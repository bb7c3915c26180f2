"""Why a statement is what it is: each value, with the words and the rules it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from rich.text import Text

from reportedly.model import Evidence, Found, Hop, Problem, Reading, Statement, words_of
from reportedly.show.harmless import harmless
from reportedly.show.wording import AUTHOR, line_of, place_of, shortened, voice, words_in

_NEAR = 5


def explanation(prefix: str, readings: Sequence[Reading]) -> Found[Text]:
    """Explain the one statement whose id begins with `prefix`; where there is not exactly one, a problem lists some."""
    every = [(s, reading) for reading in readings for s in reading.statements]
    hits = [(s, reading) for s, reading in every if prefix and s.id.startswith(prefix)]
    if len(hits) == 1:
        return Found((Text("\n").join(map(_visible, _lines(*hits[0]))),))
    near = [s.id for s, _ in hits] or get_close_matches(prefix, [s.id for s, _ in every], _NEAR, cutoff=0.0)
    what = "Several statements have ids that begin" if hits else "No statement has an id that begins"
    listed = f"; near ones are {', '.join(near[:_NEAR])}" if near else "; there are no statements in it at all"
    return Found((), (Problem("explain", f"{what} with {prefix!r}{listed}."),))


def _visible(line: str) -> Text:
    return Text(harmless(line))


def _lines(statement: Statement, reading: Reading) -> Iterator[str]:
    certainty, text = statement.certainty, reading.report.text
    yield f'"{shortened(words_in(statement, text), 2000)}"'
    yield ""
    yield f"id          {statement.id}"
    yield f"where       {place_of(statement, reading.report)} of {reading.report.title or reading.report.id}"
    yield f"status      {certainty.status}"
    yield f"polarity    {certainty.polarity}"
    yield f"commitment  {certainty.commitment}"
    yield f"speech      {statement.speech}"
    yield f"confidence  {statement.confidence:.2f} (how sure this reading is, not the source)"
    if statement.nested_in:
        yield f"nested in   {statement.nested_in}"
    yield ""
    yield from _voices(statement, text)
    yield ""
    yield "Because"
    yield from (_reason(e, text) for e in statement.evidence)
    made = reading.made_by
    yield ""
    yield f"Read by reportedly {made.reportedly}, {made.tagger}, {made.lexicon}, {made.parser}"


def _voices(statement: Statement, text: str) -> Iterator[str]:
    yield "Who says it, from the voice nearest the reader inwards"
    if not statement.chain:
        yield f"  {AUTHOR}"
    for depth, hop in enumerate(statement.chain, start=1):
        yield "  " * depth + _link(hop, text)


def _link(hop: Hop, text: str) -> str:
    source, certainty = hop.source, hop.certainty
    kind = f"{source.kind}, {'named' if source.named else 'not named'}" if source else "unknown"
    full = f", that is {source.name}" if source and source.name and source.name != source.text else ""
    cue = f', by the words "{words_of(hop.cue, text)}"' if hop.cue else ""
    marks = f"{certainty.status}, {certainty.polarity}, {certainty.commitment}"
    return f"{voice(hop)}{full} ({kind}; {hop.via}{cue}): {marks}"


def _reason(evidence: Evidence, text: str) -> str:
    if evidence.span is None:
        return f"  {evidence.rule}: {evidence.says}"
    words = shortened(words_of([evidence.span], text), 80)
    return f'  {evidence.rule}: "{words}" ({line_of(evidence.span, text)}) {evidence.says}'
