"""The JSON schema of a pydantic model in the form that all servers take for strict output."""

from functools import cache
from typing import Any

from pydantic import BaseModel

_KEPT = frozenset(
    ["type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "$ref", "$defs"]
)


@cache
def strict_schema(shape: type[BaseModel]) -> dict[str, Any]:
    """The schema of a shape: every field required, no unknown ones, and none of the keywords that some servers refuse.

    Titles, descriptions, defaults and limits are left out; pydantic checks the limits afterwards.
    """
    schema = _strict(shape.model_json_schema())
    return dict(schema)


def _strict(node: Any) -> Any:  # noqa: ANN401 -- JSON
    if isinstance(node, list):
        return [_strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _strict(value) for key, value in node.items() if key in _KEPT - {"properties", "$defs"}}
    for key in ("properties", "$defs"):
        if key in node:
            kept[key] = {name: _strict(value) for name, value in node[key].items()}
    if "properties" in kept:
        kept["required"] = list(kept["properties"])
        kept["additionalProperties"] = False
    return kept
