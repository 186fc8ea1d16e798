"""Headings, labels and tags under which nothing is for an email: "off the record:", "not for them", "[mine alone]"."""

from collections.abc import Sequence

from afterword.context import Reason
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.private_words import reason_under

_LONGEST_LABEL = 8
_PAST_BLANK_LINES = frozenset({"confidence", "other_process"})
_TAG = Pattern(r"[\[({<*_ ]*(?:(?:p\.?s\.?|nb)[:,. ]+)?([^\[\]():.!?]{2,40})[\])}>]*(?:[:\])}.!]|\s[-–—]\s)")
_SHORT_TAG = 5


def reason_of_label(text: str) -> Reason | None:
    """Why nothing under a heading or label is for the email; ``None`` where it may be."""
    return None if len(text.split()) > _LONGEST_LABEL else reason_under(text.strip(" :()[]*_"))


def withheld(lines: Sequence[Line]) -> list[Reason | None]:
    """For each line the reason that a heading, label or tag gives, its own or one above it."""
    reader = _Scopes()
    return [reader.take(line) for line in lines]


class _Scopes:
    """Follows headings and labels from the first line to the last."""

    def __init__(self) -> None:
        self._running: Reason | None = None
        self._edge = 0
        self._paragraph: tuple[int, Reason] | None = None  # where a label or tag holds for the rest of its paragraph

    def take(self, line: Line) -> Reason | None:
        """The reason why the next line is not for the email."""
        if line.pasted is not None:
            return None
        own = _own_reason(line)
        opens = line.kind == "heading" or (line.label is not None and line.value is not None and not line.value.text)
        labelled = line.label is not None and line.mark == ":"
        if opens or (labelled and line.kind != "item" and line.indent <= self._edge):
            self._running = own if opens and own in _PAST_BLANK_LINES else None
            self._edge = line.indent
        if labelled or opens:
            self._paragraph = (line.paragraph, own) if own in _PAST_BLANK_LINES else None
        elif own is None and (tag := _reason_of_tag(line)) is not None:
            own, self._paragraph = tag, (line.paragraph, tag)
        follows = self._paragraph[1] if self._paragraph and self._paragraph[0] == line.paragraph else None
        inherited = next((reason for reason in map(_reason_of_heading, line.sections) if reason), None)
        return own or inherited or self._running or follows


def _own_reason(line: Line) -> Reason | None:
    if line.label is not None and line.mark == ":":
        return reason_of_label(line.label.text)
    return _reason_of_heading(line) if line.kind == "heading" else None


def _reason_of_heading(heading: Line) -> Reason | None:
    return reason_of_label(heading.text) if heading.level > 1 else None


def _reason_of_tag(line: Line) -> Reason | None:
    """The reason that the first words of a line give: "[mine alone] …", "PS not for them. …"."""
    match = _TAG.match(line.text)
    if match is None or len(match[1].split()) > _SHORT_TAG:
        return None
    reason = reason_of_label(match[1])
    return reason if reason in _PAST_BLANK_LINES else None
