"""What is due for many notes: today, this week, later."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from afterword.kinds import Kind
from afterword.planning import Plan

When = Literal["today", "this_week", "waiting"]
_WEEK = timedelta(days=7)


class Due(BaseModel):
    """The message that comes next for one file of notes.

    Attributes:
        when: ``today``: its first day has come. ``this_week``: it comes within seven days. ``waiting``: later.
        send_from: The first day to send it on; ``from`` in JSON.
        send_by: The last; ``by`` in JSON.
        late: Whether the last day is over.
        to: Whom it goes to, as far as names are known.
        why: What to do, and the reason.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, serialize_by_alias=True, validate_by_name=True
    )

    source: str
    when: When
    kind: Kind
    send_from: date = Field(alias="from")
    send_by: date = Field(alias="by")
    late: bool = False
    to: tuple[str, ...] = ()
    company: str | None = None
    why: str


def agenda(plans: Iterable[Plan]) -> tuple[Due, ...]:
    """The next message of each plan, what is to be sent first first; plans that call for none are left out."""
    found = (due for plan in plans if (due := _due(plan)))
    return tuple(sorted(found, key=lambda due: (_RANK[due.when], due.send_by, due.source)))


_RANK: dict[When, int] = {"today": 0, "this_week": 1, "waiting": 2}


def _due(plan: Plan) -> Due | None:
    step = next((step for step in plan.steps if not step.done), None)
    if step is None:
        return None
    when: When = "waiting"
    if step.send_from <= plan.today:
        when = "today"
    elif step.send_from <= plan.today + _WEEK:
        when = "this_week"
    return Due(
        source=plan.source,
        when=when,
        kind=step.kind,
        send_from=step.send_from,
        send_by=step.send_by,
        late=plan.today > step.send_by,
        to=step.to,
        company=plan.company,
        why=plan.why,
    )
