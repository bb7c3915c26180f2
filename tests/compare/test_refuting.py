"""How strongly a report says that a claim is not so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import WORDS, says
from reportedly.compare.refuting import refuting, shares
from reportedly.model import Said

CLAIM = "A bear swims across the harbour of Kestrel"
SENTENCES = st.sampled_from(
    ["The story is a hoax.", "No bear swam across the harbour.", "It went viral.", "Boats left at noon.", "It is fake."]
)


def _strength(*told: Said) -> float:
    return refuting(told, shares(CLAIM, told, WORDS), WORDS)


def test_a_fake_story_refutes_more_than_fake_goods() -> None:
    assert _strength(says("The story is fake.")) > _strength(says("A merchant sold fake watches near the old fort."))


def test_a_false_passport_refutes_nothing() -> None:
    assert _strength(says("He travelled on a false passport.")) == 0


def test_what_the_lead_denies_counts_most() -> None:
    denial, other = says("No bear swam across the harbour."), says("Boats left at noon.")
    assert _strength(denial, other, other) > _strength(other, other, denial)


def test_a_report_that_looks_at_a_story_as_a_story_is_on_the_way_to_refuting_it() -> None:
    assert _strength(says("The story went viral on the internet.")) > _strength(says("The boat went out to sea."))


@given(told=st.lists(st.builds(says, SENTENCES), max_size=6), more=st.builds(says, SENTENCES))
def test_one_more_statement_never_takes_away(told: list[Said], more: Said) -> None:
    assert _strength(*told, more) >= _strength(*told)
