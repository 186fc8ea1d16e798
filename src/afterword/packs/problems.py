"""What is wrong with a person's own pack beyond its shape: lists that nothing reads, slots that nothing fills."""

import re
from collections.abc import Iterable, Iterator
from string import Formatter

from afterword.kinds import KINDS, Kind
from afterword.offline import offline_data
from afterword.packs import Pack

_ALWAYS = frozenset({"day", "at_company", "role", "Role"})
_KNOWN = _ALWAYS | {"post", "Post", "title", "company", "employer"}
_NEVER_EMPTY = frozenset({"gratitude", "interest", "close"})
_SLOT = re.compile(r"\{(\w+)\}")


def problems(pack: Pack) -> Iterator[str]:
    """Each problem in words; none for a pack that the offline writer can use whole."""
    for kind in KINDS:
        for name, given in pack.sentences.get(kind, {}).items():
            if problem := _problem(kind, name, given):
                yield f"sentences.{kind}.{name}: {problem}"


def _problem(kind: Kind, name: str, given: object) -> str | None:
    usual = offline_data(kind.replace("_", "-"))
    like = f"should look as in prompts/offline/{kind.replace('_', '-')}.yaml"
    if name not in usual or name in ("name", "version", "words"):
        return "is no list of the offline writer"
    if name == "layouts":
        wanted = sorted(slot for group in usual[name][0] for slot in group)
        whole = isinstance(given, list) and all(_slots_of(layout) == wanted for layout in given)
        return None if given and whole else f"each layout should hold {', '.join(wanted)} once"
    if isinstance(usual[name], dict):
        if not isinstance(given, dict) or not all(given.values()) or not given.keys() <= usual[name].keys() | {"alone"}:
            return like
        known = _KNOWN | _slots(text for texts in usual[name].values() for text in texts)
        return _sentence_problem([text for texts in given.values() for text in texts], known)
    if not given or not isinstance(given, list) or not all(isinstance(text, str) for text in given):
        return like
    if name in _NEVER_EMPTY and not any(_slots([text]) <= _ALWAYS for text in given):
        return f"one sentence should need no more than {', '.join(sorted(_ALWAYS))}"
    return _sentence_problem(given, _KNOWN | _slots(usual[name]))


def _slots_of(layout: Iterable[object]) -> list[str] | None:
    return sorted(str(slot) for group in layout if isinstance(group, list) for slot in group)


def _slots(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(slot for text in texts for slot in _SLOT.findall(text))


def _sentence_problem(texts: Iterable[str], known: frozenset[str]) -> str | None:
    for text in texts:
        try:
            used = {slot for _, slot, *_ in Formatter().parse(text) if slot is not None}
        except ValueError:
            return "a brace stands alone"
        if unknown := used - known:
            return f"{{{min(unknown)}}} is never filled; known are {', '.join(sorted(known))}"
    return None
