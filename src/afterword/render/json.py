"""The contract's JSON: ``{"schema": 1, "results": […], "errors": […]}``."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import BaseModel

from afterword.errors import DataError

SCHEMA = 1
"""Raised when a field of the contract is renamed or dropped."""


def render_json(results: Iterable[BaseModel | dict[str, Any]], errors: Sequence[DataError] = ()) -> str:
    """All results and all inputs that could not be used, as one JSON document ending in a line end."""
    document = {
        "schema": SCHEMA,
        "results": [r.model_dump(mode="json") if isinstance(r, BaseModel) else r for r in results],
        "errors": [{"source": error.source, "message": error.problem} for error in errors],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
