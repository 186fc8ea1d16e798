"""The layout of notes: lines with their marks read off, under the headings they stand under.

``read_layout(notes)`` gives a tuple of frozen ``Line`` values in the order of the notes, blank lines left out, hard
wraps joined, several fields or cells of one line taken apart. For each line::

    line.text                     what it says, without bullet, number, ``#``, emphasis, chat stamp or crossed-out words
    line.passage                  the same with offsets; ``line.passage.cut(a, b).evidence(notes)`` is the evidence of a
                                  part of it, ``line.passage.start`` and ``.end`` lie in ``notes.plain``
    line.kind                     "heading" | "item" (of a list) | "row" (of a table) | "text"
    line.label, line.value        "Panel: A. Moor" and "AM - stock takes" as passages, ``None`` without a label;
                                  ``line.mark`` is ":" or "-"; an empty value is a field left blank
    line.cells, line.columns      cells of a row; the names of the columns where the table has a header
    line.section                  the heading it stands under (a ``Line``), whose own ``section`` is the one above that
    line.level                    of a heading: 1 is the highest
    line.paragraph                number of the paragraph: lines with no blank line between them
    line.indent                   columns before the text
    line.speaker, line.stamp      of a chat message
    line.pasted, line.block       copied matter ("mail", "advert", "invite", "quote") and the number of its block;
                                  ``None`` and 0 for the writer's own words
    line.struck                   passages crossed out in the line

``clauses.clauses(line)`` takes a line apart into sentences, and dictation without punctuation into clauses.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from afterword.notes import Notes
from afterword.readers.by_rule.marked_lines import marked_lines
from afterword.readers.by_rule.marks import Marked, is_separator, split_label
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pasted import Pasted, pasted_blocks
from afterword.readers.by_rule.records import records
from afterword.readers.by_rule.tables import Row, rows
from afterword.readers.by_rule.wraps import join_wraps

_TITLE_LEVEL, _CAPITALS_LEVEL, _LEAD_LEVEL, _ITEM_LEVEL = 1, 7, 8, 9  # the levels of ``#`` are 1 to 6
_FIELD_GAP = re.compile(r"\s{2,}(?=[^\W\d_][^:|\n]{0,30}:(?:\s|$))|\s+[·•|]\s+(?=[^\W\d_][^:|\n]{0,30}:\s)|\s+[·•|]\s+")


class Line(NamedTuple):
    """A line of the notes; the module's head tells what each attribute holds."""

    passage: Passage
    kind: Literal["heading", "item", "row", "text"] = "text"
    label: Passage | None = None
    value: Passage | None = None
    mark: str = ""
    cells: tuple[Passage, ...] = ()
    columns: tuple[str, ...] = ()
    section: "Line | None" = None
    level: int = 0
    paragraph: int = 0
    indent: int = 0
    speaker: str = ""
    stamp: str = ""
    pasted: Pasted | None = None
    block: int = 0
    struck: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """What the line says."""
        return self.passage.text

    @property
    def body(self) -> Passage:
        """What the line says behind its label."""
        return self.value if self.value is not None else self.passage

    @property
    def sections(self) -> "tuple[Line, ...]":
        """The headings it stands under, the nearest first."""
        above = self.section
        found: list[Line] = []
        while above is not None:
            found.append(above)
            above = above.section
        return tuple(found)


def read_layout(notes: Notes) -> tuple[Line, ...]:
    """The lines of the notes with their structure."""
    marked = marked_lines(notes.plain)
    blocks = pasted_blocks(marked)
    kinds = {n: (kind, number) for number, (a, b, kind) in enumerate(blocks, 1) for n in range(a, b)}
    table_rows = rows(marked)
    fields = records(marked)
    reader = _LineReader()
    for group in join_wraps(marked, frozenset(kinds) | frozenset(table_rows) | frozenset(fields)):
        first = group[0]
        line = marked[first]
        for other in group[1:]:
            line = line._replace(
                content=line.content.joined(marked[other].content), struck=line.struck + marked[other].struck
            )
        pasted, block = kinds.get(first, (None, 0))
        level = 0 if pasted else _heading_level(marked, first, in_table=first in table_rows)
        reader.take(line, table_rows.get(first) or fields.get(first), level, (pasted, block))
    return tuple(reader.lines)


@dataclass(slots=True)
class _Open:
    """A heading whose lines are being read; ``nested`` when they are set further in than it is."""

    heading: Line
    nested: bool | None = None

    def holds(self, edge: int) -> bool:
        """Whether a line that begins at an edge stands below it by its indentation alone."""
        return bool(self.nested) and self.heading.indent < edge


