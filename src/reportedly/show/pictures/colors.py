"""The style of drawings by themselves: every colour written in, as programs that open pictures often know no other."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from reportedly.show.pictures.templating import PACKAGE

_ROOT = re.compile(r":root \{(.*?)\n\}", re.DOTALL)
_COLOR = re.compile(r"--([a-z]+): (?:light-dark\(([^,]+), [^)]+\)|(.+?));")
_USED = re.compile(r"var\(--([a-z]+)\)")
_REMARK = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_LINE = re.compile(r" --line: [a-z]+;")
_NO_HAND = re.compile(r"^.*(?::hover|:focus|pointer-events).*\n", re.MULTILINE)


def sheet(name: str) -> str:
    """Return a style sheet that goes with the drawings, as browsers want it."""
    return (files(PACKAGE) / "static" / name).read_text(encoding="utf-8")


@cache
def plain_style() -> str:
    """Return the style of drawings in light colours, without custom properties: what passes a colour on is `color`.

    >>> "var(" in plain_style() or "--" in plain_style()
    False
    """
    return plain(sheet("drawings.css"))


def plain(style: str) -> str:
    r"""Return a style sheet with the values that its custom properties have in the light.

    >>> print(plain(":root {\n --ink: light-dark(#111, #eee);\n}\n.a { --tone: var(--ink); fill: var(--tone); }"))
    .a { color: #111; fill: currentColor; }
    """
    found = _ROOT.search(style)
    values = {name: light or same for name, light, same in _COLOR.findall(found[1] if found else "")}
    values["tone"] = "currentColor"
    rest = _LINE.sub("", _REMARK.sub("", _ROOT.sub("", style))).replace("--tone:", "color:")
    return _NO_HAND.sub("", _USED.sub(lambda use: values[use[1]], rest)).strip()
