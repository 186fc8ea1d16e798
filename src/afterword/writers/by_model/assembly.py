"""From the model's parts to a draft: code puts the email together, and ties its words to words of the notes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from afterword.context import Brief
from afterword.dates.mentions import find_dates
from afterword.dates.resolution import resolve
from afterword.draft import Draft, Fact, Parts, Usage
from afterword.grounding.stems import first_to_last, telling
from afterword.notes import Evidence
from afterword.writers.by_model.material import NumberedFact
from afterword.writers.by_model.shape import EmailParts
from afterword.writers.by_rule.greeting import greeting
from afterword.writers.by_rule.questions import questions
from afterword.writers.voiced import in_voice

ORDERS = (
    (("gratitude", "specific_reference"), ("reaffirmed_interest", "extra"), ("brief_close",)),
    (("gratitude",), ("specific_reference", "reaffirmed_interest"), ("extra", "brief_close")),
    (("specific_reference", "gratitude"), ("extra",), ("reaffirmed_interest", "brief_close")),
    (("gratitude", "reaffirmed_interest"), ("specific_reference", "extra"), ("brief_close",)),
)
"""The parts by paragraph; siblings take turns, so that the people of a panel don't get one rhythm."""

_MOST_WORDS_OF_SIGN_OFF = 4
_PLAIN_SIGN_OFF = "Best regards"
_FEWEST_SHARED = 2


class Origin(NamedTuple):
    """Where a draft comes from and what it cost."""

    model: str
    prompts: tuple[str, ...]
    usage: Usage


def order_of(brief: Brief) -> tuple[tuple[str, ...], ...]:
    """The parts by paragraph for one email."""
    return ORDERS[brief.position % len(ORDERS)] if brief.kind == "thank_you" else ORDERS[0]


def assembled(parts: EmailParts, brief: Brief, facts: tuple[NumberedFact, ...], origin: Origin) -> Draft:
    """The draft that the parts make, with greeting and name from the brief."""
    texts = {name: _one_paragraph(getattr(parts, name) or "") for name in EmailParts.model_fields}
    paragraphs = [" ".join(filter(None, (texts[name] for name in names))) for names in order_of(brief)]
    paragraphs = paragraphs if brief.note_limit is None else [" ".join(filter(None, paragraphs))]
    opening = greeting(brief.recipient)
    end = _ending(texts["sign_off"], brief.candidate) if brief.note_limit is None else brief.candidate or ""
    body = "\n\n".join(filter(None, (opening, *paragraphs, end)))
    draft = Draft(
        subject=texts["subject"].rstrip(".") or None,
        body=body,
        parts=Parts(
            greeting=opening,
            gratitude=texts["gratitude"],
            specific_reference=texts["specific_reference"],
            reaffirmed_interest=texts["reaffirmed_interest"],
            brief_close=texts["brief_close"] or end,
        ),
        facts=tuple(_ties(texts, body, brief, facts)),
        questions=questions(brief, has_reference=bool(texts["specific_reference"])),
        model=origin.model,
        prompts=origin.prompts,
        usage=origin.usage,
    )
    return in_voice(draft, brief.habits)


def _one_paragraph(text: str) -> str:
    """The text on one line: no line end can open a header, a second greeting or a list."""
    return " ".join(text.split())


def _ending(sign_off: str, candidate: str | None) -> str:
    """Sign-off and name; nothing where the name is not known, for the closing line then ends the email."""
    if candidate is None:
        return ""
    words = sign_off.rstrip(",.").split()
    plain = 0 < len(words) <= _MOST_WORDS_OF_SIGN_OFF and not set(words) & set(candidate.split())
    return f"{' '.join(words) if plain else _PLAIN_SIGN_OFF},\n{candidate}"


def _ties(texts: dict[str, str], body: str, brief: Brief, facts: tuple[NumberedFact, ...]) -> Iterator[Fact]:
    """The email's words, each with the words of the notes that it rests on."""
    prose = [texts[name] for name in ("specific_reference", "gratitude", "reaffirmed_interest", "extra") if texts[name]]
    for fact in facts:
        if fact.evidence is not None:
            yield from _tie(prose, fact.text, fact.evidence)
    for name in ("company", "role", "candidate"):
        value, evidence = getattr(brief, name), brief.evidence.get(name)
        written = re.search(rf"(?<!\w){re.escape(value)}(?!\w)", body, re.IGNORECASE) if value else None
        if written and evidence:
            yield _fact(written.group(), evidence)
    dated = brief.evidence.get("interview_date")
    for mention in find_dates(body) if dated else ():
        if resolve(mention.reading, brief.today, "past") == brief.interview_date and dated:
            yield _fact(mention.text, dated)


def _tie(prose: list[str], text: str, evidence: Evidence) -> Iterator[Fact]:
    """The stretch of the email that shares most with a fact, if it shares enough to be about it."""
    wanted = telling(text)
    best = max(prose, key=lambda part: len(telling(part) & wanted), default="")
    shared = telling(best) & wanted
    if len(shared) >= min(_FEWEST_SHARED, len(wanted)) and shared:
        start, end = first_to_last(best, shared)
        yield _fact(best[start:end], evidence)


def _fact(text: str, evidence: Evidence) -> Fact:
    return Fact(text=text, quote=evidence.quote, start=evidence.start, end=evidence.end)
