"""What the rubric reaches on labelled emails, as a table for each family of findings.

    python tests/accuracy.py [EMAILS.jsonl …] [--misses]

Each line of a file is an email: `subject`, `text`, `parts_present`, `findings` (`category`, `text`), `verdict`, `tags`.
A finding counts where it overlaps a label of its family; findings about the whole email count by category.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from afterword.finding import Finding
from afterword.mail import Email, email_kind
from afterword.report import check_email
from afterword.rubric import load_rubric

SHIPPED = Path(__file__).parent / "data" / "emails"
PART_LABELS = {"greeting": "greeting_by_name"}
WHOLE_EMAIL = {"too_long", "generic", "missing_subject", "exclamation"}
FAMILIES = {"salary": "content", "generic": "content", "missing_subject": "content", "too_long": "length"}
UNLABELLED = {"length.too_short", "length.subject", "length.long_sentence", "length.long_paragraph"}


@dataclass
class Tally:
    right: int = 0
    reported: int = 0
    found: int = 0
    labelled: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.reported if self.reported else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.labelled if self.labelled else 1.0

    @staticmethod
    def of_all(tallies: "Iterable[Tally]") -> "Tally":
        every = list(tallies)
        return Tally(
            *(sum(getattr(each, name) for each in every) for name in ("right", "reported", "found", "labelled"))
        )

    def row(self) -> str:
        def share(part: int, whole: int) -> str:
            return f"{part / whole:10.3f}" if whole else f"{'-':>10}"

        return (
            share(self.right, self.reported) + share(self.found, self.labelled) + f"{self.reported:8}{self.labelled:8}"
        )


@dataclass
class Scores:
    families: dict[str, Tally] = field(default_factory=dict)
    parts: dict[str, Tally] = field(default_factory=dict)
    clean: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def share_clean(self, name: str) -> float:
        return self.clean[name] / self.total[name]


def labelled_emails(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def family(category: str) -> str:
    head, _, rest = category.partition(".")
    if head in {"pushy", "length", "placeholder"}:
        return head
    return FAMILIES.get(rest or head, head if head in {"content", "part"} else "tone")


def short(category: str) -> str:
    return "generic" if category == "part.specific_reference" else category.rpartition(".")[2]


def labels_of(email: dict[str, Any], text: str) -> list[tuple[str, str, int, int]]:
    found = []
    for label in email["findings"]:
        start = text.find(label["text"]) if label["text"] else -1
        found.append((family(label["category"]), short(label["category"]), start, start + len(label["text"])))
    return found


def matches(finding: Finding, label: tuple[str, str, int, int]) -> bool:
    name = family("content.generic" if finding.category == "part.specific_reference" else finding.category)
    if name != label[0]:
        return False
    if label[1] in WHOLE_EMAIL and short(finding.category) == label[1]:
        return True
    return finding.span is not None and finding.span.start < label[3] and label[2] < finding.span.end


def score(emails: list[dict[str, Any]]) -> Scores:
    scores = Scores()
    for labelled in emails:
        header = f"Subject: {labelled['subject']}\n\n" if labelled["subject"] else ""
        text = f"{header}{labelled['text']}\n"
        email = Email.parse(text)
        report = check_email(email, load_rubric(email_kind(email)))
        for part in report.parts:
            truth = labelled["parts_present"][PART_LABELS.get(part.part, part.part)]
            tally = scores.parts.setdefault(part.part, Tally())
            tally.reported += not part.present
            tally.labelled += not truth
            tally.right += not part.present and not truth
            tally.found += not part.present and not truth
            if part.present != truth:
                scores.misses.append(
                    f"{labelled['id']}: {part.part} reported {'present' if part.present else 'absent'}"
                )
        loud = [f for f in report.findings if f.severity != "suggestion"]
        tally_findings(scores, labelled, labels_of(labelled, text), loud)
        for name in [labelled["verdict"], *(tag for tag in labelled["tags"] if tag == "hard_negative")]:
            scores.total[name] += 1
            scores.clean[name] += not loud
    return scores


def tally_findings(scores: Scores, labelled: dict[str, Any], labels: list[Any], loud: list[Finding]) -> None:
    for finding in loud:
        if finding.category in UNLABELLED or (
            finding.category.startswith("part.") and short(finding.category) != "generic"
        ):
            continue
        name = "content" if short(finding.category) == "generic" else family(finding.category)
        right = any(matches(finding, label) for label in labels)
        tally = scores.families.setdefault(name, Tally())
        tally.reported += 1
        tally.right += right
        if not right:
            scores.misses.append(f"{labelled['id']}: false alarm {finding.rule}: {finding.text!r}")
    for label in labels:
        found = any(matches(finding, label) for finding in loud)
        tally = scores.families.setdefault(label[0], Tally())
        tally.labelled += 1
        tally.found += found
        if not found:
            scores.misses.append(f"{labelled['id']}: missed {label[1]}")


def table(scores: Scores) -> str:
    head = f"{'':24}{'precision':>10}{'recall':>10}{'reported':>9}{'labelled':>9}"
    rows = [head, *(f"absent {name:17}{tally.row()}" for name, tally in scores.parts.items())]
    rows.append(f"{'absent parts':24}{Tally.of_all(scores.parts.values()).row()}")
    rows += [f"{name:24}{scores.families[name].row()}" for name in sorted(scores.families)]
    rows.append(f"{'all findings':24}{Tally.of_all(scores.families.values()).row()}")
    for name in ("good", "hard_negative"):
        if scores.total[name]:
            rows.append(
                f"{name} emails without error or warning: {scores.share_clean(name):.3f} of {scores.total[name]}"
            )
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="What the rubric reaches on labelled emails.")
    parser.add_argument("files", nargs="*", type=Path, default=sorted(SHIPPED.glob("*.jsonl")))
    parser.add_argument("--misses", action="store_true", help="name every miss and false alarm")
    arguments = parser.parse_args()
    for path in arguments.files:
        scores = score(labelled_emails(path))
        print(f"{path.name}\n{table(scores)}\n")
        if arguments.misses:
            print("\n".join(scores.misses))


if __name__ == "__main__":
    main()
