"""The rule about what was sent before."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from afterword.finding import Finding
from afterword.rules.rule import RuleBase, View


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Stop(RuleBase):
    """A message too many after those that the notes tell of; silent without notes.

    ``{about}`` in the message stands for what was sent, and for what to do instead.
    """

    kind: Literal["stop"] = "stop"

    def check(self, view: View) -> Iterator[Finding]:
        """One finding about the whole email."""
        if view.context is None:
            return
        from afterword.planning import one_too_many  # noqa: PLC0415 -- only a check against notes needs it

        if enough := one_too_many(view.context, view.kind):
            yield self.finding(view, None, about=enough)
