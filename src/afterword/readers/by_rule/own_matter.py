"""Whether a line is about the writer's own affairs, and so about no answer of this employer's."""

from afterword.context import Reason
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.private import reason_of_label


def is_withheld(line: Line) -> bool:
    """Whether a line stands under, or behind, a heading or label such as "private" or "not for them"."""
    return any(_reasons(line))


def is_of_another_process(line: Line) -> bool:
    """Whether a line stands under a heading such as "other irons"."""
    return "other_process" in _reasons(line)


def _reasons(line: Line) -> list[Reason]:
    """What the headings above a line, its label and its first words before a comma withhold it for.

    What the notes open with names the employer, whose name may hold such a word: "Northern Housing".
    """
    labels = [heading.text for heading in line.sections if heading.paragraph > 0]
    labels += [line.label.text] if line.label else []
    first, comma, rest = line.text.partition(",")
    if comma and rest[:1].strip():
        labels.append(first)
    return [reason for reason in map(reason_of_label, labels) if reason is not None]
