"""What a check found, and where."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

Severity = Literal["error", "warning", "suggestion"]


@dataclass(frozen=True, order=True)
class Span:
    """A place in a text: code points from 0, ``end`` exclusive; ``line`` and ``column`` from 1."""

    start: int
    end: int
    line: int
    column: int


class Lines:
    """Turns offsets of one text into spans."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        while (at := text.find("\n", self._starts[-1])) >= 0:
            self._starts.append(at + 1)

    def span(self, start: int, end: int) -> Span:
        """The span from ``start`` to ``end`` (code points, end exclusive)."""
        line = bisect_right(self._starts, start)
        return Span(start, end, line, start - self._starts[line - 1] + 1)


class Finding(BaseModel):
    """One thing to change in an email, with the reason and the cost.

    Attributes:
        rule: The id of the rule that spoke.
        category: What kind of fault it is, from the contract's closed list.
        message: What was found, made from the rule's parameters.
        why: Why it matters to the reader of the email.
        points: What it costs, of 100.
        span: The place; ``None`` for a missing part or the whole email, and then ``text`` is empty.
        text: The words found, exactly as the email holds them.
        suggestion: Replacement text or a sentence to start from, if there is one.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    rule: str
    category: str
    severity: Severity
    message: str
    why: str
    points: int
    span: Span | None = None
    text: str = ""
    suggestion: str | None = None

    @property
    def is_invention(self) -> bool:
        """Whether the email says what the notes do not hold, or what they hold back."""
        return self.category.startswith("facts.") and self.severity == "error"
