"""Rules about what does not go together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from afterword.finding import Finding
from afterword.mail import Zone
from afterword.rules.rule import RuleBase, View


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class When(RuleBase):
    """If an email says one thing it must, or must not, say another.

    Attributes:
        patterns: The one thing, looked for in the rule's zones.
        needs: Something must be there that one of these matches.
        forbids: Nothing may be there that one of these matches.
    """

    kind: Literal["when"] = "when"
    patterns: Sequence[str]
    needs: tuple[str, ...] = ()
    forbids: Sequence[str] = ()

    def __post_init__(self) -> None:
        if bool(self.needs) == bool(self.forbids):
            raise ValueError("a condition says either what it 'needs' or what it 'forbids'")

    @property
    def waits_for(self) -> Sequence[str]:
        """The one thing."""
        return self.patterns

    @property
    def looks_for(self) -> Mapping[str, frozenset[Zone]]:
        """Both things."""
        return dict.fromkeys((*self.patterns, *self.forbids), self.where)

    def check(self, view: View) -> Iterator[Finding]:
        """One finding: where the forbidden thing is said, or where the thing is said that needs another."""
        said = next(iter(view.matches(self.patterns, self.where)), None)
        if said is None:
            return
        if self.forbids:
            said = next(iter(view.matches(self.forbids, self.where)), None)
        elif view.has(self.needs):
            return
        if said:
            yield self.finding(view, view.reading.stretch(*said))
