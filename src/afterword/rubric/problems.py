"""What is wrong with a rubric, in words, at its place."""

from dataclasses import fields
from difflib import get_close_matches

from pydantic import ValidationError

from afterword.errors import DataError
from afterword.rubric.file import RubricFile
from afterword.rubric.source import Place, Source
from afterword.rules import KINDS_OF_RULE, Evidence, Examples, RuleBase

_UNKNOWN_KEY = ("unexpected_keyword_argument", "extra_forbidden")
_MISSING = ("missing", "missing_argument", "missing_keyword_only_argument")


def problem_in(error: ValidationError, source: Source, at: Place = ()) -> DataError:
    """The first thing pydantic found wrong, as an error at the line where it stands; first of all an unknown key.

    Args:
        error: What validation raised.
        source: The file.
        at: Where in the file the validated value stands.
    """
    found = error.errors()
    first = next((each for each in found if each["type"] in _UNKNOWN_KEY), found[0])
    place = (*at, *(step for step in first["loc"] if step not in KINDS_OF_RULE))
    if first["type"] in _UNKNOWN_KEY:
        return source.error(place, _unknown_key(str(place[-1]), first["loc"][:-1]))
    if first["type"] in ("union_tag_invalid", "union_tag_not_found"):
        return source.error(place, _unknown_kind(first["input"]))
    if first["type"] in _MISSING:
        return source.error(place[:-1], f"{place[-1]!r} is missing")
    where = ".".join(str(step) for step in place if not isinstance(step, int))
    return source.error(place, f"{where}: {first['msg'].removeprefix('Value error, ').lower()}")


def _unknown_key(key: str, path: tuple[int | str, ...]) -> str:
    """The message for a key that is not known there, with the nearest that is."""
    near = get_close_matches(key, [field.name for field in fields(_owner(path))], n=1)
    return f"unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else "")


def _owner(path: tuple[int | str, ...]) -> type[RubricFile | Examples | Evidence | RuleBase]:
    """Whose key a path leads to."""
    for step in reversed(path):
        if step in ("examples", "evidence"):
            return Examples if step == "examples" else Evidence
        if step in KINDS_OF_RULE:
            return KINDS_OF_RULE[str(step)]
    return RubricFile


def _unknown_kind(rule: object) -> str:
    kind = rule.get("kind") if isinstance(rule, dict) else None
    known = ", ".join(KINDS_OF_RULE)
    if kind is None:
        return f"a rule needs a 'kind': one of {known}"
    near = get_close_matches(str(kind), KINDS_OF_RULE, n=1)
    return f"unknown kind of rule {kind!r}; " + (f"did you mean {near[0]!r}?" if near else f"there are {known}")
