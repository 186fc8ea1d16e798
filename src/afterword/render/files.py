"""The files of one note's results, as ``batch`` writes them."""

from collections.abc import Mapping, Sequence

from afterword.batch.names import safe_name
from afterword.pipeline import FollowUp
from afterword.render.eml import render_eml
from afterword.render.json import render_json
from afterword.render.text import render_emails


def render_files(stem: str, results: Sequence[FollowUp]) -> Mapping[str, bytes]:
    """``<stem>.json``, and for each email ``<stem>.<recipient>.txt`` and ``.eml``, by file name.

    Two recipients of one name are told apart by a number.
    """
    files = {f"{stem}.json": render_json(results).encode("utf-8")}
    for result in results:
        if result.email is None:
            continue
        recipient = safe_name(result.recipient)
        name, count = f"{stem}.{recipient}", 1
        while f"{name}.txt" in files:
            count += 1
            name = f"{stem}.{recipient}-{count}"
        files[f"{name}.txt"] = render_emails([result]).encode("utf-8")
        if result.email.subject:  # a note for LinkedIn is no mail
            files[f"{name}.eml"] = render_eml(result.email)
    return files
