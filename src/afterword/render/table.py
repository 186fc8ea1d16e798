"""Rows as a table of plain text."""

import unicodedata
from collections.abc import Sequence

from afterword.text import printable

_GAP = "  "


def render_table(rows: Sequence[Sequence[str]]) -> str:
    r"""The rows as lines whose cells stand one below the other; nothing for no rows.

    >>> render_table([("2025-03-05", "thank-you", "Zoë"), ("2025-03-14", "check-in", "")])
    '2025-03-05  thank-you  Zoë\n2025-03-14  check-in\n'
    """
    cells = [[" ".join(printable(cell).split()) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    return "".join(
        _GAP.join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"
        for row in cells
    )


def _width(text: str) -> int:
    """The columns that a terminal takes for a text: wide letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
