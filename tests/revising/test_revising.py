"""Two revisions of an article: which words, and which statements are not as they were."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readings_by_hand import DAM, Line, reading, span_of
from reportedly.model import Alteration, Certainty, Fate, Hop, Reading, Status, Turned
from reportedly.revising import alterations, passages

words = st.lists(st.sampled_from(["the", "dam", "is", "safe", ".", "\n", "\n\n", " ", "é", "no"]), max_size=25).map(
    " ".join
)


def altered(old: Reading, new: Reading) -> tuple[Alteration, ...]:
    return alterations(old, new, passages(old.report.text, new.report.text))


def told(lines: tuple[Line, ...], more: tuple[Line, ...]) -> list[tuple[tuple[Turned, ...], str]]:
    found = altered(reading(lines=lines), reading(lines=more))
    return [(one.turned, each.text) for one in found for each in [one.after or one.before] if each]


@given(words, words)
def test_the_passages_are_both_texts(before: str, after: str) -> None:
    found = passages(before, after)
    assert "".join(one.before.of(before) for one in found if one.fate is not Fate.ADDED) == before
    assert "".join(one.after.of(after) for one in found if one.fate is not Fate.REMOVED) == after
    for one in found:
        if one.fate is Fate.KEPT:
            assert one.before.of(before).split() == one.after.of(after).split()


@given(words)
def test_what_is_the_same_is_kept_whole(text: str) -> None:
    assert all(one.fate is Fate.KEPT for one in passages(text, text))


@given(st.permutations(DAM))
def test_statements_that_only_moved_are_as_they_were(lines: list[Line]) -> None:
    assert altered(reading(lines=DAM), reading(lines=lines)) == ()


def test_said_became_confirmed() -> None:
    before = reading(lines=(("Ida Renn", "The dam is safe.", Status.UNCONFIRMED),))
    now = reading(lines=(("Ida Renn", "The dam is safe.", Status.ASSERTED),))
    (one,) = altered(before, now)
    assert one.turned == (Turned.CERTAINTY,)
    assert one.says == ("It was unconfirmed; now it is asserted.",)


def test_another_word_for_saying_it_is_told() -> None:
    text = "Ida Renn said the dam is safe."
    base = reading(lines=(("", text, Status.ASSERTED),))
    hop = reading(lines=(("Ida Renn", "x", Status.ASSERTED),)).statements[0].chain[0]
    old = _with_voice(base, text, "said", hop)
    new = _with_voice(
        reading(lines=(("", text.replace("said", "confirmed"), Status.ASSERTED),)),
        text.replace("said", "confirmed"),
        "confirmed",
        hop,
    )
    (one,) = altered(old, new)
    assert (one.turned, one.says) == ((Turned.CUE,), ("“said” became “confirmed”.",))


def test_a_denial_appeared_and_a_statement_went() -> None:
    more: tuple[Line, ...] = (*DAM[:2], ("the mayor", "There was never any danger.", Status.DENIED))
    assert told(DAM, more) == [
        ((Turned.CAME,), "There was never any danger."),
        ((Turned.WENT,), "Nobody was warned."),
    ]


def test_another_figure_and_another_voice_are_the_same_statement() -> None:
    more: tuple[Line, ...] = (DAM[0], ("Berta Vale", "Fifteen people are missing.", Status.UNCONFIRMED), DAM[2])
    assert told(DAM, more) == [((Turned.VOICE, Turned.WORDS), "Fifteen people are missing.")]


def test_of_two_in_one_another_each_stays_itself() -> None:
    base = reading(lines=(("Ida Renn", "the miller says the dam is safe", Status.ASSERTED),))
    outer, text = base.statements[0], base.report.text
    inner = replace(outer, id="inner", content=(span_of("the dam is safe", text),), text="the dam is safe")
    nested = replace(base, statements=(outer, replace(inner, chain=(*outer.chain, *outer.chain))))
    denied = replace(nested.statements[1], certainty=Certainty(Status.DENIED))
    (one,) = altered(nested, replace(nested, statements=(outer, denied)))
    assert (one.before and one.before.id, one.turned) == ("inner", (Turned.CERTAINTY,))


def _with_voice(made: Reading, text: str, cue: str, hop: Hop) -> Reading:
    one = made.statements[0]
    voice = replace(hop, cue=(span_of(cue, text),), certainty=Certainty())
    content = (span_of("the dam is safe", text),)
    return replace(made, statements=(replace(one, content=content, text="the dam is safe", chain=(voice,)),))
