"""The order of the kinds: the first whose test holds is the mistake's kind."""

from __future__ import annotations

from collections.abc import Callable

from mistake_kinds import beside, one_sided, paired
from mistake_kinds.pairs import Mistake

Test = Callable[[Mistake], bool]
OTHER = "other"


def kind_of(mistake: Mistake) -> str:
    """Return the id of a mistake's kind: its side and the name of the first test that holds, or "other"."""
    named = (name for name, test in TESTS[mistake.side] if test(mistake))
    return f"{mistake.side}.{next(named, OTHER)}"


def border_of(pair: Mistake) -> str:
    """Return the id of the kind of border that is off in a pair that counts as right."""
    named = (name for name, test in BORDERS if test(pair))
    return f"wrong.{next(named, OTHER)}"


def _bare_quotation(mistake: Mistake) -> bool:
    return one_sided.cue_is_missing(mistake) and one_sided.is_partly_quoted(mistake)


def _said_quotation(mistake: Mistake) -> bool:
    return one_sided.has_cue_of_speech(mistake) and one_sided.is_quoted(mistake)


def _said_by_pronoun(mistake: Mistake) -> bool:
    return one_sided.has_cue_of_speech(mistake) and one_sided.has_a_pronoun_source(mistake)


_FORM: tuple[tuple[str, Test], ...] = (
    ("quotation-without-cue", _bare_quotation),
    ("no-cue", one_sided.cue_is_missing),
    ("noun", one_sided.cue_is_a_noun),
    ("adjective", one_sided.cue_is_an_adjective),
    ("seems", one_sided.only_seems),
    ("name", one_sided.is_a_name),
    ("no-source", one_sided.has_no_source),
    ("deep-chain", one_sided.is_a_deep_chain),
)
_MEANING: tuple[tuple[str, Test], ...] = (
    ("topic", one_sided.is_a_topic),
    ("wish", one_sided.is_a_wish),
    ("belief", one_sided.is_a_belief),
    ("judgement", one_sided.is_a_judgement),
    ("directs", one_sided.directs),
    ("headline", one_sided.is_in_the_headline),
    ("quotation", _said_quotation),
    ("partial-quotation", one_sided.is_partly_quoted),
    ("short", one_sided.is_short),
    ("said-by-pronoun", _said_by_pronoun),
    ("said", one_sided.has_cue_of_speech),
    ("shows", one_sided.shows),
    ("phrase", one_sided.is_a_long_cue),
    ("act", one_sided.is_anything_with_a_cue),
)
BORDERS: tuple[tuple[str, Test], ...] = (
    ("colon", paired.misses_what_follows_a_colon),
    ("elsewhere", paired.is_elsewhere),
    ("half-a-quotation", paired.loses_a_quotation),
    ("half-a-clause", paired.loses_a_side),
    ("side-added", paired.adds_a_piece),
    ("into-next-sentence", paired.goes_on_into_the_next_sentence),
    ("into-next-clause", paired.goes_on_into_the_next_clause),
    ("long-right", paired.goes_on),
    ("short-by-sentences", paired.ends_before_the_next_sentence),
    ("short-right", paired.ends_early),
    ("long-left", paired.begins_early),
    ("short-left", paired.begins_late),
)
TESTS: dict[str, tuple[tuple[str, Test], ...]] = {
    "missed": (
        ("credit", one_sided.is_a_credit),
        ("signed", one_sided.is_signed),
        ("found-inside", beside.is_found_inside_another),
        ("silence", one_sided.keeps_silent),
        ("question", one_sided.asks),
        ("unasserted", beside.is_held_unasserted),
        ("joined", beside.is_joined_to_another),
        *_FORM,
        *_MEANING,
    ),
    "spurious": (
        ("credit", one_sided.is_a_credit),
        ("twin", beside.is_a_twin),
        ("part", beside.is_a_part_of_gold),
        ("inside-gold", beside.is_nested_in_gold),
        ("silence", one_sided.keeps_silent),
        ("question", one_sided.asks),
        *_FORM,
        *_MEANING,
    ),
    "wrong": (
        ("turned-round", paired.is_turned_round),
        ("hop-too-few", paired.has_a_hop_too_few),
        ("hop-too-many", paired.has_a_hop_too_many),
        ("another-before", paired.puts_another_before),
        ("source-invented", paired.invents_a_source),
        ("source-lost", paired.loses_the_source),
        ("relative", paired.takes_a_relative_apart),
        ("another-source", paired.has_another_source),
        ("another-cue", paired.is_taken_by_another),
        ("mark-missed", paired.misses_the_mark),
        ("mark-added", paired.adds_a_mark),
        ("mark-other", paired.has_another_mark),
        ("polarity", paired.has_another_polarity),
        *BORDERS,
    ),
}
