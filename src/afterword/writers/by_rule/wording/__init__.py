"""Words of notes: tidied, told apart by part of speech, and judged fit or unfit for an email."""
