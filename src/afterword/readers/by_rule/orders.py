"""Whom the writer tells themselves to write to, and whom not: "Write to Ada. Not to Ben."."""

from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mentions import is_organisation
from afterword.readers.by_rule.names import Name, read_name
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.plausible import is_plausible
from afterword.readers.by_rule.statements import Statement
from afterword.readers.by_rule.tokens import name_words

_VERBS = r"(?:write|reply|respond|e-?mail|mail|answer|nudge|chase)"
_ORDER = Pattern(
    r"(?:^|[.;:,!?>*•)–—-]\s*|\b(?:so|and|then|please|just|now|must|should|will|['’]ll|to) )"
    rf"(?:{_VERBS}|(?:(?:one|the|my|an?) )?(?:(?:last|final|short|brief|polite|quick|nice|kind|closing) ){{0,3}}"
    r"(?:e-?mail|mail|note|message|letter|line|reply)(?: goes| going)?)"
    r",?(?: (?:back|a|few|lines?|note|quick|short|again|only|just|directly|straight)){0,3}(?: to)?\s+"
)
_REFUSAL = Pattern(
    r"\b(?:not|never|don['’]?t|dont|no)(?: (?:write|reply|respond|back|mails?|e-?mails?|anything)){0,2}"
    r" (?:to|through|via)\s+"
    r"|\b(?:not|never|don['’]?t|dont) (?:e-?mail|mail|answer|nudge|chase)\s+"
)


def orders_in(text: str) -> Iterator[int]:
    """Where in a sentence somebody may stand whom the writer means to write to."""
    refused = {match.end() for match in _REFUSAL.finditer(text)}
    yield from (match.end() for match in _ORDER.finditer(text) if match.end() not in refused)


def refused_names(told: Sequence[Statement]) -> frozenset[str]:
    """The first words of the names of those whom the writer means not to write to."""
    own = [statement.text for statement in told if not statement.line.pasted]
    places = [(text, match.end()) for text in own for match in _REFUSAL.finditer(text)]
    names = [name for text, start in places if (name := read_name(text, start))]
    return frozenset(name.words[0] for name in names)


def named_in_full(short: Name, lines: Sequence[Line]) -> Name | None:
    """The one person whose full name begins with a first name, wherever the notes name them."""
    found: dict[tuple[str, ...], Name] = {}
    for line in lines:
        start = line.text.find(f"{short.text} ")
        name = read_name(line.text, start) if start >= 0 else None
        if name and len(name.words) > 1 and is_person(line.text, name):
            found.setdefault(name.words, name)
    return next(iter(found.values())) if len(found) == 1 else None


def is_person(text: str, name: Name, company: str | None = None) -> bool:
    """Whether a name is somebody's, and not the employer's or another firm's."""
    if name.honorific:
        return True
    of_company = set(name.words) <= set(name_words(company or ""))
    return not of_company and is_plausible(name, told=True) and not is_organisation(text, name)
