"""Hard wraps: lines that an editor or mail program broke, put together again."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from afterword.readers.by_rule.marks import Marked, is_separator, split_label

_WIDEST = 110
_SURE_SHARE = 0.6
_HOUR = re.compile(r"\d{1,2}[:.]\d\d\s?(?:[ap]m)?[\s:|–-]{1,3}[^\W\d_a-z]")
"""At the head of a line: an entry of a schedule, and no rest of a sentence."""


def join_wraps(lines: Sequence[Marked], apart: Collection[int]) -> list[list[int]]:
    """The lines by number, each with those that continue it.

    A line continues the one above when it has no mark of its own and either hangs below an item's text, or the one
    above is as full as the page is wide: its first word would not have fitted there.

    Args:
        lines: All lines, blank ones too.
        apart: Lines that stay for themselves: copied matter, rows of tables.
    """
    width = _wrap_width(lines, apart)
    groups: list[list[int]] = []
    for number in range(len(lines)):
        above = groups[-1] if groups else []
        if above and number not in apart and above[-1] not in apart and _continues(lines, above, number, width):
            above.append(number)
        else:
            groups.append([number])
    return groups


def _continues(lines: Sequence[Marked], above: Sequence[int], number: int, width: int) -> bool:
    line, item, last = lines[number], lines[above[0]], lines[above[-1]]
    if not _is_running(line) or not last.content.text or item.hashes or is_separator(last.content.text):
        return False
    if item.bullet and line.edge > item.edge and not last.content.text.endswith(":"):
        return True
    return 0 < width < _full_with(last, line)


def _is_running(line: Marked) -> bool:
    text = line.content.text
    return bool(text) and not (
        _HOUR.match(text)
        or line.bullet
        or line.hashes
        or line.speaker
        or line.stamp
        or line.quoted
        or is_separator(text)
        or _labelled(line)
    )


def _labelled(line: Marked) -> bool:
    return split_label(line.content) is not None


def _full_with(line: Marked, below: Marked) -> int:
    return line.indent + len(line.content.text) + 1 + len(below.content.text.split()[0])


def _wrap_width(lines: Sequence[Marked], apart: Collection[int]) -> int:
    """Columns at which running text is broken; 0 where it is not."""
    own = [line for number, line in enumerate(lines) if number not in apart]
    width = max((line.indent + len(line.content.text) for line in own), default=0)
    if width > _WIDEST:
        return 0
    pairs = [
        (one, other)
        for one, other in pairwise(lines)
        if _is_running(other) and one.content.text and not one.hashes and other.edge == one.indent
    ]
    full = sum(_full_with(one, other) > width for one, other in pairs)
    return width if full >= 2 and full >= _SURE_SHARE * len(pairs) else 0
