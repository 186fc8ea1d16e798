"""What was sent: a small log of kind, recipient, company and day, and what of it belongs to which notes.

The log is never needed: where there is none, nothing was sent but what the notes tell of. It holds no text. Nothing is
imported here, as a draft without a log needs neither the log nor SQLite.
"""
