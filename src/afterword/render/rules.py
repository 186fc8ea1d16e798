"""Rules as Markdown: what each is for, what it costs, what it flags and what it leaves alone."""

from collections.abc import Iterable, Iterator

from afterword.rubric import Rubric
from afterword.rules import RuleBase


def render_rubrics(rubrics: Iterable[Rubric]) -> str:
    """The rubrics' pass marks, then every rule once, by category."""
    rubrics = list(rubrics)
    lines = ["# Rules", "", "| rubric | pass mark | rules |", "|---|---|---|"]
    lines += [f"| {rubric.label} | {rubric.pass_mark} | {len(rubric.rules)} |" for rubric in rubrics]
    rules = {rule.id: rule for rubric in rubrics for rule in rubric.rules}
    category = ""
    for rule in sorted(rules.values(), key=lambda rule: (rule.category, rule.id)):
        if rule.category != category:
            category = rule.category
            lines += ["", f"## {category}"]
        lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def render_rules(rules: Iterable[RuleBase]) -> str:
    """Some rules, each with its examples."""
    return "\n\n".join("\n".join(_rule(rule)) for rule in rules) + "\n"


def _rule(rule: RuleBase) -> Iterator[str]:
    yield f"### {rule.id}"
    yield ""
    kinds = "" if len(rule.messages) == 4 else ", in " + ", ".join(kind.replace("_", "-") for kind in rule.messages)
    yield f"{rule.severity}, {rule.points} points{kinds}. {rule.why}"
    if rule.suggestion:
        yield f"Instead: {rule.suggestion}"
    if rule.source:
        yield f"Source: {rule.source}"
    yield ""
    for title, texts in (("flags", rule.examples.flag), ("leaves alone", rule.examples.leave)):
        for text in texts:
            shown = text.replace("«", "**").replace("»", "**").strip()
            yield f"- {title}: " + " / ".join(line for line in shown.split("\n") if line)
