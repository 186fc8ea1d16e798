"""The form that a shipped rubric is loaded from: what judging needs and no more, quick to read.

Lines: one of JSON with everything that is short; the words of the index, and the bits of each, with a tab between them;
the patterns, which rules name by their number; and the rules in JSON, what is left at its default left out. All in JSON
took twice the time, most of it over the patterns' backslashes.
"""

import json
from dataclasses import MISSING, fields
from typing import Any

from afterword.rubric.model import Rubric
from afterword.rules import KINDS_OF_RULE, Evidence, Index, IndexData, RuleBase

_LINE, _TAB = "\n", "\t"
_NUMBERED = ("patterns", "forbids", "either", "other")
"""The fields whose patterns are all in the index."""
_LEFT_OUT = ("examples", "source")
"""What only proof and explanation need."""


def compiled_from_rubric(rubric: Rubric) -> str:
    """The text that ``rubric_from_compiled`` makes the rubric of again."""
    index = rubric.index.data
    numbers = {pattern: number for number, pattern in enumerate(index.patterns)}
    head = {
        "name": rubric.name,
        "version": rubric.version,
        "message": rubric.message,
        "pass_mark": rubric.pass_mark,
        "lists": rubric.lists,
        "index": {"free": index.free, "zones": index.zones},
        "patterns": len(index.patterns),
    }
    rules = [_numbered(_as_file_has_it(rule), numbers) for rule in rubric.rules]
    words = (_TAB.join(index.words), _TAB.join(index.words.values()))
    return "".join(f"{line}{_LINE}" for line in (_json(head), *words, *index.patterns, *map(_json, rules)))


def rubric_from_compiled(text: str) -> Rubric:
    """The rubric, not validated again, without examples and sources."""
    head, words, bits, *lines = text.removesuffix(_LINE).split(_LINE)
    data = json.loads(head)
    count = data.pop("patterns")
    patterns, rules = lines[:count], json.loads(f"[{','.join(lines[count:])}]")
    listed = dict(zip(words.split(_TAB), bits.split(_TAB), strict=True))
    data["index"] = _shared(IndexData(patterns, listed, **data["index"]))
    return Rubric(**data, rules=tuple([_rule(rule, patterns) for rule in rules]))


_INDEXES: dict[object, Index] = {}


def _shared(data: IndexData) -> Index:
    """One index for all rubrics that look for the same patterns in the same zones, as the shipped ones do."""
    return _INDEXES.setdefault((*data.patterns, data.free, *data.zones.items()), Index(data))


def _rule(data: dict[str, Any], patterns: list[str]) -> RuleBase:
    if "evidence" in data:
        data["evidence"] = [Evidence(**_spelt_out(piece, patterns)) for piece in data["evidence"]]
    return KINDS_OF_RULE[data.pop("kind")](**_spelt_out(data, patterns))


def _spelt_out(data: dict[str, Any], patterns: list[str]) -> dict[str, Any]:
    for name in _NUMBERED:
        if name in data:
            data[name] = [patterns[number] for number in data[name]]
    return data


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
