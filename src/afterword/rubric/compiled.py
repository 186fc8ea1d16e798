"""The form that shipped rubrics are loaded from: what judging needs and no more, quick to read.

All of them share one index: a line of JSON with what is short, a line with the words and one with the bits of each,
tabs between them, and then the patterns, a line each. A rubric is a line of JSON with what it says of itself and one
for each rule, what is left at its default left out, its patterns named by their number in the index. All of it in JSON
took twice the time, most of it over the patterns' backslashes.
"""

import json
from collections.abc import Sequence
from dataclasses import MISSING, fields
from typing import Any

from afterword.rubric.model import Rubric
from afterword.rules import KINDS_OF_RULE, Evidence, Index, IndexData, RuleBase

FOLDER, INDEX, RUBRIC = "compiled", "index.txt", ".jsonl"
"""Where the files lie beside the rubrics, the name of the index, and how those of rubrics end."""
_LINE, _TAB = "\n", "\t"
_NUMBERED = ("patterns", "forbids", "either", "other")
"""The fields whose patterns are all in the index."""
_LEFT_OUT = ("examples", "source")
"""What only proof and explanation need."""


def compiled_from_index(index: IndexData) -> str:
    """The text that ``index_from_compiled`` makes the index of again."""
    head = _json({"free": index.free, "zones": index.zones})
    return _lines(head, _TAB.join(index.words), _TAB.join(index.words.values()), *index.patterns)


def index_from_compiled(text: str) -> Index:
    """The index."""
    head, words, bits, *patterns = text.removesuffix(_LINE).split(_LINE)
    listed = dict(zip(words.split(_TAB), bits.split(_TAB), strict=True))
    return Index(IndexData(patterns, listed, **json.loads(head)))


def compiled_from_rubric(rubric: Rubric, index: IndexData) -> str:
    """The text that ``rubric_from_compiled`` makes the rubric of again.

    Args:
        rubric: Of rules that look for patterns in the index only.
        index: An index over these and perhaps other patterns.
    """
    numbers = {pattern: number for number, pattern in enumerate(index.patterns)}
    head = {
        "name": rubric.name,
        "version": rubric.version,
        "message": rubric.message,
        "pass_mark": rubric.pass_mark,
        "lists": rubric.lists,
    }
    return _lines(_json(head), *(_json(_numbered(_as_file_has_it(rule), numbers)) for rule in rubric.rules))


def rubric_from_compiled(text: str, index: Index) -> Rubric:
    """The rubric, not validated again, without examples and sources."""
    head, *rules = json.loads(f"[{text.removesuffix(_LINE).replace(_LINE, ',')}]")
    return Rubric(**head, rules=tuple([_rule(rule, index.data.patterns) for rule in rules]), index=index)


def _rule(data: dict[str, Any], patterns: Sequence[str]) -> RuleBase:
    if "evidence" in data:
        data["evidence"] = [Evidence(**_spelt_out(piece, patterns)) for piece in data["evidence"]]
    return KINDS_OF_RULE[data.pop("kind")](**_spelt_out(data, patterns))


def _spelt_out(data: dict[str, Any], patterns: Sequence[str]) -> dict[str, Any]:
    """Numbers as the patterns they stand for, and lists as tuples, which can be remembered."""
    for name in _NUMBERED:
        if name in data:
            data[name] = [patterns[number] for number in data[name]]
    return {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}


def _numbered(data: dict[str, Any], numbers: dict[str, int]) -> dict[str, Any]:
    put: dict[str, Any] = {name: [numbers[each] for each in data[name]] for name in _NUMBERED if name in data}
    if "evidence" in data:
        put["evidence"] = [_numbered(_as_file_has_it(piece), numbers) for piece in data["evidence"]]
    return data | put


def _as_file_has_it(value: RuleBase | Evidence) -> dict[str, Any]:
    """A value as plain data, what is left at its default left out, but for its kind."""
    listed = ((field, getattr(value, field.name)) for field in fields(value) if field.name not in _LEFT_OUT)
    return {
        field.name: given
        for field, given in listed
        if field.name == "kind" or field.default is MISSING or given != field.default
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _lines(*lines: str) -> str:
    return "".join(f"{line}{_LINE}" for line in lines)
