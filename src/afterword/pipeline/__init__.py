"""Notes in, checked drafts out: read, write, check, mend, keep the best.

``best`` finds the best draft for one recipient with ``siblings`` and ``pruning``, ``result`` is what comes out,
``stages`` what those who wait are told.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from afterword.context import Brief, InterviewContext, briefs
from afterword.draft import Draft, Usage
from afterword.errors import ModelError
from afterword.kinds import Kind
from afterword.llm.deadline import in_seconds, until
from afterword.mail import Email
from afterword.notes import Notes
from afterword.pipeline.best import Room, best_draft
from afterword.pipeline.result import EmailText, FollowUp, Outcome, Read, nothing_to_send, result_of
from afterword.pipeline.stages import Listener, Stage, nobody
from afterword.planning import one_too_many, still_to_thank
from afterword.readers import OfflineReader, Reader
from afterword.report import Report, check_email
from afterword.rubric import Rubric, rubric_chooser
from afterword.sent.matching import counted
from afterword.sent.record import Record
from afterword.tailoring import Choice
from afterword.timeline import GUIDE, Pace, timeline
from afterword.voice import USUAL, Voice
from afterword.writers import OfflineWriter, Writer

__all__ = ["EmailText", "FollowUp", "Listener", "Outcome", "Pipeline", "Stage", "due_briefs", "follow_up"]


@dataclass(frozen=True, kw_only=True)
class Pipeline:
    """Notes in, checked drafts out, one note after the other.

    A model that gives nothing usable is replaced by the offline reader or writer, and the result says so in
    ``model_error``; whatever happens, the best draft so far is returned.

    Attributes:
        today: The day taken as today.
        reader: Reads the notes.
        writer: Writes the drafts.
        name: The candidate's name, which beats what the notes say.
        kind: The kind of message, which beats what the notes call for.
        rubric: The rubric to judge each kind of message by; the shipped one where none is given.
        revisions: How often the writer is asked to mend one draft.
        voice: How the candidate writes.
        tailor: Chooses packs for a field and a stage, as ``tailoring.Tailor``; without one none are used.
        note_limit: For notes on LinkedIn instead of emails: the most characters that one may have.
        sent: The log of what was sent; what of it belongs to the notes counts as if they said so.
        pace: How long to wait, and how often to ask.
        force: Whether a message is written that is one too many; the report says so.
        seconds: How long all calls to a model for one note may take together; what is not done by then is done offline.
        tell: Is told of each stage as it begins.
    """

    today: date
    reader: Reader = field(default_factory=OfflineReader)
    writer: Writer = field(default_factory=OfflineWriter)
    name: str | None = None
    kind: Kind | None = None
    rubric: Callable[[Kind], Rubric] | None = None
    revisions: int = 2
    voice: Voice = USUAL
    tailor: Callable[[InterviewContext], Choice] | None = None
    note_limit: int | None = None
    sent: Sequence[Record] = ()
    pace: Pace = GUIDE
    force: bool = False
    seconds: float | None = None
    tell: Listener = nobody

    def run(self, notes: Notes) -> Iterator[FollowUp]:
        """The emails that the notes call for, each as soon as it is there; at least one result."""
        end = in_seconds(self.seconds)
        self.tell(Stage("reading"))
        read, writer = self._read(notes, end)
        context = read.context
        if context.kind is None:
            yield nothing_to_send(read, writer.model)
            return
        judged_by = (self.rubric or rubric_chooser(None, self.note_limit))(context.kind)
        room = Room(writer, lambda draft: self._judge(draft, judged_by, read), self.revisions, end, self.tell)
        when = timeline(context, context.kind, self.today, self.pace)
        drafts: list[Draft] = []
        voice = self.voice.spelt_as(notes.plain)
        choice = self.tailor(context) if self.tailor else Choice()
        for untailored in due_briefs(context, context.kind, self.today, voice, self.note_limit):
            brief = untailored.model_copy(update={"packs": choice.packs})
            best = best_draft(brief, drafts, room)
            drafts.append(best.judged.draft)
            yield result_of(read, brief, best, when).model_copy(update={"tailored": choice.reasons})
            read = read._replace(usage=Usage())  # reading is paid for once

    def _read(self, notes: Notes, end: float | None) -> tuple[Read, Writer]:
        """What was read from the notes, and who writes: both offline where a model gave no reading."""
        error, writer = None, self.writer
        try:
            with until(end):
                context, usage = self.reader.read(notes, today=self.today, name=self.name)
        except ModelError as failure:
            error, writer = str(failure), OfflineWriter()
            context, usage = OfflineReader(self.pace).read(notes, today=self.today, name=self.name)
        context = counted(context, self.sent, self.today, self.pace) if self.sent else context
        return Read(notes, _decided(context, self.kind, force=self.force), usage, error), writer

    def _judge(self, draft: Draft, rubric: Rubric, read: Read) -> Report:
        return check_email(
            Email.parse(draft.text), rubric, context=read.context, notes=read.notes, ignore=self.voice.unjudged
        )


def _decided(context: InterviewContext, kind: Kind | None, *, force: bool) -> InterviewContext:
    """The context with the kind of message that was asked for; with none where it is one too many and not forced.

    Force alone repeats the last message, where what was sent leaves none to send.
    """
    if kind is None and (context.kind is not None or not force or not context.sent or context.answer == "offer"):
        return context
    wanted = kind or context.sent[-1].kind
    if not force and (enough := one_too_many(context, wanted)):
        return context.model_copy(update={"kind": None, "kind_why": enough})
    return context.model_copy(update={"kind": wanted, "kind_why": "This kind of message was asked for."})


def due_briefs(
    context: InterviewContext, kind: Kind, today: date, voice: Voice = USUAL, note_limit: int | None = None
) -> Iterator[Brief]:
    """One brief for each message of a kind; interviewers who were thanked before, while others were not, get none."""
    waiting = still_to_thank(context)
    for brief in briefs(context, kind, today, voice):
        name = brief.recipient.name if brief.recipient else None
        if brief.kind != "thank_you" or not waiting or name in waiting:
            yield brief.model_copy(update={"note_limit": note_limit})


def follow_up(
    notes: Notes,
    *,
    today: date,
    reader: Reader | None = None,
    writer: Writer | None = None,
    name: str | None = None,
    kind: Kind | None = None,
    rubric: Callable[[Kind], Rubric] | None = None,
    revisions: int = 2,
    voice: Voice = USUAL,
    tailor: Callable[[InterviewContext], Choice] | None = None,
    note_limit: int | None = None,
    sent: Sequence[Record] = (),
    pace: Pace = GUIDE,
    force: bool = False,
    seconds: float | None = None,
) -> tuple[FollowUp, ...]:
    """The emails that the notes call for, one result for each recipient; at least one result.

    ``Pipeline`` tells the arguments; without a reader or writer the offline one runs.
    """
    pipeline = Pipeline(
        today=today, reader=reader or OfflineReader(pace), writer=writer or OfflineWriter(), name=name, kind=kind,
        rubric=rubric, revisions=revisions, voice=voice, tailor=tailor, note_limit=note_limit, sent=sent, pace=pace,
        force=force, seconds=seconds,
    )  # fmt: skip
    return tuple(pipeline.run(notes))
