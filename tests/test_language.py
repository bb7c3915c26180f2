"""A report in another language says so, and one in English never does."""

from __future__ import annotations

import pytest

from reportedly import lexicon
from reportedly.language import foreign
from reportedly.model import Report

GERMAN = (
    "Der Minister sagte am Montag in der Hauptstadt, der Staudamm sei sicher und niemand müsse gehen. Es gab in den"
    " Dörfern am Fluss keine Schäden, was die Feuerwehr so nicht bestätigen wollte."
)
FRENCH = (
    "Le ministre a dit lundi que le barrage est sûr et que personne ne doit partir. On a vu des fissures, selon les"
    " habitants du village, mais le porte-parole du gouvernement le nie."
)
DANISH = (
    "Ministeren sagde mandag, at dæmningen er sikker, og at ingen behøver at rejse. Folk her i byen har set revner i"
    " muren, men de er gamle, siger en talsmand for brandvæsenet, som ikke vil have mere at gøre med sagen."
)
PERSIAN = "وزیر روز دوشنبه گفت که سد امن است و کسی نباید برود. ساکنان روستا می‌گویند که در دیوار شکاف دیده‌اند. " * 2
CHINESE = "部长星期一说大坝是安全的没有人需要离开。村民们说他们在墙上看到了裂缝。" * 5
ENGLISH = (
    "The minister said on Monday that the dam was safe and nobody had to leave. People of the village had seen cracks,"
    " a spokesman of the fire brigade said, but they were old."
)


def troubles(text: str) -> int:
    return len(list(foreign(Report(id="a", text=text), lexicon.load("en"))))


@pytest.mark.parametrize(
    "text", [GERMAN, FRENCH, DANISH, PERSIAN, CHINESE], ids=["German", "French", "Danish", "Persian", "Chinese"]
)
def test_another_language_is_told(text: str) -> None:
    assert troubles(text) == 1


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), "Al-Faedah, Damas: non.", ""])
def test_english_and_what_is_too_short_are_not(text: str) -> None:
    assert troubles(text) == 0
