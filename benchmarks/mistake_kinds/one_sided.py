"""Tests on one attribution: the gold one of a missed statement, the found one of a spurious one.

They look at the words only, so that a kind can be checked by eye.
"""

from __future__ import annotations

import re

from mistake_kinds.pairs import Article, Mistake
from mistake_kinds.words import family, forms

SHORT = 3
"""A content of so many words or fewer is a short one."""
WHOLE = 0.8
"""A content is quoted that has this part of its words in quotation marks."""
_SIGNED = re.compile(r"[–—―]|(?<!\w)--?(?!\w)")
_VERBS = ("reporting", "wish", "belief", "judgement", "directing", "showing", "topic")
_QUESTIONS = {"whether", "who", "whom", "what", "why", "how", "when", "where", "which", "if"}


def _has(mistake: Mistake, name: str) -> bool:
    return not family(name).isdisjoint(mistake.article.said(mistake.either.cue))


def cue_is_missing(mistake: Mistake) -> bool:
    """Nothing ties the source to the content but their place, or a dash or a colon."""
    return not any(mistake.article.said(mistake.either.cue))


def is_a_credit(mistake: Mistake) -> bool:
    """The source is who made a picture."""
    one = mistake.either
    words = mistake.article.said(one.source | one.cue)
    return bool(words) and not family("credits").isdisjoint(words[:2])


def is_signed(mistake: Mistake) -> bool:
    """A dash or a speaker's label is all that ties the source: a transcript, a list of readers' remarks."""
    one, article = mistake.either, mistake.article
    cue, source = article.written(one.cue), article.written(one.source)
    label = source.strip("\"“'") if not one.cue or one.cue & one.source else ""
    return bool(_SIGNED.search(cue)) or (label.endswith(":") and label.isupper())


def has_cue_of_speech(mistake: Mistake) -> bool:
    """The cue has a verb of saying."""
    return _has(mistake, "reporting")


def cue_is_a_noun(mistake: Mistake) -> bool:
    """The cue is a noun: "claims of", "his theory that"."""
    return any(_is_noun(mistake.article, i) for i in mistake.either.cue)


def _is_noun(article: Article, i: int) -> bool:
    if article.bare(i) not in family("nouns"):
        return False
    before = article.text[: article.places[i][0]].rstrip()[-2:]
    return (
        article.bare(i - 1) in family("determiners")
        or article.bare(i + 1) in family("after_nouns")
        or before in ("'s", "’s", "s'", "s’")
        or not any(article.bare(i) in family(verb) for verb in _VERBS)
    )


def cue_is_an_adjective(mistake: Mistake) -> bool:
    """The cue is an adjective: "confident that", "critical of"."""
    return _has(mistake, "adjectives")


def only_seems(mistake: Mistake) -> bool:
    """Something seems or appears to be so, to the author or to all."""
    return _has(mistake, "seeming")


def keeps_silent(mistake: Mistake) -> bool:
    """The source does not say it: declines, does not respond, has not mentioned."""
    said = mistake.article.said(mistake.either.cue)
    refuses = any(word in forms("decline") | forms("refuse") for word in said)
    return refuses or (_has(mistake, "silence") and not family("negation").isdisjoint(said))


def has_no_source(mistake: Mistake) -> bool:
    """The words name no source: "reportedly", "is expected to", "was asked"."""
    return not any(mistake.either.sources)


def is_a_wish(mistake: Mistake) -> bool:
    """The cue tells what the source wants, plans or undertakes to do."""
    return _has(mistake, "wish")


def is_a_belief(mistake: Mistake) -> bool:
    """The cue tells what the source believes, knows, expects or feels."""
    return _has(mistake, "belief")


def is_a_judgement(mistake: Mistake) -> bool:
    """The cue tells whom or what the source praises, blames, supports, opposes."""
    return _has(mistake, "judgement")


def directs(mistake: Mistake) -> bool:
    """The cue asks or orders that something be done, or allows it."""
    return _has(mistake, "directing")


def shows(mistake: Mistake) -> bool:
    """A thing shows it: a poll, a paper, a film."""
    return _has(mistake, "showing")


def is_a_name(mistake: Mistake) -> bool:
    """The content is what something is called: "so-called", "known as"."""
    return _has(mistake, "naming")


def asks(mistake: Mistake) -> bool:
    """The content is a question: "whether", "who", or with a question mark."""
    content, article = mistake.either.content, mistake.article
    if not content:
        return False
    return article.bare(min(content)) in _QUESTIONS or "?" in article.between(max(content), max(content))


def is_a_topic(mistake: Mistake) -> bool:
    """The content is only what the source speaks about: "discussed the dam", "spoke about the dam"."""
    cue, article = mistake.either.cue, mistake.article
    if not cue:
        return False
    about = {article.bare(max(cue)), article.bare(max(cue) + 1)} & family("about")
    return _has(mistake, "topic") or (bool(about) and (has_cue_of_speech(mistake) or is_a_belief(mistake)))


def is_in_the_headline(mistake: Mistake) -> bool:
    """It stands in the first line."""
    text, content = mistake.article.text, mistake.either.content
    return bool(content) and mistake.article.places[min(content)][0] < max(0, text.find("\n"))


def is_short(mistake: Mistake) -> bool:
    """The content is a word or three."""
    return len(mistake.either.content) <= SHORT


def is_quoted(mistake: Mistake) -> bool:
    """All of the content stands in quotation marks."""
    content = mistake.either.content
    return bool(content) and len(content & mistake.article.quoted) >= WHOLE * len(content)


def is_partly_quoted(mistake: Mistake) -> bool:
    """Some words of the content stand in quotation marks."""
    return bool(mistake.either.content & mistake.article.quoted)


def has_a_pronoun_source(mistake: Mistake) -> bool:
    """The source is a pronoun."""
    words = mistake.article.said(mistake.either.source)
    return len(words) == 1 and words[0] in family("pronouns")


def is_a_deep_chain(mistake: Mistake) -> bool:
    """Gold or the reading has it through two voices or more."""
    return len(mistake.either.sources) > 1


def is_a_long_cue(mistake: Mistake) -> bool:
    """The cue is a phrase of several words."""
    return len(mistake.either.cue) > SHORT


def is_anything_with_a_cue(mistake: Mistake) -> bool:
    """The cue is some other verb: an act that stands for words."""
    return bool(mistake.either.cue)