class _LineReader:
    """Puts lines under their headings, from the first to the last."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._open: list[_Open] = []  # headings the next line stands under, the highest first
        self._paragraph = 0
        self._after_blank = True

    def take(
        self, marked: Marked, cells: Row | tuple[Passage, Passage] | None, level: int, pasted: tuple[Pasted | None, int]
    ) -> None:
        """Add one line; a blank line or a separator only ends what came before."""
        text = marked.content.text
        if not text and not marked.struck:
            self._paragraph += not self._after_blank
            self._after_blank = True
            return
        if is_separator(text):
            underlines = self.lines and self.lines[-1].kind == "heading" and not self._after_blank
            self._close(_ITEM_LEVEL + 1 if underlines else _TITLE_LEVEL + 1)
            self._after_blank = True
            return
        self._close_sections(marked, level, pasted=pasted[0] is not None)
        self._after_blank = False
        section = self._open[-1].heading if self._open else None
        base = Line(
            marked.content, section=section, level=level, paragraph=self._paragraph, indent=marked.indent,
            speaker=marked.speaker, stamp=marked.stamp, pasted=pasted[0], block=pasted[1], struck=marked.struck,
        )  # fmt: skip
        if isinstance(cells, Row):
            if not cells.is_header:
                self.lines.append(base._replace(kind="row", cells=cells.cells, columns=cells.columns))
            return
        if cells is not None:
            if cells[1].text.lower() == "value":  # the names of the fields, as in "field,value"
                return
            self.lines.append(base._replace(label=cells[0], value=cells[1], mark=":"))
            return
        if level:
            heading = _labelled(base._replace(kind="heading"))
            self.lines.append(heading)
            self._open.append(_Open(heading))
            return
        kind: Literal["item", "text"] = "item" if marked.bullet else "text"
        self.lines.extend(_labelled(base._replace(kind=kind, passage=piece)) for piece in _fields(marked.content))

    def _close_sections(self, marked: Marked, level: int, *, pasted: bool) -> None:
        """Close the sections that end where a line begins."""
        if self._open and self._open[-1].nested is None:
            self._open[-1].nested = marked.edge > self._open[-1].heading.indent
        while self._open and self._open[-1].nested and not self._open[-1].holds(marked.edge):
            self._open.pop()
        if level:
            self._close(level, marked.edge)
        elif self._after_blank and not marked.bullet and not pasted:
            self._close(_CAPITALS_LEVEL if _is_field(marked) else _LEAD_LEVEL, marked.edge)
        elif marked.edge == 0 and not pasted:
            self._close(_ITEM_LEVEL, marked.edge)

    def _close(self, level: int, edge: int = 0) -> None:
        """Close the sections of a level and those below it, but for those that hold a line by its indentation."""
        while self._open and self._open[-1].heading.level >= level and not self._open[-1].holds(edge):
            self._open.pop()


def _is_field(marked: Marked) -> bool:
    split = split_label(marked.content)
    return marked.edge == 0 and split is not None and split[2] == ":"


def _labelled(line: Line) -> Line:
    split = split_label(line.passage)
    return line if split is None else line._replace(label=split[0], value=split[1], mark=split[2])


def _fields(passage: Passage) -> list[Passage]:
    """The fields that stand side by side in one line of a form or head of a page."""
    gaps = list(_FIELD_GAP.finditer(passage.text))
    if not gaps or not re.match(r"[^\W\d_][^:|\n]{0,30}:\s", passage.text):
        return [passage]
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(passage.text)]
    pieces = [passage.cut(start, end) for start, end in zip(starts, ends, strict=True)]
    return [piece for piece in pieces if piece.text]


def _heading_level(lines: Sequence[Marked], number: int, *, in_table: bool) -> int:
    """Level of the heading that a line is; 0 for other lines."""
    line = lines[number]
    text = line.content.text
    if in_table or not text or is_separator(text) or line.speaker:
        return 0
    if line.hashes:
        return line.hashes
    if number + 1 < len(lines) and _underlines(lines[number + 1].content.text) and len(text) <= 80 and not line.bullet:
        return _TITLE_LEVEL + 1
    follows = _follows(lines, number)
    if follows is None or len(text) > 80 or text.endswith((".", "!", "?", ";", ",")):
        return 0
    if line.bullet:
        return _ITEM_LEVEL if text.endswith(":") and follows.edge > line.edge else 0
    return _plain_level(line, follows, directly=bool(lines[number + 1].content.text))


def _plain_level(line: Marked, follows: Marked, *, directly: bool) -> int:
    text = line.content.text
    letters = [c for c in text if c.isalpha()]
    if len(letters) >= 3 and text.upper() == text and ": " not in text and text.lower() != text:
        return _CAPITALS_LEVEL
    if line.bold and ": " not in text:
        return _LEAD_LEVEL
    if text.endswith(":") and (len(text.split()) <= 10 or (directly and follows.bullet)):
        return _LEAD_LEVEL
    if not letters and set(text) <= set("$£€¥ "):
        return _LEAD_LEVEL
    followed_by_list = directly and (bool(follows.bullet) or follows.edge > line.edge)
    return _LEAD_LEVEL if followed_by_list and len(text.split()) <= 8 and split_label(line.content) is None else 0


def _underlines(text: str) -> bool:
    return len(text) >= 3 and len(set(text)) == 1 and text[0] in "=-~"


def _follows(lines: Sequence[Marked], number: int) -> Marked | None:
    """The next line that is not blank, at most two lines on."""
    return next((line for line in lines[number + 1 : number + 3] if line.content.text), None)
