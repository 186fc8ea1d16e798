"""Which packs an email takes: those a person names, and where they name none of an axis, what the notes plainly say."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from afterword.context import InterviewContext
from afterword.errors import DataError
from afterword.packs import Axis, Pack
from afterword.packs.shelf import pack_of, shipped_pack

NONE = "none"
_READ: tuple[tuple[Axis, str], ...] = (("field", "industry"), ("stage", "stage"))
"""Where the context holds what the notes say of each axis."""


class Tailored(BaseModel):
    """A pack that shaped a draft, and why it was taken."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    pack: str
    title: str
    why: str


class Choice(NamedTuple):
    """The packs, field before stage, and the reason for each."""

    packs: tuple[Pack, ...] = ()
    reasons: tuple[Tailored, ...] = ()


class Tailor:
    """Chooses the packs for the emails of one file of notes.

    Args:
        named: What a person asked for: names of packs, files of their own, or ``none``; at most one for each axis.

    Raises:
        DataError: There is no such pack, it can't be used, or two are for one axis.
    """

    def __init__(self, named: Sequence[str] = ()) -> None:
        self._off = NONE in named
        self._named = {} if self._off else _by_axis(named)
        if self._off and len(named) > 1:
            raise DataError("tailor", f"{NONE!r} stands alone")

    def __call__(self, context: InterviewContext) -> Choice:
        """The packs for what was read from the notes; none for an axis of which the notes say nothing."""
        chosen = [] if self._off else list(self._chosen(context))
        return Choice(tuple(pack for pack, _ in chosen), tuple(reason for _, reason in chosen))

    def _chosen(self, context: InterviewContext) -> Iterator[tuple[Pack, Tailored]]:
        for axis, read in _READ:
            if pack := self._named.get(axis):
                yield pack, _tailored(pack, "asked for")
            elif name := getattr(context, read):
                pack = shipped_pack(name)
                yield pack, _tailored(pack, f"the notes say “{context.evidence[read].quote}”")


def _tailored(pack: Pack, why: str) -> Tailored:
    return Tailored(pack=pack.tag, title=pack.title, why=why)


def _by_axis(named: Sequence[str]) -> dict[Axis, Pack]:
    found: dict[Axis, Pack] = {}
    for name in named:
        pack = pack_of(name)
        if other := found.get(pack.axis):
            raise DataError("tailor", f"{other.name} and {pack.name} are both for the {pack.axis}; one can be used")
        found[pack.axis] = pack
    return found
