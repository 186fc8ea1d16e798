"""The notes taken apart into pieces that may be topics, each with the interviewer whose it is.

A piece is a sentence, a clause of dictation, a part between semicolons or a cell of a table.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from afterword.context import Person
from afterword.readers.by_rule import label_cues, logistics
from afterword.readers.by_rule.announced import announces, hands_over, is_order
from afterword.readers.by_rule.clauses import is_dictated, segments, sentences
from afterword.readers.by_rule.dialogue import Asked, Dialogue, author_of
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.ownership import Owners
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.places import in_topics_section, is_beside, is_of_panel, is_title_of, names_subject
from afterword.readers.by_rule.reports import is_answer, tells_answer
from afterword.readers.by_rule.tokens import tokens
from afterword.readers.by_rule.vocabulary import PERSON_VERBS
from afterword.readers.by_rule.withheld import reason_of_label

Break = Literal["line", "break", ""]
"""What stands before a piece: the head of a line or cell, a semicolon or another speaker, or nothing of the kind."""

Place = Literal["given", "item", "prose"]
"""How far the place of a piece says that it was talked about.

``given``: it stands behind a person's label, under "topics" or as an answer. ``item``: an item of a list. ``prose``:
not at all.
"""

_FEW_WORDS = 40
_TOPIC_COLUMN = Pattern(
    r"(?:topics?|notes?|discussed|covered|talked|about|questions?|asked|subjects?|details?|points?|said|remarks?)\b"
    r"|what\W*$|what we\b|what (?:i|they|she|he|was|it was)\b.*\b(?:said|spoke|talk\w*|discuss\w*|ask\w*|cover\w*|about"
    r"|want\w*)"
)
_DATE_LABEL = Pattern(r"[^\pL\pN]*(?:\d|mon|tue|wed|thu|fri|sat|sun)")
_BREAK = re.compile(r"[()\[\]]|;\s")
_SHORT_LINE, _FEW_LINES = 22, 15  # words, lines
_JOINT = re.compile(r"(?:(?:and|so|then|but|also|um|uh|now)\s+)+$", re.IGNORECASE)
_LABEL = re.compile(r"([^\W\d_][^:;.]{0,24}):\s+")
_MOST_ATTRIBUTED = 2
_LONGEST_SUBJECT = 12  # words
_SENTENCES = re.compile(r"[.;]\s")
_SENTENCE = 4  # words: fewer behind a few words do not make these the subject of a story


class Piece(NamedTuple):
    """A piece of the notes.

    Attributes:
        passage: Its words.
        owner: Whose it is; ``None`` for nobody's or everybody's.
        line: Offset of the line it stands in.
        paragraph: Number of its paragraph.
        place: What its place says of it.
        opens: What stands before it.
        stray: Whether it stands by itself in notes that put other things under people.
        answered: Whether the next piece is what the writer said to it.
    """

    passage: Passage
    owner: Person | None
    line: int
    paragraph: int
    place: Place
    opens: Break
    stray: bool = False
    answered: bool = False

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
        titled = [(line, below) for line, below in pairwise(lines) if is_title_of(line, below)]
        self._titles = {line.passage.start for line, _ in titled}
        self._below = {below.passage.start: line.text for line, below in titled}
        # nobody tells a story in so few words, or in such short lines: each stands for a subject
        self._few = (few or _is_clipped(lines)) and not self._author

    def pieces(self) -> Iterator[Piece]:
        dialogue = Dialogue(self._lines, self._owners.calls, self._author)
        above: Line | None = None
        for number, line in enumerate(self._lines):
            asked = dialogue.take(line, self._lines[number + 1] if number + 1 < len(self._lines) else None)
            if line.pasted is None and line.kind != "heading" and line.speaker in ("", self._author):
                owner = self._owners.line_owner(line, above)
                owner = self._answerer(number) or owner
                if asked is None:
                    yield from self._of_line(line, owner, first=number == 0)
                elif asked.counts:
                    yield from self._answer(asked, line, asked.owner or owner)
            above = line

    def _answerer(self, number: int) -> Person | None:
        """Who speaks in the line below an item of a few words that names nobody: its subject is theirs."""
        line, *below = self._lines[number : number + 2]
        if line.kind != "item" or not below or below[0].kind != "text" or below[0].paragraph != line.paragraph:
            return None
        if len(line.text.split()) > _LONGEST_SUBJECT or _SENTENCES.search(line.text):
            return None
        if below[0].pasted or self._owners.calls.people_in(line.text):
            return None
        return self._owners.opener(below[0])

    def _answer(self, asked: Asked, line: Line, owner: Person | None) -> Iterator[Piece]:
        """An answer in a dialogue, with the question where that is part of it."""
        said = line.passage.cut(asked.behind) if asked.behind else line.body
        whose = owner
        for number, (passage, opens) in enumerate(_cut(said)):
            whose = self._owners.piece_owner(passage.text, owner, whose)
            between = " " if is_answer(passage.text) else " I said: "
            whole = asked.question.joined(passage, between) if asked.question and number == 0 else passage
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
        if body is None or is_beside(line, self._below.get(line.passage.start)):
            return
        if line.passage.start in self._titles or is_of_panel(line):
            return
        place: Place = "item" if line.kind == "item" or self._few else "prose"
        if labelled or owner is not None or in_topics_section(line) or names_subject(line):
            place = "given"
        if line.passage.start in self._below:
            place = "given"
        yield from self._told(line, body, owner, place, opening=first)

    def _told(self, line: Line, body: Passage, owner: Person | None, place: Place, *, opening: bool) -> Iterator[Piece]:
        """The pieces of a line; where one hands over to a person or announces a subject, the rest is given."""
        cut = list(self._cut_at_people(body))
        previous, heads = owner, not opening and line.label is None
        for number, (passage, opens) in enumerate(cut):
            text = passage.text
            previous = self._owners.piece_owner(text, owner, previous)
            turns = line.label is None and len(text.split()) <= _SENTENCE
            if turns and hands_over(text, self._heads(text)):
                owner, place = previous, "given"
                continue
            more = number + 1 < len(cut) and len(cut[number + 1][0].text.split()) >= _SENTENCE
            subject = announces(text, first=heads) if more else None
            heads = is_order(text)
            if subject is not None:
                place = "given"
            yield Piece(
                passage.cut(subject or 0),
                previous,
                line.passage.start,
                line.paragraph,
                place,
                opens="line" if number == 0 or subject is not None else opens,
                stray=self._attributed and place != "given",
                answered=number + 1 < len(cut) and tells_answer(cut[number + 1][0].text),
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
            if not _TOPIC_COLUMN.match(column) or label_cues.NAME_COLUMN.match(column)
        ]
        if columns[0] and (logistics.is_field(line.cells[0].text) or reason_of_label(line.cells[0].text)):
            return
        if not people and any(
            label_cues.NAME_COLUMN.match(column) and cell.text[:1].isupper()
            for cell, column in zip(line.cells, columns, strict=False)
        ):
            return
        owner = people[0] if people else None
        for cell, column in zip(line.cells, columns, strict=False):
            is_topic = _TOPIC_COLUMN.match(column) and not label_cues.NAME_COLUMN.match(column)
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


def _is_clipped(lines: Sequence[Line]) -> bool:
    """Whether the notes are a few short lines without marks or full stops, as typed on a telephone."""
    own = [line for line in lines if line.pasted is None]
    plain = all(line.kind == "text" and len(line.text.split()) <= _SHORT_LINE for line in own)
    return plain and len(own) <= _FEW_LINES and not any(line.text.endswith(".") for line in own)


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
