"""The contract's JSON: ``{"schema": 1, "results": […], "errors": […]}``, a line for each result."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from afterword.errors import DataError

SCHEMA = 1
"""Raised when a field of the contract is renamed or dropped."""


def render_json(results: Iterable[object], errors: Sequence[DataError] = ()) -> str:
    """All results and all inputs that could not be used, as one JSON document ending in a line end."""
    return "".join(json_pieces(results, errors))


def json_pieces(results: Iterable[object], errors: Sequence[DataError] = ()) -> Iterator[str]:
    """The same piece by piece, each result once it is there.

    Args:
        results: Mappings, dataclasses or pydantic models.
        errors: Looked at when all results are written.
    """
    yield f'{{"schema": {SCHEMA}, "results": ['
    separator = "\n"
    for result in results:
        yield separator + _ENCODER.encode(result)
        separator = ",\n"
    told = [{"source": error.source, "message": error.problem} for error in errors]
    yield f'], "errors": {_ENCODER.encode(told)}}}\n'


def json_line(value: object) -> str:
    """One value as a line of its own."""
    return _ENCODER.encode(value) + "\n"


def _fields(value: Any) -> dict[str, Any]:  # noqa: ANN401 -- a dataclass or a pydantic model
    fields: dict[str, Any] = value.model_dump(mode="json") if hasattr(value, "model_dump") else vars(value)
    return fields


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_fields)
"""Without indentation, which Python 3.11 has no fast way to do."""
