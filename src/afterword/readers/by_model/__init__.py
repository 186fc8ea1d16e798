"""The reader by language model: the model finds the facts, code finds each of them again in the notes.

``shape`` is what the model answers, ``quotes`` finds its quotes, ``verify`` checks each field against its quote,
``scalars`` and ``merge`` put the context together with the rule reader's as a second opinion.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from afterword.llm import ChatModel, Message
from afterword.llm.structured import ask
from afterword.notes import Notes
from afterword.prompt import Prompt
from afterword.readers import OfflineReader, Reading
from afterword.readers.by_model.merge import merged
from afterword.readers.by_model.quotes import Quotable
from afterword.readers.by_model.shape import NotesRead
from afterword.readers.by_model.verify import Source
from afterword.timeline import GUIDE, Pace

PROMPT = "read-notes"


class ModelReader:
    """Reads notes with a language model; keeps only what the notes bear out.

    Args:
        llm: The model. It sees the whole notes; nobody behind it does.
        prompt: How it is asked; the shipped prompt where none is given.
        pace: How long to wait and how often to ask, for which message is called for.
    """

    def __init__(self, llm: ChatModel, prompt: Prompt | None = None, pace: Pace = GUIDE) -> None:
        self._llm = llm
        self._by_rule = OfflineReader(pace)
        self._prompt = prompt or Prompt.shipped(PROMPT)
        self.model = llm.name

    def read(self, notes: Notes, *, today: date, name: str | None = None) -> Reading:
        """The context of ``notes``: the model's, checked, with what the rule reader holds back held back as well.

        Raises:
            ModelUnavailable: No answer now.
            ModelRefused: No usable answer.
        """
        quotable = Quotable(notes.plain)
        answer = ask(
            self._llm,
            reading_request(self._prompt, notes, today),
            NotesRead,
            objection=lambda read: objection_to_reading(read, quotable),
        )
        by_rule = self._by_rule.read(notes, today=today, name=name).context
        return Reading(merged(answer.value, by_rule, Source(notes, quotable), today=today, name=name), answer.usage)


def objection_to_reading(read: NotesRead, quotable: Quotable) -> str | None:
    """What is wrong with a reading, said to the model; one that says nothing is none that failed."""
    quotes = list(_quotes(read))
    if not quotes or any(quotable.find(quote) for quote in quotes):
        return None
    return "none of its quotes stands in the notes; copy each letter for letter"


def reading_request(prompt: Prompt, notes: Notes, today: date) -> list[Message]:
    """The messages that ask for a reading.

    The notes stand between two marks made from their own digest, which nobody can write into the notes beforehand.
    """
    mark = f"=={sha256(notes.plain.encode()).hexdigest()[:12]}=="
    values = {"today": f"{today.isoformat()}, a {today:%A}", "mark": mark, "notes": notes.plain.strip()}
    return [Message(role, text) for role, text in prompt.fill(values)]


def _quotes(read: NotesRead) -> Iterator[str]:
    yield from filter(None, (read.candidate, read.company, read.role, read.next_steps))
    worked = (read.kind, read.interview_date, read.decision_by, read.stated_days, read.answer)
    yield from (each.quote for each in worked if each is not None)
    yield from (person.name for person in read.people)
    for listed in (read.topics, read.promises, read.private):
        yield from (each.quote for each in listed)
