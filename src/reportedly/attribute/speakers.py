"""Finds by grammar who stands behind a cue that a tag left without a source."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, touch
from reportedly.model import Lexicon, Sentence, Span, Spans, Syntax, Token

_SHARED = frozenset({"conj", "xcomp", "advcl", "ccomp", "acomp"})
_OPENS = frozenset({"mark", "pobj"})
"""A parser may take "that" for the object of a preposition that ends the clause."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_DESCRIBING = frozenset({"amod", "compound", "det", "nummod", "poss", "nmod"})
_ASIDE = frozenset({"relcl", "acl", "punct", "advcl"})


@dataclass(frozen=True, slots=True)
class SpeakerFinder:
    """Reads the grammar around a cue."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> Candidate:
        """Return the candidate with the subject of its cue as source, where it has none and the grammar gives one.

        The subject may be shared ("she came and *said*"), the head of a relative clause, a possessor ("the mayor's
        *claim*"), or the agent of a passive ("was *reported* by the press").
        """
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or not any(c.isalnum() for t in cue_tokens(candidate, self.syntax) for c in t.text):
            return candidate
        if candidate.source and candidate.source[0].start >= sentence.span.end:
            candidate = replace(candidate, source=())
        if self._is_adverb(candidate):
            return replace(candidate, source=())
        relative = self._relative(candidate, sentence)
        if relative:
            return replace(candidate, source=relative)
        candidate = _with_whole_source(candidate, sentence)
        if _has_noun(candidate.source, sentence):
            return candidate
        for cue in cue_tokens(candidate, self.syntax):
            speaker = self._speaker(cue, sentence)
            if speaker and not touch(speaker, candidate.cue):
                return replace(candidate, source=speaker)
        return candidate

    def _is_adverb(self, candidate: Candidate) -> bool:
        """Say whether the cue is "reportedly" or its like: nobody is named for it, least of all its subject."""
        words = [t.lemma for t in cue_tokens(candidate, self.syntax)]
        rule = self.lexicon["cues"].rule_of(words[0]) if len(words) == 1 else None
        return rule is not None and "adverb" in rule.traits

    def _relative(self, candidate: Candidate, sentence: Sentence) -> Spans:
        """Return the noun and pronoun of "the driver, *who said*", whatever a tag took for the source."""
        for cue in cue_tokens(candidate, self.syntax):
            subject = sentence.child(cue, "nsubj")
            if cue.lemma in self.lexicon["cues"].words("inner") and candidate.source:
                continue  # "Reuters, which cited *two officials*"
            if cue.dep == "relcl" and subject is not None and subject.tag in {"WP", "WDT"}:
                return (*_antecedent(subject, sentence), subject.span)
        return ()

    def _speaker(self, cue: Token, sentence: Sentence) -> Spans:
        if cue.pos in {"NOUN", "PROPN"}:
            return self._possessor(cue, sentence)
        if cue.pos not in {"VERB", "AUX"}:
            return ()
        if cue.tag == "VBN" and any(c.dep == "auxpass" for c in sentence.children(cue)):
            return agent_of(cue, sentence)
        subject = self._subject(cue, sentence)
        if subject is None or cue.lemma in self.lexicon["news"].words("comes to light"):
            return agent_of(cue, sentence)
        return (*_antecedent(subject, sentence), noun_phrase(subject, sentence))

    def _subject(self, verb: Token, sentence: Sentence) -> Token | None:
        """Return the subject of `verb`, or that of the verb it shares one with."""
        for token in (verb, *sentence.ancestors(verb)):
            own = sentence.child(token, "nsubj")
            if own is not None:
                return None if own.tag == "EX" else own
            if token.dep == "acl" and token.tag == "VBG":
                return sentence.head(token)
            if token.dep not in _SHARED or any(c.dep == "nsubjpass" for c in sentence.children(token)):
                return None
        return None

    def _possessor(self, noun: Token, sentence: Sentence) -> Spans:
        for child in sentence.children(noun):
            if child.dep == "poss":
                return (noun_phrase(child, sentence),)
            if child.dep == "prep" and child.lemma in self.lexicon["grammar"].words("voice"):
                return _object_of(child, sentence)
        return ()


def _with_whole_source(candidate: Candidate, sentence: Sentence) -> Candidate:
    """Return the candidate with its source widened to the noun that its last words describe, and the name after it."""
    inside = [t for t in sentence.tokens if touch((t.span,), candidate.source)]
    if not inside:
        return candidate
    last, head = inside[-1], sentence.head(inside[-1])
    if last.dep in _DESCRIBING and head.i > last.i and head.pos in _NOMINAL:
        last = head
    for token in sentence.tokens[last.i + 1 :]:
        if (
            token.pos != "PROPN"
            or last.pos not in _NOMINAL
            or touch((token.span,), (*candidate.cue, *candidate.content))
        ):
            break
        last = token
    whole = Span(candidate.source[0].start, last.span.end)
    return candidate if last is inside[-1] or touch((whole,), candidate.cue) else replace(candidate, source=(whole,))


def _has_noun(source: Spans, sentence: Sentence) -> bool:
    """Say whether a source can be one: it has a noun or pronoun, or lies in another sentence."""
    inside = [t for t in sentence.tokens if touch((t.span,), source)]
    return bool(source) and (not inside or any(t.pos in _NOMINAL or t.dep == "nsubj" for t in inside))


def agent_of(verb: Token, sentence: Sentence) -> Spans:
    """Return who does what a passive verb tells: "reported *by the press*"."""
    by = sentence.child(verb, "agent")
    return _object_of(by, sentence) if by else ()


def is_indirect_question(clause: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether a clause asks: "*whether the dam will hold*"."""
    first = min(sentence.subtree(clause), key=lambda t: t.i)
    return first.text.lower() in lexicon["grammar"].words("wh")


def opens_with_that(clause: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Say whether a clause is told: "*that the dam will hold*"."""
    that = lexicon["grammar"].words("that")
    return any(c.dep in _OPENS and c.lemma in that for c in sentence.children(clause))


def _object_of(preposition: Token, sentence: Sentence) -> Spans:
    voice = sentence.child(preposition, "pobj")
    return (noun_phrase(voice, sentence),) if voice else ()


def _antecedent(subject: Token, sentence: Sentence) -> Spans:
    """Return the noun that a relative pronoun stands for: "*the judge* who said".

    Where the phrase that the parser hangs the clause on does not reach to the pronoun, the noun before it is meant.
    """
    verb = sentence.head(subject)
    before = [t for t in sentence.tokens[: subject.i] if t.pos != "PUNCT"]
    if subject.tag not in {"WP", "WDT"} or verb.dep != "relcl" or not before:
        return ()
    phrase = noun_phrase(sentence.head(verb), sentence)
    if phrase.end < before[-1].span.end and before[-1].pos in _NOMINAL:
        phrase = noun_phrase(before[-1], sentence)
    return (Span(phrase.start, min(phrase.end, subject.span.start)),) if phrase.start < subject.span.start else ()


def noun_phrase(head: Token, sentence: Sentence) -> Span:
    """Return the phrase of `head` without a clause that follows its noun; a name set beside it stays in."""
    parts = [c for c in sentence.children(head) if not (c.i > head.i and c.dep in _ASIDE) and c.dep != "case"]
    spans = [head.span, *(sentence.subtree_span(part) for part in parts)]
    return Span(min(s.start for s in spans), max(s.end for s in spans))
