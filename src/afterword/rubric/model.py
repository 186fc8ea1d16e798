"""A rubric, ready to judge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from afterword.kinds import Kind
from afterword.rules import Index, Require, RuleBase


@dataclass(frozen=True, kw_only=True, eq=False)
class Rubric:
    """A rubric: extended, changed, its patterns complete.

    Attributes:
        message: The kind of message it judges; ``None`` where the email decides.
        index: The index over the patterns that its rules look for.
    """

    name: str
    version: int
    message: Kind | None
    pass_mark: int
    rules: tuple[RuleBase, ...]
    lists: Mapping[str, Sequence[str]]
    index: Index = field(repr=False)

    @property
    def label(self) -> str:
        """Name and version, as reports give them: ``thank-you@3``."""
        return f"{self.name}@{self.version}"

    @cached_property
    def word_lists(self) -> dict[str, frozenset[str]]:
        """The word lists, as sets."""
        return {name: _word_set(tuple(words)) for name, words in self.lists.items()}

    @cached_property
    def parts(self) -> dict[str, Require]:
        """The rule that finds each part of an email."""
        return {rule.part: rule for rule in self.rules if isinstance(rule, Require) and rule.part}

    @cached_property
    def always(self) -> frozenset[int]:
        """The places of the rules that have to look at every email."""
        waiting = self.with_notes.union(*self.waiting.values())
        return frozenset(range(len(self.rules))) - waiting

    @cached_property
    def with_notes(self) -> frozenset[int]:
        """The places of the rules that have to look at every email of which the notes are known."""
        return frozenset(place for place, rule in enumerate(self.rules) if rule.needs_notes)

    @cached_property
    def waiting(self) -> dict[str, list[int]]:
        """For each pattern the places of the rules that wait for it."""
        waiting: dict[str, list[int]] = {}
        for place, rule in enumerate(self.rules):
            for pattern in rule.waits_for:
                waiting.setdefault(pattern, []).append(place)
        return waiting


@cache
def _word_set(words: tuple[str, ...]) -> frozenset[str]:
    """The same set for the same list in several rubrics: what is remembered under it is found again at once."""
    return frozenset(words)
