"""The grammar of times: which letter stands for which words, and the strings of letters that are a time."""

from __future__ import annotations

import re

LETTERS = {
    "month": "M", "short-month": "m", "weekday": "W", "weekdays": "u", "season": "S", "feast": "H", "day": "R",
    "part-of-day": "P", "parts-of-day": "Q", "hour": "n", "clock": "c", "zone": "Z", "step": "L", "step-now": "J",
    "step-there": "K", "latest": "i", "unit": "U", "quarter": "q", "half": "b", "period": "d", "weekend": "k",
    "fiscal": "y", "year-end": "X", "ago": "A", "from-there": "E", "after-units": "I", "from-now": "F",
    "preposition": "p", "between": "B", "part": "e", "range": "t", "of": "f", "the": "T", "ordinal": "o",
    "decade": "s", "age": "g", "filler": "j", "vague-number": "x", "every": "v", "often": "V", "reference": "r",
    "tens": "G", "nth": "O", "cardinal": "C", "multiplier": "h", "vague-count": "z", "about": "~", "at-least": ">",
    "at-most": "<", "or-more": "+", "or-so": "?", "and": "&", "article": "a",
    "ended": "l", "recent": "$",
}  # fmt: skip
"""The letter of each trait in `months.toml`, `times.toml` and `numbers.toml`."""

_MONTH = r"(?:M|m\.?)"
_NUMBER_OF_DAY = r"(?:Do?|O)"
_DATE = rf"(?:W,?)?(?:{_MONTH}Do?|Do?f?{_MONTH})(?:,?Y)?"
_CLOCK = r"(?:D(?::D){0,2}c|D:DZ|[NY]Z|Cc|n)(?:,?Z)?"
_EXACT = r"(?:DD?/D|[DNY]h*|C(?:h|-?C)*|ah+|zf?)(?:&ab)?"
_COUNT = rf"(?:{_EXACT}(?:t{_EXACT})?|ba?|a|x)"
_ROUGH = r"[~><]?"
_UNIT = r"[Uq]"
_QUARTER = r"(?:y-?)?O-?q"
_QUARTER_WORDS = r"(?:y-?)?Oq"
_SPOKEN = r"CC(?:-?C)?"
_STEP = r"[LJ]"
_PARTLY = r"(?:[eE]-?)?"

