"""Emails: zones, the reading that rules look at, and the way back to the text."""

from afterword.mail.email import Email, Suppression
from afterword.mail.kind import email_kind
from afterword.mail.reading import Line, Reading, Zone, signs_in, words_in
from afterword.mail.stretch import Stretch

__all__ = [
    "Email",
    "Line",
    "Reading",
    "Stretch",
    "Suppression",
    "Zone",
    "email_kind",
    "signs_in",
    "words_in",
]
