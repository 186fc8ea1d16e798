"""What was found in a sentence, remembered: greetings, sign-offs, stock phrases and a writer's own sentences recur."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, TypeVarTuple, cast

LONGEST = 400
"""A sentence is remembered if it is no longer than this."""
_MOST = 3_000
"""So many answers of one question are remembered."""
_Rest = TypeVarTuple("_Rest")
_Answer = TypeVar("_Answer")


def remembered(question: Callable[[bytes, *_Rest], _Answer]) -> Callable[[bytes, *_Rest], _Answer]:
    """A pure function of a sentence, and of what else can be hashed, that remembers its answers."""
    known = cast("Callable[[bytes, *_Rest], _Answer]", lru_cache(maxsize=_MOST)(question))

    def ask(sentence: bytes, *rest: *_Rest) -> _Answer:
        return (known if len(sentence) <= LONGEST else question)(sentence, *rest)

    return ask
