"""Rubrics from the package and from files."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from afterword.errors import DataError
from afterword.mail import MessageKind
from afterword.resources import shipped
from afterword.rubric.model import Rubric
from afterword.rules import KINDS_OF_RULE, Evidence, Index, IndexData, RuleBase

_COMPILED = "compiled"


def rubric_names() -> tuple[str, ...]:
    """The names of the shipped rubrics that judge a kind of message."""
    folder = shipped("rubrics") / _COMPILED
    return tuple(sorted(file.name.removesuffix(".json") for file in folder.iterdir() if file.name.endswith(".json")))


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


def rubric_chooser(name_or_path: str | None) -> Callable[[MessageKind], Rubric]:
    """The rubric for each kind of message: always the one named, or where none is named the shipped one of that kind.

    Raises:
        DataError: There is no such rubric, or something in the file is wrong.
    """
    if name_or_path is None:
        return load_rubric
    rubric = load_rubric(name_or_path)
    return lambda _kind: rubric


@cache
def _compiled(name: str) -> Rubric | None:
    try:
        data = (shipped("rubrics") / _COMPILED / f"{name}.json").read_bytes()
    except OSError:
        return None
    return rubric_from_plain(json.loads(data))


def rubric_from_plain(data: dict[str, Any]) -> Rubric:
    """A rubric from the plain data that ``plain_from_rubric`` made of it, not validated again."""
    rules = tuple(_rule(rule) for rule in data["rules"])
    patterns = tuple(dict.fromkeys(pattern for rule in rules for pattern in rule.looks_for))
    index = _shared(IndexData(**(data["index"] | {"patterns": patterns})))
    return Rubric(**(data | {"rules": rules, "index": index}))


_INDEXES: dict[object, Index] = {}


def _shared(data: IndexData) -> Index:
    """One index for all rubrics that look for the same patterns in the same zones, as the shipped ones do."""
    return _INDEXES.setdefault((data.patterns, data.free, tuple(data.zones.items())), Index(data))


def _rule(data: dict[str, Any]) -> RuleBase:
    if "evidence" in data:
        data = data | {"evidence": [Evidence.model_construct(**piece) for piece in data["evidence"]]}
    return KINDS_OF_RULE[data["kind"]].model_construct(**data)
