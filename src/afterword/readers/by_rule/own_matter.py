"""Whether a line is about the writer's own affairs, and so about no answer of this employer's."""

from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.private import reason_of_label


def is_withheld(line: Line) -> bool:
    """Whether a line stands under, or behind, a heading or label such as "private" or "not for them"."""
    labels = [heading.text for heading in line.sections] + ([line.label.text] if line.label else [])
    first, comma, rest = line.text.partition(",")
    if comma and rest[:1].strip():
        labels.append(first)
    return any(reason_of_label(label) is not None for label in labels)
