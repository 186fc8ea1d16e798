"""A fact with the words of the notes it was read from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from afterword.readers.by_rule.passage import Passage

ValueT_co = TypeVar("ValueT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[ValueT_co]):
    """A fact read from the notes.

    Attributes:
        value: What was read.
        passage: The words it was read from.
    """

    value: ValueT_co
    passage: Passage
