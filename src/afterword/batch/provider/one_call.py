"""Reading and drafts from one request: half the rounds, and a writer that has seen the notes.

What comes back is held to the same checks: each fact has to stand in the notes, each draft is checked against them.
What fails there is not asked for again; the offline writer's draft stands in.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict

from afterword.context import Brief
from afterword.draft import Draft, Usage
from afterword.errors import ModelRefused
from afterword.finding import Finding
from afterword.kinds import KINDS
from afterword.llm import ChatModel, Message
from afterword.llm.structured import ask
from afterword.notes import Evidence, Notes
from afterword.prompt import Prompt
from afterword.readers import OfflineReader, Reader, Reading
from afterword.readers.by_model import PROMPT as READING
from afterword.readers.by_model import objection_to_reading, reading_request
from afterword.readers.by_model.merge import merged
from afterword.readers.by_model.quotes import Quotable
from afterword.readers.by_model.shape import NotesRead
from afterword.readers.by_model.verify import Source
from afterword.text import fold
from afterword.writers import Writer
from afterword.writers.by_model import WRITING, ModelWriter, kind_prompt
from afterword.writers.by_model.assembly import Origin, assembled
from afterword.writers.by_model.material import NumberedFact, numbered_facts
from afterword.writers.by_model.objections import objection_to_written
from afterword.writers.by_model.shape import Written

PROMPT_NAME = "read-and-write"


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class EmailWritten(_Shape):
    """An email, and whom it is for."""

    recipient: str | None
    email: Written


class ReadAndWritten(_Shape):
    """Everything read from one file of notes, and the emails written from it."""

    read: NotesRead
    emails: tuple[EmailWritten, ...]


def one_call_pair(llm: ChatModel) -> tuple[Reader, Writer]:
    """A reader and a writer for one file of notes: the reader asks, and the writer gives what was answered."""
    both = _OneCall(llm)
    return both, both


class _OneCall:
    """Reader and writer in one."""

    def __init__(self, llm: ChatModel) -> None:
        self._llm = llm
        self._by_rule = OfflineReader()
        self._prompt = Prompt.shipped(PROMPT_NAME)
        self._mender = ModelWriter(llm)
        self._emails: tuple[EmailWritten, ...] = ()
        self._facts: tuple[NumberedFact, ...] = ()
        self.model = llm.name

    def read(self, notes: Notes, *, today: date, name: str | None = None) -> Reading:
        """The context of ``notes``, as the model's reader gives it.

        Raises:
            ModelError: No usable answer.
        """
        source = Source(notes, Quotable(notes.plain))
        answer = ask(
            self._llm,
            combined_request(self._prompt, notes, today),
            ReadAndWritten,
            objection=lambda both: objection_to_reading(both.read, source.quotable),
        )
        self._emails, self._facts = answer.value.emails, tuple(_facts(answer.value.read, source))
        by_rule = self._by_rule.read(notes, today=today, name=name).context
        return Reading(merged(answer.value.read, by_rule, source, today=today, name=name), answer.usage)

    def write(self, brief: Brief, *, avoid: Sequence[Draft] = ()) -> Draft:  # noqa: ARG002 -- all were written at once
        """The draft for one recipient.

        Raises:
            ModelRefused: The model wrote none, or one that rests on what it may not use.
        """
        name = brief.recipient.name if brief.recipient else None
        written = next((each.email for each in self._emails if _same(each.recipient, name)), None)
        if written is None:
            raise ModelRefused(f"model {self.model} wrote no email for this recipient")
        facts = tuple(fact for fact in self._facts if _is_usable(fact, brief))
        if objection := objection_to_written(written, facts, brief.kind):
            raise ModelRefused(f"model {self.model} wrote an email that can't be used: {objection}")
        origin = Origin(self.model, (self._prompt.tag,), Usage())
        return assembled(written.texts, brief, numbered_facts(brief), origin)

    def revise(self, brief: Brief, draft: Draft, findings: Sequence[Finding]) -> Draft | None:
        """The draft mended after the findings, as the model's writer does it.

        Raises:
            ModelError: No usable answer.
        """
        return self._mender.revise(brief, draft, findings)


def combined_request(prompt: Prompt, notes: Notes, today: date) -> list[Message]:
    """The messages that ask for reading and emails: the prompts of the two, joined."""
    reading = {message.role: message.content for message in reading_request(Prompt.shipped(READING), notes, today)}
    values = {
        "reading": reading["system"],
        "writing": Prompt.shipped(WRITING).turns[0][1],
        "kinds": "\n".join(f"- {kind}: {Prompt.shipped(kind_prompt(kind)).turns[0][1]}" for kind in KINDS),
        "notes": reading["user"],
    }
    return [Message(role, text) for role, text in prompt.fill(values)]


def _facts(read: NotesRead, source: Source) -> Iterator[NumberedFact]:
    """What the model read, under the ids by which its emails cite it, as far as it stands in the notes."""
    told = [(f"t{i}", topic.quote) for i, topic in enumerate(read.topics, 1)]
    told += [(f"p{i}", promise.quote) for i, promise in enumerate(read.promises, 1)]
    told += [("n1", read.next_steps)] if read.next_steps else []
    for id_, quote in told:
        if evidence := source.evidence(quote):
            yield NumberedFact(id_, quote, evidence)


def _is_usable(fact: NumberedFact, brief: Brief) -> bool:
    """Whether a fact's words are among those that the brief allows."""
    return any(_overlap(fact.evidence, allowed.evidence) for allowed in numbered_facts(brief))


def _overlap(one: Evidence | None, other: Evidence | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def _same(one: str | None, other: str | None) -> bool:
    return (fold(one) if one else None) == (fold(other) if other else None)
