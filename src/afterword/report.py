"""The report on an email, and the one function that makes it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from afterword.finding import Finding, Span
from afterword.kinds import Kind
from afterword.mail import Email, email_kind
from afterword.rubric import Rubric
from afterword.rules import PARTS, View

if TYPE_CHECKING:  # a check without notes needs neither
    from afterword.context import InterviewContext
    from afterword.notes import Notes

FULL = 100
"""The score of an email without a finding."""
_SEVERITIES = {"error": 0, "warning": 1, "suggestion": 2}


class PartReport(BaseModel):
    """Whether an email holds one of the five parts, and where."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    part: str
    present: bool
    span: Span | None = None
    text: str = ""


class Suppressed(BaseModel):
    """A finding that was not counted, and who says so."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    finding: Finding
    by: str
    reason: str = ""


class Report(BaseModel):
    """What the check of one email found: the contract's ``check`` result.

    Attributes:
        source: The file's path, ``-`` for standard input.
        rubric: The rubric's name and version: ``thank-you@3``.
        score: 100 less the points of all findings, at least 0.
        words: Words from greeting to name.
        parts: All five, in the guide's order.
        findings: The gravest first, then in the order of the text.
        suppressed: Findings that an ``Afterword-Ignore`` line or an option keeps from counting.
        unused: Suppressions that suppressed nothing.
        text_read: The text that the spans refer to, where it is not the file's own.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    source: str = "-"
    kind: Kind
    rubric: str
    score: int
    pass_mark: int
    passed: bool
    words: int
    parts: tuple[PartReport, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    unused: tuple[str, ...] = ()
    text_read: str | None = None


def check_email(
    email: Email,
    rubric: Rubric,
    context: "InterviewContext | None" = None,
    notes: "Notes | None" = None,
    ignore: Sequence[str] = (),
) -> Report:
    """What a rubric finds in an email. Pure: no file, no network, no model.

    Args:
        email: The email.
        rubric: What to judge it by.
        context: What was read from the notes; with it the email's facts are checked too.
        notes: The notes themselves.
        ignore: Rules not to apply, by id, category, or a beginning of one such as ``tone``.
    """
    kind = rubric.message or email_kind(email)
    view = View(email, kind, rubric.index, rubric.word_lists, context, notes)
    found = sorted(_without_doubles(_findings(view, rubric)), key=_order)
    suppressors = [*((rule, "") for rule in ignore), *email.suppressions]
    counted, suppressed = _sifted(found, suppressors)
    score = max(0, FULL - sum(finding.points for finding in counted))
    used = {item.by for item in suppressed}
    return Report(
        kind=kind,
        rubric=rubric.label,
        score=score,
        pass_mark=rubric.pass_mark,
        passed=score >= rubric.pass_mark,
        words=email.words,
        parts=_parts(view, rubric),
        findings=tuple(counted),
        suppressed=tuple(suppressed),
        unused=tuple(dict.fromkeys(rule for rule, _ in suppressors if rule not in used)),
        text_read=email.text if email.decoded else None,
    )


def _findings(view: View, rubric: Rubric) -> Iterator[Finding]:
    looking = rubric.always if view.context is None else rubric.always | rubric.with_notes
    waiting = (place for pattern in view.hits for place in rubric.waiting.get(pattern, ()))
    for place in looking.union(waiting):
        yield from rubric.rules[place].findings(view)


def _without_doubles(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings of one category that overlap the longest; others stand side by side."""
    kept: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=_by_length):
        others = kept.setdefault(finding.category, [])
        if finding.span is None or not any(_overlap(finding.span, other.span) for other in others):
            others.append(finding)
    return [finding for others in kept.values() for finding in others]


def _by_length(finding: Finding) -> tuple[int, int, str]:
    span = finding.span
    return (0, 0, finding.rule) if span is None else (span.start - span.end, span.start, finding.rule)


def _overlap(one: Span, other: Span | None) -> bool:
    return other is not None and one.start < other.end and other.start < one.end


def _order(finding: Finding) -> tuple[int, int, str]:
    return _SEVERITIES[finding.severity], finding.span.start if finding.span else -1, finding.rule


def _sifted(
    findings: Iterable[Finding], suppressors: Sequence[tuple[str, str]]
) -> tuple[list[Finding], list[Suppressed]]:
    """The findings that count, and those that somebody asked not to hear of."""
    counted: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        by = next((item for item in suppressors if _names(item[0], finding)), None)
        if by is None:
            counted.append(finding)
        else:
            suppressed.append(Suppressed(finding=finding, by=by[0], reason=by[1]))
    return counted, suppressed


def _names(name: str, finding: Finding) -> bool:
    return any(known == name or known.startswith(f"{name}.") for known in (finding.rule, finding.category))


def _parts(view: View, rubric: Rubric) -> tuple[PartReport, ...]:
    found = {part: rule.found(view) for part, rule in rubric.parts.items()}
    reports = []
    for part in PARTS:
        stretch = found.get(part)
        if stretch is None:
            reports.append(PartReport(part=part, present=False))
        else:
            span, text = view.spans.span(*stretch), view.email.piece(stretch)
            reports.append(PartReport(part=part, present=True, span=span, text=text))
    return tuple(reports)
