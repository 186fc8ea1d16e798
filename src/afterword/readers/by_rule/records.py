"""Notes kept as comma-separated values: ``person,"Ada Moor, chair"`` is the field "person" with its value."""

from collections.abc import Sequence

from afterword.readers.by_rule.marks import Marked
from afterword.readers.by_rule.passage import Passage

_FEWEST = 4
_MOSTLY = 0.8
_LONGEST_FIELD = 30
_OF_PEOPLE = frozenset({"person", "people", "panel", "interviewer", "interviewers", "who", "name", "with", "met"})


def records(lines: Sequence[Marked]) -> dict[int, tuple[Passage, Passage]]:
    """Label and value of each record by the number of its line; none unless nearly all lines are records.

    Args:
        lines: All lines of the notes, blank ones too.
    """
    written = [number for number, line in enumerate(lines) if line.content.text]
    found = {number: cells for number in written if (cells := _cells(lines[number].content))}
    if len(found) < _FEWEST or len(found) < _MOSTLY * len(written):
        return {}
    return {number: _field(cells) for number, cells in found.items()}


def _cells(content: Passage) -> list[Passage]:
    """The values of a record; none where no value follows a comma at once, as it does in no sentence."""
    text = content.text
    comma = text.find(",")
    if not 0 < comma <= _LONGEST_FIELD or not text[comma + 1 : comma + 2].strip() or not text[0].isalpha():
        return []
    if text[:comma].count(" ") > 2:
        return []
    cells: list[Passage] = []
    start = position = 0
    quoted = False
    for position, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            cells.append(_bare(content.cut(start, position)))
            start = position + 1
    return [*cells, _bare(content.cut(start, position + 1))]


def _bare(cell: Passage) -> Passage:
    """A value without its quotation marks."""
    text = cell.text
    return cell.cut(1, len(text) - 1) if len(text) > 1 and text[0] == text[-1] == '"' else cell


def _field(cells: Sequence[Passage]) -> tuple[Passage, Passage]:
    """Label and value: who said it is the label of "talked,AM,…", "person" that of "person,Ada Moor,chair"."""
    label, rest = cells[0], cells[1:]
    if len(rest) > 1 and label.text.lower() not in _OF_PEOPLE and _is_name(rest[0].text):
        label, rest = rest[0], rest[1:]
    value = rest[0]
    for cell in rest[1:]:
        value = value.joined(cell, ", ")
    return label, value


def _is_name(text: str) -> bool:
    return text[:1].isupper() and len(text.split()) <= 3 and not any(c.isdigit() for c in text)
