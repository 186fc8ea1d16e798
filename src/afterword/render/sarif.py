"""Reports as SARIF 2.1.0, which code hosts and editors read.

Source of the shape: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, sections 3.13 to 3.30.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from afterword.errors import DataError
from afterword.finding import Finding
from afterword.report import Report

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


def render_sarif(reports: Iterable[Report], errors: Sequence[DataError] = ()) -> Iterator[str]:
    """One run with a result for each finding; inputs that could not be used are notifications of a failed run.

    Piece by piece, each result once it is there; the rules met and the errors are told when all results are written.
    """
    rules: dict[str, Finding] = {}
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": ['
    separator = "\n"
    for report in reports:
        for finding in report.findings:
            rules.setdefault(finding.rule, finding)
            yield separator + json.dumps(_result(report, finding), ensure_ascii=False)
            separator = ",\n"
    tool, invocation = json.dumps(_tool(rules.values()), ensure_ascii=False), json.dumps(_invocation(errors))
    yield f'],\n"tool": {tool},\n"invocations": [{invocation}]}}]}}\n'


def _tool(rules: Iterable[Finding]) -> dict[str, Any]:
    return {"driver": {"name": "afterword", "version": version("afterword"), "rules": [_rule(rule) for rule in rules]}}


def _invocation(errors: Sequence[DataError]) -> dict[str, Any]:
    return {
        "executionSuccessful": not errors,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": error.problem}, "locations": [_file(error.source)]}
            for error in errors
        ],
    }


def _rule(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.category},
        "fullDescription": {"text": finding.why},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }


def _result(report: Report, finding: Finding) -> dict[str, Any]:
    location = _file(report.source)
    if span := finding.span:
        location["physicalLocation"]["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "charOffset": span.start,
            "charLength": span.end - span.start,
            "snippet": {"text": finding.text},
        }
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
    }


def _file(source: str) -> dict[str, Any]:
    uri = "stdin" if source == "-" else quote(source.replace("\\", "/"))
    return {"physicalLocation": {"artifactLocation": {"uri": uri}}}
