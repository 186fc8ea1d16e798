"""The word lists and sentences of the offline reader and writer, ``prompts/offline``, and the packs that tailor them.

They are one YAML file a subject, and read from one JSON file a folder made of these, as parsing the YAML would take a
tenth of a draft's time (measured).
``python -m afterword.offline`` makes it anew.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from afterword.errors import DataError
from afterword.resources import shipped

_COMPILED = "compiled.json"
_OFFLINE = "offline"
FOLDERS = (_OFFLINE, "tailoring")
"""The folders of ``prompts`` that hold YAML."""


@cache
def offline_data(name: str) -> dict[str, Any]:
    """The content of ``prompts/offline/<name>.yaml``."""
    content: dict[str, Any] = compiled(_OFFLINE)[name]
    return content


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The words under a key of ``prompts/offline/<name>.yaml``."""
    return frozenset(offline_data(name)[key])


def made_in_advance(folder: str) -> str:
    """The content of every YAML file of a folder under its name, as JSON.

    Raises:
        DataError: A file is not YAML, or holds no mapping.
    """
    contents = {file.stem: _mapping(file) for file in sorted(_folder(folder).glob("*.yaml"))}
    return json.dumps(contents, indent=0) + "\n"


@cache
def compiled(folder: str) -> dict[str, Any]:
    """What the YAML files of a folder of ``prompts`` hold, by their names."""
    content: dict[str, Any] = json.loads((_folder(folder) / _COMPILED).read_bytes())
    return content


def _folder(name: str) -> Path:
    return Path(str(shipped("prompts"))) / name


def _mapping(file: Path) -> dict[str, Any]:
    import yaml  # noqa: PLC0415 -- not needed to draft

    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise DataError(file, "is not YAML", mark.line + 1 if mark else None) from None
    if not isinstance(data, dict):
        raise DataError(file, "should hold a mapping")
    return data


if __name__ == "__main__":
    for each in FOLDERS:
        (_folder(each) / _COMPILED).write_text(made_in_advance(each), encoding="ascii")
