"""Notes and emails named on the command line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from afterword.cli.streams import STANDARD_INPUT, Console, read_standard_input, sources
from afterword.errors import DataError
from afterword.mail import Email
from afterword.notes import Notes
from afterword.resources import decode, read_bytes


def read_notes(arguments: Iterable[str], console: Console) -> Iterator[Notes]:
    """Each of the notes that can be used; the others are told and counted, and stop nothing."""
    for source in sources(arguments):
        try:
            if source == STANDARD_INPUT:
                notes = Notes.from_bytes(read_standard_input(), STANDARD_INPUT)
            else:
                notes = Notes.read(Path(source))
        except DataError as error:
            console.error(error)
            continue
        if notes.dropped:
            console.notice(f"{source}: left out of the reading: " + ", ".join(notes.dropped))
        yield notes


def read_sample(path: Path) -> Email:
    """An email that the candidate wrote, plain or as a mail file.

    Raises:
        DataError: It can't be read, or holds no text.
    """
    data = read_bytes(path)
    return Email.from_eml(data, path) if path.suffix.lower() == ".eml" else Email.parse(decode(data, path), path)
