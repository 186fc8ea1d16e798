"""What comes out of the pipeline, and how its outcome is told."""

from datetime import date
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from afterword.context import Brief, InterviewContext
from afterword.draft import Fact, Parts, Usage
from afterword.finding import Finding
from afterword.kinds import Kind
from afterword.notes import Notes
from afterword.pipeline.best import Best
from afterword.report import Report
from afterword.tailoring import Tailored
from afterword.timeline import Timeline

Outcome = Literal["ready", "needs_input", "not_usable", "send_nothing"]


class EmailText(BaseModel):
    """An email's two texts."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    subject: str | None
    body: str


class FollowUp(BaseModel):
    """What came of the notes for one recipient: the contract's ``draft`` result.

    Attributes:
        outcome: ``ready``: passed, nothing left out. ``needs_input``: finished once the questions are answered.
            ``not_usable``: don't send. ``send_nothing``: no email is called for.
        why: The outcome's reason, one sentence or two.
        tailored: The packs that shaped the draft, and why they were taken.
        usage: What the draft cost; the first result of a file of notes bears the cost of reading as well.
        model_error: What went wrong with the model, where an offline draft stands in for its own.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    source: str
    recipient: str | None = None
    kind: Kind | None
    outcome: Outcome
    why: str
    email: EmailText | None = None
    parts: Parts = Parts()
    facts: tuple[Fact, ...] = ()
    questions: tuple[str, ...] = ()
    timeline: Timeline | None = None
    context: InterviewContext
    report: Report | None = None
    model: str
    prompts: tuple[str, ...] = ()
    tailored: tuple[Tailored, ...] = ()
    usage: Usage = Usage()
    model_error: str | None = None


class Read(NamedTuple):
    """Notes and what was read from them, which all their results share."""

    notes: Notes
    context: InterviewContext
    usage: Usage
    error: str | None


def nothing_to_send(read: Read, model: str) -> FollowUp:
    """The one result of notes that call for no email."""
    return FollowUp(
        source=read.notes.source,
        kind=None,
        outcome="send_nothing",
        why=read.context.kind_why or "The notes call for no follow-up.",
        context=read.context,
        model=model,
        usage=read.usage,
        model_error=read.error,
    )


def result_of(read: Read, brief: Brief, best: Best, when: Timeline) -> FollowUp:
    """The result for one recipient."""
    draft, checked, alike = best.judged
    checked = checked.model_copy(update={"findings": (*checked.findings, *alike)})
    report = _with_instructions(_with_timing(checked, when, brief.today), read.context)
    questions = (*draft.questions, *read.context.questions)
    outcome, why = _outcome(best, questions)
    return FollowUp(
        source=read.notes.source,
        recipient=brief.recipient.name if brief.recipient else None,
        kind=brief.kind,
        outcome=outcome,
        why=why,
        email=EmailText(subject=draft.subject, body=draft.body),
        parts=draft.parts,
        facts=draft.facts,
        questions=questions,
        timeline=when,
        context=read.context,
        report=report.model_copy(update={"source": read.notes.source}),
        model=draft.model,
        prompts=draft.prompts,
        usage=read.usage + draft.usage,
        model_error=read.error or best.error,
    )


def _outcome(best: Best, questions: tuple[str, ...]) -> tuple[Outcome, str]:
    report = best.judged.report
    if best.judged.invented:
        return "not_usable", "The draft says something that the notes do not hold, or that they hold back."
    if questions:
        return (
            "needs_input",
            "Something was left out or is in doubt; answer the questions in the notes and draft again.",
        )
    if not report.passed:
        return "not_usable", f"The draft scores {report.score:g}, below the pass mark of {report.pass_mark:g}."
    return "ready", " ".join(filter(None, ("The draft passed its rubric and nothing was left out.", best.remark)))


def _with_timing(report: Report, when: Timeline, today: date) -> Report:
    if when.send_from is None or today >= when.send_from:
        return report
    early = Finding(
        rule="timing.too_early",
        category="timing.too_early",
        severity="suggestion",
        message=f"Better sent from {when.send_from.day} {when.send_from:%B %Y} on.",
        why=when.why,
        points=0,
    )
    return report.model_copy(update={"findings": (*report.findings, early)})


def _with_instructions(report: Report, context: InterviewContext) -> Report:
    count = sum(piece.reason == "instruction" for piece in context.private)
    if not count:
        return report
    told = Finding(
        rule="facts.instruction",
        category="facts.instruction",
        severity="suggestion",
        message=f"{'A line' if count == 1 else f'{count} lines'} of the notes read like orders to a program; "
        "nothing of them was used.",
        why="Pasted text may hold what somebody wants an email to say.",
        points=0,
    )
    return report.model_copy(update={"findings": (*report.findings, told)})
