"""A rubric file with everything it extends, changed and checked: a ``Rubric``."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from afterword.errors import DataError
from afterword.mail import Zone
from afterword.rubric.file import RubricFile, Rule
from afterword.rubric.fragments import FragmentError, Fragments, expanded
from afterword.rubric.model import Rubric
from afterword.rubric.problems import problem_in
from afterword.rubric.source import Place, Source
from afterword.rules import Index, IndexData, RuleBase, index_data
from afterword.rules.boundaries import alternatives, cased, whole_words
from afterword.rules.index import NEEDS
from afterword.rules.literals import required_words
from afterword.rules.pattern import PatternError, compiled

PASS_MARK = 80
"""The pass mark of a rubric that names none."""
_PATTERNS = (
    "patterns", "unless", "unless_before", "unless_after", "only_if", "not_if", "only_in", "passing_over", "needs",
    "forbids", "either", "other",
)  # fmt: skip
Find = Callable[[str, str], Source]
"""From the name that ``extends`` gives and the path of the file that says so, to the file meant."""


@dataclass(frozen=True)
class _Entry:
    """A rule as data, where it was last written, and the fragments its patterns may name."""

    rule: dict[str, Any]
    source: Source
    place: Place
    fragments: dict[str, Any]


@dataclass
class _Gathered:
    """What a rubric and those it extends hold together.

    Attributes:
        fragments: By file: a file sees its own and those of the files it extends, and no others.
    """

    entries: dict[str, _Entry] = field(default_factory=dict)
    fragments: dict[str, dict[str, Any]] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    pass_mark: int = PASS_MARK
    message: Any = None


def resolve(source: Source, find: Find) -> Rubric:
    """The rubric that a file describes.

    Args:
        source: The file.
        find: Finds the files it extends.

    Raises:
        DataError: Something in it is wrong: the error names file and line, and the nearest right name.
    """
    gathered = _Gathered()
    file = _gather(source, find, gathered, ())
    rules = tuple(_rule(entry) for entry in gathered.entries.values())
    return Rubric(
        name=file.name,
        version=file.version,
        message=gathered.message,
        pass_mark=gathered.pass_mark,
        rules=rules,
        lists=gathered.lists,
        index=Index(index_of(rules)),
    )


def index_of(rules: Iterable[RuleBase]) -> IndexData:
    """The index over all patterns that the rules look for, each in the zones of all the rules that do."""
    needs: dict[str, list[list[str]]] = {}
    zones: dict[str, frozenset[Zone]] = {}
    for rule in rules:
        for pattern, where in rule.looks_for.items():
            if pattern not in needs:
                needs[pattern] = [sorted(words) for words in required_words(pattern)[:NEEDS]]
            zones[pattern] = zones.get(pattern, frozenset()) | where
    return index_data(needs, zones)


@cache
def _valid(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 -- a class, or the union of the kinds of rule
    return TypeAdapter(kind)


def _gather(source: Source, find: Find, gathered: _Gathered, above: tuple[str, ...]) -> RubricFile:
    if source.path in above:
        raise source.error(("extends",), f"extends itself, by way of {' and '.join(above)}")
    try:
        file: RubricFile = _valid(RubricFile).validate_python(source.data)
    except ValidationError as error:
        raise problem_in(error, source) from None
    fragments: dict[str, Any] = {}
    for number, name in enumerate(file.extends):
        try:
            extended = find(name, source.path)
        except DataError as error:
            raise source.error(("extends", number), str(error)) from None
        if extended.path not in gathered.fragments:
            _gather(extended, find, gathered, (*above, source.path))
        fragments.update(gathered.fragments[extended.path])
    gathered.fragments[source.path] = fragments | dict(file.fragments)
    gathered.lists.update({name: _words(words) for name, words in file.lists.items()})
    gathered.pass_mark = gathered.pass_mark if file.pass_mark is None else file.pass_mark
    gathered.message = file.message or gathered.message
    _add(source, gathered)
    _change(source, gathered)
    return file


def _words(words: Any) -> list[str]:  # noqa: ANN401 -- validated: a string or strings
    listed = words.split() if isinstance(words, str) else [word for line in words for word in line.split()]
    return sorted(set(listed))


def _add(source: Source, gathered: _Gathered) -> None:
    for number, rule in enumerate(source.data.get("rules", ())):
        place: Place = ("rules", number)
        if rule["id"] in gathered.entries:
            other = gathered.entries[rule["id"]]
            first = f"{other.source.path}:{other.source.line(other.place)}"
            raise source.error((*place, "id"), f"the rule {rule['id']!r} stands already at {first}")
        gathered.entries[rule["id"]] = _Entry(rule, source, place, gathered.fragments[source.path])


def _change(source: Source, gathered: _Gathered) -> None:
    for pattern, fields in source.data.get("change", {}).items():
        place = ("change", pattern)
        names = [name for name in gathered.entries if fnmatchcase(name, pattern)]
        if not names:
            near = get_close_matches(pattern, gathered.entries, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise source.error(place, f"there is no rule {pattern!r} to change{hint}")
        for name in names:
            entry = gathered.entries.pop(name)
            changed = _changed(entry.rule, fields)
            if changed is not None:
                known = entry.fragments | gathered.fragments[source.path]
                gathered.entries[name] = _Entry(changed, source, place, known)


def _changed(rule: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any] | None:
    """A rule with some fields set otherwise; ``None`` where it is off, but a part's rule then still finds the part."""
    if fields.get("off") is True:
        return rule | {"silent": True} if rule.get("part") else None
    return rule | {key: value for key, value in fields.items() if key != "off"}


def _rule(entry: _Entry) -> RuleBase:
    """The rule itself, validated, fragments put in, patterns tried."""
    try:
        _valid(Rule).validate_python(entry.rule)  # a changed rule is new
        rule = _with_fragments(entry.rule, entry.fragments)
        built: RuleBase = _valid(Rule).validate_python(rule)
        for pattern in _patterns(rule):
            compiled(pattern)
    except FragmentError as error:
        raise entry.source.error(entry.place, f"{entry.rule['id']}: {error}") from None
    except ValidationError as error:
        raise problem_in(error, entry.source, entry.place) from None
    except (PatternError, UnicodeEncodeError) as error:
        raise entry.source.error(entry.place, f"{entry.rule['id']}: {_told(error)}") from None
    return built


def _told(error: Exception) -> str:
    if isinstance(error, UnicodeEncodeError):
        return "a pattern holds a letter beyond ASCII; readings drop accents, so write it without"
    said = error.args[0]
    return f"RE2 refuses a pattern: {said.decode() if isinstance(said, bytes) else said}"


def _with_fragments(rule: dict[str, Any], fragments: Fragments) -> dict[str, Any]:
    put: dict[str, Any] = {
        name: [whole_words(part) for pattern in rule[name] for part in alternatives(expanded(pattern, fragments))]
        for name in _PATTERNS
        if name in rule
    }
    if rule.get("cased"):
        put["patterns"] = [cased(pattern) for pattern in put["patterns"]]
    if "swap" in rule:
        put["swap"] = {whole_words(expanded(pattern, fragments)): words for pattern, words in rule["swap"].items()}
    if "evidence" in rule:
        put["evidence"] = [_with_fragments(piece, fragments) for piece in rule["evidence"]]
    return rule | put


def _patterns(rule: dict[str, Any]) -> Iterator[str]:
    for name in (*_PATTERNS, "swap"):
        yield from rule.get(name, ())
    for piece in rule.get("evidence", ()):
        yield from _patterns(piece)
