"""YAML with the line of everything in it, so that an error can name its place."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from afterword.errors import DataError

Place = tuple[str | int, ...]
"""Keys and indexes that lead to a value."""
_MOST_VALUES = 50_000
"""Aliases of aliases can make a small file endless."""


@dataclass(frozen=True)
class Source:
    """A YAML file as read.

    Attributes:
        path: Shown in errors.
        data: The document, a mapping.
        lines: The line, from 1, of each value and of each key.
    """

    path: str
    data: dict[str, Any]
    lines: dict[Place, int] = field(repr=False)

    def line(self, place: Place) -> int:
        """The line of the nearest known place on the way to a value."""
        while place not in self.lines and place:
            place = place[:-1]
        return self.lines.get(place, 1)

    def error(self, place: Place, problem: str) -> DataError:
        """An error at a value."""
        return DataError(self.path, problem, line=self.line(place))


def parse_source(text: str, path: str) -> Source:
    """A rubric's text.

    Raises:
        DataError: The text is not YAML, not a mapping, or holds a key twice.
    """
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        lines: dict[Place, int] = {}
        data = _value(loader, node, (), lines, path) if node else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "cannot be read"
        raise DataError(path, f"is not YAML: {problem}", line=mark.line + 1 if mark else None) from None
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        raise DataError(path, "a mapping with name, version and rules was expected", line=1)
    return Source(path, data, lines)


def _value(loader: yaml.CSafeLoader, node: yaml.Node, place: Place, lines: dict[Place, int], path: str) -> Any:  # noqa: ANN401 -- YAML holds anything
    lines[place] = node.start_mark.line + 1
    if len(lines) > _MOST_VALUES:
        raise DataError(path, f"holds more than {_MOST_VALUES:,} values, too many for a rubric")
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*place, index), lines, path) for index, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return loader.construct_object(node, deep=True)
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise DataError(path, "a key has to be a word", line=line)
        key = key_node.value  # as written: to YAML the word off is False
        if key in data:
            raise DataError(path, f"the key {key!r} stands there twice", line=line)
        data[key] = _value(loader, value_node, (*place, key), lines, path)
        lines[*place, key] = line
    return data
