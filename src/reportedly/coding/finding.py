"""Finds what happens: each word that tells of an event, with its type, those who take part, and how it is told."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.coding.grammar import object_of
from reportedly.coding.manner import manner_of
from reportedly.coding.participants import words_for
from reportedly.coding.roles import Cast, cast_of_noun, cast_of_verb
from reportedly.coding.scene import Scene
from reportedly.coding.words import Words
from reportedly.coding.zone import Match, matched
from reportedly.model import Event, Lexicon, Participant, Report, Role, Sentence, Span, Spans, Syntax, Token

_VERBS = frozenset({"VERB", "AUX"})
_ATTRIBUTIVE = frozenset({"amod", "compound", "aux", "auxpass"})


def find_events(report: Report, syntax: Syntax, lexicon: Lexicon) -> tuple[Event, ...]:
    """Return the events that the words of a report tell of, in text order.

    Each has its PLOVER type and mode, those who act and those to whom it is done, and the marks of its own clause. Who
    says so is not its business: "Iran said Israel attacked Syria" is an attack by Israel and no event of Iran's.
    """
    return events_between(report, syntax, lexicon, ())


def events_between(report: Report, syntax: Syntax, lexicon: Lexicon, sides: Spans) -> tuple[Event, ...]:
    """Return the events, as `find_events` does, where the words of `sides` are known to take part.

    With sides, an event counts too in which nobody is told to take part: it may be theirs.
    """
    words = Words(lexicon)
    return tuple(event for s in syntax.sentences for event in _in_sentence(report, s, syntax, words, sides))


def _in_sentence(report: Report, sentence: Sentence, syntax: Syntax, words: Words, sides: Spans) -> Iterator[Event]:
    verbs = [t for t in sentence.tokens if _may_tell(t) and words.begins(words.verbs, t.lemma)]
    nouns = [
        t
        for t in sentence.tokens
        if t.pos == "NOUN" and t.dep not in _ATTRIBUTIVE and words.begins(words.nouns, t.lemma)
    ]
    if not verbs and not nouns:
        return
    scene = Scene.of(sentence, syntax, words, sides)
    told = [match for t in verbs if (match := matched(t, scene, words.verbs)) is not None]
    taken = {t.i for match in told for t in match.taken}
    told += _told_by_nouns(nouns, taken, scene)
    events: dict[Span, Event] = {}
    for match in told:
        cast = cast_of_noun(match, scene) if match.trigger.pos == "NOUN" else cast_of_verb(match, scene)
        if match.rule.value and _counts(match, cast, scene):
            event = _event(match, cast, report, scene)
            events.setdefault(event.trigger, event)
    yield from (events[trigger] for trigger in sorted(events))


def _told_by_nouns(nouns: list[Token], taken: set[int], scene: Scene) -> Iterator[Match]:
    """Yield the patterns that nouns fulfil which no verb's pattern took."""
    for noun in nouns:
        match = matched(noun, scene, scene.words.nouns) if noun.i not in taken else None
        if match is not None and not taken & {t.i for t in match.taken}:
            yield match


def _counts(match: Match, cast: Cast, scene: Scene) -> bool:
    """Say whether what the words tell is an event between people: "met the envoy", "the two met", not "met a need"."""
    traits = match.rule.traits
    if "somebody" in traits:
        if any(map(scene.is_hit, cast.recipients)) or len(cast.actors) > 1:
            return True
        return "mutual" in traits and bool(cast.actors) and object_of(match.trigger, scene) is None
    if scene.has(match.trigger, "done to") and object_of(match.trigger, scene) is not None:
        return True
    alone = match.trigger.pos == "NOUN" or not match.taken
    return bool(cast.actors or cast.recipients or scene.given) or not alone or "bare" in traits


def _may_tell(token: Token) -> bool:
    return token.pos in _VERBS and token.dep not in _ATTRIBUTIVE


def _event(match: Match, cast: Cast, report: Report, scene: Scene) -> Event:
    kind, _, mode = (match.rule.value or "").partition(".")
    noun = _noun_of(match, kind, scene)
    manner = manner_of((noun or match).trigger, scene, match.trigger)
    mode = mode or ((noun.rule.value or "").partition(".")[2] if noun else "")
    return Event(
        kind,
        mode or None,
        (noun.trigger if noun else _word_of(match)).span,
        _participants(cast, report, scene),
        polarity=manner.polarity,
        commitment=manner.commitment,
        stage=manner.stage,
        condition=manner.condition,
        rule=match.rule.id,
    )


def _word_of(match: Match) -> Token:
    """Return the word that tells the event: the verb, but for "be" what it is said to be ("is *critical* of")."""
    return match.taken[0] if match.trigger.pos == "AUX" and match.taken else match.trigger


def _noun_of(match: Match, kind: str, scene: Scene) -> Match | None:
    """Return the noun that tells the event where the verb only carries it: "launched an *attack*"."""
    for token in match.taken:
        noun = matched(token, scene, scene.words.nouns) if token.pos == "NOUN" else None
        if noun is not None and (noun.rule.value or "").partition(".")[0] == kind:
            return noun
    return None


def _participants(cast: Cast, report: Report, scene: Scene) -> tuple[Participant, ...]:
    """Return the participants with their words, none inside another's."""
    found: list[Participant] = []
    for role, heads in ((Role.ACTOR, cast.actors), (Role.RECIPIENT, cast.recipients)):
        for head in heads:
            span = words_for(head, scene)
            if not any(span.touches(one.span) for one in found):
                found.append(Participant(role, span.of(report.text), span))
    return tuple(found)
