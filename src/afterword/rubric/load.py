"""Rubrics from the package and from files."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TypeGuard

from afterword.errors import DataError
from afterword.kinds import Kind
from afterword.resources import shipped
from afterword.rubric.compiled import FOLDER, INDEX, RUBRIC, index_from_compiled, rubric_from_compiled
from afterword.rubric.model import Rubric
from afterword.rules import Index, Limit, RuleBase

NOTE = "linkedin"
"""The rubric for notes of any kind."""


def rubric_names() -> tuple[str, ...]:
    """The names of the shipped rubrics that judge a kind of message."""
    files = (file.name for file in (shipped("rubrics") / FOLDER).iterdir())
    return tuple(sorted(name.removesuffix(RUBRIC) for name in files if name.endswith(RUBRIC)))


def load_rubric(name_or_path: str | Path) -> Rubric:
    """A shipped rubric by its name or kind of message, or one from a file.

    A shipped rubric comes from a form made in advance and is not validated again; a file always is.

    Raises:
        DataError: There is no such rubric, or something in the file is wrong.
    """
    name = str(name_or_path).replace("_", "-")
    if "/" not in name and (rubric := _compiled(name)):
        return rubric
    path = Path(name_or_path)
    if path.suffix not in (".yaml", ".yml") and not path.exists():
        known = ", ".join(rubric_names())
        raise DataError(name_or_path, f"there is no such rubric: a file or one of {known} was expected")
    from afterword.rubric.build import build_rubric  # noqa: PLC0415 -- YAML and validation, only for users' own

    return build_rubric(path)


def rubric_chooser(name_or_path: str | None, note_limit: int | None = None) -> Callable[[Kind], Rubric]:
    """The rubric for each kind of message: always the one named, or where none is named the shipped one of that kind.

    Args:
        name_or_path: A shipped rubric's name, or a file.
        note_limit: For notes on LinkedIn instead of emails: the most characters that one may have.

    Raises:
        DataError: There is no such rubric, or something in the file is wrong.
    """
    if name_or_path is None:
        return load_rubric if note_limit is None else partial(note_rubric, limit=note_limit)
    rubric = load_rubric(name_or_path)
    return lambda _kind: rubric


def note_rubric(kind: Kind, limit: int) -> Rubric:
    """The rubric for a note on LinkedIn that is a message of some kind.

    Args:
        kind: The kind of message.
        limit: The most characters that the note may have.
    """
    rubric = load_rubric(NOTE)
    rules = tuple(replace(rule, error_over=limit) if _is_of_characters(rule) else rule for rule in rubric.rules)
    return replace(rubric, message=kind, rules=rules)


def _is_of_characters(rule: RuleBase) -> TypeGuard[Limit]:
    return isinstance(rule, Limit) and rule.count == "characters"


@cache
def _compiled(name: str) -> Rubric | None:
    try:
        text = _read(f"{name}{RUBRIC}")
    except OSError:
        return None
    return rubric_from_compiled(text, _index())


@cache
def _index() -> Index:
    return index_from_compiled(_read(INDEX))


def _read(name: str) -> str:
    return (shipped("rubrics") / FOLDER / name).read_bytes().decode("ascii")
