"""The best draft for one recipient: written, checked, mended, and never with an invention if there is another way."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from afterword.context import Brief
from afterword.draft import Draft, Usage
from afterword.errors import ModelError
from afterword.finding import Finding
from afterword.llm.deadline import until
from afterword.pipeline.pruning import without_inventions
from afterword.pipeline.siblings import too_alike
from afterword.pipeline.stages import Listener, Stage
from afterword.report import Report
from afterword.writers import OfflineWriter, Writer

_TAKEN_OUT = "A sentence that the notes do not bear out was taken out of the model's draft."


class Judged(NamedTuple):
    """A draft with its report, and where it is too much like an email to somebody else on the panel."""

    draft: Draft
    report: Report
    alike: tuple[Finding, ...] = ()

    @property
    def rank(self) -> tuple[bool, int, bool]:
        """Better is greater: no invented or private fact first, then the score, then words of its own."""
        return not self.invented, self.report.score, not self.alike

    @property
    def invented(self) -> bool:
        """Whether the draft says what the notes do not hold, or what they hold back."""
        return any(finding.is_invention for finding in self.report.findings)

    @property
    def good(self) -> bool:
        """Whether there is nothing to mend."""
        return self.report.passed and not self.invented and not self.alike


class Best(NamedTuple):
    """What came of the writing for one recipient.

    Attributes:
        error: Why the draft is the offline writer's and not the model's.
        remark: What was done to the draft, for the person to know.
    """

    judged: Judged
    error: str | None = None
    remark: str | None = None


class Room(NamedTuple):
    """What the search for a draft has to work with.

    Attributes:
        judge: Holds a draft against rubric and notes.
        revisions: How often the writer may be asked to mend one draft.
        end: When time is up, on the monotonic clock; ``None`` for never.
        tell: Is told what is being done.
    """

    writer: Writer
    judge: Callable[[Draft], Report]
    revisions: int
    end: float | None
    tell: Listener


def best_draft(brief: Brief, siblings: Sequence[Draft], room: Room) -> Best:
    """The best draft: the writer's, mended if need be, or the offline one where the writer's can't be used."""
    recipient = brief.recipient.name if brief.recipient else None
    room.tell(Stage("writing", recipient))
    try:
        with until(room.end):
            first = _judged(room.writer.write(brief, avoid=siblings), siblings, room)
    except ModelError as failure:
        return Best(_offline(brief, siblings, room), error=str(failure))
    best, spent = _mended(brief, first, siblings, room)
    if not best.invented:
        return Best(_costing(best, spent))
    if (pruned := _pruned(best, siblings, room)) is not None:
        return Best(_costing(pruned, spent), remark=_TAKEN_OUT)
    offline = _offline(brief, siblings, room)
    if offline.invented or best.draft.model == offline.draft.model:
        return Best(_costing(best, spent))
    error = f"every draft of model {room.writer.model} says something that the notes do not hold"
    return Best(_costing(offline, spent), error=error)


def _mended(brief: Brief, first: Judged, siblings: Sequence[Draft], room: Room) -> tuple[Judged, Usage]:
    """The best of the first draft and its revisions, and what all of them cost."""
    best = latest = first
    spent = first.draft.usage
    for _ in range(room.revisions):
        if latest.good:
            break
        room.tell(Stage("revising", brief.recipient.name if brief.recipient else None))
        try:
            with until(room.end):
                revised = room.writer.revise(brief, latest.draft, (*latest.report.findings, *latest.alike))
        except ModelError:
            break  # the best draft so far stands
        if revised is None:
            break
        latest = _judged(revised, siblings, room)
        spent += latest.draft.usage + Usage(revisions=1)
        best = max(best, latest, key=lambda judged: judged.rank)
    return best, spent


def _judged(draft: Draft, siblings: Sequence[Draft], room: Room) -> Judged:
    return Judged(draft, room.judge(draft), tuple(too_alike(draft, siblings)))


def _pruned(best: Judged, siblings: Sequence[Draft], room: Room) -> Judged | None:
    """The draft without its inventions; ``None`` where it can't do without them."""
    shorter = without_inventions(best.draft, best.report.findings)
    judged = _judged(shorter, siblings, room) if shorter else None
    return judged if judged and judged.report.passed and not judged.invented else None


def _offline(brief: Brief, siblings: Sequence[Draft], room: Room) -> Judged:
    return _judged(OfflineWriter().write(brief, avoid=siblings), siblings, room)


def _costing(judged: Judged, spent: Usage) -> Judged:
    return judged._replace(draft=judged.draft.model_copy(update={"usage": spent}))
