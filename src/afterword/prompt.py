"""Prompts as files: front matter, then the lines ``system:`` and ``user:`` with a text under each.

::

    ---
    name: revise
    version: 1
    inputs: [draft, findings]
    ---
    system:
    You mend emails.
    user:
    {draft}

The roles are split before any value goes in, so that a value can't open a turn of its own; a value's own braces stay as
they are. A brace of the prompt itself is written twice.
"""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from afterword.errors import DataError
from afterword.resources import shipped

_FILE = re.compile(r"---\n(?P<front>.*?\n)---\n(?P<turns>.*)", re.DOTALL)
_ROLE = re.compile(r"^(system|user):[ \t]*\n", re.MULTILINE)
_INPUT = re.compile(r"(?<!\{)(?:\{\{)*\{([a-z_]+)\}")

Role = Literal["system", "user"]


class _FrontMatter(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    version: int
    inputs: tuple[str, ...]


class Prompt(BaseModel):
    """A prompt, ready to be filled.

    Attributes:
        inputs: The names of the values it takes; all are needed and no others are taken.
        turns: Role and text, in order; instructions that never change come first, so that servers can cache them.
        digest: Of the whole file; a shipped prompt's text can't change under its old version.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    version: int
    inputs: tuple[str, ...]
    turns: tuple[tuple[Role, str], ...]
    digest: str

    @property
    def tag(self) -> str:
        """Name and version: ``read-notes@1``."""
        return f"{self.name}@{self.version}"

    @classmethod
    @cache
    def shipped(cls, name: str) -> Self:
        """A prompt that came with the program.

        Raises:
            DataError: There is none of this name, or it can't be used.
        """
        file = shipped("prompts") / f"{name}.md"
        if not file.is_file():
            raise DataError(name, "is not the name of a shipped prompt")
        return cls.parse(file.read_text(encoding="utf-8"), f"{name}.md")

    @classmethod
    def read(cls, path: Path) -> Self:
        """A prompt from a file.

        Raises:
            DataError: The file can't be read or used.
        """
        try:
            return cls.parse(path.read_text(encoding="utf-8"), str(path))
        except (OSError, UnicodeDecodeError):
            raise DataError(path, "can't be read as a prompt in UTF-8") from None

    @classmethod
    def parse(cls, text: str, source: str) -> Self:
        """A prompt from a file's text.

        Raises:
            DataError: Front matter or roles are missing or wrong, or the inputs are not those that the text uses.
        """
        whole = _FILE.match(text)
        if whole is None:
            raise DataError(source, "a prompt starts with front matter between two lines ---", 1)
        front = _front_matter(whole["front"], source)
        turns = _turns(whole["turns"], source, line=text[: whole.start("turns")].count("\n") + 1)
        used = {name for _, turn in turns for name in _INPUT.findall(turn)}
        for name in sorted(used ^ set(front.inputs)):
            problem = "is used, but not among the inputs" if name in used else "is an input that is not used"
            raise DataError(source, f"{{{name}}} {problem}", 1)
        digest = sha256(text.encode()).hexdigest()[:16]
        return cls(name=front.name, version=front.version, inputs=front.inputs, turns=turns, digest=digest)

    def fill(self, values: Mapping[str, str]) -> tuple[tuple[Role, str], ...]:
        """The turns with the values in their places, word for word.

        Raises:
            KeyError: A value is missing.
        """
        from langchain_core.prompts import ChatPromptTemplate  # noqa: PLC0415 -- 0.4 s that only the model path pays

        template = ChatPromptTemplate.from_messages(list(self.turns), template_format="f-string")
        filled = template.format_messages(**{name: values[name] for name in self.inputs})
        return tuple((role, str(message.content)) for (role, _), message in zip(self.turns, filled, strict=True))


def _front_matter(text: str, source: str) -> _FrontMatter:
    try:
        return _FrontMatter.model_validate(yaml.safe_load(text))
    except yaml.YAMLError:
        raise DataError(source, "the front matter is not YAML", 1) from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"]) or "front matter"
        raise DataError(source, f"{place}: {first['msg'].lower()}", 1) from None


def _turns(text: str, source: str, line: int) -> tuple[tuple[Role, str], ...]:
    before, *pieces = _ROLE.split(text)
    if before.strip() or not pieces:
        raise DataError(source, "after the front matter a line 'system:' or 'user:' was expected", line)
    roles: list[Role] = ["system" if role == "system" else "user" for role in pieces[::2]]
    return tuple(zip(roles, (piece.strip() for piece in pieces[1::2]), strict=True))
