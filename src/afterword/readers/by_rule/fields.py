"""The fields of notes: what stands behind a label, in whatever shape a person writes that.

``Company: X``, ``company = X``, ``company :: X``, ``COMPANY ..... X``, ``company,X`` in notes kept as a spreadsheet,
``"company": "X"``, a table of two columns, a cell under the name of its column, several in one line, and the answer
under or behind a short question.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern

_EQUATED = Pattern(r"(\pL[\pL /']{0,24}?)\s*(?:=|::)\s*(\S.*)")
_DOTTED = Pattern(r"(\pL[\pL /']{0,30}?)\s*(?:\.{3,}|_{3,}|…+)[\s:]*([^\s._…].*)")
_CALENDAR = Pattern(r"(SUMMARY|LOCATION|DESCRIPTION)(?:;[^:]*)?:(\S.*)", cased=True)
_SEPARATED = Pattern(r"(\pL[\pL /'-]{0,24}),(\S.*)")
_QUOTED_PAIR = Pattern(r"\"(\pL[\pL _-]{0,24})\"\s*:\s*\"([^\"\n]{1,80})\"")
_SHORT_FIELD = Pattern(r"(?:^|[.;]\s+)(\pL[\pL ]{0,24}): ([^.;:\n]{2,60})")
_ASKED = Pattern(r"(?:^|\s)Q[.:)]?\s+([^?\n]{3,40})\?\s+A[.:)]?\s+([^?\n]{2,60}?)(?:[.;]|$)")
_ROWS_OF_A_SPREADSHEET = 4
_LONGEST_QUESTION = 6
_QUOTES = "\"“”'"


class Field(NamedTuple):
    """A label in lower case with its value and the line it stands in."""

    label: str
    value: Passage
    line: Line


def read_fields(lines: Sequence[Line]) -> tuple[Field, ...]:
    """Every labelled value of the notes that is not empty, in order."""
    found = [*_of_lines(lines), *_of_spreadsheet(lines), *_of_questions(lines)]
    return tuple(sorted((field for field in found if field.value.text), key=lambda field: field.value.start))


def _of_lines(lines: Sequence[Line]) -> Iterator[Field]:
    for line in lines:
        if line.kind == "row":
            yield from _of_row(line)
            continue
        if line.label is not None and line.value is not None:
            yield Field(line.label.text.lower().rstrip(" ._…"), line.value, line)
        else:
            for pattern in (_EQUATED, _DOTTED, _CALENDAR):
                if match := pattern.fullmatch(line.text):
                    yield Field(match[1].lower(), line.passage.cut(*match.span(2)), line)
        for pattern in (_QUOTED_PAIR, _ASKED):
            for match in pattern.finditer(line.text):
                yield Field(match[1].lower(), line.passage.cut(*match.span(2)), line)
        inside = list(_SHORT_FIELD.finditer(line.text))
        for match in inside if len(inside) > 1 else ():
            if match.start():
                yield Field(match[1].lower(), line.passage.cut(*match.span(2)), line)


def _of_row(line: Line) -> Iterator[Field]:
    """The second cell behind the first, where there are two; a cell under the name of its column."""
    if len(line.cells) == 2 and not any(line.columns):
        yield Field(line.cells[0].text.lower().rstrip(" :"), line.cells[1], line)
    for column, cell in zip(line.columns, line.cells, strict=False):
        if column:
            yield Field(column.lower(), cell, line)


def _of_spreadsheet(lines: Sequence[Line]) -> Iterator[Field]:
    """Values behind a comma with no space, where several lines are so written."""
    rows = [(line, match) for line in lines if line.label is None and (match := _SEPARATED.fullmatch(line.text))]
    if len(rows) < _ROWS_OF_A_SPREADSHEET:
        return
    for line, match in rows:
        value = line.passage.cut(*match.span(2))
        quoted = len(value.text) > 2 and value.text[0] in _QUOTES and value.text[-1] in _QUOTES
        yield Field(match[1].lower(), value.cut(1, -1) if quoted else value, line)


def _of_questions(lines: Sequence[Line]) -> Iterator[Field]:
    """The answer to a short question: "Q: which company?", "A: …"."""
    for question, answer in pairwise(lines):
        asked = question.body.text
        if asked.endswith("?") and len(asked.split()) <= _LONGEST_QUESTION and not answer.body.text.endswith("?"):
            yield Field(asked.lower().rstrip(" ?"), answer.body, answer)
