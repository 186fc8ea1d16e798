"""The sentences that ship with the writer, one file for each kind of message, and which of them is taken."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from afterword.kinds import Kind
from afterword.offline import offline_data
from afterword.packs import Pack, tailored

_SLOT = re.compile(r"\{(\w+)\}")


class Sentences(NamedTuple):
    """The sentences for one kind of message.

    Attributes:
        data: Lists of sentences by name; a sentence holds slots as ``{name}``.
        turn: Which sentence of each list comes first, so that siblings take different ones.
    """

    data: Mapping[str, Any]
    turn: int

    @property
    def prompt(self) -> str:
        """The file's name and version, as ``name@version``."""
        return f"{self.data['name']}@{self.data['version']}"

    @property
    def layout(self) -> Sequence[Sequence[str]]:
        """The paragraphs, each as the names of its lists of sentences."""
        layouts: Sequence[Sequence[Sequence[str]]] = self.data["layouts"]
        return layouts[self.turn % len(layouts)]

    def pick(self, name: str, values: Mapping[str, str], form: str | None = None) -> str:
        """The first sentence of a list, counted from ``turn``, all of whose slots have values; empty for none.

        Args:
            name: The list's name.
            values: What goes into the slots.
            form: The list within the list, for sentences made for one form of phrase.
        """
        sentences: Sequence[str] = self.data.get(name, ()) if form is None else self.data[name].get(form, ())
        usable = [sentence for sentence in sentences if set(_SLOT.findall(sentence)) <= values.keys()]
        return usable[self.turn % len(usable)].format_map(values) if usable else ""


def sentences_for(kind: Kind, turn: int, packs: Sequence[Pack] = ()) -> Sentences:
    """The sentences for a kind of message, tailored to a field and a stage.

    Raises:
        DataError: The shipped file is unusable.
    """
    return Sentences(tailored(offline_data(kind.replace("_", "-")), kind, packs), turn)
