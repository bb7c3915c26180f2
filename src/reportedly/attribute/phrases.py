"""Splits what a source phrase holds: the noun that reports, who it comes from, and who passed it on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.attribute.candidate import Candidate, cue_sentence, cue_tokens, joined, touch
from reportedly.attribute.speakers import agent_of, noun_phrase
from reportedly.model import Lexicon, Sentence, Span, Spans, Syntax, Token, hull

_PARTICIPLE = frozenset({"acl", "relcl", "advcl"})


@dataclass(frozen=True, slots=True)
class PhraseSplitter:
    """Reads source phrases such as "an unconfirmed statement by an officer, reported by the press"."""

    syntax: Syntax
    lexicon: Lexicon

    def __call__(self, candidate: Candidate) -> tuple[Candidate, ...]:
        """Return the candidate with the reporting noun among its cue, and one more for each voice that passed it on."""
        sentence = cue_sentence(candidate, self.syntax)
        if sentence is None or not candidate.source:
            return (candidate,)
        own, carrier = self._unmixed(candidate, sentence)
        head = _head(own.source, sentence)
        if head is None:
            return (own,) if carrier is None else (own, carrier)
        split = self._split(own, head, sentence)
        others = [carrier] if carrier else [c for c in self._carriers(split, sentence) if not touch(c.cue, split.cue)]
        return (split, *others)

    def _unmixed(self, candidate: Candidate, sentence: Sentence) -> tuple[Candidate, Candidate | None]:
        """Tell apart a source and the agent of its participle, where a tag gave the participle the wrong one."""
        for cue in cue_tokens(candidate, self.syntax):
            if cue.tag == "VBN" and cue.dep in _PARTICIPLE:
                by, agent = _agent(cue, sentence)
                if by and agent and not touch((agent,), candidate.source):
                    carrier = replace(candidate, cue=(Span(cue.span.start, by.span.end),), source=(agent,))
                    return replace(candidate, cue=()), carrier
        return candidate, None

    def _split(self, candidate: Candidate, head: Token, sentence: Sentence) -> Candidate:
        """Move a reporting noun from the source to the cue: "*reports by* the network suggest"."""
        noun = self._noun_over(head, sentence)
        if noun is not None:
            preposition = sentence.head(head)
            cue = self._cue_of(noun, preposition, sentence)
            return replace(candidate, cue=joined((*candidate.cue, cue)))
        voice = self._voice_below(head, sentence)
        rule = self.lexicon["cue_nouns"].rule_of(head.lemma)
        if voice is None and rule is not None and "nobody" in rule.traits:
            return replace(candidate, cue=joined((*candidate.cue, *candidate.source)), source=())
        if head.tag == "EX":
            return replace(candidate, source=())
        if voice is None:
            return candidate
        preposition, person = voice
        cue = self._cue_of(head, preposition, sentence)
        return replace(candidate, cue=joined((*candidate.cue, cue)), source=(noun_phrase(person, sentence),))

    def _noun_over(self, head: Token, sentence: Sentence) -> Token | None:
        preposition = sentence.head(head)
        noun = sentence.head(preposition)
        if head.dep != "pobj" or preposition.lemma not in self.lexicon["grammar"].words("voice"):
            return None
        return noun if self._reports(noun) else None

    def _voice_below(self, head: Token, sentence: Sentence) -> tuple[Token, Token] | None:
        """Return the preposition and the person of "statement *by the officer*", where `head` is such a noun."""
        if not self._reports(head):
            return None
        for child in sentence.children(head):
            if child.dep in {"prep", "agent"} and child.lemma in self.lexicon["grammar"].words("author"):
                person = sentence.child(child, "pobj")
                if person is not None:
                    return child, person
        return None

    def _reports(self, noun: Token) -> bool:
        return noun.pos == "NOUN" and noun.lemma in self.lexicon["cue_nouns"]

    def _cue_of(self, noun: Token, preposition: Token, sentence: Sentence) -> Span:
        """Return the words from the noun's first modifier, or "according to" before it, to the preposition."""
        before = [c.span.start for c in sentence.children(noun) if c.i < noun.i]
        start = min([noun.span.start, *before])
        to = sentence.head(noun)
        according = sentence.head(to)
        if noun.dep == "pobj" and according.lemma in self.lexicon["grammar"].words("according"):
            start = min(start, according.span.start)
        return Span(start, preposition.span.end)

    def _carriers(self, candidate: Candidate, sentence: Sentence) -> Iterator[Candidate]:
        """Yield a candidate for each participle on the source or its reporting noun: ", *reported by the press*"."""
        around = hull((*candidate.cue, *candidate.source))
        for token in sentence.tokens:
            rule = self.lexicon["cues"].rule_of(token.lemma)
            carries = rule is not None and rule.traits & {"carrier", "inner"}
            if carries and token.tag == "VBN" and token.dep in _PARTICIPLE and around.covers(sentence.head(token).span):
                by, agent = _agent(token, sentence)
                if by and agent and not touch((agent,), candidate.source):
                    yield replace(candidate, cue=(Span(token.span.start, by.span.end),), source=(agent,), through=())


def _agent(verb: Token, sentence: Sentence) -> tuple[Token | None, Span | None]:
    by = sentence.child(verb, "agent")
    return by, next(iter(agent_of(verb, sentence)), None)


def _head(source: Spans, sentence: Sentence) -> Token | None:
    """Return the word of the source that the others hang on."""
    own = [t for t in sentence.tokens if touch((t.span,), source)]
    inside = {t.i for t in own}
    return next((t for t in own if t.head not in inside or t.head == t.i), None)
