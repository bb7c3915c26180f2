"""The mentions of one person or thing, as they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.model import Evidence
from reportedly.resolve.mention import PERSON, Mention
from reportedly.resolve.spelling import Key

_FEW = 2


@dataclass(slots=True, eq=False)
class Group:
    """The mentions so far of one person or thing, in the order they were taken.

    `key` is its fullest name and `keys` all of them; `first` and `last` are where it is named first in the text and
    where it was named last; `gender` is what the titles and given names say, the first that says anything;
    `reasons` say why names that are written otherwise are in it; `gone`, that its mentions went to another group.
    """

    kind: str
    key: Key
    mentions: list[Mention] = field(default_factory=list)
    known: str | None = None
    keys: set[Key] = field(default_factory=set)
    first: int | None = None
    last: int = 0
    gender: str | None = None
    reasons: list[Evidence] = field(default_factory=list)
    gone: bool = False

    @property
    def official(self) -> bool:
        """Whether a title of office stood before one of the names."""
        return any(m.official for m in self.mentions)

    @property
    def doubtful(self) -> bool:
        """Whether only the parser holds it for a person, and it has as many words as bodies have."""
        return self.kind == PERSON and len(self.key) > _FEW and not any(m.sure or m.roles for m in self.mentions)

    def take(self, mention: Mention) -> None:
        """Put one more mention in; `last` is the caller's, who may find names out of order."""
        self.mentions.append(mention)
        self.keys.add(mention.key)
        self.first = mention.span.start if self.first is None else min(self.first, mention.span.start)
        self.gender = self.gender or mention.gender
