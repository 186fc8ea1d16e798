"""Tables in notes: rows between pipes, cells parted by tabs, or columns that spaces line up below their names."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from afterword.readers.by_rule.marks import Marked
from afterword.readers.by_rule.passage import Passage

_RULE = re.compile(r"[|\s:+=-]{3,}")
_GAP = re.compile(r"\s{2,}")
_FIELD = re.compile(r":\s*\S")
_COLUMN_NAMES = frozenset(
    """who name names interviewer interviewers person people panel panellist title role position job topic topics note
    notes what subject subjects discussed covered talked time when date slot round stage question questions asked about
    team comment comments follow-up followup impression impressions private their remark remarks point points said
    detail details item department function initials init code short called abbreviation""".split()
)


class Row(NamedTuple):
    """A row of a table; ``columns`` are the header's cells, as many as there are cells, or none."""

    cells: tuple[Passage, ...]
    columns: tuple[str, ...] = ()
    is_header: bool = False


def rows(lines: Sequence[Marked]) -> dict[int, Row]:
    """The rows of all tables by the number of their line; a rule between header and body is a header too."""
    found: dict[int, Row] = {}
    position = 0
    while position < len(lines):
        numbers = list(_table_lines(lines, position))
        table = _table(lines, numbers) if len(numbers) > 1 else _aligned(lines, position)
        found.update(table)
        position = max(position, *table, *numbers[-1:]) + 1 if table or numbers else position + 1
    return found


def _table_lines(lines: Sequence[Marked], first: int) -> Iterator[int]:
    """The lines with cells that follow one another; blank ones part the rows of a table of HTML.

    A row behind a blank line that a rule follows is the head of the next table.
    """
    for number in range(first, len(lines)):
        if number > first and _heads_table(lines, number):
            return
        if _cells(lines[number]) is not None:
            yield number
        elif lines[number].content.text or number == first:
            return


def _heads_table(lines: Sequence[Marked], number: int) -> bool:
    below = lines[number + 1].content.text if number + 1 < len(lines) else ""
    return not lines[number - 1].content.text and "|" in below and _RULE.fullmatch(below) is not None


def _aligned(lines: Sequence[Marked], first: int) -> dict[int, Row]:
    """The table whose columns stand below the names in its first line."""
    head = _split_at_gaps(lines[first].content)
    fields = any(_FIELD.search(cell.text) for _, cell in head)
    if len(head) < 2 or fields or not _names_columns([cell for _, cell in head]):
        return {}
    starts = [lines[first].indent + start for start, _ in head]
    columns = tuple(cell.text for _, cell in head)
    table = {first: Row(tuple(cell for _, cell in head), is_header=True)}
    for number in range(first + 1, len(lines)):
        cells = _split_at_gaps(lines[number].content)
        if len(cells) < 2:
            break
        placed = {_column(starts, lines[number].indent + start): cell for start, cell in cells}
        if len(cells) == len(columns):
            placed = dict(enumerate(cell for _, cell in cells))
        row = tuple(placed.get(column, Passage("", ())) for column in range(len(columns)))
        table[number] = Row(row, columns)
    return table if len(table) > 1 else {}


def _column(starts: Sequence[int], start: int) -> int:
    return max((number for number, other in enumerate(starts) if other <= start + 1), default=0)


def _split_at_gaps(content: Passage) -> list[tuple[int, Passage]]:
    """The pieces between two or more spaces, each with its offset."""
    if "  " not in content.text:
        return []
    cuts = [(0, 0), *(match.span() for match in _GAP.finditer(content.text)), (len(content.text), 0)]
    return [(one[1], content.cut(one[1], other[0])) for one, other in pairwise(cuts)]


def _names_columns(cells: Sequence[Passage]) -> bool:
    return sum(_first_word(cell.text) in _COLUMN_NAMES for cell in cells) * 2 > len(cells)


def _first_word(text: str) -> str:
    return text.lower().split()[0].strip(".:*") if text.strip() else ""


def _table(lines: Sequence[Marked], numbers: Sequence[int]) -> dict[int, Row]:
    """The rows of one table or of several below one another: a row between a blank line and a rule begins the next."""
    rules = {number for number in numbers if _RULE.fullmatch(lines[number].content.text)}
    heads = [
        place
        for place in range(1, len(numbers) - 1)
        if numbers[place] - numbers[place - 1] > 1 and numbers[place + 1] in rules and numbers[place] not in rules
    ]
    table: dict[int, Row] = {}
    for first, end in pairwise([0, *heads, len(numbers)]):
        table |= _one_table(lines, numbers[first:end], rules)
    return table


def _one_table(lines: Sequence[Marked], numbers: Sequence[int], rules: Collection[int]) -> dict[int, Row]:
    first = numbers[0]
    cells = _without_empty_columns({number: _cells(lines[number]) or () for number in numbers})
    head = cells[first]
    has_header = any(number in rules for number in numbers[1:2]) or _names_columns(head)
    columns = tuple(cell.text for cell in head) if has_header else ()
    table = {
        number: Row(row, columns[: len(row)] if len(columns) >= len(row) else (), is_header=number in rules)
        for number, row in cells.items()
    }
    if has_header:
        table[first] = Row(head, is_header=True)
    return table


def _without_empty_columns(cells: dict[int, tuple[Passage, ...]]) -> dict[int, tuple[Passage, ...]]:
    """The cells without the columns that are empty in every row, as those of HTML between two tabs are."""
    widths = {len(row) for row in cells.values()}
    if len(widths) > 1:
        return cells
    kept = [column for column in range(widths.pop()) if any(row[column].text for row in cells.values())]
    return {number: tuple(row[column] for column in kept) for number, row in cells.items()}


def _cells(line: Marked) -> tuple[Passage, ...] | None:
    content = line.content
    if content.text.count("|") >= 2 and (content.text.startswith("|") or content.text.endswith("|")):
        return _split(content, "|", inner=True)
    if "\t" in content.text and not line.bullet:
        return _split(content, "\t", inner=False)
    return None


def _split(content: Passage, mark: str, *, inner: bool) -> tuple[Passage, ...]:
    """The cells between marks; with ``inner`` the empty ones outside the first and last mark are none."""
    cuts = [-1, *(m.start() for m in re.finditer(re.escape(mark), content.text)), len(content.text)]
    cells = [content.cut(a + 1, b) for a, b in pairwise(cuts)]
    if inner and content.text.startswith(mark):
        cells = cells[1:]
    if inner and content.text.endswith(mark):
        cells = cells[:-1]
    return tuple(cells)
