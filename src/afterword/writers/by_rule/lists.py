"""The word lists and sentences that ship with the offline writer, read once."""

from functools import cache
from typing import Any

import yaml

from afterword.errors import DataError
from afterword.resources import shipped

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def offline_data(name: str) -> dict[str, Any]:
    """The content of ``prompts/offline/<name>.yaml``.

    Raises:
        DataError: The file is missing or not a YAML mapping.
    """
    file = shipped("prompts") / "offline" / f"{name}.yaml"
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 -- both loaders are safe ones
    except FileNotFoundError:
        raise DataError(file, "no such file") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise DataError(file, "is not YAML", mark.line + 1 if mark else None) from None
    if not isinstance(data, dict):
        raise DataError(file, "should hold a mapping")
    return data


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The words under a key of ``prompts/offline/<name>.yaml``."""
    return frozenset(offline_data(name)[key])
