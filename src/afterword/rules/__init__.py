"""The kinds of rule: few, in Python; the rules themselves are data in ``rubrics/``."""

from afterword.rules.conditional import When
from afterword.rules.counting import Limit, Measure, Rate
from afterword.rules.facts import Fact
from afterword.rules.index import Index, IndexData, index_data
from afterword.rules.repetition import Consistent, Doubled, Repeat
from afterword.rules.required import PARTS, Evidence, Require
from afterword.rules.rule import Category, Examples, FromFile, Given, RuleBase, View
from afterword.rules.sequence import Stop
from afterword.rules.wording import Avoid, Replace

KINDS_OF_RULE: dict[str, type[RuleBase]] = {
    "avoid": Avoid,
    "replace": Replace,
    "require": Require,
    "limit": Limit,
    "rate": Rate,
    "measure": Measure,
    "repeat": Repeat,
    "doubled": Doubled,
    "consistent": Consistent,
    "when": When,
    "fact": Fact,
    "stop": Stop,
}
"""Every kind of rule, by what ``kind`` says."""

__all__ = [
    "KINDS_OF_RULE",
    "PARTS",
    "Avoid",
    "Category",
    "Consistent",
    "Doubled",
    "Evidence",
    "Examples",
    "Fact",
    "FromFile",
    "Given",
    "Index",
    "IndexData",
    "Limit",
    "Measure",
    "Rate",
    "Repeat",
    "Replace",
    "Require",
    "RuleBase",
    "Stop",
    "View",
    "When",
    "index_data",
]
