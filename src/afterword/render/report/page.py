"""The parts of ``report.html``: the frame, and for each email a row of the table and an article."""

import base64
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.resources import files
from string import Template

from afterword.draft import Fact
from afterword.finding import Finding
from afterword.render.report.entry import Entry
from afterword.render.report.marks import escaped, marked
from afterword.report import Report

VERDICTS = {
    "ready": "ready",
    "needs_input": "needs input",
    "not_usable": "not usable",
    "send_nothing": "nothing to send",
    "passed": "passed",
    "below": "below the pass mark",
    "failed": "failed",
    "waiting": "left for the next run",
}
"""What each verdict is called, in the order in which they are counted."""
_ROWS, _ARTICLES = "<!-- rows -->\n", "<!-- articles -->\n"


def frame(title: str, counts: Mapping[str, int], summary: str) -> tuple[str, str, str]:
    """The page before its rows, between rows and articles, and after these.

    The page names its only script and style by digest, so that a browser runs nothing else, whatever an email holds.

    Args:
        title: The heading.
        counts: How many entries there are of each verdict.
        summary: A sentence under the heading.
    """
    style, script = _part("style.css"), _part("script.js")
    page = Template(_part("page.html")).substitute(
        title=escaped(title),
        summary=escaped(summary),
        choices="".join(f'<option value="{v}">{VERDICTS[v]} ({n})</option>' for v, n in counts.items()),
        style=style,
        script=script,
        style_digest=_digest(style),
        script_digest=_digest(script),
    )
    before, rest = page.split(_ROWS)
    between, after = rest.split(_ARTICLES)
    return before, between, after


def row(entry: Entry, number: int) -> str:
    """The entry's row of the table; what it is sorted and searched by stands in it."""
    report = entry.report
    found = report.findings if report else ()
    rules = " ".join(dict.fromkeys(finding.rule for finding in found))
    cells = (
        escaped(entry.recipient or ""),
        _words(entry.kind or ""),
        VERDICTS[entry.verdict],
        f"{report.score:g}" if report else "",
        str(len(found)),
        str(len(entry.questions)),
    )
    return (
        f'<tr data-email="e{number}" data-verdict="{entry.verdict}" data-rules="{escaped(rules)}">'
        f'<th scope="row"><a href="#e{number}">{escaped(entry.source)}</a></th>'
        + "".join(f"<td>{cell}</td>" for cell in cells)
        + "</tr>\n"
    )


def article(entry: Entry, number: int) -> str:
    """All that is told of one entry."""
    return "".join(f"{line}\n" for line in _article(entry, f"e{number}"))


def _article(entry: Entry, id_: str) -> Iterator[str]:
    to = f" <small>to {escaped(entry.recipient)}</small>" if entry.recipient else ""
    yield f'<article id="{id_}" class="{entry.verdict}" aria-labelledby="{id_}-h">'
    yield f'<h2 id="{id_}-h">{escaped(entry.source)}{to}</h2>'
    yield f"<p><strong>{VERDICTS[entry.verdict].capitalize()}.</strong> {_score(entry.report)}{escaped(entry.why)}</p>"
    yield from (f"<p>{escaped(line)}</p>" for line in (entry.when, *entry.remarks) if line)
    yield from _listed("Questions", entry.questions)
    if entry.text:
        found = entry.report.findings if entry.report else ()
        yield f'<h3>Email</h3>\n<pre dir="auto">{marked(entry.text, found, f"{id_}-f")}</pre>'
        yield from _findings(found, f"{id_}-f")
    yield from _facts(entry.facts)
    yield "</article>"


def _score(report: Report | None) -> str:
    if report is None:
        return ""
    missing = [_words(part.part) for part in report.parts if not part.present]
    lacks = f" Missing: {', '.join(missing)}." if missing else ""
    kind = f"{_words(report.kind)} ({escaped(report.rubric)})"
    return f"{report.score:g}/100, pass mark {report.pass_mark:g}; {report.words} words; {kind}.{lacks} "


def _findings(findings: Iterable[Finding], prefix: str) -> Iterator[str]:
    lines = [
        f'<li id="{prefix}{number}"><span class="{finding.severity}">{finding.severity}</span>: '
        f"{escaped(finding.message)} <small>{escaped(finding.why)}</small>"
        + (f"<br>Instead: {escaped(finding.suggestion)}" if finding.suggestion else "")
        + f" <code>{escaped(finding.rule)}</code> −{finding.points:g}</li>"
        for number, finding in enumerate(findings, 1)
    ]
    if lines:
        yield "<h3>Findings</h3>\n<ol>"
        yield from lines
        yield "</ol>"


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    rows = [f"<tr><td>{escaped(fact.text)}</td><td><q>{escaped(fact.quote)}</q></td></tr>" for fact in facts]
    if rows:
        yield "<h3>Facts</h3>\n<table><thead><tr>"
        yield '<th scope="col">In the email</th><th scope="col">In the notes</th></tr></thead><tbody>'
        yield from rows
        yield "</tbody></table>"


def _listed(heading: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"<li>{escaped(item)}</li>" for item in items]
    if lines:
        yield f"<h3>{heading}</h3>\n<ul>{''.join(lines)}</ul>"


def _words(name: str) -> str:
    return name.replace("_", " ")


def _part(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()
