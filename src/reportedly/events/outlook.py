"""Whether a sentence looks ahead: "will meet on Friday" is the coming Friday, "met on Friday" the last."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.events.nearest import Outlook
from reportedly.model import Lexicon, RegionKind, Report, Sentence, Span, Syntax, Token

_VERBS = frozenset({"VERB", "AUX"})
_BESIDE = frozenset({"acomp", "oprd"})
_PAST, _PRESENT = frozenset({"VBD"}), frozenset({"VBZ", "VBP"})


def outlook(span: Span, report: Report, syntax: Syntax, lexicon: Lexicon) -> Outlook:
    """Say where what happens at a time lies, by the verbs above its words; without grammar, by the words before it."""
    sentence = syntax.sentence_at(span.start)
    token = next(sentence.within(span), None) if sentence else None
    if sentence is None or token is None:
        return _by_words(span, report.text, lexicon)
    words = list(_governing(sentence, token))
    below = [t for word in words for t in (word, *_beside(sentence, word))]
    if words and _is_participle(sentence, words[0]):
        return Outlook.AHEAD if "coming" in _traits(words[0], lexicon) else Outlook.BEHIND
    found = _by_modals(below, lexicon)
    if found is not Outlook.OPEN:
        return Outlook.OPEN if found is Outlook.DOUBT and _is_attribute(sentence, token) else found
    coming = any(_is_coming(sentence, t, words, lexicon) for t in below)
    if coming or (words and words[0].dep in {"acl", "relcl"} and _is_infinitive(sentence, words[0])):
        return Outlook.DOUBT if any(t.tag in _PAST for t in below) else Outlook.AHEAD
    over = any(t.tag in _PAST or (t.dep == "aux" and "perfect" in _traits(t, lexicon)) for t in below)
    if over or not _is_timetable(sentence, token, words, lexicon):
        return Outlook.BEHIND if over else Outlook.OPEN
    return _of_timetable(span, report, sentence)


def _by_modals(below: list[Token], lexicon: Lexicon) -> Outlook:
    traits = [_traits(t, lexicon) for t in below]
    if any("ahead" in found for found in traits):
        return Outlook.DOUBT if _may_be_over(below, traits, lexicon) else Outlook.AHEAD
    return Outlook.DOUBT if any("doubt" in found for found in traits) else Outlook.OPEN


def _of_timetable(span: Span, report: Report, sentence: Sentence) -> Outlook:
    """Say where the present tense looks: ahead, but captions and most headlines tell in it of what is over.

    What does not end as a sentence does is read like a headline.
    """
    region = report.region_at(span)
    if region is RegionKind.CAPTION:
        return Outlook.OPEN
    ended = not sentence.span.of(report.text).rstrip()[-1:].isalnum()
    return Outlook.AHEAD if ended and region is not RegionKind.HEADLINE else Outlook.DOUBT


def _is_participle(sentence: Sentence, verb: Token) -> bool:
    """Say whether the verb tells of what is over by itself: "the decision, announced on Friday"."""
    return verb.tag == "VBN" and verb.dep in {"acl", "advcl"} and not any(_auxiliaries(sentence, verb))


def _is_attribute(sentence: Sentence, token: Token) -> bool:
    """Say whether the time belongs to a noun: "would appeal Friday's ruling" tells nothing of the ruling."""
    return token.dep in {"poss", "compound", "nmod"} and sentence.head(token).pos in {"NOUN", "PROPN"}


def _by_words(span: Span, text: str, lexicon: Lexicon) -> Outlook:
    """Say where the last word before the time, in its sentence, that speaks of what is ahead or in doubt looks."""
    start = max(text.rfind(sign, 0, span.start) for sign in (". ", "\n", "? ", "! ", "; "))
    words = text[start + 1 : span.start].lower().split()
    for word in reversed(words):
        rule = lexicon["times"].rule_of(word)
        if rule and "doubt" in rule.traits:
            return Outlook.DOUBT
        if rule and "ahead" in rule.traits:
            return Outlook.AHEAD
    return Outlook.OPEN


def _is_timetable(sentence: Sentence, token: Token, words: list[Token], lexicon: Lexicon) -> bool:
    """Say whether a verb in the present tense has the time for its own: "opens on Friday", "is meeting on Friday".

    Verbs of saying tell of what is over in that tense too ("the minister says on Friday").
    """
    verb = words[0] if words else None
    if verb is None or not _is_present(sentence, verb) or verb.lemma in lexicon["cues"]:
        return False
    head = sentence.head(token)
    return head.i == verb.i or (head.dep == "prep" and sentence.head(head).i == verb.i)


def _is_present(sentence: Sentence, verb: Token) -> bool:
    auxiliaries = [t for t in _auxiliaries(sentence, verb) if t.dep == "aux"]
    finite = any(t.tag in _PRESENT for t in (verb, *auxiliaries))
    return finite and verb.tag != "VBN" and verb.i != 0


def _governing(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield the words from the nearest verb above `token` up to the first that is finite, the nearest first."""
    started = False
    for word in sentence.ancestors(token):
        started = started or word.pos in _VERBS
        if started or word.dep in _BESIDE:
            yield word
        if started and _is_finite(sentence, word):
            return


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    return any(t.tag in _PAST | _PRESENT | {"MD"} for t in (verb, *_auxiliaries(sentence, verb)))


def _auxiliaries(sentence: Sentence, verb: Token) -> Iterator[Token]:
    return (t for t in sentence.children(verb) if t.dep in {"aux", "auxpass"})


def _beside(sentence: Sentence, verb: Token) -> Iterator[Token]:
    return (t for t in sentence.children(verb) if t.dep in {"aux", "auxpass"} | _BESIDE)


def _may_be_over(below: list[Token], traits: list[frozenset[str]], lexicon: Lexicon) -> bool:
    """Say whether it is only possible, and in the perfect: "may have met"."""
    possible = all("possible" in found for found in traits if "ahead" in found)
    return possible and any(t.dep == "aux" and "perfect" in _traits(t, lexicon) for t in below)


def _is_coming(sentence: Sentence, word: Token, words: list[Token], lexicon: Lexicon) -> bool:
    """Say whether the word speaks of what is planned, as most do only with a verb and its "to" right under them."""
    traits = _traits(word, lexicon)
    under = (t for t in words if t.head == word.i and t.i != word.i)
    return "coming" in traits and ("alone" in traits or any(_is_infinitive(sentence, t) for t in under))


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    return any(t.tag == "TO" for t in sentence.children(verb))


def _traits(token: Token, lexicon: Lexicon) -> frozenset[str]:
    rule = lexicon["times"].rule_of(token.lemma) or lexicon["times"].rule_of(token.text.lower())
    return rule.traits if rule else frozenset()
