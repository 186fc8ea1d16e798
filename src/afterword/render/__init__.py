"""Results as text, JSON and mail files: a file a format."""
