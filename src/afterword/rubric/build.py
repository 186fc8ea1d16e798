"""Rubrics from YAML: read, validated, put together; and the form made in advance from the shipped ones."""

import json
from pathlib import Path

from pydantic import TypeAdapter

from afterword.errors import DataError
from afterword.resources import shipped
from afterword.rubric.compiled import INDEX, RUBRIC, compiled_from_index, compiled_from_rubric
from afterword.rubric.file import RubricFile
from afterword.rubric.model import Rubric
from afterword.rubric.resolve import index_of, resolve
from afterword.rubric.source import Source, parse_source


def build_rubric(name_or_path: str | Path) -> Rubric:
    """A rubric from its YAML file, or a shipped one from its own.

    Raises:
        DataError: The file is missing or something in it is wrong.
    """
    return resolve(_find(str(name_or_path), "."), _find)


def made_in_advance() -> dict[str, str]:
    """What the files hold that are made in advance from the shipped rubrics, by name: one for each kind of message."""
    names = (file.name.removesuffix(".yaml") for file in shipped("rubrics").iterdir() if file.name.endswith(".yaml"))
    rubrics = [rubric for rubric in map(build_rubric, sorted(names)) if rubric.message]
    index = index_of(rule for rubric in rubrics for rule in rubric.rules)
    files = {f"{rubric.name}{RUBRIC}": compiled_from_rubric(rubric, index) for rubric in rubrics}
    return files | {INDEX: compiled_from_index(index)}


def schema() -> str:
    """The JSON schema of rubric files."""
    document = TypeAdapter(RubricFile).json_schema() | {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _find(name: str, beside: str) -> Source:
    """The file that a name means: a shipped rubric, or a path from the file that names it."""
    file = shipped("rubrics") / f"{name}.yaml"
    if "/" not in name and file.is_file():
        return parse_source(file.read_text(encoding="utf-8"), f"rubrics/{name}.yaml")
    path = Path(beside).parent / name
    try:
        return parse_source(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise DataError(path, f"can't be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise DataError(path, "is not text in UTF-8") from None
