"""What the place of a line says of it: under a heading or title, behind a subject, among the interviewers."""

from afterword.readers.by_rule import logistics
from afterword.readers.by_rule.announced import announces
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.structured import is_panel_heading

_SENTENCE = 4  # words: fewer behind a dash tell nothing of the subject before it
_LONGEST_SUBJECT = 3
_LONGEST_TITLE = 4


def is_beside(line: Line, title: str | None) -> bool:
    """Whether a line stands under a heading, or the title of an item of minutes, such as "next" or "I owe"."""
    headings = [heading.text.rstrip(" :") for heading in line.sections[:1]] + ([title] if title else [])
    return any(map(logistics.is_beside, headings))


def is_title_of(line: Line, below: Line) -> bool:
    """Whether an item is the title of what the text below it tells, as the items of minutes are."""
    together = line.paragraph == below.paragraph and line.kind == "item" and below.kind == "text"
    few = len(line.text.split()) <= _LONGEST_TITLE and line.text[-1:].isalnum()
    return together and few and line.label is None and len(below.text.split()) > 2 * _LONGEST_TITLE


def is_of_panel(line: Line) -> bool:
    """Whether a line stands under "panel" or "who" and says nothing of its own."""
    return line.label is None and "?" not in line.text and any(map(is_panel_heading, line.sections[:1]))


def names_subject(line: Line) -> bool:
    """Whether a line of running notes sets its subject off with a dash: "drains - they had a flood in July"."""
    if line.label is None or line.value is None or line.mark != "-" or logistics.is_field(line.label.text):
        return False
    few = len(line.label.text.split()) <= _LONGEST_SUBJECT
    return few and len(line.value.text.split()) >= _SENTENCE and announces(line.label.text, first=True) is not None


def in_topics_section(line: Line) -> bool:
    """Whether a line stands under a heading such as "topics"."""
    return any(logistics.is_topics_label(heading.text.rstrip(" :")) for heading in line.sections)
