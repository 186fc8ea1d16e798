"""Findings one a line: for grep and editors, and as annotations of GitHub's workflow commands.

Source of the annotations' form: GitHub documentation, "Workflow commands for GitHub Actions".
"""

from collections.abc import Iterable, Sequence

from afterword.errors import DataError
from afterword.report import Report
from afterword.text import printable

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def render_lines(reports: Iterable[Report], errors: Sequence[DataError] = ()) -> str:
    """``source:line:column: severity: message [rule]``; place 1:1 for a finding about the whole email."""
    rows = [
        f"{report.source}:{finding.span.line if finding.span else 1}:{finding.span.column if finding.span else 1}: "
        f"{finding.severity}: {finding.message} [{finding.rule}]"
        for report in reports
        for finding in report.findings
    ]
    rows += [f"{error.source}:1:1: error: {error.problem} [input]" for error in errors]
    return _joined(rows)


def render_github(reports: Iterable[Report], errors: Sequence[DataError] = ()) -> str:
    """``::error file=…,line=…,col=…,title=rule::message``, with what the form reserves escaped."""
    rows = []
    for report in reports:
        for finding in report.findings:
            line, column = (finding.span.line, finding.span.column) if finding.span else (1, 1)
            place = f"file={_property(report.source)},line={line},col={column},title={_property(finding.rule)}"
            rows.append(f"::{_COMMANDS[finding.severity]} {place}::{_data(finding.message)}")
    rows += [f"::error file={_property(error.source)}::{_data(error.problem)}" for error in errors]
    return _joined(rows)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _joined(rows: list[str]) -> str:
    return "".join(printable(row.replace("\n", " ")) + "\n" for row in rows)
