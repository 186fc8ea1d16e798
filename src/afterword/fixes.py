"""The changes to an email that need no judgement: an idle phrase made short, a word typed twice, marks in a row."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from afterword.finding import Finding
from afterword.mail import Email
from afterword.report import Report
from afterword.rubric import Rubric

_MOST_ROUNDS = 10
"""A change may lay bare another ("in order in order to"), but each makes the text shorter."""


class Fixed(NamedTuple):
    """An email after its safe changes.

    Attributes:
        email: The email as it is now.
        report: What is left to say of it.
        changes: How many places were changed.
    """

    email: Email
    report: Report
    changes: int


def fix_email(email: Email, rubric: Rubric, check: Callable[[Email, Rubric], Report]) -> Fixed:
    """The email with every safe replacement made. Nothing new is found afterwards, and a second call changes nothing.

    A replacement is safe where the rule says that it never changes the meaning; one that would bring a new finding is
    left out.

    Args:
        email: The email; what its ``Afterword-Ignore`` lines name is left as it is.
        rubric: The rubric that it is judged by.
        check: Judges an email by a rubric, as ``check_email`` does.
    """
    fixed = Fixed(email, check(email, rubric), 0)
    for _ in range(_MOST_ROUNDS):
        safe = _safe(fixed.report, rubric)
        changed = _changed(fixed, safe, rubric, check)
        for finding in safe if changed is None else ():
            changed = changed or _changed(fixed, [finding], rubric, check)
        if changed is None:
            break
        fixed = changed
    return fixed


def _safe(report: Report, rubric: Rubric) -> list[Finding]:
    """The findings whose suggestion may be put in without asking, the last in the text first, none overlapping."""
    safe = {rule.id for rule in rubric.rules if rule.is_safe}
    kept: list[Finding] = []
    for finding in sorted((f for f in report.findings if f.rule in safe and f.span), key=_start, reverse=True):
        if not kept or (finding.span and finding.span.end <= _start(kept[-1])):
            kept.append(finding)
    return kept


def _start(finding: Finding) -> int:
    return finding.span.start if finding.span else -1


def _changed(
    before: Fixed, findings: Sequence[Finding], rubric: Rubric, check: Callable[[Email, Rubric], Report]
) -> Fixed | None:
    """The email with these places changed; ``None`` where there are none, or something new would be found."""
    text = before.email.text
    for finding in findings:
        if finding.span:
            text = f"{text[: finding.span.start]}{finding.suggestion}{text[finding.span.end :]}"
    if text == before.email.text:
        return None
    email = replace(before.email, text=text)
    report = check(email, rubric)
    if _rules(report.findings) - _rules(before.report.findings):
        return None
    return Fixed(email, report, before.changes + len(findings))


def _rules(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)
