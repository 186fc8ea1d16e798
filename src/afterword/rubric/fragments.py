"""Named pieces of patterns: ``{{soon}}`` in a pattern stands for the fragment of that name."""

import re
from collections.abc import Mapping, Sequence

Fragments = Mapping[str, str | Sequence[str]]
"""A pattern, or several of which any may match, by name."""
_REFERENCE = re.compile(r"\{\{(\w+)\}\}")


class FragmentError(ValueError):
    """A pattern names a fragment that does not exist, or that contains itself."""


def expanded(pattern: str, fragments: Fragments, inside: tuple[str, ...] = ()) -> str:
    """The pattern with every fragment put in.

    Raises:
        FragmentError: A fragment is unknown or contains itself.
    """

    def put_in(match: re.Match[str]) -> str:
        name = match[1]
        if name in inside:
            raise FragmentError(f"the fragment {name!r} contains itself")
        if name not in fragments:
            raise FragmentError(f"there is no fragment {name!r}")
        parts = fragments[name]
        parts = [parts] if isinstance(parts, str) else parts
        return "(?:" + "|".join(expanded(part, fragments, (*inside, name)) for part in parts) + ")"

    return _REFERENCE.sub(put_in, pattern)
