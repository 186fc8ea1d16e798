"""The note on LinkedIn by a language model: three short parts, and code sees to it that they fit."""

from collections.abc import Sequence
from functools import partial

from afterword.context import Brief
from afterword.draft import Draft
from afterword.llm import ChatModel, Message
from afterword.llm.structured import ask
from afterword.prompt import Prompt
from afterword.text import typed_length
from afterword.writers.by_model.assembly import Origin, assembled
from afterword.writers.by_model.material import NumberedFact, listed, numbered_facts, situation
from afterword.writers.by_model.objections import objection_to_note
from afterword.writers.by_model.shape import EmailParts, Note
from afterword.writers.by_rule.greeting import greeting

WRITING_NOTE = "write-note"
_NAMES = {"thank_you": "thank-you", "check_in": "check-in", "final": "last", "stay_in_touch": "stay-in-touch"}
_BLANK_LINES = 4
"""Line ends between greeting, text and name."""


def write_note(llm: ChatModel, brief: Brief, avoid: Sequence[Draft] = (), earlier: Sequence[str] = ()) -> Draft:
    """A note for one recipient.

    Args:
        llm: The model.
        brief: All that may be used.
        avoid: The notes to co-interviewers.
        earlier: The note as it was, and what to change in it.

    Raises:
        ModelUnavailable: No answer now.
        ModelRefused: No usable answer.
    """
    prompt, facts = Prompt.shipped(WRITING_NOTE), numbered_facts(brief)
    others = [f"\nAnother of the panel gets this; say it otherwise:\n{draft.body}" for draft in avoid]
    room = _room(brief)
    values = {
        "limit": str(room),
        "kind": _NAMES[brief.kind],
        "situation": situation(brief),
        "facts": listed(facts, brief),
        "siblings": "".join(others),
        "earlier": "\n".join(("", *earlier)),
    }
    messages = [Message(role, text.strip()) for role, text in prompt.fill(values)]
    answer = ask(llm, messages, Note, objection=lambda note: objection_to_note(note, facts, room))
    return _fitted(answer.value, brief, facts, Origin(llm.name, (prompt.tag,), answer.usage))


def _room(brief: Brief) -> int:
    """The characters that greeting and name leave."""
    name = brief.candidate or ""
    return (brief.note_limit or 0) - typed_length(greeting(brief.recipient)) - typed_length(name) - _BLANK_LINES


def _fitted(note: Note, brief: Brief, facts: tuple[NumberedFact, ...], origin: Origin) -> Draft:
    """The note without its close where that does not fit."""
    parts = EmailParts(
        subject="",
        gratitude=note.gratitude,
        specific_reference=note.specific_reference.text,
        reaffirmed_interest="",
        extra=None,
        brief_close=note.close,
        sign_off="",
    )
    note_of = partial(assembled, brief=brief, facts=facts, origin=origin)
    whole = note_of(parts)
    fits = typed_length(whole.body) <= (brief.note_limit or 0)
    return whole if fits else note_of(parts.model_copy(update={"brief_close": ""}))
