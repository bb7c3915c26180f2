"""How a report bears on a claim: what it says for it, and what against it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import WORDS, says, voice
from reportedly.compare.refuting import Bearing, bearing_of, shares
from reportedly.model import Polarity, Said, Status

CLAIM = "A bear swims across the harbour of Kestrel"
FAKE, TALE, DENIAL = "It is fake.", "The story is a hoax.", "No bear swam across the harbour."
TELLING, OTHER = "A bear swam across the harbour.", "Boats left at noon."
REPORTS = st.lists(st.builds(says, st.sampled_from([TALE, DENIAL, FAKE, TELLING, OTHER])), max_size=6)


def _bearing(*told: Said) -> Bearing:
    return bearing_of(CLAIM, told, shares(CLAIM, told, WORDS), WORDS)


def _strength(*told: Said) -> float:
    return _bearing(*told).refutes


def test_a_fake_story_refutes_more_than_fake_goods() -> None:
    assert _strength(says(TALE)) > _strength(says("A merchant sold fake watches near the old fort."))


def test_a_false_passport_is_nothing_made_up() -> None:
    assert _bearing(says("He travelled on a false passport.")).made_up == 0


def test_what_a_report_denies_first_counts_most() -> None:
    denial, other = says(DENIAL), says(OTHER)
    assert _strength(denial, other, other) > _strength(other, other, denial)


def test_what_somebody_denies_needs_no_word_for_it() -> None:
    denied = says(TELLING, chain=(voice("Ada Renn"),), status=Status.DENIED, polarity=Polarity.NEGATIVE)
    assert _bearing(denied).denied > 0
    assert _strength(denied) > _strength(says(TELLING))


def test_a_negator_counts_only_before_what_the_claim_speaks_of() -> None:
    beside = says("A bear swam across the harbour while the guards did not look.")
    assert _bearing(beside).denied == 0


def test_a_doubt_is_less_than_a_denial() -> None:
    doubt = says("Experts doubted that a bear swam across the harbour.")
    assert 0 < _bearing(doubt).denied < _bearing(says(DENIAL)).denied


def test_a_report_that_looks_at_a_story_as_a_story_is_on_the_way_to_refuting_it() -> None:
    assert _strength(says("The story went viral on the internet.")) > _strength(says("The boat went out to sea."))


@given(told=REPORTS, more=st.sampled_from([TALE, DENIAL, FAKE]))
def test_one_more_denial_never_takes_away(told: list[Said], more: str) -> None:
    assert _strength(*told, says(more)) >= _strength(*told)


@given(told=REPORTS)
def test_one_more_telling_never_adds(told: list[Said]) -> None:
    assert _strength(*told, says(TELLING)) <= _strength(*told)
