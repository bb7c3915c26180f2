"""The tables as queries see them; what they are made of stands in the migrations."""

from __future__ import annotations

from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, Table, Text

_METADATA = MetaData()


def _table(name: str, columns: str, **types: type) -> Table:
    """Return a table whose columns hold text, but for the keys, numbers and those in `types`."""
    return Table(name, _METADATA, *(Column(one, types.get(one, Text)) for one in columns.split()))


_KEY = {"key": Integer}
report = _table("report", "key id", **_KEY)
revision = _table(
    "revision",
    "key report number digest outlet title published url body",
    key=Integer,
    report=Integer,
    number=Integer,
    body=LargeBinary,
)
capture = _table("capture", "key revision sha256 read_from read_at provenance", key=Integer, revision=Integer)
reading = _table("reading", "key revision made_by made_at digest body", key=Integer, revision=Integer, body=LargeBinary)
statement = _table(
    "statement",
    "key reading number id position content text status polarity commitment speech confidence nested_in",
    key=Integer,
    reading=Integer,
    number=Integer,
    confidence=Float,
)
hop = _table(
    "hop",
    "statement number text kind named name entity status polarity commitment via",
    statement=Integer,
    number=Integer,
    named=Integer,
)
entity = _table("entity", "reading id kind name mentions", reading=Integer, mentions=Integer)
decision = _table("decision", "number verdict subject about value author at reason", number=Integer)
attempt = _table("attempt", "key read_from at message", **_KEY)

current = _table("current", "report revision reading", report=Integer, revision=Integer, reading=Integer)
listed = _table(
    "listed",
    "place statement reading month status voices actors places facets",
    place=Integer,
    statement=Integer,
    reading=Integer,
)
total = _table("total", "month status statements", statements=Integer)
said = _table("said", "reading body", reading=Integer, body=LargeBinary)
term = _table("term", "key value uses", key=Integer, uses=Integer)
posting = _table("posting", "term statement", term=Integer, statement=Integer)
fingerprint = _table("fingerprint", "hash report", hash=Integer, report=Integer)
edge = _table("edge", "report origin kind claim why", report=Integer)
claim = _table(
    "claim",
    "key id gist reports origins denials doubts conflicts body",
    **dict.fromkeys(("key", "reports", "origins", "denials", "doubts", "conflicts"), Integer),
)
claim_statement = _table("claim_statement", "statement claim stance", claim=Integer)
stale = _table("stale", "statement")
doubt = _table("doubt", "key kind one other score why put_off", key=Integer, score=Float, put_off=Integer)
spot = _table(
    "spot",
    "key name lat lon kind ambiguous statements",
    key=Integer,
    lat=Float,
    lon=Float,
    ambiguous=Integer,
    statements=Integer,
)
located = _table("located", "place spot", place=Integer, spot=Integer)
told_day = _table("told_day", "statement first last")
voice = _table("voice", "who statements reports", statements=Integer, reports=Integer)
voice_kind = _table("voice_kind", "who kind named statements", named=Integer, statements=Integer)
