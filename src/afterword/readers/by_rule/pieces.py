"""The notes taken apart into pieces that may be topics, each with the interviewer whose it is.

A piece is a sentence, a clause of dictation, a part between semicolons or a cell of a table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from afterword.context import Person
from afterword.readers.by_rule import cues, logistics
from afterword.readers.by_rule.clauses import is_dictated, segments, sentences
from afterword.readers.by_rule.dialogue import Asked, Dialogue, author_of
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import tokens
from afterword.readers.by_rule.ownership import Owners
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.vocabulary import PERSON_VERBS

Break = Literal["line", "break", ""]
"""What stands before a piece: the head of a line or cell, a semicolon or another speaker, or nothing of the kind."""

Place = Literal["given", "item", "prose"]
"""How far the place of a piece says that it was talked about.

``given``: it stands behind a person's label, under "topics" or as an answer. ``item``: an item of a list. ``prose``:
not at all.
"""

_FEW_WORDS = 40
_TOPIC_COLUMN = Pattern(
    r"(?:topics?|notes?|what|discussed|covered|talked|about|questions?|asked|subjects?|details?|points?|said"
    r"|remarks?)\b"
)
_DATE_LABEL = Pattern(r"[^\pL\pN]*(?:\d|mon|tue|wed|thu|fri|sat|sun)")
_BREAK = re.compile(r"[()\[\]]|;\s")
_JOINT = re.compile(r"(?:(?:and|so|then|but|also|um|uh|now)\s+)+$", re.IGNORECASE)
_LABEL = re.compile(r"([^\W\d_][^:;.]{0,24}):\s+")
_MOST_ATTRIBUTED = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the notes.

    Attributes:
        passage: Its words.
        owner: Whose it is; ``None`` for nobody's or everybody's.
        line: Offset of the line it stands in.
        paragraph: Number of its paragraph.
        place: What its place says of it.
        opens: What stands before it.
        stray: Whether it stands by itself in notes that put other things under people.
    """

    passage: Passage
    owner: Person | None
    line: int
    paragraph: int
    place: Place
    opens: Break
    stray: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return self.passage.text


def pieces_of(lines: Sequence[Line], owners: Owners) -> Iterator[Piece]:
    """The pieces of the writer's own lines, in order."""
    return _Cutter(lines, owners).pieces()


