"""Notes in, checked drafts out: read, write, check, mend, keep the best."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from afterword.context import Brief, InterviewContext, briefs
from afterword.draft import Draft, Fact, Parts, Usage
from afterword.errors import ModelError
from afterword.finding import Finding
from afterword.kinds import Kind
from afterword.mail import Email
from afterword.notes import Notes
from afterword.readers import OfflineReader, Reader
from afterword.report import Report, check_email
from afterword.rubric import Rubric, load_rubric
from afterword.timeline import Timeline, timeline
from afterword.writers import OfflineWriter, Writer

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
        why: The outcome's reason, one sentence.
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
    usage: Usage = Usage()
    model_error: str | None = None


class _Judged(NamedTuple):
    draft: Draft
    report: Report

    @property
    def rank(self) -> tuple[bool, float]:
        """Better is greater: no invented or private fact first, then the score."""
        return not self.invented, self.report.score

    @property
    def invented(self) -> bool:
        return any(f.category.startswith("facts.") and f.severity == "error" for f in self.report.findings)


def follow_up(
    notes: Notes,
    *,
    reader: Reader | None = None,
    writer: Writer | None = None,
    today: date,
    name: str | None = None,
    kind: Kind | None = None,
    rubric: Callable[[Kind], Rubric] = load_rubric,
    revisions: int = 2,
) -> tuple[FollowUp, ...]:
    """The emails that the notes call for, one result for each recipient; at least one result.

    A model that gives nothing usable is replaced by the offline reader or writer, and the result says so in
    ``model_error``; whatever happens, the best draft so far is returned.

    Args:
        notes: The interview notes.
        reader: Reads the notes; the offline reader where none is given.
        writer: Writes the drafts; the offline writer where none is given.
        today: The day taken as today.
        name: The candidate's name, which beats what the notes say.
        kind: The kind of message, which beats what the notes call for.
        rubric: The rubric to judge each kind of message by.
        revisions: How often the writer is asked to mend one draft.
    """
    reader, writer = reader or OfflineReader(), writer or OfflineWriter()
    error: str | None = None
    try:
        context, usage = reader.read(notes, today=today, name=name)
    except ModelError as failure:
        error, writer = str(failure), OfflineWriter()
        context, usage = OfflineReader().read(notes, today=today, name=name)
    if kind is not None:
        context = context.model_copy(update={"kind": kind, "kind_why": "This kind of message was asked for."})
    if context.kind is None:
        return (_nothing(notes, context, writer.model, usage, error),)
    judge = partial(_judge, rubric=rubric(context.kind), context=context, notes=notes)
    when = timeline(context, context.kind, today)
    results: list[FollowUp] = []
    drafts: list[Draft] = []
    for brief in briefs(context, context.kind, today):
        best, failure_text = _best(brief, writer, judge, drafts, revisions)
        drafts.append(best.draft)
        results.append(_result(notes, context, brief, best, when, usage, error or failure_text))
        usage = Usage()  # reading is paid for once
    return tuple(results)


def _judge(draft: Draft, *, rubric: Rubric, context: InterviewContext, notes: Notes) -> _Judged:
    return _Judged(draft, check_email(Email.parse(draft.text), rubric, context=context, notes=notes))


def _best(
    brief: Brief, writer: Writer, judge: Callable[[Draft], _Judged], siblings: Sequence[Draft], revisions: int
) -> tuple[_Judged, str | None]:
    """The best draft the writer gave, or the offline one and the reason where it gave none."""
    try:
        best = latest = judge(writer.write(brief, avoid=siblings))
    except ModelError as failure:
        return judge(OfflineWriter().write(brief, avoid=siblings)), str(failure)
    spent = latest.draft.usage
    for _ in range(revisions):
        if latest.report.passed and not latest.invented:
            break
        try:
            revised = writer.revise(brief, latest.draft, latest.report.findings)
        except ModelError:
            break  # the best draft so far stands
        if revised is None:
            break
        latest = judge(revised)
        spent += latest.draft.usage + Usage(revisions=1)
        best = max(best, latest, key=lambda judged: judged.rank)
    return best._replace(draft=best.draft.model_copy(update={"usage": spent})), None


def _nothing(notes: Notes, context: InterviewContext, model: str, usage: Usage, error: str | None) -> FollowUp:
    return FollowUp(
        source=notes.source,
        kind=None,
        outcome="send_nothing",
        why=context.kind_why or "The notes call for no follow-up.",
        context=context,
        model=model,
        usage=usage,
        model_error=error,
    )


def _result(
    notes: Notes,
    context: InterviewContext,
    brief: Brief,
    best: _Judged,
    when: Timeline,
    usage: Usage,
    error: str | None,
) -> FollowUp:
    draft, report = best
    report = _with_timing(report, when, brief.today)
    outcome, why = _outcome(best)
    return FollowUp(
        source=notes.source,
        recipient=brief.recipient.name if brief.recipient else None,
        kind=brief.kind,
        outcome=outcome,
        why=why,
        email=EmailText(subject=draft.subject, body=draft.body),
        parts=draft.parts,
        facts=draft.facts,
        questions=draft.questions,
        timeline=when,
        context=context,
        report=report.model_copy(update={"source": notes.source}),
        model=draft.model,
        prompts=draft.prompts,
        usage=usage + draft.usage,
        model_error=error,
    )


def _outcome(best: _Judged) -> tuple[Outcome, str]:
    if best.invented:
        return "not_usable", "The draft says something that the notes do not hold, or that they hold back."
    if best.draft.questions:
        return "needs_input", "Something was left out; answer the questions in the notes and draft again."
    if not best.report.passed:
        score, mark = best.report.score, best.report.pass_mark
        return "not_usable", f"The draft scores {score:g}, below the pass mark of {mark:g}."
    return "ready", "The draft passed its rubric and nothing was left out."


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
