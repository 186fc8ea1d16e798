"""The field and the stage of a working life that the names of post and employer plainly tell."""

import re
from collections.abc import Iterable, Mapping

from afterword.context import InterviewContext
from afterword.notes import Evidence, Notes
from afterword.offline import offline_data, word_set
from afterword.readers.by_rule.statements import Statement
from afterword.text import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LONGEST_RUN = 3
_CHANGES_CAREER = re.compile(
    r"\bmy career[- ](?:change|switch|move)\b"
    r"|\bI(?:['’]m| am|['’]d be| would be)? (?:a career[- ]changer|chang(?:e|ing) careers?|switch(?:ing)? careers?)\b"
    r"|\bwhy I(?:['’]m| am|['’]ve| have| had|['’]d)? (?:changed|changing|switched|switching) (?:my )?careers?\b",
    re.IGNORECASE,
)
"""The candidate's own change of career; that the employer likes career changers says nothing of them."""


def with_industry_and_stage(
    context: InterviewContext, statements: Iterable[Statement], notes: Notes
) -> InterviewContext:
    """The context with the two, where they are told and what tells them is not private.

    Args:
        context: Holds role and company, and what is private.
        statements: The sentences of the notes, for what they say of a change of career.
        notes: The notes.
    """
    words = {field: _runs(getattr(context, field) or "") for field in ("role", "company")}
    found: dict[str, tuple[str, Evidence]] = {}
    for field, told in (("role", "posts"), ("company", "employers")):
        industry = _told(words[field], offline_data("callings")[told])
        if industry and "industry" not in found and field in context.evidence:
            found["industry"] = (industry, context.evidence[field])
    if change := _change_of_career(context, statements, notes):
        found["stage"] = ("career-changer", change)
    elif (stage := _stage(words["role"])) and "role" in context.evidence:
        found["stage"] = (stage, context.evidence["role"])
    return context.model_copy(
        update={
            **{field: name for field, (name, _) in found.items()},
            "evidence": {**context.evidence, **{field: evidence for field, (_, evidence) in found.items()}},
        }
    )


def _stage(words: frozenset[str]) -> str | None:
    """The stage that a post is for; who works for an executive is none."""
    stage = _told(words, offline_data("callings")["stages"])
    return None if stage == "executive" and words & word_set("callings", "beside_executives") else stage


def _told(words: frozenset[str], lists: Mapping[str, Iterable[str]]) -> str | None:
    """The one name whose list holds any of the words; ``None`` for several."""
    names = [name for name, told in lists.items() if not words.isdisjoint(told)]
    return names[0] if len(names) == 1 else None


def _runs(text: str) -> frozenset[str]:
    """The words, and all runs of two and three of them, in lower case."""
    words = [fold(word) for word in _WORD.findall(text)]
    return frozenset(
        " ".join(words[start : start + length])
        for length in range(1, _LONGEST_RUN + 1)
        for start in range(len(words) - length + 1)
    )


def _change_of_career(context: InterviewContext, statements: Iterable[Statement], notes: Notes) -> Evidence | None:
    for statement in statements:
        if match := _CHANGES_CAREER.search(statement.text):
            evidence = statement.passage.cut(match.start(), match.end()).evidence(notes)
            hidden = any(p.evidence.start < evidence.end and evidence.start < p.evidence.end for p in context.private)
            if not hidden and statement.line.pasted is None:
                return evidence
    return None
