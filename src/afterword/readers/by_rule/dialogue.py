"""Notes kept as question and answer: a log of what was asked, a debrief with oneself, a chat with a friend."""

from collections.abc import Sequence
from typing import NamedTuple

from afterword.context import Person
from afterword.readers.by_rule import logistics
from afterword.readers.by_rule.calls import Calls
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.withheld import reason_of_label
from afterword.text import fold

_QUESTION = Pattern(r"(?:q|question|frage|f)\W*(?:\d+\W*)?(?:\(([^()]*)\)|[-–, ]+([^:]*))?\W*")
_HEAD = Pattern(r"(?:(?:q|question)\s?\d{0,2}[.)]|(?:their|her|his) question[:.]|asked:)\s+(?:\(([^()]*)\)\s*)?")
_OWN_QUESTIONS = Pattern(
    r"(?:my|own) questions?\b|questions? (?:i (?:asked|had|have)|for (?:them|her|him)|to ask)\b|i asked\b"
)
_ARROW = Pattern(r"\s*(?:[-=]?>|→|»)\s*")
_ANSWER = Pattern(r"(?:a|ans|answer|antwort|me|i)\W*(?:\d+\W*)?(?:\(me\))?\W*")
_TO_CANDIDATE = Pattern(r"\b(?:you|your|would|how|why|which|when|whose|where|who)\b")
_OF_ONESELF = Pattern(r"\b(?:i|i'd|i'm|my|me|mine)\b")
_ABOUT_TALK = Pattern(
    r"\b(?:what|which|who|how)\b.*\b(?:ask|asked|asks|talk|talked|say|said|discuss|discussed|cover|covered|about|grill"
    r"|quiz|questions?|want to know|chat)\b|^questions?\b"
)
_WITHIN = Pattern(r"[^\pL]*([^?.:;]{2,50}\?)[*_ ]+")
_FEWEST_WITHIN = 3
_SHORT = 4
_ME = frozenset(["me", "i", "you", "ich", "myself", "mine"])


class Asked(NamedTuple):
    """What an answer answers.

    Attributes:
        counts: Whether the answer may be a topic.
        owner: Whose it is, where the question tells.
        question: The question, where it was asked in the interview.
        behind: Where in the line the answer begins, where the question stands in the same line.
    """

    counts: bool
    owner: Person | None = None
    question: Passage | None = None
    behind: int = 0


class Dialogue:
    """Follows questions and answers from the first line to the last."""

    def __init__(self, lines: Sequence[Line], calls: Calls, author: str) -> None:
        self._within = sum(_WITHIN.match(line.text) is not None for line in lines) >= _FEWEST_WITHIN
        self._calls = calls
        self._author = author
        self._asked: Asked | None = None
        self._under: int | None = (
            None  # paragraph of a question whose answer stands in the lines below, without a label
        )
        self._friend = False

    def take(self, line: Line, below: Line | None) -> Asked | None:
        """What a line answers; ``None`` for a line outside of any dialogue."""
        if line.speaker not in ("", self._author):
            self._friend = _ABOUT_TALK.search(line.text) is not None
            return None
        if self._friend:
            return Asked(counts=True)
        if (asked := self._by_layout(line, below)) is not None:
            return asked
        label = line.label.text if line.label and line.mark == ":" else ""
        if label and (match := _QUESTION.fullmatch(label)) and _is_answer(below):
            self._asked, self._under = self._asked_by(match[1] or match[2] or "", line.body), None
            return Asked(counts=False)
        if self._asked is not None and _is_answer(line):
            return self._asked
        if label or line.kind == "heading":
            self._asked = None
        return self._within_line(line) if self._within else None

    def _by_layout(self, line: Line, below: Line | None) -> Asked | None:
        """What a line answers by its place: below "Q. …" or "asked: …", or among the candidate's own questions."""
        if (head := _HEAD.match(line.text)) and below is not None:
            self._asked, self._under = self._asked_by(head[1] or "", line.passage.cut(head.end())), line.paragraph
            return Asked(counts=False)
        if self._asked is not None and self._under == line.paragraph:
            asked, self._asked = self._asked, self._asked._replace(question=None)
            return asked
        if any(_OWN_QUESTIONS.match(heading.text) for heading in line.sections[:1]) and line.kind == "item":
            end = line.text.find("?") + 1
            return Asked(counts=end < len(line.text), behind=end) if end else None
        return None

    def _within_line(self, line: Line) -> Asked | None:
        """What is asked at the head of a line of a debrief: "What did Ada ask? How to sort larch"."""
        match = _WITHIN.match(line.text)
        if match is None:
            return None
        asked = self._asked_by("", line.passage.cut(match.start(1), match.end(1)))
        if asked.question is not None:
            return None
        arrow = _ARROW.match(line.text, match.end())
        theirs = arrow is not None and not (_OF_ONESELF.search(match[1]) or _is_beside(match[1]))
        return asked._replace(counts=asked.counts or theirs, behind=arrow.end() if arrow else match.end())

    def _asked_by(self, asker: str, question: Passage) -> Asked:
        """What an answer to a question is worth.

        Args:
            asker: What stands behind "Q": a name, "me", or nothing.
            question: The question.
        """
        text = question.text
        people = self._calls.labelled(asker) if asker else []
        if people:
            return Asked(counts=True, owner=people[0] if len(people) == 1 else None, question=question)
        about = self._calls.people_in(text)
        if fold(asker).removeprefix("to ") in _ME or _is_beside(text):
            return Asked(counts=False)
        if about:
            return Asked(counts=True, owner=about[0] if len(about) == 1 else None)
        if _ABOUT_TALK.search(text):
            return Asked(counts=True)
        if _OF_ONESELF.search(text) or len(text.split()) < _SHORT or not _TO_CANDIDATE.search(text):
            return Asked(counts=False)
        return Asked(counts=True, question=question)


def _is_beside(question: str) -> bool:
    """Whether a question is of pay, of when they will answer and the like."""
    return reason_of_label(question.rstrip("?! ")) is not None or logistics.is_field(question)


def _is_answer(line: Line | None) -> bool:
    return line is not None and line.label is not None and _ANSWER.fullmatch(line.label.text) is not None


def author_of(lines: Sequence[Line]) -> str:
    """The speaker of a chat who keeps the notes: "Me", else whoever writes most."""
    written: dict[str, int] = {}
    for line in lines:
        if line.speaker:
            written[line.speaker] = written.get(line.speaker, 0) + len(line.text)
    own = next((speaker for speaker in written if fold(speaker) in _ME), None)
    return own or max(written, key=lambda speaker: written[speaker], default="")
