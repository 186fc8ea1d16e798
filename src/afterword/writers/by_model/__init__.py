"""The writer by language model: the model fills parts, code makes the email of them and proves its facts.

``material`` is what the model is told, ``shape`` what it answers, ``objections`` what it is asked to put right at once,
``assembly`` makes the draft.
"""

from collections.abc import Sequence

from afterword.context import Brief
from afterword.draft import Draft
from afterword.finding import Finding
from afterword.kinds import Kind
from afterword.llm import ChatModel, Message
from afterword.llm.structured import ask
from afterword.prompt import Prompt
from afterword.writers.by_model.assembly import Origin, assembled, order_of
from afterword.writers.by_model.material import length, listed, numbered_facts, situation
from afterword.writers.by_model.note import write_note
from afterword.writers.by_model.objections import objection_to_parts, objection_to_written
from afterword.writers.by_model.shape import EmailParts, Written

WRITING, REVISING = "write", "revise"


def kind_prompt(kind: Kind) -> str:
    """The name of the shipped prompt that says what one kind of message is."""
    return f"write-{kind.replace('_', '-')}"


class ModelWriter:
    """Writes drafts with a language model, from a brief and nothing else.

    Args:
        llm: The model. It sees the facts usable for one recipient, and nothing private.
    """

    def __init__(self, llm: ChatModel) -> None:
        self._llm = llm
        self._writing, self._revising = Prompt.shipped(WRITING), Prompt.shipped(REVISING)
        self.model = llm.name

    def write(self, brief: Brief, *, avoid: Sequence[Draft] = ()) -> Draft:
        """A draft for one recipient.

        Raises:
            ModelUnavailable: No answer now.
            ModelRefused: No usable answer.
        """
        if brief.note_limit is not None:
            return write_note(self._llm, brief, avoid)
        facts = numbered_facts(brief)
        kind = Prompt.shipped(kind_prompt(brief.kind))
        answer = ask(
            self._llm,
            writing_request(self._writing, kind, brief, avoid),
            Written,
            objection=lambda written: objection_to_written(written, facts, brief.kind),
        )
        tags = (self._writing.tag, kind.tag, *(pack.tag for pack in brief.packs))
        return assembled(answer.value.texts, brief, facts, Origin(self.model, tags, answer.usage))

    def revise(self, brief: Brief, draft: Draft, findings: Sequence[Finding]) -> Draft | None:
        """The draft mended after the findings; ``None`` where no finding asks for a change.

        Raises:
            ModelUnavailable: No answer now.
            ModelRefused: No usable answer.
        """
        facts = numbered_facts(brief)
        told = [_instruction(finding) for finding in findings if finding.points > 0 or finding.severity != "suggestion"]
        if not told:
            return None
        if brief.note_limit is not None:
            return write_note(self._llm, brief, earlier=("It was:", draft.body, "To change:", *told))
        if any("specific_reference" in finding.category or "generic" in finding.category for finding in findings):
            told += [f"- This may be mentioned: {fact.text}" for fact in facts if fact.id.startswith("t")][:2]
        filled = self._revising.fill({"draft": draft.text.strip(), "findings": "\n".join(told)})
        messages = [Message(role, text) for role, text in filled]
        answer = ask(self._llm, messages, EmailParts, objection=objection_to_parts)
        tags = tuple(dict.fromkeys((*draft.prompts, self._revising.tag)))
        return assembled(answer.value, brief, facts, Origin(self.model, tags, answer.usage))


def writing_request(prompt: Prompt, kind: Prompt, brief: Brief, avoid: Sequence[Draft] = ()) -> list[Message]:
    """The messages that ask for an email."""
    values = {
        "kind": kind.turns[0][1],
        "length": length(brief),
        "order": "; ".join(", ".join(names) for names in order_of(brief)),
        "situation": situation(brief),
        "facts": listed(numbered_facts(brief), brief),
        "siblings": _siblings(avoid),
    }
    return [Message(role, text.strip()) for role, text in prompt.fill(values)]


def _siblings(avoid: Sequence[Draft]) -> str:
    """The parts of the siblings that could be anybody's; what they recall of others stays with those."""
    texts = [
        f"{draft.subject}. {draft.parts.gratitude} {draft.parts.reaffirmed_interest} {draft.parts.brief_close}"
        for draft in avoid
    ]
    return (
        "\nThe others on the panel get these sentences; share none of them, nor how they are built:\n"
        + "\n".join(texts)
        if texts
        else ""
    )


def _instruction(finding: Finding) -> str:
    """A finding as an instruction: where, what, and what instead."""
    place = f'"{" ".join(finding.text.split())}": ' if finding.text else ""
    instead = f" For example: {finding.suggestion}" if finding.suggestion else ""
    return f"- {place}{finding.message}{instead}"