class _Cutter:
    """Goes through the lines from the first to the last."""

    def __init__(self, lines: Sequence[Line], owners: Owners) -> None:
        self._lines = lines
        self._owners = owners
        self._author = author_of(lines)
        self._attributed = sum(owners.label_owner(line)[0] for line in lines) >= _MOST_ATTRIBUTED
        few = sum(len(line.text.split()) for line in lines) <= _FEW_WORDS
        self._few = few and not self._author  # nobody tells a story in so few words: each stands for a subject

    def pieces(self) -> Iterator[Piece]:
        dialogue = Dialogue(self._lines, self._owners.calls, self._author)
        above: Line | None = None
        for number, line in enumerate(self._lines):
            asked = dialogue.take(line, self._lines[number + 1] if number + 1 < len(self._lines) else None)
            if line.pasted is None and line.kind != "heading" and line.speaker in ("", self._author):
                owner = self._owners.line_owner(line, above)
                if asked is None:
                    yield from self._of_line(line, owner, first=number == 0)
                elif asked.counts:
                    yield from self._answer(asked, line, asked.owner or owner)
            above = line

    def _answer(self, asked: Asked, line: Line, owner: Person | None) -> Iterator[Piece]:
        """An answer in a dialogue, with the question where that is part of it."""
        said = line.passage.cut(asked.behind) if asked.behind else line.body
        whose = owner
        for number, (passage, opens) in enumerate(_cut(said)):
            whose = self._owners.piece_owner(passage.text, owner, whose)
            whole = asked.question.joined(passage, " I said: ") if asked.question and number == 0 else passage
            yield Piece(
                whole, whose, line.passage.start, line.paragraph, "given", opens="line" if number == 0 else opens
            )

    def _of_line(self, line: Line, owner: Person | None, *, first: bool) -> Iterator[Piece]:
        labelled, _ = self._owners.label_owner(line)
        if line.kind == "row":
            yield from self._of_row(line)
            return
        if first and not labelled and not is_dictated(line.text) and len(sentences(line.passage)) < 3:
            return
        body = self._body(line, labelled=labelled)
        if body is None or _is_beside(line):
            return
        place: Place = "item" if line.kind == "item" or self._few else "prose"
        if labelled or owner is not None or _in_topics_section(line):
            place = "given"
        stray = self._attributed and place != "given"
        previous = owner
        alone = False  # whether a name alone has just been read, as in "AM. Larch from Norway"
        for number, (passage, opens) in enumerate(self._cut_at_people(body)):
            previous = self._owners.piece_owner(passage.text, owner, previous)
            if number == 0 and len(passage.text.split()) == 1 and previous is not None and line.label is None:
                alone = self._owners.calls.labelled(passage.text) == [previous]
            if alone:
                owner, place, stray = previous, "given", False
            yield Piece(
                passage,
                previous,
                line.passage.start,
                line.paragraph,
                place,
                opens="line" if number == 0 else opens,
                stray=stray,
            )

    def _body(self, line: Line, *, labelled: bool) -> Passage | None:
        """What of a line may be talked about; ``None`` for a field of a form."""
        if line.label is None:
            return line.body
        if labelled:
            return line.passage if self._owners.calls.says_more(line.label.text) else line.body
        label = line.label.text
        if logistics.is_field(label) or _DATE_LABEL.match(label):
            return None
        return line.body if logistics.is_topics_label(label) else line.passage

    def _cut_at_people(self, passage: Passage) -> Iterator[tuple[Passage, Break]]:
        """The pieces of a passage; dictation also before an interviewer who says or does something."""
        spoken = is_dictated(passage.text)
        for piece, opens in _cut(passage):
            starts = [0]
            for start in self._heads(piece.text) if spoken else ():
                acts = any(word.lower in PERSON_VERBS for word in tokens(piece.text[start : start + 60])[1:3])
                joint = _JOINT.search(piece.text[:start])
                place = joint.start() if joint else start
                if acts and place > starts[-1]:
                    starts.append(place)
            for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(piece.text)], strict=True)):
                yield piece.cut(start, end), opens or ("break" if number else "")

    def _heads(self, text: str) -> list[int]:
        """Where the names of interviewers begin."""
        starts = [start for start, _ in self._owners.calls.named(text)]
        return [
            start
            for start in starts
            if not any(
                text[other:start].count(" ") == 1 and text[start - 1] == " " for other in starts if other < start
            )
        ]

    def _of_row(self, line: Line) -> Iterator[Piece]:
        columns = line.columns or ("",) * len(line.cells)
        calls = self._owners.calls
        people = [
            person
            for cell, column in zip(line.cells, columns, strict=False)
            for _, person in calls.named(cell.text)
            if not _TOPIC_COLUMN.match(column) or cues.NAME_COLUMN.match(column)
        ]
        owner = people[0] if people else None
        for cell, column in zip(line.cells, columns, strict=False):
            is_topic = _TOPIC_COLUMN.match(column) and not cues.NAME_COLUMN.match(column)
            if is_topic or (not line.columns and (not calls.named(cell.text) or _LABEL.match(cell.text))):
                mine, body = self._labelled_cell(cell, owner)
                for number, (passage, opens) in enumerate(_cut(body)):
                    whose = self._owners.piece_owner(passage.text, mine, mine)
                    place: Place = "given" if line.columns or mine is not owner else "item"
                    yield Piece(
                        passage, whose, cell.start, line.paragraph, place, opens="line" if number == 0 else opens
                    )

    def _labelled_cell(self, cell: Passage, owner: Person | None) -> tuple[Person | None, Passage]:
        """Whose a cell is and what it says: "Ada: how to sort larch" stands in a column of its own kind."""
        match = _LABEL.match(cell.text)
        people = self._owners.calls.labelled(match[1]) if match else []
        if match is None or len(people) != 1:
            return owner, cell
        return people[0], cell.cut(match.end())


def _is_beside(line: Line) -> bool:
    """Whether a line stands under a heading such as "next" or "I owe"."""
    return any(logistics.is_beside(heading.text.rstrip(" :")) for heading in line.sections[:1])


def _in_topics_section(line: Line) -> bool:
    return any(logistics.is_topics_label(heading.text.rstrip(" :")) for heading in line.sections)


def _cut(passage: Passage) -> Iterator[tuple[Passage, Break]]:
    """Sentences and clauses, taken apart at semicolons outside brackets; whether a semicolon stands before each."""
    for sentence in segments(passage):
        start = depth = 0
        opens: Break = ""
        for match in _BREAK.finditer(sentence.text):
            if match.group()[0] == ";" and depth == 0:
                yield sentence.cut(start, match.start()), opens
                start, opens = match.end(), "break"
            elif match.group() in "([":
                depth += 1
            elif match.group() in ")]":
                depth -= 1
        yield sentence.cut(start), opens
