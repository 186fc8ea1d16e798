"""Findings one a line: for grep and editors, and as annotations of GitHub's workflow commands.

Source of the annotations' form: GitHub documentation, "Workflow commands for GitHub Actions".
"""

from collections.abc import Iterable, Iterator, Sequence

from afterword.errors import DataError
from afterword.finding import Finding
from afterword.report import Report
from afterword.text import printable

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def render_lines(reports: Iterable[Report], errors: Sequence[DataError] = ()) -> Iterator[str]:
    """``source:line:column: severity: message [rule]``; place 1:1 for a finding about the whole email."""
    for report in reports:
        for finding in report.findings:
            line, column = _place(finding)
            yield _row(f"{report.source}:{line}:{column}: {finding.severity}: {finding.message} [{finding.rule}]")
    for error in errors:
        yield _row(f"{error.source}:1:1: error: {error.problem} [input]")


def render_github(reports: Iterable[Report], errors: Sequence[DataError] = ()) -> Iterator[str]:
    """``::error file=…,line=…,col=…,title=rule::message``, with what the form reserves escaped."""
    for report in reports:
        for finding in report.findings:
            line, column = _place(finding)
            place = f"file={_property(report.source)},line={line},col={column},title={_property(finding.rule)}"
            yield _row(f"::{_COMMANDS[finding.severity]} {place}::{_data(finding.message)}")
    for error in errors:
        yield _row(f"::error file={_property(error.source)}::{_data(error.problem)}")


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (1, 1)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(text: str) -> str:
    return printable(text.replace("\n", " ")) + "\n"
