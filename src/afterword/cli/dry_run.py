"""``--dry-run``: what would be sent to a model, and where to."""

from contextlib import suppress

from afterword.cli.drafting import voice_wanted
from afterword.cli.planning import context_reader
from afterword.config import Settings
from afterword.errors import ModelRefused
from afterword.llm.dry_run import DryRun
from afterword.llm.openai import DEFAULT_MODEL, OPENAI_URL
from afterword.notes import Notes
from afterword.pipeline import due_briefs
from afterword.readers.by_model import ModelReader
from afterword.tailoring import Tailor
from afterword.writers.by_model import ModelWriter

_THE_ONLY_ONE = "(the only model that the server lists)"


def requests(notes: Notes, settings: Settings) -> str:
    """Each request that one file of notes would cause, as text; nothing is sent.

    The first is exact. Those for the emails depend on what the model reads; they stand here as they would be if it read
    what the rule reader does, and without revisions.

    Args:
        notes: The interview notes.
        settings: Which model, which server, and whose name.
    """
    llm = DryRun(
        settings.model or (_THE_ONLY_ONE if settings.base_url else DEFAULT_MODEL), settings.base_url or OPENAI_URL
    )
    with suppress(ModelRefused):
        ModelReader(llm).read(notes, today=settings.day, name=settings.name)
    context = context_reader(settings)(notes)
    kind = settings.kind or context.kind
    voice = voice_wanted(settings).spelt_as(notes.plain)
    packs = Tailor(settings.tailor)(context).packs
    for brief in due_briefs(context, kind, settings.day, voice, settings.note_limit) if kind else ():
        with suppress(ModelRefused):
            ModelWriter(llm).write(brief.model_copy(update={"packs": packs}))
    return "\n".join(llm.requests)
