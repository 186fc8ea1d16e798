"""What the report says of one email, drafted or found; or of an input from which none came."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from afterword.errors import AfterwordError
from afterword.kinds import Kind
from afterword.render.text import render_emails
from afterword.report import Report

if TYPE_CHECKING:  # a report on checked emails needs no pipeline
    from afterword.draft import Fact, Usage
    from afterword.pipeline import FollowUp

Verdict = Literal["ready", "needs_input", "not_usable", "send_nothing", "passed", "below", "failed", "waiting"]
"""A draft's outcome; whether a checked email reached its pass mark; or that there is no email."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One row of the report.

    Attributes:
        verdict: What became of it.
        why: The verdict's reason, one sentence; may be empty.
        text: The email, to which the spans of ``report`` refer.
        facts: Words of the email with the words of the notes behind them.
        remarks: What a person should know besides: an edit that was kept, a model that failed.
        value: What ``report.jsonl`` holds: the contract's result, or source and message of an error.
    """

    source: str
    verdict: Verdict
    value: object
    why: str = ""
    recipient: str | None = None
    kind: Kind | None = None
    when: str = ""
    text: str = ""
    report: Report | None = None
    questions: tuple[str, ...] = ()
    facts: "tuple[Fact, ...]" = ()
    remarks: tuple[str, ...] = ()
    usage: "Usage | None" = None


def entry_of_draft(result: "FollowUp", remarks: tuple[str, ...] = ()) -> Entry:
    """The entry of a drafted email, or of notes that call for none."""
    when = result.timeline
    if result.model_error:
        remarks = (
            *remarks,
            f"The model gave nothing usable, and the draft is the offline writer's: {result.model_error}",
        )
    if left_out := result.context.unsupported:
        remarks = (*remarks, "Left out, as the notes do not bear it out: " + "; ".join(left_out))
    return Entry(
        source=result.source,
        verdict=result.outcome,
        value=result,
        why=result.why,
        recipient=result.recipient,
        kind=result.kind,
        when=f"Send between {when.send_from} and {when.send_by}. {when.why}" if when else "",
        text=render_emails([result]),
        report=result.report,
        questions=result.questions,
        facts=result.facts,
        remarks=remarks,
        usage=result.usage,
    )


def entry_of_check(report: Report, text: str) -> Entry:
    """The entry of an email that was checked."""
    suppressed = tuple(f"Not counted: {item.finding.message} ({item.by})" for item in report.suppressed)
    return Entry(
        source=report.source,
        verdict="passed" if report.passed else "below",
        value=report,
        kind=report.kind,
        text=text,
        report=report,
        remarks=suppressed,
    )


def entry_of_error(source: str, error: AfterwordError) -> Entry:
    """The entry of an input that could not be used, or for which no draft came."""
    message = getattr(error, "problem", str(error))
    return Entry(source=source, verdict="failed", value={"source": source, "message": message}, why=message)