PATTERNS = (
    ("iso", r"Y-D-D"),
    ("figures", r"D(?:/D/[YD]|\.D\.Y)(?![/.]D)"),
    ("clock_day", rf"[~e]?{_CLOCK},?p?(?:{_DATE}|W|R)"),
    ("clock_ago", rf"[~e]?{_CLOCK}{_COUNT}U[AI]"),
    ("day_clock", rf"(?:{_DATE}|W|R),?p{_CLOCK}"),
    ("clock", rf"[~e]?{_CLOCK}"),
    ("lone_clock", r"(?<=p)D:D(?![:D])"),
    ("part_of_day", rf"(?:T?{_PARTLY})?Pf(?:{_DATE}|W)"),
    ("week_of", rf"T?Uf(?:{_DATE})"),
    ("month_days", rf"(?:W,?)?{_MONTH}Do?[-t]Do?(?:,?Y)?"),
    ("days_month", rf"(?:W,?)?Do?[-t]Do?f?{_MONTH}(?:,?Y)?"),
    ("month_day", rf"{_PARTLY}(?:L?W,?|L)?{_MONTH}{_NUMBER_OF_DAY}(?![/Dhc]|:D)(?:,?Y)?"),
    ("day_month", rf"(?:W,?)?Do?f?{_MONTH}(?:,?Y)?"),
    ("month_year", rf"{_PARTLY}{_MONTH}[,f]?(?:Y|{_SPOKEN})"),
    ("month_of_year", rf"{_PARTLY}{_MONTH}(?=(?:,?f)?[LJK]U)"),
    ("step_month", rf"{_PARTLY}{_STEP}[Mm]"),
    ("every_month", r"v[Mm]"),
    ("every_weekday", r"v(?:W[PQ]?|u)|WQ|u"),
    ("quarter_year", rf"T?(?:[LO](?:C|-))?{_QUARTER}(?:f|,|pT?|-)?y?Y|T?Y{_QUARTER}"),
    ("quarter_of_year", rf"T?{_QUARTER}f?{_STEP}y?U|{_STEP}y?U'?s?{_QUARTER}"),
    ("quarter_before", rf"T?U-?[AE](?:{_QUARTER}|q|d)|T?qaU[AE]"),
    ("period_year", r"T?Y(?:q|d)"),
    ("step_quarter", rf"{_PARTLY}T?{_STEP}y?q"),
    ("lone_quarter", rf"T?{_QUARTER_WORDS}|{_QUARTER}"),
    ("the_quarter", r"(?:T|K)y?q|T?i(?:q|d)|Tid"),
    ("half_year", rf"T?[OL]-?bf?(?:Y|{_STEP}y?U)"),
    ("fiscal_year", r"yY"),
    ("this_fiscal_year", rf"T?(?:{_STEP}|i)yU"),
    ("a_fiscal_year", r"TyU"),
    ("decade", rf"T?{_PARTLY}(?:Y|'D)'?s|T?{_PARTLY}G"),
    ("half_decade", r"T[OL]bfT?(?:Y|'D)'?s"),
    ("years", r"(?<=[ptB(])Y-[YD]"),
    ("year_named", rf"TU(?:Y|{_SPOKEN}|Ch)"),
    ("century", r"T?(?:[eE]-?)?(?:O|Do)-?U"),
    ("season_year", rf"(?:T?{_PARTLY})?Sf?Y|T?YS"),
    ("feast", rf"(?:T?{_STEP})?H(?:,?Y)?"),
    ("step_season", rf"{_PARTLY}T?e?(?:{_STEP}|T)S"),
    ("weekday_in_doubt", rf"T?WpL|{_COUNT}UAW"),
    ("step_weekday", r"(?:e-?)?T?[LJ]WP?"),
    ("weekday_there", r"(?:e-?)?T?KWP?"),
    ("lone_weekday", r"(?:e-?)?WP?"),
    ("day", rf"{_PARTLY}RP?"),
    ("ago", rf"{_ROUGH}{_COUNT}j?{_UNIT}\??A|UA"),
    ("from_now", rf"{_ROUGH}{_COUNT}j?{_UNIT}\??F"),
    ("from_there", rf"{_ROUGH}{_COUNT}j?{_UNIT}(?:E|I(?=[,.)]|$))"),
    ("year_before", r"U-[AE]"),
    ("step_length", rf"(?:T|[~<>](?!T))?(?:L|J|i|O|U-[AE])(?:{_EXACT}(?:t{_EXACT})?|x|z)j*{_UNIT}\??"),
    ("step_unit", rf"(?:E(?:pT)?-?|e-?)?T?(?:{_STEP})U"),
    ("part_of_unit", r"E-?pTU"),
    ("step_weekend", rf"{_PARTLY}T?(?:{_STEP}|T)k"),
    ("unit_there", r"E?T?KU"),
    ("part_there", r"T?(?:[KL]P)|TP(?!f)"),
    ("every_unit", rf"v(?:{_EXACT}|O)?{_UNIT}"),
    ("often", r"V"),
    ("length", rf"(?:T{_EXACT}j*{_UNIT}|(?:[~><](?!x))?{_COUNT}(?:-?j)*-?(?:U|q(?!f)))(?:&ab)?[+?]?(?!-?g|-[AE])"),
    ("lengths", r"(?<=p)x?U"),
    ("the_unit", r"(?:T?e)?TU(?!-[AEg])"),
    ("the_past", r"(?<=p)TL(?![DNYCahzxUqWMmSkPy])"),
    ("recent_units", r"T?\$U"),
    ("year_end", r"~?X"),
    ("lone_month", rf"{_PARTLY}{_MONTH}"),
    ("spoken_year", _SPOKEN),
    ("lone_year", rf"{_PARTLY}Y"),
    ("reference", r"r|J"),
)
"""The patterns by name, each before those that would take a part of what it takes."""

GRAMMAR = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS))
DATED = frozenset(
    {"iso", "figures", "month_days", "days_month", "month_day", "day_month", "month_year", "quarter_year"}
)
"""The patterns that are a date even in a name ("the March 5 Movement")."""

COMPARED = frozenset({"ago", "from_there", "year_before", "quarter_before", "period_year"})
"""The patterns of what another quarter is compared with: the story goes on in that other one."""

SETS = frozenset({"every_month", "every_weekday", "every_unit", "often"})
"""The patterns of what comes round again and again."""

TENSED = frozenset({
    "month_day", "day_month", "lone_month", "lone_weekday", "month_days", "days_month", "clock_day", "day_clock",
    "part_of_day", "lone_quarter",
})  # fmt: skip
"""The patterns that mean a day ahead or one behind, as the verb has it."""

CLOCKS = frozenset({"clock", "lone_clock", "clock_day", "day_clock", "clock_ago"})
"""The patterns of times of day."""

LENGTHS = frozenset({"length", "lengths", "step_length", "a_fiscal_year"})
"""The patterns of durations."""
