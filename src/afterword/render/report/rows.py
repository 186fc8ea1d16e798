"""A line of ``report.csv`` for each entry, safe to open in a spreadsheet."""

from collections import Counter

from afterword.render.report.entry import Entry
from afterword.text import printable

COLUMNS = (
    "source", "recipient", "kind", "outcome", "score", "pass_mark", "words", "errors", "warnings", "suggestions",
    "rules", "questions", "why", "calls", "input_tokens", "output_tokens",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")
"""What a cell begins with that a spreadsheet runs: OWASP, "CSV Injection", and the full-width forms of these."""


def cells(entry: Entry) -> tuple[str, ...]:
    """The entry's cells, in the order of ``COLUMNS``."""
    report, usage = entry.report, entry.usage
    found = report.findings if report else ()
    count = Counter(finding.severity for finding in found)
    numbers = (report.score, report.pass_mark, report.words) if report else ("", "", "")
    spent = (usage.calls, usage.input_tokens, usage.output_tokens) if usage else ("", "", "")
    values = (
        entry.source,
        entry.recipient or "",
        entry.kind or "",
        entry.verdict,
        *numbers,
        *(count[severity] for severity in ("error", "warning", "suggestion")),
        " ".join(dict.fromkeys(finding.rule for finding in found)),
        " / ".join(entry.questions),
        " ".join(filter(None, (entry.why, *entry.remarks))),
        *spent,
    )
    return tuple(_safe(str(value)) for value in values)


def _safe(text: str) -> str:
    """Text that a spreadsheet takes for text: one that could be a formula gets an apostrophe before it."""
    shown = " ".join(printable(text).split())
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
