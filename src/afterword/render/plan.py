"""A plan as text for people: what to do today, then a line and a reason for each step."""

from collections.abc import Iterable, Iterator
from datetime import date

from afterword.planning import Plan, Step
from afterword.text import printable


def render_plans(plans: Iterable[Plan]) -> str:
    """Each plan as some lines, separated by a blank line."""
    return "\n".join(printable("".join(f"{line}\n" for line in _lines(plan))) for plan in plans)


def _lines(plan: Plan) -> Iterator[str]:
    what = _named(plan.kind) if plan.kind else "send nothing"
    yield f"{plan.source}: {what}{' now' if plan.send_now else ''}. {plan.why}"
    for step in plan.steps:
        yield f"  {_said(step.send_from)} to {_said(step.send_by)}  {_what(step)}"
        yield f"      {step.why}"
    for question in plan.questions:
        yield f"  Question: {question}"


def _what(step: Step) -> str:
    name = _named(step.kind)
    if step.done:
        return f"{name}, done"
    return f"{name} to {', '.join(step.to)}" if step.to else name


def _named(kind: str) -> str:
    return {"final": "last note"}.get(kind, kind.replace("_", "-"))


def _said(day: date) -> str:
    return f"{day:%a} {day.isoformat()}"
