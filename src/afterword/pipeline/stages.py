"""What the pipeline is doing just now, for those who wait."""

from collections.abc import Callable
from typing import Literal, NamedTuple


class Stage(NamedTuple):
    """A step that has begun.

    Attributes:
        recipient: Whose email it is about; ``None`` where it is about all, or the name is not known.
    """

    step: Literal["reading", "writing", "revising"]
    recipient: str | None = None


Listener = Callable[[Stage], None]
"""Is told of each stage as it begins."""


def nobody(_stage: Stage) -> None:
    """Listens to nothing."""
