"""What a rubric file may hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import Field

from afterword.kinds import Kind
from afterword.rules import (
    Avoid,
    Consistent,
    Doubled,
    Fact,
    FromFile,
    Limit,
    Measure,
    Rate,
    Repeat,
    Replace,
    Require,
    Stop,
    When,
)  # fmt: skip

Rule = Annotated[
    Avoid | Replace | Require | Limit | Rate | Measure | Repeat | Doubled | Consistent | When | Fact | Stop,
    Field(discriminator="kind"),
]
"""A rule of any kind; ``kind`` says which."""


@dataclass(frozen=True, kw_only=True)
class RubricFile(FromFile):
    """A rubric as its file spells it.

    Attributes:
        name: Shown with the version in every report.
        version: Raised with every change of a shipped rubric.
        extends: Rubrics that this one takes rules, fragments and lists from: names of shipped ones, or paths from here.
        message: The kind of message the rubric judges; the email decides where none is given.
        pass_mark: The score an email needs; that of the rubric extended where none is given, else 80.
        fragments: Pieces of patterns by name: ``{{soon}}`` in a pattern stands for the fragment ``soon``.
        lists: Words by name, separated by spaces, for rules that ask for words beyond a list.
        change: By a rule's id, or by a pattern with ``*``: fields to set otherwise, or ``off: true``.
        rules: The rules added here.
    """

    name: str
    version: int
    extends: Sequence[str] = ()
    message: Kind | None = None
    pass_mark: int | None = None
    fragments: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    lists: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    change: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    rules: Sequence[Rule] = ()
