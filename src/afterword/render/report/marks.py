"""An email as HTML with what was found in it marked in its place."""

import html
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from afterword.finding import Finding
from afterword.text import printable

_GRAVITY = ("error", "warning", "suggestion")


def escaped(text: str) -> str:
    """Text for HTML, in a value of an attribute too: nothing in it is mark-up, and nothing is invisible."""
    return html.escape(printable(text), quote=True)


def marked(text: str, findings: Sequence[Finding], prefix: str) -> str:
    """The email's text with a mark over each finding's place, and its number behind it.

    Findings that overlap share marks; each is told by its number. One whose place does not hold its words is left out.

    Args:
        text: The text that the findings' spans refer to.
        findings: In the order of their numbers, from 1.
        prefix: What the ids of the numbered list, to which the numbers lead, begin with.
    """
    return "".join(_pieces(text, list(_placed(text, findings)), prefix))


def _placed(text: str, findings: Iterable[Finding]) -> Iterator[tuple[int, int, int, Finding]]:
    for number, finding in enumerate(findings, 1):
        span = finding.span
        if span is not None and span.start < span.end and text[span.start : span.end] == finding.text:
            yield span.start, span.end, number, finding


def _pieces(text: str, placed: Sequence[tuple[int, int, int, Finding]], prefix: str) -> Iterator[str]:
    cuts = sorted({0, len(text), *(place[0] for place in placed), *(place[1] for place in placed)})
    begins, ends = sorted(placed, key=lambda place: -place[0]), sorted(placed, key=lambda place: (-place[1], -place[2]))
    open_: dict[int, str] = {}
    for start, end in pairwise(cuts):
        while begins and begins[-1][0] == start:
            _, _, number, finding = begins.pop()
            open_[number] = finding.severity
        piece = escaped(text[start:end])
        yield f'<mark class="{min(open_.values(), key=_GRAVITY.index)}">{piece}</mark>' if open_ else piece
        while ends and ends[-1][1] == end:
            number = ends.pop()[2]
            del open_[number]
            yield f'<sup><a href="#{prefix}{number}" aria-label="finding {number}">{number}</a></sup>'
