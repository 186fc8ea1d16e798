"""The report on many emails: ``report.html`` to read, ``report.csv`` for a spreadsheet, ``report.jsonl`` for programs.

``entry`` is what the report says of one email, ``page`` and ``marks`` make HTML of it, ``rows`` a line of a table;
``folder`` writes the three files as entries come, so that no more than one of them is held.
"""

from afterword.render.report.entry import Entry, entry_of_check, entry_of_draft, entry_of_error
from afterword.render.report.folder import ReportWriter, report_folder

__all__ = ["Entry", "ReportWriter", "entry_of_check", "entry_of_draft", "entry_of_error", "report_folder"]
