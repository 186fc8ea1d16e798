"""Text for people: emails as they would be sent, and what was found in them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from afterword.finding import Finding
from afterword.report import Report
from afterword.text import printable

if TYPE_CHECKING:  # a check needs no pipeline
    from afterword.pipeline import FollowUp

SEPARATOR = "\n---\n\n"
_SEVERITIES = ("error", "warning", "suggestion")
_PART_NAMES = {
    "greeting": "greeting by name",
    "gratitude": "gratitude",
    "specific_reference": "specific reference",
    "reaffirmed_interest": "reaffirmed interest",
    "brief_close": "brief close",
}


def render_emails(results: "Iterable[FollowUp]") -> str:
    """The emails alone, separated by a line ``---``; empty where there is none."""
    return SEPARATOR.join(_email(result) for result in results if result.email)


def _email(result: "FollowUp") -> str:
    email = result.email
    if email is None:
        return ""
    head = f"Subject: {email.subject}\n\n" if email.subject else ""
    return printable(f"{head}{email.body}\n")


def summary(result: "FollowUp") -> Iterator[str]:
    """Lines about one result for standard error: outcome, score, date, questions."""
    to = f" to {result.recipient}" if result.recipient else ""
    if result.report is None:
        yield printable(f"{result.source}: nothing to send. {result.why}")
        return
    kind = (result.kind or "").replace("_", "-")
    score = f"{result.report.score:g}/100"
    yield printable(f"{result.source}: {kind}{to}: {result.outcome.replace('_', ' ')}, {score}. {result.why}")
    if result.timeline and result.timeline.send_from and result.timeline.send_by:
        window = f"send between {result.timeline.send_from} and {result.timeline.send_by}"
        yield printable(f"  When: {window}. {result.timeline.why}")
    for pack in result.tailored:
        yield printable(f"  Tailored to: {pack.title} ({pack.why}).")
    for question in result.questions:
        yield printable(f"  Question: {question}")
    for finding in result.report.findings:
        if finding.category == "facts.instruction":
            yield f"  Notes: {finding.message}"
        elif result.outcome != "ready" and finding.severity != "suggestion":
            yield printable(f"  {finding.severity}: {finding.message} ({finding.rule})")


def render_reports(checked: Iterable[tuple[Report, str]]) -> Iterator[str]:
    """Each report with the text it is about, separated by a blank line."""
    separator = ""
    for report, text in checked:
        yield separator + printable("\n".join(_report(report, text)) + "\n")
        separator = "\n"


def _report(report: Report, text: str) -> Iterator[str]:
    """Findings under the email's own lines, gravest first, then the parts, then the score."""
    lines = text.split("\n")
    for finding in sorted(report.findings, key=lambda finding: _SEVERITIES.index(finding.severity)):
        yield from _finding(finding, lines, report.source)
    for item in report.suppressed:
        reason = f": {item.reason}" if item.reason else ""
        yield f"suppressed: {item.finding.message} [{item.finding.rule}], by {item.by}{reason}"
    for name in report.unused:
        yield f"suppressed nothing: {name}"
    yield "Parts"
    for part in report.parts:
        where = f"line {part.span.line}: {_shortened(part.text)}" if part.span else ""
        yield f"  {'yes' if part.present else 'no':3} {_PART_NAMES[part.part]:20} {where}".rstrip()
    verdict = "passed" if report.passed else "below the pass mark"
    kind = report.kind.replace("_", "-")
    yield ""
    yield f"{report.score}/100, {verdict} of {report.pass_mark}; {report.words} words; {kind} ({report.rubric})"


def _finding(finding: Finding, lines: list[str], source: str) -> Iterator[str]:
    place = f"{source}:{finding.span.line}:{finding.span.column}: " if finding.span else f"{source}: "
    yield f"{place}{finding.severity}: {finding.message} [{finding.rule}] -{finding.points:g}"
    if finding.span:
        line = lines[finding.span.line - 1].replace("\t", " ")
        width = max(1, min(finding.span.end - finding.span.start, len(line) - finding.span.column + 1))
        yield f"    {line}"
        yield "    " + " " * (finding.span.column - 1) + "^" * width
    yield f"    why: {finding.why}"
    if finding.suggestion:
        yield f"    instead: {finding.suggestion}"
    yield ""


def _shortened(text: str, limit: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
