"""Who does what to whom: each sentence with its events, as "actors TYPE recipients"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.model import Event

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Iran said Israel attacked Syria.", ["Israel ASSAULT Syria"]),
        ("Iran accused Israel of attacking Syria.", ["Iran ACCUSE Israel", "Israel ASSAULT Syria"]),
        ("Syria denied that it shelled Jordan.", ["Syria REJECT Jordan", "Syria ASSAULT Jordan"]),
        (
            "France said Germany must release the journalists.",
            ["France REQUEST Germany", "Germany RETREAT journalists"],
        ),
    ],
)
def test_what_is_said_is_not_done_by_who_says_it(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Turkey attacked Syria.", ["Turkey ASSAULT Syria"]),
        ("Syria was attacked by Turkey.", ["Turkey ASSAULT Syria"]),
        ("Syria was attacked on Monday.", ["ASSAULT Syria"]),
        ("Syria came under attack from Turkey.", ["Turkey ASSAULT Syria"]),
        ("The soldiers who attacked the village were arrested.", ["soldiers ASSAULT village", "COERCE soldiers"]),
        ("Turkey sent troops and shelled Syria.", ["Turkey MOBILIZE", "Turkey ASSAULT Syria"]),
        ("Turkey launched an attack on Syria.", ["Turkey ASSAULT Syria"]),
        ("The Turkish raid on Damascus failed.", ["Turkish ASSAULT Damascus"]),
        ("Syria is under attack by Turkey.", ["Turkey ASSAULT Syria"]),
        ("Turkey is critical of Syria.", ["Turkey ACCUSE Syria"]),
        ("The court opened an inquiry into crimes committed by Kenyan soldiers.", ["court ACCUSE Kenyan soldiers"]),
        ("Turkey's attack on Syria was condemned by France.", ["Turkey ASSAULT Syria", "France ACCUSE Turkey"]),
    ],
)
def test_voice_and_form_do_not_change_who_does_it(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Hungarian and Romanian officials resigned.", ["Hungarian, Romanian officials RETREAT"]),
        ("Thousands of students and a group of farmers protested.", ["students, farmers PROTEST"]),
        ("The president of Kenya met Ethiopian diplomats.", ["president of Kenya, Ethiopian diplomats CONSULT"]),
        ("Norway and Sweden held talks with Finland.", ["Norway, Sweden, Finland CONSULT"]),
        ("Police arrested at least 20 angry Kenyan workers.", ["Police COERCE Kenyan workers"]),
    ],
)
def test_everyone_who_takes_part_is_named_by_the_useful_words(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Norway agreed to help Kenya.", "AGREE", None),
        ("The minister visited Kenya.", "CONSULT", "visit"),
        ("The commander was in Norwick for talks.", "CONSULT", "meet"),
        ("The dispatch of Kenyan troops began.", "MOBILIZE", "troops"),
        ("Norway praised Kenya.", "SUPPORT", None),
        ("Norway and Kenya shared intelligence.", "COOPERATE", None),
        ("Norway granted asylum to two Kenyan students.", "AID", "refuge"),
        ("The junta eased a curfew in Kenya.", "CONCEDE", "ease"),
        ("The minister resigned.", "RETREAT", "resign"),
        ("Norway urged Kenya to act.", "REQUEST", None),
        ("Norway condemned Kenya.", "ACCUSE", "disapprove"),
        ("Prosecutors opened an investigation into the bank.", "ACCUSE", "investigate"),
        ("Norway rejected a Kenyan proposal.", "REJECT", None),
        ("Norway threatened Kenya.", "THREATEN", None),
        ("Miners went on strike.", "PROTEST", "strike"),
        ("Prisoners began a hunger strike.", "PROTEST", "hunger"),
        ("Norway mobilized its army against Kenya.", "MOBILIZE", "troops"),
        ("The mayor launched a scathing attack on the council.", "ACCUSE", "disapprove"),
        ("The rebels launched an air strike on the town.", "ASSAULT", "aerial"),
        ("Norway pledged support for Kenya.", "SUPPORT", None),
        ("US-South Korean exercises began.", "COOPERATE", None),
        ("Norway imposed sanctions on Kenya.", "SANCTION", "restrict"),
        ("Norway suspended aid to Kenya.", "SANCTION", "discontinue"),
        ("Norway expelled two Kenyan diplomats.", "SANCTION", "expel"),
        ("Soldiers imposed a curfew in Kenya.", "COERCE", "martial-law"),
        ("Police arrested the editor.", "COERCE", "arrest"),
        ("Gunmen abducted the doctor.", "ASSAULT", "abduct"),
        ("Police fired tear gas at students.", "ASSAULT", "crowd-control"),
    ],
)
def test_each_type_of_plover_with_its_mode(
    code: Callable[[str], tuple[Event, ...]], text: str, kind: str, mode: str
) -> None:
    first = code(text)[0]
    assert (first.type, first.mode) == (kind, mode)


@pytest.mark.parametrize(
    "text",
    [
        "The report was released on Monday.",
        "The rain met a need.",
        "A war correspondent slept in the hotel.",
        "The sea was calm and the market closed early.",
        "The town fights mosquitoes.",
        "The paper picked up the story.",
        "The Kenyan opposition slept.",
        "The editor takes comfort in that fact.",
        "The affair destroyed the reputation of the committee.",
    ],
)
def test_what_is_no_event_between_people_is_left_out(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Rebels shelled the village, killing six farmers.", ["rebels ASSAULT village", "Rebels ASSAULT farmers"]),
        ("Rebels fired rockets at the port killing six farmers.", ["Rebels ASSAULT port", "Rebels ASSAULT farmers"]),
        ("The town was attacked by rebels carrying rifles.", ["rebels ASSAULT town"]),
        ("An explosion in Kenya killed six farmers.", ["ASSAULT", "ASSAULT farmers"]),
        ("A blast near Lamu killed a farmer and wounded two others.", ["ASSAULT", "ASSAULT farmer", "ASSAULT"]),
        ("Six farmers killed in raid", ["ASSAULT farmers", "ASSAULT"]),
        ("The men whom they arrested slept.", ["COERCE men"]),
    ],
)
def test_what_an_act_ends_in_is_the_deed_of_who_acted(told: Told, text: str, events: list[str]) -> None:
    assert [line.lower() for line in told(text)] == [line.lower() for line in events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The analyst Ida Holm says they attacked Kenya.", ["ASSAULT Kenya"]),
        ("“It is attacking the town,” said Ida Holm.", ["ASSAULT town"]),
        ("“You attacked the town,” said Ida Holm.", ["ASSAULT town"]),
        ("Turkey said it attacked Syria.", ["Turkey ASSAULT Syria"]),
        ("The rebels said they attacked the town.", ["rebels ASSAULT town"]),
        ("The rebels said the guards arrested them.", ["guards COERCE rebels"]),
        ("The guards forced them to attack.", ["guards COERCE"]),
    ],
)
def test_a_pronoun_means_only_whom_it_agrees_with(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Turkey sent 300 soldiers to Syria to support the government.", ["Turkey MOBILIZE Syria"]),
        ("Experts put the force at 300 troops.", []),
    ],
)
def test_what_is_sent_outweighs_what_for(told: Told, text: str, events: list[str]) -> None:
    assert told(text)[:1] == events
