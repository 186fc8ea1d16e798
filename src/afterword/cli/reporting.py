"""The report on an output folder, as its state and its results have it."""

from datetime import date
from pathlib import Path

from afterword.batch.state import State
from afterword.render.report import report_folder
from afterword.render.report.batch import entries_of

REPORT = "report.html"


def report_on(state: State, folder: Path, out: Path, today: date) -> Path:
    """Write the report on all notes that the state knows; where its page is.

    Args:
        state: Of the output folder.
        folder: Where the notes are.
        out: The output folder.
        today: For the heading.

    Raises:
        DataError: The report can't be written.
    """
    with report_folder(out, f"Follow-up emails drafted, {today}") as report:
        for row in state.rows():
            for entry in entries_of(row, folder, out):
                report.add(entry)
    return out / REPORT
