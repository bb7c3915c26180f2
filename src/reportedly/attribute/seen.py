"""Tells apart a document and the outlet that has seen it: "*Emails* seen by *the Post* show that"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.attribute.speakers import agent_of, noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Spans, Syntax, Token

_DESCRIBES = frozenset({"acl", "relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class SeenDocument:
    """Looks for a word of seeing whose subject or agent is an outlet."""

    syntax: Syntax
    lexicon: Lexicon
    text: str
    is_outlet: Callable[[str], bool]

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the outlet before the document that it has seen, or before who wrote that."""
        sentence = cue_sentence(candidate, self.syntax)
        seen = self.lexicon["news"].words("sees")
        if sentence is None or candidate.through or not candidate.content:
            return candidate
        for seeing in (t for t in sentence.tokens if t.lemma in seen and t.pos == "VERB"):
            outlet, document = self._outlet(seeing, sentence), _document(seeing, sentence)
            if outlet and document and not touch(outlet, candidate.content):
                found = self._through(candidate, outlet, document, seeing, sentence)
                if found is not None:
                    return found
            elif document and touch(agent_of(seeing, sentence), candidate.source):
                candidate = self._spoken_by(document, candidate, seeing, sentence)
        return candidate

    def _outlet(self, seeing: Token, sentence: Sentence) -> Spans:
        """Return the outlet that saw it: "seen *by the Post*", "*the Post* has seen", "leaked *to the Post*"."""
        subjects = (noun_phrase(c, sentence) for c in sentence.children(seeing) if c.dep == "nsubj")
        for span in (*agent_of(seeing, sentence), *self._receivers(seeing, sentence), *subjects):
            if self.is_outlet(span.of(self.text)):
                return (span,)
        return ()

    def _receivers(self, seeing: Token, sentence: Sentence) -> Iterator[Span]:
        small = self.lexicon["grammar"]
        near = small.words("to") | small.words("through")
        below = (c for c in sentence.children(seeing) if c.lemma in near)
        yield from (noun_phrase(g, sentence) for c in below for g in sentence.children(c) if g.dep == "pobj")

    def _spoken_by(self, document: Token, candidate: Candidate, seeing: Token, sentence: Sentence) -> Candidate:
        """Return the candidate with the document as source, where it is the subject, and not who saw or showed it."""
        if not any(_speaks(document, cue, sentence) for cue in cue_tokens(candidate, self.syntax)):
            return candidate
        return replace(candidate, source=(_without_verb(document, seeing, sentence),))

    def _through(
        self, candidate: Candidate, outlet: Spans, document: Token, seeing: Token, sentence: Sentence
    ) -> Candidate | None:
        """Return the candidate through the outlet, if the document speaks or holds what its writer says in it."""
        phrase = _without_verb(document, seeing, sentence)
        cue = cue_tokens(candidate, self.syntax)
        speaks = any(_speaks(document, c, sentence) for c in cue)
        if speaks or touch((phrase,), candidate.source):
            return replace(candidate, source=(phrase,), through=outlet)
        inside = sentence.head(document).dep == "prep" and sentence.head(sentence.head(document)) in cue
        return replace(candidate, through=outlet) if inside and candidate.source else None


def _document(seeing: Token, sentence: Sentence) -> Token | None:
    """Return what was seen: the noun that the word of seeing describes, or its object."""
    if seeing.dep in _DESCRIBES:
        return sentence.head(seeing)
    return sentence.child(seeing, "dobj")


def _without_verb(document: Token, seeing: Token, sentence: Sentence) -> Span:
    """Return the phrase of the document up to the word of seeing, where that comes later."""
    phrase = noun_phrase(document, sentence)
    return Span(phrase.start, min(phrase.end, seeing.span.start)) if seeing.i > document.i else phrase


def _speaks(document: Token, cue: Token, sentence: Sentence) -> bool:
    """Say whether the document is the subject of the cue, also through a relative pronoun."""
    if cue.dep in _DESCRIBES and sentence.head(cue) is document:
        return True
    return document.dep in _SUBJECTS and sentence.head(document) is cue
